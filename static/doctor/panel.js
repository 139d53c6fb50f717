// Owns the doctor's panel: a list over the page, in an element of its own, that no policy forbids and no theme changes.

import { CLOSE, LABELS, LOOKED_AT, LOOKING, TITLE } from "./words.js";

export const NAME = "wti-doctor";

const SHEET = `
:host { all: initial; color-scheme: light dark; position: fixed; inset: auto 0 0 auto; z-index: 2147483647;
  inline-size: min(544px, 100%); }
section { box-sizing: border-box; max-block-size: min(70vh, 736px); overflow: auto; overscroll-behavior: contain;
  padding: 0 16px 16px; border: 2px solid CanvasText; background: Canvas; color: CanvasText;
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header { position: sticky; inset-block-start: 0; display: flex; gap: 16px; align-items: center;
  justify-content: space-between; padding-block: 12px; background: Canvas; }
h2, h3, p, dl, dd, ol { margin: 0; padding: 0; }
li p + p { margin-block-start: 4px; }
h2 { font-size: 20px; }
h3 { margin-block: 4px; font-size: 16px; }
ol { list-style: none; }
li, .looked { margin-block-start: 16px; padding-block-start: 12px; border-block-start: 1px solid GrayText; }
.label { font-size: 14px; font-weight: 700; }
.grave .label { color: light-dark(#a32a12, #ffb4a2); }
pre { margin: 8px 0 0; padding: 8px; border: 1px solid GrayText; font: 14px/1.5 ui-monospace, monospace;
  white-space: pre-wrap; user-select: all; -webkit-user-select: all; }
dt { font-weight: 700; }
dl { font-size: 14px; }
button { min-block-size: 44px; padding: 0 16px; font: inherit; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
h2:focus { outline: none; }
@media print { :host { display: none; } }
`;

function node(name, attributes, ...inside) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...inside);
  return element;
}

const finding = ({ id, grave, what, why, mend, copy }) =>
  node(
    "li",
    { "data-id": id, class: grave ? "grave" : "slight" },
    node("p", { class: "label" }, grave ? LABELS.grave : LABELS.slight),
    node("h3", {}, what),
    node("p", {}, why),
    node("p", {}, mend),
    ...(copy ? [node("pre", { tabindex: "0" }, copy)] : []),
  );

export class Panel {
  #host = document.createElement(NAME);
  #heading = node("h2", { id: "title", tabindex: "-1" }, TITLE);
  #line = node("p", { role: "status" }, LOOKING);
  #section;
  #before = document.activeElement;

  constructor() {
    const close = node("button", { type: "button" }, CLOSE);
    close.addEventListener("click", () => this.#close());
    const header = node("header", {}, this.#heading, close);
    this.#section = node("section", { "aria-labelledby": "title", lang: "en" }, header, this.#line);
    this.#section.addEventListener("keydown", (event) => event.key === "Escape" && this.#close());
    const root = this.#host.attachShadow({ mode: "open" });
    // An older browser shows it plain, below the page.
    if ("adoptedStyleSheets" in root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SHEET);
      root.adoptedStyleSheets = [sheet];
    }
    root.append(this.#section);
    document.body.append(this.#host);
  }

  /** Shows what was found, and what was looked at. */
  show({ line, findings, looked }) {
    this.#line.textContent = line;
    const rows = looked.flatMap(([name, value]) => [node("dt", {}, name), node("dd", {}, value)]);
    const list = findings.length ? [node("ol", { role: "list" }, ...findings.map(finding))] : [];
    this.#section.append(...list, node("div", { class: "looked" }, node("h3", {}, LOOKED_AT), node("dl", {}, ...rows)));
    this.#section.setAttribute("data-done", "");
    this.#heading.focus();
  }

  #close() {
    this.#host.remove();
    this.#before?.focus?.({ preventScroll: true });
  }
}
