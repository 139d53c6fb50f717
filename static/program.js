// Owns how a program runs: what it is given, and that no error of it reaches the page around it. A file of its own,
// which comes with the program.

import { mended } from "./texts.js";

export { Mounted } from "./mounted.js";

const NAME = "worth-the-interview";

// What a call that came to nothing returns: the glue looks into some results for an error.
const NOTHING = [];

/** Starts the program of that response. `crashed` is called when it has ended by an error. */
export async function start(response, glue, crashed) {
  // As `make build` calls what it is given, and as wasm-bindgen does.
  const imports = mended(glue);
  const exports = await instantiate(response, { a: imports, [`./${NAME}_bg.js`]: imports });
  glue.__wbg_set_wasm(guard(exports, crashed));
  exports.__wbindgen_start();
  return exports;
}

/** Adds the later part to a program: it lives in the program's memory, and is called through its table. */
export const join = (response, exports) => instantiate(response, { __wasm_split: exports });

async function instantiate(response, imports) {
  // Compiled while it arrives, where the server calls it by its name.
  const { instance } = await (response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports));
  return instance.exports;
}

// The exports of a program, watched. An error that leaves it, by a panic or a trap, ends it: `crashed` is called once
// what was interrupted is over, none of its listeners and timers gets in again, and the page around hears of nothing.
function guard(exports, crashed) {
  let ended = false;
  let depth = 0;
  const end = (error) => {
    if (ended) return;
    ended = true;
    console.error(`<${NAME}>`, error);
    queueMicrotask(crashed);
  };
  const guarded = ([name, item]) => {
    if (typeof item !== "function") return [name, item];
    const call = (...values) => {
      // What the program itself asks for, in the middle of something: it must not go on without it.
      const needed = depth++ > 0 && name.startsWith("__");
      try {
        if (ended) throw new Error("ended");
        return item(...values);
      } catch (error) {
        end(error);
        if (needed) throw error;
        return NOTHING;
      } finally {
        depth--;
      }
    };
    return [name, call];
  };
  return Object.fromEntries(Object.entries(exports).map(guarded));
}
