//! Owns the names of keys, what a flow writes and what WebDriver calls it, and what is more than one click.

use crate::Outcome;
use serde_json::{Value, json};

/// Key events for chords such as `Tab`, `Shift+Tab` or `Ctrl+a`, separated by spaces.
pub fn chords(chords: &str) -> Outcome<Value> {
    let mut events = Vec::new();
    for chord in chords.split_whitespace() {
        // The key "+" itself is written as Plus.
        let keys = chord.split('+').map(code).collect::<Outcome<Vec<_>>>()?;
        events.extend(keys.iter().map(|key| json!({ "type": "keyDown", "value": key })));
        events.extend(keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key })));
    }
    Ok(keyboard(events))
}

/// Key events that type a text, letter by letter.
pub fn letters(text: &str) -> Value {
    let events = text
        .chars()
        .flat_map(|letter| ["keyDown", "keyUp"].map(|event| json!({ "type": event, "value": letter })))
        .collect();
    keyboard(events)
}

/// Pointer events that click twice at one place of the window.
pub fn double_click(x: i32, y: i32) -> Value {
    let (down, up) =
        (json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 }));
    let there = json!({ "type": "pointerMove", "x": x, "y": y, "duration": 0 });
    json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": [there, down, up, down, up] }] })
}

fn keyboard(events: Vec<Value>) -> Value {
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": events }] })
}

fn code(name: &str) -> Outcome<char> {
    Ok(match name {
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Ctrl" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "Plus" => '+',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "Left" => '\u{E012}',
        "Up" => '\u{E013}',
        "Right" => '\u{E014}',
        "Down" => '\u{E015}',
        "Backspace" => '\u{E003}',
        "Delete" => '\u{E017}',
        other => match (other.chars().next(), other.chars().count()) {
            (Some(letter), 1) => letter,
            _ => return Err(format!("there is no key called {other}").into()),
        },
    })
}
