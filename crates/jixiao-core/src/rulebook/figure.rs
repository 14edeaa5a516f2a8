//! Figures that a unit chooses itself: when one is odd enough for advice, as data.

use crate::bilingual::Bilingual;
use crate::problem::{Code, Word};
use crate::quantity::Fraction;
use crate::rule::Reader;
use crate::rulebook::raw::RawFigureAdvice;

/// When a figure gets advice, and what is odd about it.
#[derive(Clone, Debug)]
pub struct FigureAdvice {
    /// The fact.
    pub fact: String,
    /// When it is odd.
    pub when: OddWhen,
    /// What is odd about it, and what to look at.
    pub says: Bilingual,
}

/// When a figure is odd.
#[derive(Clone, Debug)]
pub enum OddWhen {
    /// It stands so to a limit: a number, or so many times another fact.
    Stands {
        /// How it stands to the limit.
        side: Side,
        /// The limit, or how many times the other fact.
        limit: Fraction,
        /// The other fact.
        of: Option<String>,
    },
    /// It is easier to reach than another fact, by the direction in which more is better or less.
    EasierThan(String),
    /// It is an amount of money, where something else is to be counted.
    InMoney,
}

/// How a figure stands to its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Less than it.
    Below,
    /// Not more than it.
    AtMost,
    /// Not less than it.
    AtLeast,
}

impl FigureAdvice {
    /// Checks one; `None` where it does not say exactly once when a figure is odd.
    pub(super) fn check(raw: &RawFigureAdvice, read: &mut Reader<'_>) -> Option<Self> {
        let sides = [
            ("below", Side::Below, &raw.below),
            ("at_most", Side::AtMost, &raw.at_most),
            ("at_least", Side::AtLeast, &raw.at_least),
        ];
        let mut given =
            sides.iter().filter_map(|(key, side, text)| Some((*key, *side, (*text).as_ref()?)));
        let when = match (given.next(), given.next(), &raw.easier_than) {
            (None, _, None) if raw.in_money && raw.of.is_none() => OddWhen::InMoney,
            (Some((key, side, text)), None, None) if !raw.in_money => {
                OddWhen::Stands { side, limit: read.fraction(key, text), of: raw.of.clone() }
            }
            (None, _, Some(other)) if raw.of.is_none() && !raw.in_money => {
                OddWhen::EasierThan(other.clone())
            }
            _ => {
                let clash =
                    read.problem(Code::SettingsClash).with_word("one", Word::Column, "below");
                read.report(clash.with_word("other", Word::Column, "easier_than"));
                return None;
            }
        };
        Some(Self { fact: raw.fact.clone(), when, says: raw.says.clone().into() })
    }

    /// Lists the facts it looks at.
    pub fn facts(&self) -> impl Iterator<Item = &String> {
        let other = match &self.when {
            OddWhen::Stands { of, .. } => of.as_ref(),
            OddWhen::EasierThan(other) => Some(other),
            OddWhen::InMoney => None,
        };
        std::iter::once(&self.fact).chain(other)
    }
}
