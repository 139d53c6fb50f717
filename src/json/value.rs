//! A JSON value.

use serde_json::Number;

use crate::domain::vec_map::VecMap;

/// Any JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// Values in their order.
    List(Vec<Json>),
    /// Values by name.
    Object(JsonObject),
}

/// Values by name, in the order of the names.
pub(crate) type JsonObject = VecMap<String, Json>;

/// Puts these values into an object by their names. A list, so that it is compiled once.
pub(crate) fn put_all(object: &mut JsonObject, values: Vec<(&'static str, Json)>) {
    for (name, value) in values {
        object.insert(name.to_owned(), value);
    }
}

impl Json {
    /// An object of these values by their names.
    pub(crate) fn object(values: Vec<(&'static str, Json)>) -> JsonObject {
        let mut object = JsonObject::new();
        put_all(&mut object, values);
        object
    }

    /// Whether it is null.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Json::Null)
    }

    /// The yes or no that it is.
    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self {
            Json::Bool(is) => Some(*is),
            _ => None,
        }
    }

    /// The text that it is.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The list that it is.
    pub(crate) fn as_array(&self) -> Option<&[Json]> {
        match self {
            Json::List(list) => Some(list),
            _ => None,
        }
    }

    /// The object that it is.
    pub(crate) fn as_object(&self) -> Option<&JsonObject> {
        match self {
            Json::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The whole number that it is, from 0. One with a point or an exponent is none.
    pub(crate) fn as_u64(&self) -> Option<u64> {
        self.number()?.parse().ok()
    }

    /// The whole number that it is. One with a point or an exponent is none, nor is the zero below zero.
    pub(crate) fn as_i64(&self) -> Option<i64> {
        self.number().filter(|number| *number != "-0")?.parse().ok()
    }

    /// The number that it is, or one right beside it: exact for up to 15 digits and 22 places.
    pub(crate) fn as_f64(&self) -> Option<f64> {
        self.number().map(nearest)
    }

    fn number(&self) -> Option<&str> {
        match self {
            Json::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// The float at or right beside a number as JSON writes it; infinite if it is too large.
pub(super) fn nearest(number: &str) -> f64 {
    let (mut digits, mut power, mut fraction) = (0.0, 0_i32, false);
    let mut rest = number.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            // More digits than a float holds only count as places.
            b'0'..=b'9' if digits < ENOUGH => {
                digits = digits * 10.0 + f64::from(byte - b'0');
                power -= i32::from(fraction);
            }
            b'0'..=b'9' => power += i32::from(!fraction),
            b'.' => fraction = true,
            b'e' | b'E' => power = power.saturating_add(exponent(rest.by_ref())),
            _ => {}
        }
    }
    let (mut size, mut places) = (digits, power.unsigned_abs().min(MOST_PLACES));
    while places > 0 {
        let some = places.min(EXACT_PLACES);
        let scale = (0..some).fold(1.0, |scale, _| scale * 10.0);
        size = if power > 0 { size * scale } else { size / scale };
        places -= some;
    }
    if number.starts_with('-') { -size } else { size }
}

/// The digits of an exponent; more than any number has if they are too many.
fn exponent(digits: impl Iterator<Item = u8>) -> i32 {
    let (mut size, mut below) = (0_i32, false);
    for digit in digits {
        match digit {
            b'-' => below = true,
            b'+' => {}
            digit => size = size.saturating_mul(10).saturating_add(i32::from(digit.wrapping_sub(b'0'))),
        }
    }
    if below { -size } else { size }
}

/// From here on a float no longer holds every digit.
const ENOUGH: f64 = 1e17;

/// Up to so many places a power of ten is exact.
const EXACT_PLACES: u32 = 22;

/// Beyond so many places every float is infinite, or nothing.
const MOST_PLACES: u32 = 400;

macro_rules! from_whole {
    ($($whole:ty)*) => {$(
        impl From<$whole> for Json {
            fn from(whole: $whole) -> Json {
                Json::Number(whole.to_string())
            }
        }
    )*};
}

from_whole! { u8 u32 u64 i32 }

/// Written as the library writes it; what is no number is null.
impl From<f64> for Json {
    fn from(float: f64) -> Json {
        Number::from_f64(float).map_or(Json::Null, |number| Json::Number(number.to_string()))
    }
}

impl From<bool> for Json {
    fn from(is: bool) -> Json {
        Json::Bool(is)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}
