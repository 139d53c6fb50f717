// Owns what the doctor finds about the script of the snippet: how often it is there, of which build, and how changed.

import { HASHES } from "../files.js";
import { NAME } from "../parts.js";
import { beside } from "../source.js";

// What the browser runs. Others are the mark of a tool that runs scripts in its own time.
const RUN = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i;

const folderOf = (address) => new URL(".", address).href;
const isEmbed = (address) => new URL(address, document.baseURI).pathname.endsWith("/embed.js");

// Other services call their script so as well: it is ours by what is in it, or by where it is if that may not be read.
async function read(address) {
  const text = await fetch(address).then((answer) => (answer.ok ? answer.text() : null)).catch(() => null);
  const isOurs = folderOf(address) === beside(".") || (text ?? address).includes(NAME);
  const isOfBuild = text === null || Object.values(HASHES).every((hash) => text.includes(hash));
  return { isOurs, isOfBuild };
}

/** Every script of ours that the page has or had, in the order of the page. */
export async function scriptsOf() {
  const there = [...document.querySelectorAll("script[src]")].filter(({ src }) => isEmbed(src));
  const had = performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType === "script");
  const gone = had.map(({ name }) => name).filter((name) => isEmbed(name) && there.every(({ src }) => src !== name));
  const scripts = [
    ...there.map((script) => ({
      address: script.src,
      isThere: true,
      type: script.type,
      waits: script.async || script.defer || script.type === "module",
      isAsync: script.async,
      isAlone: script.parentElement.localName === "p" && !script.parentElement.textContent.trim(),
    })),
    ...gone.map((address) => ({ address, isThere: false, type: "", waits: true, isAsync: true, isAlone: false })),
  ];
  const known = await Promise.all(scripts.map(async (script) => ({ ...script, ...(await read(script.address)) })));
  return known.filter(({ isOurs }) => isOurs);
}

const each = (is) => ({ scripts }) =>
  scripts.filter((one) => one.isThere && is(one)).map(({ address, type }) => ({ address, type }));
const first = (list) => list.slice(0, 1);
const addresses = (scripts) => scripts.map(({ address }) => address).join(" ");
const folders = (scripts) => new Set(scripts.map(({ address }) => folderOf(address)));
const isNamed = ({ elements, folder }) => elements.some(({ files }) => files === folder);

export const SCRIPT_CHECKS = [
  {
    id: "two-versions",
    grave: true,
    looks: ({ scripts, folder }) => (folders(scripts).size > 1 ? [{ scripts: addresses(scripts), place: folder }] : []),
  },
  {
    id: "script-twice",
    looks: ({ scripts }) =>
      scripts.length > 1 && folders(scripts).size === 1
        ? [{ scripts: addresses(scripts), address: scripts[0].address }]
        : [],
  },
  {
    id: "script-of-another-build",
    grave: true,
    looks: ({ scripts, folder }) =>
      first(scripts.filter(({ isOfBuild, address }) => !isOfBuild && folderOf(address) === folder)),
  },
  {
    id: "script-inlined",
    looks: (facts) => (facts.scripts.length || isNamed(facts) ? [] : [{ place: facts.folder }]),
  },
  {
    id: "files-elsewhere",
    looks: (facts) =>
      facts.scripts.length && !folders(facts.scripts).has(facts.folder) && !isNamed(facts)
        ? [{ place: facts.folder, address: facts.scripts[0].address }]
        : [],
  },
  { id: "script-type", looks: each(({ type }) => !RUN.test(type)) },
  { id: "script-blocks", looks: (facts) => first(each(({ type, waits }) => RUN.test(type) && !waits)(facts)) },
  { id: "script-async", looks: (facts) => first(each(({ type, isAsync }) => type === "module" && !isAsync)(facts)) },
];
