//! Cut policies against cases worked out by hand, in `tests/data/policies`.

mod edges;
mod trial;

use crate::rules::build::{
    self, IndicatorData, RulebookData, all_hold, bilingual, bilingual_of, blocking, cite, data,
    fact, file, files_of, sources, table, title,
};
use jixiao::cut::{self, Cut, Subject};
use jixiao::evaluate::{CutResult, Mode, evaluate};
use jixiao::policy::Policy;
use jixiao::problem::Checked;
use jixiao::problem::Problem;
use jixiao::rulebook::{Grades, Rulebook};
use jixiao::rules::{builtin_rulebook, read_policy, read_rulebook};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// A file of `tests/data/policies`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    policy: Vec<PolicyData>,
}

/// A policy without titles and citations, with its cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyData {
    name: String,
    #[serde(default = "budget")]
    base: String,
    #[serde(default = "half_up")]
    rounding: String,
    floor: Option<Table>,
    /// The rates by grade.
    rate: Vec<[String; 2]>,
    #[serde(default)]
    rule: Vec<Table>,
    /// Why the policy is refused, and with which codes.
    refused: Option<Refused>,
    #[serde(default)]
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    how: String,
    codes: Vec<String>,
}

/// A project, and what its budget comes to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// How the amounts follow from the policy.
    how: String,
    /// The grade, or else the least and the greatest total, in whole points, that are possible.
    grade: Option<String>,
    between: Option<[u32; 2]>,
    /// Columns of the project by their English name.
    #[serde(default)]
    project: BTreeMap<String, String>,
    /// The share of the base that is exempt.
    exempt: Option<String>,
    rate: Option<String>,
    cut: Option<String>,
    next: Option<String>,
    /// What request, review or a rule against growth takes beyond the cut; 0.00 where not given.
    beyond: Option<String>,
    /// The least and the greatest cut.
    cuts: Option<[String; 2]>,
    #[serde(default)]
    problem: Option<String>,
}

fn budget() -> String {
    "budget".to_owned()
}

fn half_up() -> String {
    "half-up".to_owned()
}

pub(crate) fn grades() -> Grades {
    let files = builtin_rulebook("purchased-services-25").expect("a built-in id");
    read_rulebook("", &files).expect("a sound rulebook").grades
}

impl PolicyData {
    fn read(&self, grades: &Grades) -> Result<Policy, Vec<Problem>> {
        let rates: Vec<[&str; 2]> =
            self.rate.iter().map(|rate| rate.each_ref().map(String::as_str)).collect();
        let parts = Parts {
            base: &self.base,
            rounding: &self.rounding,
            floor: self.floor.clone(),
            rates: &rates,
            rules: self.rule.clone(),
        };
        parts.read(grades)
    }
}

/// What a policy is made of.
pub(crate) struct Parts<'a> {
    pub(crate) base: &'a str,
    pub(crate) rounding: &'a str,
    pub(crate) floor: Option<Table>,
    pub(crate) rates: &'a [[&'a str; 2]],
    pub(crate) rules: Vec<Table>,
}

impl Parts<'_> {
    /// Reads the policy as a user's file is read.
    pub(crate) fn read(self, grades: &Grades) -> Result<Policy, Vec<Problem>> {
        let mut policy = table(&[
            ("id", "test"),
            ("edition", "1"),
            ("status", "official"),
            ("base", self.base),
            ("rounding", self.rounding),
        ]);
        for text in ["title", "issuer", "document"] {
            policy.insert(text.to_owned(), bilingual(text));
        }
        policy.insert("source".to_owned(), sources());
        let cited = |mut data: Table| {
            cite(&mut data);
            data
        };
        if let Some(floor) = self.floor {
            policy.insert("floor".to_owned(), cited(floor).into());
        }
        let rates = self
            .rates
            .iter()
            .map(|[grade, rate]| Value::from(cited(table(&[("grade", grade), ("rate", rate)]))));
        policy.insert("rate".to_owned(), Value::Array(rates.collect()));
        let rules = self.rules.into_iter().map(|rule| Value::from(title(cited(rule))));
        policy.insert("rule".to_owned(), Value::Array(rules.collect()));
        read_policy(&file("policy.toml", &policy), grades)
    }
}

