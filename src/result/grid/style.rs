//! How cells look. Grades differ in lightness, so that they can be told apart without colour.

use crate::chart::grade_fill;
use crate::wording::Language;
use crate::xlsx::{BLUE, LINE, font};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Sums.
const PALE: Color = Color::RGB(0x00DD_E6F3);
/// Cells to be changed.
const YELLOW: Color = Color::RGB(0x00FF_F2CC);
/// What is to be noticed.
const RED: Color = Color::RGB(0x00C0_0000);
/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::result) enum Look {
    Text,
    Centre,
    Points,
    Amount,
    Rate,
    Count,
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::result) enum Shade {
    Plain,
    Sum,
    Input,
}

/// The formats of a workbook.
pub(in crate::result) struct Styles {
    pub(in crate::result) title: Format,
    pub(in crate::result) strong: Format,
    pub(in crate::result) notice: Format,
    pub(in crate::result) plain: Format,
    pub(in crate::result) heading: Format,
    pub(in crate::result) turned: Format,
    pub(in crate::result) hidden: Format,
    /// The format of a grade, best first.
    pub(in crate::result) grades: Vec<Format>,
    cells: Vec<Format>,
}

const LOOKS: [Look; 6] =
    [Look::Text, Look::Centre, Look::Points, Look::Amount, Look::Rate, Look::Count];
const SHADES: [Shade; 3] = [Shade::Plain, Shade::Sum, Shade::Input];

impl Styles {
    pub(in crate::result) fn of(language: Language, grades: usize) -> Self {
        let base = Format::new().set_font_name(font(language)).set_font_size(10);
        let wrapped = base.clone().set_text_wrap().set_align(FormatAlign::Top);
        let cell = base.clone().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        let cell = cell.set_border(FormatBorder::Thin).set_border_color(LINE);
        let heading = cell.clone().set_bold().set_align(FormatAlign::Center);
        let heading = heading.set_font_color(Color::White).set_background_color(BLUE);
        let shaded = |shade, look| shade_of(&look_of(&cell, look), shade);
        let cells = SHADES.iter().flat_map(|shade| LOOKS.iter().map(move |look| (*shade, *look)));
        Self {
            title: base.clone().set_bold().set_font_size(16),
            strong: wrapped.clone().set_bold(),
            notice: wrapped.clone().set_font_color(RED),
            turned: heading.clone().set_rotation(90),
            hidden: base.clone().set_num_format("0"),
            plain: wrapped,
            heading,
            grades: (0..grades).map(|at| grade(at, grades)).collect(),
            cells: cells.map(|(shade, look)| shaded(shade, look)).collect(),
        }
    }

    pub(in crate::result) fn cell(&self, look: Look, shade: Shade) -> &Format {
        // Both orders are those in which the formats were made.
        let shade = SHADES.iter().position(|one| *one == shade).unwrap_or_default();
        let look = LOOKS.iter().position(|one| *one == look).unwrap_or_default();
        &self.cells[shade * LOOKS.len() + look]
    }
}

fn look_of(cell: &Format, look: Look) -> Format {
    let right = || cell.clone().set_align(FormatAlign::Right);
    match look {
        Look::Text => cell.clone().set_align(FormatAlign::Left),
        Look::Centre => cell.clone().set_align(FormatAlign::Center),
        Look::Points => cell.clone().set_align(FormatAlign::Center).set_num_format("0.00"),
        Look::Amount => right().set_num_format("#,##0.00"),
        Look::Rate => cell.clone().set_align(FormatAlign::Center).set_num_format("0.00%"),
        Look::Count => cell.clone().set_align(FormatAlign::Center).set_num_format("0"),
    }
}

fn shade_of(format: &Format, shade: Shade) -> Format {
    match shade {
        Shade::Plain => format.clone(),
        Shade::Sum => format.clone().set_bold().set_background_color(PALE),
        Shade::Input => format.clone().set_unlocked().set_background_color(YELLOW),
    }
}

/// The colours of a grade among so many are those of the charts.
fn grade(at: usize, grades: usize) -> Format {
    let (ground, text) = grade_fill(at, grades);
    let format = Format::new().set_background_color(Color::RGB(ground));
    format.set_font_color(Color::RGB(text)).set_bold()
}
