//! What a file names: every path in its code, in its `use` trees and inside its macros, and the file that it leads to.

use proc_macro2::TokenTree;
use syn::visit::{self, Visit};

use crate::source::{Source, inside, is_mark};

/// A path that stands in a file.
#[derive(Debug, PartialEq)]
pub struct Named {
    /// From the root of the crate, `crate` first; or as it is written, if it leads out of the crate or into the file.
    pub path: Vec<String>,
    /// Whether a parent hands on what its child has: a `pub use` below its own module.
    pub hands_on: bool,
    /// The name it gets here, if that is another.
    pub renamed: Option<String>,
    /// Whether it stands in a `use`.
    pub used: bool,
}

/// Every path in a file.
pub fn named_in(source: &Source) -> Vec<Named> {
    let module = module_of(&source.path);
    let children = source.tree.items.iter().filter_map(|item| match item {
        syn::Item::Mod(child) => Some(child.ident.to_string()),
        _ => None,
    });
    let mut found = Paths { module, children: children.collect(), named: Vec::new() };
    found.visit_file(&source.tree);
    found.named
}

/// The module that a file is, `crate` first.
pub fn module_of(path: &str) -> Vec<String> {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let inner = inner.strip_suffix(".rs").unwrap_or(inner);
    let inner = inner.strip_suffix("mod").map_or(inner, |folder| folder.trim_end_matches('/'));
    let parts = inner.split('/').filter(|part| !part.is_empty() && *part != "lib");
    ["crate"].into_iter().chain(parts).map(str::to_owned).collect()
}

/// Where each module stands.
pub fn modules(sources: &[Source]) -> Vec<(Vec<String>, &str)> {
    sources.iter().map(|source| (module_of(&source.path), source.path.as_str())).collect()
}

/// The file that a path leads to: that of the longest module at its beginning.
pub fn file_of<'a>(path: &[String], modules: &[(Vec<String>, &'a str)]) -> Option<&'a str> {
    let begins = modules.iter().filter(|(module, _)| path.starts_with(module));
    // Whatever there is begins at the root, which defines nothing.
    begins.max_by_key(|(module, _)| module.len()).map(|(_, file)| *file).filter(|file| *file != "src/lib.rs")
}

/// The files that each file names, without itself.
pub fn arrows(sources: &[Source]) -> Vec<(&str, &str)> {
    let modules = modules(sources);
    let mut arrows = Vec::new();
    for source in sources {
        for named in named_in(source).iter().filter(|named| !named.hands_on) {
            let to = file_of(&named.path, &modules).filter(|to| *to != source.path);
            if let Some(arrow) = to.map(|to| (source.path.as_str(), to)).filter(|one| !arrows.contains(one)) {
                arrows.push(arrow);
            }
        }
    }
    arrows
}

struct Paths {
    module: Vec<String>,
    children: Vec<String>,
    named: Vec<Named>,
}

impl Paths {
    /// The path from the root of the crate, if it begins inside of it.
    fn absolute(&self, path: &[String]) -> Vec<String> {
        let supers = path.iter().take_while(|part| *part == "super").count();
        let parent = self.module.len().saturating_sub(supers);
        match path.first().map(String::as_str) {
            Some("self") if path.len() > 1 => [&self.module, &path[1..]].concat(),
            Some("super") => [&self.module[..parent], &path[supers..]].concat(),
            Some(first) if path.len() > 1 && self.children.iter().any(|child| child == first) => {
                [&self.module, path].concat()
            }
            _ => path.to_vec(),
        }
    }

    fn put(&mut self, path: &[String]) {
        let path = self.absolute(path);
        self.named.push(Named { path, hands_on: false, renamed: None, used: false });
    }

