//! Rows as comma-separated values, RFC 4180, that no spreadsheet takes for formulas.

/// What stands in one place of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text of whoever wrote it.
    Text(String),
    /// A number that the program wrote, perhaps below 0: digits, point and minus. Anything else is a text.
    Number(String),
}

/// The rows as one file, each ended by CR LF. NUL is left out, and what a spreadsheet would work out gets an apostrophe
/// in front, as spreadsheets themselves mark a text. All else comes back as it was.
pub fn write(rows: &[Vec<Cell>]) -> String {
    let mut file = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                file.push(',');
            }
            // A line with nothing on it would be no row.
            write_cell(&mut file, cell, row.len() == 1);
        }
        file.push_str("\r\n");
    }
    file
}

fn write_cell(file: &mut String, cell: &Cell, alone: bool) {
    let text = match cell {
        Cell::Number(number) if is_number(number) => return file.push_str(number),
        Cell::Number(text) | Cell::Text(text) => text.replace('\0', ""),
    };
    let guard = if begins_formula(&text) { "'" } else { "" };
    // Some programs also part at semicolons and tabs, and drop the space around what is not quoted, or a byte order mark.
    let quoted = text.contains(['"', ',', ';', '\t', '\r', '\n', '\u{feff}']) || text.trim() != text;
    if quoted || (alone && text.is_empty()) {
        for part in ["\"", guard, &text.replace('"', "\"\""), "\""] {
            file.push_str(part);
        }
    } else {
        file.push_str(guard);
        file.push_str(&text);
    }
}

/// Whether it is digits and points, perhaps below 0: with more than that it could be worked out.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Whether a spreadsheet might take the text for a formula, once it has dropped what cannot be seen in front of it.
fn begins_formula(text: &str) -> bool {
    let is_hidden = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(is_hidden).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
