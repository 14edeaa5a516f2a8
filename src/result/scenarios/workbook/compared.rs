//! The sheet that compares: a row a scenario, then the sums of the departments side by side.

use super::departments;
use super::plan::{NAMES, NUMBERS, Plan, Planned, Stand};
use crate::result::grid::{self, Book, Cell, Column, Look, Shade};
use crate::result::live::C;
use crate::simulate::{Computed, Simulated};
use crate::wording::{BookText, SimulateText};
use crate::xlsx::{quoted, text};
use jixiao_core::quantity::MoneySum;
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// So many problems of a scenario that was refused are told.
const TOLD: usize = 3;

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    plan: &Plan<'_>,
) -> Result<(), XlsxError> {
    let columns = columns(book);
    // The departments may need more columns than the comparison.
    let more = (plan.planned.len() + 1).saturating_sub(columns.len());
    let widths = columns.iter().map(|(_, width)| *width);
    let widths: Vec<u16> = widths.chain(std::iter::repeat_n(NUMBERS, more)).collect();
    let top = grid::begin(sheet, book, BookText::SheetCompared, &widths, &notices(book, plan))?;
    grid::headings(sheet, book, top, &columns)?;
    let mut row = top + 1;
    let table = Table { book, plan, columns: &columns, run: row };
    let mut planned = plan.planned.iter();
    let scenarios = plan.simulation.scenarios.iter();
    // The run, then every scenario in the order of the file.
    for scenario in std::iter::once(None).chain(scenarios.map(Some)) {
        match scenario.filter(|one| one.computed.is_none()) {
            Some(refused) => table.refused(sheet, row, refused)?,
            None => planned.next().map_or(Ok(()), |one| table.computed(sheet, row, one))?,
        }
        row += 1;
    }
    let after = departments::write(sheet, book, plan, row + 1)?;
    sheet.set_freeze_panes(0, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    let last = u16::try_from(widths.len()).unwrap_or(1) - 1;
    sheet.set_print_area(0, 0, after - 1, last)?;
    grid::printed(sheet, book);
    Ok(())
}

/// Says once that everything is a trial, and what else is to be noticed.
fn notices(book: &Book<'_>, plan: &Plan<'_>) -> Vec<String> {
    let (language, simulation) = (book.language, plan.simulation);
    let mut notices = vec![language.simulate(SimulateText::Trial).to_owned()];
    notices.extend(simulation.notice.as_ref().map(|notice| language.of(notice).to_owned()));
    notices.extend(book.view.notice_of(&book.view.rulebook.heading));
    notices.extend(book.view.notice_of(&simulation.run.setting.policy.heading));
    notices.push(book.say(BookText::ComparedHint));
    let left_out = plan.left_out();
    if left_out > 0 {
        let count = [("count", left_out.to_string())];
        notices.push(language.book_with(BookText::LeftOut, &count));
    }
    notices
}

fn columns(book: &Book<'_>) -> Vec<Column> {
    let language = book.language;
    let mut columns = vec![(language.simulate(SimulateText::HeadScenario).to_owned(), NAMES)];
    let grades = book.view.rulebook.grades.iter();
    columns.extend(grades.map(|(_, grade)| (language.of(&grade.title).to_owned(), NUMBERS)));
    let sums = [BookText::Cut, BookText::CutChange, BookText::Next, BookText::NextChange];
    columns.extend(sums.map(|text| (book.say(text), NUMBERS)));
    columns.push((language.simulate(SimulateText::HeadMoved).to_owned(), NUMBERS));
    columns.push((book.say(BookText::State), NUMBERS));
    columns
}

/// The table being written.
struct Table<'a> {
    book: &'a Book<'a>,
    plan: &'a Plan<'a>,
    columns: &'a [Column],
    /// The row of the run.
    run: u32,
}

