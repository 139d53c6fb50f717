// Owns how a survey of Formbricks stands in a page: in line, with no server behind it.

export const formbricks = {
  name: "Formbricks",
  code: "formbricks.page.js",
  body: `<div id="survey"><p>Eight short steps of questions belong here.</p></div>
<script type="module" src="formbricks.page.js"></script>`,
  host: "#survey",
  first: "label:has(input[name=gut])",
  answer: "input[name=gut]",
  next: "button[type=submit]",
  second: "label:has(input[name=last])",
};
