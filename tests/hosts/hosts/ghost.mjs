// Owns Ghost: the snippet in an HTML card.

import { blog } from "../ghost/blog.mjs";
import { after, before, filler, other, title } from "../post.mjs";

const text = (text) => ({ type: "extended-text", text, detail: 0, format: 0, mode: "normal", style: "", version: 1 });
const block = (type, more) => ({ type, direction: "ltr", format: "", indent: 0, version: 1, ...more });
const paragraph = (...children) => block("paragraph", { children });
const link = (words, url) => block("link", { children: [text(words)], url, rel: null, target: null, title: null });

export const host = {
  title: "Ghost",

  async make({ folder, recipe }) {
    const card = { type: "html", version: 1, html: recipe()["In an HTML card"] };
    const said = filler.trim().split("\n\n").map((words) => paragraph(text(words)));
    const rest = [paragraph(text(after)), paragraph(link(other, "/other/"))];
    const site = await blog(folder, [
      { title: other, slug: "other", cards: said },
      { title, slug: "interview", cards: [paragraph(text(before)), card, ...rest, ...said] },
    ]);
    return { ...site, posts: [{ path: "interview/" }] };
  },
};
