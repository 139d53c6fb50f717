// Owns the comparison: every subject in turn, round by round, so that what disturbs the machine disturbs all of them.

import { PLACES } from "./pages.mjs";
import { inAHurry, inNoHurry } from "./readers.mjs";
import { summaries } from "./statistics.mjs";
import { subjects } from "./subjects/index.mjs";
import { kilobytes, print, spread, tenths, times, whole } from "./table.mjs";
import { described } from "./throttle.mjs";

const places = Object.keys(PLACES);

export async function peers({ browser, site, rounds, say }) {
  const found = Object.fromEntries(subjects.map(({ name }) => [name, { rounds: [], shift: {} }]));
  for (let round = 0; round < rounds; round++) {
    for (const place of subjects.keys()) {
      // Nobody is always the first, nor always after the same one's load.
      const subject = subjects[(place + round) % subjects.length];
      say(`round ${round + 1} of ${rounds}: ${subject.name}`);
      const { rounds: mine, shift } = found[subject.name];
      const hurried = await inAHurry(browser, site, subject);
      // One place a round: where the element stands makes no difference but to what shifts.
      const where = places[round % places.length];
      const read = await inNoHurry(browser, site, subject, where);
      mine.push({ ...hurried, waited: read.waited });
      shift[where] = Math.max(shift[where] ?? 0, read.shift);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, { rounds, shift }]) => [name, { ...summaries(rounds), shift }]));
}

const shifts = ({ shift }) => places.map((place) => (place in shift ? shift[place].toFixed(3) : "-")).join(" ");

export function printPeers(found) {
  const row = ([name, one]) => [
    name,
    kilobytes(one.bytesToSecond.median),
    kilobytes(one.bytes.median),
    spread(one.first),
    spread(one.second),
    spread(one.waited),
    spread(one.blocked),
    whole(one.longTasks.median),
    shifts(one),
  ];
  print(`Beside others: ${described}; medians, and from what to what`, [
    [
      "", "KB to 2nd", "KB in all", "1st question ms", "2nd question ms", "after 3 s ms", "blocking ms", "long tasks ms",
      `shift: ${places.join(" ")}`,
    ],
    ...Object.entries(found).map(row),
  ]);
  const ratios = (figure) => ["floor", "Formbricks", "SurveyJS"].map((peer) => {
    const theirs = found[peer][figure].median;
    return theirs > 0 ? times(found.ours[figure].median / theirs) : `${tenths(found.ours[figure].median)} : 0`;
  });
  print("Ours beside", [
    ["", "floor", "Formbricks", "SurveyJS"],
    ["KB to the second question", ...ratios("bytesToSecond")],
    ["first question", ...ratios("first")],
    ["second question", ...ratios("second")],
    ["after three seconds", ...ratios("waited")],
    ["blocking", ...ratios("blocked")],
  ]);
}

// What is aimed at: words, the figure, and the most that it may be.
export function peerGoals(found) {
  const { ours, floor, Formbricks, SurveyJS } = found;
  const beside = (figure, peer) => ours[figure].median / peer[figure].median;
  return [
    ["first question, beside the floor's", beside("first", floor), 1.15, times],
    ["second question, beside Formbricks'", beside("second", Formbricks), 1.3, times],
    ["second question, beside SurveyJS'", beside("second", SurveyJS), 0.5, times],
    // A frame on a processor so slow.
    ["ms from press to second question after three seconds", ours.waited.median, 50, whole],
    ["blocking, beside SurveyJS'", beside("blocked", SurveyJS), 0.15, times],
    ["layout shift at worst", Math.max(...Object.values(ours.shift)), 0, (shift) => shift.toFixed(4)],
  ];
}
