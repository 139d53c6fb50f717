// Owns the doctor's words: for each finding what is wrong, why it matters to a reader, what mends it, and the text to copy
// for that, if there is one. They are for whoever keeps the blog, so they are English alone. {gaps} are filled with what
// was found.

export const WORDS = {
  "old-browser": {
    what: "This browser is too old for the widget.",
    why: "Its readers see what stands inside the element instead: the fallback.",
    mend: "Nothing on the page needs to change. Keep a fallback in the element that reads well by itself.",
  },
  "no-wasm": {
    what: "This browser has no WebAssembly: it is locked down, or an extension has taken it away.",
    why: "The quiz cannot run here. Readers of this browser see the fallback and a sentence about it.",
    mend: "Look at the page in another browser, or switch its lockdown off for this site. The page itself is not the cause.",
  },
  "policy-wasm": {
    what: "The page’s Content-Security-Policy allows no WebAssembly.",
    why: "The quiz cannot run. Readers see the fallback and a sentence about it.",
    mend: "Add 'wasm-unsafe-eval' to script-src, where your server, plugin or <meta> tag sets the policy:",
    copy: "Content-Security-Policy: {header}",
  },
  "policy-connect": {
    what: "The page’s Content-Security-Policy forbids it to fetch from {origin}, where the widget’s files are.",
    why: "The quiz never comes: its program and its words are fetched from there.",
    mend: "Add that origin to connect-src, where your server, plugin or <meta> tag sets the policy:",
    copy: "Content-Security-Policy: {header}",
  },
  "files-missing": {
    what: "Files are missing from {place}: {files}.",
    why: "What they carry does not come, be it the quiz or what comes after its result.",
    mend: "All files of dist/ belong beside embed.js, in the same folders as there. Upload them again; this address must show a file:",
    copy: "{first}",
  },
  "files-private": {
    what: "The server of {place} does not let this page read its files: {files}.",
    why: "The quiz never comes, as a browser hands over nothing from another origin unless its server says so.",
    mend: "Let that server send this header with all files of the folder, or move them to the blog’s own address:",
    copy: "Access-Control-Allow-Origin: *",
  },
  "files-unreachable": {
    what: "No answer comes for these files of {place}: {files}.",
    why: "The quiz does not come for readers who are in the same place.",
    mend: "Open this address in a tab of its own. If it shows there, an extension or a filter of this network keeps it from the page; if not, the server is down, or its name or certificate is wrong.",
    copy: "{first}",
  },
  "files-page": {
    what: "In place of these files of {place} a web page comes: {files}.",
    why: "What they carry does not come. Servers do so that answer to a missing file with a page of theirs.",
    mend: "Upload all files of dist/ beside embed.js, and take the folder out of the rule that sends unknown addresses to a page. This address must show a file:",
    copy: "{first}",
  },
  "files-foreign": {
    what: "These files of {place} are of another build, or were changed on their way: {files}.",
    why: "The widget takes only files that were built together, so what they carry does not come.",
    mend: "Upload all files of one build into one new folder, and switch off whatever rewrites them there (minifying, “optimising”, converting line ends). Name the new folder in the snippet.",
  },
  "files-stale": {
    what: "This browser, or a cache before it, has kept older files of {place}: {files}.",
    why: "The widget fetches them anew, so readers who were here before wait longer.",
    mend: "Give every version a folder of its own and name it in the snippet. Then files may be kept for ever:",
    copy: "Cache-Control: public, max-age=31536000, immutable",
  },
  "type-script": {
    what: "The server sends scripts as another type: {files}.",
    why: "A browser runs no module of such a type, so the quiz never comes.",
    mend: "Let the server send files that end with .js with this header. A store for downloads often cannot: use another place.",
    copy: "Content-Type: text/javascript",
  },
  "type-wasm": {
    what: "The server does not send these files as WebAssembly: {files}.",
    why: "All works, but readers wait longer: the program is compiled only once all of it is there.",
    mend: "Let the server send files that end with .wasm with this header:",
    copy: "Content-Type: application/wasm",
  },
  "two-versions": {
    what: "The page has scripts from different folders: {scripts}",
    why: "The one that runs first is used for every element, and that may be another one at the next visit.",
    mend: "Keep one script tag a page, of one version, and look for the other in the theme, in plugins and in a tag manager. Files are looked for here now:",
    copy: "{place}",
  },
  "script-twice": {
    what: "The script is on the page more than once: {scripts}",
    why: "The first one is used. The others do nothing, but may be loaded for nothing.",
    mend: "Keep one, however many elements there are:",
    copy: '<script async type="module" src="{address}"></script>',
  },
  "script-of-another-build": {
    what: "The script on the page and the files beside it are not of one build: {address}",
    why: "The widget takes only files that were built together, so it may not come at all.",
    mend: "Upload all files of one build, embed.js included, into one new folder, and name that in the snippet. If you did, empty the cache of your server or CDN.",
  },
  "script-inlined": {
    what: "No script tag leads to embed.js: a tool has joined it with other scripts, or written it into the page.",
    why: "The widget looks for its files where that script is, at {place}, and does not come if they are not there too.",
    mend: "Leave embed.js out of that tool (“exclude from combining”), or name the folder of its files in the element, with its full address:",
    copy: '<worth-the-interview files="https://…/worth-the-interview/1.0.0">',
  },
  "files-elsewhere": {
    what: "The script tag says {address}, but the script that runs looks for its files at {place}.",
    why: "A tool has moved the script. The widget does not come if its files are not there too, and stays old when you change the tag.",
    mend: "Leave embed.js out of that tool, or name the folder of its files in the element, with its full address:",
    copy: '<worth-the-interview files="https://…/worth-the-interview/1.0.0">',
  },
  "script-type": {
    what: "A tool has changed the type of the script to “{type}”: {address}",
    why: "The script runs only when that tool starts it, so readers see the fallback for longer, or for good.",
    mend: "Leave embed.js out of what the tool delays. For Cloudflare’s Rocket Loader this does it; others have a list of exceptions:",
    copy: '<script data-cfasync="false" async type="module" src="{address}"></script>',
  },
  "script-blocks": {
    what: "The script tag has neither async nor type=\"module\".",
    why: "The page below it is not shown until the script is there.",
    mend: "Use the tag as it is in the snippet:",
    copy: '<script async type="module" src="{address}"></script>',
  },
  "script-async": {
    what: "The script tag has lost its async.",
    why: "It waits for the whole page to be read; and where pages change without loading, as with React, it may not run at all.",
    mend: "Use the tag as it is in the snippet:",
    copy: '<script async type="module" src="{address}"></script>',
  },
  "no-element": {
    what: "The script is here, but no <worth-the-interview> is.",
    why: "There is nothing for a reader to see. Some editors drop elements that they do not know.",
    mend: "Paste the snippet as HTML, in a block for custom HTML, and as somebody who may do so:",
    copy: "{snippet}",
  },
  "not-upgraded": {
    what: "Element {number} is on the page, but the script has not made it a widget.",
    why: "Its readers see the fallback for good.",
    mend: "Another script may have taken the name <worth-the-interview>, or taken customElements away. Switch off one plugin after the other to find it.",
  },
  "fallback-outside": {
    what: "The fallback of element {number} stands behind it and no longer inside: “{outside}”",
    why: "Readers see it below the quiz, for good.",
    mend: "An editor has made paragraphs of the snippet’s lines. Paste it in a block for custom HTML, in this form, with no blank line in it:",
    copy: "{snippet}",
  },
  emptied: {
    what: "Element {number} has no fallback: nothing stands inside it.",
    why: "Feed readers, and readers without JavaScript, see nothing there, and nobody does until the script is there.",
    mend: "Put a sentence or two inside. If you had, an editor has thrown them out: paste the snippet in a block for custom HTML, in this form:",
    copy: "{snippet}",
  },
  "in-paragraph": {
    what: "Element {number} stands inside a paragraph.",
    why: "An editor has put it there. A paragraph ends where the fallback’s begins, which throws the fallback out of the element.",
    mend: "Paste the snippet in a block for custom HTML, in this form:",
    copy: "{snippet}",
  },
  "no-div": {
    what: "The div around the snippet is gone, and its script stands in a paragraph of its own.",
    why: "An editor has made paragraphs of the snippet’s lines. With its next change it may throw the fallback out of the element.",
    mend: "Paste the snippet in a block for custom HTML, in this form:",
    copy: "{snippet}",
  },
  "attribute-unknown": {
    what: "Element {number} has an attribute that means nothing: {name}",
    why: "The widget leaves it alone, so what you meant by it does not happen.",
    mend: "These are the ones that it has. Write them exactly so, or take this one out:",
    copy: "{known}",
  },
  "attribute-value": {
    what: "Element {number} has {name}=\"{value}\", which is none of the values of that attribute.",
    why: "The widget goes by the default instead.",
    mend: "Take one of these, or take the attribute out:",
    copy: "{wanted}",
  },
  squeezed: {
    what: "Element {number} is only {width} pixels wide.",
    why: "Its questions cannot be read and answered in that.",
    mend: "Something around it makes it narrow. Take it out of that column, or let the theme make the element as wide as a paragraph:",
    copy: "worth-the-interview { width: 100%; min-width: 0; flex: 1 1 100%; }",
  },
  hidden: {
    what: "Element {number} is not to be seen.",
    why: "The page hides it, or something around it. That is fine in a tab or a fold that a reader opens; else nobody meets it.",
    mend: "If it should be seen, look in the theme and around the element for hidden, display: none, visibility or opacity.",
  },
  "no-room": {
    what: "The page keeps no room for element {number}.",
    why: "What stands below it moves down when the quiz comes, under the eyes of whoever reads there.",
    mend: "Put this in the theme’s style sheet, or in the style attribute of the element:",
    copy: "worth-the-interview { display: block; min-height: 510px; }",
  },
  sandboxed: {
    what: "The page runs in a sandbox without allow-same-origin.",
    why: "The quiz works, but nothing is kept: answers and journal are gone when the page is left. It says so to the reader.",
    mend: "In an editor’s preview this is as it should be. On the live page, add allow-same-origin to the frame’s sandbox, or take sandbox out of the policy:",
    copy: '<iframe sandbox="allow-scripts allow-same-origin allow-downloads" …>',
  },
  "storage-blocked": {
    what: "This browser lets the page keep nothing.",
    why: "The quiz works, but answers and journal are gone when the page is left. It says so to the reader.",
    mend: "It is a setting of this browser, or the page is a frame of another site. Allow cookies and site data for this site, and show the post on a page of its own.",
  },
  "storage-full": {
    what: "The site’s storage in this browser is full.",
    why: "What a reader answers now cannot be kept. The widget says so, and offers a copy of what is there.",
    mend: "The widget takes at most a million characters of five, so other scripts of this site take the rest: look in the browser’s tools, under storage, for what can go.",
  },
};

