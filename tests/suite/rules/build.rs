//! Small rulebooks and portfolios made from test data, complete enough to be checked and scored.
//!
//! Titles, citations and examples, which no test here looks at, are filled in.

use jixiao::problem::{Checked, Place, Problem};
use jixiao::project::raw::{Field, RawExemption, RawFact, RawPortfolio, RawProject};
use jixiao::project::{self, Portfolio};
use jixiao::quantity::MoneyUnit;
use jixiao::rulebook::Rulebook;
use jixiao::rules::read_rulebook;
use jixiao::source::NamedBytes;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// A rulebook without titles and citations.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulebookData {
    #[serde(default = "hundred")]
    pub(crate) total: String,
    #[serde(default = "of_total")]
    pub(crate) not_applicable: String,
    #[serde(default)]
    pub(crate) rounding: Option<RoundingData>,
    pub(crate) dimension: Vec<DimensionData>,
    #[serde(default)]
    pub(crate) grade: Vec<Table>,
    #[serde(default)]
    pub(crate) limit: Vec<Table>,
}

/// `[rounding]`; to 0.01, half up, where it is not given.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoundingData {
    pub(crate) places: u32,
    pub(crate) mode: String,
}

/// A dimension.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DimensionData {
    pub(crate) id: String,
    pub(crate) max: String,
    pub(crate) weight: Option<String>,
    pub(crate) indicator: Vec<IndicatorData>,
}

/// An indicator.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IndicatorData {
    pub(crate) id: String,
    pub(crate) max: String,
    pub(crate) rule: Table,
}

fn hundred() -> String {
    "100".to_owned()
}

fn of_total() -> String {
    "total".to_owned()
}

impl RulebookData {
    /// A rulebook of one indicator, `main`, that is graded `all` whatever it gives.
    pub(crate) fn of_one(max: &str, rule: Table, rounding: Option<RoundingData>) -> Self {
        let indicator = IndicatorData { id: "main".to_owned(), max: max.to_owned(), rule };
        Self::of_indicators(max, vec![indicator], rounding)
    }

    /// A rulebook of one dimension, graded `all`.
    pub(crate) fn of_indicators(
        total: &str,
        indicator: Vec<IndicatorData>,
        rounding: Option<RoundingData>,
    ) -> Self {
        let (id, max) = ("only".to_owned(), total.to_owned());
        Self {
            total: total.to_owned(),
            not_applicable: of_total(),
            rounding,
            dimension: vec![DimensionData { id, max, weight: None, indicator }],
            grade: vec![table(&[("id", "all"), ("from", "0"), ("to", total)])],
            limit: Vec::new(),
        }
    }

    /// Reads the rulebook as a user's folder is read.
    pub(crate) fn read(&self) -> Result<Rulebook, Vec<Problem>> {
        let mut number = 0;
        let mut files = vec![self.head(), self.grades()];
        for (at, dimension) in (1..).zip(&self.dimension) {
            let of_file = dimension_file(dimension, &self.limit, &mut number);
            files.push(file(&format!("{at}.toml"), &of_file));
        }
        read_rulebook("test", &files)
    }

    fn head(&self) -> NamedBytes {
        let (places, mode) =
            self.rounding.as_ref().map_or((2, "half-up"), |set| (set.places, set.mode.as_str()));
        let mut head = table(&[
            ("id", "test"),
            ("edition", "1"),
            ("status", "official"),
            ("in_force", "2025-01-01"),
            ("total", &self.total),
            ("missing", "refuse"),
            ("not_applicable", &self.not_applicable),
        ]);
        for text in ["title", "issuer", "document"] {
            head.insert(text.to_owned(), bilingual(text));
        }
        let mut rounding = table(&[("mode", mode)]);
        rounding.insert("places".to_owned(), Value::Integer(places.into()));
        head.insert("rounding".to_owned(), rounding.into());
        head.insert("source".to_owned(), sources());
        file("rulebook.toml", &head)
    }

