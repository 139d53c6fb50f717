// Owns how a form of SurveyJS stands in a page: its style sheet in the head, as its documentation has it.

export const surveyjs = {
  name: "SurveyJS",
  code: "surveyjs.page.js",
  style: "surveyjs.page.css",
  head: `<link rel="stylesheet" href="surveyjs.page.css" />`,
  body: `<div id="survey"><p>Eight short steps of questions belong here.</p></div>
<script type="module" src="surveyjs.page.js"></script>`,
  host: "#survey",
  first: "[data-name=gut] label",
  answer: "[data-name=gut] input",
  next: ".sd-navigation__next-btn",
  second: "[data-name=last] label",
};
