//! The project that a report is about, with its indicators.

use super::super::draft::Draft;
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::{IndicatorFacts, Project};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Indicator;
use jixiao_core::score::IndicatorScore;

/// The project a report is about.
#[derive(Clone, Copy)]
pub(in crate::document) struct One<'a> {
    pub(in crate::document) draft: &'a Draft<'a>,
    pub(in crate::document) project: &'a Project,
    pub(in crate::document) result: &'a ProjectResult,
}

/// An indicator of the project with its facts and score.
#[derive(Clone, Copy)]
pub(super) struct Scored<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) facts: &'a IndicatorFacts,
    pub(super) score: &'a IndicatorScore,
}

impl Scored<'_> {
    /// Gives the points lost; `None` where there are none to lose or facts are missing.
    pub(super) fn lost(&self) -> Option<Points> {
        let points = self.score.points()?;
        (points < self.indicator.max).then(|| self.indicator.max - points)
    }
}

impl<'a> One<'a> {
    pub(super) fn scored(self) -> impl Iterator<Item = Scored<'a>> {
        let indicators = &self.draft.view.rulebook.indicators;
        let pairs = indicators.iter().zip(&self.project.facts).zip(&self.result.card.indicators);
        pairs.map(|((indicator, facts), score)| Scored { indicator, facts, score })
    }

    pub(super) fn title_of(self, scored: &Scored<'_>) -> String {
        self.draft.language().of(&scored.indicator.title).to_owned()
    }

    /// Lists the indicators that lost points, the most first.
    pub(super) fn losses(self) -> Vec<(Scored<'a>, Points)> {
        let mut losses: Vec<_> =
            self.scored().filter_map(|scored| Some((scored, scored.lost()?))).collect();
        losses.sort_by_key(|(scored, lost)| (std::cmp::Reverse(*lost), scored.indicator.number));
        losses
    }

    /// Gives the place of an indicator in the rulebook, which lists them by number.
    pub(super) fn at(scored: &Scored<'_>) -> usize {
        usize::try_from(scored.indicator.number).unwrap_or(1).saturating_sub(1)
    }

    /// Gives the place of the project.
    pub(super) fn place(self) -> usize {
        self.draft.view.project.unwrap_or_default()
    }

    /// Counts whether the result is open.
    pub(super) fn open(self) -> usize {
        usize::from(self.result.grade().is_none())
    }
}
