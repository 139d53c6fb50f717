//! The next step for each choice: what to do, a plan, a message that can be changed, and days for the calendar.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use worth_the_interview::domain::answers::Answers;
use worth_the_interview::domain::assessment::Assessment;
use worth_the_interview::domain::case::{Case, Decision, Plan};
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::verdict::Verdict;
use worth_the_interview::session::action::Action;
use worth_the_interview::view::result::next_step::next;
use yew::{Html, html};

use crate::stage::{
    Heard, all, answers, english, enter, is_hidden, none, one, press, say, show, text, text_of, texts, with,
};

const DAY: &str = "2027-03-01";

fn piece(case: &Case, heard: &Heard) -> Html {
    next(&english(), case, &Assessment::of(&case.answers), &heard.act())
}

fn case(decision: Option<Decision>) -> Case {
    let answers = answers(|answers| answers);
    Case { label: "Bakery".to_owned(), answers, decision, ..Case::default() }
}

fn value(root: &Element, css: &str) -> String {
    js_sys::Reflect::get(&one(root, css), &"value".into()).unwrap().as_string().unwrap()
}

#[wasm_bindgen_test]
async fn without_a_choice_there_is_no_step() {
    let piece = piece(&case(None), &Heard::default());
    let root = show(html! { <div class="around">{ piece }</div> }).await;
    assert_eq!(text(&root, ".around"), "");
}

#[wasm_bindgen_test]
async fn going_has_one_thing_to_practise_a_cap_and_a_plan() {
    let mut case = case(Some(Decision::Go));
    case.plan.decline = Some("Not this time".to_owned());
    let heard = Heard::default();
    let mut root = show(piece(&case, &heard)).await;
    let cap = english().fill("next.cap", &[("hours", "about 1.5 hours")]);
    assert_eq!(texts(&root, ".steps li"), [say("ready.practice"), cap]);
    assert!(none(&root, "#message"));

    enter(&root, "#plan-when", "they ask about pay", "input");
    let when = Plan { when: "they ask about pay".to_owned(), ..case.plan.clone() };
    assert_eq!(heard.take(), [Action::Plan(when.clone())]);
    case.plan = when.clone();
    root.turn_into(piece(&case, &heard)).await;
    assert_eq!(value(&root, "#plan-when"), "they ask about pay");
    enter(&root, "#plan-then", "ask what they pay others", "input");
    assert_eq!(heard.take(), [Action::Plan(Plan { then: "ask what they pay others".to_owned(), ..when })]);
}

