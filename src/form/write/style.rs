//! How cells look: white ones are filled in, grey ones are locked.

use crate::wording::Language;
use crate::xlsx::{BLUE, LINE, font};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Locked cells.
const GREY: Color = Color::RGB(0x00F2_F2F2);
/// A cell that must be filled in and is blank.
const YELLOW: Color = Color::RGB(0x00FF_F2CC);
/// A reason that is wanted and missing.
const RED: Color = Color::RGB(0x00F8_CBAD);
/// The line above an indicator.
const FIRST_LINE: Color = Color::RGB(0x0030_5496);
/// Text that repeats the row above.
const FAINT: Color = Color::RGB(0x0099_9999);

/// The formats of a workbook.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) strong: Format,
    pub(super) notice: Format,
    pub(super) plain: Format,
    pub(super) label: Format,
    pub(super) heading: Format,
    pub(super) locked: Format,
    pub(super) locked_amount: Format,
    pub(super) merged: Format,
    pub(super) repeated: Format,
    pub(super) check: Format,
    pub(super) text: Format,
    pub(super) choice: Format,
    pub(super) number: Format,
    pub(super) share: Format,
    pub(super) amount: Format,
    pub(super) date: Format,
    pub(super) missing: Format,
    pub(super) unreasoned: Format,
    pub(super) done: Format,
    pub(super) absent: Format,
}

impl Styles {
    pub(crate) fn of(language: Language) -> Self {
        let base = Format::new().set_font_name(font(language)).set_font_size(10);
        let wrapped = base.clone().set_text_wrap().set_align(FormatAlign::Top);
        let cell = wrapped.clone().set_align(FormatAlign::VerticalCenter);
        let cell = cell.set_border(FormatBorder::Thin).set_border_color(LINE);
        let locked = cell.clone().set_background_color(GREY);
        // Text stays text: a month or a document number typed in must not turn into a date.
        let text = cell.clone().set_unlocked().set_num_format("@");
        let number = cell.clone().set_unlocked().set_align(FormatAlign::Right).set_indent(1);
        let heading = cell.clone().set_bold().set_align(FormatAlign::Center);
        Self {
            title: base.clone().set_bold().set_font_size(16),
            strong: wrapped.clone().set_bold(),
            notice: wrapped.clone().set_bold().set_font_color(Color::RGB(0x00C0_0000)),
            plain: wrapped,
            label: locked.clone().set_bold(),
            heading: heading.set_font_color(Color::White).set_background_color(BLUE),
            repeated: locked.clone().set_font_color(FAINT).unset_text_wrap(),
            check: locked.clone().set_align(FormatAlign::Center),
            merged: locked.clone().set_align(FormatAlign::Top),
            locked_amount: locked
                .clone()
                .set_align(FormatAlign::Right)
                .set_num_format("#,##0.00########"),
            locked,
            choice: text.clone().set_num_format("General").set_align(FormatAlign::Center),
            text,
            share: number.clone().set_num_format("0.00%"),
            amount: number.clone().set_num_format("#,##0.00########"),
            date: cell.set_unlocked().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number,
            missing: Format::new().set_background_color(YELLOW),
            unreasoned: Format::new().set_background_color(RED),
            done: Format::new().set_font_color(Color::RGB(0x0037_8644)),
            absent: Format::new().set_font_color(FAINT),
        }
    }
}

/// Gives a format with the line that separates an indicator from the one above.
pub(super) fn first(format: &Format, is_first: bool) -> Format {
    if is_first {
        format.clone().set_border_top(FormatBorder::Thin).set_border_top_color(FIRST_LINE)
    } else {
        format.clone()
    }
}
