// Owns the journal at every size: how long it takes to come back to, to open, to search, to save and to sum up.

import { readFileSync } from "node:fs";

import { visit } from "./browser.mjs";
import { measure, seed } from "./journal-visit.mjs";
import { probe } from "./probe.mjs";
import { address } from "./site.mjs";
import { summaries } from "./statistics.mjs";
import { ours } from "./subjects/ours.mjs";
import { print, spread, tenths, times } from "./table.mjs";
import { SLOWER, slowProcessor } from "./throttle.mjs";

// Interviews; the last is as many as the browser has room for.
const SIZES = [10, 100, 1000, Infinity];

const TO_JOURNAL = ".top .ways button:last-child";

const RECORD = JSON.parse(readFileSync(new URL("../fixtures/records/interview-whole-2.json", import.meta.url), "utf8"));

const once = (browser, site, size) => visit(browser, async ({ page, devtools }) => {
  await page.evaluateOnNewDocument(probe, { host: ours.host, first: ours.first, hurries: false });
  await page.goto(site.url(address(ours, "blank")));
  // What JSON has no word for is all there is room for.
  const kept = await page.evaluate(seed, RECORD, size === Infinity ? null : size);
  await slowProcessor(devtools);
  await page.goto(site.url(address(ours, "top")));
  // The first line counts the interviews once they have been read.
  const back = await page.evaluate((css) =>
    window.probe.when(() => window.probe.root().querySelector(css)?.textContent.includes("(")), TO_JOURNAL);
  return { kept, back, ...(await page.evaluate(measure, TO_JOURNAL)) };
});

export async function journal({ browser, site, rounds, say }) {
  const found = SIZES.map((size) => ({ size, rounds: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const { size, rounds: mine } of found) {
      say(`round ${round + 1} of ${rounds}: a journal of ${size}`);
      mine.push(await once(browser, site, size));
    }
  }
  return found.map(({ rounds }) => {
    const { kept, ...timed } = summaries(rounds);
    return { interviews: kept.median, ...timed };
  });
}

export function printJournal(found) {
  const row = ({ interviews, back, open, search, save, insights }) =>
    [interviews.toLocaleString("en"), spread(back), spread(open), spread(search), spread(save), spread(insights)];
  print(`The journal, to the painted frame: processor ${SLOWER} times slower, no network`, [
    ["interviews", "coming back ms", "open ms", "slowest search ms", "save ms", "insights ms"],
    ...found.map(row),
  ]);
}

// By how many times more an interview costs than in a journal of the size before, at worst: more than 1 is more than
// linear.
const growth = (figure, found) => Math.max(...found.slice(1).map((one, place) =>
  one[figure].median / found[place][figure].median / (one.interviews / found[place].interviews)));

export const journalGoals = (found) => {
  const worst = (figure) => Math.max(...found.map((one) => one[figure].median));
  const [few, most] = [found[0], found.at(-1)];
  return [
    ...["back", "open", "search", "insights"].map((figure) =>
      [`${figure}: time an interview, beside a smaller journal`, growth(figure, found), 1, times]),
    ["ms to open the journal at worst", worst("open"), 200, tenths],
    ["ms to search it at worst", worst("search"), 200, tenths],
    // Within what a frame makes of it.
    [`ms to save among ${most.interviews}, more than among ${few.interviews}`, most.save.median - few.save.median, 16, tenths],
  ];
};
