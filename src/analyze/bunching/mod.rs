//! Do more totals lie just above a grade line than chance allows?

mod json;
mod told;

pub use self::json::bunching_json;
pub(crate) use self::told::bunching_listed;

use crate::assess::Asked;
use crate::compare::side;
use crate::error::{Cause, Error, Failure};
use crate::source::Source;
use crate::wording::Language;
use jixiao_core::alike::grouped;
use jixiao_core::analysis::{BesideLine, beside_lines, widest_beside};
use jixiao_core::compare::{Side, Stand};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Band;
use jixiao_statistics::chance::{FEWEST, LEVEL, at_least, holm};
use std::path::Path;

/// Whose totals are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those of all projects.
    All,
    /// Those of a department.
    Department(String),
    /// Those that a firm scored.
    Firm(String),
}

/// A line, and how many totals lie close to it.
#[derive(Clone, Debug, PartialEq)]
pub struct AtLine {
    /// The place of the grade that starts at it.
    pub grade: usize,
    /// The line.
    pub line: Points,
    /// Whose totals.
    pub scope: Scope,
    /// How many lie just below.
    pub below: u64,
    /// How many lie just above, or on it.
    pub above: u64,
    /// How probable that is by chance; `None` where they are too few.
    pub chance: Option<Chance>,
}

/// How probable at least so many above a line are, if either side is as likely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// By the exact binomial test.
    pub p: f64,
    /// Adjusted for the lines and groups tested beside it (Holm).
    pub adjusted: f64,
}

impl AtLine {
    /// Says whether more lie above than chance allows.
    pub fn gathers(&self) -> bool {
        self.chance.is_some_and(|chance| chance.adjusted < LEVEL)
    }
}

/// How totals lie about the grade lines of a result.
#[derive(Debug)]
pub struct BunchingReport {
    /// The result.
    pub side: Side,
    /// How many of its projects have a total and a grade.
    pub scored: usize,
    /// How far from a line counts as close.
    pub width: Points,
    /// All projects by line, then departments and firms with enough of them.
    pub lines: Vec<AtLine>,
    /// How many departments and firms have some close to a line, but too few.
    pub too_few: usize,
}

impl BunchingReport {
    /// Gives how many projects were left out, as their total or grade is open.
    pub const fn open(&self) -> usize {
        self.side.projects.len() - self.scored
    }
}

/// Counts the totals of a result folder, or of an input that is assessed, close to each grade line and says how
/// probable that is by chance. `width` is narrowed to a fifth of the narrowest grade.
///
/// # Errors
/// When the input cannot be read or has problems that block, a result does not say its grade lines, or too few totals
/// lie close to any line.
pub fn bunching(
    source: &Source,
    asked: &Asked,
    width: Points,
    language: Language,
) -> Result<BunchingReport, Error> {
    let side = side(source, asked, language)?;
    let bands: Vec<Option<Band>> = side.grades.iter().map(|grade| grade.band).collect();
    if bands.iter().all(Option::is_none) {
        return Err(Failure::new(Path::new(source.title()), Cause::NoLines).into());
    }
    let width = width.min(widest_beside(bands.iter().copied().flatten()));
    let settled = |stand: &Stand| stand.total.filter(|_| stand.grade.is_some());
    let totals: Vec<Option<Points>> = side.projects.iter().map(settled).collect();
    let beside = beside_lines(&bands, &totals, width);
    let mut lines: Vec<AtLine> = beside.iter().map(|one| at_line(one, Scope::All)).collect();
    let most = lines.iter().map(|line| line.below + line.above).max().unwrap_or_default();
    if most < FEWEST {
        let problem = Problem::new(Code::AnalysisFewNearLine, &Place::file(source.title()));
        return Err(problem.with("width", width).with("most", most).with("fewest", FEWEST).into());
    }
    tested(&mut lines);
    let mut too_few = 0;
    for (group, scope) in GROUPS {
        let mut of_groups = Vec::new();
        for one in &beside {
            let by_group = by_group(&side, one, group);
            of_groups.extend(by_group.into_iter().map(|(name, part)| at_line(&part, scope(name))));
        }
        let before = of_groups.len();
        of_groups.retain(|line| line.below + line.above >= FEWEST);
        too_few += before - of_groups.len();
        tested(&mut of_groups);
        lines.extend(of_groups);
    }
    let scored = totals.iter().flatten().count();
    Ok(BunchingReport { side, scored, width, lines, too_few })
}

/// What of a project names its group, and what scope that is.
type Group = (fn(&Stand) -> &str, fn(String) -> Scope);

const GROUPS: [Group; 2] =
    [(|stand| &stand.department, Scope::Department), (|stand| &stand.firm, Scope::Firm)];

fn at_line(beside: &BesideLine, scope: Scope) -> AtLine {
    AtLine {
        grade: beside.grade,
        line: beside.line,
        scope,
        below: beside.below.len() as u64,
        above: beside.above.len() as u64,
        chance: None,
    }
}

/// Splits those close to a line by a group, in the order of their names; projects that name none are left out.
fn by_group(
    side: &Side,
    beside: &BesideLine,
    group: fn(&Stand) -> &str,
) -> Vec<(String, BesideLine)> {
    let places: Vec<usize> = beside.below.iter().chain(&beside.above).copied().collect();
    let groups = grouped(places.iter().map(|place| group(&side.projects[*place])));
    let mut parts: Vec<(String, BesideLine)> = Vec::new();
    for (name, members) in groups.into_iter().filter(|(name, _)| !name.is_empty()) {
        let (below, above): (Vec<usize>, Vec<usize>) =
            members.into_iter().partition(|at| *at < beside.below.len());
        let of = |members: Vec<usize>| members.into_iter().map(|at| places[at]).collect();
        let part = BesideLine { below: of(below), above: of(above), ..*beside };
        parts.push((name.to_owned(), part));
    }
    parts.sort_by(|(one, _), (other, _)| one.cmp(other));
    parts
}

/// Tests the lines that have enough, adjusted for each other.
fn tested(lines: &mut [AtLine]) {
    let p = |line: &AtLine| {
        let all = line.below + line.above;
        at_least(line.above, all).filter(|_| all >= FEWEST)
    };
    let found: Vec<(usize, f64)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, p(line)?))).collect();
    let adjusted = holm(&found.iter().map(|(_, p)| *p).collect::<Vec<_>>());
    for ((at, p), adjusted) in found.into_iter().zip(adjusted) {
        lines[at].chance = Some(Chance { p, adjusted });
    }
}
