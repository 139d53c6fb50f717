// Owns what a reader of a post does: comes, answers, goes on, leaves and returns, all with a pointer.

import { quiz } from "../browser/quiz.mjs";
import { equip } from "./page.mjs";

const NAME = "worth-the-interview";

// Pixels from the top of the window: below any header.
const HIGH = 150;

export class Reader {
  /** What the page's own handlers of errors were told. */
  heard = [];

  constructor(page) {
    this.page = page;
  }

  static async of(page) {
    const reader = new Reader(page);
    await page.exposeFunction("pageHears", (words) => reader.heard.push(words));
    await page.evaluateOnNewDocument(equip, NAME);
    return reader;
  }

  /** Opens a page; one that comes to life by and by is waited for, until it asks for nothing more. */
  async open(url, alive = false) {
    const response = await this.page.goto(url, { waitUntil: alive ? "networkidle0" : "domcontentloaded" });
    if (!response.ok()) throw new Error(`${url}: ${response.status()}`);
  }

  async wait(what, holds, ...given) {
    try {
      await this.page.waitForFunction(holds, {}, ...given);
    } catch (error) {
      throw new Error(`waited for ${what}: ${error.message}`);
    }
  }

  /** Scrolls to the widget, and waits for the program. More than once, since a page may still be on its way. */
  come() {
    return this.wait("the widget", () => {
      const { element, running } = window.reader;
      if (!running()) element()?.scrollIntoView({ block: "center", behavior: "instant" });
      return running();
    });
  }

  look(what, ...given) {
    return this.page.evaluate(what, ...given);
  }

  /**
   * Presses something inside once it is seen and stands still: in the middle of the window, or so high that what comes
   * before it is out of view.
   */
  async press(css, high = false) {
    await this.wait(css, (css) => window.reader.isSeen(window.reader.one(css)), css);
    const place = await this.look((css, top) => {
      const { one, still } = window.reader;
      return still(() => one(css), (node) => {
        node.scrollIntoView({ block: top ? "start" : "center", behavior: "instant" });
        // The page may keep such a distance itself.
        if (top) scrollBy({ top: node.getBoundingClientRect().top - top, behavior: "instant" });
      });
    }, css, high ? HIGH : 0);
    await this.click(place);
  }

  // Near its left end, where a long row has its control.
  click({ left, top, width, height }) {
    return this.page.mouse.click(left + Math.min(width / 2, 12), top + height / 2);
  }

  /** The step that is shown, from 0. */
  async now() {
    const words = await this.look(() => window.reader.heading().innerText.trim());
    const place = quiz.steps.findIndex(({ heading }) => heading === words);
    if (place < 0) throw new Error(`no step is headed “${words}”`);
    return place;
  }

  at(step) {
    return this.wait(step.heading, (words) => window.reader.heading()?.innerText.trim() === words, step.heading);
  }

  /** Answers a step and goes on: by a tap on its last answer, or by its button. */
  async answer(step, byButton) {
    await this.at(step);
    for (const [place, { id, answers }] of step.questions.entries()) {
      const radio = `input[name="${id}"][value="${answers[0].value}"]`;
      const isLast = place === step.questions.length - 1;
      if (!(isLast && byButton)) {
        await this.press(radio);
        continue;
      }
      await this.wait(radio, (css) => window.reader.isSeen(window.reader.one(css)), radio);
      // As a key does, which moves on from nothing.
      await this.look((css) => window.reader.one(css).click(), radio);
      await this.press("button[type=submit]", true);
    }
  }

  /** Answers from one step, from 0, up to another, and hands each new screen over. */
  async answerSteps(from, to, seen = async () => {}) {
    for (const [place, step] of quiz.steps.slice(from, to).entries()) {
      // The last step has its questions side by side, and no tap goes on.
      const byButton = (from + place) % 2 === 1;
      await this.answer(step, byButton);
      const next = quiz.steps[from + place + 1];
      if (next) await this.at(next);
      else await this.wait("the result", () => window.reader.isSeen(window.reader.one(".result")));
      await seen(next?.heading ?? "the result");
    }
  }

  /** Where the heading stands if something covers it, once the page stands still; else nothing. */
  coveredAt() {
    return this.look(async () => {
      const { element, heading, still } = window.reader;
      const { left, top, height } = await still(heading);
      const isFree = (y) => document.elementFromPoint(left + 2, y) === element();
      return [top + 1, top + height - 1].every(isFree) ? null : top;
    });
  }

  /** Until what changes by and by has changed. */
  settle() {
    return this.look(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      await frame();
      await frame();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    });
  }

  /** Follows a link of the page by its words, and waits for its page: without loading, where the blog does so. */
  async follow(words, navigates = false) {
    await this.look(() => (window.stays = true));
    const place = await this.look((words) => {
      const { isSeen, still } = window.reader;
      // A blog's own list of posts comes before them, and may be folded away.
      const links = () => [...document.querySelectorAll("a")];
      const link = () => links().findLast((link) => link.innerText.trim() === words && isSeen(link));
      return still(link, (link) => link.scrollIntoView({ block: "center", behavior: "instant" }));
    }, words);
    await this.click(place);
    await this.wait(words, (words) => document.title.includes(words), words);
    // While one page turns into another nothing can be pressed.
    await this.settle();
    const stays = await this.look(() => window.stays);
    if (navigates && !stays) throw new Error(`${words}: loaded anew, where the blog navigates by itself`);
  }

  async goBack() {
    await this.page.goBack({ waitUntil: "domcontentloaded" });
    await this.come();
    await this.settle();
  }
}
