//! Owns the rules of the house: which way dependencies point, where the browser may be named, where words may stand,
//! and how files begin and how long they are.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The most lines a source file may have.
const LONGEST_FILE: usize = 320;

/// What the crate is told to leave out of its core.
const BROWSER: [&str; 5] = ["gloo", "js_sys", "wasm_bindgen", "web_sys", "yew"];

#[test]
fn dependencies_point_one_way() {
    // Where a path begins, the modules of the crate it may name, and the crates.
    let browser = ["gloo", "js_sys", "serde_json", "wasm_bindgen", "web_sys", "yew"];
    let layers: [(&str, &[&str], &[&str]); 10] = [
        ("src/domain/", &["domain"], &[]),
        ("src/session/", &["domain", "formats", "session"], &[]),
        ("src/formats/", &["domain", "storage", "formats"], &["serde_json"]),
        ("src/storage/browser.rs", &["domain", "storage"], &["js_sys", "wasm_bindgen", "web_sys"]),
        ("src/storage/", &["domain", "session", "storage", "formats"], &["serde", "serde_json"]),
        ("src/words.rs", &[], &["serde_json"]),
        ("src/hooks/", &["domain", "formats", "session", "storage", "hooks"], &BROWSER),
        ("src/view/", &["domain", "formats", "session", "hooks", "view", "words"], &BROWSER),
        ("src/main.rs", &[], &["worth_the_interview"]),
        ("src/embed.rs", &["view", "words"], &["js_sys", "wasm_bindgen", "web_sys", "yew"]),
    ];
    for (path, text) in files("src", "rs") {
        if path == "src/lib.rs" {
            continue;
        }
        let layer = layers.iter().find(|(begin, ..)| path.starts_with(begin));
        let (_, modules, crates) = layer.unwrap_or_else(|| panic!("{path} belongs to no layer"));
        let code = code(&text);
        for module in named_after(&code, "crate::") {
            assert!(modules.contains(&module.as_str()), "{path} names crate::{module}");
        }
        assert!(!code.contains("super::super"), "{path} reaches out of its layer");
        for other in browser.into_iter().chain(["serde"]).filter(|other| !crates.contains(other)) {
            assert!(!names(&code, other), "{path} names {other}");
        }
        for used in named_after(&code, "use ") {
            let known = ["crate", "super", "self", "std", "Question"].contains(&used.as_str());
            // A macro of this file goes out to its neighbours by its bare name.
            let own = code.contains(&format!("macro_rules! {used} "));
            assert!(known || own || crates.contains(&used.as_str()) || used.is_empty(), "{path} uses {used}");
        }
    }
}

#[test]
fn the_core_is_built_without_a_browser() {
    let cargo = file("Cargo.toml");
    let mut section = "";
    let mut seen = BTreeSet::new();
    for line in cargo.lines() {
        if line.starts_with('[') {
            section = line;
        }
        let name: String =
            line.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
        let is_browser = BROWSER.iter().any(|other| name.replace('-', "_").starts_with(other));
        if section.contains("dependencies") && is_browser {
            let expected = "[target.'cfg(target_arch = \"wasm32\")'.";
            assert!(section.starts_with(expected), "{name} stands under {section}");
            seen.insert(name.replace('-', "_"));
        }
    }
    assert!(BROWSER.iter().all(|other| seen.contains(*other)), "{seen:?}");
    let map = file("src/lib.rs");
    for module in ["hooks", "view", "embed"] {
        let line = map.lines().position(|line| line.trim() == format!("pub mod {module};")).unwrap();
        let above = map.lines().nth(line - 1).unwrap().replace(' ', "");
        assert_eq!(above, "#[cfg(target_arch=\"wasm32\")]", "{module}");
    }
}

#[test]
fn only_one_file_names_the_storage() {
    let names_it = |code: &str| {
        let words = ["Storage", "local_storage", "session_storage", "localStorage", "sessionStorage"];
        words.into_iter().any(|word| names(code, word))
    };
    let naming: Vec<_> =
        sources().into_iter().filter(|(_, text)| names_it(&code(text))).map(|(path, _)| path).collect();
    assert_eq!(naming, ["src/storage/browser.rs"]);
}

#[test]
fn every_file_says_what_it_owns() {
    for (path, text) in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        let first =
            text.lines().find(|line| path != "src/lib.rs" || !(line.starts_with("#!") || line.is_empty()));
        assert!(first.is_some_and(|line| line.starts_with("//! ")), "{path} does not begin with //!");
    }
    for (path, comment) in
        [("static/embed.js", "// "), ("static/widget.css", "/* "), ("static/page.css", "/* ")]
    {
        assert!(file(path).starts_with(comment), "{path} does not begin with a comment");
    }
}

