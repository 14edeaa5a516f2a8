//! What every part of `simulate` reads and says alike.

use super::super::summary::amount;
use crate::simulate::Simulated;
use crate::wording::{Language, SimulateText};
use jixiao_core::quantity::{MoneySum, Rate};

pub(in crate::cli) fn parse_rate(text: &str) -> Result<Rate, String> {
    Rate::parse(text).map_err(|_| "0%–100%".to_owned())
}

pub(in crate::cli) fn name(language: Language, scenario: Option<&Simulated>) -> String {
    scenario.map_or_else(
        || language.simulate(SimulateText::Run).to_owned(),
        |scenario| language.scenario(&scenario.id, &scenario.title),
    )
}

/// Writes a difference with its sign.
pub(in crate::cli) fn signed(language: Language, sum: MoneySum) -> String {
    let sign = if sum > MoneySum::default() { "+" } else { "" };
    format!("{sign}{}", amount(language, sum))
}
