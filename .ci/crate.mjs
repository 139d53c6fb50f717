// Owns what the build asks Cargo: the project itself, and which crates are compiled into the program.

import { execFileSync } from "node:child_process";

const asked = [
  ["metadata", "--quiet", "--format-version", "1", "--locked", "--features", "split"],
  ["--filter-platform", "wasm32-unknown-unknown"],
].flat();
const options = { encoding: "utf8", maxBuffer: 2 ** 28 };
const { packages, resolve } = JSON.parse(execFileSync("cargo", asked, options));

const crates = new Map(packages.map((crate) => [crate.id, crate]));
const needed = new Map(resolve.nodes.map(({ id, deps }) => [id, deps]));

/** The project. Its version stands in Cargo.toml alone. */
export const project = crates.get(resolve.root);

// What only helps to compile is not in the program: macros, build scripts, and what those need.
const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));
const isNeeded = ({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null);

/** All others that are in the program, by name. */
export function compiledIn() {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id) || isMacro(crates.get(id))) return;
    found.add(id);
    needed.get(id).filter(isNeeded).forEach(({ pkg }) => visit(pkg));
  };
  visit(project.id);
  found.delete(project.id);
  const byName = (a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1);
  return [...found].map((id) => crates.get(id)).sort(byName);
}
