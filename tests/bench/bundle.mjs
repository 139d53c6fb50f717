// Owns how the code of a peer becomes what its page loads: one file, and what that loads later beside it.

import { fileURLToPath } from "node:url";
import { basename } from "node:path";

import { esbuild, folder } from "./packages.mjs";
import { quiz } from "../browser/quiz.mjs";

const beside = (file) => fileURLToPath(new URL(`subjects/${file}`, import.meta.url));

// The files of a subject by name.
export async function bundle({ code, style }) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [code, style].filter(Boolean).map(beside),
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
    define: { QUIZ: JSON.stringify(quiz), "process.env.NODE_ENV": '"production"' },
    nodePaths: [folder],
    outdir: "/",
    write: false,
  });
  return outputFiles.map(({ path, contents }) => [basename(path), contents]);
}
