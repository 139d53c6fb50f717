//! Part six of the result: the gut beside the sums, and a way on where they differ.

use yew::{Callback, Html, html};

use crate::domain::answers::{Answers, Side};
use crate::domain::assessment::Assessment;
use crate::domain::question::{Choice, Question};
use crate::domain::verdict::{Strength, Verdict};
use crate::session::action::Action;
use crate::view::parts::button::{button, does};
use crate::view::parts::heading::heading_of;
use crate::view::result::verdict::pointer;
use crate::view::view_context::ViewContext;

/// What the gut and the sums say to each other.
#[derive(Clone, Copy, PartialEq)]
enum Meeting {
    /// One of them has nothing to say.
    Open,
    /// The sums leave it to the gut.
    Close,
    /// The sums depend on what is open.
    Depends,
    /// Both say the same.
    Same,
    /// The gut leans to the side that is given, and the sums do not.
    Apart(Side),
    /// The gut is of two minds.
    Undecided,
}

/// Both, side by side. Where they differ the gut may know something that can be added as a reason.
pub(crate) fn gut(
    ctx: &ViewContext,
    assessment: &Assessment,
    answers: &Answers,
    add: Option<&Callback<Action>>,
) -> Html {
    let gut = answers.chosen(Question::Gut).map(Choice::id);
    let meeting = meeting(gut, assessment);
    let words = match meeting {
        Meeting::Open => "gut.open",
        Meeting::Close => "gut.close",
        Meeting::Depends => "gut.depends",
        Meeting::Same => "gut.same",
        Meeting::Apart(_) if add.is_some() => "gut.apart",
        Meeting::Apart(_) => "gut.apart-then",
        Meeting::Undecided => "gut.undecided",
    };
    let gut_words = match gut {
        Some(id) => ctx.say(&format!("answer.gut.{id}")),
        None => ctx.say("gut.silent"),
    };
    let more = match (meeting, add) {
        (Meeting::Apart(side), Some(act)) => html! {
            <p class="ways">
                { button(ctx.say("gut.add"), does(act, Action::AddReason(side))) }
            </p>
        },
        _ => html! {},
    };
    html! {
        <section class="part">
            { heading_of(ctx, ctx.say("gut.heading")) }
            <dl class="gut">
                <div><dt>{ ctx.say("gut.yours") }</dt><dd>{ gut_words }</dd></div>
                <div><dt>{ ctx.say("gut.sums") }</dt><dd>{ pointer(ctx, assessment) }</dd></div>
            </dl>
            <p>{ ctx.say(words) }</p>
            { more }
        </section>
    }
}

fn meeting(gut: Option<&str>, assessment: &Assessment) -> Meeting {
    let verdict = assessment.weighing.verdict;
    match (gut, assessment.strength) {
        (None, _) | (_, Strength::NotEnough) => Meeting::Open,
        (_, Strength::TooClose) => Meeting::Close,
        (_, Strength::Open) => Meeting::Depends,
        (Some("go"), _) if verdict == Verdict::Go => Meeting::Same,
        (Some("dont-go"), _) if verdict == Verdict::Decline => Meeting::Same,
        (Some("go"), _) => Meeting::Apart(Side::For),
        // A short call is no interview: that much the gut and the sums agree on, and no more.
        (Some("dont-go"), _) => Meeting::Apart(Side::Against),
        (Some(_), _) => Meeting::Undecided,
    }
}