const STORAGE = {
  kept: "what readers answer is kept",
  sandboxed: "nothing is kept: the page is in a sandbox",
  blocked: "nothing is kept: the browser does not allow it",
  full: "full",
};
const PROGRAMS = { runs: "allowed", forbidden: "forbidden by the page’s policy", missing: "not in this browser" };

/** What was looked at, as names and values. */
export const lookedAt = ({ version, folder, wasm, storage, elements, scripts, files }) => ({
  Version: version || "not built: files are not looked at",
  Files: version ? `${files.filter(({ state }) => state === "whole").length} of ${files.length} as built, at ${folder}` : folder,
  "Script tags": scripts.map(({ address }) => address).join(" ") || "none",
  Elements: String(elements.length),
  WebAssembly: PROGRAMS[wasm],
  Storage: STORAGE[storage],
});

const things = (n) => (n === 1 ? "One thing" : `${n} things`);

/** All of it in one line. */
export function summary(grave, slight) {
  if (!grave && !slight) return "All is well.";
  const better = slight && `${things(slight)} could be better.`;
  return [grave ? `${things(grave)} ${grave === 1 ? "is" : "are"} wrong.` : "Nothing is wrong.", better].filter(Boolean).join(" ");
}

export const TITLE = "Widget check";
export const LOOKING = "Looking at the page…";
export const LOOKED_AT = "Looked at";
export const CLOSE = "Close";
export const LABELS = { grave: "Wrong", slight: "Could be better" };
