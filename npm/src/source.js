// Owns where the files come from in a page that a bundler makes: each is a module, which any bundler carries along. It
// stands in for static/source.js.

import contents from "./contents.js";

/** Nobody else has them. */
export const lookIn = () => {};

/** The name by which a file is known. */
export const beside = (file) => file;

/** A file, as an answer to a request for it: a text as it is, a program compressed and written in letters. */
export async function response(file) {
  const { default: content } = await contents[file]();
  if (!file.endsWith(".wasm")) return new Response(content);
  const packed = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { headers: { "Content-Type": "application/wasm" } });
}

/** A script by its name, which the bundler answers for. A module is there once, and what a crashed program leaves in it stays: so the glue is made anew. */
export async function module(name) {
  const script = await contents[`${name}.js`]();
  return script.make?.() ?? script;
}
