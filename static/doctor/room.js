// Owns what the doctor finds about the room that the page gives the element.

// Pixels: the least that the quiz can be used in, and the least that keeps most of the page still when it comes.
const NARROWEST = 200;
const LOWEST = 300;

/** How an element stands on the page. */
export function roomOf(element) {
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const isShown = width > 0 && height > 0 && style.visibility === "visible" && Number(style.opacity) > 0;
  return { isShown, width: Math.round(width), kept: parseFloat(style.minHeight) || 0 };
}

const each = (is) => ({ elements }) =>
  elements.filter((one) => one.isUpgraded && is(one)).map(({ number, width }) => ({ number, width }));

export const ROOM_CHECKS = [
  { id: "squeezed", grave: true, looks: each(({ isShown, width }) => isShown && width < NARROWEST) },
  { id: "hidden", looks: each(({ isShown }) => !isShown) },
  { id: "no-room", looks: each(({ isShown, kept }) => isShown && kept < LOWEST) },
];
