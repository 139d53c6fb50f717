// Owns Astro: the snippet as a component, under its ClientRouter, which puts one page's body for another's.

import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { filler, html, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { node, packages, run } from "../tools.mjs";

const page = (title, inner) => `---
import { ClientRouter } from "astro:transitions";
import Quiz from "../components/Quiz.astro";
---
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<link rel="icon" href="data:," />
<ClientRouter />
<style is:global>
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 65ch; padding: 1rem; font: 1.125rem/1.6 sans-serif }
</style>
</head>
<body><h1>${title}</h1>${inner}<p>${filler}</p></body>
</html>
`;

export const host = {
  title: "Astro",
  navigates: "other/",
  darken: ({ tab }) => tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]),

  async make({ folder, recipe }) {
    write(folder, {
      "package.json": '{ "private": true, "type": "module" }\n',
      // Its own components are found where the link to them is, and not where that leads.
      "astro.config.mjs": "export default { vite: { resolve: { preserveSymlinks: true } } };\n",
      "src/pages/interview.astro": page(title, html("<Quiz />", "/other/")),
      "src/pages/other.astro": page(other, `<p><a href="/interview/">${title}</a></p>`),
      ...recipe(),
    });
    symlinkSync(`${await packages("astro")}/node_modules`, join(folder, "node_modules"));
    const env = { ASTRO_TELEMETRY_DISABLED: "1" };
    await run(await node(), ["node_modules/astro/bin/astro.mjs", "build"], { cwd: folder, env });
    return { ...await serve(join(folder, "dist")), posts: [{ path: "interview/" }] };
  },
};
