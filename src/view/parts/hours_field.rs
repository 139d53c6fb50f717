//! A field for a number of hours, by the half hour. What is typed stays until the field is left or it is taken, whatever
//! is drawn anew around it.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, FocusEvent, Hook, HookContext, Html, InputEvent, TargetCast, html,
    use_state_eq,
};

use crate::domain::assumptions::HalfHours;
use crate::view::parts::field::typed;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::{ViewContext, exact};

/// The field alone, without its label.
#[derive(PartialEq)]
pub(crate) struct HoursField {
    /// Its `id`.
    pub id: AttrValue,
    /// The least and the most that may be typed.
    pub range: [HalfHours; 2],
    /// What stands there while nothing is being typed.
    pub halves: HalfHours,
    /// Gets a number that was typed, to the nearest half hour. It may lie out of the range: who takes it sees to that.
    pub take: Callback<HalfHours>,
}

impl Stateful for HoursField {
    fn view(&self, _: &ViewContext, context: &mut HookContext) -> Html {
        // A redraw while someone types would put back what stood there before.
        let unfinished = use_state_eq(|| None).run(context);
        let oninput = {
            let unfinished = unfinished.setter();
            Callback::from(move |event: InputEvent| unfinished.set(Some(typed(&event))))
        };
        // Typed back to what it was, a number fires no change.
        let onfocusout = {
            let unfinished = unfinished.setter();
            Callback::from(move |_: FocusEvent| unfinished.set(None))
        };
        let onchange = {
            let (unfinished, take) = (unfinished.setter(), self.take.clone());
            Callback::from(move |event: Event| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                let hours = input.value_as_number();
                unfinished.set(None);
                if hours.is_finite() {
                    // Rounded by a cast, which is total.
                    take.emit((hours * 2.0).round() as HalfHours);
                }
            })
        };
        let hours = |halves: HalfHours| exact(f64::from(halves) / 2.0);
        let [min, max] = self.range.map(hours);
        let value = (*unfinished).clone().unwrap_or_else(|| hours(self.halves));
        html! {
            <input id={self.id.clone()} type="number" inputmode="decimal" {min} {max} step="0.5"
                {value} {oninput} {onchange} {onfocusout} />
        }
    }
}
