//! Draws weights around those of the rulebook, and asks every project how it stands under each set.

use super::project::{CutStability, ProjectStability};
use super::standing::{Standing, standings};
use crate::assess::Assessment;
use crate::error::{Cause, Failure};
use crate::rules::Rules;
use jixiao_core::analysis::flip::Scale;
use jixiao_core::project::Portfolio;
use jixiao_core::quantity::{Points, TooPrecise};
use jixiao_core::rulebook::{Conversion, Rulebook};
use jixiao_statistics::stability::{
    Drawing, Field, Indices, Refusal, Share, Sobol, Stable, run, weight_indices,
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
    indices: Option<Indices>,
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
        let standings = standings(assessment);
        let standings = standings.map_err(|TooPrecise| Failure::new(title, Cause::TooPrecise))?;
        Self::drawn(&assessment.rules, standings, title, wanted)
    }

    /// The same for projects by how they stand.
    pub(crate) fn drawn(
        rules: &Rules,
        standings: Vec<Standing>,
        title: &Path,
        wanted: StabilityWanted,
    ) -> Result<Self, Failure> {
        let too_precise = |TooPrecise| Failure::new(title, Cause::TooPrecise);
        let mut standings = standings;
        let field = field(&rules.rulebook, wanted, &mut standings).map_err(too_precise)?;
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
        let scale = Scale::of(&rules.rulebook).map_err(too_precise)?;
        let Stable { reached, ranks, cuts, .. } = stable;
        let found = reached.into_iter().zip(ranks).zip(field.subjects);
        let told = standings.into_iter().zip(found).map(|(one, ((counts, ranks), subject))| {
            told(&scale, Standing { subject, ..one }, &counts, ranks)
        });
        let projects: Vec<ProjectStability> =
            told.collect::<Result<_, TooPrecise>>().map_err(too_precise)?;
        let cuts = all_cuts(&projects, &cuts);
        Ok(Self { wanted, ranked: projects.len(), projects, cuts, indices })
    }

    /// Says whether the grade of a project is sure.
    pub fn is_sure(&self, one: &ProjectStability) -> bool {
        u64::from(one.grade_holds) * 100 >= u64::from(SURE_PERCENT) * self.wanted.draws as u64
    }

    /// Gives a share of the draws in thousandths, cut off, so that less than all is never one.
    pub(crate) fn thousandths(&self, count: u32) -> u64 {
        u64::from(count) * 1000 / self.wanted.draws.max(1) as u64
    }

    /// Writes such a share of one.
    pub fn share_of_one(&self, count: u32) -> String {
        let thousandths = self.thousandths(count);
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
        Self { projects: own.collect(), cuts: None, indices: self.indices.clone(), ..*self }
    }

    /// Gives, by indicator, the shares of the variance of a project's total that come of the weights; `None`
    /// where it does not vary or something does not apply.
    pub fn variance(&self, one: &ProjectStability) -> Option<Vec<Sobol>> {
        let share = |share: &Option<Share>| {
            let Share { points, max } = (*share)?;
            Some(f64::from(points) / f64::from(max))
        };
        let shares: Option<Vec<f64>> = one.shares.iter().map(share).collect();
        self.indices.as_ref()?.of(&shares?)
    }

    /// Lists the indicators by how much of the spread of a project's total their weights take part in, the
    /// most first.
    pub fn sources(&self, one: &ProjectStability) -> Vec<(usize, Sobol)> {
        let variance = self.variance(one).unwrap_or_default();
        let mut sources: Vec<(usize, Sobol)> = variance.into_iter().enumerate().collect();
        sources.sort_by(|(one, a), (other, b)| b.total.total_cmp(&a.total).then(one.cmp(other)));
        sources
    }
}

#[allow(clippy::cast_precision_loss, reason = "points are far below 2^52")]
fn field(
    rulebook: &Rulebook,
    wanted: StabilityWanted,
    standings: &mut [Standing],
) -> Result<Field, TooPrecise> {
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
        subjects: standings.iter_mut().map(|one| std::mem::take(&mut one.subject)).collect(),
    })
}

fn told(
    scale: &Scale,
    one: Standing,
    counts: &[u32],
    ranks: [u32; 3],
) -> Result<ProjectStability, TooPrecise> {
    let (ladder, reached) = (&*one.ladder, one.reached);
    let by_rung = counts.iter().enumerate().rev();
    let points = |share: Share| Points::from_hundredths(share.points.into());
    let points: Vec<Option<Points>> =
        one.subject.shares.iter().map(|share| share.map(points)).collect();
    Ok(ProjectStability {
        project: one.project,
        grade: ladder.grade(reached),
        grades: by_rung.map(|(reached, count)| (ladder.grade(reached), *count)).collect(),
        ranks,
        grade_holds: counts[reached],
        cut: cut_of(&one, counts),
        weight: if one.open { None } else { scale.of_weights(&points, ladder, reached) },
        points: scale.of_points(&points, ladder, reached)?,
        costs: [Some(reached + 1), reached.checked_sub(1)].map(|other| cost_of(&one, other?)),
        total: one.total,
        named: one.named,
        shares: one.subject.shares,
    })
}

/// Gives what is cut more where so many rungs are reached than as it stands.
fn cost_of(one: &Standing, reached: usize) -> Option<i64> {
    let cuts = &one.subject.cuts;
    let known = |at: usize| at < cuts.len() && !one.unknown.contains(&at);
    (known(reached) && known(one.reached)).then(|| cuts[reached] - cuts[one.reached])
}

/// Tells how stable a cut is; `None` where none is known.
fn cut_of(one: &Standing, counts: &[u32]) -> Option<CutStability> {
    let cuts = &one.subject.cuts;
    let met = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    if cuts.is_empty() || met.clone().any(|(reached, _)| one.unknown.contains(&reached)) {
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
fn all_cuts(projects: &[ProjectStability], cuts: &[i128]) -> Option<(f64, [i128; 2])> {
    let draws = cuts.len();
    if draws == 0 || projects.iter().any(|one| one.cut.is_none()) {
        return None;
    }
    let mean = cuts.iter().map(|cut| *cut as f64).sum::<f64>() / draws as f64;
    let at = |percent: usize| cuts[(draws * percent).div_ceil(100).max(1) - 1];
    Some((mean, [at(5), at(95)]))
}
