//! Raw policy → [`Policy`], or every problem with it.

use super::agree::disagreements;
use super::parts::{Parts, unreadable};
use super::raw::RawPolicy;
use super::{Column, Policy};
use crate::citation::raw::RawHeading;
use crate::citation::{Status, check_heading, check_sources, missing_field};
use crate::problem::{Checked, Code, Problem};
use crate::quantity::Rounding;
use crate::rulebook::Grades;
use crate::rulebook::raw::RawFile;

/// Checks a policy against the grades of the rulebook it will be used with.
///
/// # Errors
/// With every problem found, where one of them blocks.
pub fn check(file: &RawFile<RawPolicy>, grades: &Grades) -> Result<Policy, Vec<Problem>> {
    let raw = &file.value;
    let mut problems = Vec::new();
    let heading = check_heading(heading_of(raw), &file.place).report_to(&mut problems);
    let sources = check_sources(raw.source.clone(), &file.place).report_to(&mut problems);
    let base = choice(file, "base", raw.base.as_ref(), Column::from_name).report_to(&mut problems);
    let rounding = choice(file, "rounding", raw.rounding.as_ref(), Rounding::from_name);
    let rounding = rounding.report_to(&mut problems);
    let mut parts = Parts { file, grades, sources: Some(&sources), problems };
    let floor = raw.floor.as_ref().map(|floor| parts.floor(floor));
    let rates = parts.rates(&raw.rate, raw.year);
    let rules = parts.rules(&raw.rule);
    let totals = parts.totals(&raw.total);
    let spread = raw.spread.as_ref().map(|spread| parts.spread(spread));
    let decisions = parts.decisions(&raw.decision, &rules);
    let mut problems = parts.problems;
    if heading.status == Status::Trial {
        problems.retain(|problem| problem.code != Code::CitationMissing);
    }
    let (base, rounding) = (base.unwrap_or(Column::Budget), rounding.unwrap_or(Rounding::HalfUp));
    let policy = Policy {
        heading,
        base,
        rounding,
        floor,
        rates,
        rules,
        totals,
        spread,
        decisions,
        year: raw.year,
        sources,
    };
    problems.extend(disagreements(&policy, grades));
    if problems.iter().any(Problem::blocks) { Err(problems) } else { Ok(policy) }
}

/// Reads one of several names that a file must have.
fn choice<T>(
    file: &RawFile<RawPolicy>,
    field: &str,
    name: Option<&String>,
    from_name: impl Fn(&str) -> Option<T>,
) -> Checked<Option<T>> {
    let Some(name) = name else { return Checked::refused(missing_field(field, &file.place)) };
    match from_name(name) {
        Some(value) => Checked::sound(Some(value)),
        None => Checked::refused(unreadable(&file.place, field, name)),
    }
}

fn heading_of(raw: &RawPolicy) -> RawHeading {
    RawHeading {
        id: raw.id.clone(),
        edition: raw.edition.clone(),
        title: raw.title.clone(),
        issuer: raw.issuer.clone(),
        document: raw.document.clone(),
        status: raw.status.clone(),
        notice: raw.notice.clone(),
    }
}
