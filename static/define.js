// Owns the name of the element: a page knows it once, from the first script that comes with it; and what the address of
// the page asks for.

import { say } from "./attributes.js";
import { WorthTheInterview } from "./element.js";
import { script, sheets } from "./files.js";
import { NAME } from "./parts.js";
import { beside } from "./source.js";

// The doctor comes where other files do not: then as a script of the old kind, which another origin need not share and
// which may be of another build. A page that pins what it runs gets none but its own.
const callDoctor = () =>
  script("doctor", 0)
    .catch((error) => {
      say(`${error}: all files belong beside embed.js`);
      if (document.querySelector("script[integrity]")) return;
      document.head.append(Object.assign(document.createElement("script"), { src: beside("doctor.js") }));
    })
    .catch(say);

/** Makes the element known to the page, where the browser can show it. */
export function define() {
  if (location.search.includes("wti-doctor")) {
    // By then an element has said where the files are.
    if (document.readyState === "complete") callDoctor();
    else addEventListener("load", callDoctor);
  }
  if (!sheets) {
    say("this browser is too old: the fallback stays");
  } else if (customElements.get(NAME)) {
    say("the script is on this page twice: the first one is used");
  } else {
    customElements.define(NAME, WorthTheInterview);
    addEventListener("hashchange", WorthTheInterview.arrive);
  }
}
