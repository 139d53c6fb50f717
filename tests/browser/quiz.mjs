// Owns the quiz as a reader meets it: its eight steps, their questions and answers, in the widget's own words.

import { readFileSync } from "node:fs";

const words = JSON.parse(readFileSync(new URL("../../static/locales/en.json", import.meta.url), "utf8"));

// As in src/domain/question.rs.
const STEPS = {
  gut: ["gut"],
  practice: ["last", "next"],
  want: ["know", "deal"],
  learn: ["kind"],
  clarify: ["clear"],
  network: ["meet"],
  costs: ["time", "stress", "risk"],
  worth: ["worth-practice", "worth-want", "worth-learn", "worth-clarify", "worth-network"],
};

// The questions about worth have their answers in common.
function answers(question) {
  const prefix = `answer.${question.startsWith("worth-") ? "worth" : question}.`;
  const own = Object.keys(words).filter((key) => key.startsWith(prefix));
  const answer = (value, key) => ({ value, words: words[key] });
  return [...own.map((key) => answer(key.slice(prefix.length), key)), answer("unsure", "answer.unsure")];
}

const question = (id) => ({ id, words: words[`question.${id}`], answers: answers(id) });

export const quiz = {
  title: words.title,
  next: words["quiz.next"],
  steps: Object.entries(STEPS).map(([id, questions]) => ({
    id,
    heading: words[`step.${id}.heading`],
    questions: questions.map(question),
  })),
};
