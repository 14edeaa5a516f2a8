//! Draws weights around those of the rulebook, and asks every project how it stands under each set.

use super::project::{CutStability, ProjectStability};
use crate::assess::Assessment;
use crate::error::{Cause, Failure};
use jixiao_core::analysis::flip::{self, Attained, Ladder};
use jixiao_core::cut::{self, Silent, Subject as CutSubject};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::{Portfolio, Project};
use jixiao_core::quantity::{Points, TooPrecise};
use jixiao_core::rulebook::{Conversion, GradeIndex, Rulebook};
use jixiao_core::score::{Outcome, Total};
use jixiao_statistics::stability::{
    Drawing, Field, Indices, Refusal, Share, Stable, Subject, run, weight_indices,
};
use std::collections::HashMap;
use std::path::Path;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StabilityWanted {
    /// How many sets of weights.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
    /// How close they lie to those of the rulebook.
    pub concentration: f64,
}

/// A grade is sure where it holds in at least so many of a hundred draws.
pub const SURE_PERCENT: u32 = 95;

impl StabilityWanted {
    /// What papers rest on, and every certificate where nothing else is asked for: enough draws for a share to
    /// be sure to about one in a hundred.
    pub const USUAL: Self = Self { draws: 10_000, seed: 1, concentration: 500.0 };
}

impl Default for StabilityWanted {
    fn default() -> Self {
        Self::USUAL
    }
}

/// How stable a portfolio is.
#[derive(Clone, Debug)]
pub struct Stability {
    /// What was drawn.
    pub wanted: StabilityWanted,
    /// How many projects were ranked.
    pub ranked: usize,
    /// By project; those without a certain grade are left out.
    pub projects: Vec<ProjectStability>,
    /// What all cuts come to: the mean, and what 5 % and 95 % of the draws do not exceed, in 分.
    pub cuts: Option<(f64, [i128; 2])>,
}

/// A project that can be drawn for.
struct Ready {
    project: usize,
    ladder: Ladder,
    reached: usize,
    attained: Option<Vec<Attained>>,
    subject: Subject,
    /// Whether what is cut is known, by rungs reached.
    known: Vec<bool>,
}

impl Stability {
    /// Draws weights around those of the rulebook and says how stable every project's grade, rank and cut is.
    ///
    /// # Errors
    /// When there is too much or nothing to draw; `title` names what was drawn for.
    pub fn of(
        assessment: &Assessment,
        title: &Path,
        wanted: StabilityWanted,
    ) -> Result<Self, Failure> {
        let too_precise = |TooPrecise| Failure::new(title, Cause::TooPrecise);
        let mut ready = Vec::with_capacity(assessment.evaluation.results.len());
        let pairs = assessment.portfolio.projects.iter().zip(&assessment.evaluation.results);
        for (at, (project, result)) in pairs.enumerate() {
            ready.extend(prepared(assessment, at, project, result).map_err(too_precise)?);
        }
        let field = field(assessment, wanted, &ready).map_err(too_precise)?;
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let stable = run(&field, wanted.draws, threads).map_err(|refusal| {
            let cause = match refusal {
                Refusal::Nothing | Refusal::NotPositive => Cause::NothingToDraw,
                Refusal::TooMany => Cause::TooManyDraws,
                Refusal::TooPrecise => Cause::TooPrecise,
            };
            Failure::new(title, cause)
        })?;
        let indices = weight_indices(&field.drawing.weights, wanted.concentration);
        let told = |(at, one)| told(assessment, one, &stable, at, indices.as_ref());
        let projects: Result<Vec<_>, TooPrecise> = ready.iter().enumerate().map(told).collect();
        let projects = projects.map_err(too_precise)?;
        let cuts = all_cuts(&ready, &projects, &stable);
        Ok(Self { wanted, ranked: projects.len(), projects, cuts })
    }

    /// Says whether the grade of a project is sure.
    pub fn is_sure(&self, one: &ProjectStability) -> bool {
        u64::from(one.grade_holds) * 100 >= u64::from(SURE_PERCENT) * self.wanted.draws as u64
    }

