//! One interview in a few words: its name, its day, where it points, what was chosen.

use yew::{Callback, Html, html};

use super::setting::Setting;
use crate::domain::answers::Answers;
use crate::domain::filter::{Pointer, Stage};
use crate::domain::interview::Interview;
use crate::session::action::Action;

/// The reader's name for an interview, or words for one without.
pub fn name(setting: &Setting, interview: &Interview) -> String {
    name_of(setting, &interview.case.label)
}

/// A name, or words for none.
pub fn name_of(setting: &Setting, label: &str) -> String {
    if label.trim().is_empty() { setting.say("journal.unnamed") } else { label.to_owned() }
}

/// The day an interview is about, or the one on which it was kept.
pub fn when(setting: &Setting, interview: &Interview) -> String {
    let (key, day) = match interview.day() {
        Some(day) => ("journal.about", Some(day)),
        None => ("journal.kept-on", interview.kept_on()),
    };
    day.map(|day| setting.fill(key, &[("date", &setting.day(day))])).unwrap_or_default()
}

/// Where answers point, in words.
pub fn points_to(setting: &Setting, answers: &Answers) -> String {
    pointer_words(setting, Pointer::of(answers))
}

/// A way to point, in words.
pub fn pointer_words(setting: &Setting, pointer: Pointer) -> String {
    match pointer {
        Pointer::NotEnough => setting.say("result.not-enough"),
        Pointer::Go | Pointer::Small | Pointer::Decline => setting.say(&format!("verdict.{}", pointer.id())),
    }
}

/// A button with a name that opens its interview.
pub fn open_button(setting: &Setting, interview: &Interview, act: &Callback<Action>) -> Html {
    let (name, id) = (name(setting, interview), interview.id.clone());
    html! {
        <button type="button" class="name" aria-label={setting.fill("journal.open", &[("name", &name)])}
            onclick={act.reform(move |_| Action::OpenInterview(id.clone()))}>
            { &name }
        </button>
    }
}

/// The entry of an interview in the list.
pub fn entry(setting: &Setting, interview: &Interview, versions: bool, act: &Callback<Action>) -> Html {
    let name = name(setting, interview);
    let delete = interview.id.clone();
    let pointer = points_to(setting, &interview.case.answers);
    let choice = interview.case.decision.map(|decision| {
        let choice = setting.say(&format!("decision.{}", decision.id()));
        setting.fill("journal.choice", &[("choice", &choice)])
    });
    let choice = choice.unwrap_or_default();
    let stage = setting.say(&format!("journal.stage.{}", Stage::of(interview).id()));
    html! {
        <li key={interview.id.as_str()} class="entry">
            <div>
                { open_button(setting, interview, act) }
                <p class="note">{ when(setting, interview) }</p>
                <p class="note">{ setting.fill("journal.sums", &[("verdict", &pointer)]) }{ " · " }{ stage }</p>
                <p class="note" hidden={choice.is_empty()}>{ choice }</p>
                <p class="note" hidden={!versions}>{ setting.say("versions.short") }</p>
            </div>
            <button type="button" class="quiet" aria-label={setting.fill("journal.delete-name", &[("name", &name)])}
                onclick={act.reform(move |_| Action::Delete(delete.clone()))}>
                { setting.say("journal.delete") }
            </button>
        </li>
    }
}
