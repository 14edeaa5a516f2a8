//! Noise: no input, however broken, makes the program panic or leave its limits.

use super::cases;
use crate::rules::build;
use jixiao::evaluate::evaluate;
use jixiao::lint;
use jixiao::portfolio;
use jixiao::portfolio::WideColumns;
use jixiao::problem::{Checked, Place, Problem};
use jixiao::project;
use jixiao::project::raw::{RawFact, RawPortfolio, RawProject};
use jixiao::quantity::{Fraction, Points};
use jixiao::rulebook::Rulebook;
use jixiao::rules::load_policy_file;
use jixiao::rules::{builtin_rulebook, read_rulebook};
use jixiao::score::Outcome;
use jixiao::table;
use jixiao::table::Table;
use jixiao::{Assessed, Error, Language, Mode, NamedBytes, Rules, Source, assess};
use proptest::prelude::*;
use proptest::sample::Index;
use std::path::Path;
use std::sync::LazyLock;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let files = builtin_rulebook("purchased-services-25").expect("a built-in id");
    read_rulebook("", &files).expect("a sound rulebook")
});

static RULES: LazyLock<Rules> =
    LazyLock::new(|| Rules::builtin("purchased-services-25").expect("a built-in id"));

/// Every sample that is no larger than 64 KiB: name and bytes.
static SAMPLES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let mut files = Vec::new();
    for folder in ["samples", "indicators"] {
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    files.sort();
    assert!(files.len() > 50, "the samples were found");
    files
});

fn collect(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "csv" || ending == "toml") {
            let bytes = std::fs::read(&path).expect("a sample");
            if bytes.len() <= 1 << 16 {
                files.push((path.to_string_lossy().into_owned(), bytes));
            }
        }
    }
}

