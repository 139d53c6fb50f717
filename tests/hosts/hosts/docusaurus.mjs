// Owns Docusaurus: the element in a page in MDX, which is React's, with the header, the switch for dark and the
// navigation of its classic theme.

import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { elsewhere, filler, markdown, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { packages, run } from "../tools.mjs";

const config = `export default {
  title: "A blog",
  url: "https://blog.example",
  baseUrl: "/",
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
  themeConfig: { navbar: { title: "A blog" }, colorMode: { respectPrefersColorScheme: false } },
};
`;

export const host = {
  title: "Docusaurus",
  navigates: "other",
  header: true,
  darken: ({ tab }) => tab.locator(".navbar button[class*=toggleButton]").click(),

  async make({ folder, recipe }) {
    const page = (title, text, slug) => `---\nslug: ${slug}\n---\n\n# ${title}\n\n${text}`;
    write(folder, {
      "docusaurus.config.mjs": config,
      "package.json": '{ "private": true }\n',
      "docs/index.md": page("A blog", filler, "/"),
      "docs/other.md": page(other, elsewhere("/interview"), "/other"),
      "docs/interview.md": page(title, `${markdown(recipe()["In a page"], "/other")}\n${filler}`, "/interview"),
    });
    symlinkSync(`${await packages("docusaurus")}/node_modules`, join(folder, "node_modules"));
    const env = { NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1", DOCUSAURUS_NO_PERSISTENT_CACHE: "1" };
    await run("node", ["node_modules/@docusaurus/core/bin/docusaurus.mjs", "build"], { cwd: folder, env });
    return { ...await serve(join(folder, "build")), posts: [{ path: "interview" }] };
  },
};
