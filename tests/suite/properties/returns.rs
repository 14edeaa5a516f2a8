//! Forms put together: nothing depends on the order in which files come, and nothing is made up.

use super::cases;
use jixiao::form::{Cell, Line, Merged, Returned, merge};
use jixiao::form::{Key, Split, Stamp};
use jixiao::problem::{Checked, Code, Place};
use jixiao::project::raw::{Field, RawProject};
use jixiao::quantity::MoneyUnit;
use jixiao::rulebook::Rulebook;
use jixiao::rules;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let files = rules::builtin_rulebook("purchased-services-25").unwrap();
    rules::read_rulebook("", &files).unwrap()
});

/// The checkpoints whose answers come back.
fn facts() -> Vec<String> {
    RULEBOOK.indicators[0].fact_names().into_iter().map(str::to_owned).collect()
}

/// A form of one project with an answer, perhaps blank, to each checkpoint.
fn form(file: &str, answers: &[String]) -> Returned {
    let place = Place::file(file);
    let cell = |row: usize, column: u32, value: &str| Cell {
        value: value.to_owned(),
        place: place.in_sheet("决策").at_cell(u32::try_from(row).unwrap(), column),
    };
    let line = |(row, (fact, answer)): (usize, (String, &String))| Line {
        key: Key {
            project: "P1".to_owned(),
            indicator: RULEBOOK.indicators[0].id.clone(),
            slot: 0,
            fact,
        },
        item: cell(row, 6, ""),
        value: cell(row, 8, answer),
        unit: cell(row, 9, ""),
        reason: cell(row, 10, ""),
        evidence: cell(row, 11, ""),
    };
    let project = RawProject {
        place: place.in_sheet("项目信息").at_cell(1, 0),
        values: [(Field::Id, "P1".to_owned()), (Field::Name, "保洁".to_owned())].into(),
        ..RawProject::default()
    };
    Returned {
        place: place.clone(),
        stamp: stamp(),
        unit: cell(3, 1, "城管局"),
        person: cell(4, 1, "填报员"),
        date: cell(5, 1, "2025-11-20"),
        projects: vec![project],
        lines: facts().into_iter().zip(answers).enumerate().map(line).collect(),
        problems: Vec::new(),
    }
}

fn stamp() -> Stamp {
    Stamp {
        version: String::new(),
        rulebook: RULEBOOK.heading.id.clone(),
        edition: RULEBOOK.heading.edition.clone(),
        rulebook_sha256: String::new(),
        title: String::new(),
        year: None,
        money_unit: MoneyUnit::Yuan,
        language: "zh".to_owned(),
        split: Split::All,
        group: String::new(),
        giver: None,
        blank: false,
        help_sheet: String::new(),
        project_sheet: String::new(),
        entry_sheets: Vec::new(),
        projects: vec!["P1".to_owned()],
    }
}

/// What was taken, by fact, and for how many cells the files contradict each other.
fn outcome(merged: &Checked<Merged>) -> (BTreeMap<String, String>, usize) {
    let facts = merged.value.portfolio.facts.iter().filter(|fact| !fact.value.is_empty());
    let taken = facts.map(|fact| (fact.fact.clone(), fact.value.clone())).collect();
    let disputed = merged.problems.iter().filter(|one| one.code == Code::FormContradicts);
    (taken, disputed.count())
}

fn answers() -> impl Strategy<Value = Vec<String>> {
    let answer = prop_oneof![Just(""), Just("符合"), Just("不符合")].prop_map(str::to_owned);
    proptest::collection::vec(answer, 5)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_order_of_files_decides_nothing(
        (files, order) in proptest::collection::vec(answers(), 1..4)
            .prop_flat_map(|files| {
                let order = Just((0..files.len()).collect::<Vec<_>>()).prop_shuffle();
                (Just(files), order)
            }),
    ) {
        let forms: Vec<Returned> =
            files.iter().enumerate().map(|(at, own)| form(&format!("{at}.xlsx"), own)).collect();
        let shuffled = order.iter().map(|at| forms[*at].clone()).collect();
        let one = outcome(&merge(forms, &RULEBOOK, None, None));
        let other = outcome(&merge(shuffled, &RULEBOOK, None, None));
        prop_assert_eq!(&one, &other);

        // By the rule: what all files that say anything agree on counts, and nothing else does.
        let mut expected = (BTreeMap::new(), 0);
        for (at, fact) in facts().into_iter().enumerate() {
            let mut said: Vec<&String> =
                files.iter().map(|file| &file[at]).filter(|answer| !answer.is_empty()).collect();
            said.dedup();
            said.sort();
            said.dedup();
            match said.as_slice() {
                [] => {}
                [only] => { expected.0.insert(fact, (*only).clone()); }
                _ => expected.1 += 1,
            }
        }
        prop_assert_eq!(one, expected);
    }
}
