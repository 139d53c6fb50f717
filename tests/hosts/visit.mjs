// Owns a visit to a post: everything in checks.mjs, each whatever became of those before it.

import { checks } from "./checks.mjs";
import { Reader } from "./reader.mjs";

// A small laptop: what is asked does not fit beside what comes after it.
const VIEWPORT = { width: 1000, height: 640 };

// Longer than a step takes on a busy machine.
const PATIENCE = 20_000;

/** What is wrong with a post, a line for each check that failed; what was seen then is beside the blog's files. */
export async function read({ browser, host, post, url, target, name }) {
  const context = await browser.createBrowserContext();
  const failures = [];
  try {
    const tab = await context.newPage();
    tab.setDefaultTimeout(PATIENCE);
    await tab.setViewport(VIEWPORT);
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    const reader = await Reader.of(tab);
    const visit = { tab, reader, host, post, url };
    for (const [check, holds] of Object.entries(checks)) {
      try {
        await holds(visit);
      } catch ({ message }) {
        const which = `${post.name ? `${post.name}: ` : ""}${check}`;
        failures.push(`${which}: ${message}`);
        await tab.screenshot({ path: `${target}${name}-${which.replace(/\W+/g, "-")}.png` });
        if (check === "open") break;
      }
    }
  } finally {
    await context.close();
  }
  return failures;
}
