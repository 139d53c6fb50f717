// Owns pages with many widgets: what they cost until every one shows its question, and until the last one was answered.

import { visit } from "./browser.mjs";
import { probe } from "./probe.mjs";
import { NUMBERS, address } from "./site.mjs";
import { summaries } from "./statistics.mjs";
import { ours } from "./subjects/ours.mjs";
import { kilobytes, print, spread, times } from "./table.mjs";
import { described, slowNetwork, slowProcessor } from "./throttle.mjs";

// So large that twenty of them are near: they load within a screen's distance.
const VIEWPORT = { width: 1920, height: 1200 };

const look = (browser, site, number) => visit(browser, async ({ page, devtools, transfers }) => {
  const { host, first, answer, next, second } = ours;
  await page.evaluateOnNewDocument(probe, { host, first, answer, next, second, hurries: true });
  await slowNetwork(devtools);
  await slowProcessor(devtools);
  await page.goto(site.url(address(ours, `many-${number}`)), { waitUntil: "domcontentloaded" });
  const seen = await page.evaluate(() => window.hurried);
  return { ...seen, bytes: transfers.bytes(seen.second) };
}, VIEWPORT);

export async function many({ browser, site, rounds, say }) {
  const found = NUMBERS.map((number) => ({ number, rounds: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const { number, rounds: mine } of found) {
      say(`round ${round + 1} of ${rounds}: ${number} on a page`);
      mine.push(await look(browser, site, number));
    }
  }
  return found.map(({ number, rounds }) => ({ number, ...summaries(rounds) }));
}

export function printMany(found) {
  const [one] = found;
  print(`Many on a page: ${described}`, [
    ["widgets", "KB", "all seen ms", "last answered ms", "bytes beside one", "time beside one"],
    ...found.map(({ number, bytes, first, second }) => [
      String(number),
      kilobytes(bytes.median),
      spread(first),
      spread(second),
      times(bytes.median / one.bytes.median),
      times(second.median / one.second.median),
    ]),
  ]);
}

export function manyGoals(found) {
  const [one, most] = [found[0], found.at(-1)];
  return [
    [`bytes of ${most.number}, beside those of one`, most.bytes.median / one.bytes.median, 1.5, times],
    [`time of ${most.number}, beside that of one`, most.second.median / one.second.median, 3, times],
  ];
}
