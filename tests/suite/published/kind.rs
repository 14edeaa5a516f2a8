//! The kinds of file that forms come in.
//!
//! Another kind is another variant, its weight, its name and its line in [`bytes`].

use super::form::Form;
use super::random::Random;
use super::{as_csv, as_docx, as_html, as_xlsx};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Csv,
    CsvWithMark,
    CsvGb18030,
    Html,
    HtmlGb2312,
    Xlsx,
    Docx,
}

impl Kind {
    /// Draws one.
    pub(super) fn draw(random: &mut Random) -> Self {
        random.weighted(&[
            (17, Self::Csv),
            (16, Self::CsvWithMark),
            (22, Self::CsvGb18030),
            (14, Self::Html),
            (8, Self::HtmlGb2312),
            (12, Self::Xlsx),
            (11, Self::Docx),
        ])
    }

    /// Names it, and the file.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("csv", "form.csv"),
            Self::CsvWithMark => ("csv with a byte-order mark", "form.csv"),
            Self::CsvGb18030 => ("csv in GB18030", "form.csv"),
            Self::Html => ("HTML as xls", "form.xls"),
            Self::HtmlGb2312 => ("HTML in GB2312 as xls", "form.xls"),
            Self::Xlsx => ("xlsx", "form.xlsx"),
            Self::Docx => ("docx", "form.docx"),
        }
    }
}

/// What programs do to a file that says nothing of the form.
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Dress {
    /// Whether areas are merged, where the kind can.
    pub(super) merges: bool,
    /// Whether lines end as on Windows.
    pub(super) windows: bool,
    /// Whether blank cells at the end of a line are left out.
    pub(super) ragged: bool,
    /// Whether every cell of a text is quoted.
    pub(super) quoted: bool,
    /// So many blank lines at the end.
    pub(super) tail: usize,
    /// Whether title and notes stand outside the table, where the kind can.
    pub(super) outside: bool,
    /// Whether there is another, blank worksheet.
    pub(super) blank_sheet: bool,
}

impl Dress {
    pub(super) fn draw(random: &mut Random) -> Self {
        Self {
            merges: random.chance(80),
            windows: random.chance(50),
            ragged: random.chance(15),
            quoted: random.chance(8),
            tail: if random.chance(8) { 3 } else { 0 },
            outside: random.chance(30),
            blank_sheet: random.chance(20),
        }
    }
}

/// Writes a form as a file of its kind.
pub(super) fn bytes(form: &Form) -> Vec<u8> {
    match form.kind {
        Kind::Csv => as_csv::text(form).into_bytes(),
        Kind::CsvWithMark => format!("\u{feff}{}", as_csv::text(form)).into_bytes(),
        Kind::CsvGb18030 => encoding_rs::GB18030.encode(&as_csv::text(form)).0.into_owned(),
        Kind::Html => as_html::text(form, "utf-8").into_bytes(),
        Kind::HtmlGb2312 => encoding_rs::GBK.encode(&as_html::text(form, "gb2312")).0.into_owned(),
        Kind::Xlsx => as_xlsx::bytes(form),
        Kind::Docx => as_docx::bytes(form),
    }
}
