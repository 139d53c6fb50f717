//! Which way dependencies point: which modules each layer may name, and which crates.

use std::collections::BTreeSet;

use crate::references::named_in;
use crate::source::{Source, file, sources};

/// What the crate is told to leave out of its core.
const BROWSER: [&str; 5] = ["gloo", "js_sys", "wasm_bindgen", "web_sys", "yew"];

/// What a path may begin with besides the crates: the language's own, and the crate itself.
const OWN: [&str; 5] = ["crate", "self", "super", "std", "Self"];

/// Where a path begins, the modules of the crate it may name, and the crates.
const LAYERS: [(&str, &[&str], &[&str]); 13] = [
    ("src/domain/", &["domain"], &[]),
    ("src/session/", &["domain", "session"], &[]),
    ("src/json/", &["domain", "json"], &["serde_json"]),
    ("src/formats/", &["domain", "storage", "formats"], &["serde", "serde_json"]),
    ("src/storage/browser.rs", &["domain", "storage"], &["js_sys", "wasm_bindgen", "web_sys"]),
    ("src/storage/", &["domain", "json", "session", "storage"], &[]),
    ("src/words.rs", &["json"], &[]),
    ("src/hooks/", &["domain", "formats", "session", "storage", "hooks"], &BROWSER),
    ("src/view/", &["domain", "formats", "session", "hooks", "view", "words"], &BROWSER),
    ("src/main.rs", &[], &["talc", "worth_the_interview"]),
    ("src/later.rs", &["domain", "hooks", "session", "view"], &["yew"]),
    ("src/split.rs", &["later", "view"], &[]),
    ("src/embed.rs", &["hooks", "split", "view", "words"], &["js_sys", "wasm_bindgen", "web_sys", "yew"]),
];

#[test]
fn dependencies_point_one_way() {
    let wrong: Vec<String> =
        sources().iter().filter(|source| source.path != "src/lib.rs").flat_map(misplaced).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a file names and may not.
fn misplaced(source: &Source) -> Vec<String> {
    let layer = LAYERS.iter().find(|(begin, ..)| source.path.starts_with(begin));
    let Some((_, modules, crates)) = layer else {
        return vec![format!("{} belongs to no layer", source.path)];
    };
    let mut wrong = Vec::new();
    let local = locals(source);
    for named in named_in(source) {
        let (first, second) = (named.path.first().map_or("", String::as_str), named.path.get(1));
        let module = second.filter(|_| first == "crate");
        if module.is_some_and(|module| !modules.contains(&module.as_str())) {
            wrong.push(format!("{} names {}", source.path, named.path.join("::")));
        }
        let known = OWN.contains(&first) || crates.contains(&first) || local.iter().any(|name| name == first);
        if named.used && !known {
            wrong.push(format!("{} uses {}", source.path, named.path.join("::")));
        }
    }
    let others = BROWSER.into_iter().chain(["serde", "serde_json"]).filter(|other| !crates.contains(other));
    let idents = source.idents();
    let others = others.filter(|other| idents.iter().any(|ident| ident == other));
    wrong.extend(others.map(|other| format!("{} names {other}", source.path)));
    wrong
}

/// What a `use` may begin with because the file itself has it: its modules, macros and imports.
fn locals(source: &Source) -> Vec<String> {
    let own = source.tree.items.iter().filter_map(|item| match item {
        syn::Item::Mod(item) => Some(item.ident.to_string()),
        syn::Item::Macro(item) => item.ident.as_ref().map(ToString::to_string),
        syn::Item::Enum(item) => Some(item.ident.to_string()),
        _ => None,
    });
    let imported = named_in(source).into_iter().filter(|named| named.used && named.path.len() > 1);
    own.chain(imported.filter_map(|named| named.path.last().cloned())).collect()
}

#[test]
fn arrows_against_the_layers_are_found() {
    for (path, text, found) in [
        ("src/domain/one.rs", "use crate::domain::answers::Answers;", false),
        ("src/domain/one.rs", "use crate::session::state::Session;", true),
        ("src/domain/one.rs", "use crate::{domain::day::Day, session::state::Session};", true),
        ("src/domain/one.rs", "fn one() -> super::super::session::state::Session {}", true),
        ("src/domain/one.rs", "fn one() { two! { crate::view::app::App } }", true),
        ("src/domain/one.rs", "fn one() { serde_json::to_string() }", true),
        ("src/domain/one.rs", "use rand::random;", true),
        ("src/domain/one.rs", "use std::rc::Rc; macro_rules! set { () => {} } pub(super) use set;", false),
        ("src/domain/one.rs", "enum One { Two } fn one() { use One::*; }", false),
        ("src/domain/one.rs", "#[cfg(test)] mod tests { use serde_json::json; }", false),
        ("src/view/one.rs", "use yew::html; use crate::hooks::page::today;", false),
        ("src/view/one.rs", "fn one() { html! { { crate::storage::browser::probe() } } }", true),
        ("src/storage/one.rs", "use web_sys::window;", true),
        ("src/storage/browser.rs", "use web_sys::window;", false),
        ("src/other.rs", "", true),
    ] {
        let wrong = misplaced(&Source::parsed(path, text));
        assert_eq!(!wrong.is_empty(), found, "{path}: {text} {wrong:?}");
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
    let map = sources().iter().find(|source| source.path == "src/lib.rs").unwrap();
    let mut browser = Vec::new();
    for item in &map.tree.items {
        let syn::Item::Mod(module) = item else { panic!("src/lib.rs is a map and nothing else") };
        let wasm = module.attrs.iter().any(|attribute| match &attribute.meta {
            syn::Meta::List(list) => {
                list.path.is_ident("cfg")
                    && list.tokens.to_string().replace(' ', "") == "target_arch=\"wasm32\""
            }
            _ => false,
        });
        if wasm {
            browser.push(module.ident.to_string());
        }
    }
    browser.sort();
    assert_eq!(browser, ["embed", "hooks", "later", "split", "view"]);
}

#[test]
fn only_one_file_names_the_storage() {
    let naming = sources().iter().filter(|source| names_storage(source)).map(|source| source.path.as_str());
    assert_eq!(naming.collect::<Vec<_>>(), ["src/storage/browser.rs"]);
    // And one that keeps what is done before there is a program, and one that tries whether anything is kept.
    let scripts = crate::source::files("static", "js").into_iter();
    let naming = scripts.filter(|(_, text)| text.contains("localStorage") || text.contains("sessionStorage"));
    assert_eq!(
        naming.map(|(path, _)| path).collect::<Vec<_>>(),
        ["static/doctor/storage.js", "static/first-steps.js"]
    );
}

fn names_storage(source: &Source) -> bool {
    let words = ["Storage", "local_storage", "session_storage", "localStorage", "sessionStorage"];
    source.idents().iter().chain(&source.literals()).any(|word| words.contains(&word.as_str()))
}

#[test]
fn the_storage_is_found() {
    for (text, found) in [
        ("use web_sys::Storage;", true),
        ("fn one() { window.local_storage() }", true),
        ("fn one() { Reflect::get(&window, &\"localStorage\".into()) }", true),
        ("use crate::storage::key; use web_sys::StorageEvent;", false),
        ("/// Not in localStorage.\nfn one() {}", false),
    ] {
        assert_eq!(names_storage(&Source::parsed("src/one.rs", text)), found, "{text}");
    }
}
