//! The gut beside the sums in one line, and a way on where they differ.

use yew::{Callback, Html, html};

use crate::domain::answers::{Answers, Side};
use crate::domain::headline::Headline;
use crate::domain::question::{Choice, Question};
use crate::domain::verdict::Verdict;
use crate::session::action::Action;
use crate::view::parts::button::{does, quiet};
use crate::view::view_context::ViewContext;

/// What the gut and the sums say to each other.
#[derive(Clone, Copy, PartialEq)]
enum Meeting {
    /// The gut has not said.
    Silent,
    /// The sums leave it to the gut, which leans to one side.
    Close,
    /// Neither settles it.
    Neither,
    /// The sums depend on what is open.
    Depends,
    /// Both say the same.
    Same,
    /// The gut leans to the side that is given, and the sums do not.
    Apart(Side),
    /// The gut is of two minds, and the sums are not.
    Undecided,
}

/// Both in one line. Where they differ the gut may know something that can be added as a reason.
pub(crate) fn gut(
    ctx: &ViewContext,
    headline: Headline,
    answers: &Answers,
    add: Option<&Callback<Action>>,
) -> Html {
    let gut = answers.chosen(Question::Gut).map(Choice::id);
    let meeting = meeting(gut, headline);
    let key = match meeting {
        Meeting::Silent => "gut.silent",
        Meeting::Close => "gut.close",
        Meeting::Neither => "gut.neither",
        Meeting::Depends => "gut.depends",
        Meeting::Same => "gut.same",
        Meeting::Apart(_) => "gut.apart",
        Meeting::Undecided => "gut.undecided",
    };
    let said = gut.map(|id| ctx.fill("gut.yours", &[("gut", &ctx.say(&format!("answer.gut.{id}")))]));
    let more = match (meeting, add) {
        (Meeting::Apart(side), Some(act)) => quiet(ctx.say("gut.add"), does(act, Action::AddReason(side))),
        _ => html! {},
    };
    html! { <p class="gut">{ for said }{ " " }{ ctx.say(key) }{ " " }{ more }</p> }
}

fn meeting(gut: Option<&str>, headline: Headline) -> Meeting {
    match (gut, headline) {
        (None, _) => Meeting::Silent,
        (Some("maybe"), Headline::TooClose(..) | Headline::Open(_) | Headline::NotEnough) => Meeting::Neither,
        (_, Headline::TooClose(..)) => Meeting::Close,
        (_, Headline::Open(_) | Headline::NotEnough) => Meeting::Depends,
        (Some("go"), Headline::PointsTo(Verdict::Go)) => Meeting::Same,
        (Some("dont-go"), Headline::PointsTo(Verdict::Decline)) => Meeting::Same,
        (Some("go"), _) => Meeting::Apart(Side::For),
        // A short call is no interview: that much the gut and the sums agree on, and no more.
        (Some("dont-go"), _) => Meeting::Apart(Side::Against),
        (Some(_), _) => Meeting::Undecided,
    }
}
