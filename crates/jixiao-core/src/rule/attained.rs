//! What a rule finds attained, and what it is applied to.

use crate::bilingual::Bilingual;
use crate::problem::{Code, Place, Problem};
use crate::quantity::{Fraction, Points};

/// The share of a maximum that a rule finds attained, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attained {
    /// Exactly this share.
    Share(Fraction),
    /// Between these shares, as facts are missing.
    Between(Fraction, Fraction),
    /// From the first share up to the second, which is not reached itself, as facts are missing.
    Below(Fraction, Fraction),
    /// The rule does not apply.
    NotApplicable,
}

/// The indicator a rule is applied to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    /// The indicator's id.
    pub(crate) id: &'a str,
    /// The indicator's title.
    pub(crate) title: &'a Bilingual,
    /// The most the indicator can give.
    pub(crate) max: Points,
    /// The item, empty for a single measure.
    pub(crate) item: &'a str,
}

impl Subject<'_> {
    /// Makes a problem that names the indicator and item.
    pub(crate) fn problem(self, code: Code, place: &Place) -> Box<Problem> {
        Box::new(
            Problem::new(code, place)
                .with("indicator", self.id)
                .with_title("title", self.title)
                .with("item", self.item),
        )
    }

    /// Makes the problem of arithmetic that leaves 128 bits.
    pub(crate) fn too_precise(self) -> Box<Problem> {
        self.problem(Code::ArithmeticTooLarge, &Place::default())
    }
}
