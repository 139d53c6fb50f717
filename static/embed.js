// Owns the element <worth-the-interview>: its attributes, its shadow root, and loading the widget when it is needed.

const NAME = "worth-the-interview";
const LANGUAGES = ["en"];

// What the files of this build are known by, by name: `make build` puts it in. A program that is one file knows none.
const HASHES = typeof FILE_HASHES === "undefined" ? {} : FILE_HASHES;

// The attributes that are one of a few values; without one, or with another, it is the first. The style sheet knows
// them by the attribute, the program by the name that it has here.
const OPTIONS = {
  theme: ["auto", "light", "dark"],
  "heading-level": ["2", "3", "4", "5", "6"],
};

// What must be said when the words themselves did not arrive: the same as in locales/en.json.
const WORDS = {
  "load.failed": "This part of the page could not be loaded. Check your connection, then try again.",
  "load.crashed": "Something went wrong in this part of the page. What was saved is still in this browser.",
  "load.again": "Try again",
};

// Loading. Everything is loaded once for all elements of a page; a failed attempt is forgotten, so that it can be
// made again.

const beside = (file) => new URL(file, import.meta.url).href;
const loading = new Map();

function once(what, load) {
  if (!loading.has(what)) {
    const promise = load();
    promise.catch(() => loading.delete(what));
    loading.set(what, promise);
  }
  return loading.get(what);
}

// Only what was built together fits together: a file that is damaged, or of another build, is not taken. A cache may
// have kept an older one, so it is asked for anew, once.
async function get(file) {
  const integrity = HASHES[file];
  const fetched = fetch(beside(file), { integrity });
  const response = await (integrity ? fetched.catch(() => fetch(beside(file), { integrity, cache: "reload" })) : fetched);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

const text = async (file) => (await get(file)).text();

const words = (language) =>
  once(language, async () => {
    const sentences = await text(`locales/${language}.json`);
    // A page about an error can come as a success, too.
    JSON.parse(sentences);
    return sentences;
  });
const style = (sheet) => once("style", async () => sheet.replaceSync(await text("widget.css")));

const PROGRAM = `${NAME}_bg.wasm`;
const LATER = `${NAME}_later.wasm`;

let attempts = 0;
const program = () =>
  once("program", async () => {
    // A browser remembers that a module did not load, and a crashed one stays crashed: every attempt has an address
    // of its own.
    const attempt = attempts++ ? `?attempt=${attempts}` : "";
    const fetched = get(PROGRAM);
    fetched.catch(() => {});
    const module = await import(beside(`${NAME}.js${attempt}`));
    const exports = await instantiate(await fetched, { [`./${NAME}_bg.js`]: module });
    const crashed = () => {
      loading.delete("program");
      loading.delete("later");
      shown.forEach((fail) => fail());
    };
    module.__wbg_set_wasm(guard(exports, crashed));
    exports.__wbindgen_start();
    return { Widget: module.Widget, exports };
  });

// The part of a program that not everyone needs: it lives in the program's memory, and is called through its table.
const later = () =>
  once("later", async () => {
    const fetched = get(LATER);
    fetched.catch(() => {});
    const { exports } = await program();
    await instantiate(await fetched, { __wasm_split: exports });
  });

// The attempt at the later part that came to something.
let arrived = null;

async function instantiate(response, imports) {
  // Compiled while it arrives, where the server calls it by its name.
  const { instance } = await (response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports));
  return instance.exports;
}

// What each element on the page does when the program crashes.
const shown = new Map();

// What a call that came to nothing returns: the glue looks into some results for an error.
const NOTHING = [];

// The exports of a program, watched. An error that leaves it, by a panic or a trap, ends it: `crashed` is called once
// what was interrupted is over, none of its listeners and timers gets in again, and the page around hears of nothing.
function guard(exports, crashed) {
  let ended = false;
  let depth = 0;
  const end = (error) => {
    if (ended) return;
    ended = true;
    console.error(`<${NAME}>`, error);
    queueMicrotask(crashed);
  };
  const guarded = ([name, item]) => {
    if (typeof item !== "function") return [name, item];
    const call = (...values) => {
      // What the program itself asks for, in the middle of something: it must not go on without it.
      const needed = depth++ > 0 && name.startsWith("__");
      try {
        if (ended) throw new Error("ended");
        return item(...values);
      } catch (error) {
        end(error);
        if (needed) throw error;
        return NOTHING;
      } finally {
        depth--;
      }
    };
    return [name, call];
  };
  return Object.fromEntries(Object.entries(exports).map(guarded));
}

// Attributes parse to closed sets and never throw. What is not understood is said once.

const said = new Set();
function say(message) {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`<${NAME}> ${message}`);
}

function choice(element, attribute) {
  const values = OPTIONS[attribute];
  const value = element.getAttribute(attribute);
  if (value === null || values.includes(value)) return value ?? values[0];
  say(`${attribute}="${value}" is none of ${values.join(", ")}: taken as ${values[0]}`);
  return values[0];
}

