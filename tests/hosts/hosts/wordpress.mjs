// Owns WordPress: the snippet as block and in classic text, where blocks decide on width and ground, and by whom it may
// be saved.

import { after, before, filler, other, title } from "../post.mjs";
import { blog } from "../wordpress/blog.mjs";
import { publish } from "../wordpress/editor.mjs";

const block = (name, html, attributes = {}) =>
  `<!-- wp:${name} ${JSON.stringify(attributes)} -->\n${html}\n<!-- /wp:${name} -->\n`;
const paragraph = (html) => block("paragraph", `<p>${html}</p>`);
const group = (inner, attributes, style = "", more = "") =>
  block("group", `<div class="wp-block-group${more}"${style}>${inner}</div>`, attributes);

const rest = paragraph(after) + paragraph(`<a href="/?name=another-post">${other}</a>`) + paragraph(filler);
const around = (inner) => paragraph(before) + inner + rest;

const DARK = ' style="color:#eeeeee;background-color:#111111"';
const dark = { style: { color: { background: "#111111", text: "#eeeeee" } }, layout: { type: "constrained" } };
const row = { layout: { type: "flex", flexWrap: "nowrap" } };
const stack = { layout: { type: "flex", orientation: "vertical", justifyContent: "center" } };

export const host = {
  title: "WordPress",

  async make({ folder, recipe, browser }) {
    const snippets = recipe();
    const pasted = snippets["In the block editor, pasted into the post"];
    const classic = snippets["In the Classic editor, under “Text”"];
    const contents = {
      classic: `${before}\n\n${classic}\n${after}\n\n<a href="/?name=another-post">${other}</a>\n\n${filler}`,
      dark: group(around(pasted), dark, DARK, " has-text-color has-background"),
      row: around(group(pasted, row)),
      stack: around(group(pasted, stack)),
    };
    const by = "admin";
    const posts = Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, { title, content, by }]));
    const pattern = { title: "The quiz", content: pasted, type: "wp_block", by };
    const author = { title, content: around('<!-- wp:block {"ref":{pattern}} /-->\n'), by: "author" };
    const elsewhere = { title: other, content: paragraph(filler), by };
    const { ids, ...site } = await blog(folder, { other: elsewhere, ...posts, pattern, author });
    // As a blogger does it, and not as a program can.
    const { id, preview } = await publish(browser, site.url, { title, typed: before, pasted, rest });
    ids.block = id;
    const inside = ".wp-block-group:has(> div > worth-the-interview)";
    const details = { block: { preview }, dark: { ground: "dark" }, row: { inside }, stack: { inside } };
    const post = (name) => ({ name, path: `?p=${ids[name]}`, ...details[name] });
    return { ...site, posts: ["block", ...Object.keys(posts), "author"].map(post) };
  },
};
