//! The score card: every indicator of one project with its steps.

use super::indicator::{Known, Outcome, score_indicator};
use super::totals::Totals;
use crate::policy::Policy;
use crate::problem::Checked;
use crate::problem::follow_on::Explanation;
use crate::project::Project;
use crate::quantity::Points;
use crate::rule::{Step, Trace};
use crate::rulebook::Rulebook;

/// All scores of one project.
#[derive(Clone, Debug)]
pub struct ScoreCard {
    /// By indicator, in the order of the rulebook.
    pub indicators: Vec<IndicatorScore>,
    /// The sums.
    pub totals: Totals,
}

/// The score of one indicator and how it came about.
#[derive(Clone, Debug)]
pub struct IndicatorScore {
    /// What it came to.
    pub outcome: Outcome,
    /// The arithmetic.
    pub steps: Vec<Step>,
}

/// Which steps of a score are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// All of them.
    All,
    /// Those that problems and advice are made of.
    Told,
}

impl Kept {
    /// Gives the steps that problems, advice and a policy look at; limits on totals look at all.
    pub(crate) fn looked_at_by(policy: Option<&Policy>) -> Self {
        if policy.is_some_and(|policy| !policy.totals.is_empty()) { Self::All } else { Self::Told }
    }
}

/// Steps on their way into a score.
struct Noted {
    kept: Kept,
    steps: Vec<Step>,
}

impl Trace for Noted {
    fn note(&mut self, step: impl FnOnce() -> Step) {
        if self.kept == Kept::All {
            self.steps.push(step());
        }
    }

    fn remark(&mut self, step: impl FnOnce() -> Step) {
        self.steps.push(step());
    }
}

impl IndicatorScore {
    /// Gives the points, where there are any.
    pub const fn points(&self) -> Option<Points> {
        match self.outcome {
            Outcome::Scored(points) => Some(points),
            _ => None,
        }
    }

    /// Lists the facts that are missing, each with its item (empty for a single measure).
    pub fn missing(&self) -> impl Iterator<Item = (&str, &str)> {
        self.steps.iter().filter_map(|step| match step {
            Step::Missing { item, fact } => Some((item.as_str(), fact.as_str())),
            _ => None,
        })
    }
}

/// Scores every indicator of a project. What cannot be scored counts as missing and is a problem.
pub fn score_card(rulebook: &Rulebook, project: &Project, kept: Kept) -> Checked<ScoreCard> {
    let mut problems = Vec::new();
    let mut totals = Totals::new(rulebook);
    let mut indicators = Vec::with_capacity(rulebook.indicators.len());
    let mut noted = Noted { kept, steps: Vec::new() };
    for (at, indicator) in rulebook.indicators.iter().enumerate() {
        let score = score_one(rulebook, project, at, &mut noted).report_to(&mut problems);
        totals.add(indicator, score.outcome);
        indicators.push(score);
    }
    Checked::new(ScoreCard { indicators, totals }, problems)
}

impl ScoreCard {
    /// Scores an indicator of a project anew, whose facts are others now.
    pub(crate) fn rescore(
        &mut self,
        rulebook: &Rulebook,
        project: &Project,
        at: usize,
        kept: Kept,
    ) {
        let mut noted = Noted { kept, steps: Vec::new() };
        self.indicators[at] = score_one(rulebook, project, at, &mut noted).value;
        self.totals.clear();
        for (indicator, score) in rulebook.indicators.iter().zip(&self.indicators) {
            self.totals.add(indicator, score.outcome);
        }
    }
}

/// Scores one indicator. No steps are noted, and none are again: what is kept takes no more room than it needs.
fn score_one(
    rulebook: &Rulebook,
    project: &Project,
    at: usize,
    noted: &mut Noted,
) -> Checked<IndicatorScore> {
    let (indicator, facts) = (&rulebook.indicators[at], &project.facts[at]);
    let mut problems = Vec::new();
    let outcome = score_indicator(indicator, rulebook.rounding, Known::Facts(facts), noted)
        .unwrap_or_else(|problem| {
            let mut problem = problem.with("project", &project.record.id);
            if problem.place.file.is_empty() {
                problem.place = project.record.place.clone();
            }
            if !(facts.refused && problem.code.is_explained_by(Explanation::FactsRefused)) {
                problems.push(problem);
            }
            Outcome::Missing { low: Points::ZERO, high: indicator.max }
        });
    let steps = noted.steps.drain(..).collect();
    Checked::new(IndicatorScore { outcome, steps }, problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_steps_are_kept_or_those_that_are_told() {
        let kept = |kept| {
            let mut noted = Noted { kept, steps: Vec::new() };
            noted.note(|| Step::Whole);
            noted.remark(|| Step::Missing { item: "甲".into(), fact: "actual".into() });
            noted.steps.len()
        };
        assert_eq!([Kept::All, Kept::Told].map(kept), [2, 1]);
    }
}
