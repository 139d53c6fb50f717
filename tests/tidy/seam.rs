//! What a reader needs up to the first look at a result stands apart from what comes later, so that the later part can
//! be loaded later: the first names the later through one door only.
//!
//! The door's type, `view::door`, belongs to the first. What fills it, [`DOOR`], is the only file that names both. It is
//! named only in [`CUT`], where the program is cut in two, and that only where the widget is mounted.

use crate::references::arrows;
use crate::source::{Source, sources};
use crate::types::types_in;

/// The file that fills the door.
const DOOR: &str = "src/later.rs";

/// The file that cuts the program there.
const CUT: &str = "src/split.rs";

/// The file that hands it on.
const MOUNT: &str = "src/embed.rs";

/// Files and folders that are needed first.
const FIRST: &[&str] = &[
    "src/main.rs",
    "src/embed.rs",
    "src/words.rs",
    "src/domain/answers.rs",
    "src/domain/assessment.rs",
    "src/domain/assumptions.rs",
    "src/domain/benefit.rs",
    "src/domain/closed_set.rs",
    "src/domain/fnv.rs",
    "src/domain/headline.rs",
    "src/domain/insertion_sort.rs",
    "src/domain/lever.rs",
    "src/domain/mod.rs",
    "src/domain/pick.rs",
    "src/domain/question.rs",
    "src/domain/reasons.rs",
    "src/domain/rounded.rs",
    "src/domain/shared_case.rs",
    "src/domain/shares.rs",
    "src/domain/step.rs",
    "src/domain/step_questions.rs",
    "src/domain/summary.rs",
    "src/domain/verdict.rs",
    "src/domain/utf16.rs",
    "src/domain/value.rs",
    "src/domain/vec_map.rs",
    "src/domain/weighing.rs",
    "src/json/",
    "src/session/action.rs",
    "src/session/asking.rs",
    "src/session/considering.rs",
    "src/session/detour.rs",
    "src/session/draft.rs",
    "src/session/early.rs",
    "src/session/listing.rs",
    "src/session/mod.rs",
    "src/session/moving.rs",
    "src/session/on_offer.rs",
    "src/session/state.rs",
    "src/session/transition.rs",
    "src/storage/ancestry.rs",
    "src/storage/backup.rs",
    "src/storage/browser.rs",
    "src/storage/cas_store.rs",
    "src/storage/key.rs",
    "src/storage/key_value_store.rs",
    "src/storage/memory.rs",
    "src/storage/mod.rs",
    "src/storage/migrations.rs",
    "src/storage/namespace.rs",
    "src/storage/record.rs",
    "src/storage/sync/",
    "src/storage/wire/",
    "src/formats/mod.rs",
    "src/hooks/arrival.rs",
    "src/hooks/mod.rs",
    "src/hooks/page.rs",
    "src/hooks/stamped_actions.rs",
    "src/hooks/sync_controller.rs",
    "src/hooks/transfer_door.rs",
    "src/hooks/use_escape.rs",
    "src/hooks/use_focus_on.rs",
    "src/hooks/use_hiding.rs",
    "src/hooks/use_session.rs",
    "src/hooks/use_taps.rs",
    "src/hooks/use_way_back.rs",
    "src/view/app.rs",
    "src/view/door.rs",
    "src/view/mod.rs",
    "src/view/news.rs",
    "src/view/passed_day.rs",
    "src/view/status.rs",
    "src/view/view_context.rs",
    "src/view/waiting.rs",
    "src/view/quiz/",
    "src/view/parts/button.rs",
    "src/view/parts/field.rs",
    "src/view/parts/grid.rs",
    "src/view/parts/heading.rs",
    "src/view/parts/hours_field.rs",
    "src/view/parts/interview_name.rs",
    "src/view/parts/mod.rs",
    "src/view/parts/radios.rs",
    "src/view/parts/stateful.rs",
    "src/view/result/add_to_journal.rs",
    "src/view/result/counted_otherwise.rs",
    "src/view/result/decision.rs",
    "src/view/result/gut.rs",
    "src/view/result/lever.rs",
    "src/view/result/mod.rs",
    "src/view/result/most.rs",
    "src/view/result/options.rs",
    "src/view/result/own_reasons.rs",
    "src/view/result/pointer_line.rs",
    "src/view/result/reasons.rs",
    "src/view/result/strength.rs",
    "src/view/result/track_record.rs",
    "src/view/result/verdict.rs",
];

