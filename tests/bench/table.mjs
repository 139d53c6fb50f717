// Owns how figures are printed.

export { print } from "../browser/table.mjs";

export const whole = (number) => Math.round(number).toLocaleString("en");
export const tenths = (number) => number.toFixed(1);
export const kilobytes = (bytes) => tenths(bytes / 1000);

// The median, and from what to what it went.
export const spread = ({ median, least, most }, say = whole) => `${say(median)} (${say(least)}–${say(most)})`;

export const times = (ratio) => `${ratio.toFixed(2)} ×`;
