// Owns what serves: folders of files on ports of their own, and the wait for a server that a host brings.

import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

import { sirv } from "./tools.mjs";

// Far longer than any of them takes to start.
const PATIENCE = 120_000;

/**
 * Serves a folder; with `shared`, to pages of other origins as well, as a CDN does; with
 * `single`, one page under every address. */
export async function serve(folder, { shared = false, single = false } = {}) {
  const setHeaders = (response) => shared && response.setHeader("Access-Control-Allow-Origin", "*");
  const server = createServer(sirv(folder, { dev: true, single, setHeaders }));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Waits until a page is answered by the program that `start` of tools.mjs has started. */
export async function answered(url, program) {
  let over = false;
  program.ended.then(() => (over = true));
  const end = Date.now() + PATIENCE;
  while (!(await fetch(url).then(({ ok }) => ok, () => false))) {
    if (over || Date.now() > end) throw new Error(`nothing answers at ${url}\n${program.said()}`);
    await pause(100);
  }
}
