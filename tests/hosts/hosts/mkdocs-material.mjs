// Owns Material for MkDocs: the snippet in a page, under its navigation without loading, its switch for dark, and its
// header that stays.

import { join } from "node:path";

import { elsewhere, filler, markdown, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { packages, run } from "../tools.mjs";

const config = (address) => `site_name: A blog
site_url: ${address}
theme:
  name: material
  font: false
  features: [navigation.instant]
  palette:
    - scheme: default
      toggle: { icon: material/brightness-7, name: To dark }
    - scheme: slate
      toggle: { icon: material/brightness-4, name: To light }
nav:
  - interview.md
  - other.md
`;

export const host = {
  title: "mkdocs-material",
  navigates: "other/",
  header: true,
  darken: ({ tab }) => tab.locator("label[title='To dark']").click(),

  async make({ folder, recipe }) {
    // Served before it is made, since its pages name their address.
    const site = await serve(join(folder, "site"));
    const page = (title, text) => `# ${title}\n\n${text}`;
    write(folder, {
      "mkdocs.yml": config(site.url),
      "docs/index.md": page("A blog", filler),
      "docs/other.md": page(other, elsewhere("interview.md")),
      "docs/interview.md": page(title, `${markdown(recipe()["In a page"], "other.md")}\n${filler}`),
    });
    const python = join(await packages("mkdocs-material"), "bin/python");
    await run(python, ["-m", "mkdocs", "build", "--quiet"], { cwd: folder });
    return { ...site, posts: [{ path: "interview/" }] };
  },
};
