// Owns the timing of the sums on this machine: criterion's run of weighing.rs, and what it found.

import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";

import { print } from "./table.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

// What is timed, in words, and by its folder.
const TIMED = {
  "golden/weighing": "the sums of a golden case",
  "golden/assessment": "the same with shares, strength and all that would change it",
  "golden/lever": "all nine ways of the lever",
  "open/assessment": "shares and all where nothing is answered",
};

function found(folder) {
  const read = (file) => JSON.parse(readFileSync(`${target}/criterion/${folder}/new/${file}.json`, "utf8"));
  const { median } = read("estimates");
  const { Elements: elements } = read("benchmark").throughput;
  const microseconds = (nanoseconds) => nanoseconds / elements / 1000;
  const { lower_bound, upper_bound } = median.confidence_interval;
  return { median: microseconds(median.point_estimate), least: microseconds(lower_bound), most: microseconds(upper_bound) };
}

export async function weighing({ say }) {
  say("the sums on this machine");
  const run = ["bench", "--quiet", "--manifest-path", "tests/bench/Cargo.toml", "--target-dir", target, "--", "--noplot"];
  const { status, error, stderr } = spawnSync("cargo", run, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (error || status !== 0) throw error ?? new Error(`cargo bench failed:\n${stderr}`);
  return Object.fromEntries(Object.keys(TIMED).map((folder) => [folder, found(folder)]));
}

const exact = (microseconds) => microseconds.toPrecision(3);

export function printWeighing(figures) {
  print("The sums on this machine, compiled for it: the median, and where it lies with 95 in 100", [
    ["", "µs"],
    ...Object.entries(TIMED).map(([folder, words]) => {
      const { median, least, most } = figures[folder];
      return [words, `${exact(median)} (${exact(least)}–${exact(most)})`];
    }),
  ]);
}

// What it comes to in a frame is the lever's to say.
export const weighingGoals = () => [];
