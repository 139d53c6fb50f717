//! A file to take along: a link that saves it, and the same text to copy where saving is blocked.

use yew::{AttrValue, Html, html};

use super::copy::CopyField;
use super::setting::Setting;
use super::stateful::Stateful;

/// A kind of file.
pub struct Kind {
    /// How its name ends.
    pub extension: &'static str,
    /// Its media type.
    pub media: &'static str,
}

/// A calendar.
pub const CALENDAR: Kind = Kind { extension: "ics", media: "text/calendar" };

/// A link with those words that saves the file under `name`, which says nothing about the reader. The link holds the
/// whole file, so that nothing has to be fetched or freed. `id` tells its text from all others in the widget.
pub fn download(
    setting: &Setting,
    id: AttrValue,
    name: &str,
    kind: &Kind,
    words: String,
    file: String,
) -> Html {
    let inner = String::from(js_sys::encode_uri_component(&file));
    let href = format!("data:{};charset=utf-8,{inner}", kind.media);
    let file_name = format!("{name}.{}", kind.extension);
    let label = setting.say("download.text").into();
    let as_text = CopyField { id, label, text: file, rows: 6, ..CopyField::default() };
    html! {
        <div class="download">
            <p class="ways"><a class="button" part="button" download={file_name} {href}>{ words }</a></p>
            <details>
                <summary>{ setting.say("download.as-text") }</summary>
                { as_text.show(setting) }
            </details>
        </div>
    }
}
