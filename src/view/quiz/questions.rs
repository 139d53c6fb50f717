//! The questions of a step. One of them is open; one that was answered, or left out, is a line with a way to it.

use yew::{Callback, Hook, HookContext, Html, html};

use crate::domain::answers::{Answer, Answers};
use crate::domain::question::Question;
use crate::domain::step::Step;
use crate::hooks::use_focus_on::use_focus_on_answer;
use crate::hooks::use_taps::{Taps, use_taps};
use crate::session::action::Action;
use crate::view::parts::button::does;
use crate::view::parts::stateful::Stateful;
use crate::view::quiz::question::{answer_of, ask, ask_all, given_words, legend};
use crate::view::view_context::ViewContext;

/// The questions of a step of the quiz, one of them open.
#[derive(PartialEq)]
pub(crate) struct OpenOne {
    /// The step.
    pub step: Step,
    /// Which of its questions is open.
    pub asked: Question,
    /// All answers so far.
    pub answers: Answers,
    /// Gets every change.
    pub act: Callback<Action>,
}

impl Stateful for OpenOne {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let open = use_focus_on_answer(self.asked.id()).run(context);
        let tap = self.act.reform(|(name, value): (String, String)| {
            // Every radio in here is named by its question.
            let question = Question::from_id(&name).unwrap_or(Question::Gut);
            Action::Tap(question, answer_of(question, &value))
        });
        let Taps { on_pointer, on_key, on_click } = use_taps(tap).run(context);
        if !self.step.asks_one_by_one() {
            return html! { <div class="questions">{ ask_all(ctx, self.step, &self.answers, &self.act) }</div> };
        }
        let questions = self.step.questions().map(|question| {
            let answer = self.answers.get(question);
            let asked = question == self.asked;
            // What comes after the open one comes up in its turn.
            let to_come = answer.is_none() && question > self.asked;
            html! {
                <div key={question.id()}>
                    <div class="asked" hidden={!asked}>{ ask(ctx, question, answer, &self.act) }</div>
                    <p class="folded" hidden={asked || to_come}>{ line(ctx, question, answer, &self.act) }</p>
                </div>
            }
        });
        html! {
            <div ref={open} class="questions" onpointerdown={on_pointer} onkeydown={on_key} onclick={on_click}>
                { for questions }
            </div>
        }
    }
}

/// A question that is not open, with its answer and a way to it.
fn line(ctx: &ViewContext, question: Question, answer: Option<Answer>, act: &Callback<Action>) -> Html {
    let words = legend(ctx, question);
    let (given, way) = match answer {
        Some(answer) => (given_words(ctx, answer), "quiz.change"),
        None => (ctx.say("quiz.left-out"), "quiz.answer"),
    };
    let name = ctx.fill("quiz.way-name", &[("way", &ctx.say(way)), ("question", &words)]);
    html! {
        <>
            <span>{ words }</span>
            <b>{ given }</b>
            <button type="button" class="quiet" aria-label={name} onclick={does(act, Action::Ask(question))}>
                { ctx.say(way) }
            </button>
        </>
    }
}
