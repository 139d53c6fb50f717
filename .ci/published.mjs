// Owns which of the built files are published: all but the post to try the widget in.

import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

const DEMO = ["index.html", "page.css"];

/** Their names, in order. */
export const published = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !DEMO.includes(name))
    .sort();
