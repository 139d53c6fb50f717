// Owns a visit to a post: everything in checks.mjs, each whatever became of those before it.

import { checks } from "./checks.mjs";
import { Reader } from "./reader.mjs";

// A small laptop: what is asked does not fit beside what comes after it.
const VIEWPORT = { width: 1000, height: 640 };

// Longer than a step takes on a machine that is busy with other tests.
const PATIENCE = 30_000;

/** A row of what each check came to, and a line for each that failed; what was seen then is beside the blog's files. */
export async function read({ browser, host, post, url, target, name }) {
  const context = await browser.createBrowserContext();
  const called = post.name ? `${name}, ${post.name}` : name;
  const failures = [];
  const came = {};
  try {
    const tab = await context.newPage();
    tab.setDefaultTimeout(PATIENCE);
    await tab.setViewport(VIEWPORT);
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    const reader = await Reader.of(tab);
    const visit = { tab, reader, host, post, url };
    for (const [check, holds] of Object.entries(checks)) {
      try {
        came[check] = (await holds(visit)) ?? "ok";
      } catch ({ message }) {
        came[check] = "FAILED";
        failures.push(`${called}: ${check}: ${message}`);
        await tab.screenshot({ path: `${target}${`${called} ${check}`.replace(/\W+/g, "-")}.png` });
        if (check === "open") break;
      }
    }
  } finally {
    await context.close();
  }
  return { cells: [called, ...Object.keys(checks).map((check) => came[check] ?? "-")], failures };
}
