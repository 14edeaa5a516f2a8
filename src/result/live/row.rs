//! How a project's row is written: texts, values taken over, and formulas with what they come to.

use super::column::C;
use super::place::Places;
use crate::result::grid::{self, Book, Cell, Look, Shade};
use crate::xlsx::text;
use crate::xlsx::write_exact;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

/// The row of a project.
pub(in crate::result) struct Row<'a, 'b> {
    pub(in crate::result) sheet: &'a mut Worksheet,
    pub(in crate::result) book: &'a Book<'b>,
    pub(in crate::result) places: &'a Places<'a>,
    pub(in crate::result) at: u32,
}

impl Row<'_, '_> {
    /// Writes texts, and makes the row as high as they need.
    pub(in crate::result) fn texts(&mut self, cells: &[(C, Cell)]) -> Result<(), XlsxError> {
        let layout = self.places.layout;
        let mut most = 1;
        for (column, content) in cells {
            let place = (self.at, layout.index(*column));
            grid::cell(self.sheet, self.book, place, content, Shade::Plain)?;
            if let Cell::Text(words) | Cell::Centre(words) = content {
                most = most.max(text::lines(self.book.language, words, layout.width(*column)));
            }
        }
        self.sheet.set_row_height(self.at, text::height(most))?;
        Ok(())
    }

    /// Writes a number; nothing where it is empty.
    pub(in crate::result) fn value(
        &mut self,
        column: C,
        look: Look,
        shade: Shade,
        number: &str,
    ) -> Result<(), XlsxError> {
        let place = (self.at, self.places.layout.index(column));
        write_exact(self.sheet, place, number, self.book.styles.cell(look, shade))
    }

    /// Writes a number into a hidden column.
    pub(in crate::result) fn hidden(&mut self, column: C, number: &str) -> Result<(), XlsxError> {
        let place = (self.at, self.places.layout.index(column));
        write_exact(self.sheet, place, number, &self.book.styles.hidden)
    }

    /// Writes the formulas of the columns that the sheet has, each with its result. A cut that follows
    /// from nothing on the sheet is written as a value.
    pub(in crate::result) fn formulas(
        &mut self,
        formulas: Vec<(C, String)>,
        result: impl Fn(C) -> String,
    ) -> Result<(), XlsxError> {
        let layout = self.places.layout;
        for (column, formula) in formulas.into_iter().filter(|(column, _)| layout.has(*column)) {
            if column == C::CutFen && self.places.fixed {
                self.hidden(column, &result(column))?;
                continue;
            }
            let styles = &self.book.styles;
            let shown = |look| styles.cell(look, Shade::Plain);
            let format = match column {
                _ if !layout.shows(column) => &styles.hidden,
                C::GradeRate | C::Rate => shown(Look::Rate),
                C::Grade => shown(Look::Centre),
                _ => shown(Look::Amount),
            };
            let formula = Formula::new(formula).set_result(result(column));
            let place = (self.at, layout.index(column));
            self.sheet.write_formula_with_format(place.0, place.1, formula, format)?;
        }
        Ok(())
    }
}
