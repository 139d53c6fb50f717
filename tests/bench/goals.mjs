// Owns how the figures stand beside what is aimed at.

import { print } from "./table.mjs";

// Prints them, and says the same as objects. A figure that is no number was not to be had, and is not reached.
export function printGoals(goals) {
  const judged = goals.map(([what, figure, most, show]) => ({ what, figure, most, reached: figure <= most, show }));
  print("Aimed at", [
    ["", "is", "at most", ""],
    ...judged.map(({ what, figure, most, reached, show }) => [what, show(figure), show(most), reached ? "reached" : "NOT REACHED"]),
  ]);
  return judged.map(({ show, ...goal }) => goal);
}
