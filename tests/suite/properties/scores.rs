//! Scores: within their limits, never lower for better facts, and within what missing facts leave.

use super::cases;
use super::sample::{Row, Sample, any_sample, raw};
use crate::rules::build::{self, RoundingData, RulebookData, blocking, table};
use jixiao::evaluate::{Mode, evaluate};
use jixiao::problem::Checked;
use jixiao::project::IndicatorFacts;
use jixiao::quantity::Points;
use jixiao::rule::{Silent, Step};
use jixiao::rulebook::Rulebook;
use jixiao::score::{Known, Outcome, score_indicator};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The rulebook of one sample, whose maximum lies on a step of the rounding.
fn rulebook_of(sample: &Sample, rounding: RoundingData) -> Rulebook {
    let mut sample = sample.clone();
    if rounding.places < 2 {
        sample.max = sample.max.next_multiple_of(100);
    }
    let indicator = sample.indicator("main");
    let data = RulebookData::of_indicators(&indicator.max.clone(), vec![indicator], Some(rounding));
    data.read().unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Points of 2.50 cannot come out of a rounding to whole points; 2.00 and 3.00 would be wrong.
#[test]
fn a_maximum_off_the_steps_of_the_rounding_is_refused_or_reached() {
    for (max, places) in [("2.50", 0), ("2.40", 0), ("0.40", 0), ("2.55", 1), ("2.54", 1)] {
        for mode in ["half-up", "half-even", "down"] {
            let rule = table(&[("kind", "ratio"), ("numerator", "a"), ("denominator", "b")]);
            let rounding = RoundingData { places, mode: mode.to_owned() };
            let data = RulebookData::of_one(max, rule, Some(rounding));
            let Ok(rulebook) = data.read() else { continue };
            let row = |name: &str| [String::new(), name.to_owned(), "1".to_owned()];
            let points = points(score(&rulebook, &[row("a"), row("b")]));
            assert_eq!(points.expect("scored").to_string(), max, "{mode} to {places} places");
        }
    }
}

fn facts_of(rulebook: &Rulebook, rows: &[Row]) -> IndicatorFacts {
    let project = build::project(&BTreeMap::new());
    let Checked { value: portfolio, problems } =
        build::portfolio(rulebook, project, raw("main", rows), None);
    assert!(blocking(&problems).is_empty(), "{problems:?}");
    portfolio.projects[0].facts[0].clone()
}

/// Scores with and without steps, which must agree.
fn score(rulebook: &Rulebook, rows: &[Row]) -> Outcome {
    let facts = facts_of(rulebook, rows);
    let (indicator, rounding) = (&rulebook.indicators[0], rulebook.rounding);
    let silent = score_indicator(indicator, rounding, Known::Facts(&facts), &mut Silent);
    let mut steps: Vec<Step> = Vec::new();
    let told = score_indicator(indicator, rounding, Known::Facts(&facts), &mut steps);
    assert_eq!(silent, told);
    told.unwrap_or_else(|problem| panic!("{problem:?}"))
}

fn points(outcome: Outcome) -> Option<Points> {
    match outcome {
        Outcome::Scored(points) => Some(points),
        Outcome::NotApplicable => None,
        Outcome::Missing { .. } => panic!("nothing was left out"),
    }
}

fn rounding() -> impl Strategy<Value = RoundingData> {
    let places = prop_oneof![4 => Just(2_u32), 1 => 0_u32..=1];
    let modes = prop_oneof![2 => Just("half-up"), 1 => Just("half-even"), 1 => Just("down")];
    (places, modes).prop_map(|(places, mode)| RoundingData { places, mode: mode.to_owned() })
}

/// Leaves values blank where there is a gap.
fn with_gaps(rows: &[Row], gaps: &[bool]) -> Vec<Row> {
    let mut known = rows.to_vec();
    for (row, gap) in known.iter_mut().zip(gaps.iter().cycle()) {
        if *gap {
            row[2].clear();
        }
    }
    known
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn points_lie_between_nothing_and_the_maximum(sample in any_sample(), rounding in rounding()) {
        let rulebook = rulebook_of(&sample, rounding);
        if let Some(points) = points(score(&rulebook, &sample.facts)) {
            prop_assert!(points >= Points::ZERO && points <= rulebook.indicators[0].max, "{points}");
        }
    }

    #[test]
    fn better_facts_never_lower_a_score(sample in any_sample(), rounding in rounding()) {
        let rulebook = rulebook_of(&sample, rounding);
        let before = points(score(&rulebook, &sample.facts));
        let after = points(score(&rulebook, &sample.better));
        prop_assert!(after >= before, "{before:?} became {after:?}");
        prop_assert_eq!(after.is_some(), before.is_some());
    }

    #[test]
    fn missing_facts_leave_every_score_possible_that_they_may_give(
        sample in any_sample(),
        rounding in rounding(),
        gaps in prop::collection::vec(prop::bool::weighted(0.3), 20),
    ) {
        let rulebook = rulebook_of(&sample, rounding);
        let known = with_gaps(&sample.facts, &gaps);
        let Some(points) = points(score(&rulebook, &sample.facts)) else { return Ok(()) };
        match score(&rulebook, &known) {
            Outcome::Scored(settled) => prop_assert_eq!(settled, points),
            Outcome::NotApplicable => prop_assert!(false, "missing is not the same as not applicable"),
            Outcome::Missing { low, high } => {
                prop_assert!(low <= points && points <= high, "{points} is not in {low} to {high}");
                prop_assert!(low >= Points::ZERO && high <= rulebook.indicators[0].max);
            }
        }
    }

    #[test]
    fn a_blank_fact_is_a_missing_fact(sample in any_sample(), at in any::<prop::sample::Index>()) {
        let rounding = RoundingData { places: 2, mode: "half-up".to_owned() };
        let rulebook = rulebook_of(&sample, rounding);
        let at = at.index(sample.facts.len());
        let mut blank = sample.facts.clone();
        blank[at][2].clear();
        let mut without = sample.facts.clone();
        without.remove(at);
        prop_assert_eq!(score(&rulebook, &blank), score(&rulebook, &without));
    }

    #[test]
    fn a_final_evaluation_refuses_exactly_what_is_missing(
        sample in any_sample(),
        gaps in prop::collection::vec(prop::bool::weighted(0.2), 20),
    ) {
        let rounding = RoundingData { places: 2, mode: "half-up".to_owned() };
        let rulebook = rulebook_of(&sample, rounding);
        let known = with_gaps(&sample.facts, &gaps);
        let project = build::project(&BTreeMap::new());
        let portfolio = build::portfolio(&rulebook, project, raw("main", &known), None).value;
        let evaluation = evaluate(&portfolio, &rulebook, None, Mode::Final);
        let codes = blocking(&evaluation.problems);
        if known == sample.facts {
            prop_assert!(!codes.contains(&"F06"), "{codes:?}");
        }
        let missing = evaluation.value.results[0].card.indicators[0].missing().count();
        prop_assert_eq!(missing > 0, codes.contains(&"F06"));
        let outcome = evaluation.value.results[0].card.indicators[0].outcome;
        if matches!(outcome, Outcome::Missing { .. }) {
            prop_assert!(codes.contains(&"F06"), "{codes:?}");
        }
    }
}
