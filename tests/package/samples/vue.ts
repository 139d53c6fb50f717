// Owns what a page in Vue 3 may write, and what it may not, as its templates are checked.

import type { GlobalComponents } from "vue";
import type {} from "worth-the-interview/vue";

type Written = InstanceType<GlobalComponents["worth-the-interview"]>["$props"];

export const post: Written = {
  lang: "en",
  theme: "dark",
  "heading-level": 3,
  class: "wide",
  "onWti-verdict": ({ detail }) => console.log(detail.strength),
};

// @ts-expect-error: there is no such theme
export const wrong: Written = { theme: "blue" };
