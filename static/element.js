// Owns the element <worth-the-interview>: its shadow root, what stands in it, and loading the widget when it is needed.

import { ATTRIBUTES, language, mirror, options, read, say, takeOver } from "./attributes.js";
import { sheets, style, words } from "./files.js";
import { FirstSteps, spot } from "./first-steps.js";
import { failure, isFinal, opener } from "./notice.js";
import { parts, program, runs, shown } from "./parts.js";
import { first, leave, take } from "./places.js";
import { lookIn } from "./source.js";
import { isDark } from "./theme.js";

// What goes wrong here is said, and is no error of the page's.
function safely(what) {
  try {
    return what();
  } catch (error) {
    say(String(error));
  }
}

// The end of an address that carries a result.
const isLinked = () => location.hash.startsWith("#wti=");

/** Not yet known to the page: define.js sees to it. */
export class WorthTheInterview extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  // All that is ours; what is the page's stands beside it.
  #box = document.createElement("div");
  #namespace = "";
  #place = 0;
  #spot = null;
  #near = null;
  // The first steps, until the widget is there. What stands here where there are none is the fallback, which is the
  // element's content: it is seen again when the widget cannot be there.
  #first = null;
  #mounted = null;
  #pending = false;
  #answered = false;
  #begun = false;
  // When what it shows was last the reader's, in milliseconds of the page: one that was there before stands beside it.
  #since = Infinity;

  /** When it came into the page, in the same milliseconds. */
  opened = 0;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = Object.values(sheets);
    this.#box.className = "box";
    this.#wait();
    // Who has answered once will see a result, and may want what is behind it.
    const answered = () => {
      this.#answered = true;
      if (this.#mounted) this.#mounted.prepare();
      else this.#load();
    };
    this.#root.addEventListener("change", answered, { once: true });
    for (const type of ["click", "change", "input"]) this.#root.addEventListener(type, () => this.#touch());
  }

  // A moment later, like leaving: then the place of an element that this one stands in for is free.
  connectedCallback() {
    queueMicrotask(() => safely(() => this.#open()));
  }

  #open() {
    if (!this.isConnected || shown.has(this)) return;
    takeOver(this);
    options(this);
    lookIn(read(this, "files"));
    // One that waits to come near has lost nothing, and will load anew.
    shown.set(this, () => this.#mounted && safely(() => this.#fail("crashed")));
    this.#namespace = read(this, "namespace");
    this.opened = performance.now();
    this.#settle(take(this, this.#namespace));
  }

  #touch() {
    this.#since = performance.now();
  }

  #settle(place) {
    this.#place = place;
    this.#spot = spot(this.#namespace, place);
    this.paint();
    style().catch(() => {});
    if (!runs()) return this.#load();
    const linked = first() === this && isLinked();
    if (linked) return this.#arrive().catch(say);
    this.#begin();
    const load = read(this, "load");
    if (load === "eager") return this.#load();
    if (load === "click") return this.#first ?? this.#wait(opener(() => this.#load(true)));
    // A screen before it scrolls in.
    const near = (entries) => entries.some((entry) => entry.isIntersecting) && this.#load();
    this.#near = new IntersectionObserver(near, { rootMargin: "100% 0px" });
    this.#near.observe(this);
  }

  // A link that carries a result leads to the widget that reads it, wherever the page goes meanwhile.
  async #arrive() {
    this.scrollIntoView();
    if (!this.#mounted) await this.#load();
    this.scrollIntoView();
  }

  /** What there is to do when the address of the page has changed. */
  static arrive() {
    safely(() => isLinked() && first()?.#arrive().catch(say));
  }

  disconnectedCallback() {
    // One that is only moved is back at once, and keeps what it shows.
    queueMicrotask(() => this.isConnected || safely(() => this.#leave()));
  }

  #leave() {
    if (!shown.delete(this)) return;
    this.#clear();
    // A page that draws itself anew may put the new element in before it takes the old one away: the quiz goes on there.
    const heir = leave(this.#namespace, this.#place, this.#since);
    if (!heir) return;
    heir.#clear();
    leave(this.#namespace, heir.#place);
    heir.#settle(take(heir, this.#namespace));
  }

  #clear() {
    this.#near?.disconnect();
    this.#close();
    this.#first?.take();
    this.#first = null;
    this.#wait();
  }

  /** Whether it shows nothing yet, or the beginning of a quiz. */
  isBlank() {
    const one = (css) => this.#box.querySelector(css);
    return !one(".screen") || (one("progress")?.value === 0 && !one(":checked"));
  }

  attributeChangedCallback(attribute) {
    if (shown.has(this)) safely(() => this.#change(attribute));
  }

  #change(attribute) {
    const current = options(this);
    if (attribute === "namespace") {
      this.#leave();
      this.#open();
    } else if (attribute === "theme") {
      this.paint();
    } else if (/^(load|files)$/.test(attribute)) {
      lookIn(read(this, "files"));
      if (!this.#mounted && (attribute === "files" || read(this, "load") === "eager")) this.#load();
    } else {
      if (this.#first) this.#begin();
      if (this.#mounted && attribute === "lang" && language(this) !== this.#mounted.language) this.#load();
      else this.#mounted?.setOptions(current);
    }
  }

  /** Goes with the ground that it stands on. */
  paint() {
    this.#box.dataset.theme = isDark(this) ? "dark" : "light";
  }

  // Tells the page, in a turn of its own.
  #tell(what, detail = null) {
    setTimeout(() => this.dispatchEvent(new CustomEvent(`wti-${what}`, { bubbles: true, composed: true, detail })));
  }

  // The first steps, as far as they were gone.
  #begin() {
    this.#first?.take();
    this.#first =
      read(this, "start") === "journal"
        ? null
        : FirstSteps.of(language(this), read(this, "heading-level"), this.#spot, () => this.#load(), this.#tell.bind(this));
    this.#wait();
  }

  async #load(again = false) {
    this.#near?.disconnect();
    if (this.#pending) return;
    this.#pending = true;
    // The sentence goes while it is tried again, so that it is seen, and heard, when it comes back.
    if (again) this.#wait();
    const wanted = language(this);
    try {
      const [sentences] = await Promise.all([words(wanted), style(), program()]);
      await this.#first?.rest();
      // A turn of its own: what starting took is over, and what the reader does comes first.
      await new Promise((turn) => setTimeout(turn));
      // The one that runs: it may have crashed while the words were on their way.
      const { run, Mount } = await program();
      if (this.isConnected) this.#mount(run, Mount, wanted, sentences, again);
    } catch (error) {
      say(`${error}: “?wti-doctor” at the end of this page’s address says more`);
      safely(() => this.#fail(error.code ?? "crashed", again));
    } finally {
      this.#pending = false;
    }
  }

  #mount(run, Mount, language, words, again) {
    this.#close();
    const first = this.#first;
    this.#first = null;
    const begins = read(this, "start") === "journal" && !this.#begun ? "journal" : "";
    this.#begun = true;
    this.#mounted = new run.Mounted(this, this.#box, Mount, {
      place: this.#place,
      spot: this.#spot,
      language,
      words,
      options: options(this),
      first,
      begins,
      again,
      parts,
      tell: (...told) => this.#tell(...told),
    });
    this.#touch();
    if (this.#answered) this.#mounted.prepare();
  }

  // The same again as before the widget came, with a sentence of why and a way to try again.
  #fail(code, focus = false) {
    this.#mounted?.stop();
    this.#mounted = null;
    this.removeAttribute("data-ready");
    // A form that leads nowhere is none.
    if (isFinal(code)) this.#first = null;
    this.#wait(failure(code, this.#first?.kept, () => this.#load(true)));
    this.#tell("error", { code });
    // Its press took the button before it away.
    if (focus) this.#box.querySelector(".failure button")?.focus();
  }

  #close() {
    this.#mounted?.close();
    this.#mounted = null;
    this.removeAttribute("data-ready");
  }

  // What stands here while there is no widget; with a failure, nothing is on its way.
  #wait(...notice) {
    this.#first?.wait(!notice.length);
    this.#box.replaceChildren(...(this.#first ? [this.#first.box] : []), ...notice);
    this.#root.replaceChildren(...(this.#first ? [] : [document.createElement("slot")]), this.#box);
  }
}

mirror(WorthTheInterview);
