//! What every sheet of the workbook is written from.

use super::style::Styles;
use crate::view::View;
use crate::wording::{BookText, Language, Phrase};

/// The most rows of details; a workbook with more is slow to open, and a sheet ends at 1,048,576.
pub(in crate::result) const DETAILS_AT_MOST: usize = 200_000;
/// What every sheet is written from.
pub(in crate::result) struct Book<'a> {
    pub(in crate::result) view: View<'a>,
    pub(in crate::result) language: Language,
    pub(in crate::result) styles: Styles,
}

impl Book<'_> {
    pub(in crate::result) fn say(&self, text: BookText) -> String {
        self.language.book(text).to_owned()
    }

    pub(in crate::result) fn has_details(&self) -> bool {
        let rows = self.view.portfolio.projects.len() * self.view.rulebook.indicators.len();
        rows <= DETAILS_AT_MOST
    }

    pub(in crate::result) fn open(&self) -> usize {
        self.view.open()
    }

    /// Says that the indicators are no official ones, and that results are provisional.
    pub(in crate::result) fn notices(&self) -> Vec<String> {
        let notice = self.view.notice_of(&self.view.rulebook.heading);
        notice.into_iter().chain(self.provisional()).collect()
    }

    pub(in crate::result) fn provisional(&self) -> Option<String> {
        self.view.provisional()
    }

    pub(in crate::result) fn state(&self, outcome: jixiao_core::score::Outcome) -> String {
        match outcome {
            jixiao_core::score::Outcome::Scored(_) => self.say(BookText::Scored),
            jixiao_core::score::Outcome::NotApplicable => {
                self.language.phrase(Phrase::StateNotApplicable).to_owned()
            }
            jixiao_core::score::Outcome::Missing { .. } => {
                self.language.phrase(Phrase::StateMissing).to_owned()
            }
        }
    }

    pub(in crate::result) fn between(&self, low: &str, high: &str) -> String {
        self.view.between(low, high)
    }
}
