//! How long a text may be: what nobody reads in a cell, on a label or in a line of a table is refused where it
//! stands, before it costs anything.

use super::raw::{FactRow, Field, RawCorrection, RawExemption, RawProject};
use crate::problem::{Code, Place, Problem, Word};

/// Names of projects, offices and items, ids, and titles: so many characters.
pub const LONGEST_NAME: usize = 500;

/// Reasons, evidence and documents: so many characters. Two of them fit in a cell of a workbook.
pub const LONGEST_TEXT: usize = 10_000;

/// The columns of a project that hold names.
const NAMES: [Field; 8] = [
    Field::Id,
    Field::Name,
    Field::Department,
    Field::Purchaser,
    Field::Contractor,
    Field::Firm,
    Field::Category,
    Field::ServiceClass,
];

/// Says whether a text has more than so many characters.
pub fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().count() > most
}

/// Refuses a text that is too long; `column` is the name of the column it stands in.
pub(super) fn too_long(
    (project, column): (&str, &str),
    text: &str,
    most: usize,
    place: &Place,
) -> Option<Problem> {
    is_longer(text, most).then(|| {
        Problem::new(Code::TextTooLong, place)
            .with("project", project)
            .with_word("column", Word::Column, column)
            .with("count", text.chars().count())
            .with("limit", most)
    })
}

/// Refuses the texts of a project that are too long.
pub(super) fn of_project(row: &RawProject) -> impl Iterator<Item = Problem> {
    let id = row.value(Field::Id);
    NAMES.into_iter().filter_map(move |field| {
        too_long((id, field.name()), row.value(field), LONGEST_NAME, row.place_of(field))
    })
}

/// Refuses a fact one of whose texts is too long.
pub(super) fn of_fact(row: &FactRow<'_>) -> Option<Problem> {
    let texts = [
        ("item", row.item, LONGEST_NAME),
        ("reason", row.reason, LONGEST_TEXT),
        ("evidence", row.evidence, LONGEST_TEXT),
    ];
    let found = |(column, text, most)| too_long((row.project, column), text, most, row.place);
    texts.into_iter().find_map(found)
}

/// Refuses a correction one of whose texts is too long.
pub(super) fn of_correction(row: &RawCorrection) -> Option<Problem> {
    let texts = [("who", &row.who), ("reason", &row.reason), ("document", &row.document)];
    in_texts(&row.project, texts, &row.place)
}

/// Refuses an exemption one of whose texts is too long.
pub(super) fn of_exemption(row: &RawExemption) -> Option<Problem> {
    in_texts(&row.project, [("reason", &row.reason), ("document", &row.document)], &row.place)
}

fn in_texts<'t>(
    project: &str,
    texts: impl IntoIterator<Item = (&'t str, &'t String)>,
    place: &Place,
) -> Option<Problem> {
    let mut texts = texts.into_iter();
    texts.find_map(|(column, text)| too_long((project, column), text, LONGEST_TEXT, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_count_and_not_bytes() {
        let chinese = "字".repeat(LONGEST_NAME);
        assert!(!is_longer(&chinese, LONGEST_NAME));
        assert!(is_longer(&(chinese + "字"), LONGEST_NAME));
    }
}
