// Owns the first steps of the quiz until the program is there: how they stand on the page, and what a reader does there.

// By language: each step as the program shows it before anything is answered, and two sentences. A node is a text, or
// its name, its attributes and what is in it. `make build` takes all of it from the program.
const STEPS = typeof FIRST_STEPS === "undefined" ? {} : FIRST_STEPS;


// What ends a press, wherever on the page it ends.
const RELEASES = ["pointerup", "pointercancel", "keyup", "blur"];
// Milliseconds after a finger is lifted by which its click has come, and what follows from it.
const CLICK = 100;
// Milliseconds for which a press is waited for at most.
const LONGEST = 1000;

// Where a browser lets nothing be kept, there is nothing.
function tried(what) {
  try {
    return what(localStorage);
  } catch {
    return null;
  }
}

/**
 * Where the widget at a place keeps what it keeps, as src/storage/namespace.rs has it; and what was done there while the
 * program had not come, for the next time that the page is loaded.
 */
export function spot(namespace, place) {
  const ours = `worth-the-interview${namespace && `.${namespace}`}/`;
  const early = `${ours}early/`;
  // Like the program it reads first: a damaged profile has keys and lets none be read.
  const isForeign = (key) => !key.startsWith(ours) || key.startsWith(early);
  return {
    /** Whether nothing is kept here that the program would show instead. */
    isBlank: () => tried((storage) => !storage.getItem(early) && Object.keys(storage).every(isForeign)),
    /** What was done on another load of the page and no program has taken yet, a line for each. */
    left: () => tried((storage) => storage.getItem(early + place))?.split("\n") ?? [],
    /** Keeps it; whether that could be. */
    keep: (lines) => tried((storage) => storage.setItem(early + place, lines.join("\n"))) !== null,
    /** A program has it now. */
    forget: () => tried((storage) => storage.removeItem(early + place)),
  };
}

function build(node, level) {
  if (typeof node === "string") return node;
  const [name, attributes, ...inside] = node;
  const element = document.createElement(name === "h2" ? `h${level}` : name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...inside.map((node) => build(node, level)));
  return element;
}

export class FirstSteps {
  /** What stands in the element. */
  box = document.createElement("div");
  /** Whether what was done so far is kept for another load of the page. */
  kept = false;

  #spot;
  #more;
  #tell;
  #words;
  #steps;
  #at = 0;
  #level;
  #built = [];
  #done = [];
  #wanted = "";
  #hidden = false;
  #byPointer = false;
  #pressed = false;
  #rested = () => {};

  /**
   * None where the program shows something else first. `more` is called when only the program can go on, `tell` to tell
   * the page where the reader is.
   */
  static of(language, level, spot, more, tell) {
    return language in STEPS && spot.isBlank() ? new FirstSteps(STEPS[language], level, spot, more, tell) : null;
  }

  constructor({ steps, ...words }, level, spot, more, tell) {
    this.#steps = steps;
    this.#level = level;
    this.#words = words;
    this.box.className = "early";
    this.#spot = spot;
    this.#more = more;
    this.#tell = tell;
    this.#show(0);
    spot.left().forEach((line) => this.#can(line) && this.#done.push(line));
    this.#offer();
    this.kept = this.#done.length > 0;
    for (const type of ["pointerdown", "keydown", "click", "change"]) this.box.addEventListener(type, this);
    for (const type of RELEASES) addEventListener(type, this, true);
  }

  /** Once nothing is being pressed: half a press would be lost with what it began on. Not every press is seen to end. */
  async rest() {
    if (!this.#pressed) return;
    await new Promise((rested) => {
      this.#rested = rested;
      setTimeout(rested, LONGEST);
    });
  }

  /** What was done and is to be seen, and what was wanted and only the program can do: a line for each. */
  take() {
    for (const type of RELEASES) removeEventListener(type, this, true);
    return [[...this.#done, ...(this.#hidden ? ["hide"] : [])].join("\n"), this.#wanted];
  }

  /** The program did not come, or is asked for again. */
  wait(waits) {
    this.#say(waits && this.#wanted ? this.#words.wait : "");
  }

  handleEvent(event) {
    const { type, target } = event;
    if (type === "pointerdown" || type === "keydown") {
      this.#byPointer = type === "pointerdown" && Boolean(target.closest(".questions"));
      this.#pressed = true;
    } else if (type === "change") {
      this.#do(`answer ${target.name} ${target.value}`);
    } else if (type !== "click") {
      if (type === "blur" && target !== window) return;
      setTimeout(() => this.#rested((this.#pressed = false)), CLICK);
    } else if (event.detail > 1) {
      event.preventDefault();
    } else if (target.type === "radio") {
      // Its change comes after it.
      if (this.#byPointer) setTimeout(() => this.#do(`tap ${target.name} ${target.value}`));
      this.#byPointer = false;
    } else if (target.closest("button")) {
      event.preventDefault();
      const button = this.#buttons().indexOf(target.closest("button"));
      const what = ["hide", "journal", "next", "back", "", "over"][button];
      if (what === "hide") this.#hide();
      else if (what) this.#do(what);
    }
  }

  #buttons() {
    return [...this.box.querySelectorAll(".top button, form > .ways button")];
  }

  #show(at) {
    this.#at = at;
    this.box.replaceChildren((this.#built[at] ??= build(this.#steps[at], this.#level)));
    this.#offer();
  }

  // Once something is answered, it can be hidden, and taken back.
  #offer() {
    const [hide, , , , , over] = this.#buttons();
    if (this.#done.some((line) => line.startsWith("answer"))) hide.hidden = over.hidden = false;
  }

  #say(words) {
    const line = this.box.querySelector(".status p");
    // Heard as well: it answers a press.
    line.setAttribute("aria-live", "polite");
    line.textContent = words;
  }

  #do(line) {
    const before = this.#at;
    if (!this.#can(line)) {
      this.#wanted = line;
      this.#say(this.#words.wait);
      this.#more();
      return;
    }
    this.#done.push(line);
    this.#offer();
    // Where there is no room it lasts as long as the page, and nothing says more.
    this.kept = this.#spot.keep(this.#done);
    if (this.#at === before) return;
    this.#tell("step", { step: this.#at + 1, of: this.box.querySelector("progress").max });
    const heading = this.box.querySelector("[tabindex]");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ behavior: "instant" });
    // In the middle, if something of the page's is in front of it there.
    const { left, top } = heading.getBoundingClientRect();
    if (document.elementFromPoint(left + 1, top + 1) !== this.box.getRootNode().host) {
      heading.scrollIntoView({ behavior: "instant", block: "center" });
    }
  }

  // Does it, if that needs no program: the first step has one question, and the next step begins with another.
  #can(line) {
    const [what, name, value] = line.split(" ");
    if (what === "answer") {
      const radios = [...this.box.querySelectorAll("[type=radio]")];
      const radio = radios.find((radio) => radio.name === name && radio.value === value);
      if (radio) radio.checked = true;
      return Boolean(radio);
    }
    const to = { tap: 1, next: 1, back: -1 }[what];
    const can = to && this.#at === (to > 0 ? 0 : 1);
    if (can) this.#show(this.#at + to);
    return can;
  }

  // At once, and no step of the way.
  #hide() {
    this.#hidden = !this.#hidden;
    const [hide, journal] = this.#buttons();
    const inside = this.box.querySelector(".private");
    for (const node of [inside, this.box.querySelector(".title")]) node.classList.toggle("blurred");
    inside.inert = journal.hidden = this.#hidden;
    hide.textContent = this.#hidden ? this.#words.show : this.#words.hide;
  }
}