    fn grades(&self) -> NamedBytes {
        let limits = self.limit.iter().cloned().map(|mut limit| {
            limit.insert("reason".to_owned(), bilingual("reason"));
            cite(&mut limit);
            limit
        });
        let mut grades = Table::new();
        grades.insert("grade".to_owned(), list(self.grade.iter().cloned().map(title)));
        grades.insert("limit".to_owned(), list(limits));
        file("grades.toml", &grades)
    }
}

/// Every indicator, and every checkpoint that no limit looks at, may be not applicable.
fn dimension_file(data: &DimensionData, limits: &[Table], number: &mut i64) -> Table {
    let dimension = &data.id;
    let mut head = table(&[("id", &data.id), ("max", &data.max)]);
    if let Some(weight) = &data.weight {
        head.insert("weight".to_owned(), weight.clone().into());
    }
    let indicators = data.indicator.iter().map(|data| {
        *number += 1;
        let mut indicator = table(&[
            ("id", &data.id),
            ("group", dimension),
            ("max", &data.max),
            ("nature", "quantitative"),
        ]);
        indicator.insert("number".to_owned(), Value::Integer(*number));
        cite(&mut indicator);
        indicator.insert("not_applicable".to_owned(), right());
        indicator.insert("rule".to_owned(), rule(&data.rule, limits).into());
        // Any indicator may be awarded all its points.
        let mut example = table(&[("points", &data.max)]);
        example.insert("facts".to_owned(), table(&[("points", &data.max)]).into());
        indicator.insert("example".to_owned(), Value::Array(vec![example.into()]));
        title(indicator)
    });
    let mut whole = Table::new();
    whole.insert("indicator".to_owned(), list(indicators));
    whole.insert("dimension".to_owned(), title(head).into());
    let group = title(table(&[("id", dimension)]));
    whole.insert("group".to_owned(), Value::Array(vec![group.into()]));
    whole
}

/// A right to be not applicable that asks for no evidence.
fn right() -> Value {
    let reasons = Value::Array(vec![bilingual("reason")]);
    Value::Table(Table::from_iter([("reasons".to_owned(), reasons)]))
}

/// Says whether a limit looks at a fact of this name.
fn is_limited(limits: &[Table], fact: &str) -> bool {
    let conditions = limits.iter().filter_map(|limit| limit.get("when")?.as_array()).flatten();
    let names = conditions.filter_map(|condition| condition.get("fact")?.as_str());
    names.into_iter().any(|name| name == fact)
}

/// Gives every checkpoint, finding and level a title.
fn rule(data: &Table, limits: &[Table]) -> Table {
    let mut rule = data.clone();
    if let Some(Value::Array(checkpoints)) = rule.get_mut("checkpoint") {
        for checkpoint in checkpoints.iter_mut().filter_map(Value::as_table_mut) {
            let id = checkpoint.get("id").and_then(Value::as_str).unwrap_or_default();
            if !is_limited(limits, id) {
                checkpoint.insert("not_applicable".to_owned(), right());
            }
        }
    }
    for list in ["checkpoint", "finding", "level"] {
        if let Some(Value::Array(parts)) = rule.get_mut(list) {
            for part in parts.iter_mut().filter_map(Value::as_table_mut) {
                *part = title(std::mem::take(part));
            }
        }
    }
    rule
}

/// Gives a table that has an id a title, where it has none.
pub(crate) fn title(mut data: Table) -> Table {
    let id = data.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    data.entry("title").or_insert_with(|| bilingual(&id));
    data
}

/// Adds a citation of the one source that [`sources`] lists.
pub(crate) fn cite(data: &mut Table) {
    let citation = table(&[("source", "made-up"), ("confidence", "computed")]);
    data.insert("citation".to_owned(), Value::Array(vec![citation.into()]));
}

pub(crate) fn list(tables: impl Iterator<Item = Table>) -> Value {
    Value::Array(tables.map(Value::Table).collect())
}

pub(crate) fn sources() -> Value {
    Value::Array(vec![table(&[("id", "made-up"), ("title", "made up")]).into()])
}

pub(crate) fn bilingual(text: &str) -> Value {
    bilingual_of(text, text)
}

pub(crate) fn bilingual_of(zh: &str, en: &str) -> Value {
    table(&[("zh", zh), ("en", en)]).into()
}

