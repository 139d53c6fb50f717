// Owns what stands in an element that has no widget to show: a sentence of why, where there is one, and a button.

// What must be said when the words themselves did not arrive: the same as in locales/en.json.
const WORDS = {
  "load.failed": "This part of the page could not be loaded. Check your connection, then try again.",
  "load.foreign": "This part of the page is not whole: a file of it is missing, or is not the one that belongs to it.",
  "load.no-wasm": "The quiz cannot run here: this browser, or this page, does not allow WebAssembly.",
  "load.refused": "The quiz cannot run here: the rules of this page do not let its files in.",
  "load.crashed": "Something went wrong in this part of the page. What was saved is still in this browser.",
  "load.kept": "What you chose so far is kept in this browser.",
  "load.again": "Try again",
  "load.open": "Open the quiz",
};

const SENTENCES = {
  unreachable: "load.failed",
  refused: "load.refused",
  "no-wasm": "load.no-wasm",
  crashed: "load.crashed",
};

/** Whether no other attempt can change it. */
export const isFinal = (code) => /^(no-wasm|refused)$/.test(code);

function notice(...inside) {
  const box = document.createElement("div");
  box.className = "widget failure";
  box.lang = "en";
  box.append(...inside);
  return box;
}

function button(key, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = WORDS[key];
  button.addEventListener("click", press);
  return button;
}

/** A way to load what was not asked for yet. */
export const opener = (press) => notice(button("load.open", press));

/** What happened, by its code, what is safe, and a way to try again where that can help. */
export function failure(code, kept, press) {
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "alert");
  sentence.textContent = WORDS[SENTENCES[code] ?? "load.foreign"] + (kept ? ` ${WORDS["load.kept"]}` : "");
  const box = notice(sentence, ...(isFinal(code) ? [] : [button("load.again", press)]));
  box.dataset.code = code;
  return box;
}
