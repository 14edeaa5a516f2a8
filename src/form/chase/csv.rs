//! The list of what to ask for, as csv.

use super::list::Chase;
use super::rows::{COLUMNS, row};
use crate::wording::Language;
use crate::xlsx::harmless;

/// Writes the list as csv. It begins with a byte order mark, as it is opened in Excel, and a text
/// that Excel would take for a formula is marked as a text.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn chase_csv(language: Language, list: &[Chase]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(COLUMNS.map(|(heading, _)| language.chase(heading)))?;
    for one in list {
        writer.write_record(row(language, one).map(harmless))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
