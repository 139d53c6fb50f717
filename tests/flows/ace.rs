//! Owns the question to IBM's accessibility-checker-engine, which looks for other things than axe does.

use crate::Outcome;
use crate::axe::{lines, module};
use crate::reader::Reader;
use serde_json::json;

/// Fails with every violation of WCAG 2.2 in the widgets of the page as it is now. Three kinds of alarm are false: to it,
/// what is folded away counts as shown, so all is unfolded while it looks; a label whose words are only clipped for the
/// eye has none; and groups of one name are told apart by nothing, though each stands in a group with a name of its own.
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
            // A path such as /html[1]/body[1]/worth-the-interview[1]/#document-fragment[1]/div[1].
            const at = (path) => path.dom.split('/').filter(Boolean).reduce((from, step) => {
              const [, name, place] = step.match(/(.*)\\[(\\d+)\\]$/);
              if (name === '#document-fragment') return from.shadowRoot;
              return [...from.children].filter((child) => child.localName === name)[place - 1];
            }, document);
            const clipped = ({ ruleId, path }) => ruleId === 'label_content_exists'
              && getComputedStyle(at(path).querySelector('span')).clipPath === 'inset(50%)';
            const within = ({ ruleId, message, path }) => ruleId === 'fieldset_label_valid' && message.includes('duplicate')
              && at(path).parentElement.closest('fieldset')?.querySelector('legend');
            end({
              checked: here.length,
              lines: broken.filter((one) => !clipped(one) && !within(one)).map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet}`),
            });
          },
          (error) => end({ error: String(error) }),
        );",
        json!([]),
    )?;
    let lines = lines("the second checker", &found)?;
    if lines.is_empty() {
        return Ok(());
    }
    Err(format!("the second checker, on {screen}:\n{}", lines.join("\n")).into())
}
