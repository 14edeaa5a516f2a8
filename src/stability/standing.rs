//! How a project stands before weights are drawn: all that draws ask of it, whichever way it was read.

use crate::assess::Assessment;
use crate::rules::Rules;
use jixiao_core::analysis::flip::Ladder;
use jixiao_core::cut::{self, Silent, Subject as CutSubject};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::{Project, Record};
use jixiao_core::quantity::{Fraction, Points, TooPrecise};
use jixiao_core::rulebook::Indicator;
use jixiao_core::score::{Outcome, Total};
use jixiao_statistics::stability::{Share, Subject};
use std::sync::Arc;

/// What a project is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The department, empty where not given.
    pub department: String,
}

impl From<&Record> for Named {
    fn from(record: &Record) -> Self {
        let Record { id, name, department, .. } = record;
        Self { id: id.clone(), name: name.clone(), department: department.clone() }
    }
}

/// How a project stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Its place in the portfolio.
    pub(crate) project: usize,
    pub(crate) named: Named,
    /// Its total, after what the policy puts on totals.
    pub(crate) total: Fraction,
    pub(crate) ladder: Arc<Ladder>,
    /// How many rungs its own total reaches.
    pub(super) reached: usize,
    pub(super) subject: Subject,
    /// The numbers of rungs with which the cut is not known.
    pub(super) unknown: Vec<usize>,
    /// Whether a fact is missing, so that weights alone do not give the total.
    pub(super) open: bool,
}

/// What a project has attained.
pub(crate) struct Attained {
    /// By indicator; `None` where it does not apply.
    pub(crate) shares: Vec<Option<Share>>,
    /// The total they come to.
    pub(crate) scored: Fraction,
    /// What it is after what the policy puts on totals.
    pub(crate) total: Fraction,
}

impl Standing {
    /// Takes a project by what it attained, its grades and what is cut with each.
    ///
    /// # Errors
    /// When a number leaves its bounds.
    pub(crate) fn of(
        rules: &Rules,
        (project, named): (usize, Named),
        attained: Attained,
        ladder: Arc<Ladder>,
        borne: &CutSubject<'_>,
    ) -> Result<Self, TooPrecise> {
        let Attained { shares, scored, total } = attained;
        let (mut cuts, mut unknown) = (Vec::new(), Vec::new());
        // A cut that a department bears as a whole hangs on all its projects, not on one grade.
        if let Some(policy) = rules.policy().filter(|policy| policy.spread.is_none()) {
            cuts.reserve_exact(ladder.steps.len() + 1);
            for reached in 0..=ladder.steps.len() {
                let cut = cut::cut(policy, ladder.grade(reached), borne, &mut Silent);
                if cut.is_err() {
                    unknown.push(reached);
                }
                cuts.push(cut.map_or(0, |cut| cut.cut.fen()));
            }
        }
        let rungs = ladder.steps.iter().map(|rung| hundredths(rung.from));
        let rungs = rungs.collect::<Result<Vec<u32>, _>>()?;
        let reached = ladder.reached(scored);
        let subject = Subject { shares, rungs, cuts };
        Ok(Self { project, named, total, ladder, reached, subject, unknown, open: false })
    }
}

/// Gives how every project of an assessment stands whose grade is certain.
pub(crate) fn standings(assessment: &Assessment) -> Result<Vec<Standing>, TooPrecise> {
    let mut standings = Vec::with_capacity(assessment.evaluation.results.len());
    let pairs = assessment.portfolio.projects.iter().zip(&assessment.evaluation.results);
    for (at, (project, result)) in pairs.enumerate() {
        standings.extend(standing(&assessment.rules, at, project, result)?);
    }
    Ok(standings)
}

fn standing(
    rules: &Rules,
    at: usize,
    project: &Project,
    result: &ProjectResult,
) -> Result<Option<Standing>, TooPrecise> {
    let rulebook = &rules.rulebook;
    let Some(scored) = result.card.totals.total(rulebook)?.and_then(Total::exact) else {
        return Ok(None);
    };
    let Some(ladder) = Ladder::of(rulebook, rules.policy(), project, &result.card) else {
        return Ok(None);
    };
    let mut shares = Vec::with_capacity(rulebook.indicators.len());
    let mut open = false;
    for (indicator, score) in rulebook.indicators.iter().zip(&result.card.indicators) {
        open |= matches!(score.outcome, Outcome::Missing { .. });
        shares.push(match score.outcome {
            Outcome::Scored(points) => Some(share(indicator, points)?),
            _ => None,
        });
    }
    let attained = Attained { shares, scored, total: result.total.map_or(scored, Total::low) };
    let named = Named::from(&project.record);
    let borne = CutSubject::from(&project.record);
    let standing = Standing::of(rules, (at, named), attained, Arc::new(ladder), &borne)?;
    Ok(Some(Standing { open, ..standing }))
}

/// Gives points out of what an indicator gives at most.
pub(crate) fn share(indicator: &Indicator, points: Points) -> Result<Share, TooPrecise> {
    Ok(Share { points: hundredths(points)?, max: hundredths(indicator.max)? })
}

fn hundredths(points: Points) -> Result<u32, TooPrecise> {
    u32::try_from(points.hundredths()).map_err(|_| TooPrecise)
}
