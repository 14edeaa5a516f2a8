//! What a heading that is not used, or not known, could be.

use super::hints::guess;
use super::near::{Near, near_title};
use crate::portfolio::kind::PortfolioTable;
use jixiao_core::rulebook::Rulebook;

/// What a heading could be, by the look of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CouldBe {
    /// Nothing that is known.
    Nothing,
    /// A column, by its English name.
    Column(&'static str),
    /// The indicator at this place in the rulebook.
    Indicator(usize),
    /// Several indicators.
    Several,
}

/// Says what a heading of a kind of table could be.
pub fn could_be(kind: PortfolioTable, written: &str, rulebook: &Rulebook) -> CouldBe {
    if kind == PortfolioTable::Scores {
        match near_title(written, rulebook) {
            Near::One(at) => return CouldBe::Indicator(at),
            Near::Several => return CouldBe::Several,
            Near::None => {}
        }
    }
    guess(kind, written).map_or(CouldBe::Nothing, CouldBe::Column)
}
