//! Numbers and names in digits to the base 64, the least significant first: nothing that mail and chat programs break or
//! end a link at.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The first of them counts 1, the second 2, the third 4.
pub(crate) fn bits<const COUNT: usize>(set: [bool; COUNT]) -> u32 {
    set.into_iter().rev().fold(0, |number, set| number * 2 + u32::from(set))
}

/// Adds a character of a name.
fn put_character(text: &mut String, character: char) {
    match character {
        ' ' => text.push('-'),
        plain if plain.is_ascii_alphanumeric() => text.push(plain),
        other => {
            let (mark, count) = if u32::from(other) < 64 * 64 { ('_', 2) } else { ('~', 4) };
            text.push(mark);
            put(text, other.into(), count);
        }
    }
}

/// Adds the `count` least digits of `number`; at most 6.
pub(crate) fn put(text: &mut String, number: u32, count: u32) {
    for place in 0..count {
        let digit = DIGITS.get((number >> (6 * place) & 63) as usize);
        text.extend(digit.map(|digit| char::from(*digit)));
    }
}

/// The number in the next `count` digits; at most 4.
pub(crate) fn take(rest: &mut impl Iterator<Item = u8>, count: u32) -> Option<u32> {
    let mut number = 0;
    for place in 0..count {
        let next = rest.next()?;
        number |= (DIGITS.iter().position(|digit| *digit == next)? as u32) << (6 * place);
    }
    Some(number)
}

/// Adds a name: letters and digits as they are, `-` for a blank, `_` and 2 digits or `~` and 4 for all else.
pub(crate) fn put_name(text: &mut String, name: &str) {
    name.chars().for_each(|character| put_character(text, character));
}

/// The name in all that is left.
pub(crate) fn take_name(rest: &mut impl Iterator<Item = u8>) -> Option<String> {
    let mut name = String::new();
    while let Some(first) = rest.next() {
        let character = match first {
            b'-' => u32::from(' '),
            b'_' => take(rest, 2)?,
            b'~' => take(rest, 4)?,
            plain => u32::from(plain),
        };
        name.push(char::from_u32(character)?);
    }
    Some(name)
}
