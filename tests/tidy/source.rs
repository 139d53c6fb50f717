//! The source files of the library, parsed, without its comments and its own tests.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A source file.
pub struct Source {
    /// Its path from the root of the project.
    pub path: String,
    /// Its tokens, without documentation and `#[cfg(test)]`.
    pub tokens: Vec<TokenTree>,
    /// The same as a syntax tree.
    pub tree: syn::File,
}

/// Every file below `src`, in order. A syntax tree stays in its thread, so each rule reads them once for itself.
pub fn sources() -> &'static [Source] {
    thread_local! {
        static SOURCES: &'static [Source] = {
            let files = files("src", "rs");
            files.iter().map(|(path, text)| Source::parsed(path, text)).collect::<Vec<_>>().leak()
        };
    }
    SOURCES.with(|sources| *sources)
}

impl Source {
    /// The file of that path with that text.
    pub fn parsed(path: &str, text: &str) -> Source {
        let tokens = stripped(tokens_of(text));
        let whole: TokenStream = tokens.iter().cloned().collect();
        let tree = syn::parse2(whole).unwrap_or_else(|error| panic!("{path}: {error}"));
        Source { path: path.to_owned(), tokens, tree }
    }

    /// Every token, those inside groups after the group.
    pub fn flat(&self) -> Vec<TokenTree> {
        let mut all = Vec::new();
        flatten(&self.tokens, &mut all);
        all
    }

    /// Every word of the code that is no literal.
    pub fn idents(&self) -> Vec<String> {
        idents(&self.tokens)
    }

    /// Every text of the code.
    pub fn literals(&self) -> Vec<String> {
        let literal = |token: TokenTree| match token {
            TokenTree::Literal(literal) => text_of(&literal),
            _ => None,
        };
        self.flat().into_iter().filter_map(literal).collect()
    }
}

/// The text that a literal stands for, if it is one.
pub fn text_of(literal: &proc_macro2::Literal) -> Option<String> {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

/// Every word among those tokens and inside them.
pub fn idents(tokens: &[TokenTree]) -> Vec<String> {
    let mut all = Vec::new();
    flatten(tokens, &mut all);
    let ident = |token: TokenTree| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    };
    all.into_iter().filter_map(ident).collect()
}

fn flatten(tokens: &[TokenTree], all: &mut Vec<TokenTree>) {
    for token in tokens {
        all.push(token.clone());
        if let TokenTree::Group(group) = token {
            flatten(&inside(group), all);
        }
    }
}

/// The tokens inside a group.
pub fn inside(group: &proc_macro2::Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

/// The tokens of a text.
pub fn tokens_of(text: &str) -> Vec<TokenTree> {
    text.parse::<TokenStream>().unwrap_or_else(|error| panic!("{error} in {text}")).into_iter().collect()
}

/// Whether it is that character.
pub fn is_mark(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

/// Whether it is that word.
pub fn is_word(token: Option<&TokenTree>, word: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if *ident == word)
}

/// The tokens without documentation, and without the items that are only there in tests.
fn stripped(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut kept = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        if is_mark(Some(&token), '#') {
            let inner = rest.next_if(|next| is_mark(Some(next), '!'));
            let Some(TokenTree::Group(group)) = rest.next_if(|next| matches!(next, TokenTree::Group(_)))
            else {
                kept.push(token);
                kept.extend(inner);
                continue;
            };
            let attribute = inside(&group);
            if is_word(attribute.first(), "doc") {
                continue;
            }
            let tests = is_word(attribute.first(), "cfg") && idents(&attribute) == ["cfg", "test"];
            if tests && inner.is_some() {
                // All of the file.
                return Vec::new();
            }
            if tests {
                // The item that it stands on ends with its braces, or where it has none.
                let _ = rest.by_ref().find(|next| match next {
                    TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                    next => is_mark(Some(next), ';'),
                });
                continue;
            }
            kept.push(token);
            kept.extend(inner);
            kept.push(TokenTree::Group(group));
            continue;
        }
        kept.push(match token {
            TokenTree::Group(group) => {
                let inner: TokenStream = stripped(inside(&group)).into_iter().collect();
                TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner))
            }
            token => token,
        });
    }
    kept
}

/// Path and text of every file below `folder` whose name ends so, in order.
pub fn files(folder: &str, ext: &str) -> Vec<(String, String)> {
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

/// The text of a file of the project.
pub fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Comments and tests are no code.
#[test]
fn only_code_is_looked_at() {
    let text = "//! panic\n/// web_sys\n#[must_use]\nfn one() { two(\"three\") } // yew\n\
                #[cfg(test)]\nmod tests { use serde; }\n#[cfg(not(test))]\nfn four() {}";
    let source = Source::parsed("src/one.rs", text);
    assert_eq!(source.idents(), ["must_use", "fn", "one", "two", "cfg", "not", "test", "fn", "four"]);
    assert_eq!(source.literals(), ["three"]);
    assert_eq!(source.tree.items.len(), 2);
}
