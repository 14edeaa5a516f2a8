//! Two years: how much of the change is other projects, and how much the same projects scored otherwise.

mod json;
mod told;

pub use self::json::drift_json;
pub(crate) use self::told::drift_listed;

use crate::assess::Asked;
use crate::compare::side;
use crate::error::Error;
use crate::source::Source;
use crate::wording::Language;
use jixiao_core::compare::{Comparison, Drift, Side, Stand, drift as drift_of};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_statistics::chance::as_uneven;
use jixiao_statistics::decompose::{Cell, Effects, effects};
use std::collections::BTreeMap;

/// A department in both years.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentDrift {
    /// Its name; empty where none is given.
    pub name: String,
    /// How many of its projects have a total and a grade, by year.
    pub projects: [usize; 2],
    /// Their mean total.
    pub mean: [Option<f64>; 2],
    /// What it adds to the change of the mean of all.
    pub effects: Effects,
}

/// What changed between two years.
#[derive(Debug)]
pub struct DriftReport {
    /// Both years, for what differs in their rules.
    pub comparison: Comparison,
    /// What changed, exactly.
    pub drift: Drift,
    /// How probable so uneven a split of more and less points is by chance; `None` where nobody moved.
    pub moved_by_chance: Option<f64>,
    /// By department, in the order of their names.
    pub departments: Vec<DepartmentDrift>,
}

/// Says what changed between two years, each a result folder or an input that is assessed.
///
/// # Errors
/// When one cannot be read or has problems that block, or they share no project.
pub fn drift(
    old: (&Source, &Asked),
    new: (&Source, &Asked),
    language: Language,
) -> Result<DriftReport, Error> {
    let (before, after) = (side(old.0, old.1, language)?, side(new.0, new.1, language)?);
    let place = Place::file(new.0.title());
    let found = drift_of(&before, &after).ok().flatten();
    let Some(drift) = found else {
        let problem = Problem::new(Code::AnalysisNothingShared, &place);
        return Err(problem.with("other", old.0.title()).into());
    };
    let departments = departments(&before, &after);
    let [more, less] = drift.moved;
    Ok(DriftReport {
        moved_by_chance: as_uneven(more, less),
        comparison: Comparison::of(before, after),
        departments,
        drift,
    })
}

#[allow(clippy::cast_precision_loss, reason = "points and projects are far below 2^52")]
fn departments(old: &Side, new: &Side) -> Vec<DepartmentDrift> {
    let mut groups: BTreeMap<&str, [Vec<f64>; 2]> = BTreeMap::new();
    let mut counts = [0.0; 2];
    for (at, side) in [old, new].into_iter().enumerate() {
        for Stand { department, total, grade, .. } in &side.projects {
            let Some(total) = total.filter(|_| grade.is_some()) else { continue };
            let totals = &mut groups.entry(department.as_str()).or_default()[at];
            totals.push(total.hundredths() as f64 / 100.0);
            counts[at] += 1.0;
        }
    }
    let mean = |totals: &Vec<f64>| {
        (!totals.is_empty()).then(|| totals.iter().sum::<f64>() / totals.len() as f64)
    };
    let cells: Vec<Cell> = groups
        .values()
        .map(|[before, after]| Cell {
            share: [before.len() as f64 / counts[0], after.len() as f64 / counts[1]],
            mean: [mean(before), mean(after)],
        })
        .collect();
    let all = groups.iter().zip(&cells).zip(effects(&cells));
    all.map(|(((name, totals), cell), effects)| DepartmentDrift {
        name: (*name).to_owned(),
        projects: [totals[0].len(), totals[1].len()],
        mean: cell.mean,
        effects,
    })
    .collect()
}
