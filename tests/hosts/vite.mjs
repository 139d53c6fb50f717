// Owns what the apps among the blogs have in common: Vite, routes that load no page, and a switch for dark by a class.

import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { after, before, filler, other, title } from "./post.mjs";
import { packages, run } from "./tools.mjs";

const page = (entry, head) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A blog</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 18px/1.6 sans-serif; background: white; color: #222 }
html.dark body { background: #111; color: #eee }
</style>
${head}
</head>
<body>
<button id="dark" onclick="document.documentElement.classList.toggle('dark')">Dark</button>
<main></main>
<script type="module" src="/src/${entry}"></script>
</body>
</html>
`;

// Imported by the apps beside their own code.
const routes = `
export const route = () => location.pathname;

const name = () => (document.title = route() === "/other" ? other : title);

export function watch(changed) {
  const went = () => changed(name() && route());
  went();
  addEventListener("popstate", went);
  addEventListener("visited", went);
  return () => ["popstate", "visited"].forEach((type) => removeEventListener(type, went));
}

export function visit(event, to) {
  event.preventDefault();
  history.pushState(null, "", to);
  dispatchEvent(new Event("visited"));
}
`;

/** The files of an app whose program is `src/entry`. */
export const app = (entry, head = "") => ({
  "index.html": page(entry, head),
  "package.json": '{ "private": true, "type": "module" }\n',
  "src/routes.js": Object.entries({ after, before, filler, other, title })
    .map(([name, words]) => `export const ${name} = ${JSON.stringify(words)};\n`).join("") + routes,
});

/** The same with a plugin of Vite, which is all that its configuration says. */
export const config = (plugin, from) => ({
  "vite.config.js": `import ${plugin} from "${from}";

export default { plugins: [${plugin.replace(/[{} ]/g, "")}()] };
`,
});

/** Builds it; returns the folder to serve. */
export async function build(folder) {
  symlinkSync(`${await packages()}/node_modules`, join(folder, "node_modules"));
  await run("node", ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], { cwd: folder });
  return join(folder, "dist");
}
