// Owns an app of Vue: the element in a component, its name told to the compiler, the script in the page.

import { write } from "../post.mjs";
import { serve } from "../server.mjs";
import { app, build } from "../vite.mjs";

const main = `import { createApp } from "vue";
import Blog from "./Blog.vue";

createApp(Blog).mount("main");
`;

const blog = `<script setup>
import { onMounted, onUnmounted, ref } from "vue";
import Quiz from "./Quiz.vue";
import { after, before, filler, other, route, title, visit, watch } from "./routes.js";

const at = ref(route());
let stop;
onMounted(() => (stop = watch((route) => (at.value = route))));
onUnmounted(() => stop());
</script>

<template>
  <article v-if="at === '/other'">
    <h1>{{ other }}</h1>
    <p><a href="/" @click="visit($event, '/')">{{ title }}</a></p>
    <p>{{ filler }}</p>
  </article>
  <article v-else>
    <h1>{{ title }}</h1>
    <p>{{ before }}</p>
    <Quiz />
    <p>{{ after }}</p>
    <p><a href="/other" @click="visit($event, '/other')">{{ other }}</a></p>
    <p>{{ filler }}</p>
  </article>
</template>
`;

export const host = {
  title: "Vue",
  navigates: "other",
  darken: ({ tab }) => tab.click("#dark"),

  async make({ folder, recipe }) {
    const { "In the head of index.html": script, ...files } = recipe();
    write(folder, { ...app("main.js", script), "src/main.js": main, "src/Blog.vue": blog, ...files });
    return { ...await serve(await build(folder), { single: true }), posts: [{ path: "" }] };
  },
};
