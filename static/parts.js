// Owns the two parts of the program: each loaded once for all elements of a page, and again after a crash.

import { get, has, laterStyle, loading, once } from "./files.js";
import { module } from "./source.js";

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

let attempts = 0;

/** The program: what it is run by, and what it exports. */
export const program = () =>
  once("program", async () => {
    const attempt = attempts++;
    const fetched = coming(PROGRAM);
    const [glue, run] = await Promise.all([NAME, "program"].map((name) => module(name, attempt)));
    const crashed = () => {
      loading.delete("program");
      loading.delete("later");
      shown.forEach((fail) => fail());
    };
    return { run, Widget: glue.Widget, exports: await run.start(await fetched, glue, crashed) };
  });

/** The part that not everyone needs. */
export const later = () =>
  once("later", async () => {
    // A program that is built whole has no second file.
    const fetched = has(LATER) && coming(LATER);
    const styled = laterStyle();
    styled.catch(() => {});
    const { run, exports } = await program();
    if (fetched) await run.join(await fetched, exports);
    await styled;
  });
