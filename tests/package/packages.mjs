// Owns where the packages of npm come from: the folder that `.ci/setup packages tests/package` prints, and not this one.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

export const folder = process.env.WTI_PACKAGE_MODULES;
if (!folder) throw new Error("WTI_PACKAGE_MODULES is not set; `make test-package` sets it");

const { resolve } = createRequire(`${folder}/`);
const load = (name) => import(pathToFileURL(resolve(name)));

export const esbuild = await load("esbuild");
export const { default: puppeteer } = await load("puppeteer-core");
export const vite = await load("vite");
export const { default: webpack } = await load("webpack");
export const tsc = resolve("typescript/package.json").replace("package.json", "bin/tsc");