/// Files and folders that are needed later.
const LATER: &[&str] = &[
    "src/domain/difference.rs",
    "src/domain/evidence.rs",
    "src/domain/insight/",
    "src/domain/message.rs",
    "src/formats/base_64.rs",
    "src/formats/calendar.rs",
    "src/formats/csv.rs",
    "src/formats/interviews_csv.rs",
    "src/formats/export_format.rs",
    "src/formats/export_formats.rs",
    "src/formats/import_preview.rs",
    "src/formats/json_export.rs",
    "src/formats/json_import.rs",
    "src/formats/lenient_json.rs",
    "src/formats/report.rs",
    "src/formats/share_link.rs",
    "src/hooks/files.rs",
    "src/hooks/print.rs",
    "src/hooks/promise.rs",
    "src/hooks/transfer.rs",
    "src/hooks/use_clipboard.rs",
    "src/session/journaling.rs",
    "src/session/versions.rs",
    "src/view/copies/",
    "src/view/insights/",
    "src/view/journal/",
    "src/view/reflection/",
    "src/view/take_out/",
    "src/view/parts/clipboard_field.rs",
    "src/view/parts/download.rs",
    "src/view/parts/printer.rs",
    "src/view/result/assumptions.rs",
    "src/view/result/balance.rs",
    "src/view/result/change_answers.rs",
    "src/view/result/dates.rs",
    "src/view/result/folds.rs",
    "src/view/result/next_step.rs",
    "src/view/result/sensitivity.rs",
    "src/view/result/sums.rs",
    "src/view/result/worked_out.rs",
];

/// What a session holds, whoever needs it: data that both may name. What it can do besides is called by the later only.
const SHARED: &[&str] = &[
    "src/domain/case.rs",
    "src/domain/day.rs",
    "src/domain/field.rs",
    "src/domain/filter.rs",
    "src/domain/import_preview.rs",
    "src/domain/interview.rs",
    "src/domain/limits.rs",
    "src/domain/merge.rs",
    "src/domain/quarter_hours.rs",
    "src/domain/rating.rs",
    "src/domain/reflection.rs",
    "src/domain/reflection_choices.rs",
    "src/domain/reflection_fields.rs",
    "src/domain/reflection_items.rs",
    "src/domain/slot.rs",
    "src/domain/texts.rs",
    "src/formats/share_mark.rs",
];

#[test]
fn every_file_is_on_one_side() {
    let paths: Vec<&str> = sources().iter().map(|source| source.path.as_str()).collect();
    for path in paths.iter().filter(|path| !["src/lib.rs", DOOR, CUT].contains(path)) {
        let sides = [FIRST, LATER, SHARED].into_iter().filter(|side| stands_in(path, side)).count();
        assert_eq!(sides, 1, "{path} is on {sides} sides");
    }
    for entry in [FIRST, LATER, SHARED].concat() {
        assert!(paths.iter().any(|path| stands_in(path, &[entry])), "there is no {entry}");
    }
}

#[test]
fn the_first_names_the_later_through_one_door() {
    let arrows = arrows(sources());
    let wrong = around_the_door(&arrows);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_method_leads_around_the_door() {
    for source in sources().iter().filter(|source| stands_in(&source.path, LATER)) {
        let methods = methods_on_others(source);
        assert!(methods.is_empty(), "{} {methods:?}", source.path);
    }
}

fn stands_in(path: &str, side: &[&str]) -> bool {
    side.iter().any(|entry| path == *entry || (entry.ends_with('/') && path.starts_with(entry)))
}

/// The arrows that nothing but the door may have.
fn around_the_door<'a>(arrows: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let wrong = arrows.iter().filter(|(from, to)| match *from {
        DOOR | CUT => false,
        MOUNT => *to == DOOR || stands_in(to, LATER),
        // The map names nothing.
        "src/lib.rs" => false,
        from => [DOOR, CUT].contains(to) || (stands_in(to, LATER) && !stands_in(from, LATER)),
    });
    wrong.copied().collect()
}

/// The types that a file puts methods on and that it does not have itself.
fn methods_on_others(source: &Source) -> Vec<String> {
    let own = types_in(source);
    let on = source.tree.items.iter().filter_map(|item| match item {
        syn::Item::Impl(item) if item.trait_.is_none() => match &*item.self_ty {
            syn::Type::Path(path) => path.path.segments.last().map(|part| part.ident.to_string()),
            _ => None,
        },
        _ => None,
    });
    on.filter(|name| !own.contains(name)).collect()
}

#[test]
fn ways_around_the_door_are_found() {
    let (first, later, shared) = ("src/view/app.rs", "src/view/journal/entry.rs", "src/domain/case.rs");
    for (arrow, found) in [
        ((first, later), true),
        ((shared, later), true),
        ((first, DOOR), true),
        ((later, DOOR), true),
        ((MOUNT, later), true),
        ((MOUNT, DOOR), true),
        ((MOUNT, CUT), false),
        ((first, CUT), true),
        ((CUT, DOOR), false),
        ((DOOR, later), false),
        ((later, first), false),
        ((later, later), false),
        ((first, shared), false),
    ] {
        assert_eq!(!around_the_door(&[arrow]).is_empty(), found, "{arrow:?}");
    }
    for (text, found) in [
        ("use crate::session::state::Session; impl Session { fn one(&self) {} }", true),
        ("struct One; impl One { fn two(&self) {} }", false),
        ("use crate::two::Two; impl Two for One {}", false),
    ] {
        assert_eq!(!methods_on_others(&Source::parsed(later, text)).is_empty(), found, "{text}");
    }
}
