//! The sheet of the years ahead, and what is assumed of them.

use super::plan::{NAMES, Plan};
use crate::result::grid::{self, Book, Cell, Column, Look, Shade};
use crate::wording::{BookText, SimulateText};
use jixiao_core::problem::Problem;
use jixiao_core::quantity::MoneySum;
use jixiao_core::simulate::YearAhead;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// So many rows go on one page.
const ONE_PAGE: usize = 24;

/// A summed column with its caption.
type Sum = (BookText, fn(&YearAhead) -> MoneySum);

const SUMS: [Sum; 2] =
    [(BookText::CutsOfYears, |year| year.cut), (BookText::BudgetsOfYears, |year| year.next_budget)];

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    plan: &Plan<'_>,
) -> Result<(), XlsxError> {
    let (language, simulation) = (book.language, plan.simulation);
    let years = usize::try_from(simulation.years).unwrap_or(1);
    let values = [("count", years.to_string()), ("growth", simulation.growth.percent())];
    let assumed = language.sentence(language.simulate_with(SimulateText::Years, &values));
    let columns = |caption: BookText| -> Vec<Column> {
        let of_year =
            |year: usize| (language.book_with(BookText::YearOf, &[("year", year.to_string())]), 18);
        std::iter::once((book.say(caption), NAMES)).chain((1..=years).map(of_year)).collect()
    };
    let widths: Vec<u16> = columns(SUMS[0].0).iter().map(|(_, width)| *width).collect();
    let notices = [language.simulate(SimulateText::Trial).to_owned(), assumed];
    let mut row = grid::begin(sheet, book, BookText::SheetYears, &widths, &notices)?;
    let height = (plan.planned.len() + 2) * SUMS.len();
    for (at, (caption, of)) in SUMS.into_iter().enumerate() {
        if at > 0 && height > ONE_PAGE {
            // Each table on a page of its own, so that none is without its headings.
            sheet.set_page_breaks(&[row])?;
        }
        let columns = columns(caption);
        grid::headings(sheet, book, row, &columns)?;
        row += 1;
        for planned in &plan.planned {
            let year = |at: usize| match planned.computed.ahead.get(at) {
                Some(year) => Cell::Number(Look::Amount, of(year).to_string()),
                None => Cell::Centre("—".to_owned()),
            };
            let name = Cell::Text(planned.name.clone());
            let cells: Vec<Cell> = std::iter::once(name).chain((0..years).map(year)).collect();
            grid::row(sheet, book, row, &columns, &cells, Shade::Plain)?;
            row += 1;
        }
        row += 1;
    }
    for line in open(book, plan, years) {
        grid::across(sheet, book, row, &widths, &line, true)?;
        row += 1;
    }
    sheet.set_freeze_panes(0, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    let last = u16::try_from(widths.len()).unwrap_or(1) - 1;
    sheet.set_print_area(0, 0, row - 1, last)?;
    grid::printed(sheet, book);
    Ok(())
}

/// Says why later years were not computed, where some were not.
fn open(book: &Book<'_>, plan: &Plan<'_>, years: usize) -> Vec<String> {
    let language = book.language;
    let mut lines = Vec::new();
    for planned in plan.planned.iter().filter(|one| one.computed.ahead.len() < years) {
        let problems = planned.scenario.map_or(&plan.simulation.problems, |one| &one.problems);
        let said = |problem: &Problem| {
            let words = language.problem(problem);
            let values =
                [("what", words.what), ("place", problem.place.to_string()), ("hint", words.hint)];
            language.book_with(BookText::RefusedFor, &values)
        };
        let said: Vec<String> = problems.iter().map(said).collect();
        lines.push(format!("{}\n{}", planned.name, said.join("\n")));
    }
    if !lines.is_empty() {
        lines.insert(0, book.say(BookText::YearsOpen));
    }
    lines
}
