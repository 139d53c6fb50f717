//! The reader's own track record: what came of earlier interviews, counted in this one if the reader wants that.

use yew::{Callback, Html, html};

use crate::domain::benefit::Benefit;
use crate::domain::counting::{Counting, Shift, Track};
use crate::session::action::Action;
use crate::view::field::tick;
use crate::view::heading::heading_of;
use crate::view::setting::Setting;

/// What the record says, and a box to tick. Nothing while there are too few interviews for one.
pub fn track(setting: &Setting, known: &Track, counting: &Counting, act: &Callback<Action>) -> Html {
    let counted = *counting.track() != Track::default();
    // What is counted stays what it was when it was ticked.
    let shown = if counted { counting.track() } else { known };
    if *shown == Track::default() {
        return html! {};
    }
    let turn = {
        let (before, known) = (counting.clone(), *known);
        act.reform(move |wanted| {
            Action::Count(before.with_track(if wanted { known } else { Track::default() }))
        })
    };
    html! {
        <section class="part track">
            { heading_of(setting, setting.say("track.heading")) }
            <p>{ setting.say("track.text") }</p>
            <ul>{ for moves(setting, shown).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <div class="choices">{ tick("track".to_owned(), setting.say("track.count"), counted, turn) }</div>
        </section>
    }
}

/// How far each benefit is moved, in words.
pub fn moves(setting: &Setting, track: &Track) -> Vec<String> {
    let line = |(benefit, shift): (Benefit, Shift)| {
        let key = match shift.by {
            0 => "track.same",
            1.. => "track.more",
            _ => "track.less",
        };
        let name = setting.say(&format!("benefit.{}", benefit.id()));
        let points = shift.by.unsigned_abs().to_string();
        let interviews = shift.interviews.to_string();
        setting.fill(key, &[("benefit", &name), ("points", &points), ("interviews", &interviews)])
    };
    let known = Benefit::ALL.into_iter().zip(*track);
    known.filter_map(|(benefit, shift)| Some((benefit, shift?))).map(line).collect()
}
