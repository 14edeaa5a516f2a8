//! Every room uses rooms below it and itself. What cargo proves is not proved again: the core
//! cannot use what lies above it.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::HOUSE;
use super::arrows::Arrows;

/// The rooms from the lowest layer up. A file lies in the room with the longest path that begins
/// its own.
const LAYERS: &[&[&str]] = &[
    &["core/alike", "core/bilingual", "core/quantity"],
    &["core/problem"],
    &["core/citation", "core/fact"],
    &["core/rule"],
    &["core/rulebook"],
    &[
        "core/compare",
        "core/policy",
        "core/project",
        "core/sheet",
        "core/target",
        "core/reallocate",
    ],
    &["core/score"],
    &["core/grade", "core/cut"],
    &["core/total_limit"],
    &["core/evaluate"],
    &["core/analysis"],
    &["core/lint"],
    &["core/simulate"],
    &["core/lib.rs"],
    &["error", "hash", "names", "xml"],
    &["manifest"],
    &["source"],
    &["table"],
    &["disk"],
    &["rules"],
    &["portfolio", "published"],
    &["form/layout"],
    &["form/returned"],
    &["form/merged"],
    &["wording"],
    &["assess"],
    &["inflation", "simulate", "stability"],
    &["view"],
    &["xlsx"],
    &["rules/handbook", "rules/indicator_csv", "rules/import", "rules/new_policy"],
    &["rules/all"],
    &["portfolio/write"],
    &["portfolio/new"],
    &["form/write", "form/chase"],
    &["form", "form/template", "form/collect"],
    &["chart"],
    &["document"],
    &["result"],
    &["stream"],
    &["write"],
    &["check", "compare", "statement", "verify"],
    &["analyze"],
    &["correct"],
    &["cli"],
    &["lib.rs"],
    &["main.rs"],
];

/// What reads an input: it judges nothing, so it knows nothing of lint.
const INTAKE: &[&str] = &[
    "disk",
    "source",
    "table",
    "rules",
    "portfolio",
    "published",
    "form/layout",
    "form/returned",
    "form/merged",
];

/// The path of a file without `src/`, the core's behind `core/`.
fn inside(file: &str) -> String {
    match file.strip_prefix("crates/jixiao-core/src/") {
        Some(rest) => format!("core/{rest}"),
        None => file.trim_start_matches("src/").to_owned(),
    }
}

/// The layer and the room of a file.
fn room(file: &str) -> (usize, &'static str) {
    let path = inside(file);
    let holds = |room: &str| {
        path.strip_prefix(room)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || rest == ".rs")
    };
    LAYERS
        .iter()
        .enumerate()
        .flat_map(|(layer, rooms)| rooms.iter().map(move |room| (layer, *room)))
        .filter(|(_, room)| holds(room))
        .max_by_key(|(_, room)| room.len())
        .unwrap_or_else(|| panic!("{file} lies in no room"))
}

/// The arrows that do not go down, by the rooms that they join.
pub(super) fn crooked(
    files: &[String],
    arrows: &Arrows,
) -> BTreeMap<(&'static str, &'static str), String> {
    let mut wrong = BTreeMap::new();
    for ((from, to), (line, path)) in arrows {
        let (own, used) = (room(&files[*from]), room(&files[*to]));
        if own.1 != used.1 && own.0 <= used.0 {
            let told: &mut String = wrong.entry((own.1, used.1)).or_default();
            let _ = writeln!(told, "  {}:{line} {path}", files[*from]);
        }
    }
    wrong
}

#[test]
fn every_room_uses_only_rooms_below_it() {
    let (files, arrows) = &*HOUSE;
    let wrong = crooked(files, arrows);
    assert!(wrong.is_empty(), "rooms use rooms above them: {wrong:#?}");
}

#[test]
fn nothing_in_intake_uses_lint() {
    let (files, arrows) = &*HOUSE;
    for ((from, to), (line, path)) in arrows {
        let reads = INTAKE.contains(&room(&files[*from]).1);
        let judges = room(&files[*to]).1 == "core/lint";
        assert!(!(reads && judges), "{}:{line} uses {path}", files[*from]);
    }
}
