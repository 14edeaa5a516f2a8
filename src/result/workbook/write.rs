//! The workbook as a whole: its sheets in their order.

use super::{
    about, absent, charts, corrections, details, findings, live, problems, rulebook, scores,
    summary,
};
use crate::result::grid::Book;
use crate::result::grid::Styles;
use crate::view::View;
use crate::xlsx::new_workbook;
use rust_xlsxwriter::XlsxError;

/// The most projects that are put into a workbook.
pub const BOOK_PROJECTS_AT_MOST: usize = 20_000;

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
    let absences = view.absences();
    if !absences.is_empty() {
        absent::write(workbook.add_worksheet(), &book, &absences)?;
    }
    if view.portfolio.projects.iter().any(|project| !project.corrections.is_empty()) {
        corrections::write(workbook.add_worksheet(), &book)?;
    }
    findings::write(workbook.add_worksheet(), &book)?;
    problems::write(workbook.add_worksheet(), &book)?;
    rulebook::write(workbook.add_worksheet(), &book)?;
    about::write(workbook.add_worksheet(), &book)?;
    workbook.save_to_buffer().map(Some)
}
