// Owns the browser: where Chromium is found, how it starts, and that every visit is that of a new reader.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

import { puppeteer } from "./packages.mjs";
import { Transfers } from "./transfers.mjs";

// The same names and the same variable as in tests/flows/engine.rs.
const NAMES = ["chromium", "google-chrome", "chrome"];

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Far longer than anything takes; so that what hangs fails and does not stop the run.
const PATIENCE = 60_000;

const VIEWPORT = { width: 1280, height: 900 };

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
  if (!found) throw new Error("no Chromium on PATH; `.ci/setup bench` installs it, and CHROMIUM names another");
  return found;
}

export function launch() {
  // Its sandbox does not start as root; everyone else keeps it.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return puppeteer.launch({ executablePath: chromium(), args: [...ARGUMENTS, ...sandbox], protocolTimeout: PATIENCE });
}

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
