// Owns how a widget looks where it stands: how wide it is, how far from the text, and how light it and its ground are.

import { after, before } from "./post.mjs";

/** The width of the element, and that of a paragraph beside it or of what is in `inside`. */
export const widths = ({ reader }, inside = null) => reader.look((inside, words) => {
  const inner = (node) => {
    const { paddingLeft, paddingRight } = getComputedStyle(node);
    return node.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  };
  const paragraph = () => [...document.querySelectorAll("p")].find((node) => node.textContent.includes(words));
  const { width } = window.reader.element().getBoundingClientRect();
  return [width, inner(inside ? document.querySelector(inside) : paragraph())];
}, inside, before);

/** The pixels to the text before the element, and to that after it. */
export const gaps = ({ reader }) => reader.look((...texts) => {
  const { top, bottom } = window.reader.element().getBoundingClientRect();
  const [before, after] = texts.map((words) => {
    const range = document.createRange();
    range.selectNodeContents([...document.querySelectorAll("p")].find((node) => node.textContent.includes(words)));
    return range.getBoundingClientRect();
  });
  return [top - before.bottom, after.top - bottom];
}, before, after);

/** How light they are, from 0 to 1: a heading inside, what is behind it, and what is behind the whole element. */
export const lights = ({ reader }) => reader.look(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const channels = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const ground = (node) => {
    for (; node; node = above(node)) {
      const { backgroundColor } = getComputedStyle(node);
      if (channels(backgroundColor)[3] > 127) return light(backgroundColor);
    }
    // Nothing but the browser's own ground, which follows the scheme of the page.
    const probe = document.documentElement.appendChild(document.createElement("i"));
    probe.setAttribute("style", "background: Canvas");
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return light(backgroundColor);
  };
  const { heading, element } = window.reader;
  return {
    text: light(getComputedStyle(heading()).color),
    card: ground(heading()),
    page: ground(element().parentElement),
  };
});
