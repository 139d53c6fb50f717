//! What the reader counts otherwise than published: said where the result is.

use yew::{Html, html};

use crate::domain::assumptions::{Assumptions, CallShare};
use crate::domain::question::Question;
use crate::domain::verdict::Rule;
use crate::view::quiz::question::answer_words;
use crate::view::result::track_record::moves;
use crate::view::view_context::{ViewContext, exact};

/// Each change as a sentence, if there is any.
pub(crate) fn counted_otherwise(ctx: &ViewContext, assumptions: &Assumptions) -> Html {
    let changes = changes(ctx, assumptions);
    html! {
        <div class="otherwise" hidden={changes.is_empty()}>
            <p>{ ctx.say("counting.changed") }</p>
            <ul>{ for changes.into_iter().map(|change| html! { <li>{ change }</li> }) }</ul>
        </div>
    }
}
/// Each change to how the answers count, as a sentence.
pub(crate) fn changes(ctx: &ViewContext, assumptions: &Assumptions) -> Vec<String> {
    let published = Assumptions::default();
    let shares =
        CallShare::ALL.into_iter().filter(|share| assumptions.fourths(*share) != published.fourths(*share));
    let shares = shares.map(|share| {
        let part = ctx.say(&format!("counting.quarters.{}", assumptions.fourths(share)));
        match share {
            CallShare::Good => ctx.fill("counting.changed-good", &[("part", &part)]),
            CallShare::Strain => ctx.fill("counting.changed-strain", &[("part", &part)]),
        }
    });
    let settable = [Question::Time].into_iter().chain(Assumptions::QUESTIONS);
    let hours = settable.flat_map(Question::choices);
    let hours = hours.filter_map(|choice| {
        let (new, old) = (assumptions.value(choice), published.value(choice));
        let name = ctx.say(&format!("balance.{}", choice.question().id()));
        let answer = answer_words(ctx, choice);
        let (new_words, old_words) = (exact(new), exact(old));
        (new != old).then(|| {
            ctx.fill(
                "counting.changed-hours",
                &[("name", &name), ("answer", &answer), ("new", &new_words), ("old", &old_words)],
            )
        })
    });
    let rules = Rule::ALL.into_iter().filter(|rule| !assumptions.follows(*rule));
    let rules = rules.map(|rule| {
        let name = ctx.say(&format!("counting.rule.{}", rule.id()));
        ctx.fill("counting.changed-rule", &[("rule", &name)])
    });
    shares.chain(hours).chain(rules).chain(moves(ctx, assumptions.track())).collect()
}
