// Owns the same quiz as a survey of Formbricks, which has one question a card.

import { renderSurveyInline } from "@formbricks/surveys";

const card = ({ id, words, answers }) => ({
  id,
  type: "multipleChoiceSingle",
  headline: words,
  required: false,
  buttonLabel: QUIZ.next,
  choices: answers.map(({ value, words }) => ({ id: `${id}-${value}`, label: words })),
});

const survey = {
  id: "quiz",
  name: QUIZ.title,
  type: "link",
  status: "inProgress",
  welcomeCard: { enabled: false },
  thankYouCard: { enabled: false },
  questions: QUIZ.steps.flatMap(({ questions }) => questions.map(card)),
  styling: null,
};

const container = document.getElementById("survey");
container.replaceChildren();
renderSurveyInline({ containerId: container.id, survey, isBrandingEnabled: false, brandColor: "#0b57d0" });
