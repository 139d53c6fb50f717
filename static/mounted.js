// Owns the widget in its element: how it goes on from the first steps, when what comes later is loaded, what the page is
// told.

import { keepClicks } from "./clicks.js";
import { followCovers } from "./covers.js";
import { followGround } from "./ground.js";
import { keepKeys } from "./keys.js";
import { followTexts } from "./texts.js";

// Whether the reader wants no more loaded than they ask for.
const dear = () => navigator.connection?.saveData ?? false;

// A page may have put something of its own there.
function idle(then) {
  try {
    (window.requestIdleCallback ?? setTimeout)(then);
  } catch {
    then();
  }
}

// Where widgets have stood that are gone: an element that nothing else touches, and what shows a widget there.
const mounts = [];

function newMount(Mount) {
  const mount = document.createElement("div");
  return { mount, shows: new Mount(mount) };
}

// The attempt at the later part that came to something.
let arrived = null;

// What can take the focus: the same in the first steps as in what stands there after them.
const focusable = (around) => [...around.querySelectorAll("button, input, [tabindex]")];

export class Mounted {
  /** The language that it is in. */
  language;

  #mount;
  #widget = null;
  #parts;
  #tell;
  #stops;

  /**
   * Shows the widget in the box of its element, in the place of the first steps, if there were any. `begins` is the line
   * that it begins with, `again` whether a reader has pressed a button for it, `tell` tells the page.
   */
  constructor(element, box, Mount, { place, spot, language, words, options, first, begins, again, parts, tell }) {
    this.language = language;
    this.#parts = parts;
    this.#tell = tell;
    this.#mount = mounts.pop() ?? newMount(Mount);
    const { mount } = this.#mount;
    const root = box.getRootNode();
    const kept = spot.left().filter((line) => line.startsWith("answer"));
    const [done, next] = first?.take() ?? [[...kept, begins].join("\n"), ""];
    const focused = first && !next ? focusable(first.box).indexOf(root.activeElement) : -1;
    box.replaceChildren(mount);
    root.replaceChildren(box);
    // Not at once: it may ask while it is being made.
    const ask = (now) => queueMicrotask(() => {
      if (now || !dear() || parts.loading.has("later")) this.#want();
      else this.#widget?.setLater("held");
    });
    const said = (what, a, b) => tell(what, { step: { step: a, of: b }, verdict: { verdict: a, strength: b } }[what]);
    const observer = new MutationObserver(() => {
      // What stood here before may go first.
      if (!mount.querySelector(".widget")) return;
      observer.disconnect();
      spot.forget();
      if (focused >= 0) focusable(mount)[focused]?.focus({ preventScroll: true });
      if (again) mount.querySelector("[tabindex]").focus();
      element.setAttribute("data-ready", "");
      tell("ready");
    });
    observer.observe(mount, { childList: true });
    this.#stops = [followGround(element), followCovers(element, box), keepClicks(root)];
    // After the widget's own listeners, which hear everything; nothing is typed before.
    const keys = () => this.#stops.push(keepKeys(root));
    root.addEventListener("focusin", keys, { once: true });
    this.#stops.push(() => root.removeEventListener("focusin", keys));
    followTexts(root);
    this.#widget = this.#mount.shows;
    this.#widget.show(place, language, words, options, done, next, ask, said);
    // What is here need not be asked for.
    if (parts.loading.has("later")) ask(true);
  }

  setOptions(options) {
    this.#widget.setOptions(options);
  }

  /** Loads what comes later when there is time for it. */
  prepare() {
    dear() || idle(() => this.#want());
  }

  // Loads the later part, and tells the widget how far it has come.
  async #want() {
    const widget = this.#widget;
    if (!widget) return;
    const { later, laterWords, loading } = this.#parts;
    const coming = later();
    if (coming !== arrived) widget.setLater("loading");
    try {
      const [sentences] = await Promise.all([laterWords(this.language), coming]);
      // One of a program that has crashed since is of no use to the one that runs.
      if (loading.get("later") !== coming) return;
      arrived = coming;
      if (this.#widget === widget) widget.openLater(sentences);
    } catch (error) {
      this.#parts.say(String(error));
      this.#tell("error", { code: error.code ?? "crashed" });
      if (this.#widget === widget) widget.setLater("failed");
    }
  }

  /** Takes the widget away. */
  close() {
    this.#widget?.clear();
    this.#mount.mount.remove();
    mounts.push(this.#mount);
    this.stop();
  }

  /** The same for one whose program has ended. */
  stop() {
    this.#widget = null;
    for (const stop of this.#stops) stop();
  }
}
