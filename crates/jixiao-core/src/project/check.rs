//! Raw rows → [`Portfolio`], with every problem found on the way.

use super::correction::corrected;
use super::gather::Gathering;
use super::length;
use super::raw::{RawExemption, RawPortfolio};
use super::spelling::join_spellings;
use super::{Exemption, Portfolio, Project};
use crate::alike::compared;
use crate::problem::{Checked, Code, Problem, Sourced, Word};
use crate::quantity::{Rate, Written, WrittenUnit, narrow, parse_share};
use crate::rulebook::Rulebook;
use std::collections::HashMap;

/// Checks a whole portfolio against the rulebook it is scored by.
///
/// Gives what could be read together with every problem; a caller that finds a blocking problem
/// among them has no final result.
pub fn check(raw: &RawPortfolio, rulebook: &Rulebook) -> Checked<Portfolio> {
    if raw.corrections.is_empty() {
        return check_plain(raw, rulebook);
    }
    let mut problems = Vec::new();
    let (raw, corrections) = corrected(raw, rulebook).report_to(&mut problems);
    let mut portfolio = check_plain(&raw, rulebook).report_to(&mut problems);
    let places = portfolio.projects.iter().enumerate();
    let places: HashMap<String, usize> =
        places.map(|(at, one)| (compared(&one.record.id).into_owned(), at)).collect();
    for (project, correction) in corrections {
        if let Some(at) = places.get(&project) {
            portfolio.projects[*at].corrections.push(correction);
        }
    }
    Checked::new(portfolio, problems)
}

/// Checks a portfolio that has no corrections, or whose corrections are applied.
fn check_plain(raw: &RawPortfolio, rulebook: &Rulebook) -> Checked<Portfolio> {
    let mut gathering = Gathering::new(rulebook, raw.unit);
    for row in &raw.projects {
        gathering.take_project(row);
    }
    for fact in &raw.facts {
        gathering.take_fact(&fact.row());
    }
    let problems = take_exemptions(&raw.exemptions, &gathering.by_id, &mut gathering.projects);
    gathering.report(problems);
    let problems = join_spellings(&mut gathering.projects);
    gathering.report(problems);
    gathering.finish().map(|projects| Portfolio {
        title: raw.title.clone(),
        year: raw.year,
        projects,
    })
}

/// Gives each exemption to its project; what cannot be given is a problem.
fn take_exemptions(
    rows: &[RawExemption],
    by_id: &HashMap<String, usize>,
    projects: &mut [Project],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for row in rows {
        let problem = |code| Problem::new(code, &row.place).with("project", &row.project);
        let Some(at) = by_id.get(&*compared(&row.project)) else {
            problems.push(problem(Code::ExemptionProjectUnknown));
            continue;
        };
        problems.extend(length::of_exemption(row));
        if row.reason.is_empty() || row.document.is_empty() {
            problems.push(problem(Code::ExemptionUnfounded));
        }
        let Some((share, written)) = exempted(&row.share) else {
            problems.push(problem(Code::ExemptionShare).with("value", &row.share));
            continue;
        };
        if let Some(written) = written {
            let note = problem(Code::ValueReadAs).with_word("fact", Word::Column, "share");
            problems.push(note.with("value", &row.share).with("read", written));
        }
        if share == Rate::ZERO {
            problems.push(problem(Code::ExemptionShare).with("value", &row.share).advised());
        }
        let record = &mut projects[*at].record;
        if record.exemption.is_some() {
            problems.push(problem(Code::ExemptionRepeated));
            continue;
        }
        let document = Sourced { value: row.document.clone(), place: row.place.clone() };
        record.exemption = Some(Exemption { share, reason: row.reason.clone(), document });
    }
    problems
}

/// Reads the share that an exemption keeps free, with what it was read as where it is not plain.
fn exempted(text: &str) -> Option<(Rate, Option<Written>)> {
    if matches!(text, "whole" | "全部") {
        return Some((Rate::ONE, None));
    }
    let (share, written) = if let Ok(share) = Rate::parse(text) {
        (share, None)
    } else if text.contains('/') {
        // A third has no end as a decimal, and the cut is computed from the decimal that is shown.
        (Rate::parse(&parse_share(&narrow(text)).ok()?.to_string()).ok()?, None)
    } else {
        let written = Written::read(text)?.unbounded()?;
        let share = match written.unit {
            WrittenUnit::None => Rate::parse(written.plain()),
            WrittenUnit::Percent => Rate::parse(&format!("{}%", written.plain())),
            _ => return None,
        };
        (share.ok()?, Some(written))
    };
    Some((share, written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exempted_share_is_a_decimal_of_four_places_however_it_is_written() {
        let read = |text: &str| exempted(text).map(|(share, _)| share.to_string());
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(["0", "0%"].map(read), [some("0.00"), some("0.00")]);
        assert_eq!(["1/4", "３/１６"].map(read), [some("0.25"), some("0.1875")]);
        assert_eq!(["1/3", "1/32", "5/4", "1/0"].map(read), [None, None, None, None]);
        assert_eq!(["全部", "100%"].map(read), [some("1.00"), some("1.00")]);
    }
}
