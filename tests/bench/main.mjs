// Owns the run: which parts are measured, in which order, and where the figures go.
//
//   node tests/bench/main.mjs rounds=5 only=peers,many,journal,lever,weighing

import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";

import { launch, visit } from "./browser.mjs";
import { printGoals } from "./goals.mjs";
import { journal, journalGoals, printJournal } from "./journal.mjs";
import { lever, leverGoals, printLever } from "./lever.mjs";
import { many, manyGoals, printMany } from "./many.mjs";
import { peerGoals, peers, printPeers } from "./peers.mjs";
import { start } from "./site.mjs";
import { SLOWER, described, slowness } from "./throttle.mjs";
import { printWeighing, weighing, weighingGoals } from "./weighing.mjs";

const PARTS = {
  peers: [peers, printPeers, peerGoals],
  many: [many, printMany, manyGoals],
  journal: [journal, printJournal, journalGoals],
  lever: [lever, printLever, leverGoals],
  weighing: [weighing, printWeighing, weighingGoals],
};

const given = Object.fromEntries(process.argv.slice(2).map((option) => option.split("=")));
const rounds = Number(given.rounds ?? 5);
const wanted = given.only ? given.only.split(",") : Object.keys(PARTS);
const unknown = wanted.filter((part) => !(part in PARTS));
if (unknown.length || !(rounds >= 1)) {
  throw new Error(`bench: rounds is a number, and only is some of ${Object.keys(PARTS)}; given were ${process.argv.slice(2)}`);
}

// How far it is: for a person who watches, and not in a log.
const say = (words) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${words}`);

const site = await start();
const browser = await launch();
// Before anything is measured: afterwards the load is the measuring's own.
const machine = { processors: availableParallelism(), model: cpus()[0]?.model, load: loadavg()[0] };
machine.slower = await visit(browser, slowness);
const figures = { date: new Date().toISOString(), browser: await browser.version(), machine, rounds, throttle: described };
const fit = machine.load < machine.processors / 2 && Math.abs(machine.slower - SLOWER) < 1;
const [load, slower] = [machine.load.toFixed(1), machine.slower.toFixed(1)];
console.log(`${figures.browser} on ${machine.processors} processors, load ${load}; a throttled page is ${slower} times slower.`);
if (!fit) console.log("This machine is too busy: its times mean little.");
const goals = [];
try {
  for (const part of wanted) {
    const [measure, print, aims] = PARTS[part];
    figures[part] = await measure({ browser, site, rounds, say });
    say("");
    print(figures[part]);
    goals.push(...aims(figures[part]));
  }
} finally {
  await browser.close();
  site.close();
}
if (goals.length) figures.goals = printGoals(goals);

const target = fileURLToPath(new URL("../../target/", import.meta.url));
mkdirSync(target, { recursive: true });
writeFileSync(`${target}bench.json`, `${JSON.stringify(figures, null, 2)}\n`);
console.log("\nAll figures: target/bench.json");
