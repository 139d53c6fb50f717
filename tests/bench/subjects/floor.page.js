// Owns the floor: the quiz as an element written by hand, with nothing that it does not need.

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

class HandWrittenQuiz extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  #step = 0;
  #given = {};

  connectedCallback() {
    this.#show();
  }

  #show() {
    const { heading, questions } = QUIZ.steps[this.#step];
    const style = make("style", { textContent: "label { display: block; padding: 0.6em }" });
    const title = make("h2", { textContent: heading });
    const form = make("form", {}, ...questions.map((question) => this.#question(question)));
    form.append(make("button", { textContent: QUIZ.next }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#step = Math.min(this.#step + 1, QUIZ.steps.length - 1);
      this.#show();
    });
    this.#root.replaceChildren(style, title, form);
  }

  #question({ id, words, answers }) {
    const choice = ({ value, words }) => {
      const radio = make("input", { type: "radio", name: id, value, checked: this.#given[id] === value });
      radio.addEventListener("change", () => (this.#given[id] = value));
      return make("label", {}, radio, words);
    };
    return make("fieldset", {}, make("legend", { textContent: words }), ...answers.map(choice));
  }
}

customElements.define("hand-written-quiz", HandWrittenQuiz);
