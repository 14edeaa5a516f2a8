//! What every sheet of a form is written from.

use super::super::layout::Form;
use super::style::Styles;
use crate::wording::Language;
use jixiao_core::rulebook::Rulebook;

/// What every sheet of a workbook is written from.
pub(super) struct FormBook<'a> {
    pub(super) language: Language,
    pub(super) rulebook: &'a Rulebook,
    pub(super) form: &'a Form,
    pub(super) styles: Styles,
}
