//! What every sheet has: protection without a password, and A4 pages that are one sheet wide.

use super::Source;
use crate::wording::FormText;
use rust_xlsxwriter::{ProtectionOptions, Worksheet, XlsxError};

/// The longest header that Excel takes, in characters; `&` counts twice.
const LONGEST_HEADER: usize = 120;

/// Locks what is not to be filled in. Columns and rows may be resized and filtered.
pub(super) fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    });
}

/// Sets up printing, from the first column that is printed to the last.
pub(super) fn set_up(
    sheet: &mut Worksheet,
    source: &Source<'_>,
    last_row: u32,
    (first_column, last_column): (u16, u16),
) -> Result<(), XlsxError> {
    let stamp = &source.form.stamp;
    let escaped =
        |text: &str| text.chars().take(LONGEST_HEADER / 2).collect::<String>().replace('&', "&&");
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3)
        .set_header(format!("&L{}&R{}", escaped(&stamp.title), escaped(&stamp.group)))
        .set_footer(format!("&C{}", source.language.form(FormText::Page)))
        .set_print_area(0, first_column, last_row, last_column)?;
    Ok(())
}
