// Owns when an element looks anew at the ground that it stands on: pages go dark and light by many means.

import { up } from "./tree.js";

// Milliseconds: a sheet that a script changes tells nobody.
const NOW_AND_THEN = 1000;

/** Follows it until it is stopped. */
export function followGround(element) {
  const look = () => element.paint();
  const queries = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query));
  const observer = new MutationObserver(look);
  for (let at = element; at; at = up(at)) if (at !== document) observer.observe(at, { attributes: true });
  observer.observe(document.head, { childList: true, subtree: true, attributes: true, characterData: true });
  for (const query of queries) query.addEventListener("change", look);
  addEventListener("transitionend", look);
  const timer = setInterval(() => document.hidden || look(), NOW_AND_THEN);
  look();
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", look);
    removeEventListener("transitionend", look);
    clearInterval(timer);
  };
}