pub(crate) fn table(pairs: &[(&str, &str)]) -> Table {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), Value::from(*text))).collect()
}

pub(crate) fn file(name: &str, data: &Table) -> NamedBytes {
    let text = toml::to_string(data).expect("test data are plain");
    NamedBytes { name: name.to_owned(), bytes: text.into_bytes() }
}

/// A project `P1` as written, with the columns given by their English name.
pub(crate) fn project(columns: &BTreeMap<String, String>) -> RawProject {
    let mut values =
        BTreeMap::from([(Field::Id, "P1"), (Field::Name, "甲"), (Field::Budget, "100.00")])
            .into_iter()
            .map(|(field, text)| (field, text.to_owned()))
            .collect::<BTreeMap<_, _>>();
    for (name, text) in columns {
        let known = Field::ALL.iter().find(|(_, column)| column == name);
        values.insert(known.unwrap_or_else(|| panic!("no column {name}")).0, text.clone());
    }
    RawProject { place: Place::file("projects.csv"), values, ..RawProject::default() }
}

/// A fact of project `P1` as written.
pub(crate) fn fact(indicator: &str, [item, name, value, unit]: [&str; 4]) -> RawFact {
    RawFact {
        place: Place::file("facts.csv"),
        project: "P1".to_owned(),
        indicator: indicator.to_owned(),
        item: item.to_owned(),
        fact: name.to_owned(),
        value: value.to_owned(),
        unit: unit.to_owned(),
        reason: "理由".to_owned(),
        ..RawFact::default()
    }
}

/// Checks a portfolio of one project.
pub(crate) fn portfolio(
    rulebook: &Rulebook,
    project: RawProject,
    facts: Vec<RawFact>,
    exempt: Option<&str>,
) -> Checked<Portfolio> {
    portfolio_in(MoneyUnit::Yuan, rulebook, project, facts, exempt)
}

/// Checks a portfolio of one project whose amounts are in a unit.
pub(crate) fn portfolio_in(
    unit: MoneyUnit,
    rulebook: &Rulebook,
    project: RawProject,
    facts: Vec<RawFact>,
    exempt: Option<&str>,
) -> Checked<Portfolio> {
    let exemption = |share: &str| RawExemption {
        project: "P1".to_owned(),
        share: share.to_owned(),
        reason: "刚性支出".to_owned(),
        document: "会议纪要〔2025〕1号".to_owned(),
        ..RawExemption::default()
    };
    let exemptions = exempt.map(exemption).into_iter().collect();
    let raw = RawPortfolio {
        unit,
        projects: vec![project],
        facts,
        exemptions,
        ..RawPortfolio::default()
    };
    project::check(&raw, rulebook)
}

/// Lists the codes of the problems that block, each once.
pub(crate) fn blocking(problems: &[Problem]) -> Vec<&'static str> {
    let mut codes: Vec<_> = problems
        .iter()
        .filter(|problem| problem.blocks())
        .map(|problem| problem.code.id())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Reads a file of test data.
pub(crate) fn data<T: serde::de::DeserializeOwned>(folder: &str, name: &str) -> T {
    let path = format!("{}/tests/data/{folder}/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Lists the files of test data in a folder, without their ending.
pub(crate) fn names(folder: &str) -> Vec<String> {
    let path = format!("{}/tests/data/{folder}", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(path).expect("the folder of test data is there");
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            entry.ok()?.file_name().to_str()?.strip_suffix(".toml").map(str::to_owned)
        })
        .collect();
    names.sort_unstable();
    names
}

/// Fails with every case that does not hold.
pub(crate) fn all_hold(name: &str, failures: &[String]) {
    assert!(failures.is_empty(), "{} cases of {name}:\n{}", failures.len(), failures.join("\n"));
}

/// Makes a test of every file in a folder of cases, and one that no file is forgotten.
macro_rules! files_of {
    ($folder:literal: $($name:ident),+ $(,)?) => {
        $(#[test]
        fn $name() {
            check(stringify!($name));
        })+

        #[test]
        fn every_file_is_a_test() {
            assert_eq!($crate::rules::build::names($folder), [$(stringify!($name)),+]);
        }
    };
}
pub(crate) use files_of;
