//! A grid → a table: its heading found, its rows below it, and what is neither said.

use super::grid::{Grid, GridRow};
use super::heading_map::HeadingMap;
use super::heading_row::find_heading;
use super::headings::heading;
use super::left_out::{is_note, is_repeated};
use super::limits;
use super::unit_stated::{unit_of_title, units_of_line};
use csv::StringRecord;
use jixiao_core::problem::{Code, Place, Problem, Sourced};
use jixiao_core::quantity::MoneyUnit;

/// A table as read: the heading and every row that has anything in it.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file, and the worksheet where it has one.
    pub place: Place,
    /// The row of the heading.
    pub heading: Place,
    /// The headings as they count: as written, or as the mapping file says.
    pub headings: Vec<String>,
    /// The headings as they stand in the file, those of two lines put together.
    pub written: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The unit of amounts that a line beside the table names, as in 单位：万元.
    pub unit: Option<MoneyUnit>,
    /// Units that such lines name and that leave doubt: one that is not read, or several.
    pub doubtful_unit: Option<Sourced<String>>,
    /// The column of the table's first one.
    first: usize,
    /// It is UTF-8 with commas and starts with its heading, so it can be streamed as it is.
    pub plain: bool,
    /// The worksheet is not shown to who opens the file.
    pub hidden: bool,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it starts.
    pub place: Place,
    /// The column of the table's first one.
    first: usize,
    cells: StringRecord,
}

impl Row {
    /// Gives a cell, empty where the row has none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(self.first + column).unwrap_or_default()
    }

    /// Gives every cell.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }

    /// Gives the place of a cell: the cell itself in a worksheet, the line in a text.
    pub fn place_of(&self, column: usize) -> Place {
        self.place.at_column(self.first + column)
    }
}

impl Table {
    /// Makes a table of a single row, for a stream that knows its heading.
    pub(super) fn of_one_row(place: &Place, cells: StringRecord) -> Self {
        let row = Row { place: place.clone(), first: 0, cells };
        Self {
            place: place.clone(),
            heading: place.at_line(1),
            headings: Vec::new(),
            written: Vec::new(),
            rows: vec![row],
            unit: None,
            doubtful_unit: None,
            first: 0,
            plain: true,
            hidden: false,
        }
    }

    /// Finds the table in a grid; `None` where there is nothing in it or it is too wide.
    pub(crate) fn of(
        grid: Grid,
        map: &HeadingMap,
        plain: bool,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let Grid { place, mut rows, counted, hidden, formulas, spans, problems: found } = grid;
        problems.extend(found);
        if !formulas.is_empty() {
            let note = Problem::new(Code::FormulasRead, &place).with("count", formulas.len());
            problems.push(note);
        }
        if rows.is_empty() {
            problems.push(Problem::new(Code::TableEmpty, &place));
            return None;
        }
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        if let Some(problem) = too_large(&rows, width) {
            problems.push(problem);
            return None;
        }
        let heading = find_heading(&rows, &spans, map);
        let below = rows.split_off(heading.rows.end);
        let columns = heading.texts.len();
        let of_note = |row: &&GridRow| is_note(&row.cells, columns);
        let titles = rows[..heading.rows.start].iter();
        let said = units_beside(titles.clone().chain(below.iter().filter(of_note)), units_of_line);
        let said =
            [said, units_beside(titles, |text| Vec::from_iter(unit_of_title(text)))].concat();
        let at = rows[heading.rows.start].place.clone();
        let plain = plain && heading.rows == (0..1);
        let width = if counted { columns } else { width };
        let first = heading.written.iter().position(|text| !text.is_empty()).unwrap_or(0);
        let mut table = Self {
            place,
            heading: at,
            headings: Vec::new(),
            written: Vec::new(),
            rows: Vec::new(),
            unit: None,
            doubtful_unit: None,
            first,
            plain,
            hidden,
        };
        table.take_unit(&said);
        let above = printed_above(rows, heading.rows.start);
        table.take_rows(below, &above, first, (columns, counted), problems);
        (table.headings, table.written) = (heading.texts, heading.written);
        for texts in [&mut table.headings, &mut table.written] {
            texts.resize(width, String::new());
            texts.drain(..first);
        }
        table.name_blank_columns(problems);
        let note = Problem::new(Code::TableRead, &table.heading).with("rows", table.rows.len());
        problems.push(note);
        let explained = |problem: &Problem| {
            matches!(problem.code, Code::RaggedRow | Code::QuoteNotClosed | Code::RowLeftOut)
        };
        if table.rows.is_empty() && !problems.iter().any(explained) {
            problems.push(Problem::new(Code::TableEmpty, &table.place));
        }
        Some(table)
    }

