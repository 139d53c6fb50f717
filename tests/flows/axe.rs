//! Owns the question to axe-core: what in the widget would hinder somebody.

use crate::Outcome;
use crate::reader::Reader;
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::path::Path;

/// Fails with every violation in the widgets of the page as it is now.
#[allow(dead_code, reason = "a vocabulary is whole before every word of it is used")]
pub fn check(reader: &mut Reader<'_>, screen: &str) -> Outcome {
    let found = violations(reader)?;
    if found.is_empty() {
        return Ok(());
    }
    Err(format!("axe, on {screen}:\n{}", found.join("\n")).into())
}

/// One line for each element that breaks a rule.
pub fn violations(reader: &mut Reader<'_>) -> Outcome<Vec<String>> {
    if reader.js("return typeof axe === 'undefined'")? == true {
        reader.browser().script(&module("axe-core/axe.min.js")?, json!([]))?;
    }
    let found = reader.browser().script_with_callback(
        "const done = arguments[0];
        axe.run('worth-the-interview', { resultTypes: ['violations'] }).then(
          ({ violations, passes }) => done({
            checked: passes.length,
            lines: violations.flatMap(({ id, help, nodes }) =>
              nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(' ')}: ${node.failureSummary}`)),
          }),
          (error) => done({ error: String(error) }),
        );",
        json!([]),
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
