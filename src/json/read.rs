//! Reads JSON: all that is sound, and nothing of what is not.

use super::value::{Json, nearest};
use crate::domain::vec_map::VecMap;

/// So many brackets may stand within each other.
const DEEPEST: u8 = 127;

/// The value that a text is. Of several values under one name the last stands.
pub(crate) fn read(text: &str) -> Option<Json> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEEPEST)?;
    reader.skip_blank();
    (reader.at == text.len()).then_some(value)
}

struct Reader<'a> {
    text: &'a str,
    /// Where the next byte stands.
    at: usize,
}

impl Reader<'_> {
    /// The next value, with at most so many brackets within each other.
    fn value(&mut self, deepest: u8) -> Option<Json> {
        self.skip_blank();
        match self.peek()? {
            b'{' => self.object(deepest.checked_sub(1)?),
            b'[' => self.list(deepest.checked_sub(1)?),
            b'"' => self.string().map(Json::Text),
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn list(&mut self, deepest: u8) -> Option<Json> {
        let mut list = Vec::new();
        let mut more = self.opens(b']');
        while more {
            list.push(self.value(deepest)?);
            more = self.goes_on(b']')?;
        }
        Some(Json::List(list))
    }

    fn object(&mut self, deepest: u8) -> Option<Json> {
        let mut list = Vec::new();
        let mut more = self.opens(b'}');
        while more {
            self.skip_blank();
            let name = (self.peek()? == b'"').then(|| self.string())??;
            self.skip_blank();
            self.takes(b':').then_some(())?;
            list.push((name, self.value(deepest)?));
            more = self.goes_on(b'}')?;
        }
        Some(Json::Object(VecMap::of(list)))
    }

    /// Takes the bracket that stands here, and says whether something comes before the one that closes it.
    fn opens(&mut self, close: u8) -> bool {
        self.at += 1;
        self.skip_blank();
        !self.takes(close)
    }

    /// Takes the comma that stands here, or the bracket, and says which it was.
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.skip_blank();
        match self.next()? {
            b',' => Some(true),
            byte => (byte == close).then_some(false),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        word.bytes().all(|byte| self.takes(byte)).then_some(value)
    }

    /// The text whose first quote stands here.
    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let begin = self.at;
            while self.peek().is_some_and(|byte| !matches!(byte, b'"' | b'\\' | ..0x20)) {
                self.at += 1;
            }
            string.push_str(self.text.get(begin..self.at)?);
            match self.next()? {
                b'"' => return Some(string),
                b'\\' => string.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.character(),
            same @ (b'"' | b'\\' | b'/') => char::from(same),
            _ => return None,
        })
    }

    /// The character of one UTF-16 unit, or of two; half of one is none.
    fn character(&mut self) -> Option<char> {
        let unit = self.unit()?;
        let Some(high) = unit.checked_sub(0xD800).filter(|high| *high < 0x400) else {
            return char::from_u32(unit);
        };
        (self.takes(b'\\') && self.takes(b'u')).then_some(())?;
        let low = self.unit()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + (high << 10) + low)
    }

    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| Some(unit * 16 + char::from(self.next()?).to_digit(16)?))
    }

    fn number(&mut self) -> Option<Json> {
        let begin = self.at;
        self.takes(b'-');
        if !self.takes(b'0') {
            self.digits()?;
        }
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'+') || self.takes(b'-');
            self.digits()?;
        }
        let number = self.text.get(begin..self.at)?;
        nearest(number).is_finite().then(|| Json::Number(number.to_owned()))
    }

    /// Takes at least one digit.
    fn digits(&mut self) -> Option<()> {
        let begin = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > begin).then_some(())
    }

    fn skip_blank(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Whether that byte stands here; if so it is taken.
    fn takes(&mut self, byte: u8) -> bool {
        let is_here = self.peek() == Some(byte);
        self.at += usize::from(is_here);
        is_here
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
