// Owns Sphinx under furo: the snippet as raw HTML in reStructuredText, and furo's own switch for dark.

import { join } from "node:path";

import { after, before, filler, other, title, write } from "../post.mjs";
import { serve } from "../server.mjs";
import { packages, run } from "../tools.mjs";

const headed = (title, text) => `${title}\n${"=".repeat(title.length)}\n\n${text}\n`;

export const host = {
  title: "Sphinx",
  // From what the system prefers to light, and on to dark.
  async darken({ tab }) {
    const button = await tab.waitForSelector(".content-icon-container .theme-toggle, .mobile-header .theme-toggle");
    for (let presses = 0; presses < 3; presses++) {
      if (await tab.evaluate(() => document.body.dataset.theme === "dark")) return;
      await button.evaluate((button) => button.click());
    }
  },

  async make({ folder, recipe }) {
    const text = `${before}\n\n${recipe()["In a page"]}\n${after}\n\n\`${other} <other.html>\`_\n\n${filler}`;
    write(folder, {
      "conf.py": 'project = "A blog"\nhtml_theme = "furo"\n',
      "index.rst": headed("A blog", ".. toctree::\n\n   interview\n   other"),
      "other.rst": headed(other, filler),
      "interview.rst": headed(title, text),
    });
    const python = join(await packages("sphinx"), "bin/python");
    await run(python, ["-m", "sphinx", "-q", "-b", "html", ".", "_site"], { cwd: folder });
    return { ...await serve(join(folder, "_site")), posts: [{ path: "interview.html" }] };
  },
};
