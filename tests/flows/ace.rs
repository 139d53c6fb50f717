//! Owns the question to IBM's accessibility-checker-engine, which looks for other things than axe does.

use crate::Outcome;
use crate::axe::module;
use crate::reader::Reader;
use serde_json::{Value, json};

/// Fails with every violation of WCAG 2.2 in the widgets of the page as it is now. Two kinds of alarm are false, and are
/// kept from it: what is folded away counts as shown, so all is unfolded while it looks; and to it a label whose words
/// are only clipped for the eye has none.
pub fn check(reader: &mut Reader<'_>, screen: &str) -> Outcome {
    if reader.js("return typeof ace === 'undefined'")? == true {
        let source = format!("{}\nwindow.ace = ace;", module("accessibility-checker-engine/ace.js")?);
        reader.browser().script(&source, json!([]))?;
    }
    let found = reader.browser().script_with_callback(
        "const done = arguments[0];
        const widgets = [...document.querySelectorAll('worth-the-interview')];
        const folds = widgets.flatMap((widget) => [...widget.shadowRoot.querySelectorAll('details:not([open])')]);
        folds.forEach((fold) => { fold.open = true });
        const end = (found) => {
          folds.forEach((fold) => { fold.open = false });
          done(found);
        };
        new ace.Checker().check(document, ['WCAG_2_2']).then(
          ({ results }) => {
            const here = results.filter(({ path }) => path.dom.includes('worth-the-interview'));
            const broken = here.filter(({ value }) => value.join() === 'VIOLATION,FAIL');
            const clipped = ({ ruleId, snippet }) => ruleId === 'label_content_exists' && snippet.includes('class=\"cell\"');
            end({
              checked: here.length,
              lines: broken.filter((one) => !clipped(one)).map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet}`),
            });
          },
          (error) => end({ error: String(error) }),
        );",
        json!([]),
    )?;
    if let Some(error) = found.get("error") {
        return Err(format!("the second checker could not run: {error}").into());
    }
    if found.get("checked").and_then(Value::as_u64).unwrap_or(0) == 0 {
        return Err("the second checker found nothing to check in the widget".into());
    }
    let lines: Vec<String> = serde_json::from_value(found.get("lines").cloned().unwrap_or_default())?;
    if lines.is_empty() {
        return Ok(());
    }
    Err(format!("the second checker, on {screen}:\n{}", lines.join("\n")).into())
}
