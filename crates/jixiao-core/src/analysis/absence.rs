//! What is not applicable, and what would follow if it gave no points?

use crate::evaluate::{CutResult, Evaluation, Mode, ProjectResult, evaluate, evaluate_scored};
use crate::fact::{Fact, FactValue, Mark};
use crate::policy::Policy;
use crate::problem::Place;
use crate::project::{IndicatorFacts, Portfolio, Project};
use crate::quantity::Money;
use crate::rulebook::{GradeIndex, Rulebook};
use crate::score::{IndicatorScore, Kept, Outcome, ScoreCard, Total};
use smol_str::SmolStr;

/// Where a project stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The total; `None` where no indicator applies.
    pub total: Option<Total>,
    /// The best and the worst grade that the facts allow.
    pub grades: Option<(GradeIndex, GradeIndex)>,
    /// The least and the most that is cut, under a policy; no most where a possible grade has no rate.
    pub cut: Option<(Money, Option<Money>)>,
}

/// An indicator, or one of its checkpoints, that is not applicable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// The checkpoint's place in the indicator; `None` where the whole indicator is left out.
    pub checkpoint: Option<usize>,
    /// Nobody says so: it follows from the facts, as where nothing was due.
    pub by_rule: bool,
    /// The reason given; empty in wide tables and where it follows from the facts.
    pub reason: String,
    /// The evidence named.
    pub evidence: String,
    /// Where it says so.
    pub place: Option<Place>,
    /// Where the project would stand if this gave no points.
    pub otherwise: Standing,
}

/// Everything that is not applicable in one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absences {
    /// The project's place.
    pub project: usize,
    /// Where it stands.
    pub now: Standing,
    /// What is not applicable, in the order of the rulebook.
    pub each: Vec<Absence>,
    /// Where it would stand if none of it gave points.
    pub together: Standing,
}

/// What decides a project's grade or cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding {
    /// The places in [`Absences::each`]: those that decide alone, or all where only all together do.
    pub which: Vec<usize>,
    /// Where the project would stand if these gave no points.
    pub otherwise: Standing,
}

impl Standing {
    /// Gives where a result puts its project.
    pub fn of(result: &ProjectResult) -> Self {
        let cut = result.cut.as_ref().map(|cut| match cut {
            CutResult::Exact(cut, _) => (cut.cut, Some(cut.cut)),
            CutResult::Between(low, high) => (*low, *high),
        });
        let grades = result.graded.as_ref().map(|graded| (graded.best, graded.worst));
        Self { total: result.total, grades, cut }
    }

    /// Says whether total, grade and cut are certain.
    pub fn is_certain(&self) -> bool {
        let grade = self.grades.is_some_and(|(best, worst)| best == worst);
        let cut = self.cut.is_none_or(|(low, high)| high == Some(low));
        grade && cut && self.total.is_some_and(|total| total.exact().is_some())
    }

    /// Says whether the grade or the cut is another.
    pub fn differs(&self, other: &Self) -> bool {
        (self.grades, self.cut) != (other.grades, other.cut)
    }
}

/// What is left out: an indicator, or one of its checkpoints.
type LeftOut = (usize, Option<usize>);

/// What an evaluation is looked at with.
#[derive(Clone, Copy, Debug)]
struct Asked<'a> {
    portfolio: &'a Portfolio,
    rulebook: &'a Rulebook,
    policy: Option<&'a Policy>,
    evaluation: &'a Evaluation,
}

/// Lists what is not applicable, by project; projects of which everything applies are left out.
pub fn absences(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    evaluation: &Evaluation,
) -> Vec<Absences> {
    let asked = Asked { portfolio, rulebook, policy, evaluation };
    let results = evaluation.results.iter().enumerate();
    results.filter_map(|(project, result)| asked.absences(project, result)).collect()
}

/// Lists what is not applicable in one project; `None` where everything applies.
pub fn absences_of(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    evaluation: &Evaluation,
    project: usize,
) -> Option<Absences> {
    Asked { portfolio, rulebook, policy, evaluation }
        .absences(project, evaluation.results.get(project)?)
}

