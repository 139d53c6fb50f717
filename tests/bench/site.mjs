// Owns what is served: a folder for each subject, with its files and its pages, and one server for all of them.

import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { bundle } from "./bundle.mjs";
import { PLACES, blank, many, postWith } from "./pages.mjs";
import { subjects } from "./subjects/index.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

// How many widgets the pages have that have many.
export const NUMBERS = [1, 5, 20];

export const address = (subject, page) => `/${encodeURIComponent(subject.name)}/${page}.html`;

// The best that Brotli can do, once: no host compresses at every request.
const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});

const built = () => readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== "index.html")
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => [file.slice(dist.length), readFileSync(file)]);

async function files(subject) {
  const own = subject.code ? await bundle(subject) : built();
  const places = Object.keys(PLACES).map((place) => [`${place}.html`, postWith(subject, place)]);
  const numbers = subject.code ? [] : NUMBERS.map((number) => [`many-${number}.html`, many(subject, number)]);
  return [...own, ...places, ...numbers, ["blank.html", blank]]
    .map(([name, content]) => [`/${encodeURIComponent(subject.name)}/${name}`, brotli(Buffer.from(content))]);
}

// Serves all of it until it is closed.
export async function start() {
  const all = new Map((await Promise.all(subjects.map(files))).flat());
  const server = createServer(({ url }, response) => {
    const body = all.get(new URL(url, "http://localhost").pathname);
    response.writeHead(body ? 200 : 404, {
      "Cache-Control": "no-store",
      ...(body && { "Content-Type": TYPES[extname(url.split("?")[0])], "Content-Encoding": "br", "Content-Length": body.length }),
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  return { url: (path) => `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