/// A change to some bytes.
#[derive(Clone, Debug)]
enum Change {
    Set(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Repeat(Index, usize),
    Cell(Index, String),
}

/// Texts that are at the edge of what a cell may hold.
fn odd_text() -> impl Strategy<Value = String> {
    let texts = [
        "",
        "0",
        "-0",
        "-1",
        "1e9",
        "99999999999999999999",
        "999999999999999.9999999999",
        "0.005",
        "1/3",
        "1/0",
        "0/0",
        "100%",
        "101%",
        "-5%",
        "%",
        "/",
        "∞",
        "NaN",
        "是",
        "否",
        "符合",
        "不适用",
        "无",
        "whole",
        "达成",
        "at-most",
        "a/b",
        "a/",
        "/a",
        "//",
        "points",
        "applicable",
        "share",
        "万元",
        "亿元",
        "%",
        "元",
        "fund",
        "\"",
        "\u{feff}",
        "\u{a0}",
        "１２",
        "4294967296",
        "1000000.01",
        "9999999999999.99",
        "10000000000000.01",
        "0.0000000001",
        "[[",
        "''",
        "\\",
        "budget",
        "set",
    ];
    prop_oneof![3 => prop::sample::select(texts.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn change() -> impl Strategy<Value = Change> {
    let at = || any::<Index>();
    prop_oneof![
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => (at(), prop::collection::vec(any::<u8>(), 1..6)).prop_map(|(at, new)| Change::Insert(at, new)),
        1 => (at(), 1_usize..200).prop_map(|(at, length)| Change::Remove(at, length)),
        1 => (at(), 1_usize..200).prop_map(|(at, length)| Change::Repeat(at, length)),
        3 => (at(), odd_text()).prop_map(|(at, text)| Change::Cell(at, text)),
    ]
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let span = |at: &Index, length: usize| {
            let start = at.index(bytes.len());
            start..(start + length).min(bytes.len())
        };
        match self {
            Self::Set(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Self::Insert(at, new) => drop(bytes.splice(span(at, 0), new.iter().copied())),
            Self::Remove(at, length) => drop(bytes.drain(span(at, *length))),
            Self::Repeat(at, length) => {
                let span = span(at, *length);
                let (end, copy) = (span.end, bytes[span].to_vec());
                drop(bytes.splice(end..end, copy));
            }
            Self::Cell(at, text) => {
                let at = at.index(bytes.len());
                let edge = |byte: &u8| matches!(byte, b',' | b'\n' | b'"' | b'\r');
                let start = bytes[..at].iter().rposition(edge).map_or(0, |edge| edge + 1);
                let end = bytes[at..].iter().position(edge).map_or(bytes.len(), |edge| at + edge);
                drop(bytes.splice(start..end.max(start), text.bytes()));
            }
        }
    }
}

fn noise() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        any::<String>().prop_map(String::into_bytes),
        "[a-z_,\"\n\r0-9. 一指标分值得]{0,200}".prop_map(String::into_bytes),
        "\\PC*(level3|三级指标),weight,score\n(\\PC{0,9},[0-9.]{0,5},[0-9.]{0,5}\n){0,5}"
            .prop_map(String::into_bytes),
    ]
}

/// A mutated sample: its name and bytes.
fn mutant(ending: &'static str) -> impl Strategy<Value = (String, Vec<u8>)> {
    (any::<Index>(), prop::collection::vec(change(), 1..=4)).prop_map(move |(at, changes)| {
        let samples: Vec<_> = SAMPLES.iter().filter(|(name, _)| name.ends_with(ending)).collect();
        let (name, bytes) = at.get(&samples);
        let mut bytes = bytes.clone();
        for change in &changes {
            change.apply(&mut bytes);
        }
        (name.clone(), bytes)
    })
}

/// Says every problem in both languages.
fn say(problems: &[Problem]) {
    for problem in problems {
        let _ = (Language::Chinese.problem(problem), Language::English.problem(problem));
    }
}

/// Takes raw rows all the way, and looks at the limits of what comes out.
fn evaluate_raw(raw: &RawPortfolio, rulebook: &Rulebook, mode: Mode) {
    let Checked { value: portfolio, problems } = project::check(raw, rulebook);
    say(&problems);
    let Checked { value: evaluation, problems } = evaluate(&portfolio, rulebook, None, mode);
    say(&problems);
    say(&lint::portfolio(&portfolio, rulebook, None, &evaluation));
    let whole = Fraction::from_points(rulebook.total);
    for result in &evaluation.results {
        for (indicator, score) in rulebook.indicators.iter().zip(&result.card.indicators) {
            let (low, high) = match score.outcome {
                Outcome::Scored(points) => (points, points),
                Outcome::Missing { low, high } => (low, high),
                Outcome::NotApplicable => continue,
            };
            assert!(Points::ZERO <= low && low <= high && high <= indicator.max, "{score:?}");
        }
        if let Some(total) = result.total {
            assert!(Fraction::ZERO <= total.low() && total.high() <= whole, "{total:?}");
        }
    }
    let with_cut = jixiao::result::results_csv(rulebook, true, &portfolio, &evaluation);
    assert!(with_cut.is_ok());
}

/// Reads bytes as whatever they look like, a published sheet among others.
fn read_as_input(bytes: &[u8]) {
    let source = Source::bytes("noise", [NamedBytes::new("noise.csv", bytes)]);
    match assess(&source, &RULES, Mode::Final) {
        Ok(Assessed::Sheet(sheet)) => say(&sheet.problems),
        Ok(Assessed::Portfolio(assessment)) => say(&assessment.problems),
        Err(Error::Problems(problems)) => say(&problems),
        Err(Error::Failure(failure)) => panic!("{failure:?}"),
    }
}

/// Reads bytes as every kind of table.
fn read_as_tables(bytes: &[u8]) {
    read_as_input(bytes);
    let mut problems = Vec::new();
    let place = Place::file("noise.csv");
    let Some(table) = table::read_table(&place, bytes).report_to(&mut problems) else {
        return say(&problems);
    };
    let raw = RawPortfolio {
        projects: portfolio::read_projects(&table, false).report_to(&mut problems),
        facts: portfolio::read_facts(&table, &RULEBOOK, &[]).report_to(&mut problems),
        exemptions: portfolio::read_exemptions(&table, &[]).report_to(&mut problems),
        ..RawPortfolio::default()
    };
    evaluate_raw(&raw, &RULEBOOK, Mode::Provisional);
    say(&problems);
    read_as_wide(&table);
}

fn read_as_wide(table: &Table) {
    let columns = WideColumns::understand(table, &RULEBOOK, &[]);
    say(&columns.problems);
    if let Some(columns) = columns.value {
        let raw = RawPortfolio {
            projects: portfolio::read_wide_projects(table, &columns),
            facts: portfolio::read_wide_facts(table, &columns, &RULEBOOK),
            ..RawPortfolio::default()
        };
        evaluate_raw(&raw, &RULEBOOK, Mode::Final);
    }
}

/// Reads bytes as every kind of settings and rules.
fn read_as_rules(name: &str, bytes: &[u8]) {
    let file = NamedBytes { name: "noise.toml".to_owned(), bytes: bytes.to_vec() };
    say(portfolio::read_settings(&Place::file("noise.toml"), bytes).err().as_slice());
    if let Err(jixiao::error::Error::Problems(problems)) = load_policy_file(&file, &RULEBOOK.grades)
    {
        say(&problems);
    }
    let files = rulebook_with(name, bytes);
    match read_rulebook("noise", &files) {
        Ok(rulebook) => {
            say(&lint::rulebook(&rulebook, &Place::file("rulebook.toml")));
            let project = build::project(&std::collections::BTreeMap::new());
            let raw = RawPortfolio { projects: vec![project], ..RawPortfolio::default() };
            evaluate_raw(&raw, &rulebook, Mode::Provisional);
        }
        Err(problems) => say(&problems),
    }
}

/// The rulebook a sample belongs to with the sample replaced, or else the built-in one.
fn rulebook_with(name: &str, bytes: &[u8]) -> Vec<NamedBytes> {
    let path = Path::new(name);
    let own = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let own = own.unwrap_or_else(|| "1-decision.toml".to_owned());
    let folder = path.parent().filter(|folder| folder.join("grades.toml").is_file());
    let mut files: Vec<NamedBytes> = match folder {
        Some(folder) => jixiao::source::Source::folder(folder)
            .read_folder("", "toml")
            .expect("a folder of rules"),
        None => builtin_rulebook("purchased-services-25").expect("a built-in id"),
    };
    files.retain(|file| file.name != own);
    files.push(NamedBytes { name: own, bytes: bytes.to_vec() });
    files
}

/// The projects of the big sample, and the facts of the first two of them.
static PORTFOLIO: LazyLock<RawPortfolio> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/shenyang-2025");
    let mut problems = Vec::new();
    let mut table = |name: &str| {
        let bytes = std::fs::read(folder.join(name)).expect("a sample");
        table::read_table(&Place::file(name), &bytes).report_to(&mut problems).expect("a table")
    };
    let (projects, facts) = (table("projects.csv"), table("facts.csv"));
    let mut projects: Vec<RawProject> =
        portfolio::read_projects(&projects, false).report_to(&mut problems);
    let mut facts: Vec<RawFact> =
        portfolio::read_facts(&facts, &RULEBOOK, &[]).report_to(&mut problems);
    projects.truncate(2);
    let kept =
        |id: &str| projects.iter().any(|row| row.value(jixiao::project::raw::Field::Id) == id);
    facts.retain(|fact| kept(&fact.project));
    let only_notes = problems.iter().all(Problem::is_note);
    assert!(only_notes && facts.len() > 100, "the sample is sound");
    RawPortfolio { projects, facts, ..RawPortfolio::default() }
});

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn random_bytes_are_no_table_or_a_strange_one(bytes in noise()) {
        read_as_tables(&bytes);
    }

    #[test]
    fn random_bytes_are_no_rules(bytes in noise()) {
        read_as_rules("", &bytes);
    }

    #[test]
    fn mutated_tables_are_read_or_refused((_, bytes) in mutant("csv")) {
        read_as_tables(&bytes);
    }

    #[test]
    fn mutated_rules_are_read_or_refused((name, bytes) in mutant("toml")) {
        read_as_rules(&name, &bytes);
    }

    #[test]
    fn mutated_facts_are_scored_or_refused(
        changes in prop::collection::vec((any::<Index>(), 0_usize..6, odd_text()), 1..=8),
        final_evaluation in any::<bool>(),
    ) {
        let mut raw = PORTFOLIO.clone();
        for (at, column, text) in changes {
            let at = at.index(raw.facts.len());
            let fact = &mut raw.facts[at];
            *match column {
                0 | 1 => &mut fact.value,
                2 => &mut fact.unit,
                3 => &mut fact.item,
                4 => &mut fact.fact,
                _ => &mut fact.reason,
            } = text;
        }
        let mode = if final_evaluation { Mode::Final } else { Mode::Provisional };
        evaluate_raw(&raw, &RULEBOOK, mode);
    }
}
