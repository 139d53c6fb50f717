// Owns how docs/hosts.md is read: the code of a recipe, by the line that stands right above it.

import { readFileSync } from "node:fs";

const text = readFileSync(new URL("../../docs/hosts.md", import.meta.url), "utf8");

// Where the widget's files are in every recipe.
const PUBLISHED = "https://cdn.example/worth-the-interview/1.0.0/";

/** The code blocks below a heading by what stands above each, with the widget's files at `address`. */
export function recipe(title, address) {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (!section) throw new Error(`docs/hosts.md has no recipe for ${title}`);
  const blocks = section.matchAll(/^([^\n]+):\n\n```\w*\n(.*?)^```$/gms);
  const named = ([, above, code]) => [above.replaceAll("`", ""), code.replaceAll(PUBLISHED, address)];
  return Object.fromEntries([...blocks].map(named));
}
