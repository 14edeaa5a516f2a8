//! Tables of statistics, from headings and cells.

use crate::result::{Column, Holds, Listed, Row};
use crate::wording::{Language, PatternText};

/// A column by its heading, its width and what it holds.
pub(super) type Headed = (PatternText, u16, Holds);

/// Gives columns with their headings in a language.
pub(super) fn columns(language: Language, all: &[Headed]) -> Vec<Column> {
    let column = |(heading, width, holds): &Headed| Column {
        heading: language.pattern(*heading).to_owned(),
        width: *width,
        holds: *holds,
    };
    all.iter().map(column).collect()
}

/// Gives a table by the name of its sheet and its title.
pub(super) fn listed(
    language: Language,
    [name, title]: [PatternText; 2],
    notes: Vec<String>,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
) -> Listed {
    let [name, title] = [name, title].map(|text| language.pattern(text).to_owned());
    let rows = rows.into_iter().map(|cells| Row { cells, of_sums: false }).collect();
    Listed { name, title, notes, columns, rows }
}
