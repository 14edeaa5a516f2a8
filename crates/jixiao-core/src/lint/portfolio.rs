//! What is odd about the projects of a portfolio and what they came to.

use super::absence::decided_by_absence;
use super::amount::amounts;
use super::contract::contract_off_budget;
use super::facts::{About, Rows};
use super::limit::unseen_limits;
use crate::evaluate::{Evaluation, ProjectResult};
use crate::policy::Policy;
use crate::problem::{Code, Place, Problem, Problems, Severity, Word};
use crate::project::raw::Field;
use crate::project::{IndicatorFacts, Portfolio, Project, spelled_unlike};
use crate::rule::Step;
use crate::rulebook::Rulebook;
use crate::score::Outcome;

/// Gives advice on an evaluated portfolio.
pub fn portfolio(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    evaluation: &Evaluation,
) -> Vec<Problem> {
    let mut problems = projects(portfolio, rulebook, policy, evaluation);
    problems.extend(unseen_limits(portfolio, rulebook));
    let projects = || portfolio.projects.iter().map(|project| &project.record);
    let departments = projects().map(|one| (&*one.department, &one.place));
    let categories = projects().map(|one| (&*one.category, &one.place));
    problems.extend(
        policy.map(|policy| unlike_rules(policy, departments, categories)).unwrap_or_default(),
    );
    problems
}

/// Finds departments and categories that look like those of the policy's rules and are written in
/// another way.
pub fn unlike_rules<'n>(
    policy: &'n Policy,
    departments: impl Iterator<Item = (&'n str, &'n Place)>,
    categories: impl Iterator<Item = (&'n str, &'n Place)>,
) -> Vec<Problem> {
    let whens = || policy.rules.iter().map(|rule| &rule.when);
    let of_rules = whens().flat_map(|when| &when.departments).map(String::as_str);
    let mut problems = spelled_unlike(of_rules, Field::Department, departments);
    let of_rules = whens().flat_map(|when| &when.categories).map(String::as_str);
    problems.extend(spelled_unlike(of_rules, Field::Category, categories));
    problems
}

/// Says whether any fact of a portfolio names a reason or evidence.
pub fn is_documented(portfolio: &Portfolio) -> bool {
    portfolio.projects.iter().flat_map(|project| &project.facts).any(names_a_document)
}

/// Says whether advice on some projects depends on whether the portfolio that they are part of names any
/// reason or evidence: where points stand among the facts.
pub fn depends_on_the_rest(part: &Portfolio) -> bool {
    part.projects.iter().flat_map(|project| &project.facts).any(|facts| facts.awarded().is_some())
}

/// Gives advice on the projects of an evaluated portfolio, in their order: each for itself.
pub fn projects(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    evaluation: &Evaluation,
) -> Vec<Problem> {
    part(portfolio, rulebook, policy, evaluation, is_documented(portfolio))
}

/// Gives advice on some evaluated projects of a portfolio, which names reasons or evidence or none at all. What the
/// rulebook says blocks.
pub fn part(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    evaluation: &Evaluation,
    is_documented: bool,
) -> Vec<Problem> {
    let mut problems = Problems::default();
    let bare = !is_documented;
    for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
        problems.extend(executed_over_received(project));
        problems.extend(committed_over_kept(project, result, policy));
        problems.extend(amounts(project, rulebook));
        problems.extend(contract_off_budget(project, &rulebook.advice));
        let rows = Rows::of(project, bare);
        let scores = rulebook.indicators.iter().zip(&project.facts).zip(&result.card.indicators);
        for ((indicator, facts), score) in scores {
            let about = About { project, indicator, facts };
            if score.outcome != Outcome::NotApplicable {
                problems.extend(about.check(&rows, score));
            } else if facts.not_applicable.is_none() {
                problems.extend(about.evidence_missing(&rows));
            }
        }
        problems.extend(all_full_marks(project, rulebook, result));
    }
    problems.extend(decided_by_absence(portfolio, rulebook, policy, evaluation));
    let mut problems = problems.into_vec();
    for problem in problems.iter_mut().filter(|one| rulebook.blocking.contains(&one.code)) {
        problem.severity = Severity::Block;
    }
    problems
}

/// Says whether there is anything to advise on the facts of an applicable indicator that stand in the row of the
/// project, as in a wide table; `steps` has those steps of its score that advice is given on.
pub fn is_odd_in_row(project: &Project, rulebook: &Rulebook, at: usize, steps: &[Step]) -> bool {
    let (indicator, facts) = (&rulebook.indicators[at], &project.facts[at]);
    About { project, indicator, facts }.is_odd_without_room(steps)
}

/// Says whether a fact of the indicator names a reason or evidence.
fn names_a_document(facts: &IndicatorFacts) -> bool {
    let absent = facts.not_applicable.as_ref();
    absent.is_some_and(|absent| !absent.reason.is_empty())
        || facts.all().any(|(_, fact)| !fact.reason.is_empty() || !fact.evidence.is_empty())
}

