// Owns Jekyll: the snippet in a post in Markdown, under the theme that a new blog has.

import { join } from "node:path";

import { filler, markdown, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { run } from "../tools.mjs";

export const host = {
  title: "Jekyll",

  async make({ folder, recipe }) {
    const page = (title, text) => `---\nlayout: post\ntitle: ${title}\n---\n\n${text}`;
    write(folder, {
      "_config.yml": "title: A blog\ntheme: minima\npermalink: /:title/\n",
      "_posts/2026-01-01-other.md": page(other, filler),
      "_posts/2026-01-02-interview.md": page(title, `${markdown(recipe()["In a post"], "/other/")}\n${filler}`),
    });
    await run("jekyll", ["build", "--quiet", "--disable-disk-cache"], { cwd: folder });
    return { ...await serve(join(folder, "_site")), posts: [{ path: "interview/" }] };
  },
};
