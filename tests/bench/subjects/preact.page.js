// Owns the same quiz as an element of Preact.

import { h, render } from "preact";
import { useState } from "preact/hooks";

function Question({ id, words, answers, given, give }) {
  const choice = ({ value, words }) => (
    h("label", { key: value },
      h("input", { type: "radio", name: id, value, checked: given === value, onChange: () => give(id, value) }),
      words)
  );
  return h("fieldset", null, h("legend", null, words), answers.map(choice));
}

function Quiz() {
  const [step, go] = useState(0);
  const [given, keep] = useState({});
  const give = (id, value) => keep((before) => ({ ...before, [id]: value }));
  const { id, heading, questions } = QUIZ.steps[step];
  const onSubmit = (event) => {
    event.preventDefault();
    go(Math.min(step + 1, QUIZ.steps.length - 1));
  };
  return [
    h("style", null, "label { display: block; padding: 0.6em }"),
    h("h2", null, heading),
    h("form", { key: id, onSubmit },
      questions.map((question) => h(Question, { key: question.id, ...question, given: given[question.id], give })),
      h("button", null, QUIZ.next)),
  ];
}

customElements.define("preact-quiz", class extends HTMLElement {
  connectedCallback() {
    render(h(Quiz), this.attachShadow({ mode: "open" }));
  }
});
