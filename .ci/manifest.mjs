#!/usr/bin/env node
// Owns the list of what is published: each file with its size and its hash, of which version it is, and no date.
//
//   .ci/manifest.mjs FOLDER    writes FOLDER/manifest.json

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { project } from "./crate.mjs";
import { published } from "./published.mjs";

const NAME = "manifest.json";
const [folder] = process.argv.slice(2);

// As the attribute `integrity` takes it.
function described(name) {
  const bytes = readFileSync(join(folder, name));
  return { bytes: bytes.length, integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}` };
}

const names = published(folder).filter((name) => name !== NAME);
const files = Object.fromEntries(names.map((name) => [name, described(name)]));
const manifest = { name: project.name, version: project.version, files };
writeFileSync(join(folder, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
