// Owns the lever on the result: drawn from one end to the other, each move timed from its event to the painted frame.

import { visit } from "./browser.mjs";
import { probe } from "./probe.mjs";
import { address } from "./site.mjs";
import { median, summary } from "./statistics.mjs";
import { ours } from "./subjects/ours.mjs";
import { print, spread, tenths } from "./table.mjs";
import { SLOWER, slowProcessor } from "./throttle.mjs";

// The answers of the first golden case, and the place in the quiz: as the widget itself writes them.
const DRAFT = {
  version: 2, model_version: 2, revision: 1, screen: "quiz", place: "result", label: "", date: null, own: [],
  counting: null, choice: null, plan: { when: "", then: "", ask: null, decline: null },
  answers: {
    gut: "maybe", last: "longer", next: "one", know: "ad-and-site", deal: "no", kind: "close", clear: "unclear",
    meet: "other-manager", time: "2-to-4", stress: "tense", risk: "little", "worth-practice": "day",
    "worth-want": "half-day", "worth-learn": "half-day", "worth-clarify": "1-2-hours", "worth-network": "1-2-hours",
  },
};

const LEVER = "#lever";
const HOURS = "#lever-hours";

// In the page: the milliseconds of every move, there and back. Each is one half hour.
async function draw(lever, hours) {
  const { root, timed } = window.probe;
  const range = root().querySelector(lever);
  const there = Array.from({ length: Number(range.max) + 1 }, (_, place) => place);
  const moves = [];
  for (const place of [...there, ...there.toReversed()].filter((place, at, all) => place !== all[at - 1])) {
    if (place === Number(range.value)) continue;
    const move = () => {
      range.value = String(place);
      range.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    };
    // The number beside it follows.
    moves.push(await timed(move, () => Number(root().querySelector(hours).value) === (place + 1) / 2));
  }
  return moves;
}

const once = (browser, site) => visit(browser, async ({ page, devtools }) => {
  await page.evaluateOnNewDocument(probe, { host: ours.host, first: LEVER, hurries: false });
  await page.goto(site.url(address(ours, "blank")));
  await page.evaluate((draft) => localStorage.setItem("worth-the-interview/1/draft/planted", draft), JSON.stringify(DRAFT));
  await page.goto(site.url(address(ours, "top")));
  await page.evaluate(() => window.probe.first());
  // All that belongs to the result is there.
  await page.waitForNetworkIdle();
  await slowProcessor(devtools);
  // What is compiled at its first use is compiled by the first way there and back, which counts for itself.
  return { first: await page.evaluate(draw, LEVER, HOURS), then: await page.evaluate(draw, LEVER, HOURS) };
});

export async function lever({ browser, site, rounds, say }) {
  const found = [];
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}: the lever`);
    found.push(await once(browser, site));
  }
  // Of each move the median over all rounds: what slows down one frame of one round is not the lever.
  const moves = (which) => summary(found[0][which].map((_, move) => median(found.map((round) => round[which][move]))));
  return { first: moves("first"), then: moves("then") };
}

export function printLever({ first, then }) {
  print(`The lever, from a move to the painted frame: processor ${SLOWER} times slower, no network`, [
    ["", "ms"],
    ["drawn for the first time", spread(first, tenths)],
    ["drawn again", spread(then, tenths)],
  ]);
}

export const leverGoals = ({ first, then }) => [
  ["ms of a move of the lever", Math.max(first.median, then.median), 16, tenths],
  ["ms of the slowest move once drawn", then.most, 16, tenths],
];
