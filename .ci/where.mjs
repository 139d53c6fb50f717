#!/usr/bin/env node
// Owns the table of where the bytes of the program are: its code by what it belongs to, first part and later part.
//
//   .ci/where.mjs FIRST LATER    two wasm files that still have their names

import { readFileSync } from "node:fs";

import { number, sections, text } from "./wasm.mjs";

// Small ones say nothing.
const LEAST = 1000;

// The names of functions by their number, in the first part of a section called "name".
function names(bytes) {
  const found = new Map();
  for (const { kind, at, end } of sections(bytes)) {
    if (kind !== 0 || text(bytes, at) !== "name") continue;
    while (at.place < end) {
      const part = bytes[at.place++];
      const partEnd = number(bytes, at) + at.place;
      if (part === 1) {
        for (let left = number(bytes, at); left > 0; left--) found.set(number(bytes, at), text(bytes, at));
      }
      at.place = partEnd;
    }
  }
  return found;
}

function importedFunctions(file) {
  return WebAssembly.Module.imports(new WebAssembly.Module(file)).filter(({ kind }) => kind === "function").length;
}

// What is written `<len>name<len>name...`.
function idents(rest) {
  const found = [];
  for (let next; (next = /^(\d+)_?/.exec(rest)); ) {
    const [from, length] = [next[0].length, Number(next[1])];
    found.push(rest.slice(from, from + length));
    rest = rest.slice(from + length);
  }
  return found;
}

// The crate and the module that a name begins with, as the linker writes it or a person reads it: `_ZN4core3fmt5write17h…`,
// `_RNvNtCs1234_4core3fmt5write` and `<core::fmt::Arguments as …>::f` begin with core and fmt.
function beginning(name) {
  const crate = /^_R.*?Cs[0-9A-Za-z]*_(?=\d)/.exec(name);
  if (crate) return idents(name.slice(crate[0].length));
  const signs = { $LT$: "<", $GT$: ">", $u20$: " ", $RF$: "&", $C$: ",", $u7b$: "{", $u7d$: "}", "..": "::" };
  const read = name.startsWith("_ZN")
    ? idents(name.slice(3)).join("::").replace(/\$\w+?\$|\.\./g, (sign) => signs[sign] ?? "?")
    : name;
  const path = read.replace(/^[_<&*\s]+|\bmut /g, "").replace(/\[[0-9a-f]{16}\]/g, "");
  return path.split(/::|[<>]| as /).filter(Boolean);
}

function owner(name) {
  const [crate = "?", module = ""] = beginning(name);
  if (crate === "worth_the_interview") return /^[a-z_]+$/.test(module) ? `our ${module}` : "our own";
  return /^[a-z_0-9]+$/.test(crate) ? crate : "generic";
}

function byOwner(path) {
  const bytes = readFileSync(path);
  const named = names(bytes);
  const sums = new Map();
  for (const { kind, at } of sections(bytes)) {
    if (kind !== 10) continue;
    let place = importedFunctions(bytes);
    for (let left = number(bytes, at); left > 0; left--) {
      const length = number(bytes, at);
      at.place += length;
      const who = owner(named.get(place++) ?? "?");
      sums.set(who, (sums.get(who) ?? 0) + length);
    }
  }
  return sums;
}

const [first, later] = process.argv.slice(2).map(byOwner);
const sum = (who) => (first.get(who) ?? 0) + (later.get(who) ?? 0);
const owners = [...new Set([...first.keys(), ...later.keys()])].sort((a, b) => sum(b) - sum(a));
const [large, small] = [owners.filter((who) => sum(who) >= LEAST), owners.filter((who) => sum(who) < LEAST)];
const bytes = (sums, owners) => owners.reduce((total, who) => total + (sums.get(who) ?? 0), 0).toLocaleString("en");
console.log("| bytes of code, not compressed | up to the result | later |\n|---|---:|---:|");
for (const who of large) console.log(`| ${who} | ${bytes(first, [who])} | ${bytes(later, [who])} |`);
console.log(`| the rest | ${bytes(first, small)} | ${bytes(later, small)} |`);
console.log(`| all | ${bytes(first, owners)} | ${bytes(later, owners)} |`);
