//! No two types share a name, and none goes by another: whoever searches for a name finds one thing.

use proc_macro2::TokenTree;
use syn::visit::{self, Visit};

use crate::references::named_in;
use crate::source::{Source, inside, sources};

#[test]
fn no_two_types_share_a_name() {
    let mut types: Vec<(String, &str)> = Vec::new();
    for source in sources() {
        types.extend(types_in(source).into_iter().map(|name| (name, source.path.as_str())));
    }
    types.sort();
    let twice: Vec<_> = types.windows(2).filter(|pair| pair[0].0 == pair[1].0).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn no_type_goes_by_another_name() {
    for source in sources() {
        let renamed = renamed_in(source);
        assert!(renamed.is_empty(), "{} renames {renamed:?}", source.path);
    }
}

/// The types that a file defines, private ones too.
pub fn types_in(source: &Source) -> Vec<String> {
    let mut types = Types(Vec::new());
    types.visit_file(&source.tree);
    types.0
}

/// The types of ours that a file uses under names of its own.
fn renamed_in(source: &Source) -> Vec<String> {
    let ours =
        named_in(source).into_iter().filter(|named| named.path.first().is_some_and(|at| at == "crate"));
    let renamed = ours.filter(|named| named.renamed.as_ref().is_some_and(|name| name != "_"));
    let name = renamed.filter_map(|named| named.path.last().cloned());
    name.filter(|name| name.starts_with(char::is_uppercase)).collect()
}

struct Types(Vec<String>);

impl Types {
    fn put(&mut self, name: &syn::Ident) {
        self.0.push(name.to_string());
    }

    /// Those in the body of a macro: a word after one that declares.
    fn put_tokens(&mut self, tokens: &[TokenTree]) {
        for (place, token) in tokens.iter().enumerate() {
            match (token, tokens.get(place + 1)) {
                (TokenTree::Ident(kind), Some(TokenTree::Ident(name)))
                    if ["enum", "struct", "trait", "type", "union"].iter().any(|word| kind == word) =>
                {
                    self.put(name);
                }
                (TokenTree::Group(group), _) => self.put_tokens(&inside(group)),
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Types {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        match item {
            syn::Item::Enum(item) => self.put(&item.ident),
            syn::Item::Struct(item) => self.put(&item.ident),
            syn::Item::Trait(item) => self.put(&item.ident),
            syn::Item::Type(item) => self.put(&item.ident),
            syn::Item::Union(item) => self.put(&item.ident),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    /// What a macro makes out of its arguments has no name here.
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if item.ident.is_none() {
            self.visit_macro(&item.mac);
        }
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.put_tokens(&item.tokens.clone().into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn types_are_found() {
    let text = "pub struct A; enum B {} type C = A; trait D { type Of; } impl D for A { type Of = B; }\n\
                closed_set! { pub enum E { F => \"f\" } } macro_rules! g { (enum $name:ident) => {}; }\n\
                fn h() { struct I; }";
    assert_eq!(types_in(&Source::parsed("src/a.rs", text)), ["A", "B", "C", "D", "E", "I"]);
}

#[test]
fn other_names_are_found() {
    for (text, found) in [
        ("use crate::a::B as C;", true),
        ("use super::{a::{B as C}};", true),
        ("use crate::a::B as _;", false),
        ("use crate::a::b as c;", false),
        ("use std::fmt::Result as FmtResult;", false),
    ] {
        assert_eq!(!renamed_in(&Source::parsed("src/d/e.rs", text)).is_empty(), found, "{text}");
    }
}
