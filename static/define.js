// Owns the name of the element: a page knows it once, from the first script that comes with it.

import { say } from "./attributes.js";
import { WorthTheInterview } from "./element.js";
import { sheets } from "./files.js";
import { NAME } from "./parts.js";

/** Makes the element known to the page, where the browser can show it. */
export function define() {
  if (!sheets) {
    say("this browser is too old: the fallback stays");
  } else if (customElements.get(NAME)) {
    say("the script is on this page twice: the first one is used");
  } else {
    customElements.define(NAME, WorthTheInterview);
    addEventListener("hashchange", WorthTheInterview.arrive);
  }
}
