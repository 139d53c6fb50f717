//! No circle between files: whatever a file names can be read before it.

use crate::references::arrows;
use crate::source::{Source, sources};

#[test]
fn no_files_name_each_other_in_a_circle() {
    let arrows = arrows(sources());
    let circles = circles(&arrows);
    assert!(circles.is_empty(), "\n{}\n", circles.join("\n"));
}

/// The shortest circle through each arrow that is in one, as a chain, each once.
fn circles(arrows: &[(&str, &str)]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (from, to) in arrows {
        let Some(mut circle) = way(arrows, to, from) else { continue };
        let first = (0..circle.len()).min_by_key(|place| circle[*place]).unwrap();
        circle.rotate_left(first);
        circle.push(circle[0]);
        found.push(circle.join(" -> "));
    }
    found.sort();
    found.dedup();
    found
}

/// The shortest way along arrows, both ends counted.
fn way<'a>(arrows: &[(&'a str, &'a str)], from: &'a str, to: &str) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![from]];
    let mut met = vec![from];
    while !ways.is_empty() {
        if let Some(way) = ways.iter().find(|way| way.last() == Some(&to)) {
            return Some(way.clone());
        }
        let mut longer = Vec::new();
        for way in &ways {
            for (_, next) in arrows.iter().filter(|(start, _)| way.last() == Some(start)) {
                if !met.contains(next) {
                    met.push(next);
                    longer.push([&way[..], &[next]].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

#[test]
fn circles_are_found() {
    let files = |texts: &[(&str, &str)]| {
        texts.iter().map(|(path, text)| Source::parsed(path, text)).collect::<Vec<_>>()
    };
    for (texts, found) in [
        // A parent that only declares and hands on is in no circle.
        (&[("src/a/mod.rs", "mod b; pub use b::C;"), ("src/a/b.rs", "use crate::a::D;")][..], ""),
        (
            &[("src/a/mod.rs", "mod b; use b::C;"), ("src/a/b.rs", "use super::D;")],
            "src/a/b.rs -> src/a/mod.rs -> src/a/b.rs",
        ),
        (&[("src/a.rs", "use crate::b::B;"), ("src/b.rs", "use crate::c::C;"), ("src/c.rs", "")], ""),
        (
            &[
                ("src/c.rs", "fn c() { html! { { crate::a::a() } } }"),
                ("src/a.rs", "use crate::b::B;"),
                ("src/b.rs", "fn b() -> crate::c::C {}"),
            ],
            "src/a.rs -> src/b.rs -> src/c.rs -> src/a.rs",
        ),
    ] {
        let files = files(texts);
        assert_eq!(circles(&arrows(&files)).join("\n"), found, "{texts:?}");
    }
}
