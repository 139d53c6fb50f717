// Owns where the files come from that the script needs: from beside it.

const beside = (file) => new URL(file, import.meta.url).href;

/** The answer to a request for a file, with the options of `fetch`. */
export const response = (file, options) => fetch(beside(file), options);

/**
 * A script by its name. A browser remembers that a module did not load, and a crashed one stays crashed: every attempt,
 * counted from 0, has an address of its own.
 */
export const module = (name, attempt) => import(beside(`${name}.js${attempt ? `?attempt=${attempt}` : ""}`));
