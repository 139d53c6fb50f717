//! Owns the question to axe-core: what in the widget would hinder somebody.

use crate::Outcome;
use crate::reader::Reader;
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::path::Path;

/// Fails with every violation in the widgets of the page, and in the doctor's panel, as they are now.
pub fn check(reader: &mut Reader<'_>, screen: &str) -> Outcome {
    hold(reader, screen, json!({}))
}

/// The same for colours alone, where all else was looked at in another theme.
pub fn check_colours(reader: &mut Reader<'_>, screen: &str) -> Outcome {
    let rules = ["color-contrast", "link-in-text-block"];
    hold(reader, screen, json!({ "runOnly": { "type": "rule", "values": rules } }))
}

fn hold(reader: &mut Reader<'_>, screen: &str, rules: Value) -> Outcome {
    let found = violations(reader, rules)?;
    if found.is_empty() {
        return Ok(());
    }
    Err(format!("axe, on {screen}:\n{}", found.join("\n")).into())
}

/// One line for each element that breaks one of the rules.
fn violations(reader: &mut Reader<'_>, rules: Value) -> Outcome<Vec<String>> {
    if reader.js("return typeof axe === 'undefined'")? == true {
        reader.browser().script(&module("axe-core/axe.min.js")?, json!([]))?;
    }
    let found = reader.browser().script_with_callback(
        "const [rules, done] = arguments;
        axe.run('worth-the-interview, wti-doctor', { resultTypes: ['violations'], ...rules }).then(
          ({ violations, passes }) => done({
            checked: passes.length,
            lines: violations.flatMap(({ id, help, nodes }) =>
              nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(' ')}: ${node.failureSummary}`)),
          }),
          (error) => done({ error: String(error) }),
        );",
        json!([rules]),
    )?;
    lines("axe", &found)
}

/// What a checker says it found, if it could run and found something to check.
pub fn lines(checker: &str, found: &Value) -> Outcome<Vec<String>> {
    if let Some(error) = found.get("error") {
        return Err(format!("{checker} could not run: {error}").into());
    }
    if found.get("checked").and_then(Value::as_u64).unwrap_or(0) == 0 {
        return Err(format!("{checker} found nothing to check in the widget").into());
    }
    Ok(serde_json::from_value(found.get("lines").cloned().unwrap_or_default())?)
}

/// The text of a file that npm brought.
pub fn module(path: &str) -> Outcome<String> {
    let modules = env::var("WTI_NODE_MODULES")
        .map_err(|_| "WTI_NODE_MODULES does not say where the checkers are; `make test-flows` sets it")?;
    Ok(fs::read_to_string(Path::new(&modules).join(path))?)
}
