//! Raw measures → [`Measure`]s, each of an indicator there is.

use crate::citation::{check_citations, check_sources};
use crate::fact::{APPLICABLE, POINTS};
use crate::problem::{Checked, Code, Problem, Word};
use crate::rulebook::raw::{RawFile, RawMeasures};
use crate::rulebook::{Indicator, Measure, Role};

/// The most days a measure may take.
const DAYS: u32 = 365;

/// Checks measures against the indicators they are about. They cite sources of their own.
pub(super) fn check(
    file: &RawFile<RawMeasures>,
    indicators: &[Indicator],
) -> Checked<Vec<Measure>> {
    let mut problems = Vec::new();
    let sources = check_sources(file.value.source.clone(), &file.place).report_to(&mut problems);
    let mut measures = Vec::with_capacity(file.value.measure.len());
    for raw in &file.value.measure {
        let id = raw.indicator.get_ref();
        let place = file.place_of(&raw.indicator);
        let Some(at) = indicators.iter().position(|indicator| indicator.id == *id) else {
            let problem = Problem::new(Code::UnknownReference, &place);
            problems.push(problem.with_word("what", Word::Thing, "indicator").with("name", id));
            continue;
        };
        let known = |fact: &String| {
            indicators[at].fact_kind(fact, false).is_some()
                && !matches!(fact.as_str(), APPLICABLE | POINTS)
        };
        if let Some(fact) = raw.fact.as_ref().filter(|fact| !known(fact)) {
            let problem = Problem::new(Code::RuleFactUnknown, &place);
            problems.push(problem.with("indicator", id).with_word("fact", Word::Column, fact));
        }
        if !(1..=DAYS).contains(&raw.days) {
            let problem = Problem::new(Code::BadQuantity, &place);
            problems.push(problem.with("field", "days").with("value", raw.days));
        }
        let mut responsible = Vec::with_capacity(raw.responsible.len());
        for name in &raw.responsible {
            match Role::from_name(name) {
                Some(role) => responsible.push(role),
                None => problems.push(
                    Problem::new(Code::BadQuantity, &place)
                        .with("field", "responsible")
                        .with("value", name),
                ),
            }
        }
        let citations =
            check_citations(&raw.citation, id, &sources, &place).report_to(&mut problems);
        measures.push(Measure {
            indicator: at,
            fact: raw.fact.clone(),
            cause: raw.cause.clone().map(Into::into),
            demand: raw.demand.clone().into(),
            responsible,
            days: raw.days,
            citations,
        });
    }
    Checked::new(measures, problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Place;

    fn checked(text: &str) -> Vec<&'static str> {
        let value: RawMeasures = toml::from_str(text).unwrap();
        let file =
            RawFile { place: Place::file("measures.toml".to_owned()), line_starts: vec![0], value };
        let found = check(&file, &[]);
        found.problems.iter().map(|problem| problem.code.id()).collect()
    }

    #[test]
    fn a_measure_names_an_indicator_there_is() {
        let text = r#"measure = [{ indicator = "nowhere", demand = "a", responsible = ["purchaser"], days = 3 }]"#;
        assert_eq!(checked(text), ["R10"]);
        assert!(checked("").is_empty());
    }
}
