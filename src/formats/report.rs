//! A report as blocks, and the same as Markdown and as plain text.

/// One block of a report. Texts may hold anything, line breaks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of the whole.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// Rows of a name and what belongs to it.
    Rows(Vec<(String, String)>),
}

/// The report as CommonMark with tables. No text in it can become a mark of its own.
pub fn markdown(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Title(text) => format!("# {}", line(text)),
        Block::Heading(text) => format!("## {}", line(text)),
        Block::Text(text) => paragraphs(text),
        Block::List(items) => joined(items.iter().map(|item| format!("- {}", line(item))), "\n"),
        Block::Rows(rows) => {
            let row = |(name, text): &(String, String)| format!("| {} | {} |", line(name), line(text));
            format!("| | |\n|---|---|\n{}", joined(rows.iter().map(row), "\n"))
        }
    };
    joined(blocks.iter().map(block), "\n\n") + "\n"
}

/// The report as plain text, for mail and notes.
pub fn plain(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Title(text) | Block::Heading(text) | Block::Text(text) => text.trim().to_owned(),
        Block::List(items) => joined(items.iter().map(|item| format!("- {}", item.trim())), "\n"),
        Block::Rows(rows) => {
            let row = |(name, text): &(String, String)| {
                // A question has its own mark at its end.
                let mark = if name.trim_end().ends_with(['?', '.', ':']) { "" } else { ":" };
                format!("{}{mark} {}", name.trim(), text.trim())
            };
            joined(rows.iter().map(row), "\n")
        }
    };
    joined(blocks.iter().map(block), "\n\n") + "\n"
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

/// Text on one line of Markdown.
fn line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Text as paragraphs, between which there are empty lines; a single line break stays one.
fn paragraphs(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(line).collect();
    let parts = lines.split(String::is_empty).filter(|lines| !lines.is_empty());
    joined(parts.map(|lines| lines.join("\\\n")), "\n\n")
}

/// Every sign that Markdown could take for a mark gets a backslash: CommonMark allows it before all ASCII punctuation.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let mark =
            matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#');
        // These are marks only where a line begins, a number with a dot or bracket among them.
        let first = out.is_empty() && matches!(character, '-' | '+' | '=' | ':');
        let after_number = matches!(character, '.' | ')')
            && characters.peek().is_none_or(|next| next.is_whitespace())
            && out.bytes().all(|byte| byte.is_ascii_digit());
        if mark || first || after_number {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
