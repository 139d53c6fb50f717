//! One interview in a few words: its name, its day, where it points and how surely, what came of it.

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::domain::filter::Pointer;
use crate::domain::headline::Headline;
use crate::domain::interview::Interview;
use crate::domain::question::MODEL_VERSION;
use crate::domain::reflection::Reflection;
use crate::hooks::arrival::leave_from;
use crate::session::action::Action;
use crate::view::parts::interview_name::name;
use crate::view::result::verdict::at_a_glance;
use crate::view::view_context::ViewContext;

/// The day an interview is about, or the one on which it was kept.
pub(crate) fn when(ctx: &ViewContext, interview: &Interview) -> String {
    let (key, day) = match interview.day() {
        Some(day) => ("journal.about", Some(day)),
        None => ("journal.kept-on", interview.kept_on()),
    };
    day.map(|day| ctx.fill(key, &[("date", &ctx.day(day))])).unwrap_or_default()
}

/// The same in as few words as a row has room for.
pub(crate) fn day(ctx: &ViewContext, interview: &Interview) -> String {
    match (interview.day(), interview.kept_on()) {
        (Some(day), _) => ctx.short_day(day),
        (None, Some(day)) => ctx.fill("journal.kept-short", &[("date", &ctx.short_day(day))]),
        (None, None) => String::new(),
    }
}

/// Which version of the model weighed it when it was kept, in words, if that is not the one that weighs it now.
pub(crate) fn weighed(ctx: &ViewContext, interview: &Interview) -> Option<String> {
    let version = interview.weighed_by;
    let words = || ctx.fill("weighed.then", &[("version", &version.to_string())]);
    (version < MODEL_VERSION).then(words)
}

/// A way to point, in words.
pub(crate) fn pointer_words(ctx: &ViewContext, pointer: Pointer) -> String {
    match pointer {
        Pointer::NotEnough => ctx.say("result.not-enough"),
        Pointer::TooClose => ctx.say("result.too-close"),
        Pointer::Open => ctx.say("result.undecided"),
        Pointer::Go | Pointer::Small | Pointer::Decline => ctx.say(&format!("option.{}", pointer.id())),
    }
}

/// What came of an interview, or what the reader will do as long as nothing is said of that.
fn outcome(ctx: &ViewContext, interview: &Interview) -> String {
    let Some(told) = interview.reflection.as_ref().filter(|reflection| Reflection::tells(reflection)) else {
        let choice = interview.case.decision;
        return choice.map(|_| ctx.decision_words(choice)).unwrap_or_default();
    };
    let happened = told.happened.map(|happened| ctx.say(&format!("happened.{}", happened.id())));
    let worth = told.worth.map(|worth| ctx.say(&format!("came-out.{}", worth.id())));
    match (happened, worth) {
        (Some(happened), Some(worth)) => [happened, worth].join(", "),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => ctx.say("journal.stage.reflected"),
    }
}

/// Opens an interview when pressed, and remembers where that was.
pub(crate) fn opens(interview: &Interview, act: &Callback<Action>) -> Callback<MouseEvent> {
    let id = interview.id.clone();
    act.reform(move |event: MouseEvent| {
        leave_from(&event);
        Action::OpenInterview(id.clone())
    })
}

/// What is marked on an interview in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// A file has just brought it.
    pub new: bool,
    /// There is another version of it.
    pub versions: bool,
}

/// The row of an interview in the list: all of it opens it. `place` is where the reader comes back to.
pub fn entry(
    ctx: &ViewContext,
    interview: &Interview,
    marks: Marks,
    place: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    let (headline, strength) = Headline::at_a_glance(&interview.case.answers);
    let said = [at_a_glance(ctx, headline, strength), outcome(ctx, interview)];
    let said: Vec<String> = said.into_iter().filter(|words| !words.is_empty()).collect();
    html! {
        <li key={interview.id.as_str()} class="entry">
            <button ref={place.clone()} type="button" class="row" onclick={opens(interview, act)}>
                <span class="name">{ name(ctx, interview) }</span>{ " " }
                <span class="mark" hidden={!marks.new}>{ ctx.say("journal.new") }</span>{ " " }
                <span class="note day">{ day(ctx, interview) }</span>{ " " }
                <span class="note said">{ said.join(" · ") }</span>{ " " }
                <span class="note said" hidden={!marks.versions}>{ ctx.say("versions.short") }</span>
            </button>
        </li>
    }
}
