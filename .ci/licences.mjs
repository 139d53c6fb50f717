#!/usr/bin/env node
// Owns the notices of what is compiled into the program: each crate with its licence, and each text once.
//
//   .ci/licences.mjs    prints them

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

import { compiledIn, project } from "./crate.mjs";

const NOTICE = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;
const APACHE = /apache/i;
const MIT = /mit/i;

// Where there is a choice between Apache's licence and MIT's, it is MIT's.
function noticesOf({ manifest_path }) {
  const folder = dirname(manifest_path);
  const files = readdirSync(folder).filter((file) => NOTICE.test(file)).sort();
  const chosen = files.some((file) => MIT.test(file)) ? files.filter((file) => !APACHE.test(file)) : files;
  return chosen.map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
}

const crates = compiledIn();

const textOf = (brings, file) => {
  const { manifest_path } = crates.find(({ name }) => name === brings);
  return readFileSync(join(dirname(manifest_path), file), "utf8").trim();
};
// A crate that brings no text is under the one that is the same for everyone.
const apache = textOf("serde", "LICENSE-APACHE");

// By text, the crates that are under it.
const under = new Map();
const put = (text, line) => under.set(text, [...(under.get(text) ?? []), line]);

for (const crate of crates) {
  const { name, version, license, authors } = crate;
  const line = `${name} ${version} (${license})`;
  const notices = noticesOf(crate);
  notices.forEach((text) => put(text, line));
  if (notices.length) continue;
  if (!APACHE.test(license)) throw new Error(`licences: ${name} brings no text of ${license}`);
  put(apache, `${line}, by ${authors.join(", ") || "its contributors"}`);
}
put(apache, "the standard library of Rust (MIT OR Apache-2.0), by the Rust Project Developers");
put(textOf("unicode-ident", "LICENSE-UNICODE"), "the tables of Unicode in the standard library of Rust (Unicode-3.0)");

const rule = "-".repeat(80);
console.log(`${project.name} ${project.version} is licensed ${project.license}.`);
console.log("Its program contains what is listed here, each under the text that follows.");
for (const [text, lines] of under) console.log(`\n${rule}\n${lines.join("\n")}\n${rule}\n\n${text}`);
