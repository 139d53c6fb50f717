//! Questions with the same answers as one grid: the scale is named once, each question is a row of native radios with
//! names of their own. Where there is no room for that, each row has its answers in words.

use yew::{AttrValue, Callback, Event, Html, html};

/// More answers than this leave a name no room beside them on a phone.
const FEW: usize = 5;

/// The grid.
pub(crate) struct Grid {
    /// What all rows ask.
    pub legend: String,
    /// The answers of every row: `value` and words.
    pub scale: Vec<(&'static str, String)>,
    /// The questions.
    pub rows: Vec<GridRow>,
}

/// One of its questions.
pub(crate) struct GridRow {
    /// The `name` of the radios.
    pub name: AttrValue,
    /// What it is about.
    pub legend: String,
    /// The `value` of the chosen one.
    pub chosen: Option<&'static str>,
    /// Gets the `value` of the radio that was chosen.
    pub on_choose: Callback<&'static str>,
    /// What stands below it.
    pub note: Option<Html>,
}

impl Grid {
    /// The grid as it is shown.
    pub(crate) fn show(self) -> Html {
        let class = match self.scale.len() > FEW {
            true => "grid many",
            false => "grid",
        };
        let words = self.scale.iter().map(|(value, words)| html! { <span key={*value}>{ words }</span> });
        html! {
            <fieldset {class}>
                <legend>{ self.legend }</legend>
                // For those who see it; everybody else hears the words with each answer.
                <p class="grid-row scale" aria-hidden="true"><span class="name-of-row"></span>{ for words }</p>
                { for self.rows.into_iter().map(|row| row.show(&self.scale)) }
            </fieldset>
        }
    }
}

impl GridRow {
    fn show(self, scale: &[(&'static str, String)]) -> Html {
        let cells = scale.iter().map(|(value, words)| {
            let (value, on_choose) = (*value, self.on_choose.clone());
            let choose = Callback::from(move |_: Event| on_choose.emit(value));
            html! {
                <label key={value} class="cell">
                    <input type="radio" name={&self.name} {value} checked={self.chosen == Some(value)} onchange={choose} />
                    <span class="cell-words">{ words }</span>
                </label>
            }
        });
        let note = format!("{}-note", self.name);
        html! {
            <fieldset key={&*self.name} class="grid-row" aria-describedby={note.clone()}>
                <legend class="name-of-row">{ self.legend }</legend>
                { for cells }
                <div class="below-row" id={note}>{ for self.note }</div>
            </fieldset>
        }
    }
}
