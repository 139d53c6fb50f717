// Owns the other ways into the package: a page that makes the element known by itself, the address of a CDN, a server; and
// the second start after a crash, or after a file that did not come.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { esbuild } from "./packages.mjs";
import { manifest, page, project, unpacked } from "./project.mjs";
import { serve } from "./server.mjs";
import { answer, launch, openJournal, press, sees, visit } from "./visit.mjs";

const MODULE = '<script type="module" src="main.js"></script>';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function visitTo(folder, path, does) {
  const site = await serve(folder);
  try {
    return await visit(browser, new URL(path, site.url).href, does);
  } finally {
    site.close();
  }
}

async function bundled(name, script) {
  const root = project(name, { "main.js": script, "out/index.html": page(MODULE) });
  const chunks = { bundle: true, splitting: true, format: "esm" };
  await esbuild.build({ absWorkingDir: root, entryPoints: ["main.js"], outdir: "out", logLevel: "warning", ...chunks });
  return join(root, "out");
}

test("a page makes the element known when it likes, under a class that it may extend", async () => {
  const out = await bundled("defined", `
    import { WorthTheInterview, define } from "worth-the-interview/element";
    window.before = customElements.get("worth-the-interview") === undefined;
    window.own = class extends WorthTheInterview {};
    window.make = () => {
      define();
      window.known = customElements.get("worth-the-interview") === WorthTheInterview;
    };
  `);
  const said = await visitTo(out, "", async (tab) => {
    await tab.waitForFunction(() => window.make);
    assert.equal(await tab.evaluate(() => window.before), true);
    await tab.evaluate(() => window.make());
    assert.equal(await tab.evaluate(() => window.known), true);
    await answer(tab);
  });
  assert.deepEqual(said, []);
});

test("a CDN that serves packages serves the widget, by version", async () => {
  const root = project("cdn", {});
  const { name, version } = manifest(root);
  const place = `${name}@${version}`;
  cpSync(unpacked(root), join(root, "out", place), { recursive: true });
  const script = `<script async type="module" src="/${place}/dist/embed.js"></script>`;
  const out = project("cdn-post", { "index.html": page(script) });
  cpSync(join(root, "out"), out, { recursive: true });
  assert.deepEqual(await visitTo(out, "", (tab) => answer(tab).then(() => openJournal(tab))), []);
});

test("a program that crashed is started anew", async () => {
  const out = await bundled("crashed", 'import "worth-the-interview";');
  const said = await visitTo(out, "", async (tab) => {
    await answer(tab);
    await tab.evaluate(() => {
      window.insert = Node.prototype.insertBefore;
      Node.prototype.insertBefore = () => {
        throw new Error("broken by the page");
      };
    });
    await press(tab, "button", "Your journal");
    await sees(tab, "Something went wrong");
    await tab.evaluate(() => (Node.prototype.insertBefore = window.insert));
    await press(tab, "button", "Try again");
    await sees(tab, "Nothing here yet.");
  });
  assert.ok(said.some((line) => line.includes("broken by the page")), said.join("\n"));
});

test("a chunk that did not come is asked for again", async () => {
  const out = await bundled("cut-off", 'import "worth-the-interview";');
  await visitTo(out, "", async (tab) => {
    let comes = false;
    const isProgram = (request) => request.url().includes("_bg.wasm");
    await tab.setRequestInterception(true);
    tab.on("request", (request) => (isProgram(request) && !comes ? request.abort() : request.continue()));
    await tab.reload();
    await sees(tab, "could not be loaded");
    comes = true;
    await press(tab, ".failure button");
    await answer(tab);
  });
});

test("on a server it does nothing, and says nothing", async () => {
  const root = project("server", { "main.mjs": `
    import "worth-the-interview";
    import { WorthTheInterview, define } from "worth-the-interview/element";
    define();
    export const name = WorthTheInterview.name;
  ` });
  const { name } = await import(pathToFileURL(join(root, "main.mjs")));
  assert.equal(name, "WorthTheInterview");
});
