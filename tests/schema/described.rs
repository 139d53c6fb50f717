//! Owns how `static/export.schema.json` is made: of the questions, the fields and the closed sets themselves.

use worth_the_interview::domain::answers::{OwnReason, Side};
use worth_the_interview::domain::assumptions::{Assumptions, CallShare, Shift};
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::limits::{MOST_ITEMS, MOST_QUARTERS};
use worth_the_interview::domain::question::{Choice, MODEL_VERSION, Question};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::{PriorityAxis, ResumePart};
use worth_the_interview::domain::slot::{Described, FieldName, Row, Slot};
use worth_the_interview::domain::value::{Feeds, Value};
use worth_the_interview::domain::verdict::{Rule, Strength, Verdict};
use worth_the_interview::formats::json_export::{FORMAT, VERSION};
use worth_the_interview::storage::key::OURS;
use worth_the_interview::storage::record;

use crate::ordered::{Json, list, object, text};

const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// The schema, as text.
pub fn schema() -> String {
    let defs = object([
        ("interview", interview()),
        (
            "id",
            means(
                "An identity, safe in a storage key.",
                [("type", text("string")), ("pattern", text("^[a-z0-9-]{1,64}$"))],
            ),
        ),
        ("answers", answers()),
        ("counting", assumptions()),
        ("shift", shift()),
        ("result", result()),
        ("plan", plan()),
        ("reflection", reflection()),
        ("rating", means("How much there was, from 0 to 4.", whole(0, 4))),
        ("unread", unread()),
    ]);
    let file = closed(
        [
            ("format", means("What the file is.", [("const", text(FORMAT))])),
            (
                "version",
                means(
                    "The version of the file's shape. Each record has its own besides.",
                    [("const", Json::of(VERSION))],
                ),
            ),
            (
                "exported",
                means(
                    "When it was written: ISO 8601 in UTC.",
                    [("type", text("string")), ("format", text("date-time"))],
                ),
            ),
            ("interviews", array("The interviews, one a line.", to("interview"))),
            ("unread", array("What this version could not read, one a line.", to("unread"))),
        ],
        &["format", "version", "exported", "interviews", "unread"],
    );
    let head = [
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text("Export of worth-the-interview")),
        (
            "description",
            text(
                "Everything that one reader has kept, in one file. Texts may hold any character. Hours are hours of the reader's own time, exact in binary floating point.",
            ),
        ),
    ];
    object(head).and(file).and(object([("$defs", defs)])).written()
}

fn interview() -> Json {
    let mut case = fields_of(Case::default().fields());
    let mut take = |name: &str| case.remove(case.iter().position(|(known, _)| known == name).unwrap()).1;
    let created =
        [("type", text("string")), ("pattern", text(DAY.trim_end_matches('$'))), ("maxLength", Json::of(32))];
    let own = object([("description", text("An own reason."))]).and(closed(
        [
            ("text", long_text("The words; possibly empty.", OwnReason::LONGEST, false)),
            ("hours", means("What it is worth, in hours.", [("enum", list(OwnReason::HOURS.map(Json::of)))])),
            ("side", means("Which way it speaks.", [("enum", names(&Side::IDS, None))])),
        ],
        &["text", "hours", "side"],
    ));
    let parts = [
        ("id", object([("description", text("Tells it from all others.")), ("$ref", text("#/$defs/id"))])),
        ("label", take("label")),
        ("date", take("date")),
        ("created", means("When it was kept: ISO 8601 in UTC. It begins with its day.", created)),
        ("answers", to("answers")),
        ("own", array("The reader's own reasons, in their order.", own)),
        (
            "model_version",
            means(
                "The version of the questions, the values and the sums.",
                [("const", Json::of(MODEL_VERSION))],
            ),
        ),
        (
            "weighed_by",
            means(
                "The model version that weighed it when it was kept. The result is that of model_version.",
                [("type", text("integer")), ("minimum", Json::of(1)), ("maximum", Json::of(MODEL_VERSION))],
            ),
        ),
        ("result", to("result")),
        ("choice", take("choice")),
        (
            "reflection",
            or_null("What came of it; null while the reader is still considering.", to("reflection")),
        ),
        ("counting", object([("anyOf", list([object([("type", text("null"))]), to("counting")]))])),
        ("plan", to("plan")),
        ("version", means("The version of the record's shape.", [("const", Json::of(record::VERSION))])),
        (
            "revision",
            means(
                "How often the record was written. Of two copies the one with more is later, whatever clocks say.",
                [("type", text("integer")), ("minimum", Json::of(0))],
            ),
        ),
        (
            "version_of",
            or_null(
                "The identity of the interview that this is another version of, while the reader has yet to pick one; else null.",
                to("id"),
            ),
        ),
    ];
    let names = parts.each_ref().map(|(name, _)| *name);
    described(
        "One interview. Fields that are not named here come from a later version and are kept.",
        open(parts, &names),
    )
}

