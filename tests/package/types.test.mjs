// Owns the proof that the types of the package hold: what pages may write is taken, and what they may not is found.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { esbuild, tsc } from "./packages.mjs";
import { project, unpacked } from "./project.mjs";

const samples = fileURLToPath(new URL("samples/", import.meta.url));

test("TypeScript takes what a page writes, alone and in three frameworks", () => {
  const files = readdirSync(samples).map((file) => [file, readFileSync(join(samples, file), "utf8")]);
  const root = project("types", Object.fromEntries(files));
  const checked = () => execFileSync(process.execPath, [tsc, "-p", root, "--pretty", "false"], { encoding: "utf8" });
  try {
    assert.equal(checked(), "");
  } catch (error) {
    assert.fail(error.stdout ?? error);
  }
});

test("the types name the attributes that the element has", async () => {
  const entryPoints = [fileURLToPath(new URL("../../static/attributes.js", import.meta.url))];
  const { outputFiles: [{ text: script }] } = await esbuild.build({ entryPoints, bundle: true, format: "esm", write: false });
  const { ATTRIBUTES } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  const root = project("attributes", {});
  const types = readFileSync(join(unpacked(root), "types/element.d.ts"), "utf8");
  const [, row] = /interface WorthTheInterviewAttributes \{(.*?)\n\}/s.exec(types);
  const named = [...row.matchAll(/^  "?([a-z-]+)"?\?:/gm)].map(([, name]) => name);
  assert.deepEqual(named.sort(), [...ATTRIBUTES].sort());
});
