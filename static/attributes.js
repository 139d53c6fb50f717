// Owns what an element's attributes mean. They parse to closed sets and never throw; what is odd is said once.

import { up } from "./tree.js";

export const LANGUAGES = ["en"];

// The attributes that are one of a few values; without one, or with another, it is the first. The program knows them by
// the name that they have here.
export const CHOICES = {
  theme: ["auto", "light", "dark"],
  "heading-level": ["2", "3", "4", "5", "6"],
  start: ["quiz", "journal"],
  load: ["visible", "eager", "click"],
};
// And those that are any text of a form, or nothing.
export const TEXTS = { namespace: /^[a-z0-9-]{1,32}$/, files: /./ };

const OWN = [...Object.keys(CHOICES), ...Object.keys(TEXTS)];

export const ATTRIBUTES = ["lang", ...OWN];

const said = new Set();

/** Says something on the console, once. */
export function say(message) {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`<worth-the-interview> ${message}`);
}

const sayOdd = (attribute, value, wanted, taken) =>
  say(`${attribute}="${value}" is none of ${wanted}: taken as ${taken || "nothing"}`);

/** The value of an attribute. */
export function read(element, attribute) {
  const value = element.getAttribute(attribute);
  const values = CHOICES[attribute];
  const byDefault = values?.[0] ?? "";
  if (value === null || (values?.includes(value) ?? TEXTS[attribute].test(value))) return value ?? byDefault;
  sayOdd(attribute, value, values?.join(", ") ?? TEXTS[attribute], byDefault);
  return byDefault;
}

/** All of them as one text, a line for each. */
export const options = (element) => OWN.map((attribute) => `${attribute}=${read(element, attribute)}\n`).join("");

const property = (attribute) => attribute.replace(/-./, ([, letter]) => letter.toUpperCase());

/** Gives a class of elements a property for each attribute. */
export function mirror({ prototype }) {
  for (const attribute of OWN) {
    Object.defineProperty(prototype, property(attribute), {
      configurable: true,
      enumerable: true,
      get() {
        return read(this, attribute);
      },
      set(value) {
        if (value === null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
}

/** Takes properties over that a page has set before the element was known: they hide those of its class. */
export function takeOver(element) {
  for (const name of OWN.map(property).filter((name) => Object.hasOwn(element, name))) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

// Look-up as in BCP 47: the tag itself, then without its last part, and so on.
function shipped(tag) {
  const parts = tag.toLowerCase().split("-");
  while (parts.length && !LANGUAGES.includes(parts.join("-"))) parts.pop();
  return parts.join("-");
}

/** The language of an element: its own, or that of the page around it. */
export function language(element) {
  const own = element.getAttribute("lang");
  let around = element;
  while (around && !around.lang) around = up(around);
  const found = shipped(around?.lang ?? "");
  if (own && !found) sayOdd("lang", own, LANGUAGES, LANGUAGES[0]);
  return found || LANGUAGES[0];
}
