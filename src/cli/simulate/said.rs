//! What every part of `simulate` says alike.

use super::super::summary::amount;
use crate::wording::Language;
use jixiao_core::quantity::MoneySum;

/// Writes a difference with its sign.
pub(in crate::cli) fn signed(language: Language, sum: MoneySum) -> String {
    let sign = if sum > MoneySum::default() { "+" } else { "" };
    format!("{sign}{}", amount(language, sum))
}
