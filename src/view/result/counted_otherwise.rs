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
    let mut changes = Vec::new();
    for share in CallShare::ALL {
        let fourths = assumptions.fourths(share);
        if fourths != published.fourths(share) {
            let part = ctx.say(&format!("counting.quarters.{fourths}"));
            changes.push(match share {
                CallShare::Good => ctx.fill("counting.changed-good", &[("part", &part)]),
                CallShare::Strain => ctx.fill("counting.changed-strain", &[("part", &part)]),
            });
        }
    }
    for choice in [Question::Time].into_iter().chain(Assumptions::QUESTIONS).flat_map(Question::choices) {
        let (new, old) = (assumptions.value(choice), published.value(choice));
        if new != old {
            let name = ctx.say(&format!("balance.{}", choice.question().id()));
            let answer = answer_words(ctx, choice);
            let (new, old) = (exact(new), exact(old));
            changes.push(ctx.fill(
                "counting.changed-hours",
                &[("name", &name), ("answer", &answer), ("new", &new), ("old", &old)],
            ));
        }
    }
    for rule in Rule::ALL {
        if !assumptions.follows(rule) {
            let name = ctx.say(&format!("counting.rule.{}", rule.id()));
            changes.push(ctx.fill("counting.changed-rule", &[("rule", &name)]));
        }
    }
    changes.extend(moves(ctx, assumptions.track()));
    changes
}