    /// Writes a share of the draws, cut off to a thousandth, so that less than all is never one.
    pub fn share_of_one(&self, count: u32) -> String {
        let thousandths = u64::from(count) * 1000 / self.wanted.draws.max(1) as u64;
        format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
    }

    /// Finds a project by its place.
    pub fn of_project(&self, place: usize) -> Option<&ProjectStability> {
        let at = self.projects.binary_search_by_key(&place, |one| one.project).ok()?;
        self.projects.get(at)
    }

    /// Gives what holds of some of the projects, which stay ranked among all.
    pub fn part(&self, all: &Portfolio, part: &Portfolio) -> Self {
        let id = |one: &ProjectStability| all.projects[one.project].record.id.as_str();
        let by_id: HashMap<&str, &ProjectStability> =
            self.projects.iter().map(|one| (id(one), one)).collect();
        let own = part.projects.iter().enumerate().filter_map(|(project, of)| {
            let one = (*by_id.get(of.record.id.as_str())?).clone();
            Some(ProjectStability { project, ..one })
        });
        Self { projects: own.collect(), cuts: None, ..*self }
    }
}

fn prepared(
    assessment: &Assessment,
    at: usize,
    project: &Project,
    result: &ProjectResult,
) -> Result<Option<Ready>, TooPrecise> {
    let (rulebook, policy) = (&assessment.rules.rulebook, assessment.rules.policy());
    let Some(total) = result.card.totals.total(rulebook)?.and_then(Total::exact) else {
        return Ok(None);
    };
    let Some(ladder) = Ladder::of(rulebook, policy, project, &result.card) else {
        return Ok(None);
    };
    let hundredths = |points: Points| u32::try_from(points.hundredths()).map_err(|_| TooPrecise);
    let mut shares = Vec::with_capacity(rulebook.indicators.len());
    for (indicator, score) in rulebook.indicators.iter().zip(&result.card.indicators) {
        shares.push(match score.outcome {
            Outcome::Scored(points) => {
                Some(Share { points: hundredths(points)?, max: hundredths(indicator.max)? })
            }
            _ => None,
        });
    }
    let (mut cuts, mut known) = (Vec::new(), Vec::new());
    // A cut that a department bears as a whole hangs on all its projects, not on one grade.
    if let Some(policy) = policy.filter(|policy| policy.spread.is_none()) {
        for reached in 0..=ladder.steps.len() {
            let subject = CutSubject::from(&project.record);
            let cut = cut::cut(policy, ladder.grade(reached), &subject, &mut Silent);
            known.push(cut.is_ok());
            cuts.push(cut.map_or(0, |cut| cut.cut.fen()));
        }
    }
    let rungs =
        ladder.steps.iter().map(|rung| hundredths(rung.from)).collect::<Result<Vec<u32>, _>>()?;
    let attained = flip::attained(rulebook, &result.card)?;
    let reached = ladder.reached(total);
    let subject = Subject { shares, rungs, cuts };
    Ok(Some(Ready { project: at, ladder, reached, attained, subject, known }))
}

#[allow(clippy::cast_precision_loss, reason = "points are far below 2^52")]
fn field(
    assessment: &Assessment,
    wanted: StabilityWanted,
    ready: &[Ready],
) -> Result<Field, TooPrecise> {
    let rulebook = &assessment.rules.rulebook;
    let weight = |at: usize| {
        let indicator = &rulebook.indicators[at];
        let max = indicator.max.hundredths() as f64;
        let dimension = &rulebook.dimensions[indicator.dimension];
        match rulebook.conversion {
            Conversion::Total => max,
            Conversion::Dimension => {
                max * dimension.weight.hundredths() as f64 / dimension.max.hundredths() as f64
            }
        }
    };
    let group = |at: usize| match rulebook.conversion {
        Conversion::Total => 0,
        Conversion::Dimension => rulebook.indicators[at].dimension,
    };
    let count = rulebook.indicators.len();
    Ok(Field {
        drawing: Drawing {
            weights: (0..count).map(weight).collect(),
            concentration: wanted.concentration,
            seed: wanted.seed,
            whole: u32::try_from(rulebook.total.hundredths()).map_err(|_| TooPrecise)?,
        },
        groups: (0..count).map(group).collect(),
        subjects: ready.iter().map(|one| one.subject.clone()).collect(),
    })
}

