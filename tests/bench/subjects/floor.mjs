// Owns how the hand-written element stands in a page.

export const floor = {
  name: "floor",
  code: "floor.page.js",
  body: `<script type="module" src="floor.page.js"></script>
<hand-written-quiz><p>Eight short steps of questions belong here.</p></hand-written-quiz>`,
  host: "hand-written-quiz",
  first: "input[name=gut]",
  answer: "input[name=gut]",
  next: "button",
  second: "input[name=last]",
};
