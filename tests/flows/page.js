// Owns how the flows see a page: put in front of every script of theirs, with the number of the widget first.
const [which, given] = arguments;
const widget = document.querySelectorAll("worth-the-interview")[which] ?? null;
const root = widget?.shadowRoot ?? null;

const inside = () => {
  if (!widget) throw new Error(`there is no widget ${which} in the page`);
  if (!root) throw new Error(`widget ${which} has no shadow root`);
  return root;
};
const all = (css) => [...inside().querySelectorAll(css)];
const one = (css) => {
  const found = all(css)[0];
  if (!found) throw new Error(`nothing in the widget matches ${css}`);
  return found;
};

const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const visible = (element) => element.checkVisibility({ visibilityProperty: true });

// What a person calls a control: the words on it or beside it.
const called = (element) => plain(
  element.getAttribute?.("aria-label")
    || [...(element.labels ?? [])].map((label) => label.innerText).join(" ")
    || element.innerText
    || element.value,
);

// Whether a control may be called so: by all the words in it or beside it, seen or not, which takes no layout.
const mayBeCalled = (element, words) => {
  const letters = (text) => (text ?? "").replace(/\s+/g, "");
  const told = [element, ...(element.labels ?? [])].map(({ textContent }) => textContent);
  return [...told, element.getAttribute("aria-label"), element.value].some((text) => letters(text).includes(letters(words)));
};

// The control that is called so: by all of its words, else by their beginning.
const control = (words) => {
  const controls = all("button, a[href], summary, input, textarea, select, label, [role=button], [role=tab]");
  const nameOf = (element) => ({ element, name: called(element) });
  const named = controls.filter((element) => mayBeCalled(element, words)).filter(visible).map(nameOf);
  const found = named.find(({ name }) => name === plain(words)) ?? named.find(({ name }) => name.startsWith(plain(words)));
  if (found) return found.element;
  const names = [...new Set(controls.filter(visible).map(called).filter(Boolean))].join(" | ");
  throw new Error(`nothing to click is called “${words}”; there is: ${names}`);
};

const describe = (element) => {
  if (!element || element === document.body) return "body";
  const tag = element.localName;
  const kind = tag === "input" ? element.type : tag;
  const value = element.name ? ` ${element.name}=${element.value}` : "";
  const words = called(element);
  return `${kind}${value}${words && tag !== "worth-the-interview" ? ` “${words}”` : ""}`;
};

// In the middle of the window at once, whatever the page thinks of smooth scrolling: a click goes where it is seen.
const inView = (element) => {
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  return element;
};

// Whether an element has stood where it is for so many looks, brought into the middle of the window unless it still is
// where it was seen; and the element. Whoever looks at it is going to click it: it is what is aimed at until a click has
// come there.
const still = (element, wanted, looks) => {
  const place = () => String(Object.values(element.getBoundingClientRect().toJSON()).map(Math.round));
  if (looks === 0) window.__seen = { place: "", times: 0 };
  const seen = window.__seen;
  if (place() !== seen.place) inView(element);
  seen.times = place() === seen.place ? seen.times + 1 : 0;
  seen.place = place();
  if (window.__aim !== element) {
    window.__aim = element;
    element.addEventListener("click", () => delete window.__aim, { capture: true, once: true });
  }
  return [seen.times >= wanted, element];
};

const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
