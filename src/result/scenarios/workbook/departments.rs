//! The sums of the departments: a row a department, a column a scenario.

use super::plan::{NAMES, NUMBERS, Plan, Planned};
use crate::result::grid::{self, Book, Cell, Column, Look, Shade};
use crate::result::live::C;
use crate::wording::BookText;
use jixiao_core::analysis::SummaryRow;
use jixiao_core::quantity::MoneySum;
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// A summed column with its caption.
type Sum = (BookText, C, fn(SummaryRow) -> MoneySum);

const SUMS: [Sum; 2] = [
    (BookText::CutsOfDepartments, C::CutFen, |row| row.cut),
    (BookText::NextOfDepartments, C::NextFen, |row| row.next_budget),
];

/// Writes a table of the cuts and one of the next budgets; gives the row after them.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    plan: &Plan<'_>,
    first: u32,
) -> Result<u32, XlsxError> {
    let mut row = first;
    for sum in &SUMS {
        row = table(sheet, book, plan, sum, row)? + 1;
    }
    Ok(row - 1)
}

fn table(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    plan: &Plan<'_>,
    (caption, column, of): &Sum,
    first: u32,
) -> Result<u32, XlsxError> {
    let columns = columns(book, plan, *caption);
    grid::headings(sheet, book, first, &columns)?;
    let mut row = first + 1;
    for (at, department) in (1_usize..).zip(plan.simulation.departments()) {
        let sum = |planned: &Planned<'_>| {
            let known = of(planned.computed.of_department(department)).to_string();
            match &planned.stand {
                None => Cell::Number(Look::Amount, known),
                Some(stand) => {
                    let (departments, fen) = (stand.column(C::DepartmentAt), stand.column(*column));
                    let formula = format!("SUMIF({departments},{at},{fen})/100");
                    Cell::Formula(Look::Amount, formula, known)
                }
            }
        };
        let name = Cell::Text(book.view.department(department).to_owned());
        let cells: Vec<Cell> = std::iter::once(name).chain(plan.planned.iter().map(sum)).collect();
        grid::row(sheet, book, row, &columns, &cells, Shade::Plain)?;
        row += 1;
    }
    let total = |(at, planned): (u16, &Planned<'_>)| {
        let letters = column_number_to_name(at);
        let formula = format!("ROUND(SUM({letters}{}:{letters}{row}),2)", first + 2);
        let known = of(planned.computed.outcome.summary.total());
        Cell::Formula(Look::Amount, formula, known.to_string())
    };
    let name = Cell::Text(book.say(BookText::Sum));
    let totals = (1..).zip(&plan.planned).map(total);
    let cells: Vec<Cell> = std::iter::once(name).chain(totals).collect();
    grid::row(sheet, book, row, &columns, &cells, Shade::Sum)?;
    Ok(row + 1)
}

/// The caption stands over the departments, and the names of the scenarios over their columns.
fn columns(book: &Book<'_>, plan: &Plan<'_>, caption: BookText) -> Vec<Column> {
    let names = plan.planned.iter().map(|planned| (planned.name.clone(), NUMBERS));
    std::iter::once((book.say(caption), NAMES)).chain(names).collect()
}
