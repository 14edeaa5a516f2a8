//! Whether differences lie to one side beyond chance, by their ranks alone: Wilcoxon 1945.
//!
//! Differences of zero are left out. The probability is counted exactly for up to [`EXACT`] differences, equal
//! sizes by their mean ranks; above that it is the normal one, corrected for ties and for continuity.

use crate::agreement::ranks;
use crate::answer::{Reason, Test};

/// For so many differences the probability is counted.
const EXACT: usize = 30;

/// The test by signed ranks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignedRank {
    /// The differences that are not zero.
    pub pairs: usize,
    /// The sum of the ranks of those above zero.
    pub above: f64,
    /// The sum of the ranks of those below zero.
    pub below: f64,
    /// The probability of sums at least as far apart by chance, both sides.
    pub p: f64,
    /// Whether it was counted.
    pub exact: bool,
}

/// Tests differences by signed ranks.
///
/// # Errors
/// With the reason, where fewer than two are not zero.
pub fn signed_rank(differences: &[f64]) -> Result<SignedRank, Reason> {
    let kept: Vec<f64> = differences.iter().copied().filter(|one| *one != 0.0).collect();
    if kept.len() < 2 {
        let few = differences.len() < 2;
        return Err(if few { Reason::TooFewPairs } else { Reason::NoDifference });
    }
    let sizes: Vec<f64> = kept.iter().map(|one| one.abs()).collect();
    let (ranks, tied) = ranks(&sizes);
    let sum_of = |positive: bool| {
        let own = kept.iter().zip(&ranks).filter(|(one, _)| (**one > 0.0) == positive);
        // A sum of nothing is −0.
        own.map(|(_, rank)| rank).sum::<f64>() + 0.0
    };
    let (above, below) = (sum_of(true), sum_of(false));
    let exact = kept.len() <= EXACT;
    let p = if exact { counted(&ranks, above.min(below)) } else { normal(&ranks, tied, above) };
    Ok(SignedRank { pairs: kept.len(), above, below, p, exact })
}

/// Counts the choices of signs whose lesser sum is at most this, among all.
fn counted(ranks: &[f64], least: f64) -> f64 {
    // Mean ranks are halves, so their doubles are whole.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "small whole numbers"
    )]
    let doubled = |rank: f64| (rank * 2.0).round() as usize;
    let all: usize = ranks.iter().map(|rank| doubled(*rank)).sum();
    let mut ways = vec![0.0_f64; all + 1];
    ways[0] = 1.0;
    for rank in ranks.iter().map(|rank| doubled(*rank)) {
        for sum in (rank..=all).rev() {
            ways[sum] += ways[sum - rank];
        }
    }
    let within: f64 = ways[..=doubled(least)].iter().sum();
    let choices = 2.0_f64.powi(i32::try_from(ranks.len()).unwrap_or(i32::MAX));
    (2.0 * within / choices).min(1.0)
}

fn normal(ranks: &[f64], tied: f64, above: f64) -> f64 {
    let n = ranks.len() as f64;
    let mean = n * (n + 1.0) / 4.0;
    let variance = n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - tied / 48.0;
    let off = ((above - mean).abs() - 0.5).max(0.0);
    Test::normal(off / variance.sqrt()).map_or(1.0, |test| test.p())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heights_of_corn_of_wilcoxon_1945() {
        // His paired example, after Fisher: 15 differences, of which the two below zero have the ranks 10 and 14. As
        // many choices of signs have a sum of at most 24 as that number and less have partitions into different parts
        // of at most 15: 762, less the 86 with a part above it. So p = 2 × 676 ÷ 2¹⁵.
        let differences = [
            6.0, 8.0, 14.0, 16.0, 23.0, 24.0, 28.0, 29.0, 41.0, -48.0, 49.0, 56.0, 60.0, -67.0,
            75.0,
        ];
        let found = signed_rank(&differences).unwrap();
        assert_eq!((found.pairs, found.above, found.below, found.exact), (15, 96.0, 24.0, true));
        assert!((found.p - 1352.0 / 32_768.0).abs() < 1e-12, "{}", found.p);
    }

    #[test]
    #[expect(clippy::approx_constant, reason = "a score of 3.14")]
    fn depression_scores_as_in_hollander_and_wolfe_1973() {
        // The manual of R (wilcox.test) prints V = 40, p-value = 0.01953 for the one side; both are twice that.
        let before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        let after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
        let differences: Vec<f64> = before.iter().zip(after).map(|(a, b)| a - b).collect();
        let found = signed_rank(&differences).unwrap();
        assert_eq!(found.above, 40.0);
        assert!((found.p - 2.0 * 0.019_53).abs() < 0.000_01, "{}", found.p);
    }

    #[test]
    fn the_normal_law_takes_over_where_counting_ends() {
        // Of 40 differences all above zero, z = (820 − 410 − 0.5) ÷ √(40 × 41 × 81 ÷ 24) = 5.5043.
        let differences: Vec<f64> = (1..=40).map(f64::from).collect();
        let found = signed_rank(&differences).unwrap();
        assert!(!found.exact && found.p < 1e-7 && found.p > 0.0, "{}", found.p);
        let mixed: Vec<f64> =
            (1..=31).map(|at| if at % 2 == 0 { 1.0 } else { -1.0 } * f64::from(at)).collect();
        let p = signed_rank(&mixed).unwrap().p;
        assert!(p > 0.5 && p <= 1.0, "{p}");
    }

    #[test]
    fn what_does_not_differ_is_not_tested() {
        assert_eq!(signed_rank(&[0.0, 0.0, 0.0]), Err(Reason::NoDifference));
        assert_eq!(signed_rank(&[]), Err(Reason::TooFewPairs));
    }
}
