//! Kendall's W: do evaluators put subjects in the same order?
//!
//! Kendall & Babington Smith 1939; ties as in Kendall 1948; χ² of Friedman 1937.

use super::large_enough;
use crate::answer::{Answer, Estimate, Reason, Test};

/// Gives the coefficient of concordance of a full table, corrected for ties.
///
/// # Errors
/// With the reason, where there are too few scores, or none tells subjects apart.
pub fn concordance(table: &[Vec<f64>]) -> Answer {
    let [n, k] = large_enough(table)?;
    let mut sums = vec![0.0; n];
    let mut tied = 0.0;
    for evaluator in 0..k {
        let scores: Vec<f64> = table.iter().map(|row| row[evaluator]).collect();
        let (ranks, ties) = ranks(&scores);
        tied += ties;
        for (sum, rank) in sums.iter_mut().zip(ranks) {
            *sum += rank;
        }
    }
    let (subjects, evaluators) = (n as f64, k as f64);
    let mean = evaluators * (subjects + 1.0) / 2.0;
    let spread: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = evaluators.powi(2) * (subjects.powi(3) - subjects) - evaluators * tied;
    if most <= 0.0 {
        return Err(Reason::NoVariation);
    }
    let value = 12.0 * spread / most;
    let chi_square = evaluators * (subjects - 1.0) * value;
    let estimate = Estimate::of(value).ok_or(Reason::NoVariation)?;
    Ok(estimate.tested(Test::chi_square(chi_square, subjects - 1.0)))
}

/// Gives ranks from the least, the mean rank for ties, and Σ (t³ − t) over the ties.
pub(crate) fn ranks(scores: &[f64]) -> (Vec<f64>, f64) {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|one, other| scores[*one].total_cmp(&scores[*other]));
    let mut ranks = vec![0.0; scores.len()];
    let (mut tied, mut start) = (0.0, 0);
    let same = |one: &usize, other: &usize| scores[*one].total_cmp(&scores[*other]).is_eq();
    for group in order.chunk_by(same) {
        let count = group.len() as f64;
        let mean = start as f64 + f64::midpoint(count, 1.0);
        for at in group {
            ranks[*at] = mean;
        }
        tied += count.powi(3) - count;
        start += group.len();
    }
    (ranks, tied)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(by_evaluator: &[&[f64]]) -> Vec<Vec<f64>> {
        let subjects = 0..by_evaluator[0].len();
        subjects.map(|at| by_evaluator.iter().map(|scores| scores[at]).collect()).collect()
    }

    #[test]
    fn six_subjects_ranked_by_three_as_the_r_package_irr_prints() {
        // Its function kendall prints for these ranks: W = 0.568, Chisq(5) = 8.52, p-value = 0.13.
        let ranks = turned(&[
            &[1.0, 6.0, 3.0, 2.0, 5.0, 4.0],
            &[1.0, 5.0, 6.0, 2.0, 4.0, 3.0],
            &[2.0, 3.0, 6.0, 5.0, 4.0, 1.0],
        ]);
        let found = concordance(&ranks).unwrap();
        assert!((found.value - 0.568).abs() < 0.0005, "{}", found.value);
        let Some(Test::ChiSquare { statistic, freedom, p }) = found.test else {
            panic!("a test by χ²");
        };
        assert!((statistic - 8.52).abs() < 0.005 && freedom == 5.0, "{statistic}");
        assert!((p - 0.13).abs() < 0.005, "{p}");
    }

    #[test]
    fn ties_are_corrected_for_as_worked_by_hand() {
        // Sums of ranks 5.5, 6.5, 9, 13.5, 12, 20, 23, 23.5, 25.5, 26.5 about 16.5: S = 591. Σ(t³ − t) is 12, 18 and
        // 60 + 24 = 84, so W = 12 × 591 ÷ (9 × 990 − 3 × 114) = 7092 ÷ 8568 = 0.8277.
        let ranks = turned(&[
            &[1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0],
            &[2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5],
            &[2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0],
        ]);
        let found = concordance(&ranks).unwrap();
        assert!((found.value - 0.828).abs() < 0.0005, "{}", found.value);
        // χ² = k (n − 1) W = 3 × 9 × .8277 = 22.35.
        let Some(Test::ChiSquare { statistic, freedom, .. }) = found.test else {
            panic!("a test by χ²");
        };
        assert!((statistic - 22.35).abs() < 0.01 && freedom == 9.0, "{statistic}");
    }

    #[test]
    fn equal_scores_put_nothing_in_order() {
        assert_eq!(concordance(&[vec![3.0, 4.0], vec![3.0, 4.0]]), Err(Reason::NoVariation));
    }
}
