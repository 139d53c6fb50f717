// Owns Eleventy: the snippet in a post in Markdown.

import { join } from "node:path";

import { filler, markdown, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { packages, run } from "../tools.mjs";

const layout = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title><link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; background: light-dark(#fff, #16181d); color: light-dark(#222, #e4e6eb) }
body { margin: 0 auto; max-width: 40rem; padding: 1rem; font: 1rem/1.5 system-ui }
</style></head>
<body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body>
</html>
`;

export const host = {
  title: "Eleventy",
  darken: ({ tab }) => tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]),

  async make({ folder, recipe }) {
    const page = (title, text) => `---\nlayout: post.njk\ntitle: ${title}\n---\n\n${text}`;
    write(folder, {
      "_includes/post.njk": layout,
      "other.md": page(other, filler),
      "interview.md": page(title, `${markdown(recipe()["In a post"], "/other/")}\n${filler}`),
    });
    const program = join(await packages("eleventy"), "node_modules/@11ty/eleventy/cmd.cjs");
    await run("node", [program, "--quiet"], { cwd: folder });
    return { ...await serve(join(folder, "_site")), posts: [{ path: "interview/" }] };
  },
};
