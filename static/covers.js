// Owns what a page keeps in front of its own content, such as headers and bars: how much of the window it covers is
// measured, the sheet is told, and what has just taken the focus is brought out from under it.

import { up } from "./tree.js";

// Milliseconds for which what took the focus is brought out again: a header may come in only then.
const SOON = 1000;
// Headers below one another.
const MOST = 4;

// What a reader moves the page by.
const BY_HAND = ["wheel", "touchmove", "keydown", "pointerdown"];

const style = (element) => getComputedStyle(element);
const stays = (element) => /fixed|sticky/.test(style(element).position);

/** What scrolls around an element, and the part of the window in which it shows it. */
function port(element) {
  for (let at = up(element); at && at !== document.body; at = up(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(style(at).overflowY)) {
      const { top, bottom } = at.getBoundingClientRect();
      return [at, Math.max(0, top), Math.min(innerHeight, bottom)];
    }
  }
  return [window, 0, innerHeight];
}

/** How much of that is covered from above and from below, in pixels. */
function covered(element) {
  const { left, width } = element.getBoundingClientRect();
  const [, top, bottom] = port(element);
  const cover = (y) => {
    for (let at = document.elementFromPoint(left + width / 2, y); at && at !== document; at = up(at)) {
      if (at.contains?.(element)) return null;
      if (at.nodeType === Node.ELEMENT_NODE && stays(at)) return at.getBoundingClientRect();
    }
    return null;
  };
  let [above, below] = [top, bottom];
  for (let looks = 0, found; looks < MOST && (found = cover(above + 1)); looks++) above = Math.max(above + 1, found.bottom);
  for (let looks = 0, found; looks < MOST && (found = cover(below - 1)); looks++) below = Math.min(below - 1, found.top);
  // More than that is no header: something is laid over the page.
  const half = (bottom - top) / 2;
  return [above - top, bottom - below].map((pixels) => (pixels < half ? pixels : 0));
}

/** Follows it until it is stopped. */
export function followCovers(element, box) {
  const root = box.getRootNode();
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let waiting = false;
  // Until when, and where what took the focus stood once all that followed was over: elsewhere, it was scrolled.
  let until = 0;
  let stood = null;
  const bringOut = (above, below) => {
    const focused = root.activeElement;
    if (!focused || !(above || below) || Date.now() > until) return;
    const { top, bottom } = focused.getBoundingClientRect();
    if (stood !== null && Math.abs(top - stood) > 1) return void (until = 0);
    const [scroller, from, to] = port(element);
    let by = 0;
    if (top < from + above && bottom > from) by = top - from - above;
    else if (bottom > to - below && top < to) by = bottom - to + below;
    if (by) scroller.scrollBy({ top: by, behavior: "instant" });
    if (stood !== null) stood = focused.getBoundingClientRect().top;
  };
  let told = "";
  const measure = () => {
    const { top, bottom } = element.getBoundingClientRect();
    // Out of sight, nothing of it is covered.
    if (bottom < 0 || top > innerHeight) return;
    const [above, below] = covered(element);
    const rule = `.box { --own-above: ${above}px; --own-below: ${below}px }`;
    if (rule !== told) sheet.replaceSync((told = rule));
    bringOut(above, below);
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (element.isConnected) measure();
    });
  };
  const moved = () => {
    until = 0;
    measure();
    until = Date.now() + SOON;
    stood = null;
    soon();
    requestAnimationFrame(() => requestAnimationFrame(() => (stood = root.activeElement?.getBoundingClientRect().top ?? null)));
  };
  const byHand = () => (until = 0);
  const events = { scroll: soon, resize: soon, transitionend: soon };
  const on = { capture: true, passive: true };
  for (const type in events) addEventListener(type, events[type], on);
  for (const type of BY_HAND) addEventListener(type, byHand, on);
  root.addEventListener("focusin", moved);
  soon();
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    for (const type in events) removeEventListener(type, events[type], on);
    for (const type of BY_HAND) removeEventListener(type, byHand, on);
    root.removeEventListener("focusin", moved);
  };
}
