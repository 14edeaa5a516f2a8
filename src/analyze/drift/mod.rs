//! Two years: how much of the change is other projects, and how much the same projects scored otherwise.

mod groups;
mod json;
mod told;

pub use self::json::drift_json;
pub(crate) use self::told::drift_listed;

use crate::assess::Asked;
use crate::compare::side;
use crate::error::Error;
use crate::source::Source;
use crate::wording::Language;
use jixiao_core::alike::grouped;
use jixiao_core::compare::{Comparison, Drift, Side, Stand, drift as drift_of};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_statistics::chance::as_uneven;
use jixiao_statistics::decompose::{Cell, Effects, effects};

/// A department, or a category, in both years.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupDrift {
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
    pub departments: Vec<GroupDrift>,
    /// By category, in the order of their names; nothing where a year names none.
    pub categories: Vec<GroupDrift>,
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
    let departments = groups(&before, &after, |stand| &stand.department);
    let named = |side: &Side| side.projects.iter().any(|stand| !stand.category.is_empty());
    let categories = if named(&before) && named(&after) {
        groups(&before, &after, |stand| &stand.category)
    } else {
        Vec::new()
    };
    let [more, less] = drift.moved;
    Ok(DriftReport {
        moved_by_chance: as_uneven(more, less),
        comparison: Comparison::of(before, after),
        departments,
        categories,
        drift,
    })
}

/// Splits the change of the mean total by what names a project's group.
fn groups(old: &Side, new: &Side, group: fn(&Stand) -> &str) -> Vec<GroupDrift> {
    let (before, after) = (settled(old, group), settled(new, group));
    let all: Vec<(&str, f64)> = before.iter().chain(&after).copied().collect();
    let mut named = grouped(all.iter().map(|(name, _)| *name));
    named.sort_unstable();
    let totals: Vec<[Vec<f64>; 2]> = named
        .iter()
        .map(|(_, places)| {
            let (older, newer) = places.iter().partition::<Vec<usize>, _>(|at| **at < before.len());
            [older, newer].map(|places| places.into_iter().map(|at| all[at].1).collect())
        })
        .collect();
    let counts = [before.len(), after.len()];
    let cells: Vec<Cell> = totals.iter().map(|totals| cell(totals, counts)).collect();
    let effects = effects(&cells);
    let group = |(at, (name, _)): (usize, &(&str, Vec<usize>))| GroupDrift {
        name: (*name).to_owned(),
        projects: [totals[at][0].len(), totals[at][1].len()],
        mean: cells[at].mean,
        effects: effects[at],
    };
    named.iter().enumerate().map(group).collect()
}

/// Lists the totals of a year, each with the group of its project; who has none, or no grade, is left out.
#[allow(clippy::cast_precision_loss, reason = "points are far below 2^52")]
fn settled(side: &Side, group: fn(&Stand) -> &str) -> Vec<(&str, f64)> {
    let with_grade = side.projects.iter().filter(|stand| stand.grade.is_some());
    let total = |stand: &Stand| Some(stand.total?.hundredths() as f64 / 100.0);
    with_grade.filter_map(|stand| Some((group(stand), total(stand)?))).collect()
}

/// Gives the shares and means of a group among so many projects of each year.
#[allow(clippy::cast_precision_loss, reason = "projects are far below 2^52")]
fn cell(totals: &[Vec<f64>; 2], counts: [usize; 2]) -> Cell {
    let share = |year: usize| totals[year].len() as f64 / counts[year] as f64;
    let mean = |year: usize| {
        let totals = &totals[year];
        (!totals.is_empty()).then(|| totals.iter().sum::<f64>() / totals.len() as f64)
    };
    Cell { share: [share(0), share(1)], mean: [mean(0), mean(1)] }
}
