// Owns whether an element stands on dark ground.

import { read } from "./attributes.js";
import { up } from "./tree.js";

// How light a colour is, from 0 to 1, and how much of it is there: as browsers write computed ones.
function light(color) {
  const [a, b, c, alpha = 1] = color.split(/[(\s,/)]+/).map(parseFloat).filter((number) => number === number);
  if (/^ok/.test(color)) return [a, alpha];
  if (/^l/.test(color)) return [a / 100, alpha];
  return [(2 * a + 7 * b + c) / (/^c/.test(color) ? 10 : 2550), alpha];
}

/**
 * What the page decides by whatever means shows in what it paints behind the element; and where that is a picture, or
 * nothing, in the colour of words that are to be read there.
 */
export function isDark(element) {
  // Paper has no ground but white.
  if (matchMedia("print").matches) return false;
  const theme = read(element, "theme");
  if (theme !== "auto") return theme === "dark";
  for (let at = element; at?.nodeType; at = up(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== "none") break;
    const [lightness, alpha] = light(backgroundColor);
    if (alpha > 0.5) return lightness < 0.5;
  }
  return light(getComputedStyle(element).color)[0] > 0.5;
}
