//! A file to take along: a link that saves it, and the same text to copy where saving is blocked.

use yew::{AttrValue, Html, html};

use crate::view::parts::clipboard_field::ClipboardField;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// A kind of file.
pub(crate) struct Kind {
    /// How its name ends.
    pub extension: &'static str,
    /// Its media type.
    pub media: &'static str,
}

/// A calendar.
pub(crate) const CALENDAR: Kind = Kind { extension: "ics", media: "text/calendar" };

/// A link with those words that saves the file under `name`, which says nothing about the reader. The link holds the
/// whole file, so that nothing has to be fetched or freed. `id` tells its text from all others in the widget, and `whose`
/// its controls from those of other files, for those who hear them; it may be empty.
pub(crate) fn download(
    ctx: &ViewContext,
    id: AttrValue,
    name: &str,
    kind: &Kind,
    words: String,
    whose: &str,
    file: String,
) -> Html {
    let inner = String::from(js_sys::encode_uri_component(&file));
    let href = format!("data:{};charset=utf-8,{inner}", kind.media);
    let file_name = format!("{name}.{}", kind.extension);
    let named = |words: String| match whose {
        "" => None,
        whose => Some(ctx.fill("control.named", &[("what", &words), ("whose", whose)])),
    };
    let (label, copy_label) = (ctx.say("download.text"), named(ctx.say("copy.button")));
    let label = named(label.clone()).unwrap_or(label).into();
    let as_text = ClipboardField { id, label, copy_label, text: file, rows: 6, ..ClipboardField::default() };
    html! {
        <div class="download">
            <p class="ways"><a class="button" part="button" download={file_name} {href} aria-label={named(words.clone())}>{ words }</a></p>
            <details>
                <summary aria-label={named(ctx.say("download.as-text"))}>{ ctx.say("download.as-text") }</summary>
                { as_text.show(ctx) }
            </details>
        </div>
    }
}