fn told(
    assessment: &Assessment,
    one: &Ready,
    stable: &Stable,
    at: usize,
    indices: Option<&Indices>,
) -> Result<ProjectStability, TooPrecise> {
    let rulebook: &Rulebook = &assessment.rules.rulebook;
    let counts = &stable.reached[at];
    let grade = one.ladder.grade(one.reached);
    let mut grades: Vec<(GradeIndex, u32)> = counts
        .iter()
        .enumerate()
        .map(|(reached, count)| (one.ladder.grade(reached), *count))
        .collect();
    grades.reverse();
    let weight = match &one.attained {
        Some(all) => Some(flip::of_weights(all, rulebook.total, &one.ladder)?),
        None => None,
    };
    let result = &assessment.evaluation.results[one.project];
    let shares: Option<Vec<f64>> = one
        .subject
        .shares
        .iter()
        .map(|share| share.map(|share| f64::from(share.points) / f64::from(share.max)))
        .collect();
    let variance = indices.zip(shares).and_then(|(indices, shares)| indices.of(&shares));
    Ok(ProjectStability {
        project: one.project,
        grade,
        grades,
        ranks: stable.ranks[at],
        grade_holds: counts[one.reached],
        cut: cut_of(one, counts),
        weight,
        points: flip::of_points(rulebook, result, &one.ladder)?,
        costs: [Some(one.reached + 1), one.reached.checked_sub(1)]
            .map(|reached| cost_of(one, reached?)),
        variance,
    })
}

/// Gives what is cut more where so many rungs are reached than as it stands.
fn cost_of(one: &Ready, reached: usize) -> Option<i64> {
    let known = |at: usize| one.known.get(at).copied().unwrap_or(false);
    let cuts = &one.subject.cuts;
    (known(reached) && known(one.reached)).then(|| cuts[reached] - cuts[one.reached])
}

/// Tells how stable a cut is; `None` where none is known.
fn cut_of(one: &Ready, counts: &[u32]) -> Option<CutStability> {
    let cuts = &one.subject.cuts;
    let met = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    if cuts.is_empty() || met.clone().any(|(reached, _)| !one.known[reached]) {
        return None;
    }
    let draws: u32 = counts.iter().sum();
    let now = cuts[one.reached];
    let mut each: Vec<(i64, u32)> = met.map(|(reached, count)| (cuts[reached], *count)).collect();
    each.sort_unstable();
    #[allow(clippy::cast_precision_loss, reason = "a mean is told to the yuan")]
    let expected = each.iter().map(|(cut, count)| *cut as f64 * f64::from(*count)).sum::<f64>()
        / f64::from(draws);
    let at_share = |percent: u64| {
        let wanted = (u64::from(draws) * percent).div_ceil(100).max(1);
        let mut before = 0;
        let found = each.iter().find(|(_, count)| {
            before += u64::from(*count);
            before >= wanted
        });
        found.map_or(now, |(cut, _)| *cut)
    };
    let holds = each.iter().filter(|(cut, _)| *cut == now).map(|(_, count)| count).sum();
    Some(CutStability { holds, expected, interval: [at_share(5), at_share(95)] })
}

#[allow(clippy::cast_precision_loss, reason = "a mean is told to the yuan")]
fn all_cuts(
    ready: &[Ready],
    projects: &[ProjectStability],
    stable: &Stable,
) -> Option<(f64, [i128; 2])> {
    let known = ready.iter().zip(projects).all(|(_, one)| one.cut.is_some());
    let draws = stable.cuts.len();
    if !known || draws == 0 {
        return None;
    }
    let mean = stable.cuts.iter().map(|cut| *cut as f64).sum::<f64>() / draws as f64;
    let at = |percent: usize| stable.cuts[(draws * percent).div_ceil(100).max(1) - 1];
    Some((mean, [at(5), at(95)]))
}
