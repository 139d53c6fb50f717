// Owns how a page is watched from inside: put into it before anything of its own, it must cost next to nothing there.

// Runs in the page, on its own: it can name nothing outside of itself. What it offers there is `window.probe`; of one who
// `hurries`, `window.hurried` says when the questions were there.
export function probe({ host, first, answer, next, second, hurries }) {
  if (window !== window.top) return;

  const tasks = [];
  const shifts = [];
  const watch = (type, into) => {
    const observer = new PerformanceObserver((list) => into.push(...list.getEntries()));
    observer.observe({ type, buffered: true });
    return () => into.push(...observer.takeRecords());
  };
  const all = [watch("longtask", tasks), watch("layout-shift", shifts)];
  const upToNow = () => all.forEach((take) => take());

  const rootOf = (element) => element.shadowRoot ?? element;
  const hosts = () => [...document.querySelectorAll(host)];
  const root = () => rootOf(document.querySelector(host));
  const isSeen = (element) => Boolean(element?.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length);
  const isThere = (css) => (element) => isSeen(rootOf(element).querySelector(css));
  const sees = (css) => hosts().some(isThere(css));

  // Right after the frame has been painted in which it is called.
  const painted = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  };
  // When the first frame was painted in which it holds, in milliseconds after the page was asked for.
  const when = (holds) => new Promise((done) => {
    const look = () => (holds() ? painted(done) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });

  window.probe = {
    root,
    sees,
    when,
    first: () => when(() => sees(first)),
    second: () => when(() => sees(second)),
    everyFirst: () => when(() => hosts().length > 0 && hosts().every(isThere(first))),

    // Answers the first question and presses Next as soon as the question is seen; where there are many, in the last one once
    // it is seen in all of them.
    hurry: async () => {
      const first = await window.probe.everyFirst();
      const last = rootOf(hosts().at(-1));
      last.querySelector(answer).click();
      // The answer arrives before the press.
      await null;
      last.querySelector(next).click();
      return { first, second: await window.probe.second() };
    },

    // From a press, at the beginning of a frame as the browser hands them on, to the first painted frame in which it
    // holds: what it did as microtasks belongs to the frame.
    timed: async (press, holds) => {
      let pressed = 0;
      requestAnimationFrame(() => {
        pressed = performance.now();
        press();
      });
      return await when(holds) - pressed;
    },

    // When each click was made.
    presses: [],

    // Scrolls as a reader does until the element stands in the window.
    approach: () => new Promise((done) => {
      const step = () => {
        const { top } = document.querySelector(host).getBoundingClientRect();
        if (top < innerHeight / 3) return done();
        scrollBy({ top: 80, behavior: "instant" });
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    }),

    // Where its middle is in the window.
    middle: (css) => {
      const { left, top, width, height } = root().querySelector(css).getBoundingClientRect();
      return { x: left + Math.min(width / 2, 12), y: top + height / 2 };
    },

    // Milliseconds up to a moment: the part of long tasks beyond 50, as blocking time is counted; and all of them.
    blocking: (until) => {
      upToNow();
      const lengths = tasks.filter(({ startTime }) => startTime < until).map(({ duration }) => duration);
      const sum = (of) => lengths.reduce((total, length) => total + of(length), 0);
      return { beyond: sum((length) => length - 50), whole: sum((length) => length) };
    },

    // All that moved by itself; what moves within half a second of a press does not count.
    shift: () => {
      upToNow();
      return shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0);
    },
  };
  addEventListener("click", ({ timeStamp }) => window.probe.presses.push(timeStamp), { capture: true });
  if (hurries) window.hurried = window.probe.hurry();
}
