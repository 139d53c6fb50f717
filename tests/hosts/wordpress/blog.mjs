// Owns a WordPress of its own: unpacked, on SQLite, installed, with its posts, and served by PHP.

import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { answered, freePort } from "../server.mjs";
import { packages, run, start } from "../tools.mjs";

const settings = (url) => `<?php
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'DB_NAME', 'blog' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
`;

async function unpack(folder) {
  const builds = join(await packages("wordpress"), "node_modules/@wp-playground/wordpress-builds");
  const plugins = join(folder, "wp-content/plugins");
  await run("unzip", ["-q", join(builds, "src/wordpress/wp-beta.zip"), "-d", folder]);
  const plugin = join(builds, "src/sqlite-database-integration/sqlite-database-integration.zip");
  await run("unzip", ["-q", plugin, "-d", plugins]);
  // What a browser asks for comes beside what PHP runs.
  cpSync(join(builds, "public/wp-beta"), folder, { recursive: true });
  // It comes installed, as a blog of its own.
  rmSync(join(folder, "wp-content/database"), { recursive: true });
  const sqlite = join(plugins, "sqlite-database-integration");
  renameSync(`${sqlite}-main`, sqlite);
  const dropIn = readFileSync(join(sqlite, "db.copy"), "utf8");
  writeFileSync(join(folder, "wp-content/db.php"), dropIn.replace("{SQLITE_IMPLEMENTATION_FOLDER_PATH}", sqlite));
}

/** Its address, how it is stopped, and the numbers of its posts by their names. */
export async function blog(folder, posts) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await unpack(folder);
  writeFileSync(join(folder, "wp-config.php"), settings(url));
  const given = join(folder, "posts.json");
  writeFileSync(given, JSON.stringify(posts));
  const install = fileURLToPath(new URL("install.php", import.meta.url));
  const ids = JSON.parse(await run("sh", ["-c", 'php "$0" "$1" <"$2"', install, folder, given]));
  // Pages ask their own server for more now and then.
  const env = { PHP_CLI_SERVER_WORKERS: "4" };
  const program = start("php", ["-S", `127.0.0.1:${port}`, "-t", folder], { cwd: folder, env });
  await answered(`${url}/wp-login.php`, program);
  return { url: `${url}/`, stop: program.stop, ids };
}
