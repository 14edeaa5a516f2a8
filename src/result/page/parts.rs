//! What every part of the page is written from.

use crate::view::View;
use crate::wording::{BookText, Language, PageText, Phrase};

/// The most projects that are explained one by one; with more a browser is slow to open the page.
pub(super) const CARDS_AT_MOST: usize = 1_000;

/// What every part of the page is written from.
pub(super) struct Page<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) language: Language,
}

impl Page<'_> {
    pub(super) fn say(&self, text: PageText) -> &'static str {
        self.language.page(text)
    }

    pub(super) fn book(&self, text: BookText) -> &'static str {
        self.language.book(text)
    }

    pub(super) fn phrase(&self, phrase: Phrase) -> &'static str {
        self.language.phrase(phrase)
    }

    /// Gives the code of the language as a page states it.
    pub(super) fn code(&self) -> &'static str {
        match self.language {
            Language::Chinese => "zh-CN",
            Language::English => "en",
        }
    }

    /// Says that missing and not applicable are no zeroes.
    pub(super) fn states(&self) -> String {
        let values = [
            ("missing", self.phrase(Phrase::StateMissing).to_owned()),
            ("not_applicable", self.phrase(Phrase::StateNotApplicable).to_owned()),
        ];
        self.language.page_with(PageText::States, &values)
    }

    pub(super) fn has_cards(&self) -> bool {
        self.view.portfolio.projects.len() <= CARDS_AT_MOST
    }
}
