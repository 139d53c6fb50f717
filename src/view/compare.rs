//! Interviews side by side: hours, verdict and strongest reasons of each.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, html};

use super::button::back_to_journal;
use super::entry::{name, when};
use super::field::tick;
use super::heading::screen_heading;
use super::result::reasons::sentence;
use super::result::verdict::pointer;
use super::setting::Setting;
use crate::domain::answers::Side;
use crate::domain::interview::{Id, Interview};
use crate::domain::reasons::Reasons;
use crate::domain::sensitivity::Assessment;
use crate::session::action::Action;

/// Which interviews, and one column for each.
pub fn compare(
    setting: &Setting,
    interviews: &[Rc<Interview>],
    aside: &[Id],
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let chosen = |interview: &Interview| !aside.contains(&interview.id);
    let pick = |interview: &Rc<Interview>| {
        let id = interview.id.clone();
        let turn = act.reform(move |ticked| Action::CompareWith(id.clone(), ticked));
        tick(format!("compare-{}", interview.id.as_str()), name(setting, interview), chosen(interview), turn)
    };
    let columns = interviews.iter().filter(|interview| chosen(interview));
    html! {
        <div class="compare">
            { back_to_journal(setting, act) }
            { screen_heading(setting, setting.say("compare.heading"), focus) }
            <p>{ setting.say("compare.text") }</p>
            <fieldset class="question">
                <legend>{ setting.say("compare.which") }</legend>
                <div class="choices">{ for interviews.iter().map(pick) }</div>
            </fieldset>
            <ul class="columns">{ for columns.map(|interview| column(setting, interview)) }</ul>
        </div>
    }
}

fn column(setting: &Setting, interview: &Interview) -> Html {
    let answers = &interview.case.answers;
    let assessment = Assessment::of(answers);
    let sums = &assessment.weighing;
    let reasons = Reasons::of(answers, sums);
    let strongest = |side, reasons: &[_]| {
        reasons.first().map(|reason| sentence(setting, answers, side, reason)).unwrap_or_default()
    };
    let choice = interview.case.decision.map_or_else(
        || setting.say("decision.none"),
        |decision| setting.say(&format!("decision.{}", decision.id())),
    );
    let rows = [
        ("compare.verdict", pointer(setting, &assessment)),
        ("compare.good", setting.hours(sums.total)),
        ("compare.cost", setting.hours(sums.total - sums.go)),
        ("compare.worth", setting.hours(sums.worth_up_to().max(0.0))),
        ("compare.for", strongest(Side::For, &reasons.pro)),
        ("compare.against", strongest(Side::Against, &reasons.con)),
        ("decision.heading", choice),
    ];
    let row =
        |(key, words): (&str, String)| html! { <div><dt>{ setting.say(key) }</dt><dd>{ words }</dd></div> };
    html! {
        <li key={interview.id.as_str()} class="column">
            <p class="option-name">{ name(setting, interview) }</p>
            <p class="note">{ when(setting, interview) }</p>
            <dl>{ for rows.into_iter().map(row) }</dl>
        </li>
    }
}
