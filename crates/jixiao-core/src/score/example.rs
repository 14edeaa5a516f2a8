//! The worked examples of a rulebook must hold.

use super::indicator::{Known, Outcome, score_indicator};
use crate::problem::{Code, Problem, Word};
use crate::project::raw::RawFact;
use crate::project::{IndicatorFacts, add_fact};
use crate::quantity::MoneyUnit;
use crate::rule::Silent;
use crate::rulebook::{Example, Indicator, PointsRounding, Rulebook};

/// Scores every example and reports those that do not come to what they state.
pub fn check_examples(rulebook: &Rulebook) -> Vec<Problem> {
    let mut problems = Vec::new();
    for indicator in &rulebook.indicators {
        for (number, example) in (1..).zip(&indicator.examples) {
            let came_to = match score_example(indicator, rulebook.rounding, example) {
                Ok(Outcome::Scored(points)) if Some(points) == example.points => continue,
                Ok(Outcome::NotApplicable) if example.points.is_none() => continue,
                Ok(Outcome::Scored(points)) => points.to_string(),
                Ok(Outcome::NotApplicable) => "not-applicable".to_owned(),
                Ok(Outcome::Missing { .. }) => "missing".to_owned(),
                Err(problem) => problem.code.id().to_owned(),
            };
            let stated = example.points;
            let stated = stated.map_or("not-applicable".to_owned(), |points| points.to_string());
            problems.push(
                Problem::new(Code::ExampleFails, &indicator.place)
                    .with("indicator", &indicator.id)
                    .with("example", number)
                    .with_word("stated", Word::Outcome, stated)
                    .with_word("points", Word::Outcome, came_to),
            );
        }
    }
    problems
}

fn score_example(
    indicator: &Indicator,
    rounding: PointsRounding,
    example: &Example,
) -> Result<Outcome, Box<Problem>> {
    let mut facts = IndicatorFacts::default();
    let none = String::new();
    let single = example.facts.iter().map(|fact| (&none, fact));
    let of_items =
        example.items.iter().flat_map(|(item, facts)| facts.iter().map(move |fact| (item, fact)));
    for (item, (name, value)) in single.chain(of_items) {
        let raw = RawFact {
            item: item.clone(),
            fact: name.clone(),
            value: value.clone(),
            of_wide_table: true,
            ..RawFact::default()
        };
        add_fact(&mut facts, indicator, &raw.row(), MoneyUnit::Yuan)?;
    }
    score_indicator(indicator, rounding, Known::Facts(&facts), &mut Silent)
}
