// Owns how files arrive: each once for all elements of a page, whole, and of this build.

import { beside, module, response } from "./source.js";

// What the files of this build are known by, by name: `make build` puts it in. What is not in it is not of one build.
export const HASHES = typeof FILE_HASHES === "undefined" ? {} : FILE_HASHES;

/** Whether the build has that file. */
export const has = (file) => file in HASHES;

/** What is loaded, or on its way, by name. */
export const loading = new Map();

/** Loads something once. A failed attempt is forgotten, so that it can be made again. */
export function once(what, load) {
  if (!loading.has(what)) {
    const promise = load();
    promise.catch(() => loading.delete(what));
    loading.set(what, promise);
  }
  return loading.get(what);
}

// What the policy of the page has refused.
const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI));

/** Why something cannot be there, by a code: `unreachable`, `refused`, `missing`, `foreign`, `no-wasm` or `crashed`. */
export const trouble = (code, what) => Object.assign(new Error(`${code}: ${what}`), { code });

/**
 * A file. Only what was built together fits together: one that is damaged, or of another build, is not taken. A cache
 * may have kept an older one, so it is asked for anew, once.
 */
export async function get(file) {
  const integrity = HASHES[file];
  try {
    const answer = await response(file, { integrity }).catch(() => response(file, { integrity, cache: "reload" }));
    if (answer.ok) return answer;
  } catch {
    // A browser does not say why.
  }
  const why = response(file).then(async (answer) => {
    await answer.arrayBuffer();
    if (answer.ok) return "foreign";
    return answer.status < 500 ? "missing" : "unreachable";
  });
  const unheard = async () => {
    // A refusal is told in a turn of its own.
    await new Promise((turn) => setTimeout(turn, 50));
    return refused.has(beside(file)) ? "refused" : "unreachable";
  };
  throw trouble(await why.catch(unheard), file);
}

/** A script of the build, by its name. */
export async function script(name, attempt) {
  const file = `${name}.js`;
  try {
    return await module(name, attempt, HASHES[file]);
  } catch {
    // Says why; and where a cache has kept an older one, that is not at another address.
    await get(file);
    return module(name, `${attempt}-anew`, HASHES[file]).catch((error) => {
      throw trouble("foreign", error);
    });
  }
}

const text = async (file) => (await get(file)).text();

/** The sentences of a language, as the text of a file, and those of its later part. */
export const words = (language) => sentences(`locales/${language}.json`);
export const laterWords = (language) => sentences(`locales/later/${language}.json`);

const sentences = (file) =>
  once(file, async () => {
    const sentences = await text(file);
    // A page about an error can come as a success, too.
    JSON.parse(sentences);
    return sentences;
  });

/** The style sheets of all elements, in the order in which they count; none where the browser is too old for them. */
export const sheets =
  "adoptedStyleSheets" in Document.prototype
    ? { "first-steps.css": new CSSStyleSheet(), "widget.css": new CSSStyleSheet(), "later.css": new CSSStyleSheet() }
    : null;

// The first comes with the script: `make build` puts it in.
const here = typeof FIRST_SHEET !== "undefined";
if (sheets && here) sheets["first-steps.css"].replaceSync(FIRST_SHEET);

const sheet = (file) => once(file, async () => sheets[file].replaceSync(await text(file)));

/** How the widget looks up to its result; and the rest. */
export const style = () => Promise.all([here || sheet("first-steps.css"), sheet("widget.css")]);
export const laterStyle = () => sheet("later.css");
