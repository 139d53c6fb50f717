// Owns that the second click of a double click counts only where the first one fell: once something else has come up under
// the pointer, nobody has meant that.

const CONTROLS = "a, button, label, summary";

/** Keeps it so until it is stopped. */
export function keepClicks(root) {
  let before = "";
  const click = (event) => {
    const control = event.target.closest?.(CONTROLS);
    // By its words: the same button of another screen is another element.
    const words = control?.textContent ?? "";
    if (event.detail > 1 && control && words !== before) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (control) before = words;
  };
  root.addEventListener("click", click, true);
  return () => root.removeEventListener("click", click, true);
}
