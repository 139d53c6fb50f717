// Owns the element in JSX, for React 19: `import type {} from "worth-the-interview/react"`.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { WorthTheInterview, WorthTheInterviewAttributes, WorthTheInterviewEvents } from "./element.js";

type Listeners = { [Type in keyof WorthTheInterviewEvents as `on${Type}`]?: (event: WorthTheInterviewEvents[Type]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "worth-the-interview": DetailedHTMLProps<HTMLAttributes<WorthTheInterview>, WorthTheInterview> &
        WorthTheInterviewAttributes &
        Listeners;
    }
  }
}
