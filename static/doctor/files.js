// Owns what the doctor finds about the files: which are missing, may not be read, or are of another kind or build.

import { HASHES } from "../files.js";
import { beside, response } from "../source.js";

const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script\b/i;
const PAGE = /^text\/html\b/i;

const tried = (what) => what.catch(() => null);

// Why nothing came, which a browser does not tell a script: where asking without reading goes well, reading is what the
// server does not allow.
const silent = async (name) => ((await tried(response(name, { mode: "no-cors" }))) ? "private" : "unreachable");

async function stateOf(name, integrity, answer, type) {
  if (!answer) return silent(name);
  if (!answer.ok) return "missing";
  if (!integrity || (await tried(response(name, { integrity })))) return "whole";
  if (PAGE.test(type)) return "page";
  // What a browser has kept may be older than what the server has.
  return (await tried(response(name, { integrity, cache: "reload" }))) ? "stale" : "foreign";
}

async function fileOf([name, integrity]) {
  const answer = await tried(response(name));
  const type = answer?.headers.get("Content-Type") ?? "";
  return { name, type, status: answer?.status ?? 0, state: await stateOf(name, integrity, answer, type) };
}

/** What has become of every file of the build on its way here. */
export const filesOf = () => Promise.all(Object.entries(HASHES).map(fileOf));

const named = (state) => ({ files }) => files.filter((file) => file.state === state);
const names = (files) => files.map(({ name }) => name).join(", ");
// One finding for all files that have it in common.
const together = (files) =>
  files.length ? [{ files: names(files), place: beside("."), first: beside(files[0].name) }] : [];
const all = (state) => (facts) => together(named(state)(facts));
const isOther = (ending, type) => ({ files }) =>
  together(files.filter((file) => file.name.endsWith(ending) && /whole|stale/.test(file.state) && !type.test(file.type)));

// Where the page's own policy keeps files away, that is what is said.
const isForbidden = ({ refused }) => refused.some(({ directive }) => directive === "connect-src");

export const FILE_CHECKS = [
  { id: "files-missing", grave: true, looks: all("missing") },
  { id: "files-private", grave: true, looks: (facts) => (isForbidden(facts) ? [] : all("private")(facts)) },
  { id: "files-unreachable", grave: true, looks: (facts) => (isForbidden(facts) ? [] : all("unreachable")(facts)) },
  { id: "files-page", grave: true, looks: all("page") },
  { id: "files-foreign", grave: true, looks: all("foreign") },
  { id: "files-stale", looks: all("stale") },
  { id: "type-script", grave: true, looks: isOther(".js", SCRIPT) },
  { id: "type-wasm", looks: isOther(".wasm", /^application\/wasm\b/i) },
];
