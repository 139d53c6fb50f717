// Owns what an element's attributes mean. They parse to closed sets and never throw; what is odd is said once.

const LANGUAGES = ["en"];

// The attributes that are one of a few values; without one, or with another, it is the first. The style sheet knows
// them by the attribute, the program by the name that it has here.
const OPTIONS = {
  theme: ["auto", "light", "dark"],
  "heading-level": ["2", "3", "4", "5", "6"],
};

export const ATTRIBUTES = ["lang", ...Object.keys(OPTIONS)];

const said = new Set();

/** Says something on the console, once. */
export function say(message) {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`<worth-the-interview> ${message}`);
}

const sayOdd = (attribute, value, values) =>
  say(`${attribute}="${value}" is none of ${values.join(", ")}: taken as ${values[0]}`);

/** The value of an attribute that is one of a few. */
export function choice(element, attribute) {
  const values = OPTIONS[attribute];
  const value = element.getAttribute(attribute);
  if (value === null || values.includes(value)) return value ?? values[0];
  sayOdd(attribute, value, values);
  return values[0];
}

/** All of them as one text, a line for each. */
export const options = (element) =>
  Object.keys(OPTIONS).map((attribute) => `${attribute}=${choice(element, attribute)}\n`).join("");

// Look-up as in BCP 47: the tag itself, then without its last part, and so on.
function shipped(tag) {
  const parts = tag.toLowerCase().split("-");
  while (parts.length && !LANGUAGES.includes(parts.join("-"))) parts.pop();
  return parts.join("-");
}

/** The language of an element: its own, or that of the page around it. */
export function language(element) {
  const own = element.getAttribute("lang");
  const found = shipped(own ?? element.closest("[lang]")?.lang ?? "");
  if (own && !found) sayOdd("lang", own, LANGUAGES);
  return found || LANGUAGES[0];
}
