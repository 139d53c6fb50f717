// Owns where Chromium is found, and how it starts for what drives it from Node.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

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
export const PATIENCE = 60_000;

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
  if (!found) throw new Error("no Chromium on PATH; `.ci/setup component` installs it, and CHROMIUM names another");
  return found;
}

export function launch(puppeteer) {
  // Its sandbox does not start as root; everyone else keeps it.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return puppeteer.launch({ executablePath: chromium(), args: [...ARGUMENTS, ...sandbox], protocolTimeout: PATIENCE });
}
