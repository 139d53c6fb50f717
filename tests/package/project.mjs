// Owns the project of somebody who uses the package: a folder with the package installed as npm does it, and a page.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { folder as packages } from "./packages.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const made = join(root, "target/package");
const NAME = "worth-the-interview";

/** The files of the package, unpacked. */
export const unpacked = (folder) => join(folder, "node_modules", NAME);

/** A new project of that name: the package, all others that are tried beside it, and these files. */
export function project(name, files) {
  const folder = join(root, "target/package-tests", name);
  rmSync(folder, { recursive: true, force: true });
  const installed = unpacked(folder);
  mkdirSync(installed, { recursive: true });
  const archives = readdirSync(made).filter((file) => file.endsWith(".tgz"));
  if (archives.length !== 1) throw new Error(`there is no package, or more than one: ${archives}`);
  execFileSync("tar", ["-xzf", join(made, archives[0]), "-C", installed, "--strip-components=1"]);
  for (const other of readdirSync(packages).filter((other) => !other.startsWith("."))) {
    symlinkSync(join(packages, other), join(folder, "node_modules", other));
  }
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** A page with the element and that script. */
export const page = (script) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A post</title>
<link rel="icon" href="data:,">
<h1>A post</h1>
<${NAME} style="display: block; min-height: 510px"><p>The fallback.</p></${NAME}>
${script}
</html>
`;

/** What the package says of itself. */
export const manifest = (folder) => JSON.parse(readFileSync(join(unpacked(folder), "package.json"), "utf8"));
