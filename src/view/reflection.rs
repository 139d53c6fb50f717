//! The reflection: five ratings, free words, and whether one would choose the same again.

use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

use super::heading::heading_of;
use super::radios::Radios;
use super::setting::Setting;
use crate::domain::benefit::Benefit;
use crate::domain::reflection::{LONGEST_TEXT, Rating, Reflection, Same};
use crate::session::action::Action;

/// The `value` of each rating's radio, in order.
const RATINGS: [&str; 5] = ["0", "1", "2", "3", "4"];

/// The form; everything in it is optional and kept as it is given.
pub fn reflect(setting: &Setting, reflection: &Reflection, act: &Callback<Action>) -> Html {
    let option = |value, key: String| (value, setting.say(&key));
    let ratings = Benefit::ALL.into_iter().zip(reflection.ratings).map(|(benefit, rating)| {
        let options: Vec<_> = RATINGS.map(|value| option(value, format!("rating.{value}"))).into();
        let chosen = rating.and_then(|rating| RATINGS.get(usize::from(rating.get())).copied());
        let on_choose =
            act.reform(move |value: &str| Action::Rate(benefit, value.parse().ok().and_then(Rating::new)));
        let legend = setting.say(&format!("reflection.{}", benefit.id()));
        let name = format!("rating-{}", benefit.id()).into();
        Radios { name, legend, options, chosen, on_choose, short: true }.show()
    });
    let same = Radios {
        name: "same".into(),
        legend: setting.say("reflection.same"),
        options: Same::ALL.map(|same| option(same.id(), format!("same.{}", same.id()))).into(),
        chosen: reflection.same.map(Same::id),
        on_choose: act.reform(|id: &str| Action::Judge(Same::from_id(id))),
        short: true,
    }
    .show();
    let write = act.reform(|event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        Action::Write(area.map(|area| area.value()).unwrap_or_default())
    });
    let full = reflection.text.encode_utf16().count() >= LONGEST_TEXT;
    html! {
        <section class="reflection">
            { heading_of(setting, setting.say("reflection.heading")) }
            <p>{ setting.say("reflection.text") }</p>
            { for ratings }
            <p class="field">
                <label for="words">{ setting.say("reflection.words") }</label>
                <span class="hint" id="words-hint">{ setting.say("reflection.words-hint") }</span>
                <textarea
                    id="words"
                    rows="6"
                    maxlength={LONGEST_TEXT.to_string()}
                    aria-describedby="words-hint words-full"
                    value={reflection.text.clone()}
                    oninput={write}
                />
                <span class="hint" id="words-full" role="status">
                    { if full { setting.say("reflection.words-full") } else { String::new() } }
                </span>
            </p>
            { same }
        </section>
    }
}