fn answers() -> Json {
    let question = |question: Question| {
        let about = format!("{} {}", question.means().trim(), counts(question));
        let ids = question.choices().map(Choice::id).chain(["unsure"]).collect::<Vec<_>>();
        (question.id(), means(about.trim(), [("enum", names(&ids, None))]))
    };
    let about = format!(
        "What was answered, by question. A question that was skipped is left out; unsure is \"I'm not sure\". The values are those of model version {MODEL_VERSION}."
    );
    described(&about, closed(Question::ALL.map(question), &[]))
}

/// What the answers to a question count for, in their order and with their unit.
fn counts(question: Question) -> String {
    let values: Vec<String> = question.choices().map(|choice| choice.value().number().to_string()).collect();
    let (last, rest) = values.split_last().unwrap();
    let values = format!("{} and {last}", rest.join(", "));
    let rule = Rule::ALL.into_iter().find(|rule| rule.trigger().0 == question);
    let rule = rule.map(|rule| format!("; {} is a rule besides", rule.trigger().1)).unwrap_or_default();
    let settable = if Assumptions::QUESTIONS.contains(&question) { " as published" } else { "" };
    match (question.feeds(), question.choices().next().unwrap().value()) {
        (Feeds::Nothing, _) => String::new(),
        (Feeds::Likelihood(benefit), Value::Factor(_)) => {
            let others: Vec<_> = Question::ALL
                .into_iter()
                .filter(|other| other.feeds() == question.feeds() && *other != question)
                .map(Question::id)
                .collect();
            let (others, benefit) = (others.join(" and "), benefit.id());
            format!(
                "In this order the answers are the factors {values}; times that of {others} it is the likelihood of {benefit}, in 64ths{rule}."
            )
        }
        (Feeds::Likelihood(benefit), _) => {
            format!("The likelihood of {}, in 64ths: {values}{rule}.", benefit.id())
        }
        (Feeds::Cost | Feeds::Worth(_), _) => format!("In hours: {values}{settable}{rule}."),
    }
}

fn assumptions() -> Json {
    let fourths = |share: CallShare| {
        means(
            &format!(
                "{} In quarters; published: {}.",
                share.means().trim(),
                Assumptions::default().fourths(share)
            ),
            whole(0, Assumptions::MOST_FOURTHS.into()),
        )
    };
    let halves = |question: Question, about: &str| {
        let about = format!(
            "{about} In half hours, by answer in the order of the quiz; the first costs nothing, and none costs less than the one before it."
        );
        let count = Json::of(question.count());
        means(
            &about,
            [
                ("type", text("array")),
                ("prefixItems", list([object([("const", Json::of(0))])])),
                ("items", object(whole(0, Assumptions::MOST_HALVES.into()))),
                ("minItems", count.clone()),
                ("maxItems", count),
            ],
        )
    };
    let off = [
        ("type", text("array")),
        ("items", object([("enum", names(&Rule::IDS, None))])),
        ("uniqueItems", Json::of(true)),
    ];
    let track = closed(Benefit::ALL.map(|benefit| (benefit.id(), to("shift"))), &[]);
    let parts = [
        ("good_quarters", fourths(CallShare::Good)),
        ("strain_quarters", fourths(CallShare::Strain)),
        ("stress_halves", halves(Question::Stress, "What the days before cost.")),
        ("risk_halves", halves(Question::Risk, "What trouble in the present job costs.")),
        (
            "time_halves",
            means(
                "The half hours of time that the reader counts on, for the answer that they belong to; left out where it counts as published.",
                whole(1, Assumptions::MOST_HALVES.into()),
            ),
        ),
        ("rules_off", means("The rules that are left out.", off)),
        (
            "track",
            described(
                "How far each benefit is moved by what came of the reader's own interviews before; what is not moved is left out.",
                track,
            ),
        ),
    ];
    let always = ["good_quarters", "strain_quarters", "stress_halves", "risk_halves", "rules_off"];
    described(
        "How the answers count, where the reader set it otherwise; null as published.",
        closed(parts, &always),
    )
}

fn shift() -> Json {
    let most = i64::from(Shift::MOST);
    let parts = [
        ("by", means("How much likelier it counts, in 64ths. Below 0: less likely.", whole(-most, most))),
        ("interviews", means("How many interviews say so. 255: that many or more.", whole(0, 255))),
    ];
    described("How far one benefit is moved.", closed(parts, &["by", "interviews"]))
}

