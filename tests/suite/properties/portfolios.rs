//! Portfolios: the card and the tally agree, and the order of projects changes nothing.

use super::cases;
use super::sample::{Sample, any_sample, hundredths, raw};
use crate::policies::{Parts, grades};
use crate::rules::build::{RulebookData, project, table};
use jixiao::cut::{self, Subject};
use jixiao::evaluate::{CutResult, Evaluation, Mode, ProjectResult, evaluate};
use jixiao::grade::Graded;
use jixiao::policy::Policy;
use jixiao::project::raw::{Field, RawFact, RawPortfolio};
use jixiao::project::{self, Portfolio, Project};
use jixiao::rule::Silent;
use jixiao::rulebook::Rulebook;
use jixiao::score::{Known, Outcome, Totals, score_indicator};
use proptest::prelude::*;
use std::collections::BTreeMap;
use toml::Value;

/// Some indicators, and for every project one set of facts for each: given, better or left out,
/// not applicable, or points.
#[derive(Clone, Debug)]
struct Draft {
    samples: Vec<Sample>,
    projects: Vec<(u32, Vec<u32>)>,
    by_dimension: bool,
}

fn draft() -> impl Strategy<Value = Draft> {
    let samples = prop::collection::vec(any_sample(), 1..=4);
    (samples, any::<bool>()).prop_flat_map(|(samples, by_dimension)| {
        let answers = prop::collection::vec(0_u32..=9, samples.len());
        let projects = prop::collection::vec((any::<u32>(), answers), 1..=4);
        projects.prop_map(move |projects| Draft {
            samples: samples.clone(),
            projects,
            by_dimension,
        })
    })
}

