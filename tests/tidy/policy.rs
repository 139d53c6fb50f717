//! What the program never does: stop by itself, or anything that a strict policy of the page around it forbids.

use proc_macro2::TokenTree;

use crate::source::{Source, files, is_mark, is_word, sources};

/// What turns a text into markup, a program or a style.
const FORBIDDEN: [&str; 8] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "cssText",
    "setAttribute(\"style\"",
];

/// The same as the browser's bindings call it.
const BOUND: [&str; 12] = [
    "inner_html",
    "set_inner_html",
    "outer_html",
    "set_outer_html",
    "insert_adjacent_html",
    "from_html_unchecked",
    "set_css_text",
    "css_text",
    "eval",
    "new_no_args",
    "new_with_args",
    "write_with_str",
];

/// Methods that end in a panic.
const STOPPING: [&str; 3] = ["unwrap", "expect", "unwrap_unchecked"];

/// Macros that do.
const STOPPED_BY: [&str; 7] =
    ["panic", "todo", "unimplemented", "unreachable", "assert", "assert_eq", "assert_ne"];

#[test]
fn nothing_stops_the_program() {
    for source in sources() {
        let found = stops(source);
        assert!(found.is_empty(), "{} has {found:?}", source.path);
    }
}

/// Calls of methods and macros that end in a panic.
fn stops(source: &Source) -> Vec<String> {
    neighbours(&source.tokens, |before, word, after| {
        (is_mark(before, '.') && STOPPING.contains(&word))
            || (is_mark(after, '!') && STOPPED_BY.contains(&word))
    })
}

#[test]
fn stops_are_found() {
    for (text, found) in [
        ("fn one() { two.unwrap() }", true),
        ("fn one() { html! { { two.expect(\"three\") } } }", true),
        ("fn one() { panic!() }", true),
        ("fn one() { unreachable!(\"two\") }", true),
        ("fn one() { two.unwrap_or_default(); expect(three) }", false),
        ("/// panic!\nfn one() {}", false),
        ("#[cfg(test)] mod tests { fn one() { two.unwrap() } }", false),
    ] {
        assert_eq!(!stops(&Source::parsed("src/one.rs", text)).is_empty(), found, "{text}");
    }
}

#[test]
fn a_strict_policy_finds_nothing_to_forbid() {
    for source in sources() {
        let found = forbidden(source);
        assert!(found.is_empty(), "{} has {found:?}", source.path);
    }
    for (path, text) in files("static", "js") {
        for word in FORBIDDEN.into_iter().chain([".style."]) {
            assert!(!text.contains(word), "{path} has {word}");
        }
        let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        for style in ["style=\"", "style={", "style=\'", "style=$"] {
            assert!(!squeezed.contains(style), "{path} has {style}");
        }
    }
}

fn forbidden(source: &Source) -> Vec<String> {
    let mut found = neighbours(&source.tokens, |before, word, after| {
        let style =
            word == "style" && (is_mark(before, '.') || (is_mark(after, '=') && !is_mark(before, '-')));
        style || BOUND.contains(&word)
    });
    found.extend(source.literals().into_iter().filter(|text| {
        FORBIDDEN.iter().any(|word| text.contains(word)) || text == "style" || text.contains("style=")
    }));
    found
}

#[test]
fn what_is_forbidden_is_found() {
    for (text, found) in [
        ("fn one() { html! { <p style=\"color: red\" /> } }", true),
        ("fn one() { html! { <p style={two} /> } }", true),
        ("fn one() { element.set_inner_html(two) }", true),
        ("fn one() { element.style().set_property(two, three) }", true),
        ("fn one() { element.set_attribute(\"style\", two) }", true),
        ("fn one() { Html::from_html_unchecked(two) }", true),
        ("fn one() { Reflect::set(&element, &\"innerHTML\".into(), two) }", true),
        ("fn one() { Function::new_no_args(two) }", true),
        ("fn one() { html! { <p class=\"style\" /> }; style(two) }", true),
        ("fn one() { html! { <p class=\"styled\" /> }; let styles = two; }", false),
    ] {
        assert_eq!(!forbidden(&Source::parsed("src/one.rs", text)).is_empty(), found, "{text}");
    }
}

/// The words for which `is` holds, given what stands right before and after.
fn neighbours(
    tokens: &[TokenTree],
    is: fn(Option<&TokenTree>, &str, Option<&TokenTree>) -> bool,
) -> Vec<String> {
    let mut found = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| tokens.get(place));
        match token {
            TokenTree::Ident(word) if is(before, &word.to_string(), tokens.get(place + 1)) => {
                found.push(word.to_string());
            }
            TokenTree::Group(group) => found.extend(neighbours(&crate::source::inside(group), is)),
            _ => {}
        }
    }
    found
}

#[test]
fn only_calls_are_looked_at() {
    let source = Source::parsed("src/one.rs", "fn one() { two.three() }");
    let after_a_dot = neighbours(&source.tokens, |before, _, _| is_mark(before, '.'));
    assert_eq!(after_a_dot, ["three"]);
    assert!(is_word(source.tokens.first(), "fn"));
}
