// Owns Hugo: the snippet as a shortcode, in a post in Markdown, which drops HTML of its own; the files beside it.

import { cpSync } from "node:fs";
import { join } from "node:path";

import { filler, markdown, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { run } from "../tools.mjs";

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title><link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 18px/1.6 Georgia, serif }
</style></head>
<body><h1>{{ .Title }}</h1>{{ .Content }}</body>
</html>
`;

export const host = {
  title: "Hugo",
  darken: ({ tab }) => tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]),

  async make({ folder, dist, recipe }) {
    const { "In a post": snippet, ...files } = recipe("/widget/");
    write(folder, {
      "config.toml": `baseURL = "/"\ndisableKinds = ["taxonomy", "term", "home", "section", "RSS", "sitemap"]\n`,
      "layouts/_default/single.html": page,
      "content/posts/interview.md": `---\ntitle: ${title}\n---\n\n${markdown(snippet, "/posts/other/")}\n${filler}`,
      "content/posts/other.md": `---\ntitle: ${other}\n---\n\n${filler}`,
      ...files,
    });
    cpSync(dist, join(folder, "static/widget"), { recursive: true });
    await run("hugo", ["--quiet"], { cwd: folder });
    return { ...await serve(join(folder, "public")), posts: [{ path: "posts/interview/" }] };
  },
};