impl Table<'_> {
    fn computed(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        planned: &Planned<'_>,
    ) -> Result<(), XlsxError> {
        let stand = planned.stand.as_ref();
        let total = planned.computed.outcome.summary.total();
        let run = self.plan.simulation.run.outcome.summary.total();
        let mut cells = vec![Cell::Text(planned.name.clone())];
        cells.extend(self.counts(planned.computed, stand));
        let sums =
            [(C::CutFen, total.cut, run.cut), (C::NextFen, total.next_budget, run.next_budget)];
        for (column, sum, before) in sums {
            cells.push(amount(stand, column, sum));
            cells.push(match planned.scenario {
                None => Cell::Text(String::new()),
                Some(_) => self.change(cells.len() - 1, row, sum - before),
            });
        }
        cells.push(match (planned.scenario, stand) {
            (None, _) => Cell::Text(String::new()),
            (Some(scenario), Some(stand)) => {
                let formula = format!("SUM({})", stand.column(C::Moved));
                Cell::Formula(Look::Count, formula, scenario.moves.len().to_string())
            }
            (Some(scenario), None) => Cell::Number(Look::Count, scenario.moves.len().to_string()),
        });
        cells.push(self.state(planned));
        grid::row(sheet, self.book, row, self.columns, &cells, Shade::Plain)
    }

    /// Counts the projects by grade; dashes where a scenario has other grades than the run.
    fn counts(&self, computed: &Computed, stand: Option<&Stand>) -> Vec<Cell> {
        let grades = &self.book.view.rulebook.grades.grades;
        let others = &computed.setting.rulebook.grades.grades;
        if !grades.iter().map(|grade| &grade.id).eq(others.iter().map(|grade| &grade.id)) {
            return grades.iter().map(|_| Cell::Centre("—".to_owned())).collect();
        }
        let rows = computed.outcome.summary.by_grade(grades.len());
        let count = |(at, (_, row)): (usize, (_, jixiao_core::analysis::SummaryRow))| {
            let count = row.projects.to_string();
            match stand {
                None => Cell::Number(Look::Count, count),
                Some(stand) => {
                    let formula = format!("COUNTIF({},{at})", stand.column(C::GradeAt));
                    Cell::Formula(Look::Count, formula, count)
                }
            }
        };
        (1..).zip(rows).map(count).collect()
    }

    /// Gives how far the sum in a column is from that of the run.
    fn change(&self, column: usize, row: u32, known: MoneySum) -> Cell {
        let letters = column_number_to_name(u16::try_from(column).unwrap_or_default());
        let formula = format!("ROUND({letters}{}-{letters}${},2)", row + 1, self.run + 1);
        Cell::Formula(Look::Amount, formula, known.to_string())
    }

    /// Says whether the numbers of a row follow, and whether the program would take its settings.
    fn state(&self, planned: &Planned<'_>) -> Cell {
        let say = |text| self.book.say(text);
        let Some(stand) = &planned.stand else { return Cell::Centre(say(BookText::StateNoSheet)) };
        let places = stand.places(self.book.language, planned.computed);
        let fine = say(if places.fixed { BookText::StateValues } else { BookText::StateLive });
        let wrong = quoted(&say(BookText::StateWrong));
        let formula = format!("IF({}>0,{wrong},{})", stand.check(), quoted(&fine));
        Cell::Formula(Look::Centre, formula, fine)
    }

    /// Writes a scenario that was not computed: its name and why, without numbers.
    fn refused(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        scenario: &Simulated,
    ) -> Result<(), XlsxError> {
        let (book, language) = (self.book, self.book.language);
        let mut said = vec![language.simulate(SimulateText::Refused).to_owned()];
        let blocking: Vec<_> = scenario.problems.iter().filter(|one| one.blocks()).collect();
        for problem in blocking.iter().take(TOLD) {
            let words = language.problem(problem);
            let values =
                [("what", words.what), ("place", problem.place.to_string()), ("hint", words.hint)];
            said.push(language.book_with(BookText::RefusedFor, &values));
        }
        if blocking.len() > TOLD {
            let count = [("count", (blocking.len() - TOLD).to_string())];
            said.push(language.book_with(BookText::RefusedMore, &count));
        }
        let said = said.join("\n");
        let name = Simulated::name(Some(scenario), language);
        let format = book.styles.cell(Look::Text, Shade::Plain);
        grid::cell(sheet, book, (row, 0), &Cell::Text(name.clone()), Shade::Plain)?;
        let last = u16::try_from(self.columns.len()).unwrap_or(2) - 1;
        sheet.merge_range(row, 1, row, last, &said, format)?;
        let width = self.columns[1..].iter().map(|(_, width)| *width).sum();
        let lines = text::lines(language, &said, width).max(text::lines(language, &name, NAMES));
        sheet.set_row_height(row, text::height(lines))?;
        Ok(())
    }
}

/// Sums a column of a sheet up; a value where there is none.
pub(super) fn amount(stand: Option<&Stand>, column: C, known: MoneySum) -> Cell {
    match stand {
        None => Cell::Number(Look::Amount, known.to_string()),
        Some(stand) => {
            let formula = format!("SUM({})/100", stand.column(column));
            Cell::Formula(Look::Amount, formula, known.to_string())
        }
    }
}
