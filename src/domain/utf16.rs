//! Counts texts in UTF-16 units, as browsers, storage and `maxlength` do.

/// How many UTF-16 units a text holds.
pub fn length(text: &str) -> usize {
    // One for the first byte of each character, and one more where that begins a pair.
    text.bytes().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

/// The longest start of `text` that holds at most `units` UTF-16 units and splits no character.
pub fn clip(text: &str, units: usize) -> &str {
    let mut used = 0;
    let past = text.char_indices().find(|(_, character)| {
        used += character.len_utf16();
        used > units
    });
    past.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_those_of_a_browser() {
        for text in ["", "a", "é", "–", "🙂", "a\u{0}\u{ffff}\u{10000}ß"] {
            assert_eq!(length(text), text.encode_utf16().count(), "{text:?}");
            for units in 0..8 {
                let clipped = clip(text, units);
                assert!(length(clipped) <= units && text.starts_with(clipped), "{text:?} {units}");
                let next = text[clipped.len()..].chars().next();
                assert!(
                    next.is_none_or(|next| length(clipped) + next.len_utf16() > units),
                    "{text:?} {units}"
                );
            }
        }
    }
}
