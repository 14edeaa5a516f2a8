//! What was found in each project, the gravest first?

use crate::evaluate::Evaluation;
use crate::fact::{Fact, FactValue, Mark};
use crate::project::{IndicatorFacts, Portfolio, Project};
use crate::quantity::Points;
use crate::rule::{FindingEffect, ScoringRule, Step};
use crate::rulebook::{Indicator, Rulebook};
use std::cmp::Reverse;

/// How grave a finding is, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// It limits the grade, by the limit at this place.
    Limits(usize),
    /// It takes all points of its indicator.
    Zeroes,
    /// Half of the points or more are lost.
    Serious,
    /// Fewer points are lost.
    Plain,
}

/// Points lost in one indicator of one project, or a grade limited by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The project's place.
    pub project: usize,
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// How grave it is.
    pub gravity: Gravity,
    /// The points lost.
    pub lost: Points,
}

/// Lists what was found in the projects at some places: the gravest first, then what cost most points,
/// then what is about most money, then in the order of the input and the rulebook.
pub fn findings(
    rulebook: &Rulebook,
    portfolio: &Portfolio,
    evaluation: &Evaluation,
    places: &[usize],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for place in places {
        let result = &evaluation.results[*place];
        let limits = result.graded.iter().flat_map(|graded| &graded.limits);
        let limits: Vec<usize> =
            limits.filter(|limit| !limit.open).map(|limit| limit.limit).collect();
        for (at, indicator) in rulebook.indicators.iter().enumerate() {
            let score = &result.card.indicators[at];
            let lost = score.points().map(|points| indicator.max - points).unwrap_or_default();
            let looks_at = |limit: &&usize| {
                let when = &rulebook.grades.limits[**limit].when;
                when.iter().any(|condition| condition.indicator == at)
            };
            let zeroed = score.steps.iter().any(|step| matches!(step, Step::Zeroed { .. }));
            let gravity = match limits.iter().find(looks_at) {
                Some(limit) => Gravity::Limits(*limit),
                None if lost == Points::ZERO => continue,
                None if zeroed => Gravity::Zeroes,
                None if lost.hundredths() * 2 >= indicator.max.hundredths() => Gravity::Serious,
                None => Gravity::Plain,
            };
            findings.push(Finding { project: *place, indicator: at, gravity, lost });
        }
    }
    let budget = |place: usize| portfolio.projects[place].record.amounts.budget.unwrap_or_default();
    findings.sort_by_key(|one| {
        let kind = match one.gravity {
            Gravity::Limits(_) => 0,
            Gravity::Zeroes => 1,
            Gravity::Serious => 2,
            Gravity::Plain => 3,
        };
        (kind, Reverse(one.lost), Reverse(budget(one.project)), one.project, one.indicator)
    });
    findings
}

/// Lists the facts of an indicator that may have cost points, those that weigh most first: what limits
/// the grade, what takes all points, what was not met, then the others in their order.
pub fn costly<'p>(rulebook: &Rulebook, project: &'p Project, at: usize) -> Vec<&'p Fact> {
    let (indicator, facts): (&Indicator, &IndicatorFacts) =
        (&rulebook.indicators[at], &project.facts[at]);
    let when = rulebook.grades.limits.iter().flat_map(|limit| &limit.when);
    let limiting: Vec<&str> =
        when.filter(|one| one.indicator == at).map(|one| one.fact.as_str()).collect();
    let weight = |fact: &Fact| {
        if limiting.contains(&fact.name.as_str()) {
            0
        } else if zeroes(indicator, &fact.name) {
            1
        } else if fact.value == Some(FactValue::Mark(Mark::NotMet)) {
            2
        } else {
            3
        }
    };
    let costs = |fact: &&Fact| match fact.value {
        Some(FactValue::Mark(mark)) => matches!(mark, Mark::Partly | Mark::NotMet),
        Some(FactValue::Count(count)) => count > 0,
        _ => true,
    };
    let mut costly: Vec<&Fact> = facts.all().map(|(_, fact)| fact).filter(costs).collect();
    costly.sort_by_key(|fact| weight(fact));
    costly
}

fn zeroes(indicator: &Indicator, fact: &str) -> bool {
    match &indicator.rule {
        ScoringRule::Deduction(rule) => rule
            .findings
            .iter()
            .any(|finding| finding.id == fact && finding.effect == FindingEffect::Zeroes),
        _ => false,
    }
}
