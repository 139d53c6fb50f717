// Owns the reader who tries a page: answers what is there at once, goes on to what only the program shows, and notes what
// goes wrong meanwhile.

import * as chromium from "../browser/chromium.mjs";
import { puppeteer } from "./packages.mjs";

/** A browser. */
export const launch = () => chromium.launch(puppeteer);

/** Opens the page as somebody who was never there, does that, and tells what the console said and what did not come. */
export async function visit(browser, url, does) {
  const context = await browser.createBrowserContext();
  const wrong = [];
  const tab = await context.newPage();
  try {
    tab.on("console", (message) => ["error", "warn"].includes(message.type()) && wrong.push(message.text()));
    tab.on("pageerror", (error) => wrong.push(String(error)));
    tab.on("response", (answer) => answer.status() >= 400 && wrong.push(`${answer.status()} ${answer.url()}`));
    await tab.goto(url);
    await does(tab);
  } catch (error) {
    const text = () => document.querySelector("worth-the-interview")?.shadowRoot?.querySelector(".box")?.innerText;
    const shown = await tab.evaluate(text).catch(String);
    throw new Error(`${error.message}\nin the element: ${shown}\non the console: ${wrong.join("\n")}`, { cause: error });
  } finally {
    await context.close();
  }
  return wrong;
}

/** Presses what has that text. What stands in the element is put anew when the program comes, so both is one go. */
export const press = (tab, css, text = "") =>
  tab.waitForFunction(
    (css, text) => {
      const there = document.querySelector("worth-the-interview").shadowRoot?.querySelectorAll(css) ?? [];
      const found = [...there].find((node) => node.textContent.includes(text));
      found?.click();
      return Boolean(found);
    },
    {},
    css,
    text,
  );

/** Waits for a text that a reader can see in the element. */
export const sees = (tab, text) =>
  tab.waitForFunction(
    (text) => {
      const there = document.querySelector("worth-the-interview").shadowRoot?.children ?? [];
      return [...there].some((node) => node.innerText.includes(text));
    },
    {},
    text,
  );

// What stands there without the program is gone, and what it keeps is there.
const runs = (tab) =>
  tab.waitForFunction(() => {
    const { shadowRoot } = document.querySelector("worth-the-interview");
    const kept = Object.keys(localStorage).some((key) => key.startsWith("worth-the-interview/1/"));
    return kept && !shadowRoot.querySelector(".early");
  });

/** Answers the first question, sees that the program runs, and leaves out the two of the second step. */
export async function answer(tab) {
  await press(tab, "[type=radio]");
  await press(tab, "[type=submit]");
  await sees(tab, "Step 2 of");
  await runs(tab);
  await press(tab, "[type=submit]");
  await sees(tab, "Left out.");
  await press(tab, "[type=submit]");
  await sees(tab, "Step 3 of");
}

/** Sees that all came, the later part included: it opens the journal. */
export async function openJournal(tab) {
  await press(tab, "button", "Your journal");
  await sees(tab, "Nothing here yet.");
}
