//! What a file brings, before any of it is taken; or why nothing of it can be.

use yew::{Callback, Hook, HookContext, Html, NodeRef, html, use_effect_with, use_node_ref};

use crate::domain::offer::{NotOurs, Offer, Refused, Why};
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::session::state::Offered;
use crate::view::button::button;
use crate::view::entry::name;
use crate::view::heading::heading_of;
use crate::view::setting::Setting;
use crate::view::stateful::Stateful;

/// The preview. It takes the focus whenever it shows something new.
#[derive(PartialEq)]
pub struct Preview {
    /// What the file brings.
    pub offered: Offered,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// The heading of the screen.
    pub focus: NodeRef,
}

/// The most names that are listed; the rest is a number.
const MOST: usize = 20;

impl Stateful for Preview {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
        let place = use_node_ref().run(context);
        use_effect_with(self.offered.clone(), {
            let place = place.clone();
            move |_| focus_on(&place)
        })
        .run(context);
        // Each press takes the buttons away, and with them the focus.
        let on = |action: Action| {
            let (act, focus) = (self.act.clone(), self.focus.clone());
            Callback::from(move |_| {
                act.emit(action.clone());
                focus_on(&focus);
            })
        };
        let takes = |offer: &Offer| offer.adding.len() + offer.unread.len() > 0;
        let (lines, useful) = match &self.offered {
            Ok(offer) => (contents(setting, offer), takes(offer)),
            Err(why) => (html! { <p>{ setting.say(not_ours(*why)) }</p> }, false),
        };
        html! {
            <section ref={place} class="came" tabindex="-1">
                { heading_of(setting, setting.say("bring.heading")) }
                { lines }
                <p class="ways">
                    <button type="button" class="primary" part="primary" hidden={!useful} onclick={on(Action::TakeOffered)}>{ setting.say("bring.take") }</button>
                    { button(setting.say(if useful { "carried.leave" } else { "carried.close" }), on(Action::LeaveOffered)) }
                </p>
            </section>
        }
    }
}

/// How many of each kind, by name where that says more.
fn contents(setting: &Setting, offer: &Offer) -> Html {
    let new = offer.adding.len() - offer.versions.min(offer.adding.len());
    let counts = [
        ("bring.new", new),
        ("bring.here", offer.here),
        ("bring.versions", offer.versions),
        ("bring.left-out", offer.left_out),
        ("bring.unread", offer.unread.len()),
        ("bring.refused", offer.refused.len()),
    ];
    let counts = counts.into_iter().filter(|(key, count)| *count > 0 || *key == "bring.new");
    let counts = counts.map(|(key, count)| html! { <li key={key}>{ setting.words.count(key, count) }</li> });
    let names: Vec<String> = offer.adding.iter().map(|one| name(setting, &one.interview)).collect();
    let refused: Vec<String> = offer.refused.iter().map(|part| refusal(setting, part)).collect();
    html! {
        <>
            <ul>{ for counts }</ul>
            <p hidden={!offer.cut}>{ setting.say("bring.cut") }</p>
            { fold(setting, "bring.names", names) }
            { fold(setting, "bring.refusals", refused) }
            <p class="note">{ setting.say("bring.safe") }</p>
        </>
    }
}

fn fold(setting: &Setting, key: &'static str, mut lines: Vec<String>) -> Html {
    let more = lines.len().saturating_sub(MOST);
    let empty = lines.is_empty();
    lines.truncate(MOST);
    if more > 0 {
        lines.push(setting.fill("bring.more", &[("n", &more.to_string())]));
    }
    html! {
        <details {key} hidden={empty}>
            <summary>{ setting.say(key) }</summary>
            <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </details>
    }
}

fn refusal(setting: &Setting, part: &Refused) -> String {
    let name = match part.name.trim() {
        "" => setting.fill("bring.part", &[("place", &part.place.to_string())]),
        name => name.to_owned(),
    };
    let why = match part.why {
        Why::Damaged => "refused.damaged",
        Why::Newer => "refused.newer",
        Why::Cut => "refused.cut",
        Why::TooLong => "refused.too-long",
    };
    setting.fill("bring.refusal", &[("name", &name), ("why", &setting.say(why))])
}

fn not_ours(why: NotOurs) -> &'static str {
    match why {
        NotOurs::Empty => "bring.empty",
        NotOurs::NotJson => "bring.not-json",
        NotOurs::Foreign => "bring.foreign",
        NotOurs::Newer => "bring.newer",
        NotOurs::TooLong => "bring.too-long",
    }
}
