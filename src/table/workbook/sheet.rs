//! Cells of a worksheet, one by one → a grid.

use super::cell::Content;
use super::refusal::Refusal;
use crate::table::grid::{Area, Grid, GridRow};
use crate::table::limits;
use crate::table::unseen::Unseen;
use calamine::{Dimensions, Sheet, SheetType};
use csv::StringRecord;
use jixiao_core::problem::{Code, Place, Problem, column_letters};
use jixiao_core::quantity::Written;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Gives the worksheets that are read: all, or the one of a name where there is one.
pub(super) fn chosen<'s>(
    sheets: &'s [Sheet],
    only: Option<&'s str>,
) -> impl Iterator<Item = &'s Sheet> {
    let only = only.filter(|name| sheets.iter().any(|sheet| sheet.name == *name));
    let sheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets.filter(move |sheet| only.is_none_or(|name| sheet.name == name))
}

/// What the worksheets of a workbook have taken up so far; the limits are those of all together.
#[derive(Default)]
pub(super) struct Spent {
    cells: usize,
    formulas: usize,
    text: usize,
    span: u64,
    merged: usize,
    problems: usize,
}

/// A worksheet in the making.
pub(super) struct SheetCells<'s> {
    place: Place,
    hidden: bool,
    /// The rows, each with its cells by column.
    rows: BTreeMap<u32, Cells>,
    /// The row at hand, which is not among them.
    current: (u32, Cells),
    formulas: HashSet<(u64, usize)>,
    merged: Vec<Area>,
    spent: &'s mut Spent,
    unseen: Unseen,
    problems: Vec<Problem>,
}

/// The cells of a row, each with its column.
#[derive(Default)]
struct Cells {
    /// Those that the row has, as they come.
    given: Vec<(u32, Filled)>,
    /// They did not come by column.
    is_mixed: bool,
    /// Those that a merged cell above lends it, where it has none of its own.
    lent: Vec<(u32, Filled)>,
}

impl Cells {
    fn give(&mut self, column: u32, filled: Filled) {
        self.is_mixed |= self.given.last().is_some_and(|(last, _)| *last >= column);
        self.given.push((column, filled));
    }

    /// Puts its own cells in order.
    fn order(&mut self) -> Result<(), Refusal> {
        if std::mem::take(&mut self.is_mixed) {
            self.given.sort_by_key(|(column, _)| *column);
            // Which of two cells in one place is meant is not known.
            if self.given.windows(2).any(|pair| pair[0].0 == pair[1].0) {
                return Err(Refusal::Damaged);
            }
        }
        Ok(())
    }

    /// Gives every cell by column.
    fn finish(mut self) -> Result<Vec<(u32, Filled)>, Refusal> {
        self.order()?;
        if !self.lent.is_empty() {
            // Sorting keeps what the row has before what it is lent, and the first of that.
            self.given.append(&mut self.lent);
            self.given.sort_by_key(|(column, _)| *column);
            self.given.dedup_by_key(|(column, _)| *column);
        }
        Ok(self.given)
    }
}

struct Filled {
    text: String,
    is_number: bool,
}

impl<'s> SheetCells<'s> {
    pub(super) fn new(place: &Place, name: &str, hidden: bool, spent: &'s mut Spent) -> Self {
        Self {
            place: place.in_sheet(name),
            hidden,
            rows: BTreeMap::new(),
            current: (0, Cells::default()),
            formulas: HashSet::new(),
            merged: Vec::new(),
            spent,
            unseen: Unseen::default(),
            problems: Vec::new(),
        }
    }

    /// Takes a cell; rows and columns count from 0.
    pub(super) fn add(
        &mut self,
        (row, column): (u32, u32),
        content: Content<'_>,
    ) -> Result<(), Refusal> {
        let found = |code, value: &str| {
            Problem::new(code, &self.place.at_cell(row, column)).with("value", value)
        };
        let (text, is_number) = match content {
            Content::Blank => return Ok(()),
            Content::Text(text) => {
                let text = self.unseen.take_from(&text, || self.place.at_cell(row, column));
                if text.is_empty() {
                    return Ok(());
                }
                (text.into_owned(), false)
            }
            Content::Number(text) => (text, true),
            Content::TooLong(text) => {
                let problem = found(Code::NumberTooLong, &text);
                self.note(problem)?;
                (text, true)
            }
            // The cell stays blank; what it should have held is not known.
            Content::Unclear(text) => {
                let problem = found(Code::FormatUnclear, &text);
                return self.note(problem);
            }
            Content::Error(text) => {
                let problem = found(Code::CellError, &text);
                return self.note(problem);
            }
        };
        self.count(&text)?;
        self.row(row).give(column, Filled { text, is_number });
        Ok(())
    }

    /// Notes that a cell holds a formula; one whose value was not stored is a problem.
    pub(super) fn note_formula(
        &mut self,
        (row, column): (u32, u32),
        has_value: bool,
    ) -> Result<(), Refusal> {
        self.spent.formulas += 1;
        if self.spent.formulas > limits::CELLS {
            return Err(Refusal::TooLarge("cells", limits::CELLS as u64));
        }
        self.formulas.insert((u64::from(row) + 1, column as usize));
        if has_value {
            return Ok(());
        }
        let place = self.place.at_cell(row, column);
        self.note(Problem::new(Code::FormulaWithoutValue, &place))
    }

    /// Keeps what is wrong with a cell.
    fn note(&mut self, problem: Problem) -> Result<(), Refusal> {
        self.spent.problems += 1;
        if self.spent.problems > limits::BAD_CELLS {
            return Err(Refusal::TooLarge("bad-cells", limits::BAD_CELLS as u64));
        }
        self.problems.push(problem);
        Ok(())
    }