/// Says how a case of a certain grade comes out otherwise than by hand.
fn difference(policy: &Policy, grades: &Grades, case: &Case, grade: &str) -> Option<String> {
    let rulebook = bands_of(grades);
    let exempt = case.exempt.as_deref();
    let project = build::project(&case.project);
    let Checked { value: portfolio, problems } =
        build::portfolio(&rulebook, project, Vec::new(), exempt);
    if !blocking(&problems).is_empty() {
        return Some(format!("the project is not sound: {problems:?}"));
    }
    let subject = Subject::from(&portfolio.projects[0].record);
    let grade = grades.find(grade).unwrap_or_else(|| panic!("no grade {grade}"));
    let mut acts = Vec::new();
    let result = cut::cut(policy, grade, &subject, &mut acts);
    if result != cut::cut(policy, grade, &subject, &mut cut::Silent) {
        return Some("the trace changes the cut".to_owned());
    }
    let found = match result {
        Err(problem) => problem.code.id().to_owned(),
        Ok(Cut { base, cut, kept, .. }) if base - cut != kept => {
            format!("{base} − {cut} is not {kept}")
        }
        Ok(cut) => {
            let rate = cut.rate.map_or("–".to_owned(), |rate| rate.to_string());
            let next = cut.next_budget.map_or("–".to_owned(), |next| next.to_string());
            format!("rate {rate}, cut {}, next {next}, beyond {}", cut.cut, cut.beyond_cut)
        }
    };
    let text = |text: &Option<String>| text.clone().unwrap_or("–".to_owned());
    let expected = case.problem.clone().unwrap_or_else(|| {
        let beyond = case.beyond.as_deref().unwrap_or("0.00");
        let (rate, cut, next) = (text(&case.rate), text(&case.cut), text(&case.next));
        format!("rate {rate}, cut {cut}, next {next}, beyond {beyond}")
    });
    (found != expected).then(|| format!("expected {expected}\n    came to  {found}"))
}

/// A rulebook of these grades in which one award decides within the total.
fn bands_of(grades: &Grades) -> Rulebook {
    let award = |id: &str, max: &str| IndicatorData {
        id: id.to_owned(),
        max: max.to_owned(),
        rule: table(&[("kind", "award"), ("reason", "optional")]),
    };
    let tens: Vec<IndicatorData> = (0..10).map(|at| award(&format!("a{at}"), "10")).collect();
    let mut rulebook = RulebookData::of_indicators("100", tens, None);
    let band = |grade: &jixiao::rulebook::Grade| {
        let band = grade.band.expect("every grade here has a band");
        let (from, to) = (band.from.to_string(), band.to.to_string());
        let mut data = table(&[("id", &grade.id), ("from", &from), ("to", &to)]);
        data.insert("title".to_owned(), bilingual_of(&grade.title.zh, &grade.title.en));
        data
    };
    rulebook.grade = grades.grades.iter().map(band).collect();
    rulebook.read().expect("a sound rulebook")
}

/// Says how a case of an open grade comes out otherwise than by hand.
fn open_difference(
    policy: &Policy,
    grades: &Grades,
    case: &Case,
    totals: [u32; 2],
) -> Option<String> {
    let rulebook = bands_of(grades);
    // Whole indicators are missing until only the least total is certain.
    let [low, high] = totals;
    let open = (high - low).div_ceil(10);
    let mut facts = Vec::new();
    let mut left = low;
    for at in open..10 {
        let points = left.min(10);
        left -= points;
        facts.push(fact(&format!("a{at}"), ["", "points", &points.to_string(), ""]));
    }
    assert!(left == 0 && (high - low).is_multiple_of(10), "totals that cannot be made: {totals:?}");
    let project = build::project(&case.project);
    let portfolio = build::portfolio(&rulebook, project, facts, case.exempt.as_deref()).value;
    let evaluation = evaluate(&portfolio, &rulebook, Some(policy), Mode::Provisional);
    let found = match &evaluation.value.results[0].cut {
        None => blocking(&evaluation.problems).join(" "),
        Some(CutResult::Exact(cut, _)) => format!("{} certainly", cut.cut),
        Some(CutResult::Between(low, high)) => {
            format!("{low} to {}", high.map_or("–".to_owned(), |high| high.to_string()))
        }
    };
    let expected = match (&case.cuts, &case.cut) {
        (Some([low, high]), None) => format!("{low} to {high}"),
        (None, Some(cut)) => format!("{cut} certainly"),
        _ => case.problem.clone().expect("an expected cut"),
    };
    (found != expected).then(|| format!("expected {expected}\n    came to  {found}"))
}

fn check_policy(data: &PolicyData, grades: &Grades, failures: &mut Vec<String>) {
    let mut fail =
        |how: &str, what: String| failures.push(format!("{}: {how}\n    {what}", data.name));
    let policy = match (data.read(grades), &data.refused) {
        (Ok(policy), None) => policy,
        (Ok(_), Some(refused)) => return fail(&refused.how, "accepted".to_owned()),
        (Err(problems), Some(refused)) => {
            let codes = blocking(&problems);
            if codes != refused.codes {
                fail(&refused.how, format!("expected {:?}, not {codes:?}", refused.codes));
            }
            return;
        }
        (Err(problems), None) => return fail("accepted", format!("{problems:?}")),
    };
    for case in &data.case {
        let difference = match (&case.grade, case.between) {
            (Some(grade), None) => difference(&policy, grades, case, grade),
            (None, Some(totals)) => open_difference(&policy, grades, case, totals),
            _ => panic!("one grade or two totals: {}", case.how),
        };
        if let Some(difference) = difference {
            fail(&case.how, difference);
        }
    }
}

fn check(name: &str) {
    let file: PolicyFile = data("policies", name);
    let grades = grades();
    let mut failures = Vec::new();
    for policy in &file.policy {
        check_policy(policy, &grades, &mut failures);
    }
    all_hold(name, &failures);
}

files_of!("policies": conditions, exemptions, floor, next_budget, open, rates, refused, rules);
