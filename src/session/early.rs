//! What a reader did before the program was there: `static/first-steps.js` lets them answer, and hands it on as lines.

use crate::domain::answers::Answer;
use crate::domain::question::Question;
use crate::session::action::Action;

/// The actions that these lines are, in their order: `answer NAME VALUE` and `tap NAME VALUE` with the name and the value
/// of a radio, `next`, `back`, `over`, `journal` and `hide`. A line that is none of them is left out.
pub(crate) fn early_actions(lines: &str) -> Vec<Action> {
    lines.lines().filter_map(early_action).collect()
}

fn early_action(line: &str) -> Option<Action> {
    let mut words = line.split(' ');
    let (what, radio) = (words.next()?, words.next().zip(words.next()));
    let given = |(name, value): (&str, &str)| {
        let question = Question::from_id(name)?;
        Some((question, question.choice(value).map_or(Answer::Unsure, Answer::Chosen)))
    };
    match what {
        "answer" => radio.and_then(given).map(|(question, answer)| Action::Answer(question, Some(answer))),
        "tap" => radio.and_then(given).map(|(question, answer)| Action::Tap(question, answer)),
        "next" => Some(Action::Next),
        "back" => Some(Action::Back),
        "over" => Some(Action::StartOver),
        "journal" => Some(Action::OpenJournal),
        "hide" => Some(Action::Hide(true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_actions() {
        let go = Answer::Chosen(Question::Gut.choice("go").unwrap());
        for (lines, actions) in [
            ("", vec![]),
            ("answer gut go", vec![Action::Answer(Question::Gut, Some(go))]),
            ("answer gut unsure", vec![Action::Answer(Question::Gut, Some(Answer::Unsure))]),
            ("tap gut go\nback", vec![Action::Tap(Question::Gut, go), Action::Back]),
            (
                "next\njournal\nover\nhide",
                vec![Action::Next, Action::OpenJournal, Action::StartOver, Action::Hide(true)],
            ),
            ("answer gut\nanswer nothing go\nelse\n\nanswer", vec![]),
        ] {
            assert_eq!(early_actions(lines), actions, "{lines}");
        }
    }
}
