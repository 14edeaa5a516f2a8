//! An evaluation → the bytes of the Excel workbook of results.
//!
//! Every number is taken from the evaluation; only the sheet that calculates cuts has formulas that
//! decide anything, and their results as stored are the evaluation's too.

mod about;
mod charts;
mod details;
mod grid;
mod live;
mod problems;
mod rulebook;
mod scores;
mod style;
mod summary;

use self::style::Styles;
use crate::view::View;
use crate::wording::{BookText, Language, Phrase};
use crate::xlsx::new_workbook;
use rust_xlsxwriter::XlsxError;

/// The most rows of details; a workbook with more is slow to open, and a sheet ends at 1,048,576.
const DETAILS_AT_MOST: usize = 200_000;
/// The most projects that are put into a workbook.
pub const BOOK_PROJECTS_AT_MOST: usize = 20_000;

/// What every sheet is written from.
struct Book<'a> {
    view: View<'a>,
    language: Language,
    styles: Styles,
}

/// Writes the workbook of results; `None` where there are too many projects for one. The same
/// evaluation gives the same bytes.
///
/// # Errors
/// When the evaluation does not fit a workbook.
pub fn result_workbook(view: View<'_>) -> Result<Option<Vec<u8>>, XlsxError> {
    if view.portfolio.projects.len() > BOOK_PROJECTS_AT_MOST {
        return Ok(None);
    }
    let language = view.language;
    let styles = Styles::of(language, view.rulebook.grades.grades.len());
    let book = Book { view, language, styles };
    let mut workbook = new_workbook()?;
    let departments = summary::write(workbook.add_worksheet(), &book)?;
    scores::write(workbook.add_worksheet(), &book)?;
    if book.has_details() {
        details::write(workbook.add_worksheet(), &book)?;
    }
    if let Some(policy) = view.policy {
        live::write(workbook.add_worksheet(), &book, policy)?;
    }
    charts::write(workbook.add_worksheet(), &book, &departments)?;
    problems::write(workbook.add_worksheet(), &book)?;
    rulebook::write(workbook.add_worksheet(), &book)?;
    about::write(workbook.add_worksheet(), &book)?;
    workbook.save_to_buffer().map(Some)
}

impl Book<'_> {
    fn say(&self, text: BookText) -> String {
        self.language.book(text).to_owned()
    }

    fn has_details(&self) -> bool {
        let rows = self.view.portfolio.projects.len() * self.view.rulebook.indicators.len();
        rows <= DETAILS_AT_MOST
    }

    fn open(&self) -> usize {
        self.view.open()
    }

    /// Says that the indicators are no official ones, and that results are provisional.
    fn notices(&self) -> Vec<String> {
        let notice = self.view.notice_of(&self.view.rulebook.heading);
        notice.into_iter().chain(self.provisional()).collect()
    }

    fn provisional(&self) -> Option<String> {
        self.view.provisional()
    }

    fn state(&self, outcome: jixiao_core::score::Outcome) -> String {
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

    fn between(&self, low: &str, high: &str) -> String {
        self.view.between(low, high)
    }
}
