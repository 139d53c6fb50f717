// Owns what TypeScript knows of the element: its attributes, its events, and its name in a page.

/** The attributes. What is none of the values counts as the first. */
export interface WorthTheInterviewAttributes {
  /** A language that it has, looked up as in BCP 47; without one, the nearest `lang` up the page. */
  lang?: string;
  theme?: "auto" | "light" | "dark";
  "heading-level"?: "2" | "3" | "4" | "5" | "6" | 2 | 3 | 4 | 5 | 6;
  /** Where it begins. */
  start?: "quiz" | "journal";
  /** When its program is loaded: about a screen before it scrolls in, at once, or when somebody uses it. */
  load?: "visible" | "eager" | "click";
  /** A journal of its own: lower-case letters, digits and hyphens, at most 32. */
  namespace?: string;
  /** The folder of the published files, where the script cannot tell. A bundler brings them along. */
  files?: string;
}

/** What is wrong: nothing came, the page refuses it, a file is missing or is another, no WebAssembly, or a crash. */
export type ErrorCode = "unreachable" | "refused" | "missing" | "foreign" | "no-wasm" | "crashed";

/** What its events tell. They bubble, and cross shadow roots. */
export interface WorthTheInterviewEvents {
  /** It can be used. */
  "wti-ready": CustomEvent<null>;
  /** Another step is shown. */
  "wti-step": CustomEvent<{ step: number; of: number }>;
  /** A result is shown, or has changed. */
  "wti-verdict": CustomEvent<{ verdict: Verdict; strength: Strength }>;
  /** An interview was kept in the journal. */
  "wti-kept": CustomEvent<null>;
  /** Something went wrong. */
  "wti-error": CustomEvent<{ code: ErrorCode }>;
}

export type Verdict = "decline" | "small" | "go";

export type Strength = "not-enough" | "too-close" | "open" | "leaning" | "likely" | "clear";

export class WorthTheInterview extends HTMLElement {
  /** The attributes, as they count. */
  theme: "auto" | "light" | "dark";
  headingLevel: "2" | "3" | "4" | "5" | "6";
  start: "quiz" | "journal";
  load: "visible" | "eager" | "click";
  namespace: string;
  files: string;
  addEventListener<Type extends keyof WorthTheInterviewEvents>(
    type: Type,
    listener: (this: WorthTheInterview, event: WorthTheInterviewEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: WorthTheInterview, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Makes the element known to the page, once. */
export function define(): void;

declare global {
  interface HTMLElementTagNameMap {
    "worth-the-interview": WorthTheInterview;
  }
  interface HTMLElementEventMap extends WorthTheInterviewEvents {}
}
