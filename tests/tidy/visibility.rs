//! What is `pub` is needed from outside: by a test, by the page, or to say what those need. All else is `pub(crate)`, so
//! that the compiler finds what nobody needs.
//!
//! An item is needed if a test names its path; a method or constant of a type, if the type is needed and its name stands
//! in a test. What stands in the signature of something needed is needed, too. Fields go with their type.

use proc_macro2::TokenTree;
use syn::visit::{self, Visit};

use crate::references::{module_of, named_in};
use crate::source::{Source, files, inside, is_word, sources};

/// What the page around the element calls, by the name of its file.
const PAGE: &str = "src/embed.rs";

#[test]
fn nothing_is_public_that_no_one_needs() {
    let needless = needless(sources(), &tests());
    assert!(needless.is_empty(), "pub(crate) is enough for\n{}\n", needless.join("\n"));
}

/// What tests may name: all but this one.
fn tests() -> Vec<Source> {
    let files = files("tests", "rs").into_iter().filter(|(path, _)| !path.starts_with("tests/tidy/"));
    files.map(|(path, text)| Source::parsed(&path, &text)).collect()
}

/// Something that is `pub`.
struct Public {
    /// The module it stands in, `crate` first.
    module: Vec<String>,
    /// Its name.
    name: String,
    /// What it belongs to, if it is part of an `impl`.
    of: Option<String>,
    /// Whether it is a module.
    is_module: bool,
    /// What stands in its signature.
    types: Vec<String>,
    /// Where its `pub` stands: file and line.
    place: String,
}

/// Where something is `pub` and need not be: file, line and name.
fn needless(sources: &[Source], tests: &[Source]) -> Vec<String> {
    let public: Vec<Public> =
        sources.iter().filter(|source| source.path != PAGE).flat_map(public_in).collect();
    let paths: Vec<Vec<String>> = tests.iter().flat_map(paths_in).collect();
    let words: Vec<String> = tests.iter().flat_map(Source::idents).collect();
    let mut needed: Vec<&Public> = Vec::new();
    let mut types: Vec<&str> = Vec::new();
    loop {
        let before = needed.len();
        for item in &public {
            let path = [&item.module[..], std::slice::from_ref(&item.name)].concat();
            let is_needed = match &item.of {
                Some(of) => types.contains(&of.as_str()) && words.contains(&item.name),
                None => {
                    paths.iter().any(|named| named.starts_with(&path))
                        || (is_type(&item.name) && types.contains(&item.name.as_str()))
                        // The page comes in by it.
                        || (item.is_module && PAGE == format!("src/{}.rs", item.name))
                }
            };
            if is_needed && !needed.iter().any(|other| std::ptr::eq(*other, item)) {
                needed.push(item);
                types.extend(item.of.is_none().then_some(item.name.as_str()));
                types.extend(item.types.iter().map(String::as_str));
            }
        }
        if needed.len() == before {
            break;
        }
    }
    let needless = public.iter().filter(|item| !needed.iter().any(|other| std::ptr::eq(*other, *item)));
    needless.map(|item| format!("{} {}", item.place, item.name)).collect()
}

/// Whether a name is that of a type, or of a constant.
fn is_type(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// The paths into the library that a test names, `crate` first.
fn paths_in(test: &Source) -> Vec<Vec<String>> {
    let library = |path: &[String]| match path.split_first() {
        Some((first, rest)) if first == "worth_the_interview" => Some([&["crate".to_owned()], rest].concat()),
        _ => None,
    };
    let named = named_in(test);
    let used: Vec<_> = named.iter().filter(|named| named.used).collect();
    let imported: Vec<(String, Vec<String>)> = used
        .iter()
        .filter_map(|named| {
            let path = library(&named.path)?;
            Some((named.renamed.clone().or(path.last().cloned())?, path))
        })
        .collect();
    let mut paths: Vec<Vec<String>> = named.iter().filter_map(|named| library(&named.path)).collect();
    for named in &named {
        for (_, path) in imported.iter().filter(|(name, _)| named.path.first() == Some(name)) {
            paths.push([&path[..], &named.path[1..]].concat());
        }
    }
    paths
}

fn public_in(source: &Source) -> Vec<Public> {
    let mut items =
        Items { module: module_of(&source.path), path: source.path.clone(), of: None, public: Vec::new() };
    items.visit_file(&source.tree);
    items.public
}

struct Items {
    module: Vec<String>,
    path: String,
    of: Option<String>,
    public: Vec<Public>,
}

impl Items {
    fn put(&mut self, vis: &syn::Visibility, name: String, types: Vec<String>) {
        if let syn::Visibility::Public(word) = vis {
            self.put_at(word.span.start().line, name, types, false);
        }
    }

    fn put_at(&mut self, line: usize, name: String, types: Vec<String>, is_module: bool) {
        let place = format!("{}:{line}", self.path);
        let (module, of) = (self.module.clone(), self.of.clone());
        self.public.push(Public { module, name, of, is_module, types, place });
    }

    /// Types in the body of a macro: `pub`, what it is, its name.
    fn put_tokens(&mut self, tokens: &[TokenTree]) {
        for (place, token) in tokens.iter().enumerate() {
            match (token, tokens.get(place + 1), tokens.get(place + 2)) {
                (TokenTree::Ident(word), kind, Some(TokenTree::Ident(name)))
                    if word == "pub" && (is_word(kind, "enum") || is_word(kind, "struct")) =>
                {
                    self.put_at(word.span().start().line, name.to_string(), Vec::new(), false);
                }
                (TokenTree::Group(group), ..) => self.put_tokens(&inside(group)),
                _ => {}
            }
        }
    }

    fn put_use(&mut self, item: &syn::ItemUse) {
        fn names(tree: &syn::UseTree, found: &mut Vec<String>) {
            match tree {
                syn::UseTree::Path(path) => names(&path.tree, found),
                syn::UseTree::Group(group) => group.items.iter().for_each(|item| names(item, found)),
                syn::UseTree::Name(name) => found.push(name.ident.to_string()),
                syn::UseTree::Rename(name) => found.push(name.rename.to_string()),
                syn::UseTree::Glob(_) => {}
            }
        }
        let mut found = Vec::new();
        names(&item.tree, &mut found);
        for name in found {
            // What it stands for goes by the same name.
            self.put(&item.vis, name.clone(), vec![name]);
        }
    }
}

/// The last words of all paths.
#[derive(Default)]
struct Words(Vec<String>);

impl<'ast> Visit<'ast> for Words {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.extend(path.segments.iter().map(|part| part.ident.to_string()));
        visit::visit_path(self, path);
    }
}

