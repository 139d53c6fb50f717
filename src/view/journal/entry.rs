//! One interview in a few words: its name, its day, where it points, what was chosen.

use yew::{Callback, Html, html};

use crate::domain::answers::Answers;
use crate::domain::filter::{Pointer, Stage};
use crate::domain::interview::Interview;
use crate::domain::question::MODEL_VERSION;
use crate::session::action::Action;
use crate::view::parts::interview_name::name;
use crate::view::view_context::ViewContext;

/// The day an interview is about, or the one on which it was kept.
pub(crate) fn when(ctx: &ViewContext, interview: &Interview) -> String {
    let (key, day) = match interview.day() {
        Some(day) => ("journal.about", Some(day)),
        None => ("journal.kept-on", interview.kept_on()),
    };
    day.map(|day| ctx.fill(key, &[("date", &ctx.day(day))])).unwrap_or_default()
}

/// Which version of the model weighed it when it was kept, in words, if that is not the one that weighs it now.
pub(crate) fn weighed(ctx: &ViewContext, interview: &Interview) -> Option<String> {
    let version = interview.weighed_by;
    let words = || ctx.fill("weighed.then", &[("version", &version.to_string())]);
    (version < MODEL_VERSION).then(words)
}

/// Where answers point, in words.
pub(crate) fn points_to(ctx: &ViewContext, answers: &Answers) -> String {
    pointer_words(ctx, Pointer::of(answers))
}

/// A way to point, in words.
pub(crate) fn pointer_words(ctx: &ViewContext, pointer: Pointer) -> String {
    match pointer {
        Pointer::NotEnough => ctx.say("result.not-enough"),
        Pointer::TooClose => ctx.say("result.too-close"),
        Pointer::Go | Pointer::Small | Pointer::Decline => ctx.say(&format!("verdict.{}", pointer.id())),
    }
}

/// A button with a name that opens its interview.
pub(crate) fn open_button(ctx: &ViewContext, interview: &Interview, act: &Callback<Action>) -> Html {
    let (name, id) = (name(ctx, interview), interview.id.clone());
    html! {
        <button type="button" class="name" aria-label={ctx.fill("journal.open", &[("name", &name)])}
            onclick={act.reform(move |_| Action::OpenInterview(id.clone()))}>
            { &name }
        </button>
    }
}

/// The entry of an interview in the list.
pub(crate) fn entry(
    ctx: &ViewContext,
    interview: &Interview,
    versions: bool,
    act: &Callback<Action>,
) -> Html {
    let name = name(ctx, interview);
    let delete = interview.id.clone();
    let pointer = points_to(ctx, &interview.case.answers);
    let choice = interview.case.decision.map(|decision| {
        let choice = ctx.say(&format!("decision.{}", decision.id()));
        ctx.fill("journal.choice", &[("choice", &choice)])
    });
    let choice = choice.unwrap_or_default();
    let stage = ctx.say(&format!("journal.stage.{}", Stage::of(interview).id()));
    html! {
        <li key={interview.id.as_str()} class="entry">
            <div>
                { open_button(ctx, interview, act) }
                <p class="note">{ when(ctx, interview) }</p>
                <p class="note">{ ctx.fill("journal.sums", &[("verdict", &pointer)]) }{ " · " }{ stage }</p>
                <p class="note" hidden={choice.is_empty()}>{ choice }</p>
                <p class="note" hidden={!versions}>{ ctx.say("versions.short") }</p>
            </div>
            <button type="button" class="quiet" aria-label={ctx.fill("journal.delete-name", &[("name", &name)])}
                onclick={act.reform(move |_| Action::Delete(delete.clone()))}>
                { ctx.say("journal.delete") }
            </button>
        </li>
    }
}
