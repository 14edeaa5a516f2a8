//! A grid → a table: its heading found, its rows below it, and what is neither named.

use super::grid::{Grid, GridRow};
use super::heading::{Heading, HeadingMap, find_heading, unit_of_title};
use super::judge::{Judge, units_in};
use super::limits;
use super::rows::{Row, Table};
use csv::StringRecord;
use jixiao_core::problem::{Checked, Code, Problem, Sourced, Word};
use jixiao_core::quantity::MoneyUnit;
use std::collections::HashSet;

impl Table {
    /// Finds the table in a grid; `None` where there is nothing in it or it is too wide.
    pub(crate) fn of(grid: Grid, map: &HeadingMap) -> Checked<Option<Self>> {
        let spans = grid.spans();
        let Grid { place, mut rows, counted, plain, hidden, formulas, mut problems, .. } = grid;
        if !formulas.is_empty() {
            let note = Problem::new(Code::FormulasRead, &place).with("count", formulas.len());
            problems.push(note);
        }
        if rows.is_empty() {
            problems.push(Problem::new(Code::TableEmpty, &place));
            return Checked::new(None, problems);
        }
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        if let Some(problem) = too_large(&rows, width) {
            problems.push(problem);
            return Checked::new(None, problems);
        }
        let found = find_heading(&rows, &spans, map);
        problems.extend(found.unclear);
        let mut headings = found.headings;
        let below = rows.split_off(found.rows.end);
        let columns = headings.len();
        let titles = rows[..found.rows.start].to_vec();
        let heading = rows[found.rows.start].place.clone();
        let heading_ends = rows[found.rows.end - 1].place.line.unwrap_or_default();
        let starts = found.rows == (0..1);
        let first = headings.iter().position(|one| !one.written.is_empty()).unwrap_or(0);
        let above = printed_above(rows, found.rows.start);
        let judge = Judge { width: columns, counted, first, above };
        let (unit, doubtful_unit) = unit_said(&units_beside(&titles, &below, &judge));
        let rows = take_rows(below, &judge).report_to(&mut problems);
        let flaws = take_flaws(&mut problems, heading_ends);
        if !counted {
            let blank = |at| Heading::blank(heading.at_column(at));
            headings.extend((columns..width).map(blank));
        }
        headings.drain(..first);
        let table = Self {
            place,
            heading,
            heading_ends,
            headings,
            rows,
            unit,
            doubtful_unit,
            plain,
            starts,
            hidden,
            flaws,
            judge,
        };
        problems.extend(table.unnamed_columns());
        let note = Problem::new(Code::TableRead, &table.heading).with("rows", table.rows.len());
        problems.push(note);
        if table.rows.is_empty() {
            problems.push(Problem::new(Code::TableEmpty, &table.place));
        }
        Checked::new(Some(table), problems)
    }

    /// Names the columns that hold something under no heading.
    fn unnamed_columns(&self) -> Vec<Problem> {
        let headings = self.headings.iter().enumerate();
        let blank = headings.filter(|(_, heading)| heading.written.is_empty());
        let of_column = |(at, _)| {
            let row = self.rows.iter().find(|row| !row.cell(at).is_empty())?;
            Some(row.unnamed(at))
        };
        blank.filter_map(of_column).collect()
    }
}

/// Gives the unit that the lines beside a table name, where they name one that is read; what leaves
/// doubt is the second value.
fn unit_said(said: &[Sourced<String>]) -> (Option<MoneyUnit>, Option<Sourced<String>>) {
    let mut units: Vec<&str> = said.iter().map(|unit| unit.value.as_str()).collect();
    units.dedup();
    match units.as_slice() {
        [] => (None, None),
        [one] if MoneyUnit::from_name(one).is_some() => (MoneyUnit::from_name(one), None),
        _ => {
            let (value, place) = (units.join("、"), said[0].place.clone());
            (None, Some(Sourced { value, place }))
        }
    }
}

/// Takes the rows below the heading, and says which were left out.
fn take_rows(below: Vec<GridRow>, judge: &Judge) -> Checked<Vec<Row>> {
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    let mut bad = 0;
    for GridRow { place, cells } in below {
        let Checked { value: is_data, problems: found } = judge.takes(&place, &cells);
        bad += found.iter().filter(|problem| problem.code == Code::RaggedRow).count();
        if bad > limits::BAD_ROWS {
            let problem =
                Problem::new(Code::TooLarge, &place).with_word("what", Word::Thing, "bad-rows");
            problems.push(problem.with("limit", limits::BAD_ROWS));
            break;
        }
        problems.extend(found);
        if is_data {
            rows.push(Row { place, first: judge.first, cells });
        }
    }
    Checked::new(rows, problems)
}

/// Takes out the problems of cells below the heading that count as blank, and of whole columns that do:
/// those of rows that were left out are dropped, the others hang on which columns are used.
fn take_flaws(problems: &mut Vec<Problem>, heading_ends: u64) -> Vec<Problem> {
    let left_out = problems.iter().filter(|one| one.code == Code::RowLeftOut);
    let left_out: HashSet<u64> = left_out.filter_map(|one| one.place.line).collect();
    let is_flaw = |one: &mut Problem| {
        one.code == Code::ColumnTypeUnread
            || one.code.leaves_blank() && one.place.line.is_some_and(|line| line > heading_ends)
    };
    let flaws = problems.extract_if(.., is_flaw);
    flaws.filter(|one| one.place.line.is_none_or(|line| !left_out.contains(&line))).collect()
}

/// Gives the rows that may be printed again on a further page: titles, and lines of the heading that
/// say more than one thing.
fn printed_above(rows: Vec<GridRow>, heading: usize) -> Vec<StringRecord> {
    let several = |cells: &StringRecord| cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    let rows = rows.into_iter().map(|row| row.cells).enumerate();
    rows.filter(|(at, cells)| *at < heading || several(cells)).map(|(_, cells)| cells).collect()
}

/// Finds the units that lines beside a table name, each with its cell: the titles, also in parentheses
/// at their end, and the notes below.
fn units_beside(titles: &[GridRow], below: &[GridRow], judge: &Judge) -> Vec<Sourced<String>> {
    let in_titles = titles.iter().flat_map(|row| units_in(&row.place, &row.cells));
    let in_notes = below.iter().flat_map(|row| judge.units_said(&row.place, &row.cells));
    let at_end = titles.iter().flat_map(|row| {
        let of_cell = |(at, cell)| {
            let place = row.place.at_column(at);
            unit_of_title(cell).map(|value| Sourced { value, place })
        };
        row.cells.iter().enumerate().filter_map(of_cell)
    });
    in_titles.chain(in_notes).chain(at_end).collect()
}

/// Finds what is beyond the limits: too many columns, or a row too long.
fn too_large(rows: &[GridRow], width: usize) -> Option<Problem> {
    let (what, limit, row) = if width > limits::COLUMNS {
        ("columns", limits::COLUMNS, rows.iter().find(|row| row.cells.len() == width)?)
    } else {
        ("row", limits::ROW, rows.iter().find(|row| row.cells.as_slice().len() > limits::ROW)?)
    };
    Some(
        Problem::new(Code::TooLarge, &row.place)
            .with_word("what", Word::Thing, what)
            .with("limit", limit),
    )
}
