// Owns the facts of a page: all that the doctor looks at, as plain data.

import { NAME } from "../parts.js";
import { beside } from "../source.js";
import { filesOf } from "./files.js";
import { elementOf } from "./markup.js";
import { hearing, wasm } from "./policy.js";
import { scriptsOf } from "./scripts.js";
import { storage } from "./storage.js";

// Those in components of the page, too.
const elementsIn = (root) =>
  [...root.querySelectorAll("*")].flatMap((one) => {
    if (one.localName === NAME) return [one];
    return one.shadowRoot ? elementsIn(one.shadowRoot) : [];
  });

// What it is called that was built: `make build` puts it in.
const version = typeof VERSION === "undefined" ? "" : VERSION;

export async function gather() {
  const heard = hearing();
  const facts = {
    version,
    folder: beside("."),
    isOld: !("adoptedStyleSheets" in Document.prototype),
    wasm: wasm(),
    storage: storage(),
    elements: elementsIn(document).map(elementOf),
    scripts: await scriptsOf(),
    files: await filesOf(),
  };
  return { ...facts, refused: await heard() };
}
