//! Advice on what can be seen to be odd without being wrong: data → problems that block only where a rulebook says so.
//!
//! One file a kind of input: a rulebook's design, a portfolio with its evaluation, a published
//! score sheet. Nothing here scores, repairs or words anything.

mod absence;
mod amount;
mod contract;
#[cfg(test)]
mod example;
mod facts;
mod figure;
mod limit;
mod portfolio;
mod reason;
mod row;
mod rulebook;
mod sheet;
mod vague;
mod value;

pub use self::amount::{amounts, are_far_apart};
pub use self::contract::is_contract_beyond;
pub use self::limit::limit_unseen;
pub use self::portfolio::{
    depends_on_the_rest, is_documented, is_odd_in_row, part, portfolio, projects, unlike_rules,
};
pub use self::rulebook::rulebook;
pub use self::sheet::sheet;

use crate::quantity::{Fraction, Points};

/// Gives a share as a percentage with at most two decimals, cut off and never rounded up: `60%`.
fn percent(share: Fraction) -> String {
    let Ok(hundredfold) = hundredfold(share) else { return share.to_string() };
    let text = hundredfold.truncated(2);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

/// The same with exactly two decimals, as execution rates are printed: `86.20%`.
fn percent_in_full(share: Fraction) -> String {
    hundredfold(share).map_or(share.to_string(), |rate| format!("{}%", rate.truncated(2)))
}

fn hundredfold(share: Fraction) -> Result<Fraction, crate::quantity::TooPrecise> {
    share.times(Fraction::from_points(Points::from_hundredths(10_000)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_cut_off_and_drops_zeros() {
        let fraction = |above, below: u32| Fraction::new(above, below.try_into().unwrap());
        assert_eq!(percent(fraction(3, 5)), "60%");
        assert_eq!(percent(fraction(1, 8)), "12.5%");
        assert_eq!(percent(fraction(2, 3)), "66.66%");
        assert_eq!(percent(fraction(59_999, 100_000)), "59.99%");
        assert_eq!(percent(fraction(1, 1)), "100%");
        assert_eq!(percent(Fraction::ZERO), "0%");
        assert_eq!(percent_in_full(fraction(3724, 4320)), "86.20%");
        assert_eq!(percent_in_full(fraction(1, 1)), "100.00%");
    }
}
