// Owns the proof that three bundlers carry the package with no word about it in their configuration: each makes a page of
// the same two lines, and a reader uses it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { rmSync } from "node:fs";
import { join } from "node:path";

import { esbuild, vite, webpack } from "./packages.mjs";
import { page, project, unpacked } from "./project.mjs";
import { serve } from "./server.mjs";
import { answer, launch, openJournal, visit } from "./visit.mjs";

const SCRIPT = 'import "worth-the-interview";\n';
const MODULE = '<script type="module" src="main.js"></script>';
const CLASSIC = '<script src="main.js"></script>';

// What each makes of a project, and where. None is told anything but where to begin and where to write.
const BUNDLERS = {
  vite: [MODULE, async (root) => {
    await vite.build({ root, logLevel: "warn", configFile: false });
    return "dist";
  }],
  webpack: [CLASSIC, async (root) => {
    const configuration = { mode: "production", context: root, entry: "./main.js", output: { path: join(root, "out"), filename: "main.js" } };
    const result = await new Promise((done, failed) => webpack(configuration, (error, stats) => (error ? failed(error) : done(stats))));
    const { errors, warnings } = result.toJson({ errors: true, warnings: true });
    assert.deepEqual([...errors, ...warnings], []);
    return "out";
  }],
  "esbuild, in one file": [CLASSIC, async (root) => {
    await esbuild.build({ absWorkingDir: root, entryPoints: ["main.js"], bundle: true, outdir: "out", logLevel: "warning" });
    return "out";
  }],
  "esbuild, in chunks": [MODULE, async (root) => {
    const chunks = { bundle: true, splitting: true, format: "esm" };
    await esbuild.build({ absWorkingDir: root, entryPoints: ["main.js"], outdir: "out", logLevel: "warning", ...chunks });
    return "out";
  }],
};

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const reads = async (tab) => {
  await answer(tab);
  await openJournal(tab);
};

for (const [name, [script, build]] of Object.entries(BUNDLERS)) {
  test(name, async () => {
    const root = project(name.replace(/\W+/g, "-"), { "main.js": SCRIPT, "index.html": page(script), "out/index.html": page(script) });
    const out = await build(root);
    // What was bundled needs the package no more.
    rmSync(unpacked(root), { recursive: true });
    const site = await serve(join(root, out));
    try {
      assert.deepEqual(await visit(browser, site.url, reads), []);
    } finally {
      site.close();
    }
  });
}

test("vite, while one works on it", async () => {
  const root = project("vite-dev", { "main.js": SCRIPT, "index.html": page(MODULE) });
  const server = await vite.createServer({ root, configFile: false, logLevel: "warn", server: { host: "127.0.0.1", port: 0 } });
  await server.listen();
  try {
    assert.deepEqual(await visit(browser, server.resolvedUrls.local[0], reads), []);
  } finally {
    await server.close();
  }
});
