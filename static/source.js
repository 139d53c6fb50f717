// Owns where the files come from that the script needs: from beside it, or from the folder that an element names.

// A module is not told by the page where it came from, and `import.meta` would keep this from being anything else than a
// module: the first address in a trace of calls is that of the running script, in every engine.
const traced = () => /[a-z-]+:\/\/[^\s()]+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];

let folder = document.currentScript?.src || traced() || document.baseURI;

/** Names the folder, for a script that was moved, bundled or written into the page. */
export function lookIn(address) {
  // Its last part is the name of a file there, of whatever name.
  const file = address.replace(/\/*$/, "/-");
  if (address && URL.canParse?.(file, document.baseURI) !== false) folder = new URL(file, document.baseURI).href;
}

export const beside = (file) => new URL(file, folder).href;

/** The answer to a request for a file, with the options of `fetch`. */
export const response = (file, options) => fetch(beside(file), options);

/**
 * A script by its name. A browser remembers that a module did not load, and a crashed one stays crashed: every attempt,
 * counted from 0, has an address of its own.
 */
export async function module(name, attempt, integrity) {
  const address = beside(`${name}.js${attempt ? `?attempt=${attempt}` : ""}`);
  // WebKit brings it unseen.
  if (integrity) await Promise.all([preloaded(address, integrity), fetch(address, { integrity })]);
  return import(address);
}

// `import` knows no integrity, but a link that brings the module before does. An older browser knows no such link.
function preloaded(href, integrity) {
  const link = Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "anonymous", integrity, href });
  if (!link.relList.supports("modulepreload")) return;
  return new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => failed(new Error(`${href} did not come, or is another`));
    document.head.append(link);
  }).finally(() => link.remove());
}
