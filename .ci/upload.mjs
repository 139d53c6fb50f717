#!/usr/bin/env node
// Owns what `make build` says in the end: which files go where.

import { project } from "./crate.mjs";

const folder = `${project.name}/${project.version}`;
console.log(`
To publish: upload all of dist/ but index.html and page.css, into a folder of this version. A post then names its script:
  <script async type="module" src="https://YOUR.SITE/${folder}/embed.js"></script>
For npm, the same is in target/package/${project.name}-${project.version}.tgz.`);
