// Owns what TypeScript knows of the element: its attributes, its events, and its name in a page.

/** The attributes. What is none of the values counts as the first. */
export interface WorthTheInterviewAttributes {
  /** A language that it has, looked up as in BCP 47; without one, the nearest `lang` up the page. */
  lang?: string;
  theme?: "auto" | "light" | "dark";
  "heading-level"?: "2" | "3" | "4" | "5" | "6" | 2 | 3 | 4 | 5 | 6;
}

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
  "wti-error": CustomEvent<{ code: string }>;
}

export type Verdict = "decline" | "small" | "go";

export type Strength = "not-enough" | "too-close" | "open" | "leaning" | "likely" | "clear";

export class WorthTheInterview extends HTMLElement {
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