    fn put_tree(&mut self, tree: &syn::UseTree, before: &[String], public: bool) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        let (path, renamed) = match tree {
            syn::UseTree::Path(path) => return self.put_tree(&path.tree, &with(&path.ident), public),
            syn::UseTree::Group(group) => {
                return group.items.iter().for_each(|item| self.put_tree(item, before, public));
            }
            syn::UseTree::Glob(_) => (before.to_vec(), None),
            syn::UseTree::Name(name) if name.ident == "self" => (before.to_vec(), None),
            syn::UseTree::Name(name) => (with(&name.ident), None),
            syn::UseTree::Rename(name) if name.ident == "self" => {
                (before.to_vec(), Some(name.rename.to_string()))
            }
            syn::UseTree::Rename(name) => (with(&name.ident), Some(name.rename.to_string())),
        };
        let path = self.absolute(&path);
        let hands_on = public && path.starts_with(&self.module);
        self.named.push(Named { path, hands_on, renamed, used: true });
    }

    /// The paths among tokens that no parser knows: words with two colons between them.
    fn put_tokens(&mut self, tokens: &[TokenTree]) {
        let mut path: Vec<String> = Vec::new();
        for (place, token) in tokens.iter().enumerate() {
            let before = |back: usize| place.checked_sub(back).and_then(|place| tokens.get(place));
            match token {
                TokenTree::Ident(ident) => {
                    if !(is_mark(before(1), ':') && is_mark(before(2), ':')) {
                        path.clear();
                    }
                    path.push(ident.to_string());
                    let goes_on = is_mark(tokens.get(place + 1), ':') && is_mark(tokens.get(place + 2), ':');
                    if !(goes_on && matches!(tokens.get(place + 3), Some(TokenTree::Ident(_)))) {
                        self.put(&path);
                    }
                }
                TokenTree::Group(group) => self.put_tokens(&inside(group)),
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let public = !matches!(item.vis, syn::Visibility::Inherited);
        self.put_tree(&item.tree, &[], public);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.put(&parts);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.put_tokens(&item.tokens.clone().into_iter().collect::<Vec<_>>());
        visit::visit_macro(self, item);
    }

    /// What an attribute names is not what the file names.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}

#[test]
fn every_path_is_found() {
    let text = "mod child; use crate::a::{b::{C, D as E}, f::*}; pub use self::child::G; use std::fmt;\n\
                fn h(i: super::J) -> k::L { child::m(); html! { <p>{ crate::n::o::<P>(q::r) }</p> } }";
    let source = Source::parsed("src/one/two/mod.rs", text);
    let named = named_in(&source);
    let paths: Vec<String> = named.iter().map(|named| named.path.join("::")).collect();
    for path in [
        "crate::a::b::C",
        "crate::a::b::D",
        "crate::a::f",
        "crate::one::two::child::G",
        "crate::one::J",
        "crate::one::two::child::m",
        "crate::n::o",
        "k::L",
        "q::r",
        "std::fmt",
    ] {
        assert!(paths.contains(&path.to_owned()), "{path} in {paths:?}");
    }
    let hands_on = named.iter().filter(|named| named.hands_on).map(|named| named.path.join("::"));
    assert_eq!(hands_on.collect::<Vec<_>>(), ["crate::one::two::child::G"]);
    let renamed = named.iter().filter_map(|named| named.renamed.clone());
    assert_eq!(renamed.collect::<Vec<_>>(), ["E"]);
}

#[test]
fn a_path_leads_to_a_file() {
    let sources =
        ["src/a/mod.rs", "src/a/b.rs", "src/c.rs", "src/lib.rs"].map(|path| Source::parsed(path, ""));
    for (path, file) in [
        ("crate::a::b::C", Some("src/a/b.rs")),
        ("crate::a::b", Some("src/a/b.rs")),
        ("crate::a::C", Some("src/a/mod.rs")),
        ("crate::c::d::E", Some("src/c.rs")),
        ("crate::f", None),
        ("std::fmt", None),
        ("a::b", None),
    ] {
        let path: Vec<String> = path.split("::").map(str::to_owned).collect();
        assert_eq!(file_of(&path, &modules(&sources)), file, "{path:?}");
    }
}
