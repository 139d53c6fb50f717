//! The post around the element, which uses what every blog can use and nothing else.

use crate::source::file;

#[test]
fn the_post_uses_the_public_snippet_alone() {
    let post = file("index.html");
    assert_eq!(post.matches("<worth-the-interview").count(), 1);
    // The room that the quiz takes is a part of the snippet.
    let without = post.replace(&format!("<worth-the-interview{ROOM}>"), "");
    let wrong = inline(&without);
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// What keeps that room.
const ROOM: &str = " style=\"display: block; min-height: 510px\"";

/// What is the same wherever the snippet stands: all but where the script is, and what the fallback says.
const FORM: &str = "<div>
<script async type=\"module\" src=\"...\"></script>
<worth-the-interview style=\"display: block; min-height: 510px\">
...
</worth-the-interview>
</div>";

#[test]
fn the_snippet_is_the_same_everywhere() {
    for (path, least) in [("README.md", 1), ("docs/hosts.md", 10), ("index.html", 1)] {
        let forms = forms(&file(path));
        assert!(forms.len() >= least, "{path} has no snippet");
        for form in forms {
            assert_eq!(form, FORM, "{path}");
        }
    }
}

/// Every element that stands behind its script in a text, with the lines around it that belong to it. In JSX, where the
/// style is no text, it is another form.
fn forms(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_element = |line: &str| line.starts_with("<worth-the-interview") && !line.contains("={{");
    (2..lines.len())
        .filter(|begin| is_element(lines[*begin]) && lines[begin - 1].starts_with("<script"))
        .filter_map(|begin| {
            let end =
                begin + lines[begin..].iter().position(|line| line.ends_with("</worth-the-interview>"))?;
            let mut form: Vec<String> =
                vec![lines[begin - 2].into(), script(lines[begin - 1]), lines[begin].into()];
            let fallback = &lines[begin + 1..end];
            let whole = !fallback.is_empty()
                && fallback.iter().all(|line| line.starts_with("<p>") && line.ends_with("</p>"));
            form.push(if whole { "...".to_owned() } else { fallback.join("\n") });
            form.extend(lines[end..=end + 1].iter().map(|line| (*line).to_owned()));
            Some(form.join("\n"))
        })
        .collect()
}

/// A script without where it is.
fn script(line: &str) -> String {
    let Some((before, (_, after))) =
        line.split_once(" src=\"").and_then(|(before, rest)| Some((before, rest.split_once('"')?)))
    else {
        return line.to_owned();
    };
    format!("{before} src=\"...\"{after}")
}

#[test]
fn other_forms_are_found() {
    let snippet = FORM.replace("\n...\n", "\n<p>Words</p>\n").replace("...", "embed.js");
    assert_eq!(forms(&snippet), [FORM]);
    for (from, to) in [
        ("<div>", "<p>"),
        (" async", ""),
        ("510px", "500px"),
        ("<p>Words</p>", ""),
        ("<p>Words</p>", "<p>Words</p>\n\n"),
        ("</worth-the-interview>", "</worth-the-interview>\n"),
    ] {
        assert_ne!(forms(&snippet.replacen(from, to, 1)), [FORM], "{to} for {from}");
    }
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