/// Finds what decides the grade or cut of a project, if anything does; what is open is not decided.
pub fn deciding(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    evaluation: &Evaluation,
    absences: &Absences,
) -> Option<Deciding> {
    if !absences.now.is_certain() {
        return None;
    }
    let asked = Asked { portfolio, rulebook, policy, evaluation };
    let each = || absences.each.iter().enumerate();
    let alone: Vec<usize> =
        each().filter(|(_, one)| one.otherwise.differs(&absences.now)).map(|(at, _)| at).collect();
    match alone[..] {
        [] => absences.together.differs(&absences.now).then(|| Deciding {
            which: each().map(|(at, _)| at).collect(),
            otherwise: absences.together,
        }),
        [one] => Some(Deciding { which: alone, otherwise: absences.each[one].otherwise }),
        _ => {
            let of = |at: &usize| (absences.each[*at].indicator, absences.each[*at].checkpoint);
            let left_out: Vec<LeftOut> = alone.iter().map(of).collect();
            let otherwise =
                *asked.without(absences.project, [&left_out[..]].into_iter())?.first()?;
            Some(Deciding { which: alone, otherwise })
        }
    }
}

impl Asked<'_> {
    fn absences(self, project: usize, result: &ProjectResult) -> Option<Absences> {
        let facts = &self.portfolio.projects[project].facts;
        let mut each = Vec::new();
        for (indicator, (facts, score)) in facts.iter().zip(&result.card.indicators).enumerate() {
            let out = score.outcome == Outcome::NotApplicable;
            each.extend(self.of_indicator(indicator, facts, out));
        }
        if each.is_empty() {
            return None;
        }
        let all: Vec<LeftOut> = each.iter().map(|one| (one.indicator, one.checkpoint)).collect();
        // One alone is all together.
        let together = (all.len() > 1).then_some(all.as_slice());
        let standings = self.without(project, all.chunks(1).chain(together))?;
        for (one, standing) in each.iter_mut().zip(&standings) {
            one.otherwise = *standing;
        }
        let together = *standings.last()?;
        Some(Absences { project, now: Standing::of(result), each, together })
    }

    /// Lists what is left out of one indicator, with nothing yet said of what would be otherwise.
    fn of_indicator(self, indicator: usize, facts: &IndicatorFacts, out: bool) -> Vec<Absence> {
        let otherwise = Standing { total: None, grades: None, cut: None };
        let rule = &self.rulebook.indicators[indicator].rule;
        if let Some(said) = facts.not_applicable.as_ref().filter(|_| out) {
            return vec![Absence {
                indicator,
                checkpoint: None,
                by_rule: false,
                reason: said.reason.clone(),
                evidence: said.evidence.clone(),
                place: Some(said.place.clone()),
                otherwise,
            }];
        }
        if out && rule.checkpoints().is_empty() {
            let known: Vec<&Fact> = facts.all().map(|(_, fact)| fact).collect();
            let evidence = known.iter().map(|fact| &fact.evidence).find(|text| !text.is_empty());
            return vec![Absence {
                indicator,
                checkpoint: None,
                by_rule: true,
                reason: String::new(),
                evidence: evidence.map(SmolStr::to_string).unwrap_or_default(),
                place: known.first().map(|fact| fact.place.clone()),
                otherwise,
            }];
        }
        if facts.awarded().is_some() || facts.not_applicable.is_some() {
            return Vec::new();
        }
        let checkpoints = rule.checkpoints().iter().enumerate();
        let absent = checkpoints.filter_map(|(checkpoint, point)| {
            let fact = facts.single.find(&point.id)?;
            (fact.value == Some(FactValue::Mark(Mark::NotApplicable))).then(|| Absence {
                indicator,
                checkpoint: Some(checkpoint),
                by_rule: false,
                reason: fact.reason.to_string(),
                evidence: fact.evidence.to_string(),
                place: Some(fact.place.clone()),
                otherwise,
            })
        });
        absent.collect()
    }

    /// Gives where a project would stand, for each way of leaving out what is not applicable.
    fn without<'l>(
        self,
        project: usize,
        ways: impl Iterator<Item = &'l [LeftOut]> + Clone,
    ) -> Option<Vec<Standing>> {
        let (mut peers, place) = self.peers(project, ways.clone().flatten());
        let (mut card, kept) = (self.card_of(project)?, Kept::looked_at_by(self.policy));
        let mut standings = Vec::new();
        for left_out in ways {
            let changed = &mut peers.projects[place];
            let before: Vec<_> = left_out.iter().map(|one| changed.facts[one.0].clone()).collect();
            for one in left_out {
                self.leave_out(changed, *one);
                card.rescore(self.rulebook, changed, one.0, kept);
            }
            let standing;
            (standing, card) = self.standing(&peers, place, card)?;
            standings.push(standing);
            let changed = &mut peers.projects[place];
            for (one, facts) in left_out.iter().zip(before) {
                changed.facts[one.0] = facts;
                card.rescore(self.rulebook, changed, one.0, kept);
            }
        }
        Some(standings)
    }

    /// Gives where a changed project stands whose indicators are scored, and their scores again. Where a policy
    /// lets a department bear cuts as a whole, all its projects are looked at.
    fn standing(
        self,
        peers: &Portfolio,
        place: usize,
        card: ScoreCard,
    ) -> Option<(Standing, ScoreCard)> {
        let Self { rulebook, policy, .. } = self;
        if self.is_spread() {
            let evaluation = evaluate(peers, rulebook, policy, Mode::Provisional).value;
            return Some((Standing::of(evaluation.results.get(place)?), card));
        }
        let project = &peers.projects[place];
        let result = evaluate_scored(project, card, rulebook, policy, Mode::Provisional).value;
        Some((Standing::of(&result), result.card))
    }

    fn is_spread(self) -> bool {
        self.policy.is_some_and(|policy| policy.spread.is_some())
    }

    /// Gives a project to be changed, with its place, with no facts but those that are changed or that grades
    /// look at. Where a policy lets a department bear cuts as a whole, all of it is given.
    fn peers<'l>(
        self,
        project: usize,
        changed: impl Iterator<Item = &'l LeftOut>,
    ) -> (Portfolio, usize) {
        let projects = &self.portfolio.projects;
        let Project { record, facts, .. } = &projects[project];
        if self.is_spread() {
            let is_peer = |at: &usize| projects[*at].record.department == record.department;
            let peers: Vec<usize> = (0..projects.len()).filter(is_peer).collect();
            let place = peers.iter().position(|at| *at == project).unwrap_or_default();
            let projects = peers.iter().map(|at| projects[*at].clone()).collect();
            return (Portfolio { projects, ..Portfolio::default() }, place);
        }
        let conditions = self.rulebook.grades.limits.iter().flat_map(|limit| &limit.when);
        let mut needed = vec![IndicatorFacts::default(); facts.len()];
        let looked_at = conditions.map(|condition| condition.indicator);
        for at in changed.map(|one| one.0).chain(looked_at) {
            needed[at].clone_from(&facts[at]);
        }
        let (record, corrections) = (record.clone(), Vec::new());
        let projects = vec![Project { record, facts: needed, corrections }];
        (Portfolio { projects, ..Portfolio::default() }, 0)
    }

    /// Gives the scores of a project, with their steps where limits on totals look at those.
    fn card_of(self, project: usize) -> Option<ScoreCard> {
        let card = &self.evaluation.results.get(project)?.card;
        if Kept::looked_at_by(self.policy) == Kept::All {
            return Some(card.clone());
        }
        let bare =
            |score: &IndicatorScore| IndicatorScore { outcome: score.outcome, steps: Vec::new() };
        let indicators = card.indicators.iter().map(bare).collect();
        Some(ScoreCard { indicators, totals: card.totals.clone() })
    }

    /// Leaves an indicator at no points, or a checkpoint not met.
    fn leave_out(self, project: &mut Project, (indicator, checkpoint): LeftOut) {
        let facts = &mut project.facts[indicator];
        match checkpoint {
            None => {
                *facts = facts.at_no_points(|fact| self.rulebook.limits_by(indicator, fact));
            }
            Some(at) => {
                let rule = &self.rulebook.indicators[indicator].rule;
                facts.mark_not_met(&rule.checkpoints()[at].id);
            }
        }
    }
}
