// Owns the two parts of the program: each loaded once for all elements of a page, and again after a crash.

import { say } from "./attributes.js";
import { get, has, laterStyle, laterWords, loading, once, script, trouble } from "./files.js";

/** What the element is called, and its files. */
export const NAME = "worth-the-interview";
const PROGRAM = `${NAME}_bg.wasm`;
const LATER = `${NAME}_later.wasm`;

/** What each element on the page does when the program crashes. */
export const shown = new Map();

// A file that is on its way while something else is waited for: what becomes of it is seen to then.
function coming(file) {
  const fetched = get(file);
  fetched.catch(() => {});
  return fetched;
}

/** Whether there can be a program: a page's policy may allow none, and a browser that is locked down has no word for it. */
export function runs() {
  try {
    // WebKit compiles what it will not run.
    return Boolean(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))));
  } catch {
    return false;
  }
}

let attempts = 0;

/** The program: what it is run by, and what it exports. */
export const program = () =>
  once("program", async () => {
    if (!runs()) throw trouble("no-wasm", "this browser or this page allows no WebAssembly");
    const attempt = attempts++;
    const fetched = coming(PROGRAM);
    const [glue, run] = await Promise.all([NAME, "program"].map((name) => script(name, attempt)));
    const crashed = () => {
      loading.delete("program");
      loading.delete("later");
      shown.forEach((fail) => fail());
    };
    return { run, Mount: glue.Mount, exports: await run.start(await fetched, glue, crashed) };
  });

// The part that not everyone needs.
const later = () =>
  once("later", async () => {
    // A program that is built whole has no second file.
    const fetched = has(LATER) && coming(LATER);
    const styled = laterStyle();
    styled.catch(() => {});
    const { run, exports } = await program();
    if (fetched) await run.join(await fetched, exports);
    await styled;
  });

/** What a widget needs of this, when the time has come. */
export const parts = { later, laterWords, loading, say };