/// D21. Where the received amount is not given, the budget is what could be executed.
fn executed_over_received(project: &Project) -> Option<Problem> {
    let record = &project.record;
    let executed = record.amounts.executed?;
    let received = record.amounts.received.map(|amount| (amount, "received"));
    let budget = record.amounts.budget.map(|amount| (amount, "budget"));
    let (most, column) = received.or(budget)?;
    (executed > most).then(|| {
        Problem::new(Code::ExecutedOverReceived, &record.place)
            .with("project", &record.id)
            .with("executed", executed)
            .with("received", most)
            .with_word("column", Word::Column, column)
    })
}

/// D22. What missing facts leave open, and what ends, is not compared.
fn committed_over_kept(
    project: &Project,
    result: &ProjectResult,
    policy: Option<&Policy>,
) -> Option<Problem> {
    let record = &project.record;
    let committed = record.amounts.committed.filter(|_| record.continues)?;
    let kept = result.cut.as_ref()?.exact()?.kept;
    (committed > kept).then(|| {
        Problem::new(Code::CommittedOverKept, &record.place)
            .with("project", &record.id)
            .with("committed", committed)
            .with("kept", kept)
            .with("short", committed - kept)
            .with("policy", policy.map_or("", |policy| &policy.heading.id))
    })
}

/// F35.
fn all_full_marks(
    project: &Project,
    rulebook: &Rulebook,
    result: &ProjectResult,
) -> Option<Problem> {
    let outcomes = result.card.indicators.iter().map(|score| score.outcome);
    let mut applicable = rulebook
        .indicators
        .iter()
        .zip(outcomes)
        .filter(|(_, outcome)| *outcome != Outcome::NotApplicable)
        .peekable();
    applicable.peek()?;
    applicable.all(|(indicator, outcome)| outcome == Outcome::Scored(indicator.max)).then(|| {
        Problem::new(Code::AllFullMarks, &project.record.place).with("project", &project.record.id)
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::example::{ORDINARY, advice, advice_that_blocks, with_fact};
    use crate::problem::{Code, Severity};
    use crate::project::raw::Field;

    #[test]
    fn an_ordinary_project_gets_no_advice() {
        assert_eq!(advice(&[], &ORDINARY), [""; 0]);
    }

    #[test]
    fn advice_blocks_where_the_rulebook_says_so_and_other_advice_does_not() {
        let weighed = |blocking: &[Code]| -> Vec<(&str, Severity)> {
            let amounts = [(Field::Executed, "100.01"), (Field::Contract, "100.01")];
            let found = advice_that_blocks(&amounts, blocking);
            found.iter().map(|one| (one.code.id(), one.severity)).collect()
        };
        let [block, advise] = [Severity::Block, Severity::Advise];
        assert_eq!(weighed(&[]), [("D21", advise), ("D27", advise)]);
        assert_eq!(weighed(&[Code::ContractOffBudget]), [("D21", advise), ("D27", block)]);
        let all = Code::ADVICE_ON_PROJECTS;
        assert!(all.iter().all(|code| code.severity() == advise));
        assert_eq!(weighed(&all), [("D21", block), ("D27", block)]);
    }

    #[test]
    fn more_executed_than_received_or_than_the_budget() {
        let found = |executed, received: &[(Field, &'static str)]| {
            let amounts = [&[(Field::Executed, executed)], received].concat();
            advice(&amounts, &ORDINARY)
        };
        assert_eq!(found("100.00", &[]), [""; 0]);
        let over = "D21:2 executed=100.01 received=100.00 column=budget";
        assert_eq!(found("100.01", &[]), [over]);
        let over = "D21:2 executed=80.01 received=80.00 column=received";
        assert_eq!(found("80.01", &[(Field::Received, "80.00")]), [over]);
        assert_eq!(found("100.01", &[(Field::Received, "100.01")]), [""; 0]);
    }

    #[test]
    fn more_committed_than_is_kept_of_what_goes_on() {
        // 100.00 cut by 10 % keeps 90.00.
        let found = |committed, continues| {
            let amounts = [(Field::Committed, committed), (Field::Continues, continues)];
            advice(&amounts, &ORDINARY)
        };
        assert_eq!(found("90.00", "yes"), [""; 0]);
        let over = "D22:2 committed=90.01 kept=90.00 short=0.01 policy=made-up";
        assert_eq!(found("90.01", "yes"), [over]);
        assert_eq!(found("100.01", "no"), [""; 0]);
    }

    #[test]
    fn full_marks_on_all_that_applies() {
        assert_eq!(advice(&[], &with_fact(7, "users,,points,10,,survey.xlsx")), ["F35:2"]);
        let mut facts = ORDINARY[..7].to_vec();
        facts.push("users,,applicable,no,内部项目,");
        assert_eq!(advice(&[], &facts), ["F35:2"]);
        facts.pop();
        assert_eq!(advice(&[], &facts), [""; 0], "a missing score is not full");
    }
}
