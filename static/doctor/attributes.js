// Owns what the doctor finds about the attributes of the element: names that mean nothing, and values that do not.

import { ATTRIBUTES, CHOICES, LANGUAGES, TEXTS } from "../attributes.js";

// What any element may have, and what tools put on any element.
const ANY = [
  /^(id|class|style|title|dir|hidden|slot|part|role|tabindex|inert|translate|nonce|is|item\w+|on\w+)$/,
  /^(data|aria|v|x|ng|astro)-|^[^a-z]/,
];

function wanted(name) {
  if (name === "lang") return LANGUAGES.join(", ");
  if (name === "namespace") return "small letters, digits and -, 32 at most";
  return CHOICES[name]?.join(", ") ?? "the address of a folder";
}

function fits(name, value) {
  if (name === "lang") return LANGUAGES.some((language) => `${value.toLowerCase()}-`.startsWith(`${language}-`));
  return CHOICES[name]?.includes(value) ?? TEXTS[name].test(value);
}

/** The attributes of an element that are not as they should be. */
export const attributesOf = (element) =>
  [...element.attributes]
    .filter(({ name }) => !ANY.some((names) => names.test(name)))
    .map(({ name, value }) => ({ name, value, isKnown: ATTRIBUTES.includes(name) }))
    .filter(({ name, value, isKnown }) => !isKnown || !fits(name, value));

const each = (is) => ({ elements }) =>
  elements.flatMap(({ number, attributes }) => attributes.filter(is).map((one) => ({ number, ...one })));

export const ATTRIBUTE_CHECKS = [
  {
    id: "attribute-unknown",
    looks: (facts) => each(({ isKnown }) => !isKnown)(facts).map((gaps) => ({ ...gaps, known: ATTRIBUTES.join(", ") })),
  },
  {
    id: "attribute-value",
    looks: (facts) => each(({ isKnown }) => isKnown)(facts).map((gaps) => ({ ...gaps, wanted: wanted(gaps.name) })),
  },
];
