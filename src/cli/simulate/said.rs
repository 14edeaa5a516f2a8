//! What every part of `simulate` reads and says alike.

use super::super::summary::amount;
use crate::wording::Language;
use jixiao_core::quantity::{MoneySum, Rate};

pub(in crate::cli) fn parse_rate(text: &str) -> Result<Rate, String> {
    Rate::parse(text).map_err(|_| "0%–100%".to_owned())
}

/// Writes a difference with its sign.
pub(in crate::cli) fn signed(language: Language, sum: MoneySum) -> String {
    let sign = if sum > MoneySum::default() { "+" } else { "" };
    format!("{sign}{}", amount(language, sum))
}
