//! No words in views: every sentence on screen comes from a language file.

use proc_macro2::{Delimiter, TokenTree};

use crate::source::{inside, is_mark, is_word, sources, text_of, tokens_of};

/// Attributes that are read out.
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

/// Attributes that hold lists of names.
const LISTS: [&str; 7] =
    ["aria-describedby", "aria-labelledby", "class", "part", "preserveAspectRatio", "rel", "viewBox"];

#[test]
fn no_words_stand_in_a_view() {
    for source in sources().iter().filter(|source| source.path.starts_with("src/view/")) {
        let words = words_in(&source.tokens, None);
        assert!(words.is_empty(), "{} has words of its own: {words:?}", source.path);
    }
}

/// What the rule finds, and what it lets through.
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
        (r##"let words = r#"Some "words""#;"##, true),
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
        ("/// Some words\nfn one() {}", false),
    ] {
        let source = crate::source::Source::parsed("src/view/one.rs", "");
        let tokens = if code.starts_with("///") { source.tokens } else { tokens_of(code) };
        assert_eq!(!words_in(&tokens, None).is_empty(), found, "{code}");
    }
}

/// The texts that may be seen in a piece of view code: between braces, in an attribute that is read out, or more than
/// one word anywhere but in the attributes that hold lists of names. `around` is the attribute whose value it all is.
fn words_in(tokens: &[TokenTree], around: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                if is_query(&tokens[..place]) {
                    continue;
                }
                let own = match group.delimiter() {
                    Delimiter::Brace => attribute(&tokens[..place]),
                    _ => None,
                };
                let inner = inside(group);
                // A text all by itself between braces is on its way to the screen.
                let alone = group.delimiter() == Delimiter::Brace && inner.len() == 1;
                let of = around.map(str::to_owned).or(own);
                match inner.first() {
                    Some(TokenTree::Literal(literal)) if alone => {
                        let text = text_of(literal).unwrap_or_default();
                        found.extend(Some(text).filter(|text| is_seen(text, of.as_deref(), true)));
                    }
                    _ => found.extend(words_in(&inner, of.as_deref())),
                }
            }
            TokenTree::Literal(literal) => {
                let Some(text) = text_of(literal) else { continue };
                let own = attribute(&tokens[..place]);
                let of = own.as_deref().or(around);
                found.extend(Some(text).filter(|text| is_seen(text, of, own.is_some())));
            }
            _ => {}
        }
    }
    found
}

/// Whether a text may be seen. `alone` is one that is a value by itself.
fn is_seen(text: &str, of: Option<&str>, alone: bool) -> bool {
    let is = |list: &[&str]| of.is_some_and(|of| list.contains(&of));
    let bare = without_gaps(text);
    let letters = bare.contains(char::is_alphabetic) && !is_key(text);
    let many = bare.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() > 1
        || bare.trim().contains(' ')
        || bare != bare.trim();
    letters && ((alone && (of.is_none() || is(&SPOKEN))) || (many && !is(&LISTS)))
}

/// Whether what comes next are the arguments of a search in the document.
fn is_query(before: &[TokenTree]) -> bool {
    ["query_selector", "query_selector_all"].iter().any(|word| is_word(before.last(), word))
}

/// Whether it is the key of a sentence, which tests/words.rs looks after.
fn is_key(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    text.contains('.') && text.split('.').all(part)
}

/// The attribute whose value comes next: `name=` stands right before it.
fn attribute(before: &[TokenTree]) -> Option<String> {
    let ends = |token: &TokenTree| is_mark(Some(token), ';') || is_brace(token);
    let statement = before.iter().rposition(ends).map_or(before, |end| &before[end + 1..]);
    let word = |place: usize, word: &str| is_word(statement.get(place), word);
    // A list of names may be put together before it is used, under the name of its attribute.
    if word(0, "let") && word(1, "class") && is_mark(statement.get(2), '=') && word(3, "match") {
        return Some("class".to_owned());
    }
    let (last, before) = before.split_last()?;
    if !is_mark(Some(last), '=') {
        return None;
    }
    let mut name = String::new();
    let mut at = before.len();
    while let Some(token) = at.checked_sub(1).map(|place| &before[place]) {
        match token {
            // Two words in a row are not one name.
            TokenTree::Ident(_) if name.starts_with(|first: char| first != '-') => break,
            TokenTree::Ident(ident) => name.insert_str(0, &ident.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == '-' => name.insert(0, '-'),
            _ => break,
        }
        at -= 1;
    }
    // A `let` is no attribute.
    let declares = at.checked_sub(1).is_some_and(|place| is_word(Some(&before[place]), "let"));
    (!declares && !name.is_empty()).then_some(name)
}

fn is_brace(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// A text without what stands for something else.
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
