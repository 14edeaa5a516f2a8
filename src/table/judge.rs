//! What a row below a heading is: decided here for every way of reading, whole or in a stream.

use super::heading::units_of_line;
use super::left_out::{is_average, is_note, is_repeated, is_subtotal, is_total, is_total_of};
use csv::StringRecord;
use jixiao_core::problem::{Checked, Code, Place, Problem, Sourced};

/// What a row below a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing stands in it.
    Blank,
    /// It says who made the table or what to know.
    Note,
    /// It prints a line of the heading, or a title above it, again.
    Repeated,
    /// It has too few or too many cells.
    Ragged,
    /// Anything else; whether it is a total hangs on the columns of the id and the name.
    Data,
}

/// Tells the rows below one heading apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Judge {
    /// How many cells a row has up to the last heading.
    pub(super) width: usize,
    /// Every row has as many cells, as commas count them.
    pub(super) counted: bool,
    /// The column of the first heading.
    pub(super) first: usize,
    /// The lines that may be printed again.
    pub(super) above: Vec<StringRecord>,
}

impl Judge {
    /// Says what a row is.
    pub(super) fn kind_of(&self, cells: &StringRecord) -> Kind {
        if cells.iter().all(str::is_empty) {
            Kind::Blank
        } else if is_note(cells, self.width) {
            Kind::Note
        } else if is_repeated(cells, &self.above) {
            Kind::Repeated
        } else if self.counted && cells.len() != self.width {
            Kind::Ragged
        } else {
            Kind::Data
        }
    }

    /// Says whether a row is one of data, and what is left out and why.
    pub(super) fn takes(&self, place: &Place, cells: &StringRecord) -> Checked<bool> {
        match self.kind_of(cells) {
            Kind::Blank => Checked::sound(false),
            Kind::Note | Kind::Repeated => {
                let start = cells.iter().find(|cell| !cell.is_empty()).unwrap_or_default();
                Checked::new(false, vec![left_out(place, start)])
            }
            Kind::Ragged => Checked::new(false, vec![ragged(place, cells.len(), self.width)]),
            Kind::Data => Checked::sound(true),
        }
    }

    /// Gives the units of money that a row states where it is a note, each with its cell.
    pub(super) fn units_said(&self, place: &Place, cells: &StringRecord) -> Vec<Sourced<String>> {
        if self.kind_of(cells) == Kind::Note { units_in(place, cells) } else { Vec::new() }
    }

    /// Says that a row whose first `filled` cells or more hold something is never a note.
    pub(crate) fn is_no_note(&self, filled: usize) -> bool {
        filled > 1 && filled > self.width / 2
    }

    /// Says whether the first column has no heading before it.
    pub(crate) fn starts_at_once(&self) -> bool {
        self.first == 0
    }
}

/// Finds the units of money that the cells of a line beside a table state, each with its cell.
pub(super) fn units_in(place: &Place, cells: &StringRecord) -> Vec<Sourced<String>> {
    let of_cell = |(at, cell)| {
        let place = place.at_column(at);
        units_of_line(cell).into_iter().map(move |value| Sourced { value, place: place.clone() })
    };
    cells.iter().enumerate().flat_map(of_cell).collect()
}

/// Says that a row has too few or too many cells.
pub(crate) fn ragged(place: &Place, fields: usize, expected: usize) -> Problem {
    Problem::new(Code::RaggedRow, place).with("fields", fields).with("expected", expected)
}

/// Says that a row is no data, by how it starts.
pub(super) fn left_out(place: &Place, start: &str) -> Problem {
    let start: String = start.chars().take(30).collect();
    Problem::new(Code::RowLeftOut, place).with("value", start)
}

/// Says whether a text names a total of any kind, or an average.
pub(crate) fn names_total(text: &str) -> bool {
    is_total(text) || is_subtotal(text) || is_total_of(text) || is_average(text)
}
