// Owns the run: which blogs are made and read, what each comes to, and the line that says so.
//
//   node tests/hosts/main.mjs hugo,react     some of them, each of which must be had here
//   node tests/hosts/main.mjs                all of them, less those that cannot be had

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { launch } from "../browser/chromium.mjs";
import { checks } from "./checks.mjs";
import { recipe } from "./recipes.mjs";
import { serve } from "./server.mjs";
import { bring, puppeteer } from "./tools.mjs";
import { read } from "./visit.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = here("../../target/hosts/");
const dist = here("../../dist/");

const known = readdirSync(here("hosts")).map((file) => basename(file, ".mjs"));
const wanted = process.argv[2]?.split(",");
const unknown = (wanted ?? []).filter((name) => !known.includes(name));
if (unknown.length) throw new Error(`hosts: there is no ${unknown}; there are ${known}`);
// What was asked for by name is not missing in silence; nor is anything where a machine decides.
const strict = Boolean(wanted || process.env.CI);

// Brings a host and makes its blog; serves it; reads its posts. What goes wrong in the second half is the widget's or its recipe's.
async function one(name, files, browser) {
  const folder = join(target, name);
  try {
    await bring(name);
  } catch ({ message }) {
    return { missing: message };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let made = null;
  try {
    const { host } = await import(`./hosts/${name}.mjs`);
    made = await host.make({ folder, dist, browser, recipe: (address = files) => recipe(host.title, address) });
    const failures = [];
    for (const post of made.posts) failures.push(...await read({ browser, host, post, url: made.url, target, name }));
    return { failures };
  } catch (error) {
    return { failures: [error.stack] };
  } finally {
    await made?.stop?.();
  }
}

const browser = await launch(puppeteer);
const cdn = await serve(dist, { shared: true });
const count = { passed: 0, failed: 0, missing: 0 };
try {
  console.log(`Each post: ${Object.keys(checks).join(", ")}`);
  for (const name of wanted ?? known) {
    const start = performance.now();
    const { missing, failures } = await one(name, cdn.url, browser);
    const seconds = Math.round((performance.now() - start) / 1000);
    count[missing ? "missing" : failures.length ? "failed" : "passed"]++;
    console.log(`${name}: ${missing ? `missing: ${missing}` : failures.length ? "FAILED" : "ok"} (${seconds} s)`);
    for (const failure of failures ?? []) console.log(`    ${failure}`);
  }
} finally {
  await browser.close();
  cdn.stop();
}

// Read by .ci/run.
console.log(`hosts: ${count.passed} passed, ${count.failed} failed${count.missing ? `, ${count.missing} missing` : ""}`);
// At once, whatever may still hold on.
process.exit(count.failed || (strict && count.missing) ? 1 : 0);