impl Draft {
    fn rulebook(&self) -> Rulebook {
        let indicators: Vec<_> = self
            .samples
            .iter()
            .enumerate()
            .map(|(at, one)| one.indicator(&format!("i{at}")))
            .collect();
        let total: u32 = self.samples.iter().map(|sample| sample.max).sum();
        let mut data = RulebookData::of_indicators(&hundredths(total), indicators, None);
        if self.by_dimension {
            "dimension".clone_into(&mut data.not_applicable);
            data.dimension[0].weight = Some("100".to_owned());
            "100".clone_into(&mut data.total);
        }
        let whole = if self.by_dimension { 10_000 } else { total };
        // Lines at nine, eight and six tenths of the total, as far as they lie apart.
        let lines = [whole, whole * 9 / 10, whole * 8 / 10, whole * 6 / 10, 0];
        let names = ["excellent", "good", "medium", "poor"];
        let bands = names.iter().zip(lines.windows(2)).filter(|(_, line)| line[0] > line[1]);
        data.grade = bands
            .map(|(name, line)| {
                let (from, to) = (hundredths(line[1]), hundredths(line[0]));
                table(&[("id", name), ("from", &from), ("to", &to)])
            })
            .collect();
        data.read().unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    fn raw(&self) -> RawPortfolio {
        let mut portfolio = RawPortfolio::default();
        for (number, (budget, answers)) in self.projects.iter().enumerate() {
            let id = format!("P{number}");
            let mut row = project(&BTreeMap::from([("budget".to_owned(), hundredths(*budget))]));
            row.values.insert(Field::Id, id.clone());
            portfolio.projects.push(row);
            for (at, (sample, answer)) in self.samples.iter().zip(answers).enumerate() {
                let facts = facts_of(&format!("i{at}"), sample, *answer);
                portfolio
                    .facts
                    .extend(facts.into_iter().map(|fact| RawFact { project: id.clone(), ..fact }));
            }
        }
        portfolio
    }
}

fn facts_of(indicator: &str, sample: &Sample, answer: u32) -> Vec<RawFact> {
    let single =
        |name: &str, value: String| raw(indicator, &[[String::new(), name.to_owned(), value]]);
    match answer {
        0..=4 => raw(indicator, &sample.facts),
        5..=6 => raw(indicator, &sample.better),
        7 => single("points", hundredths(sample.max / 2)),
        8 => single("applicable", "否".to_owned()),
        _ => Vec::new(),
    }
}

fn policy(rulebook: &Rulebook) -> Policy {
    let mut floor = table(&[("rate", "0.10")]);
    let known = |names: &[&'static str]| -> Vec<&'static str> {
        names.iter().copied().filter(|name| rulebook.grades.find(name).is_some()).collect()
    };
    let covered = known(&["good", "medium", "poor"]);
    floor.insert("grades".to_owned(), Value::from(covered));
    let rates = [["excellent", "0"], ["good", "0.10"], ["medium", "0.15"], ["poor", "0.50"]];
    let rates: Vec<_> =
        rates.into_iter().filter(|[grade, _]| !known(&[grade]).is_empty()).collect();
    let (base, rounding) = ("budget", "half-up");
    let parts = Parts { base, rounding, floor: Some(floor), rates: &rates, rules: Vec::new() };
    parts.read(&rulebook.grades).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn checked(raw: &RawPortfolio, rulebook: &Rulebook) -> Portfolio {
    let checked = project::check(raw, rulebook);
    assert!(!checked.blocks(), "{:?}", checked.problems);
    checked.value
}

/// Compares what the card came to with a tally of the same facts.
fn compare(rulebook: &Rulebook, policy: &Policy, project: &Project, result: &ProjectResult) {
    let mut totals = Totals::new(rulebook);
    for (at, indicator) in rulebook.indicators.iter().enumerate() {
        let known = Known::Facts(&project.facts[at]);
        let outcome = score_indicator(indicator, rulebook.rounding, known, &mut Silent)
            .unwrap_or_else(|problem| panic!("{problem:?}"));
        assert_eq!(outcome, result.card.indicators[at].outcome);
        if let (Outcome::Scored(points), Some((awarded, _))) =
            (outcome, project.facts[at].awarded())
        {
            assert_eq!(points, awarded);
            let known = Known::Awarded(awarded);
            let tallied = score_indicator(indicator, rulebook.rounding, known, &mut Silent);
            assert_eq!(tallied, Ok(outcome));
        }
        totals.add(indicator, outcome);
    }
    assert_eq!(totals, result.card.totals);
    let total = totals.total(rulebook).expect("small numbers");
    assert_eq!(total, result.total);
    let Some(exact) = total.and_then(jixiao::score::Total::exact) else { return };
    let grade = rulebook.grades.of_total(exact);
    assert_eq!(result.graded.as_ref().and_then(Graded::certain), Some(grade));
    let subject = Subject::from(&project.record);
    let cut = cut::cut(policy, grade, &subject, &mut cut::Silent).expect("every grade has a rate");
    assert_eq!(result.cut.as_ref().and_then(CutResult::exact), Some(&cut));
}

/// What may not depend on the order of projects.
fn told(evaluation: &Evaluation, portfolio: &Portfolio) -> BTreeMap<String, String> {
    let results = portfolio.projects.iter().zip(&evaluation.results);
    results.map(|(project, result)| (project.record.id.clone(), format!("{result:?}"))).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_card_and_the_tally_agree(draft in draft()) {
        let rulebook = draft.rulebook();
        let policy = policy(&rulebook);
        let portfolio = checked(&draft.raw(), &rulebook);
        let evaluation = evaluate(&portfolio, &rulebook, Some(&policy), Mode::Provisional).value;
        for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
            compare(&rulebook, &policy, project, result);
        }
    }

    #[test]
    fn the_order_of_projects_changes_no_result(draft in draft(), turn in 0_usize..4, facts in any::<bool>()) {
        let rulebook = draft.rulebook();
        let policy = policy(&rulebook);
        let raw = draft.raw();
        let mut turned = raw.clone();
        let count = turned.projects.len();
        turned.projects.rotate_left(turn % count);
        if facts {
            // Facts of different projects may stand in any order as well.
            turned.facts.sort_by(|one, other| other.project.cmp(&one.project));
        }
        let portfolio = checked(&raw, &rulebook);
        let other = checked(&turned, &rulebook);
        let before = evaluate(&portfolio, &rulebook, Some(&policy), Mode::Provisional).value;
        let after = evaluate(&other, &rulebook, Some(&policy), Mode::Provisional).value;
        prop_assert_eq!(told(&before, &portfolio), told(&after, &other));
        for (project, result) in portfolio.projects.iter().zip(&before.results) {
            let alone = Portfolio { projects: vec![project.clone()], ..Portfolio::default() };
            let alone = evaluate(&alone, &rulebook, Some(&policy), Mode::Provisional);
            prop_assert_eq!(format!("{:?}", alone.value.results[0]), format!("{result:?}"));
        }
    }

    #[test]
    fn what_a_final_evaluation_finds_lies_within_the_provisional_one(draft in draft(), gap in 0_usize..4) {
        let rulebook = draft.rulebook();
        let policy = policy(&rulebook);
        let mut full = draft.clone();
        for (_, answers) in &mut full.projects {
            for answer in answers.iter_mut() {
                *answer = (*answer).min(8);
            }
            // What is missing are facts, not an award or the word that the indicator does not apply.
            let at = gap % answers.len();
            answers[at] = answers[at].min(6);
        }
        let mut open = full.clone();
        for (_, answers) in &mut open.projects {
            let at = gap % answers.len();
            answers[at] = 9;
        }
        let [full, open] = [&full, &open].map(|draft| {
            let portfolio = checked(&draft.raw(), &rulebook);
            evaluate(&portfolio, &rulebook, Some(&policy), Mode::Provisional).value
        });
        for (settled, open) in full.results.iter().zip(&open.results) {
            let (Some(total), Some(between)) = (settled.total, open.total) else { continue };
            let total = total.exact().expect("nothing is left out");
            prop_assert!(between.low() <= total && total <= between.high());
            let grade = settled.graded.as_ref().and_then(Graded::certain).expect("certain");
            let graded = open.graded.as_ref().expect("a grade");
            prop_assert!(graded.best <= grade && grade <= graded.worst);
            let cut = settled.cut.as_ref().and_then(CutResult::exact).expect("a cut").cut;
            let within = match open.cut.as_ref().expect("a cut") {
                CutResult::Exact(only, _) => only.cut == cut,
                CutResult::Between(low, high) => *low <= cut && high.is_none_or(|high| cut <= high),
            };
            prop_assert!(within, "{cut} is not within {:?}", open.cut);
        }
    }
}

/// Takes the rights of some indicators, with those of their checkpoints, out of a rulebook.
fn without_rights(rulebook: &Rulebook, mask: u32) -> Rulebook {
    let mut without = rulebook.clone();
    for (at, indicator) in without.indicators.iter_mut().enumerate() {
        if mask & (1 << at) == 0 {
            continue;
        }
        indicator.not_applicable = None;
        if let jixiao::rule::ScoringRule::Checklist(list) = &mut indicator.rule {
            list.checkpoints.iter_mut().for_each(|one| one.not_applicable = None);
        }
    }
    without
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_right_withdrawn_refuses_and_changes_no_score(draft in draft(), mask in 0_u32..16) {
        let rulebook = draft.rulebook();
        let raw = draft.raw();
        let before = checked(&raw, &rulebook);
        let rulebook = without_rights(&rulebook, mask);
        let after = project::check(&raw, &rulebook);
        let refused = |problem: &&jixiao::problem::Problem| problem.blocks();
        for problem in after.problems.iter().filter(refused) {
            prop_assert_eq!(problem.code, jixiao::problem::Code::NotApplicableRefused);
        }
        for (one, other) in before.projects.iter().zip(&after.value.projects) {
            for (at, (one, other)) in one.facts.iter().zip(&other.facts).enumerate() {
                if other.refused {
                    prop_assert!(mask & (1 << at) != 0);
                    continue;
                }
                let indicator = &rulebook.indicators[at];
                let [one, other] = [one, other].map(|facts| {
                    score_indicator(indicator, rulebook.rounding, Known::Facts(facts), &mut Silent)
                });
                prop_assert_eq!(one, other);
            }
        }
    }
}

/// The grades of the policies' tests are those the policies here are written for.
#[test]
fn the_grades_are_named_as_in_the_built_in_rulebook() {
    let ids: Vec<String> = grades().grades.into_iter().map(|grade| grade.id).collect();
    assert_eq!(ids, ["excellent", "good", "medium", "poor"]);
}
