//! A heading of the level that fits the article around the widget.

use yew::{Html, NodeRef, Properties, function_component, html};

use super::setting::use_setting;

/// What a heading needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its words.
    pub text: String,
    /// How many levels below the widget's own heading: 0 is a screen's, 1 a section's.
    #[prop_or_default]
    pub below: u8,
    /// Where the focus goes when a screen comes up.
    #[prop_or_default]
    pub focus: NodeRef,
    /// Its name within the widget, for what it labels.
    #[prop_or_default]
    pub id: Option<&'static str>,
}

/// A heading. It can take the focus, but is no stop on the way of the Tab key.
#[function_component]
pub fn Heading(props: &Props) -> Html {
    let level = (use_setting().level + props.below).min(6);
    html! {
        <@{format!("h{level}")} ref={props.focus.clone()} tabindex="-1" id={props.id} class={format!("heading-{}", props.below)}>
            { &props.text }
        </@>
    }
}
