//! The post around the element, which uses what every blog can use and nothing else.

use crate::source::file;

#[test]
fn the_post_uses_the_public_snippet_alone() {
    let post = file("index.html");
    assert!(post.contains("<script type=\"module\" src=\"embed.js\"></script>"));
    assert_eq!(post.matches("<worth-the-interview").count(), 1);
    let wrong = inline(&post);
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// What stands in a page and a strict policy would not run.
fn inline(page: &str) -> Vec<&str> {
    let tags = page.split('<').skip(1).filter_map(|tag| tag.split_once('>'));
    let wrong = tags.filter(|(tag, after)| {
        let lower = tag.to_lowercase();
        let name = lower.split_whitespace().next().unwrap_or_default();
        let script = name == "script" && !(lower.contains(" src=") && after.trim().is_empty());
        let attribute = lower.split_whitespace().skip(1).any(|attribute| {
            (attribute.starts_with("on") && attribute.contains('=')) || attribute.starts_with("style=")
        });
        name == "style" || script || attribute || lower.contains("javascript:")
    });
    wrong.map(|(tag, _)| tag).collect()
}

#[test]
fn inline_code_is_found() {
    for (page, found) in [
        ("<p>Words</p><script type=\"module\" src=\"embed.js\"></script>", false),
        ("<script>go()</script>", true),
        ("<script src=\"a.js\">go()</script>", true),
        ("<style>p { color: red }</style>", true),
        ("<p style=\"color: red\">Words</p>", true),
        ("<p onclick=\"go()\">Words</p>", true),
        ("<a href=\"javascript:go()\">Words</a>", true),
        ("<meta name=\"one\" content=\"on two = three\">", false),
    ] {
        assert_eq!(!inline(page).is_empty(), found, "{page}");
    }
}
