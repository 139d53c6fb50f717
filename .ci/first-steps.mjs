#!/usr/bin/env node
// Owns where the first steps come from that static/first-steps.js shows before the program is there: the program itself
// draws them here, in each language, and what it drew is printed as data.
//
//   .ci/first-steps.mjs GLUE WASM LOCALES    the program's two files, and the folder of its languages

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [glue, wasm, locales] = process.argv.slice(2).map((path) => resolve(path));
const { parseHTML } = createRequire(join(process.env.WTI_NODE_MODULES, "x"))("linkedom");
const { window, document } = parseHTML("<!doctype html><html><body></body></html>");

// As much of a browser as the program asks for on its way to the second step.
class Store extends Map {
  getItem = (key) => this.get(key) ?? null;
  setItem = (key, value) => void this.set(key, value);
  removeItem = (key) => void this.delete(key);
  key = (place) => [...this.keys()][place] ?? null;
  get length() {
    return this.size;
  }
}
const nothing = () => {};
const nowhere = { top: 0, bottom: 0, left: 0 };
Object.assign(window.Element.prototype, { scrollIntoView: nothing, focus: nothing, getBoundingClientRect: () => nowhere });
document.elementFromPoint = () => null;
class Anything {
  static [Symbol.hasInstance]() {
    return true;
  }
}
Object.assign(globalThis, {
  document,
  Window: Anything,
  Element: window.Element,
  HTMLElement: window.HTMLElement,
  addEventListener: nothing,
  removeEventListener: nothing,
  getComputedStyle: () => ({ getPropertyValue: () => "" }),
  location: { hash: "" },
  localStorage: new Store(),
  requestAnimationFrame: nothing,
  scrollBy: nothing,
  sessionStorage: new Store(),
});
globalThis.window = globalThis;

const module = await import(glue);
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { a: module });
module.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

// Everything the program does next, timers apart.
const drawn = () => new Promise((done) => setImmediate(done));

const tree = (node) =>
  node.nodeType === window.Node.TEXT_NODE
    ? node.data
    : [
        node.localName,
        Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
        ...[...node.childNodes].map(tree),
      ];

async function drawnIn(language) {
  localStorage.clear();
  sessionStorage.clear();
  const words = readFileSync(join(locales, `${language}.json`), "utf8");
  const mount = document.createElement("div");
  document.body.append(mount);
  const stage = new module.Mount(mount);
  stage.show(0, language, words, "heading-level=2\n", "", "", nothing, nothing);
  await drawn();
  const first = tree(mount.firstElementChild);
  mount.querySelector("[type=submit]").dispatchEvent(new window.Event("click", { bubbles: true, cancelable: true }));
  await drawn();
  const second = tree(mount.firstElementChild);
  stage.clear();
  await drawn();
  const { "hide.hide": hide, "hide.show": show, "later.loading": wait } = JSON.parse(words);
  return { steps: [first, second], hide, show, wait };
}

const steps = {};
for (const file of readdirSync(locales).filter((file) => file.endsWith(".json"))) {
  const language = file.replace(/\.json$/, "");
  steps[language] = await drawnIn(language);
}
// Not before it is written: a pipe may still be full.
process.stdout.write(JSON.stringify(steps), () => process.exit());
