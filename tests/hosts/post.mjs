// Owns what is written in every blog: a post with the widget in it, and another post to go to and to come back from.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const title = "An interview you may not want";
export const other = "Another post";

export const before = "This paragraph stands before the widget and is as wide as the post lets a paragraph be.";
export const after = "This paragraph stands after it.";

/** The post in Markdown, and in HTML; `there` is the address of the other one. */
export const markdown = (snippet, there) => `${before}\n\n${snippet.trim()}\n\n${after}\n\n[${other}](${there})\n`;
export const html = (snippet, there) =>
  `<p>${before}</p>\n${snippet.trim()}\n<p>${after}</p>\n<p><a href="${there}">${other}</a></p>\n`;

// So long that there is something to scroll.
export const filler = `${"There is more to say, and it is said here. ".repeat(12).trim()}\n\n`.repeat(6);

/** The other post in Markdown. */
export const elsewhere = (there) => `[${title}](${there})\n\n${filler}`;

/** Writes files below a folder, by path. */
export function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
