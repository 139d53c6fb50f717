#!/usr/bin/env node
// Owns short names for what the program imports: wasm-bindgen's carry a hash each, which no compression makes small, and
// stand in both files.
//
//   .ci/short-names.mjs WASM GLUE    rewrites the two files

import { readFileSync, writeFileSync } from "node:fs";

import { BEGIN, number, sections, text } from "./wasm.mjs";

/** What all of it is imported from; static/program.js knows it, too. */
const MODULE = "a";
const IMPORTS = 2;
/** What static/texts.js asks for by name. */
const KEPT = /^__wbg_(insertBefore|removeChild|set_nodeValue)_/;

const [wasmFile, glueFile] = process.argv.slice(2);
const wasm = readFileSync(wasmFile);

// LEB128.
function written(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value);
  return Buffer.from(bytes);
}
const named = (name) => Buffer.concat([written(name.length), Buffer.from(name)]);

const short = new Map();
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
// Two letters: none is a word of the language then, but for these.
const words = new Set(["as", "do", "if", "in", "is", "of"]);
function* names() {
  for (const a of letters) for (const b of letters) if (!words.has(a + b)) yield a + b;
}
const free = names();

const parts = [wasm.subarray(0, BEGIN)];
for (const { kind, begin, at, end } of sections(wasm)) {
  if (kind !== IMPORTS) {
    parts.push(wasm.subarray(begin, end));
    continue;
  }
  const count = number(wasm, at);
  const rows = [written(count)];
  for (let left = count; left > 0; left--) {
    text(wasm, at);
    const name = text(wasm, at);
    // Functions alone: what kind of thing, and its type.
    if (wasm[at.place] !== 0) throw new Error(`short-names: ${name} is no function`);
    const from = at.place++;
    number(wasm, at);
    short.set(name, short.get(name) ?? KEPT.exec(name)?.[1] ?? free.next().value);
    rows.push(named(MODULE), named(short.get(name)), wasm.subarray(from, at.place));
  }
  const section = Buffer.concat(rows);
  parts.push(Buffer.from([kind]), written(section.length), section);
}
writeFileSync(wasmFile, Buffer.concat(parts));

const glue = readFileSync(glueFile, "utf8");
writeFileSync(glueFile, glue.replace(/\b__wb(?:g|indgen)_\w+/g, (name) => short.get(name) ?? name));