fn words(look: impl FnOnce(&mut Words)) -> Vec<String> {
    let mut words = Words::default();
    look(&mut words);
    words.0
}

impl<'ast> Visit<'ast> for Items {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        match item {
            syn::Item::Const(item) => {
                self.put(&item.vis, item.ident.to_string(), words(|w| w.visit_type(&item.ty)))
            }
            syn::Item::Static(item) => {
                self.put(&item.vis, item.ident.to_string(), words(|w| w.visit_type(&item.ty)))
            }
            syn::Item::Type(item) => {
                self.put(&item.vis, item.ident.to_string(), words(|w| w.visit_type(&item.ty)))
            }
            syn::Item::Enum(item) => {
                self.put(&item.vis, item.ident.to_string(), words(|w| w.visit_item_enum(item)))
            }
            syn::Item::Trait(item) => {
                self.put(&item.vis, item.ident.to_string(), words(|w| w.visit_item_trait(item)))
            }
            syn::Item::Fn(item) => {
                self.put(&item.vis, item.sig.ident.to_string(), words(|w| w.visit_signature(&item.sig)))
            }
            syn::Item::Struct(item) => {
                let shown =
                    item.fields.iter().filter(|field| matches!(field.vis, syn::Visibility::Public(_)));
                let types = words(|w| shown.for_each(|field| w.visit_type(&field.ty)));
                self.put(&item.vis, item.ident.to_string(), types);
            }
            syn::Item::Mod(item) => {
                if let syn::Visibility::Public(word) = &item.vis {
                    self.put_at(word.span.start().line, item.ident.to_string(), Vec::new(), true);
                }
            }
            syn::Item::Use(item) => self.put_use(item),
            syn::Item::Macro(item) if item.ident.is_none() => {
                self.put_tokens(&item.mac.tokens.clone().into_iter().collect::<Vec<_>>());
            }
            syn::Item::Impl(item) if item.trait_.is_none() => {
                self.of = match &*item.self_ty {
                    syn::Type::Path(path) => path.path.segments.last().map(|part| part.ident.to_string()),
                    _ => None,
                };
                for part in &item.items {
                    match part {
                        syn::ImplItem::Fn(part) => {
                            self.put(
                                &part.vis,
                                part.sig.ident.to_string(),
                                words(|w| w.visit_signature(&part.sig)),
                            );
                        }
                        syn::ImplItem::Const(part) => {
                            self.put(&part.vis, part.ident.to_string(), words(|w| w.visit_type(&part.ty)));
                        }
                        _ => {}
                    }
                }
                self.of = None;
            }
            _ => {}
        }
    }
}

#[test]
fn what_no_one_needs_is_found() {
    let sources = [
        Source::parsed("src/a/mod.rs", "pub mod b; pub mod c;"),
        Source::parsed(
            "src/a/b.rs",
            "pub struct One { pub two: Two } pub struct Two(u8); pub struct Three;\n\
             impl One { pub fn four(&self) -> Four {}\npub fn five(&self) {} } pub enum Four {}\n\
             pub(crate) fn six() {} fn seven() {}\nset! { pub enum Eight { Nine } }",
        ),
        Source::parsed("src/a/c.rs", "pub fn four() {}"),
        Source::parsed("src/embed.rs", "pub fn ten() {}"),
    ];
    let tests = [Source::parsed(
        "tests/one.rs",
        "use worth_the_interview::a::b; use worth_the_interview::a::b::Eight; fn one(one: b::One) { one.four() }",
    )];
    let found = needless(&sources, &tests);
    assert_eq!(found, ["src/a/mod.rs:1 c", "src/a/b.rs:1 Three", "src/a/b.rs:3 five", "src/a/c.rs:1 four"]);
}
