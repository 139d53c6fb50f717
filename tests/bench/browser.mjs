// Owns visits: each is that of a new reader, watched on the wire.

import { PATIENCE, launch as start } from "../browser/chromium.mjs";
import { puppeteer } from "./packages.mjs";
import { Transfers } from "./transfers.mjs";

const VIEWPORT = { width: 1280, height: 900 };

export const launch = () => start(puppeteer);

// A visit by somebody who was never here: nothing is cached, nothing stored. `page` is empty at first.
export async function visit(browser, does, viewport = VIEWPORT) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport(viewport);
    const devtools = await page.createCDPSession();
    const transfers = await Transfers.of(devtools);
    return await does({ page, devtools, transfers });
  } finally {
    await context.close();
  }
}
