//! Writes JSON: without blanks, the names of an object in their order.

use super::value::{Json, JsonObject};

/// The text of an object.
pub(crate) fn write(object: &JsonObject) -> String {
    let mut text = String::new();
    put_object(object, &mut text);
    text
}

pub(super) fn put(value: &Json, text: &mut String) {
    match value {
        Json::Null => text.push_str("null"),
        Json::Bool(true) => text.push_str("true"),
        Json::Bool(false) => text.push_str("false"),
        Json::Number(number) => text.push_str(number),
        Json::Text(string) => put_string(string, text),
        Json::List(list) => {
            let mut before = '[';
            for value in list {
                text.push(before);
                put(value, text);
                before = ',';
            }
            text.push_str(if list.is_empty() { "[]" } else { "]" });
        }
        Json::Object(object) => put_object(object, text),
    }
}

fn put_object(object: &JsonObject, text: &mut String) {
    let mut before = '{';
    for (name, value) in object.iter() {
        text.push(before);
        put_string(name, text);
        text.push(':');
        put(value, text);
        before = ',';
    }
    text.push_str(if object.len() == 0 { "{}" } else { "}" });
}

fn put_string(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        let short = match character {
            '"' | '\\' => character,
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\0'..' ' => {
                text.push_str(if character < '\u{10}' { "\\u000" } else { "\\u001" });
                text.extend(char::from_digit(u32::from(character) % 16, 16));
                continue;
            }
            _ => {
                text.push(character);
                continue;
            }
        };
        text.push('\\');
        text.push(short);
    }
    text.push('"');
}
