// Owns what the doctor finds about the markup around the element: what editors make of the snippet.

import { beside } from "../source.js";
import { attributesOf } from "./attributes.js";
import { roomOf } from "./room.js";

const isEmpty = (node) => !node.children.length && !node.textContent.trim();
const isParagraph = (node) => node?.localName === "p";

// An editor that makes paragraphs of lines ends the element before its fallback, and leaves an empty paragraph where the
// element should have ended.
function fallbackOutside(element) {
  if (!isEmpty(element)) return "";
  const parent = element.parentElement;
  const next = (isParagraph(parent) && !parent.textContent.trim() ? parent : element).nextElementSibling;
  const after = next?.nextElementSibling;
  const isOurs = isParagraph(next) && ((isParagraph(after) && isEmpty(after)) || /JavaScript/i.test(next.textContent));
  return isOurs ? next.textContent.trim().replace(/\s+/g, " ").replace(/^(.{60}).+/, "$1…") : "";
}

/** What there is to know of an element of ours. */
export function elementOf(element, place) {
  const named = element.getAttribute("files");
  return {
    number: place + 1,
    files: named && new URL(`${named}/-`, document.baseURI).href.slice(0, -1),
    isUpgraded: Boolean(element.shadowRoot),
    isEmpty: isEmpty(element),
    outside: fallbackOutside(element),
    isInParagraph: isParagraph(element.parentElement),
    isInDiv: element.parentElement?.localName === "div",
    attributes: attributesOf(element),
    ...roomOf(element),
  };
}

const snippet = () => `<div>
<script async type="module" src="${beside("embed.js")}"></script>
<worth-the-interview>
  <p>What readers without JavaScript, and feed readers, see.</p>
</worth-the-interview>
</div>`;

const each = (is) => ({ elements }) =>
  elements.filter(is).map(({ number, outside }) => ({ number, outside, snippet: snippet() }));

export const MARKUP_CHECKS = [
  { id: "no-element", grave: true, looks: ({ elements }) => (elements.length ? [] : [{ snippet: snippet() }]) },
  { id: "not-upgraded", grave: true, looks: (facts) => (facts.isOld ? [] : each(({ isUpgraded }) => !isUpgraded)(facts)) },
  { id: "fallback-outside", grave: true, looks: each(({ outside }) => outside) },
  { id: "emptied", looks: each(({ isEmpty, outside }) => isEmpty && !outside) },
  { id: "in-paragraph", looks: each(({ isInParagraph }) => isInParagraph) },
  {
    id: "no-div",
    // A script alone in a paragraph was put there by such an editor.
    looks: ({ scripts, elements }) =>
      scripts.some(({ isAlone }) => isAlone) && elements.some(({ isInDiv }) => !isInDiv) ? [{ snippet: snippet() }] : [],
  },
];