    /// Notes how many rows are hidden; they are read like any other.
    pub(super) fn note_hidden_rows(&mut self, count: u64) {
        if count > 0 {
            self.problems.push(Problem::new(Code::HiddenRows, &self.place).with("count", count));
        }
    }

    /// Notes which hidden columns hold anything; they are read like any other.
    pub(super) fn note_hidden_columns(&mut self, hidden: &[(u32, u32)]) {
        let mut hidden: Vec<(u32, u32)> = hidden.to_vec();
        hidden.sort_unstable();
        hidden.dedup_by(|later, before| {
            let within = later.0 <= before.1;
            before.1 = if within { before.1.max(later.1) } else { before.1 };
            within
        });
        let is_hidden = |column: u32| {
            let behind = hidden.partition_point(|(from, _)| *from <= column);
            behind.checked_sub(1).is_some_and(|at| column <= hidden[at].1)
        };
        let rows = self.rows.values().chain(std::iter::once(&self.current.1));
        let filled: BTreeSet<u32> = rows
            .flat_map(|row| &row.given)
            .map(|(column, _)| *column)
            .filter(|at| is_hidden(*at))
            .collect();
        if !filled.is_empty() {
            let columns: Vec<String> = filled.into_iter().map(column_letters).collect();
            let problem = Problem::new(Code::HiddenColumns, &self.place);
            self.problems.push(problem.with("columns", columns.join("、")));
        }
    }

    /// Lets a text of a merged area stand in every row of its first column, as people read it, and
    /// notes how far it goes.
    ///
    /// A number is not spread: an amount for three rows together is not the amount of each.
    pub(super) fn merge(&mut self, area: &Dimensions) -> Result<(), Refusal> {
        let (top, column) = area.start;
        // An area may be written from its last cell to its first, which merges nothing in Excel.
        let (last, right) = (area.end.0.max(top), area.end.1.max(column));
        self.note_merged((top, column), (last, right))?;
        let cells = self.row(top);
        cells.order()?;
        let at = cells.given.binary_search_by_key(&column, |(known, _)| *known);
        let first = at.ok().map(|at| &cells.given[at].1);
        let is_amount = |text: &str| {
            // An id may be all digits; what has a point, a comma or a unit is a quantity.
            Written::read(text).is_some() && !text.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let spread = first.filter(|cell| !cell.is_number && !is_amount(&cell.text));
        let Some(text) = spread.map(|cell| cell.text.clone()) else {
            return Ok(());
        };
        let below: Vec<u32> = self.rows.range(top..=last).map(|(row, _)| *row).collect();
        for row in below {
            self.count(&text)?;
            self.row(row).lent.push((column, Filled { text: text.clone(), is_number: false }));
        }
        Ok(())
    }

    /// Keeps an area of more than one cell.
    fn note_merged(&mut self, first: (u32, u32), last: (u32, u32)) -> Result<(), Refusal> {
        if first == last {
            return Ok(());
        }
        self.spent.merged += 1;
        if self.spent.merged > limits::CELLS {
            return Err(Refusal::TooLarge("cells", limits::CELLS as u64));
        }
        let lines = u64::from(first.0) + 1..=u64::from(last.0) + 1;
        self.merged.push(Area { lines, columns: first.1 as usize..=last.1 as usize });
        Ok(())
    }

    /// Gives the cells of a row, which becomes the one at hand.
    fn row(&mut self, row: u32) -> &mut Cells {
        if self.current.0 != row {
            let cells = self.rows.remove(&row).unwrap_or_default();
            let (last, before) = std::mem::replace(&mut self.current, (row, cells));
            if !before.given.is_empty() {
                self.rows.insert(last, before);
            }
        }
        &mut self.current.1
    }

    /// Counts a cell of a text.
    fn count(&mut self, text: &str) -> Result<(), Refusal> {
        self.spent.cells += 1;
        self.spent.text += text.len();
        if self.spent.cells > limits::CELLS {
            return Err(Refusal::TooLarge("cells", limits::CELLS as u64));
        }
        if self.spent.text > limits::TEXT {
            return Err(Refusal::TooLarge("text", limits::TEXT as u64));
        }
        Ok(())
    }

    /// Gives the grid.
    pub(super) fn finish(mut self) -> Result<Grid, Refusal> {
        let (last, cells) = std::mem::take(&mut self.current);
        if !cells.given.is_empty() {
            self.rows.insert(last, cells);
        }
        let rows = self.rows.into_iter().map(|(number, cells)| Ok((number, cells.finish()?)));
        let rows = rows.collect::<Result<Vec<(u32, Vec<(u32, Filled)>)>, Refusal>>()?;
        let width = |row: &[(u32, Filled)]| row.last().map_or(0, |(at, _)| u64::from(*at) + 1);
        self.spent.span += rows.iter().map(|(_, row)| width(row)).sum::<u64>();
        if self.spent.span > limits::SPAN {
            return Err(Refusal::TooLarge("cells", limits::SPAN));
        }
        self.problems.extend(self.unseen.note());
        let place = &self.place;
        let rows = rows.into_iter().map(|(number, filled)| {
            let mut cells = StringRecord::new();
            for (column, cell) in filled {
                while cells.len() < column as usize {
                    cells.push_field("");
                }
                cells.push_field(&cell.text);
            }
            GridRow { place: place.at_cell(number, 0), cells }
        });
        Ok(Grid {
            rows: rows.collect(),
            place: place.clone(),
            counted: false,
            plain: false,
            hidden: self.hidden,
            prose: None,
            formulas: self.formulas,
            merged: self.merged,
            problems: self.problems,
        })
    }
}
