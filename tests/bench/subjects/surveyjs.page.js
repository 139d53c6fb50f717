// Owns the same quiz as a form of SurveyJS: a page for each step.

import { Model } from "survey-core";
import "survey-js-ui";

const element = ({ id, words, answers }) => ({
  type: "radiogroup",
  name: id,
  title: words,
  choices: answers.map(({ value, words }) => ({ value, text: words })),
});

const survey = new Model({
  pageNextText: QUIZ.next,
  showQuestionNumbers: "off",
  pages: QUIZ.steps.map(({ id, heading, questions }) => ({
    name: `step-${id}`,
    title: heading,
    elements: questions.map(element),
  })),
});

const container = document.getElementById("survey");
container.replaceChildren();
survey.render(container);
