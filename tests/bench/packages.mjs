// Owns where the packages of npm come from: the folder that `.ci/setup packages tests/bench` prints, and not this one.

import { createRequire } from "node:module";

export const folder = process.env.WTI_BENCH_MODULES;
if (!folder) throw new Error("WTI_BENCH_MODULES is not set; `make bench` sets it");

const load = createRequire(`${folder}/`);
export const esbuild = load("esbuild");
export const puppeteer = load("puppeteer-core");
