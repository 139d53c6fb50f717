// Owns Next: the snippet as a component of its app router, reached by its links.

import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { after, before, filler, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { packages, run } from "../tools.mjs";

const layout = `const style = \`
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 18px/1.6 serif }
\`;

export default ({ children }) => <html lang="en"><head><style>{style}</style></head><body>{children}</body></html>;
`;

const post = `import Link from "next/link";
import { Quiz } from "../../components/quiz";

export const metadata = { title: ${JSON.stringify(title)} };

export default () => (
  <article>
    <h1>${title}</h1>
    <p>${before}</p>
    <Quiz />
    <p>${after}</p>
    <p><Link href="/other">${other}</Link></p>
    <p>${filler}</p>
  </article>
);
`;

const elsewhere = `import Link from "next/link";

export const metadata = { title: ${JSON.stringify(other)} };

export default () => <article><h1>${other}</h1><p><Link href="/interview">${title}</Link></p><p>${filler}</p></article>;
`;

export const host = {
  title: "Next",
  navigates: "other",
  darken: ({ tab }) => tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]),

  async make({ folder, recipe }) {
    write(folder, {
      "package.json": '{ "private": true, "type": "module" }\n',
      "next.config.mjs": `export default { output: "export", turbopack: { root: "/" } };\n`,
      "app/layout.jsx": layout,
      "app/interview/page.jsx": post,
      "app/other/page.jsx": elsewhere,
      ...recipe(),
    });
    symlinkSync(`${await packages("next")}/node_modules`, join(folder, "node_modules"));
    const env = { NEXT_TELEMETRY_DISABLED: "1" };
    await run("node", ["node_modules/next/dist/bin/next", "build"], { cwd: folder, env });
    return { ...await serve(join(folder, "out")), posts: [{ path: "interview" }] };
  },
};
