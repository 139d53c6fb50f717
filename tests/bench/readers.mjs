// Owns the two readers that come to every subject, each in a visit under the throttle: one in a hurry, and one who reads.

import { setTimeout as pause } from "node:timers/promises";

import { visit } from "./browser.mjs";
import { probe } from "./probe.mjs";
import { address } from "./site.mjs";
import { slowNetwork, slowProcessor } from "./throttle.mjs";

// How long blocking counts on after the second question, and how long the one who reads reads.
const AFTERWARDS = 1000;
const READING = 3000;

async function arrive({ page, devtools }, site, subject, place, hurries) {
  const { host, first, answer, next, second } = subject;
  await page.evaluateOnNewDocument(probe, { host, first, answer, next, second, hurries });
  await slowNetwork(devtools);
  await slowProcessor(devtools);
  // What comes of it is watched from inside.
  await page.goto(site.url(address(subject, place)), { waitUntil: "domcontentloaded" });
}

// Answers and goes on as early as a script can.
export const inAHurry = (browser, site, subject) => visit(browser, async (tab) => {
  const { page, transfers } = tab;
  await arrive(tab, site, subject, "top", true);
  const { first, second } = await page.evaluate(() => window.hurried);
  const until = second + AFTERWARDS;
  const blocked = await page.evaluate(async (until) => {
    await new Promise((done) => setTimeout(done, until - performance.now()));
    return window.probe.blocking(until);
  }, until);
  await page.waitForNetworkIdle();
  return {
    first,
    second,
    blocked: blocked.beyond,
    longTasks: blocked.whole,
    bytesToFirst: transfers.bytes(first),
    bytesToSecond: transfers.bytes(second),
    bytes: transfers.bytes(),
  };
});

// Scrolls to the element, reads the question, and presses the answer with a pointer.
export const inNoHurry = (browser, site, subject, place) => visit(browser, async (tab) => {
  const { page } = tab;
  await arrive(tab, site, subject, place, false);
  await page.evaluate(() => window.probe.approach());
  await page.evaluate(() => window.probe.first());
  // The time that is meant to pass.
  await pause(READING);
  const press = async (css) => {
    const { x, y } = await page.evaluate((css) => window.probe.middle(css), css);
    await page.mouse.click(x, y);
  };
  await page.evaluate(() => void (window.later = window.probe.second()));
  await press(subject.first);
  if (!subject.tapMovesOn) await press(subject.next);
  // From the press that moves on: a click on words comes twice, there and then on their control.
  const waited = await page.evaluate(async () => await window.later - window.probe.presses.at(-1));
  await page.waitForNetworkIdle();
  return { waited, shift: await page.evaluate(() => window.probe.shift()) };
});
