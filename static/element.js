// Owns the element <worth-the-interview>: its shadow root, what stands in it, and loading the widget when it is needed.

import { ATTRIBUTES, choice, language, options, say } from "./attributes.js";
import { laterWords, loading, sheets, style, words } from "./files.js";
import { FirstSteps, forget, left } from "./first-steps.js";
import { later, program, shown } from "./parts.js";

// What must be said when the words themselves did not arrive: the same as in locales/en.json.
const WORDS = {
  "load.failed": "This part of the page could not be loaded. Check your connection, then try again.",
  "load.kept": "What you chose so far is kept in this browser.",
  "load.crashed": "Something went wrong in this part of the page. What was saved is still in this browser.",
  "load.again": "Try again",
};

// Whether the reader wants no more loaded than they ask for.
const dear = () => navigator.connection?.saveData ?? false;

const idle = (then) => (window.requestIdleCallback ?? setTimeout)(then);

// The attempt at the later part that came to something.
let arrived = null;

/** Not yet known to the page: define.js sees to it. */
export class WorthTheInterview extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static #places = new Set();

  #root = this.attachShadow({ mode: "open" });
  #place = 0;
  #near = null;
  // The first steps, until the widget is there. What stands here where there are none is the fallback, which is the
  // element's content: it is seen again when the widget cannot be there.
  #first = null;
  #widget = null;
  #language = "";
  #pending = false;
  #answered = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = Object.values(sheets);
    this.#wait();
    // Who has answered once will see a result, and may want what is behind it.
    const answered = () => {
      this.#answered = true;
      dear() || idle(() => this.#want());
    };
    this.#root.addEventListener("change", answered, { once: true });
  }

  // A moment later, like leaving: then the place of an element that this one stands in for is free.
  connectedCallback() {
    queueMicrotask(() => this.#open());
  }

  #open() {
    if (!this.isConnected || shown.has(this)) return;
    // One that waits to come near has lost nothing, and will load anew.
    shown.set(this, () => this.#widget && this.#fail("load.crashed"));
    // The lowest free place: the same after a reload, and again when a page puts a new element for an old one.
    this.#place = 0;
    while (WorthTheInterview.#places.has(this.#place)) this.#place++;
    WorthTheInterview.#places.add(this.#place);
    options(this);
    style().catch(() => {});
    const linked = this.#place === 0 && location.hash.startsWith("#wti=");
    if (!linked) this.#begin();
    const near = (entries) => entries.some((entry) => entry.isIntersecting) && this.#load();
    // Loaded a screen before it scrolls in.
    this.#near = new IntersectionObserver(near, { rootMargin: "100% 0px" });
    this.#near.observe(this);
    // A link that carries a result leads to the widget that reads it, wherever the page goes meanwhile.
    if (linked) {
      this.scrollIntoView();
      this.#load().then(() => this.scrollIntoView());
    }
  }

  disconnectedCallback() {
    // One that is only moved is back at once, and keeps what it shows.
    queueMicrotask(() => {
      if (this.isConnected || !shown.delete(this)) return;
      WorthTheInterview.#places.delete(this.#place);
      this.#near.disconnect();
      this.#close();
      this.#first?.take();
      this.#first = null;
      this.#wait();
    });
  }

  attributeChangedCallback(attribute) {
    const current = options(this);
    // A theme changes nothing in them.
    if (this.#first && attribute !== "theme") this.#begin();
    if (!this.#widget) return;
    if (attribute !== "lang") this.#widget.setOptions(current);
    else if (language(this) !== this.#language) this.#load();
  }

  // The first steps, as far as they were gone.
  #begin() {
    this.#first?.take();
    this.#first = FirstSteps.of(language(this), choice(this, "heading-level"), this.#place, () => this.#load());
    this.#wait();
  }

  async #load(again = false) {
    this.#near.disconnect();
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
      const { Widget } = await program();
      if (this.isConnected) this.#mount(Widget, wanted, sentences, again);
    } catch (error) {
      say(String(error));
      this.#fail("load.failed", again);
    } finally {
      this.#pending = false;
    }
  }

  #mount(Widget, language, sentences, again) {
    this.#close();
    // The widget owns all there is in its element, so it gets a new one each time.
    const mount = document.createElement("div");
    const nodes = (around) => [...around.querySelectorAll("*")];
    // What the reader has done already. It stands there as it stands here, so that the focus finds its place by number.
    const first = this.#first;
    this.#first = null;
    const [done, next] = first?.take() ?? [left(this.#place).filter((line) => line.startsWith("answer")).join("\n"), ""];
    const focused = first && !next ? nodes(first.box).indexOf(this.#root.activeElement) : -1;
    this.#show(mount);
    this.#language = language;
    // Not at once: it may ask while it is being made.
    const ask = (now) => queueMicrotask(() => {
      if (now || !dear() || loading.has("later")) this.#want();
      else this.#widget?.setLater("held");
    });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      forget(this.#place);
      nodes(mount)[focused]?.focus({ preventScroll: true });
      if (again) mount.querySelector("[tabindex]").focus();
    });
    observer.observe(mount, { childList: true });
    this.#widget = new Widget(mount, this.#place, language, sentences, options(this), done, next, ask);
    // What is here need not be asked for.
    if (loading.has("later")) ask(true);
    else if (this.#answered && !dear()) idle(() => this.#want());
  }

  // Loads the later part, and tells the widget how far it has come.
  async #want() {
    const widget = this.#widget;
    if (!widget) return;
    const coming = later();
    if (coming !== arrived) widget.setLater("loading");
    try {
      const [sentences] = await Promise.all([laterWords(this.#language), coming]);
      // One of a program that has crashed since is of no use to the one that runs.
      if (loading.get("later") !== coming) return;
      arrived = coming;
      if (this.#widget === widget) widget.openLater(sentences);
    } catch (error) {
      say(String(error));
      if (this.#widget === widget) widget.setLater("failed");
    }
  }

  // The same again as before the widget came, with a sentence of why and a way to try again.
  #fail(why, focus = false) {
    this.#widget = null;
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.textContent = this.#first?.kept ? `${WORDS[why]} ${WORDS["load.kept"]}` : WORDS[why];
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = WORDS["load.again"];
    again.addEventListener("click", () => this.#load(true));
    const box = document.createElement("div");
    box.className = "widget failure";
    box.lang = "en";
    box.append(sentence, again);
    this.#wait(box);
    // Its press took the button before it away.
    if (focus) again.focus();
  }

  #close() {
    this.#widget?.destroy();
    this.#widget = null;
  }

  // What stands here while there is no widget; with a failure, nothing is on its way.
  #wait(...failure) {
    this.#first?.wait(!failure.length);
    this.#show(this.#first?.box ?? document.createElement("slot"), ...failure);
  }

  #show(...nodes) {
    this.#root.replaceChildren(...nodes);
  }
}
