//! The sheet of changes: every project that stands elsewhere than in the run, and why.

use crate::result::grid::{self, Book, Cell, Column, Look, Shade};
use crate::simulate::{Computed, Simulated, Simulation};
use crate::wording::{BookText, SimulateText};
use jixiao_core::quantity::{Money, MoneySum};
use jixiao_core::rulebook::{GradeIndex, Grades};
use jixiao_core::simulate::Move;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The most rows; a sheet with more is slow to open.
const ROWS_AT_MOST: usize = 100_000;

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    simulation: &Simulation,
) -> Result<(), XlsxError> {
    let columns = columns(book);
    let widths: Vec<u16> = columns.iter().map(|(_, width)| *width).collect();
    let count: usize = simulation.computed().map(|(scenario, _)| scenario.moves.len()).sum();
    let mut notices = vec![book.say(BookText::ChangesNote)];
    if count > ROWS_AT_MOST {
        let left = [("count", (count - ROWS_AT_MOST).to_string())];
        notices.push(book.language.book_with(BookText::ChangesMore, &left));
    }
    let head = grid::begin(sheet, book, BookText::SheetChanges, &widths, &notices)?;
    grid::headings(sheet, book, head, &columns)?;
    let moves = simulation.computed().flat_map(|(scenario, computed)| {
        scenario.moves.iter().map(move |one| (scenario, computed, one))
    });
    let mut row = head + 1;
    for (scenario, computed, one) in moves.take(ROWS_AT_MOST) {
        let cells = cells(book, simulation, (scenario, computed), one);
        grid::row(sheet, book, row, &columns, &cells, Shade::Plain)?;
        row += 1;
    }
    for column in [4, 5] {
        grid::colour_grades(sheet, book, column, (head + 1, row - 1))?;
    }
    grid::finish(sheet, book, (head, row - 1), columns.len(), 3)
}

fn columns(book: &Book<'_>) -> Vec<Column> {
    let mut columns = vec![(book.language.simulate(SimulateText::HeadScenario).to_owned(), 34)];
    let texts = [
        (BookText::Project, 13),
        (BookText::ProjectName, 24),
        (BookText::Department, 15),
        (BookText::GradeBefore, 10),
        (BookText::GradeAfter, 10),
        (BookText::CutBefore, 17),
        (BookText::CutAfter, 17),
        (BookText::CutChange, 17),
        (BookText::NextBefore, 17),
        (BookText::NextAfter, 17),
        (BookText::NextChange, 17),
    ];
    columns.extend(texts.map(|(text, width)| (book.say(text), width)));
    columns.push((book.language.simulate(SimulateText::HeadWhy).to_owned(), 46));
    columns
}

fn cells(
    book: &Book<'_>,
    simulation: &Simulation,
    (scenario, computed): (&Simulated, &Computed),
    one: &Move,
) -> Vec<Cell> {
    let language = book.language;
    let record = &simulation.assessment.portfolio.projects[one.project].record;
    let from = &simulation.run.outcome.standings[one.project];
    let to = &computed.outcome.standings[one.project];
    let grades = &computed.setting.rulebook.grades;
    let title =
        |of: &Grades, grade: GradeIndex| Cell::Centre(language.of(&of.get(grade).title).to_owned());
    let mut cells: Vec<Cell> = [
        &Simulated::name(Some(scenario), language),
        &record.id,
        &record.name,
        book.view.department(&record.department),
    ]
    .map(|text| Cell::Text(text.to_owned()))
    .into();
    cells.push(title(&simulation.run.setting.rulebook.grades, from.grade));
    cells.push(title(grades, to.grade));
    cells.extend(amounts(Some(from.cut.cut), Some(to.cut.cut)));
    cells.extend(amounts(from.cut.next_budget, to.cut.next_budget));
    cells.push(Cell::Text(language.why_moved(&one.why, grades)));
    cells
}

/// Gives an amount before and after, and how far they are apart.
fn amounts(from: Option<Money>, to: Option<Money>) -> [Cell; 3] {
    let shown = |amount: Option<Money>| {
        let text = amount.map_or_else(String::new, |amount| amount.to_string());
        if text.is_empty() { Cell::Text(text) } else { Cell::Number(Look::Amount, text) }
    };
    let sum = |amount: Option<Money>| {
        let mut sum = MoneySum::default();
        sum += amount.unwrap_or_default();
        sum
    };
    let apart = Cell::Number(Look::Amount, (sum(to) - sum(from)).to_string());
    [shown(from), shown(to), apart]
}
