// Owns the doctor's report: what was found in words, for the panel and for the console.

import { lookedAt, summary, WORDS } from "./words.js";

const fill = (text, gaps) => text?.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);

const told = ({ id, grave, gaps }) => ({
  id,
  grave,
  ...Object.fromEntries(Object.entries(WORDS[id]).map(([part, text]) => [part, fill(text, gaps)])),
});

export function report(facts, found) {
  const findings = found.map(told);
  const grave = findings.filter((finding) => finding.grave).length;
  const looked = Object.entries(lookedAt(facts));
  const line = summary(grave, findings.length - grave);
  return {
    line,
    findings,
    looked,
    /** Says it on the console, as one group. */
    say() {
      console.group(`<worth-the-interview> ${line}`);
      for (const { id, grave, what, why, mend, copy = "" } of findings) {
        console[grave ? "error" : "warn"](`${id}: ${what}\n${why}\n${mend}\n${copy}`.trim());
      }
      console.info(looked.map(([name, value]) => `${name}: ${value}`).join("\n"));
      console.groupEnd();
    },
  };
}
