// Owns an app of React: the snippet as a component, in a post that is drawn, and drawn again, without a page being
// loaded; the files beside it.

import { cpSync } from "node:fs";
import { join } from "node:path";

import { write } from "../post.mjs";
import { serve } from "../server.mjs";
import { app, build, config } from "../vite.mjs";

const main = `import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { Quiz } from "./Quiz.jsx";
import { after, before, filler, other, route, title, visit, watch } from "./routes.js";

function Link({ to, children }) {
  return <a href={to} onClick={(event) => visit(event, to)}>{children}</a>;
}

function Post() {
  return (
    <article>
      <h1>{title}</h1>
      <p>{before}</p>
      <Quiz />
      <p>{after}</p>
      <p><Link to="/other">{other}</Link></p>
      <p>{filler}</p>
    </article>
  );
}

function Other() {
  return (
    <article>
      <h1>{other}</h1>
      <p><Link to="/">{title}</Link></p>
      <p>{filler}</p>
    </article>
  );
}

function Blog() {
  const [at, setAt] = useState(route);
  useEffect(() => watch(setAt), []);
  return at === "/other" ? <Other /> : <Post />;
}

createRoot(document.querySelector("main")).render(<Blog />);
`;

export const host = {
  title: "React",
  navigates: "other",
  darken: ({ tab }) => tab.click("#dark"),

  async make({ folder, dist, recipe }) {
    cpSync(dist, join(folder, "public/widget"), { recursive: true });
    write(folder, {
      ...app("main.jsx"),
      ...config("react", "@vitejs/plugin-react"),
      "src/main.jsx": main,
      ...recipe("/widget/"),
    });
    return { ...await serve(await build(folder), { single: true }), posts: [{ path: "" }] };
  },
};