    /// Takes the unit that the lines beside the table name, where they name one that is read.
    fn take_unit(&mut self, said: &[Sourced<String>]) {
        let mut units: Vec<&str> = said.iter().map(|unit| unit.value.as_str()).collect();
        units.dedup();
        match units.as_slice() {
            [] => {}
            [one] if MoneyUnit::from_name(one).is_some() => self.unit = MoneyUnit::from_name(one),
            _ => {
                let (value, place) = (units.join("、"), said[0].place.clone());
                self.doubtful_unit = Some(Sourced { value, place });
            }
        }
    }

    /// Gives the place of the heading of a column: its cell in a worksheet, the line in a text.
    pub fn heading_of(&self, column: usize) -> Place {
        self.heading.at_column(self.first + column)
    }

    /// Refuses amounts whose heading names no unit where the lines beside the table leave doubt.
    pub(crate) fn find_doubtful_unit(&self, column: &str) -> Option<Problem> {
        let unit = self.doubtful_unit.as_ref()?;
        let problem = Problem::new(Code::UnitUnknown, &unit.place);
        Some(problem.with("column", column).with("value", &unit.value))
    }

    /// Notes what each heading was taken for; those that say it themselves are left out.
    pub(crate) fn note_columns(&self, names: &[String], problems: &mut Vec<Problem>) {
        let of_heading = |((counting, written), name): ((&String, &String), &String)| {
            let unit = heading(counting).unit.map_or("", MoneyUnit::name);
            let unit = if unit.is_empty() { String::new() } else { format!("（{unit}）") };
            let read = format!("{name}{unit}");
            (!name.is_empty() && *written != read).then(|| format!("{written} → {read}"))
        };
        let headings = self.headings.iter().zip(&self.written);
        let mut read: Vec<String> = headings.zip(names).filter_map(of_heading).collect();
        read.extend(self.unit.map(|unit| format!("单位：{0} → {0}", unit.name())));
        if !read.is_empty() {
            let note = Problem::new(Code::ColumnsRead, &self.heading);
            problems.push(note.with("columns", read.join("，")));
        }
    }

    /// Takes the rows below the heading, and says which were left out.
    fn take_rows(
        &mut self,
        below: Vec<GridRow>,
        above: &[StringRecord],
        first: usize,
        (columns, counted): (usize, bool),
        problems: &mut Vec<Problem>,
    ) {
        let mut bad = 0;
        for GridRow { place, cells } in below {
            if is_note(&cells, columns) || is_repeated(&cells, above) {
                let start = cells.iter().find(|cell| !cell.is_empty()).unwrap_or_default();
                let start: String = start.chars().take(30).collect();
                let problem = Problem::new(Code::RowLeftOut, &place).with("value", start);
                problems.push(problem);
            } else if counted && cells.len() != columns {
                bad += 1;
                if bad > limits::BAD_ROWS {
                    let problem = Problem::new(Code::TooLarge, &place).with("what", "bad-rows");
                    problems.push(problem.with("limit", limits::BAD_ROWS));
                    return;
                }
                problems.push(ragged(&place, cells.len(), columns));
            } else {
                self.rows.push(Row { place, first, cells });
            }
        }
    }

    /// Names the columns that hold something under no heading.
    fn name_blank_columns(&self, problems: &mut Vec<Problem>) {
        let blank = self.written.iter().enumerate().filter(|(_, text)| text.is_empty());
        for (at, _) in blank {
            if let Some(row) = self.rows.iter().find(|row| !row.cell(at).is_empty()) {
                let number = row.first + at + 1;
                problems.push(
                    Problem::new(Code::ColumnUnnamed, &row.place_of(at)).with("number", number),
                );
            }
        }
    }
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
        row.cells.iter().enumerate().flat_map(|(at, cell)| {
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
    Some(Problem::new(Code::TooLarge, &row.place).with("what", what).with("limit", limit))
}

pub(super) fn ragged(place: &Place, fields: usize, expected: usize) -> Problem {
    Problem::new(Code::RaggedRow, place).with("fields", fields).with("expected", expected)
}
