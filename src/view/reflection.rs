//! The reflection: five ratings, free words, and whether one would choose the same again.

use web_sys::HtmlTextAreaElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast, function_component, html};

use super::heading::Heading;
use super::radios::Radios;
use super::setting::use_setting;
use crate::domain::benefit::Benefit;
use crate::domain::reflection::{LONGEST_TEXT, Rating, Reflection, Same};
use crate::session::action::Action;

/// What a reflection needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What was said so far.
    pub reflection: Reflection,
    /// Gets every change.
    pub act: Callback<Action>,
}

/// The `value` of each rating's radio, in order.
const RATINGS: [&str; 5] = ["0", "1", "2", "3", "4"];

/// The form; everything in it is optional and kept as it is given.
#[function_component]
pub fn Reflect(props: &Props) -> Html {
    let setting = use_setting();
    let reflection = &props.reflection;
    let option = |value, key: String| (value, AttrValue::from(setting.say(&key)));
    let ratings = Benefit::ALL.into_iter().zip(reflection.ratings).map(|(benefit, rating)| {
        let options: Vec<_> = RATINGS.map(|value| option(value, format!("rating.{value}"))).into();
        let chosen = rating.and_then(|rating| RATINGS.get(usize::from(rating.get())).copied());
        let on_choose =
            props.act.reform(move |value: &str| Action::Rate(benefit, value.parse().ok().and_then(Rating::new)));
        let legend = setting.say(&format!("reflection.{}", benefit.id()));
        html! {
            <Radios key={benefit.id()} name={format!("rating-{}", benefit.id())} {legend} {options} {chosen} {on_choose} short={true} />
        }
    });
    let same: Vec<_> = Same::ALL.map(|same| option(same.id(), format!("same.{}", same.id()))).into();
    let write = props.act.reform(|event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        Action::Write(area.map(|area| area.value()).unwrap_or_default())
    });
    let full = reflection.text.encode_utf16().count() >= LONGEST_TEXT;
    html! {
        <section class="reflection">
            <Heading text={setting.say("reflection.heading")} below={1} />
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
            <Radios
                name="same"
                legend={setting.say("reflection.same")}
                options={same}
                chosen={reflection.same.map(Same::id)}
                on_choose={props.act.reform(|id: &str| Action::Judge(Same::from_id(id)))}
                short={true}
            />
        </section>
    }
}
