//! Rows as comma-separated values, RFC 4180, that no spreadsheet takes for formulas; or with semicolons, where commas are
//! in numbers.

/// How the spreadsheets of a country tell cells apart and write numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between two cells.
    pub separator: char,
    /// Between a whole number and its parts.
    pub decimal: char,
}

impl Dialect {
    /// That of the standard.
    pub const STANDARD: Dialect = Dialect { separator: ',', decimal: '.' };

    /// That of a country, by the language tag of a reader's browser and by how it writes one and a half. Switzerland and
    /// Liechtenstein write a point and part with semicolons all the same.
    pub fn of(tag: &str, one_and_a_half: &str) -> Dialect {
        let decimal = if one_and_a_half.contains(',') { ',' } else { '.' };
        let parts_with_semicolons = decimal == ',' || tag.ends_with("-CH") || tag.ends_with("-LI");
        Dialect { separator: if parts_with_semicolons { ';' } else { ',' }, decimal }
    }
}

/// What stands in one place of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text of whoever wrote it.
    Text(String),
    /// A number that the program wrote, perhaps below 0: digits, point and minus. Anything else is a text. A point where a
    /// country writes a comma would make a date of it.
    Number(String),
}

/// The rows as one file, each ended by CR LF. NUL is left out, and what a spreadsheet would work out gets an apostrophe
/// in front, as spreadsheets themselves mark a text. All else comes back as it was.
pub fn write(rows: &[Vec<Cell>], dialect: Dialect) -> String {
    let mut file = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                file.push(dialect.separator);
            }
            // A line with nothing on it would be no row.
            write_cell(&mut file, cell, row.len() == 1, dialect.decimal);
        }
        file.push_str("\r\n");
    }
    file
}

fn write_cell(file: &mut String, cell: &Cell, alone: bool, decimal: char) {
    let text = match cell {
        Cell::Number(number) if is_number(number) => {
            return file.extend(number.chars().map(|c| if c == '.' { decimal } else { c }));
        }
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
