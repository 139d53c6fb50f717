// Owns a Ghost of its own: a database beside it, its first user, and its posts, published as its editor does.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { answered, freePort } from "../server.mjs";
import { node, packages, run, start } from "../tools.mjs";

const user = { name: "Admin", email: "admin@blog.example", password: "seven quiet herons", blogTitle: "A blog" };

// By a socket in a short folder, since its path may have no more than a hundred letters.
async function database(folder) {
  const data = join(folder, "data");
  const short = mkdtempSync(join(tmpdir(), "wti-"));
  const socket = join(short, "socket");
  const env = { PATH: `${process.env.PATH}:/usr/sbin` };
  const owner = process.getuid?.() === 0 ? ["--user=root"] : [];
  mkdirSync(data);
  await run("mariadb-install-db", ["--no-defaults", `--datadir=${data}`, "--skip-test-db", ...owner], { env });
  const place = [`--datadir=${data}`, `--socket=${socket}`];
  const open = ["--skip-networking", "--skip-grant-tables"];
  const program = start("mariadbd", ["--no-defaults", ...place, ...open, ...owner], { env });
  const stop = async () => {
    await program.stop();
    rmSync(short, { recursive: true });
  };
  const ask = (words) => run("mariadb", ["--no-defaults", `--socket=${socket}`, "-e", words]);
  for (let tries = 0; ; tries++) {
    try {
      await ask("CREATE DATABASE ghost CHARACTER SET utf8mb4");
      return { socket, stop };
    } catch (error) {
      if (tries > 300) throw new Error(`${error.message}\n${program.said()}`);
      await pause(100);
    }
  }
}

const settings = (url, port, folder, socket) => ({
  NODE_ENV: "production",
  url,
  server__host: "127.0.0.1",
  server__port: String(port),
  paths__contentPath: join(folder, "content"),
  database__client: "mysql",
  database__connection__socketPath: socket,
  database__connection__user: "root",
  database__connection__database: "ghost",
  security__staffDeviceVerification: "false",
  privacy__useTinfoil: "true",
  logging__level: "error",
});

// Says something to it as its editor does; returns what the next thing is said with.
async function ask(url, path, body, cookie = "") {
  const headers = { "Content-Type": "application/json", Origin: new URL(url).origin, Cookie: cookie };
  const response = await fetch(`${url}ghost/api/admin/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  // To its end, which is held back until all is saved.
  const said = await response.text();
  if (!response.ok) throw new Error(`Ghost says to ${path}: ${response.status} ${said}`);
  return response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
}

/** Its address and how it is stopped, once the posts are published, which are made of cards. */
export async function blog(folder, posts) {
  const home = await packages("ghost");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { socket, ...store } = await database(folder);
  const stops = [store.stop];
  const stop = async () => {
    for (const one of stops.toReversed()) await one();
  };
  try {
    cpSync(join(home, "content"), join(folder, "content"), { recursive: true });
    const program = start(await node(), ["index.js"], { cwd: home, env: settings(url, port, folder, socket) });
    stops.push(program.stop);
    await answered(`${url}ghost/api/admin/site/`, program);
    await ask(url, "authentication/setup/", { setup: [user] });
    const cookie = await ask(url, "session/", { username: user.email, password: user.password });
    for (const { title, slug, cards } of posts) {
      const root = { children: cards, direction: null, format: "", indent: 0, type: "root", version: 1 };
      const post = { title, slug, status: "published", lexical: JSON.stringify({ root }) };
      await ask(url, "posts/", { posts: [post] }, cookie);
    }
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
