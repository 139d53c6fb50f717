// Owns how the element of Preact stands in a page.

export const preact = {
  name: "Preact",
  code: "preact.page.js",
  body: `<script type="module" src="preact.page.js"></script>
<preact-quiz><p>Eight short steps of questions belong here.</p></preact-quiz>`,
  host: "preact-quiz",
  first: "input[name=gut]",
  answer: "input[name=gut]",
  next: "button",
  second: "input[name=last]",
};
