//! Cuts JSON apart at its outermost commas without reading what stands between them: in one pass, however deep it is,
//! and so that damage in one part spoils as little as possible of the others.

/// The parts of the array or object that a text is: its values, or its pairs of a key and a value, without the blank
/// space around. Nothing says that a part is sound JSON.
pub struct Split<'a> {
    text: &'a str,
    /// Where the next part begins.
    at: usize,
    /// Where the bracket stands that ends it: the last of its kind. One before it is one too many in some part.
    last: Option<usize>,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Open,
    Closed,
    Cut,
}

impl<'a> Split<'a> {
    /// The parts of `text`, if it begins with a bracket.
    pub fn of(text: &'a str) -> Option<Split<'a>> {
        let close = match text.bytes().next()? {
            b'{' => '}',
            b'[' => ']',
            _ => return None,
        };
        Some(Split { text, at: 1, last: text.rfind(close), state: State::Open })
    }

    /// Whether the text ended before the bracket did: so the part that came last has no end.
    pub fn is_cut(&self) -> bool {
        self.state == State::Cut
    }

    /// Where the next part ends, and what is so behind it.
    fn end(&self) -> (usize, State) {
        // The brackets that are open within the part, and how many of them are curly.
        let (mut open, mut curly) = (Vec::new(), 0_usize);
        let (mut quoted, mut escaped) = (false, false);
        for (at, byte) in self.text.bytes().enumerate().skip(self.at) {
            match byte {
                // No text goes on over the end of a line: a quote is missing.
                b'\n' => (quoted, escaped) = (false, false),
                _ if escaped => escaped = false,
                b'\\' => escaped = quoted,
                b'"' => quoted = !quoted,
                _ if quoted => {}
                b'{' | b'[' => {
                    curly += usize::from(byte == b'{');
                    open.push(byte);
                }
                b'}' | b']' => {
                    // Both stand two places behind the bracket that they close.
                    let opener = byte - 2;
                    let is_open = if opener == b'{' { curly > 0 } else { open.len() > curly };
                    if !is_open && open.is_empty() && self.last == Some(at) {
                        return (at, State::Closed);
                    }
                    // What was left open in between is closed with it; what closes nothing is passed over.
                    while is_open && let Some(closed) = open.pop() {
                        curly -= usize::from(closed == b'{');
                        if closed == opener {
                            break;
                        }
                    }
                }
                b',' if open.is_empty() => return (at, State::Open),
                _ => {}
            }
        }
        (self.text.len(), State::Cut)
    }
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.state != State::Open {
            return None;
        }
        let (end, state) = self.end();
        let part = self.text.get(self.at..end).unwrap_or_default().trim();
        (self.at, self.state) = (end + 1, state);
        // Between the last comma and the end there may be nothing.
        (self.state == State::Open || !part.is_empty()).then_some(part)
    }
}

/// Key and value of a part of an object, if it is whole enough to have both. The key is as it is written.
pub fn pair(part: &str) -> Option<(&str, &str)> {
    let (key, value) = part.strip_prefix('"')?.split_once('"')?;
    value.trim_start().strip_prefix(':').map(|value| (key, value.trim_start()))
}

/// The value under `key` in the object that `text` is.
pub fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    Split::of(text)?.filter_map(pair).find(|(other, _)| *other == key).map(|(_, value)| value)
}
