//! What every printed sheet has: A4 pages that are one sheet wide, and protection without a password.

use rust_xlsxwriter::{ProtectionOptions, Worksheet};

/// The longest half of a header: Excel takes 255 characters with codes.
const LONGEST_HEADER: usize = 110;

/// Locks what is not to be filled in. Columns and rows may be resized and filtered.
pub(crate) fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    });
}

/// Sets the paper, with what stands at the head on the left and right, and at the foot.
pub(crate) fn a4(sheet: &mut Worksheet, (left, right): (&str, &str), footer: &str) {
    // An ampersand is written twice.
    let escaped = |text: &str| {
        let most = if text.contains('&') { LONGEST_HEADER / 2 } else { LONGEST_HEADER };
        text.chars().take(most).collect::<String>().replace('&', "&&")
    };
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3)
        .set_header(format!("&L{}&R{}", escaped(left), escaped(right)))
        .set_footer(format!("&C{footer}"));
}