#[test]
fn no_file_is_too_long() {
    let mut lengths: Vec<_> =
        files("src", "rs").into_iter().map(|(path, text)| (text.lines().count(), path)).collect();
    lengths.sort();
    let long: Vec<_> = lengths.iter().rev().take_while(|(lines, _)| *lines > LONGEST_FILE).collect();
    assert!(long.is_empty(), "over {LONGEST_FILE} lines: {long:?}");
}

#[test]
fn nothing_stops_the_program() {
    for (path, text) in files("src", "rs") {
        let code = code(&text);
        for word in
            [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!", "unwrap_unchecked"]
        {
            assert!(!code.contains(word), "{path} has {word}");
        }
    }
}

#[test]
fn no_words_stand_in_a_view() {
    for (path, text) in files("src/view", "rs") {
        let words = words_in(&code(&text));
        assert!(words.is_empty(), "{path} has words of its own: {words:?}");
    }
}

/// What the rule above finds, and what it lets through.
#[test]
fn words_in_a_view_are_found() {
    for (code, found) in [
        (r#"html! { <p>{ "Some words" }</p> }"#, true),
        (r#"html! { <p>{"Go"}</p> }"#, true),
        (r#"html! { <p>{ if full { "Full" } else { "" } }</p> }"#, true),
        (r#"html! { <p aria-label="Close" /> }"#, true),
        (r#"html! { <p title={"Close"} /> }"#, true),
        (r#"html! { <input placeholder = "name" /> }"#, true),
        (r#"let words = "Some words";"#, true),
        (r#"format!("Kept on {day}")"#, true),
        (r#"html! { <p>{ " " }{ "" }{ " · " }</p> }"#, false),
        (r#"html! { <p class="two names" part="button">{ say("quiz.back") }</p> }"#, false),
        (r#"html! { <p class={if short { "question short" } else { "question" }} /> }"#, false),
        (r#"let class = match look { Line => "question line", List => "question" };"#, false),
        (r#"let class = match look { Line => "question line" }; let words = "Some words";"#, true),
        (r#"let begin = if csv { "\u{feff}" } else { "" };"#, false),
        (r#"list.query_selector_all("input, textarea")"#, false),
        (r#"html! { <p aria-label={fill("journal.open", &[("name", &name)])} /> }"#, false),
        (r#"html! { <p aria-describedby="words-hint words-full" /> }"#, false),
        (r#"match side { Good => "good", Bad => "bad" }"#, false),
        (r#"format!("{} ({})", one, other)"#, false),
    ] {
        assert_eq!(!words_in(code).is_empty(), found, "{code}");
    }
}

#[test]
fn a_strict_policy_finds_nothing_to_forbid() {
    for (path, text) in sources() {
        let code = if path.ends_with(".rs") { code(&text) } else { text };
        for word in [
            "innerHTML",
            "inner_html",
            "outerHTML",
            "outer_html",
            "insertAdjacentHTML",
            "insert_adjacent_html",
            "from_html_unchecked",
            "document.write",
            "eval(",
            "new Function",
            "cssText",
            "setAttribute(\"style\"",
            ".style.",
        ] {
            assert!(!code.contains(word), "{path} has {word}");
        }
        let squeezed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        for style in ["style=\"", "style={", "style=\'", "style=$"] {
            assert!(!squeezed.contains(style), "{path} has {style}");
        }
    }
}

#[test]
fn the_post_uses_the_public_snippet_alone() {
    let post = file("index.html");
    assert!(post.contains("<script type=\"module\" src=\"embed.js\"></script>"));
    assert_eq!(post.matches("<worth-the-interview").count(), 1);
    let tags: Vec<_> = post.split('<').skip(1).filter_map(|tag| tag.split_once('>')).collect();
    for (tag, after) in tags {
        let lower = tag.to_lowercase();
        let name = lower.split_whitespace().next().unwrap();
        assert_ne!(name, "style", "an inline style sheet");
        if name == "script" {
            assert!(lower.contains(" src=") && after.trim().is_empty(), "an inline script");
        }
        for attribute in lower.split_whitespace().skip(1) {
            let handler = attribute.starts_with("on") && attribute.contains('=');
            assert!(!handler && !attribute.starts_with("style="), "<{tag}>");
        }
        assert!(!lower.contains("javascript:"), "<{tag}>");
    }
}

/// The texts that may be seen in a piece of view code: between braces, in an attribute that is read out, or more than
/// one word anywhere but in the attributes that hold lists of names.
fn words_in(code: &str) -> Vec<String> {
    const SPOKEN: [&str; 8] = [
        "alt",
        "aria-label",
        "aria-description",
        "aria-roledescription",
        "aria-valuetext",
        "label",
        "placeholder",
        "title",
    ];
    const LISTS: [&str; 7] =
        ["aria-describedby", "aria-labelledby", "class", "part", "preserveAspectRatio", "rel", "viewBox"];
    let mut found = Vec::new();
    // For each open brace, the attribute it is the value of.
    let mut braces: Vec<String> = Vec::new();
    let pieces: Vec<_> = code.split('"').collect();
    for (place, piece) in pieces.iter().enumerate() {
        if place % 2 == 0 {
            for (at, character) in piece.char_indices() {
                match character {
                    '{' => braces.push(attribute(&piece[..at])),
                    '}' => drop(braces.pop()),
                    _ => {}
                }
            }
            continue;
        }
        let before = pieces[place - 1].trim_end();
        if before.ends_with("query_selector(") || before.ends_with("query_selector_all(") {
            continue;
        }
        let after = pieces.get(place + 1).map_or("", |after| after.trim_start());
        let own = attribute(before);
        let of = if own.is_empty() { braces.iter().find(|of| !of.is_empty()) } else { Some(&own) };
        let is = |list: &[&str]| of.is_some_and(|of| list.contains(&of.as_str()));
        let alone = !own.is_empty() || (before.ends_with('{') && after.starts_with('}'));
        // A character by its number is no word.
        let text: String = without_gaps(&piece.replace("\\u{", "{"));
        let letters = text.contains(char::is_alphabetic) && !is_key(piece);
        let many = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() > 1
            || (letters && text.trim().contains(' '))
            || (letters && text != text.trim());
        if letters && ((alone && (of.is_none() || is(&SPOKEN))) || (many && !is(&LISTS))) {
            found.push((*piece).to_owned());
        }
    }
    found
}

/// Whether it is the key of a sentence, which tests/words.rs looks after.
fn is_key(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    text.contains('.') && text.split('.').all(part)
}

/// The attribute whose value begins where `code` ends: `name=` is its end. Empty if none.
fn attribute(code: &str) -> String {
    // A list of names may be put together before it is used, under the name of its attribute.
    let statement = code.rsplit([';', '{', '}']).next().unwrap().trim_start();
    if statement.starts_with("let class = match ") {
        return "class".to_owned();
    }
    let Some(code) = code.trim_end().strip_suffix('=') else { return String::new() };
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let code = code.trim_end();
    let start = code.rfind(|c| !is_name(c)).map_or(0, |at| at + 1);
    // A `let` is no attribute.
    let declares = code[..start].trim_end().ends_with("let");
    if declares { String::new() } else { code[start..].to_owned() }
}

/// A literal without what stands for something else.
fn without_gaps(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|c| {
            depth += i32::from(*c == '{');
            let keep = depth == 0;
            depth -= i32::from(*c == '}');
            keep
        })
        .collect()
}

/// The code of a source file: without comments and without its tests, which stand last.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let uncommented = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    uncommented.flat_map(|line| [line.split(" // ").next().unwrap(), "\n"]).collect()
}

/// Whether `word` stands somewhere as a whole word.
fn names(code: &str, word: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + word.len()..]);
        !before.ends_with(is_name) && !after.starts_with(is_name)
    })
}

/// The names that follow `prefix`; of a group in braces each.
fn named_after(code: &str, prefix: &str) -> Vec<String> {
    let is_name = |c: &char| c.is_alphanumeric() || *c == '_';
    let at_word = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let found =
        code.match_indices(prefix).filter(|(at, _)| at_word(*at)).map(|(at, _)| &code[at + prefix.len()..]);
    found
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(group) => top_level(group.split(';').next().unwrap()),
            None => vec![rest.to_owned()],
        })
        .map(|rest| rest.chars().take_while(is_name).collect())
        .collect()
}

/// The parts of a group, cut at the commas that are not inside another.
fn top_level(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for character in group.chars() {
        depth += i32::from(character == '{') - i32::from(character == '}');
        match character {
            ',' if depth == 0 => parts.push(String::new()),
            _ if depth < 0 => break,
            c if c.is_whitespace() => {}
            c => parts.last_mut().unwrap().push(c),
        }
    }
    parts
}

/// All that is shipped as a program.
fn sources() -> Vec<(String, String)> {
    [files("src", "rs"), files("static", "js")].concat()
}

/// Path and text of every file below `folder` whose name ends so, in order.
fn files(folder: &str, ext: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&path, ext));
        } else if path.ends_with(&format!(".{ext}")) {
            found.push((path.clone(), file(&path)));
        }
    }
    found.sort();
    found
}

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}
