//! A grid → a table: its heading found, its rows below it, and what is neither named.

use super::grid::{Grid, GridRow};
use super::heading::{Heading, HeadingMap, find_heading, unit_of_title, units_of_line};
use super::left_out::{is_note, is_repeated};
use super::limits;
use super::rows::{Row, Table, ragged};
use csv::StringRecord;
use jixiao_core::problem::{Checked, Code, Problem, Sourced, Word};
use jixiao_core::quantity::MoneyUnit;

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
        let mut headings = found.headings;
        let below = rows.split_off(found.rows.end);
        let columns = headings.len();
        let of_note = |row: &&GridRow| is_note(&row.cells, columns);
        let titles = rows[..found.rows.start].iter();
        let said = units_beside(titles.clone().chain(below.iter().filter(of_note)), units_of_line);
        let said =
            [said, units_beside(titles, |text| Vec::from_iter(unit_of_title(text)))].concat();
        let (unit, doubtful_unit) = unit_said(&said);
        let heading = rows[found.rows.start].place.clone();
        let plain = plain && found.rows == (0..1);
        let first = headings.iter().position(|one| !one.written.is_empty()).unwrap_or(0);
        let above = printed_above(rows, found.rows.start);
        let rows = take_rows(below, &above, first, (columns, counted)).report_to(&mut problems);
        if !counted {
            let blank = |at| Heading::blank(heading.at_column(at));
            headings.extend((columns..width).map(blank));
        }
        headings.drain(..first);
        let table = Self { place, heading, headings, rows, unit, doubtful_unit, plain, hidden };
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
            let problem = Problem::new(Code::ColumnUnnamed, &row.place_of(at));
            Some(problem.with("number", row.first + at + 1))
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

/// Takes the rows below the heading, and says which were left out. Where commas count them, every row
/// has as many cells as the heading.
fn take_rows(
    below: Vec<GridRow>,
    above: &[StringRecord],
    first: usize,
    (columns, counted): (usize, bool),
) -> Checked<Vec<Row>> {
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    let mut bad = 0;
    for GridRow { place, cells } in below {
        if is_note(&cells, columns) || is_repeated(&cells, above) {
            let start = cells.iter().find(|cell| !cell.is_empty()).unwrap_or_default();
            let start: String = start.chars().take(30).collect();
            problems.push(Problem::new(Code::RowLeftOut, &place).with("value", start));
        } else if counted && cells.len() != columns {
            bad += 1;
            if bad > limits::BAD_ROWS {
                let problem =
                    Problem::new(Code::TooLarge, &place).with_word("what", Word::Thing, "bad-rows");
                problems.push(problem.with("limit", limits::BAD_ROWS));
                break;
            }
            problems.push(ragged(&place, cells.len(), columns));
        } else {
            rows.push(Row { place, first, cells });
        }
    }
    Checked::new(rows, problems)
}

/// Gives the rows that may be printed again on a further page: titles, and lines of the heading that
/// say more than one thing.
fn printed_above(rows: Vec<GridRow>, heading: usize) -> Vec<StringRecord> {
    let several = |cells: &StringRecord| cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    let rows = rows.into_iter().map(|row| row.cells).enumerate();
    rows.filter(|(at, cells)| *at < heading || several(cells)).map(|(_, cells)| cells).collect()
}

/// Finds the units that lines beside a table name, each with its cell.
fn units_beside<'r>(
    rows: impl Iterator<Item = &'r GridRow>,
    units: fn(&str) -> Vec<String>,
) -> Vec<Sourced<String>> {
    let of_row = |row: &'r GridRow| {
        let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        filled.flat_map(|(at, cell)| {
            let place = row.place.at_column(at);
            let sourced = move |value| Sourced { value, place: place.clone() };
            units(cell).into_iter().map(sourced)
        })
    };
    rows.flat_map(of_row).collect()
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
