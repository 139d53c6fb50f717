// Owns that what is on screen is what is meant although others rewrite it: translators put elements of their own in the
// place of texts, and the program goes on with the texts that it knows.

// What stands in the place of a node that was taken away.
const standIns = new WeakMap();

function remember(records) {
  const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    const beside = [addedNodes[0], previousSibling, nextSibling].find((node) => node && added.has(node));
    for (const node of removedNodes) if (beside && !node.isConnected) standIns.set(node, beside);
  }
}

const observer = new MutationObserver(remember);

/** Watches what others do under a root. */
export const followTexts = (root) => observer.observe(root, { childList: true, subtree: true });

// What stands in `parent` for a node: itself, what it was wrapped in, or what took its place.
function standIn(parent, node) {
  if (!node || node.parentNode === parent) return node;
  remember(observer.takeRecords());
  let at = node;
  for (let steps = 0; at && at.parentNode !== parent && steps < 9; steps++) at = at.parentNode ?? standIns.get(at);
  return at?.parentNode === parent ? at : null;
}

/** The calls by which the program changes what is on screen, so that they find what stands there now. */
export function mended(glue) {
  // By the beginnings of their names: `make build` leaves those, and wasm-bindgen puts more behind them.
  const named = (name) => Object.keys(glue).find((key) => key.startsWith(name));
  const [insert, remove, write] = ["insertBefore", "removeChild", "set_nodeValue"].map(
    (name) => named(name) ?? named(`__wbg_${name}`),
  );
  return {
    ...glue,
    [insert](parent, node, before) {
      standIns.get(node)?.remove();
      return glue[insert](parent, node, standIn(parent, before));
    },
    [remove](parent, node) {
      const there = standIn(parent, node);
      return there ? glue[remove](parent, there) : node;
    },
    [write](node, ...text) {
      glue[write](node, ...text);
      if (node.isConnected) return;
      remember(observer.takeRecords());
      standIns.get(node)?.replaceWith(node);
    },
  };
}