// All of them as one text, a line for each.
const options = (element) =>
  Object.keys(OPTIONS).map((attribute) => `${attribute}=${choice(element, attribute)}\n`).join("");

// Look-up as in BCP 47: the tag itself, then without its last part, and so on.
function shipped(tag) {
  const parts = tag.toLowerCase().split("-");
  while (parts.length && !LANGUAGES.includes(parts.join("-"))) parts.pop();
  return parts.join("-");
}

function language(element) {
  const own = element.getAttribute("lang");
  const found = shipped(own ?? element.closest("[lang]")?.lang ?? "");
  if (own && !found) say(`lang="${own}" is none of ${LANGUAGES.join(", ")}: taken as ${LANGUAGES[0]}`);
  return found || LANGUAGES[0];
}

// The element. Its content is the fallback: seen until the widget is there, and again when it cannot be.

// Whether the reader wants no more loaded than they ask for.
const dear = () => navigator.connection?.saveData ?? false;

const sheet = "adoptedStyleSheets" in Document.prototype ? new CSSStyleSheet() : null;

class WorthTheInterview extends HTMLElement {
  static observedAttributes = ["lang", ...Object.keys(OPTIONS)];
  static #places = new Set();

  #root = this.attachShadow({ mode: "open" });
  #place = 0;
  #near = null;
  #widget = null;
  #language = "";
  #pending = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#show(document.createElement("slot"));
    // Who has answered once will see a result, and may want what is behind it.
    const idle = window.requestIdleCallback ?? setTimeout;
    this.#root.addEventListener("change", () => dear() || idle(() => this.#want()), { once: true });
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
    style(sheet).catch(() => {});
    const near = (entries) => entries.some((entry) => entry.isIntersecting) && this.#load();
    // Loaded a screen before it scrolls in.
    this.#near = new IntersectionObserver(near, { rootMargin: "100% 0px" });
    this.#near.observe(this);
    // A link that carries a result leads to the widget that reads it, wherever the page goes meanwhile.
    if (this.#place === 0 && location.hash.startsWith("#wti=")) {
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
      this.#show(document.createElement("slot"));
    });
  }

  attributeChangedCallback(attribute) {
    const current = options(this);
    if (!this.#widget) return;
    if (attribute !== "lang") this.#widget.setOptions(current);
    else if (language(this) !== this.#language) this.#load();
  }

  async #load(again = false) {
    this.#near.disconnect();
    if (this.#pending) return;
    this.#pending = true;
    // The sentence goes while it is tried again, so that it is seen, and heard, when it comes back.
    if (again) this.#show(document.createElement("slot"));
    const wanted = language(this);
    try {
      const [sentences] = await Promise.all([words(wanted), style(sheet), program()]);
      // The one that runs: it may have crashed while the words were on their way.
      const { Widget } = await program();
      if (!this.isConnected) return;
      this.#close();
      // The widget owns all there is in its element, so it gets a new one each time.
      const mount = document.createElement("div");
      this.#show(mount);
      this.#language = wanted;
      // Not at once: it may ask while it is being made.
      const ask = (now) => queueMicrotask(() => {
        if (now || !dear() || loading.has("later")) this.#want();
        else this.#widget?.setLater("held");
      });
      this.#widget = new Widget(mount, this.#place, wanted, sentences, options(this), ask);
      // What is here need not be asked for.
      if (loading.has("later")) ask(true);
      if (again) requestAnimationFrame(() => mount.querySelector("[tabindex]")?.focus());
    } catch (error) {
      say(String(error));
      this.#fail("load.failed", again);
    } finally {
      this.#pending = false;
    }
  }

  // Loads the later part, and tells the widget how far it has come.
  async #want() {
    if (!this.#widget || !HASHES[LATER]) return;
    const coming = later();
    if (coming !== arrived) this.#widget.setLater("loading");
    try {
      await coming;
    } catch (error) {
      say(String(error));
      if (!loading.has("later")) this.#widget?.setLater("failed");
      return;
    }
    // One of a program that has crashed since is of no use to the one that runs.
    if (loading.get("later") !== coming) return;
    arrived = coming;
    this.#widget?.setLater("here");
  }

  // The fallback again, with a sentence of why and a way to try again.
  #fail(why, focus = false) {
    this.#widget = null;
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.textContent = WORDS[why];
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = WORDS["load.again"];
    again.addEventListener("click", () => this.#load(true));
    const box = document.createElement("div");
    box.className = "widget failure";
    box.lang = "en";
    box.append(sentence, again);
    this.#show(document.createElement("slot"), box);
    // Its press took the button before it away.
    if (focus) again.focus();
  }

  #close() {
    this.#widget?.destroy();
    this.#widget = null;
  }

  #show(...nodes) {
    this.#root.replaceChildren(...nodes);
  }
}

if (!sheet) {
  say("this browser is too old: the fallback stays");
} else if (customElements.get(NAME)) {
  say("the script is on this page twice: the first one is used");
} else {
  customElements.define(NAME, WorthTheInterview);
}
