// Owns the pages that subjects stand in: the text of the post, with the element at its top, in its middle or far below.

import { readFileSync } from "node:fs";

const post = readFileSync(new URL("../../index.html", import.meta.url), "utf8");
const [, article] = /<article>(.*)<\/article>/s.exec(post);
// Without what the widget says where it does not show.
const text = article.replace(/<worth-the-interview.*<\/worth-the-interview>/s, "").match(/<p>.*?<\/p>/gs);

// How many paragraphs come before the element: none, half a screen, or two screens and more.
export const PLACES = { top: 0, middle: 4, below: text.length };

const page = (head, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>A post</title>
<link rel="icon" href="data:," />
<style>
body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 1.1rem/1.6 sans-serif }
.many { max-width: none; display: grid; grid-template-columns: repeat(5, 1fr); gap: 1rem }
</style>
${head ?? ""}
</head>
${body}
</html>
`;

export function postWith({ head, body }, place) {
  const before = text.slice(0, PLACES[place]);
  // There is as much to read behind it wherever it stands, so that what shifts would be seen.
  return page(head, `<body>\n<h1>A post</h1>\n${[...before, body, ...text].join("\n")}\n</body>`);
}

// So many of an element beside each other, all of them near.
export function many({ body, host }, number) {
  const [script] = /<script.*<\/script>/.exec(body);
  return page("", `<body class="many">\n${script}\n${`<${host}></${host}>\n`.repeat(number)}</body>`);
}

// Of the same site, with nothing on it: where storage is filled before a visit.
export const blank = page("", "<body></body>");