fn result() -> Json {
    let any = |about: &str| means(about, [("type", text("number"))]);
    let least = |about: &str| means(about, [("type", text("number")), ("minimum", Json::of(0))]);
    let within = |about: &str, least: f64, most: f64| {
        means(about, [("type", text("number")), ("minimum", Json::of(least)), ("maximum", Json::of(most))])
    };
    let most_worth =
        Question::WorthPractice.choices().map(|choice| choice.value().number()).fold(0.0, f64::max);
    let most_set = f64::from(Assumptions::MOST_HALVES) / 2.0;
    let benefits = closed(
        Benefit::ALL.map(|benefit| (benefit.id(), within(benefit.means().trim(), 0.0, most_worth))),
        &Benefit::IDS,
    );
    let parts = [
        (
            "verdict",
            means(
                "The allowed option worth most; of equals the smaller commitment.",
                [("enum", names(&Verdict::IDS, None))],
            ),
        ),
        (
            "strength",
            means(
                "How far the verdict carries. With not-enough none was shown.",
                [("enum", names(&Strength::IDS, None))],
            ),
        ),
        ("go", any("What going comes to, against 0 for saying no.")),
        ("small", any("What a short call comes to, against 0 for saying no.")),
        ("margin", least("By how much the verdict leads the next allowed option.")),
        ("total", least("All that speaks for going: the five benefits and own_for.")),
        (
            "worth_up_to",
            any("The hours at which going breaks even. At 0 or less it is worth no time at all."),
        ),
        (
            "ahead_up_to",
            or_null(
                "The hours of time below which going is the best of the three; null where a rule holds.",
                object([("type", text("number")), ("minimum", Json::of(0))]),
            ),
        ),
        (
            "shares",
            described(
                "The part of all ways to fill in what is open that ends at each option, rules included.",
                closed(
                    Verdict::ALL.map(|verdict| (verdict.id(), within(verdict.means().trim(), 0.0, 1.0))),
                    &Verdict::IDS,
                ),
            ),
        ),
        ("time", within("Getting ready, the trip and the talk.", 0.5, most_set)),
        ("stress", within("What the days before cost.", 0.0, most_set)),
        ("risk", within("What trouble in the present job costs.", 0.0, most_set)),
        ("own_for", least("The own reasons for going, added up.")),
        ("own_against", least("The own reasons against, added up.")),
        (
            "benefit",
            described(
                "What each benefit is worth, in hours: its worth at its best times its likelihood in 64ths.",
                benefits,
            ),
        ),
    ];
    let names = parts.each_ref().map(|(name, _)| *name);
    described(
        "The figures as they were when the record was written, in hours of the reader's own time. They follow from answers, own and counting; reading the file, the widget works them out again.",
        closed(parts, &names),
    )
}

fn plan() -> Json {
    let mut case = Case::default();
    let rows = case.fields().into_iter().filter(|row| row.name().group == "plan");
    let parts: Vec<_> = rows.map(|row| (row.name().id, field(row.field.means, row.slot))).collect();
    let names: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
    described("What the reader plans.", closed(parts, &names))
}

fn reflection() -> Json {
    described(
        "What came of the interview, as the reader saw it afterwards. Every field may be absent, null or empty: that part was left open. Fields that are not named here come from a later version and are kept.",
        open(fields_of(Reflection::default().fields()), &[]),
    )
}

/// What is said of a group of fields that the record keeps in an object.
fn group_means(group: &str, row: &Row<'_>) -> String {
    match group {
        "ratings" => "How much of each benefit there was: 0 none, 1 a little, 2 some, 3 a lot, 4 all that was hoped for. What was not rated is left out. The predicted likelihood, in 64ths, by 16 is on the same scale.".to_owned(),
        "wanted" => "How much the reader wanted the job before, and wants it now.".to_owned(),
        _ => row.field.means.to_owned(),
    }
}

/// What one of the things is that a field tells of.
fn member_means(row: &Row<'_>) -> String {
    let part = ResumePart::from_id(row.member).map(ResumePart::means);
    let axis = PriorityAxis::from_id(row.member).map(PriorityAxis::means);
    let of = if row.field.id == "parts" { part } else { axis };
    of.unwrap_or(row.field.means).trim().to_owned()
}

/// The fields of a record by name, each with those of its group at the place of the first.
fn fields_of(rows: Vec<Row<'_>>) -> Vec<(String, Json)> {
    let mut found: Vec<(String, Json)> = Vec::new();
    for row in rows {
        let FieldName { group, id } = row.name();
        if group.is_empty() {
            found.push((id.to_owned(), field(row.field.means, row.slot)));
            continue;
        }
        let (about, inner) = (group_means(group, &row), member_means(&row));
        if !found.iter().any(|(name, _)| name == group) {
            found.push((group.to_owned(), described(&about, closed::<&str>([], &[]))));
        }
        let (_, object) = found.iter_mut().find(|(name, _)| name == group).unwrap();
        object.put("properties", id, member(&inner, row.slot));
    }
    found
}

