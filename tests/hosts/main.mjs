// Owns the run: which blogs are made and read, what each comes to, and the line that says so.
//
//   node tests/hosts/main.mjs hugo,react     some of them, each of which must be had here
//   node tests/hosts/main.mjs                all of them, less those that cannot be had

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { launch } from "../browser/chromium.mjs";
import { print } from "../browser/table.mjs";
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

// Brings a host, makes its blog, and reads its posts. Where it cannot be had, that is the machine's; all that goes wrong
// after it is the widget's, or its recipe's.
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
  const posts = [];
  try {
    const { host } = await import(`./hosts/${name}.mjs`);
    made = await host.make({ folder, dist, browser, recipe: (address = files) => recipe(host.title, address) });
    for (const post of made.posts) posts.push(await read({ browser, host, post, url: made.url, target, name }));
    return { posts };
  } catch (error) {
    return { posts, broken: error.stack };
  } finally {
    await made?.stop?.();
  }
}

const browser = await launch(puppeteer);
const cdn = await serve(dist, { shared: true });
const count = { passed: 0, failed: 0, missing: 0 };
const rows = [["", ...Object.keys(checks)]];
try {
  for (const name of wanted ?? known) {
    const start = performance.now();
    const { missing, broken, posts = [] } = await one(name, cdn.url, browser);
    const failures = [...posts.flatMap(({ failures }) => failures), ...(broken ? [broken] : [])];
    const came = missing ? "missing" : failures.length ? "failed" : "passed";
    count[came]++;
    console.log(`${name}: ${came} (${Math.round((performance.now() - start) / 1000)} s)`);
    for (const words of missing ? [missing] : failures) console.log(words.replace(/^/gm, "    "));
    rows.push(...posts.map(({ cells }) => cells));
  }
} finally {
  await browser.close();
  cdn.stop();
}
if (rows.length > 1) print("What is checked in each post", rows);
const gone = count.missing ? `, ${count.missing} missing` : "";

// Read by .ci/run.
console.log(`\nhosts: ${count.passed} passed, ${count.failed} failed${gone}`);
// At once, whatever may still hold on.
process.exit(count.failed || (strict && count.missing) ? 1 : 0);
