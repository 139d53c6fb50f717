// Owns an app of Svelte: the snippet as a component.

import { write } from "../post.mjs";
import { serve } from "../server.mjs";
import { app, build, config } from "../vite.mjs";

const main = `import { mount } from "svelte";
import Blog from "./Blog.svelte";

mount(Blog, { target: document.querySelector("main") });
`;

const blog = `<script>
  import Quiz from "./Quiz.svelte";
  import { after, before, filler, other, route, title, visit, watch } from "./routes.js";

  let at = $state(route());
  $effect(() => watch((route) => (at = route)));
</script>

<article>
  {#if at === "/other"}
    <h1>{other}</h1>
    <p><a href="/" onclick={(event) => visit(event, "/")}>{title}</a></p>
  {:else}
    <h1>{title}</h1>
    <p>{before}</p>
    <Quiz />
    <p>{after}</p>
    <p><a href="/other" onclick={(event) => visit(event, "/other")}>{other}</a></p>
  {/if}
  <p>{filler}</p>
</article>
`;

export const host = {
  title: "Svelte",
  navigates: "other",
  darken: ({ tab }) => tab.click("#dark"),

  async make({ folder, recipe }) {
    write(folder, {
      ...app("main.js"),
      ...config("{ svelte }", "@sveltejs/vite-plugin-svelte"),
      "src/main.js": main,
      "src/Blog.svelte": blog,
      ...recipe(),
    });
    return { ...await serve(await build(folder), { single: true }), posts: [{ path: "" }] };
  },
};