/// A field that may be open.
fn field(about: &str, slot: Slot<'_>) -> Json {
    match slot {
        Slot::Text(_, most) => long_text(about, most, false),
        Slot::Message(_, most) => long_text(about, most, true),
        Slot::Rating(_) => or_null(about, to("rating")),
        Slot::Flag(_) => means(about, [("type", text("boolean"))]),
        Slot::Day(_) | Slot::DayAhead(_) => means(
            about,
            [
                ("type", list([text("string"), text("null")])),
                ("format", text("date")),
                ("pattern", text(DAY)),
            ],
        ),
        Slot::Hours(_) => means(
            &format!("{about} In hours, by the quarter."),
            [
                ("type", list([text("number"), text("null")])),
                ("minimum", Json::of(0)),
                ("maximum", Json::of(f64::from(MOST_QUARTERS) / 4.0)),
                ("multipleOf", Json::of(0.25)),
            ],
        ),
        Slot::Items(items) => {
            items.add();
            let item = open(fields_of(items.fields(0)), &[]);
            means(about, [("type", text("array")), ("maxItems", Json::of(MOST_ITEMS)), ("items", item)])
        }
        slot => means(about, [("enum", names(&slot.names(), Some(Json::of(()))))]),
    }
}

/// A field of a group, which is left out while it is open.
fn member(about: &str, slot: Slot<'_>) -> Json {
    match slot {
        Slot::Rating(_) => object([("description", text(about)), ("$ref", text("#/$defs/rating"))]),
        Slot::Text(..) | Slot::Message(..) => field(about, slot),
        slot => means(about, [("enum", names(&slot.names(), None))]),
    }
}

fn unread() -> Json {
    let units = object(whole(0, 65_535));
    let parts = closed(
        [
            (
                "key",
                means(
                    "Where it stands in the browser's storage.",
                    [("type", text("string")), ("pattern", text(&format!("^{OURS}")))],
                ),
            ),
            ("text", means("The record.", [("type", text("string"))])),
            (
                "units",
                means(
                    "The UTF-16 units of a record with lone surrogates, which are no text.",
                    [("type", text("array")), ("items", units)],
                ),
            ),
        ],
        &["key"],
    );
    let one = |name: &str| object([("required", list([text(name)]))]);
    described(
        "A record that the version which wrote the file could not read, as it stands in storage: newer, or damaged.",
        parts.and(object([("oneOf", list([one("text"), one("units")]))])),
    )
}

fn long_text(about: &str, most: usize, or_null: bool) -> Json {
    let number =
        if most >= 1_000 { format!("{},{:03}", most / 1_000, most % 1_000) } else { most.to_string() };
    let kind = if or_null { list([text("string"), text("null")]) } else { text("string") };
    means(&format!("{about} At most {number} UTF-16 units."), [("type", kind), ("maxLength", Json::of(most))])
}

fn whole(least: i64, most: i64) -> [(&'static str, Json); 3] {
    [("type", text("integer")), ("minimum", Json::of(least)), ("maximum", Json::of(most))]
}

fn names(ids: &[&str], more: Option<Json>) -> Json {
    list(ids.iter().map(|id| text(id)).chain(more))
}

fn to(name: &str) -> Json {
    object([("$ref", text(&format!("#/$defs/{name}")))])
}

fn array(about: &str, items: Json) -> Json {
    means(about, [("type", text("array")), ("items", items)])
}

fn or_null(about: &str, other: Json) -> Json {
    means(about, [("anyOf", list([object([("type", text("null"))]), other]))])
}

fn means<const COUNT: usize>(about: &str, rest: [(&str, Json); COUNT]) -> Json {
    described(about, object(rest))
}

fn described(about: &str, rest: Json) -> Json {
    object([("description", text(about))]).and(rest)
}

/// An object of which every name is known.
fn closed<N: Into<String>>(properties: impl IntoIterator<Item = (N, Json)>, required: &[&str]) -> Json {
    object_type(properties, required, false)
}

/// An object that later versions may add to.
fn open<N: Into<String>>(properties: impl IntoIterator<Item = (N, Json)>, required: &[&str]) -> Json {
    object_type(properties, required, true)
}

fn object_type<N: Into<String>>(
    properties: impl IntoIterator<Item = (N, Json)>,
    required: &[&str],
    more: bool,
) -> Json {
    object([
        ("type", text("object")),
        ("properties", object(properties)),
        ("required", names(required, None)),
        ("additionalProperties", Json::of(more)),
    ])
}
