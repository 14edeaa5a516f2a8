//! Do more totals lie just above a grade line than chance allows?

mod json;
mod told;

pub use self::json::bunching_json;
pub(crate) use self::told::bunching_listed;

use super::portfolio::portfolio;
use crate::assess::{Asked, Assessment};
use crate::error::Error;
use crate::source::Source;
use jixiao_core::analysis::{BesideLine, beside_lines, widest_beside};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::Record;
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::GradeIndex;
use jixiao_statistics::chance::{FEWEST, LEVEL, at_least, holm};
use std::collections::BTreeMap;

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
    /// The grade that starts at it.
    pub grade: GradeIndex,
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

/// How totals lie about the grade lines of a portfolio.
#[derive(Debug)]
pub struct BunchingReport {
    /// The portfolio.
    pub assessment: Assessment,
    /// How far from a line counts as close.
    pub width: Points,
    /// All projects by line, then departments and firms with enough of them.
    pub lines: Vec<AtLine>,
    /// How many departments and firms have some close to a line, but too few.
    pub too_few: usize,
}

/// Counts totals close to each grade line and says how probable that is by chance. `width` is narrowed to a fifth of
/// the narrowest grade.
///
/// # Errors
/// When the input cannot be read or has problems that block, or too few totals lie close to any line.
pub fn bunching(source: &Source, asked: &Asked, width: Points) -> Result<BunchingReport, Error> {
    let assessment = portfolio(source, asked)?;
    let rulebook = &assessment.rules.rulebook;
    let width = width.min(widest_beside(rulebook));
    let beside = beside_lines(rulebook, &assessment.evaluation, width);
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
            let by_group = by_group(&assessment, one, group);
            of_groups.extend(by_group.into_iter().map(|(name, part)| at_line(&part, scope(name))));
        }
        let before = of_groups.len();
        of_groups.retain(|line| line.below + line.above >= FEWEST);
        too_few += before - of_groups.len();
        tested(&mut of_groups);
        lines.extend(of_groups);
    }
    Ok(BunchingReport { assessment, width, lines, too_few })
}

/// What of a project names its group, and what scope that is.
type Group = (fn(&Record) -> &str, fn(String) -> Scope);

const GROUPS: [Group; 2] =
    [(|record| &record.department, Scope::Department), (|record| &record.firm, Scope::Firm)];

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

/// Splits those close to a line by a group; projects that name none are left out, and so is a group of all.
fn by_group(
    assessment: &Assessment,
    beside: &BesideLine,
    group: fn(&Record) -> &str,
) -> BTreeMap<String, BesideLine> {
    let mut groups: BTreeMap<String, BesideLine> = BTreeMap::new();
    let sides = [(&beside.below, false), (&beside.above, true)];
    for (place, above) in
        sides.iter().flat_map(|(places, above)| places.iter().map(|at| (*at, *above)))
    {
        let name = group(&assessment.portfolio.projects[place].record);
        if name.is_empty() {
            continue;
        }
        let part = groups.entry(name.to_owned()).or_insert_with(|| BesideLine {
            below: Vec::new(),
            above: Vec::new(),
            ..*beside
        });
        if above { part.above.push(place) } else { part.below.push(place) }
    }
    groups
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
