//! Limits of the grades that a wide table says nothing about.

use crate::problem::{Code, Place, Problem};
use crate::project::Portfolio;
use crate::rulebook::{Condition, Limit, Rulebook};
use std::collections::BTreeMap;

/// Says that points of `count` projects came without a fact that a limit looks at.
pub fn limit_unseen(
    rulebook: &Rulebook,
    (limit, condition): (&Limit, &Condition),
    count: Option<usize>,
    place: &Place,
) -> Problem {
    let indicator = &rulebook.indicators[condition.indicator];
    let problem = Problem::new(Code::LimitUnseen, place)
        .with("indicator", &indicator.id)
        .with_title("title", &indicator.title);
    let problem = indicator.name_fact(problem, &condition.fact);
    let problem = problem.with_title("limit", &limit.reason);
    match count {
        Some(count) => problem.with("count", count),
        None => problem.with_word("count", crate::problem::Word::Thing, "every-row"),
    }
}

/// F39, once for a fact and a table.
pub(super) fn unseen_limits(portfolio: &Portfolio, rulebook: &Rulebook) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut named: Vec<(usize, &str)> = Vec::new();
    for limit in &rulebook.grades.limits {
        for condition in &limit.when {
            let of_fact = (condition.indicator, condition.fact.as_str());
            if named.contains(&of_fact) {
                continue;
            }
            named.push(of_fact);
            let mut tables: BTreeMap<Place, usize> = BTreeMap::new();
            for facts in portfolio.projects.iter().map(|one| &one.facts[condition.indicator]) {
                let unseen = facts.awarded().filter(|_| facts.cannot_say(&condition.fact));
                if let Some((_, points)) = unseen {
                    let table = Place { line: None, column: None, ..points.place.clone() };
                    *tables.entry(table).or_default() += 1;
                }
            }
            problems.extend(tables.into_iter().map(|(place, count)| {
                limit_unseen(rulebook, (limit, condition), Some(count), &place)
            }));
        }
    }
    problems
}
