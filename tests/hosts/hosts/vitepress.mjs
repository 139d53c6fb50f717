// Owns VitePress: the element in Markdown, which becomes a Vue component, the script in the head of every page, and the
// switch for dark of its default theme.

import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { elsewhere, filler, markdown, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { packages, run } from "../tools.mjs";

export const host = {
  title: "VitePress",
  navigates: "other",
  header: true,
  darken: ({ tab }) => tab.$eval(".VPSwitchAppearance", (button) => button.click()),

  async make({ folder, recipe }) {
    const { "In a page": snippet, ...files } = recipe();
    write(folder, {
      "package.json": '{ "private": true, "type": "module" }\n',
      "index.md": `# A blog\n\n${filler}`,
      "other.md": `# ${other}\n\n${elsewhere("./interview.md")}`,
      "interview.md": `# ${title}\n\n${markdown(snippet, "./other.md")}\n${filler}`,
      ...files,
    });
    symlinkSync(`${await packages("vitepress")}/node_modules`, join(folder, "node_modules"));
    await run("node", ["node_modules/vitepress/bin/vitepress.js", "build"], { cwd: folder });
    return { ...await serve(join(folder, ".vitepress/dist")), posts: [{ path: "interview" }] };
  },
};
