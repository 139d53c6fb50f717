// Owns what a page in Svelte 5 may write, and what it may not, as its templates are checked.

import type { SvelteHTMLElements } from "svelte/elements";
import type {} from "worth-the-interview/svelte";

type Written = SvelteHTMLElements["worth-the-interview"];

export const post: Written = {
  lang: "en",
  theme: "dark",
  "heading-level": "3",
  class: "wide",
  "onwti-step": ({ detail }) => console.log(detail.step, detail.of),
};

// @ts-expect-error: there is no such level
export const wrong: Written = { "heading-level": "1" };
