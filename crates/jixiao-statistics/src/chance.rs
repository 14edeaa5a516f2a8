//! How probable is so uneven a split by chance? The exact binomial test, and what several tests make of it.
//!
//! Whether scores gather on one side of a line is asked as in Cattaneo, Idrobo & Titiunik 2020, section 5.2: of
//! the scores close to it, each is as likely to lie above as below.

use statrs::distribution::{Binomial, DiscreteCDF};

/// What is less probable than this is not put down to chance.
pub const LEVEL: f64 = 0.05;

/// With fewer, even all of them on one side are more probable than [`LEVEL`]: 2⁻⁴ = 0.0625, 2⁻⁵ = 0.031.
pub const FEWEST: u64 = 5;

/// Gives the probability that at least so many of all lie on one side, where either is as likely; `None` of
/// nothing, or more than all.
pub fn at_least(on_one_side: u64, all: u64) -> Option<f64> {
    if all == 0 || on_one_side > all {
        return None;
    }
    let law = Binomial::new(0.5, all).ok()?;
    let p = on_one_side.checked_sub(1).map_or(1.0, |before| law.sf(before));
    p.is_finite().then_some(p)
}

/// Gives the probability of a split at least as uneven, whichever side has more; `None` of nothing.
pub fn as_uneven(one: u64, other: u64) -> Option<f64> {
    let p = at_least(one.max(other), one + other)?;
    Some((2.0 * p).min(1.0))
}

/// Adjusts probabilities of several tests, so that the chance of any false alarm stays what one test has
/// (Holm 1979). In the order given.
pub fn holm(probabilities: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..probabilities.len()).collect();
    order.sort_by(|one, other| probabilities[*one].total_cmp(&probabilities[*other]));
    let mut adjusted = vec![1.0; probabilities.len()];
    let mut most = 0.0_f64;
    for (before, at) in order.iter().enumerate() {
        let left = (probabilities.len() - before) as f64;
        most = most.max((probabilities[*at] * left).min(1.0));
        adjusted[*at] = most;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64, tolerance: f64) {
        assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
    }

    #[test]
    fn islamic_mayors_just_above_and_below_as_in_cattaneo_idrobo_and_titiunik_2020() {
        // "A Practical Introduction to Regression Discontinuity Designs: Foundations", snippet
        // binom.test(53, 100, 1/2), the data of Meyersson 2014: p-value = 0.6173.
        near(as_uneven(53, 47).unwrap(), 0.6173, 5e-5);
        near(as_uneven(47, 53).unwrap(), 0.6173, 5e-5);
        near(at_least(53, 100).unwrap(), 0.6173 / 2.0, 5e-5);
    }

    #[test]
    fn small_numbers_are_exact() {
        // Of 8: 7 or 8 in (8 + 1) of 256 ways; all of 5 in one of 32, all of 4 in one of 16.
        near(at_least(7, 8).unwrap(), 9.0 / 256.0, 1e-12);
        near(at_least(5, 5).unwrap(), 1.0 / 32.0, 1e-12);
        near(at_least(0, 8).unwrap(), 1.0, 1e-12);
        near(as_uneven(4, 4).unwrap(), 1.0, 1e-12);
        assert!(at_least(4, 4).unwrap() > LEVEL && at_least(FEWEST, FEWEST).unwrap() < LEVEL);
        assert_eq!((at_least(0, 0), at_least(3, 2)), (None, None));
    }

    #[test]
    fn several_tests_are_adjusted_step_by_step() {
        // 0.01 × 3 = 0.03; 0.03 × 2 = 0.06; 0.04 × 1 is less than that, so 0.06.
        let adjusted = holm(&[0.01, 0.04, 0.03]);
        for (found, expected) in adjusted.iter().zip([0.03, 0.06, 0.06]) {
            near(*found, expected, 1e-12);
        }
        assert_eq!(holm(&[0.7, 0.9]), [1.0, 1.0]);
        assert!(holm(&[]).is_empty());
    }
}
