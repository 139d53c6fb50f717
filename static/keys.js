// Owns that what is typed or pressed in the widget is the reader's: a page that listens for keys of its own sees the
// element alone, and may take a letter in a field for one of them.

// Fields in which letters are written.
const WRITTEN = /^(text|search|number|date|textarea)$/;
// Keys by which a reader moves in what has the focus, or presses it.
const ARROWS = /^(Arrow|Page|Home|End)/;
const PRESSES = /^( |Enter)$/;
// And, with Ctrl or Cmd, what a field does with its text.
const EDITS = /^([acvxyz]|Arrow|Backspace|Delete|Home|End|Insert|Enter)/i;

// Whether a key is for what has the focus. All others still reach the page.
function isOurs({ key, ctrlKey, metaKey }, { localName, type }) {
  if (WRITTEN.test(type ?? "")) return ctrlKey || metaKey ? EDITS.test(key) : !/^(Escape|Tab|F\d+)$/.test(key);
  if (ctrlKey || metaKey) return false;
  if (localName === "select") return ARROWS.test(key) || key.length === 1 || key === "Enter";
  if (localName === "input") return ARROWS.test(key) || PRESSES.test(key);
  return /^(button|summary|a)$/.test(localName) && PRESSES.test(key);
}

const KEYS = ["keydown", "keypress", "keyup"];
const EDITED = ["beforeinput", "copy", "cut", "paste"];
const TYPED = ["input", "compositionstart", "compositionupdate", "compositionend"];
const DRAGS = ["pointerdown", "mousedown", "touchstart", "touchmove", "touchend"];

/** Keeps it so until it is stopped. Before anything of the page is asked, as far as a window allows. */
export function keepKeys(root) {
  const inside = (event) => event.composedPath().includes(root) && event.composedPath()[0];
  const keys = (event) => {
    const target = event.isTrusted && inside(event);
    if (!target || !isOurs(event, target)) return;
    event.stopImmediatePropagation();
    // The widget listens as well, for any key: it is told by an event that stays inside. (In Firefox one of a keyboard
    // does not.)
    target.dispatchEvent(new Event(event.type, { bubbles: true }));
  };
  const edited = (event) => {
    if (inside(event)) event.stopImmediatePropagation();
  };
  const typed = (event) => event.stopPropagation();
  // Dragging the slider turns no page.
  const dragged = (event) => event.target.type === "range" && event.stopPropagation();
  const all = [
    [window, KEYS, keys, true],
    [window, EDITED, edited, true],
    [root, TYPED, typed, false],
    [root, DRAGS, dragged, { passive: true }],
  ];
  for (const [target, types, then, how] of all) for (const type of types) target.addEventListener(type, then, how);
  return () => {
    for (const [target, types, then, how] of all) for (const type of types) target.removeEventListener(type, then, how);
  };
}
