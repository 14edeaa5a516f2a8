//! The scoring rules and grades against cases worked out by hand, in `tests/data`.

pub(crate) mod build;
mod examples;
mod grades;
mod limits;

use self::build::{RoundingData, RulebookData, all_hold, blocking, data, fact, files_of};
use jixiao::evaluate::{Mode, evaluate};
use jixiao::problem::{Checked, Place};
use jixiao::project::raw::RawFact;
use jixiao::quantity::MoneyUnit;
use jixiao::rule::{Silent, Step};
use jixiao::score::{IndicatorScore, Known, Outcome, score_indicator};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Table;

/// A file of `tests/data/rules`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    rule: Vec<RuleData>,
}

/// One scoring rule with its cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleData {
    name: String,
    max: String,
    rounding: Option<RoundingData>,
    rule: Table,
    case: Vec<Case>,
}

/// Facts, and what they come to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// How the value follows from the rule.
    how: String,
    /// Facts without item.
    #[serde(default)]
    facts: BTreeMap<String, String>,
    /// Facts of items; `item` names the item, or the part as `item/part`.
    #[serde(default)]
    items: Vec<BTreeMap<String, String>>,
    /// Rows in full: item, fact, value, unit.
    #[serde(default)]
    rows: Vec<[String; 4]>,
    /// The unit of amounts that name none; 元 where it is not given.
    money_unit: Option<String>,
    /// Columns of the project.
    #[serde(default)]
    project: BTreeMap<String, String>,
    points: Option<String>,
    #[serde(default)]
    not_applicable: bool,
    between: Option<[String; 2]>,
    problem: Option<String>,
    /// The facts that are missing, as `fact` or `item/fact`.
    #[serde(default)]
    missing: Vec<String>,
    /// The ratio is reported as overshoot.
    #[serde(default)]
    overshoot: bool,
}

impl Case {
    fn facts(&self) -> Vec<RawFact> {
        let single = self.facts.iter().map(|(name, value)| ["", name, value, ""]);
        let of_items = self.items.iter().flat_map(|item| {
            let facts = item.iter().filter(|(name, _)| *name != "item");
            facts.map(|(name, value)| [item["item"].as_str(), name, value, ""])
        });
        let rows = self.rows.iter().map(|row| row.each_ref().map(String::as_str));
        single.chain(of_items).chain(rows).map(|row| fact("main", row)).collect()
    }

    fn unit(&self) -> MoneyUnit {
        let unit = self.money_unit.as_deref();
        unit.map_or(MoneyUnit::Yuan, |unit| MoneyUnit::from_name(unit).expect("a unit of money"))
    }

    fn expected(&self) -> String {
        match (&self.points, &self.between, &self.problem, self.not_applicable) {
            (Some(points), None, None, false) => points.clone(),
            (None, Some([low, high]), None, false) => format!("{low} to {high}"),
            (None, None, Some(code), false) => code.clone(),
            (None, None, None, true) => "not applicable".to_owned(),
            _ => panic!("one expected result, not none or several: {}", self.how),
        }
    }
}

/// What the program makes of a case.
fn came_to(data: &RuleData, case: &Case) -> Result<(String, IndicatorScore), String> {
    let rulebook = RulebookData::of_one(&data.max, data.rule.clone(), data.rounding.clone());
    let rulebook = rulebook.read().map_err(|problems| format!("{problems:?}"))?;
    let project = build::project(&case.project);
    let Checked { value: portfolio, mut problems } =
        build::portfolio_in(case.unit(), &rulebook, project, case.facts(), None);
    let mut evaluation = evaluate(&portfolio, &rulebook, None, Mode::Provisional);
    problems.append(&mut evaluation.problems);
    problems.retain(|problem| problem.code.id() != "F18");
    let score = evaluation.value.results.remove(0).card.indicators.remove(0);
    let known = Known::Facts(&portfolio.projects[0].facts[0]);
    let silent =
        score_indicator(&rulebook.indicators[0], rulebook.rounding, known, &mut Silent).ok();
    let codes = blocking(&problems);
    if codes.is_empty() && silent != Some(score.outcome) {
        return Err(format!("with steps {:?}, without {silent:?}", score.outcome));
    }
    let text = match score.outcome {
        _ if !codes.is_empty() => codes.join(" "),
        Outcome::Scored(points) => points.to_string(),
        Outcome::NotApplicable => "not applicable".to_owned(),
        Outcome::Missing { low, high } => format!("{low} to {high}"),
    };
    Ok((text, score))
}

/// Says how a case comes out otherwise than by hand.
fn difference(data: &RuleData, case: &Case) -> Option<String> {
    let (text, score) = match came_to(data, case) {
        Ok(came_to) => came_to,
        Err(broken) => return Some(broken),
    };
    let expected = case.expected();
    if text != expected {
        return Some(format!("expected {expected}, came to {text}"));
    }
    let missing: Vec<String> = score
        .missing()
        .map(
            |(item, fact)| if item.is_empty() { fact.to_owned() } else { format!("{item}/{fact}") },
        )
        .collect();
    if missing != case.missing && case.problem.is_none() {
        return Some(format!("expected {:?} to be missing, not {missing:?}", case.missing));
    }
    let overshoot = score.steps.iter().any(|step| matches!(step, Step::Overshoot { .. }));
    (overshoot != case.overshoot).then(|| format!("overshoot {overshoot}"))
}

fn check(name: &str) {
    let file: RuleFile = data("rules", name);
    let mut failures = Vec::new();
    for rule in &file.rule {
        for case in &rule.case {
            if let Some(difference) = difference(rule, case) {
                failures.push(format!("{}: {}\n    {difference}", rule.name, case.how));
            }
        }
    }
    all_hold(name, &failures);
}

files_of!("rules": award, bands, checklist, deduction, edges, items, levels, linear, parts, ratio, rounding, written);

#[test]
fn points_are_never_rounded_up() {
    let rule = build::table(&[("kind", "ratio"), ("numerator", "a"), ("denominator", "b")]);
    let accepted = ["half-up", "half-even", "down", "up"].map(|mode| {
        let rounding = RoundingData { places: 2, mode: mode.to_owned() };
        RulebookData::of_one("8", rule.clone(), Some(rounding)).read().is_ok()
    });
    assert_eq!(accepted, [true, true, true, false]);
}

#[test]
fn items_that_are_not_the_whole_are_shown_where_the_first_stands() {
    let mut rule =
        build::table(&[("kind", "ratio"), ("numerator", "actual"), ("denominator", "target")]);
    rule.insert("items".to_owned(), true.into());
    let rulebook = RulebookData::of_one("8", rule, None).read().unwrap();
    let rows = [("a", "0.6"), ("b", "0.3")].into_iter().flat_map(|(item, share)| {
        [("share", share), ("actual", "1"), ("target", "1")].map(|(name, value)| RawFact {
            place: Place::file(format!("{item}.csv")),
            ..fact("main", [item, name, value, ""])
        })
    });
    let project = build::project(&BTreeMap::new());
    let checked = build::portfolio(&rulebook, project, rows.collect(), None);
    let problems = evaluate(&checked.value, &rulebook, None, Mode::Provisional).problems;
    let told: Vec<_> = problems.iter().map(|one| (one.code.id(), &*one.place.file)).collect();
    assert_eq!(told, [("F07", "a.csv")]);
}