/// What is practised, and what is had otherwise, is the benefit that brings most.
#[wasm_bindgen_test]
async fn the_step_fits_the_benefit_that_brings_most() {
    for (benefit, answers) in [
        ("practice", answers(|answers| answers)),
        ("want", answers(|answers| with(answers, "worth-want", "2-days"))),
        ("learn", answers(|answers| with(answers, "worth-learn", "2-days"))),
        ("clarify", answers(|answers| with(answers, "worth-clarify", "2-days"))),
        (
            "network",
            answers(|answers| with(with(answers, "worth-network", "2-days"), "meet", "hires-my-work")),
        ),
    ] {
        // Practice brings six hours in the first of them, and no more than that in the others.
        let answers =
            if benefit == "practice" { answers } else { with(answers, "worth-practice", "half-day") };
        for (decision, key) in [(Decision::Go, "ready"), (Decision::Decline, "instead")] {
            let case = Case { answers: answers.clone(), ..case(Some(decision)) };
            let root = show(piece(&case, &Heard::default())).await;
            assert!(
                text(&root, ".steps").contains(&say(&format!("{key}.{benefit}"))),
                "{decision:?} {benefit}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn a_message_can_be_changed_and_had_back() {
    for (decision, ready, intro) in [
        (Decision::Small, "message.ask", "next.small"),
        (Decision::Decline, "message.decline", "next.decline"),
    ] {
        let heard = Heard::default();
        let mut case = case(Some(decision));
        case.plan.when = "they call".to_owned();
        let written = |text: Option<&str>| {
            let text = text.map(str::to_owned);
            Action::Plan(match decision {
                Decision::Small => Plan { ask: text, ..case.plan.clone() },
                _ => Plan { decline: text, ..case.plan.clone() },
            })
        };
        let mut root = show(piece(&case, &heard)).await;
        assert!(texts(&root, ".steps p").contains(&say(intro)), "{decision:?}");
        assert_eq!(value(&root, "#message"), say(ready));
        assert_eq!(one(&root, "#message").get_attribute("maxlength").unwrap(), Plan::LONGEST.to_string());
        let reset = |root: &Element| {
            let buttons = all(root, "button");
            buttons.into_iter().find(|button| text_of(button) == say("message.reset")).unwrap()
        };
        // It stays where it is, so that a press never takes the focus away.
        assert!(!is_hidden(&reset(&root)), "{decision:?}");

        enter(&root, "#message", "Dear Ann", "input");
        assert_eq!(heard.take(), [written(Some("Dear Ann"))]);
        let mut edited = case.clone();
        edited.plan.ask = Some("Dear Ann".to_owned());
        edited.plan.decline = Some("Dear Ann".to_owned());
        root.turn_into(piece(&edited, &heard)).await;
        assert!(!is_hidden(&reset(&root)), "{decision:?}");
        assert_eq!(value(&root, "#message"), "Dear Ann");

        // The words stay through another choice.
        root.turn_into(piece(&Case { decision: Some(Decision::NotYet), ..edited.clone() }, &heard)).await;
        assert!(none(&root, "#message"), "{decision:?}");
        root.turn_into(piece(&edited, &heard)).await;
        assert_eq!(value(&root, "#message"), "Dear Ann");

        press(&root, &say("message.reset"));
        let mut other = edited.plan.clone();
        match decision {
            Decision::Small => other.ask = None,
            _ => other.decline = None,
        }
        assert_eq!(heard.take(), [Action::Plan(other)]);
        root.turn_into(piece(&case, &heard)).await;
        assert_eq!(value(&root, "#message"), say(ready));
    }
}

/// What asks for a call is true of whoever sends it: of every set of rules that hold, whatever the sums say of them.
#[wasm_bindgen_test]
async fn a_ready_message_is_true_of_the_answers() {
    let rules = [("deal", "for-sure"), ("stress", "health"), ("risk", "lot")];
    // What the sums come to is moved by what practice is worth and how long it takes.
    let sums = [("2-days", "under-2"), ("2-days", "over-8"), ("nothing", "over-8")];
    let mut verdicts = Vec::new();
    for (worth, time) in sums {
        for held in 0..8 {
            let holds = |place: usize| held & (1 << place) != 0;
            let ruled = |answers: Answers| {
                let chosen = rules.into_iter().enumerate().filter(|(place, _)| holds(*place));
                let valued = with(with(answers, "worth-practice", worth), "worth-learn", worth);
                let timed = with(valued, "time", time);
                chosen.fold(timed, |answers, (_, (question, answer))| with(answers, question, answer))
            };
            let mut case = case(Some(Decision::Small));
            case.answers = answers(ruled);
            let verdict = Assessment::of(&case.answers).weighing.verdict;
            let name = format!("{held:03b} {verdict:?}");
            verdicts.push((held > 0, verdict));
            let root = show(piece(&case, &Heard::default())).await;
            let message = value(&root, "#message");
            assert_eq!(message.contains("would rule it out for me"), holds(0), "{name}");
            assert_eq!(message.contains("does not work for me"), held > 0 && !holds(0), "{name}");
            // Neither a fit nor a day for an interview is held out where there can be none.
            for promise in ["good fit", "Before we set a day"] {
                assert_eq!(message.contains(promise), held == 0, "{name}");
            }
            // Nerves and the job one has are nobody's business.
            assert!(["health", "lose", "boss"].iter().all(|word| !message.contains(word)), "{name}");
            case.decision = Some(Decision::Decline);
            let root = show(piece(&case, &Heard::default())).await;
            assert_eq!(value(&root, "#message"), say("message.decline"), "{name}");
        }
    }
    for verdict in Verdict::ALL {
        assert!(verdicts.contains(&(false, verdict)), "{verdict:?}");
        assert!(verdict == Verdict::Go || verdicts.contains(&(true, verdict)), "{verdict:?}");
    }
}

/// Each of the two messages keeps its own words.
#[wasm_bindgen_test]
async fn one_message_is_not_taken_for_the_other() {
    let heard = Heard::default();
    let mut case = case(Some(Decision::Small));
    case.plan.ask = Some("Could we talk?".to_owned());
    let mut root = show(piece(&case, &heard)).await;
    assert_eq!(value(&root, "#message"), "Could we talk?");
    case.decision = Some(Decision::Decline);
    root.turn_into(piece(&case, &heard)).await;
    assert_eq!(value(&root, "#message"), say("message.decline"));
}

#[wasm_bindgen_test]
async fn not_yet_says_what_to_find_out() {
    let mut case = case(Some(Decision::NotYet));
    let root = show(piece(&case, &Heard::default())).await;
    assert_eq!(texts(&root, ".steps p"), [say("next.not-yet")]);

    // Nothing is said of what brings most, or helps most, before there are enough answers.
    case.answers = Answers::default();
    for decision in Decision::ALL {
        let few = Case { decision: Some(decision), ..case.clone() };
        let root = show(piece(&few, &Heard::default())).await;
        assert!(none(&root, ".find-out") && none(&root, ".steps li"), "{decision:?}");
        assert!(!text(&root, ".steps").contains(&say("next.instead")), "{decision:?}");
    }

    case.answers = answers(|answers| answers.with(Question::Risk, None).with(Question::Stress, None));
    let first = Assessment::of(&case.answers).find_out_first().map(|first| first.question.id());
    assert!(first.is_some());
    let root = show(piece(&case, &Heard::default())).await;
    assert_eq!(one(&root, ".find-out").get_attribute("data-question").as_deref(), first);
}

#[wasm_bindgen_test]
async fn a_file_for_the_calendar_needs_a_day() {
    for (decision, asks) in
        [(Decision::Go, true), (Decision::Small, true), (Decision::Decline, false), (Decision::NotYet, false)]
    {
        let heard = Heard::default();
        let mut case = case(Some(decision));
        let mut root = show(piece(&case, &heard)).await;
        assert_eq!(none(&root, "#dates-day"), !asks, "{decision:?}");
        assert!(none(&root, "a[download]"), "{decision:?}");
        if asks {
            enter(&root, "#dates-day", DAY, "change");
            assert_eq!(heard.take(), [Action::Date(Day::parse(DAY))]);
        }
        case.date = Day::parse(DAY);
        root.turn_into(piece(&case, &heard)).await;
        // A browser has a day at every digit that is typed: the field stays.
        assert_eq!(none(&root, "#dates-day"), !asks, "{decision:?}");
        assert_eq!(none(&root, "a[download='dates.ics']"), !asks, "{decision:?}");
    }
}

/// Calendars are seen by others: nothing in the file says what the days are about, and all of it is private.
#[wasm_bindgen_test]
async fn the_calendar_file_is_private_and_neutral() {
    let ready = ("20270228", "dates.ready-title");
    let reflect = ("20270302", "dates.reflect-title");
    for (decision, expected) in [(Decision::Go, vec![ready, reflect]), (Decision::Small, vec![reflect])] {
        let mut case = case(Some(decision));
        case.date = Day::parse(DAY);
        case.plan.when = "Private words".to_owned();
        case.answers = case.answers.with(Question::Gut, None);
        let root = show(piece(&case, &Heard::default())).await;
        let href = one(&root, "a[download='dates.ics']").get_attribute("href").unwrap();
        let inner = href.strip_prefix("data:text/calendar;charset=utf-8,").unwrap();
        let file: String = js_sys::decode_uri_component(inner).unwrap().into();
        assert_eq!(value(&root, "textarea#dates").replace('\n', "\r\n"), file, "the same as text");

        let whole = file.replace("\r\n ", "");
        let lines: Vec<&str> = whole.split("\r\n").collect();
        assert_eq!((lines[0], lines[lines.len() - 2]), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
        let of =
            |name: &str| -> Vec<&str> { lines.iter().filter_map(|line| line.strip_prefix(name)).collect() };
        let days: Vec<_> = expected.iter().map(|(day, _)| *day).collect();
        let titles: Vec<_> = expected.iter().map(|(_, title)| say(title)).collect();
        assert_eq!(of("DTSTART;VALUE=DATE:"), days, "{decision:?}");
        assert_eq!(of("SUMMARY:"), titles, "{decision:?}");
        assert_eq!(of("CLASS:"), vec!["PRIVATE"; expected.len()], "{decision:?}");
        for seen in of("SUMMARY:").into_iter().chain(of("DESCRIPTION:")) {
            let seen = seen.to_lowercase();
            assert!(["interview", "job", "worth"].iter().all(|word| !seen.contains(word)), "{seen}");
        }
        assert!(!whole.contains("Bakery") && !whole.contains("Private words"), "{whole}");
    }
}
