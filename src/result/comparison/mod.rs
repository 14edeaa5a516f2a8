//! Two results compared, as a table: csv, workbook and JSON.

mod json;

pub use self::json::comparison_json;

use super::listed::{Column, Holds, Listed, Row, listed_csv, listed_workbook};
use crate::view::{WIDTH, comparison_lines};
use crate::wording::{CompareText, Language};
use jixiao_core::compare::Comparison;
use rust_xlsxwriter::XlsxError;

/// A column: its heading, its width in narrow characters, and what it holds.
struct OwnColumn {
    heading: CompareText,
    width: u16,
    holds: Holds,
}

const fn column(heading: CompareText, width: u16, holds: Holds) -> OwnColumn {
    OwnColumn { heading, width, holds }
}

/// The columns of the table.
const COLUMNS: [OwnColumn; WIDTH] = [
    column(CompareText::HeadId, 14, Holds::Text),
    column(CompareText::HeadName, 20, Holds::Text),
    column(CompareText::HeadDepartment, 16, Holds::Text),
    column(CompareText::HeadTotalOld, 8, Holds::Number),
    column(CompareText::HeadTotalNew, 8, Holds::Number),
    column(CompareText::HeadGradeOld, 7, Holds::Mark),
    column(CompareText::HeadGradeNew, 7, Holds::Mark),
    column(CompareText::HeadCutOld, 14, Holds::Money),
    column(CompareText::HeadCutNew, 14, Holds::Money),
    column(CompareText::HeadCut, 14, Holds::Money),
    column(CompareText::HeadNextOld, 14, Holds::Money),
    column(CompareText::HeadNextNew, 14, Holds::Money),
    column(CompareText::HeadNext, 14, Holds::Money),
    column(CompareText::HeadWhy, 36, Holds::Text),
];

/// Writes every project that differs, and the sums of all, as csv for people.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn comparison_csv(language: Language, comparison: &Comparison) -> Result<Vec<u8>, csv::Error> {
    listed_csv(&listed(language, comparison, ""))
}

/// Writes the workbook: what is to be known above, a line a project that differs, the sums of all below. `sides`
/// says what is compared.
///
/// # Errors
/// When there are more projects than a worksheet has rows.
pub fn comparison_workbook(
    language: Language,
    comparison: &Comparison,
    sides: &str,
) -> Result<Vec<u8>, XlsxError> {
    listed_workbook(language, &[listed(language, comparison, sides)])
}

fn listed(language: Language, comparison: &Comparison, sides: &str) -> Listed {
    let title = language.compare(CompareText::Title).to_owned();
    let rules = &comparison.new;
    let rules = std::iter::once(&rules.rulebook).chain(&rules.policy);
    let mut notes = vec![sides.to_owned()];
    notes.extend(language.rules_differ(comparison));
    notes.extend(rules.filter_map(|rules| rules.notice.clone()));
    let columns = COLUMNS.iter().map(|column| Column {
        heading: language.compare(column.heading).to_owned(),
        width: column.width,
        holds: column.holds,
    });
    let mut rows: Vec<Row> = comparison_lines(language, comparison)
        .into_iter()
        .map(|cells| Row { cells: cells.into(), of_sums: false })
        .collect();
    if let Some(sums) = rows.last_mut() {
        sums.of_sums = true;
    }
    Listed { name: title.clone(), title, notes, columns: columns.collect(), rows }
}
