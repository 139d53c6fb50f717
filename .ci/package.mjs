#!/usr/bin/env node
// Owns how the npm package is made: what is published as it is, and beside it the same as modules for bundlers.
//
//   .ci/package.mjs DIST PARTS    from the published files and what `.ci/parts` left; into target/package

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

import { project } from "./crate.mjs";
import { published } from "./published.mjs";

const { build, transformSync } = createRequire(join(process.env.WTI_NODE_MODULES, "x"))("esbuild");
const [dist, parts] = process.argv.slice(2).map((path) => resolve(path));
const { name, version, description, license } = project;
const made = resolve("target/package");
const folder = join(made, name);

rmSync(made, { recursive: true, force: true });
cpSync("npm", folder, { recursive: true, filter: (path) => path !== join("npm", "src") });
cpSync("LICENSE", join(folder, "LICENSE"));
writeFileSync(join(folder, "README.md"), readFileSync("npm/README.md", "utf8").replaceAll("VERSION", version));
for (const file of published(dist)) cpSync(join(dist, file), join(folder, "dist", file));

const rest = JSON.parse(readFileSync("npm/package.json", "utf8"));
writeFileSync(join(folder, "package.json"), `${JSON.stringify({ name, version, description, license, ...rest }, null, 2)}\n`);

// What the published files are for the element, as modules.
const text = (file) => readFileSync(join(dist, file), "utf8");
const AS_MODULE = [
  [/\.(css|json)$/, (file) => `export default ${JSON.stringify(text(file))};\n`],
  [/\.wasm$/, (file) => `export default "${gzipSync(readFileSync(join(dist, file)), { level: 9 }).toString("base64")}";\n`],
  [/^(program|doctor)\.js$/, text],
  [RegExp(`^${name}\\.js$`), asFactory],
];
const NOT_ASKED_FOR = ["embed.js", "manifest.json"];

// What the glue keeps is new each time that it is made.
function asFactory(file) {
  const { code } = transformSync(text(file), { format: "iife", globalName: "glue", minify: true, charset: "utf8" });
  return `export function make() {\n${code}return glue;\n}\n`;
}

const files = published(dist).filter((file) => !NOT_ASKED_FOR.includes(file));
const modules = files.flatMap((file) => AS_MODULE.filter(([kind]) => kind.test(file)).map(([, write]) => [file, write(file)]));
for (const [file, code] of modules) {
  const path = join(folder, "lib/files", `${file}.js`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}
const row = ([file]) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(`./files/${file}.js`)}),\n`;
writeFileSync(join(folder, "lib/contents.js"), `export default {\n${modules.map(row).join("")}};\n`);

// The element itself: the same scripts, but for where its files come from.
const packaged = {
  name: "packaged",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/contents\.js$/ }, () => ({ path: "./contents.js", external: true }));
    onResolve({ filter: /\/source\.js$/ }, () => ({ path: resolve("npm/src/source.js") }));
  },
};
const known = Object.entries(JSON.parse(readFileSync(join(parts, "known.json"), "utf8")));
await build({
  entryPoints: ["npm/src/element.js"],
  bundle: true,
  format: "esm",
  charset: "utf8",
  define: Object.fromEntries(known.map(([what, value]) => [what, JSON.stringify(value)])),
  plugins: [packaged],
  logLevel: "warning",
  outfile: join(folder, "lib/element.js"),
});

execFileSync("npm", ["pack", "--silent", "--pack-destination", made], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
