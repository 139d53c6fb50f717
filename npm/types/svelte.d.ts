// Owns the element in Svelte 5: `import type {} from "worth-the-interview/svelte"`.

import type { HTMLAttributes } from "svelte/elements";
import type { WorthTheInterview, WorthTheInterviewAttributes, WorthTheInterviewEvents } from "./element.js";

type Listeners = { [Type in keyof WorthTheInterviewEvents as `on${Type}`]?: (event: WorthTheInterviewEvents[Type]) => void };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "worth-the-interview": HTMLAttributes<WorthTheInterview> & WorthTheInterviewAttributes & Listeners;
  }
}
