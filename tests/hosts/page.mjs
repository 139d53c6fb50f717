// Owns how a page is seen from inside, and what its own handlers of errors are told.

// Runs in the page before anything of its own: it can name nothing outside of itself.
export function equip(name) {
  const heard = (words) => window.pageHears?.(String(words));
  addEventListener("error", ({ message, filename }) => heard(`error: ${message} ${filename}`));
  addEventListener("unhandledrejection", ({ reason }) => heard(`rejection: ${reason?.stack ?? reason}`));

  const element = () => document.querySelector(name);
  const one = (css) => element()?.shadowRoot?.querySelector(css) ?? null;
  const isSeen = (node) => Boolean(node?.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length);
  const heading = () => one(".heading-0");
  const running = () => Boolean(one(".screen")) && !one(".early");
  // Where something stands once it has stood there for some frames; whatever moves it is told each time.
  const still = async (find, moved = () => {}) => {
    for (let before = "", frames = 0; frames < 4; await new Promise(requestAnimationFrame)) {
      const place = () => JSON.stringify(find().getBoundingClientRect());
      frames = place() === before ? frames + 1 : 0;
      if (!frames) moved(find());
      before = place();
    }
    return find().getBoundingClientRect().toJSON();
  };
  window.reader = { element, one, isSeen, heading, running, still };
}
