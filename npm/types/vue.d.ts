// Owns the element in templates of Vue 3: `import type {} from "worth-the-interview/vue"`.

import type { DefineComponent, EmitFn } from "vue";
import type { WorthTheInterviewAttributes, WorthTheInterviewEvents } from "./element.js";

type Emits = { [Type in keyof WorthTheInterviewEvents]: (event: WorthTheInterviewEvents[Type]) => void };

declare module "vue" {
  interface GlobalComponents {
    "worth-the-interview": DefineComponent<WorthTheInterviewAttributes, {}, {}, {}, {}, {}, {}, Emits>;
  }
}
