// Owns what a page in TypeScript may write, and what it may not.

import "worth-the-interview";
import { WorthTheInterview, define } from "worth-the-interview/element";
import type { Strength, Verdict } from "worth-the-interview";

define();

const made: WorthTheInterview = document.createElement("worth-the-interview");
made.setAttribute("heading-level", "3");

made.addEventListener("wti-step", ({ detail }) => console.log(detail.step / detail.of));
made.addEventListener("wti-error", ({ detail }) => console.log(detail.code.length));
made.addEventListener("wti-ready", () => made.focus());
made.addEventListener("click", ({ clientX }) => console.log(clientX.toFixed()));

// They bubble.
document.querySelector("article")?.addEventListener("wti-verdict", ({ detail }) => {
  const verdict: Verdict = detail.verdict;
  const strength: Strength = detail.strength;
  console.log(verdict, strength);
});

// @ts-expect-error: there is no such verdict
const wrong: Verdict = "maybe";

// @ts-expect-error: a step has no name
made.addEventListener("wti-step", ({ detail }) => console.log(detail.name));

document.querySelector("worth-the-interview")?.addEventListener("wti-kept", (event) => console.log(event.detail, wrong));
