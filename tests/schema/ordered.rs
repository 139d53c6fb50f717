//! Owns JSON whose objects keep their order, and how it is laid out: short parts on one line.

use serde_json::Value;

/// The most characters in a line.
const WIDTH: usize = 110;

#[derive(Clone, Debug)]
pub enum Json {
    One(Value),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

pub fn object<N: Into<String>>(fields: impl IntoIterator<Item = (N, Json)>) -> Json {
    Json::Object(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

pub fn list(items: impl IntoIterator<Item = Json>) -> Json {
    Json::List(items.into_iter().collect())
}

pub fn text(text: &str) -> Json {
    Json::of(text)
}

impl Json {
    /// A number, a text, a truth or null. A number without a fraction is written without a point.
    pub fn of(value: impl Into<Value>) -> Json {
        let value = value.into();
        match value.as_f64() {
            Some(number) if number.fract() == 0.0 => Json::One((number as i64).into()),
            _ => Json::One(value),
        }
    }

    /// One object after another as one.
    pub fn and(self, more: Json) -> Json {
        let (Json::Object(mut fields), Json::Object(more)) = (self, more) else { unreachable!() };
        fields.extend(more);
        Json::Object(fields)
    }

    /// Adds a field to the object under `name`.
    pub fn put(&mut self, name: &str, field: &str, value: Json) {
        let Json::Object(fields) = self else { unreachable!() };
        let (_, inner) = fields.iter_mut().find(|(known, _)| known == name).unwrap();
        let Json::Object(inner) = inner else { unreachable!() };
        inner.push((field.to_owned(), value));
    }

    pub fn written(&self) -> String {
        self.laid_out(0, 0) + "\n"
    }

    fn flat(&self) -> String {
        match self {
            Json::One(value) => value.to_string(),
            Json::List(items) => format!("[{}]", items.iter().map(Json::flat).collect::<Vec<_>>().join(", ")),
            Json::Object(fields) => {
                let field = |(name, value): &(String, Json)| {
                    format!("{}: {}", Value::from(name.as_str()), value.flat())
                };
                format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// At so many blanks, behind so many characters in its line.
    fn laid_out(&self, blanks: usize, before: usize) -> String {
        let flat = self.flat();
        // One more for the comma behind it.
        if blanks + before + flat.chars().count() < WIDTH {
            return flat;
        }
        let (ends, lines): ([char; 2], Vec<String>) = match self {
            Json::One(_) => return flat,
            Json::List(items) => {
                (['[', ']'], items.iter().map(|item| item.laid_out(blanks + 2, 0)).collect())
            }
            Json::Object(fields) => {
                let field = |(name, value): &(String, Json)| {
                    let name = format!("{}: ", Value::from(name.as_str()));
                    let length = name.chars().count();
                    name + &value.laid_out(blanks + 2, length)
                };
                (['{', '}'], fields.iter().map(field).collect())
            }
        };
        let indent = " ".repeat(blanks + 2);
        format!(
            "{}\n{indent}{}\n{}{}",
            ends[0],
            lines.join(&format!(",\n{indent}")),
            " ".repeat(blanks),
            ends[1]
        )
    }
}
