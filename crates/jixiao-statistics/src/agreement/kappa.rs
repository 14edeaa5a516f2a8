//! κ: agreement on categories beyond what chance gives. Cohen's of two evaluators, plain and weighted,
//! and Fleiss' of all.
//!
//! Cohen 1960 and 1968, errors by Fleiss, Cohen & Everitt 1969; Fleiss 1971, error by Fleiss, Nee & Landis
//! 1979. Weights fall with the distance of the values, so a value that nobody gave changes nothing.

use super::{CATEGORIES, large_enough};
use crate::answer::{Answer, Estimate, Reason, Test, upper_normal};
use crate::ratings::{Ratings, place_of, sorted_values};

/// Cohen's κ of two evaluators, from the subjects that both scored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappas {
    /// Equal or not.
    pub plain: Answer,
    /// By the distance of the values.
    pub linear: Answer,
    /// By its square.
    pub quadratic: Answer,
    /// The subjects that both scored.
    pub subjects: usize,
}

/// Two evaluators, by their places, and how far they agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The one.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// Their κ.
    pub kappas: Kappas,
}

/// Gives Cohen's κ of every two evaluators.
pub fn pairs(ratings: &Ratings) -> Vec<Pair> {
    let count = ratings.evaluators.len();
    let is_measure = ratings.values().len() > CATEGORIES;
    let pair = |one, other| {
        let kappas = of_pair(&ratings.pair(one, other), is_measure);
        Pair { one, other, kappas }
    };
    (0..count).flat_map(|one| (one + 1..count).map(move |other| pair(one, other))).collect()
}

fn of_pair(scores: &[[f64; 2]], is_measure: bool) -> Kappas {
    let subjects = scores.len();
    let values = sorted_values(scores.iter().flatten().copied());
    let reason = if is_measure {
        Some(Reason::NotCategories)
    } else if subjects < 2 {
        Some(Reason::TooFewSubjects)
    } else {
        (values.len() < 2).then_some(Reason::NoVariation)
    };
    if let Some(reason) = reason {
        return Kappas {
            plain: Err(reason),
            linear: Err(reason),
            quadratic: Err(reason),
            subjects,
        };
    }
    let range = values[values.len() - 1] - values[0];
    let size = values.len();
    let mut table = vec![vec![0.0; size]; size];
    for [one, other] in scores {
        table[place_of(*one, &values)][place_of(*other, &values)] += 1.0 / subjects as f64;
    }
    let kappa = |agrees: &dyn Fn(usize, usize) -> f64| cohen(&table, subjects, agrees);
    let apart = |one: usize, other: usize| (values[one] - values[other]).abs() / range;
    Kappas {
        plain: kappa(&|one, other| f64::from(u8::from(one == other))),
        linear: kappa(&|one, other| 1.0 - apart(one, other)),
        quadratic: kappa(&|one, other| 1.0 - apart(one, other).powi(2)),
        subjects,
    }
}

/// Gives κ of a table of shares, by how far two values agree.
fn cohen(table: &[Vec<f64>], subjects: usize, agrees: &dyn Fn(usize, usize) -> f64) -> Answer {
    let size = table.len();
    let rows: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<f64> = (0..size).map(|at| table.iter().map(|row| row[at]).sum()).collect();
    let cells = || (0..size).flat_map(move |one| (0..size).map(move |other| (one, other)));
    let observed: f64 = cells().map(|(one, other)| table[one][other] * agrees(one, other)).sum();
    let expected: f64 =
        cells().map(|(one, other)| rows[one] * columns[other] * agrees(one, other)).sum();
    let room = 1.0 - expected;
    if room <= 1e-12 {
        return Err(Reason::NoVariation);
    }
    let kappa = (observed - expected) / room;
    let row_means: Vec<f64> = (0..size)
        .map(|one| (0..size).map(|other| columns[other] * agrees(one, other)).sum())
        .collect();
    let column_means: Vec<f64> =
        (0..size).map(|other| (0..size).map(|one| rows[one] * agrees(one, other)).sum()).collect();
    let spread: f64 = cells()
        .map(|(one, other)| {
            let mean = row_means[one] + column_means[other];
            table[one][other] * (agrees(one, other) - mean * (1.0 - kappa)).powi(2)
        })
        .sum();
    let variance = spread - (kappa - expected * (1.0 - kappa)).powi(2);
    let estimate = Estimate::of(kappa).ok_or(Reason::NoVariation)?;
    let error = (variance.max(0.0) / subjects as f64).sqrt() / room;
    if error <= 1e-12 {
        return Ok(estimate);
    }
    let half = upper_normal() * error;
    Ok(estimate.within((kappa - half).max(-1.0), (kappa + half).min(1.0)))
}

/// Gives Fleiss' κ of a full table.
///
/// # Errors
/// With the reason, where there are too few scores, all are alike, or they are no categories.
pub fn fleiss(table: &[Vec<f64>]) -> Answer {
    let [subjects, evaluators] = large_enough(table)?;
    let values = sorted_values(table.iter().flatten().copied());
    if values.len() > CATEGORIES {
        return Err(Reason::NotCategories);
    }
    let (n, k) = (subjects as f64, evaluators as f64);
    let mut shares = vec![0.0; values.len()];
    let mut observed = 0.0;
    for row in table {
        let mut counts = vec![0.0; values.len()];
        for score in row {
            counts[place_of(*score, &values)] += 1.0;
        }
        observed += counts.iter().map(|count| count * (count - 1.0)).sum::<f64>();
        shares.iter_mut().zip(&counts).for_each(|(share, count)| *share += count / (n * k));
    }
    let observed = observed / (n * k * (k - 1.0));
    let expected: f64 = shares.iter().map(|share| share * share).sum();
    let room = 1.0 - expected;
    if room <= 1e-12 {
        return Err(Reason::NoVariation);
    }
    let kappa = (observed - expected) / room;
    let skew: f64 = shares.iter().map(|p| p * (1.0 - p) * (1.0 - 2.0 * p)).sum();
    let variance = 2.0 * (room * room - skew) / (n * k * (k - 1.0) * room * room);
    let estimate = Estimate::of(kappa).ok_or(Reason::NoVariation)?;
    Ok(estimate.tested(Test::normal(kappa / variance.sqrt())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spreads a table of counts into pairs of values 1, 2, ….
    fn spread(table: &[&[u32]]) -> Vec<[f64; 2]> {
        let mut pairs = Vec::new();
        for (one, row) in (1_u32..).zip(table) {
            for (other, count) in (1_u32..).zip(*row) {
                pairs.extend((0..*count).map(|_| [f64::from(one), f64::from(other)]));
            }
        }
        pairs
    }

    #[test]
    fn ninety_one_couples_as_in_hout_1987() {
        // Hout, Duncan & Sobel 1987 (data SexualFun). The R package vcd prints for it (function
        // Kappa): 0.1293 with error 0.06860; with equally spaced weights 0.2374 with error 0.07832.
        let scores = spread(&[&[7, 7, 2, 3], &[2, 8, 3, 7], &[1, 5, 4, 9], &[2, 8, 9, 14]]);
        assert_eq!(scores.len(), 91);
        let found = of_pair(&scores, false);
        for (answer, value, error) in
            [(found.plain, 0.1293, 0.06860), (found.linear, 0.2374, 0.07832)]
        {
            let answer = answer.unwrap();
            assert!((answer.value - value).abs() < 0.00005, "{}", answer.value);
            let interval = answer.interval.unwrap();
            let half = (interval.high - interval.low) / 2.0;
            assert!((half / 1.959_964 - error).abs() < 0.00001, "{half}");
        }
    }

    #[test]
    fn squared_distances_weigh_as_worked_by_hand() {
        // Shares ×10: rows (3 1 0 / 1 2 0 / 0 1 2), margins 4 3 3 and 4 4 2. Mean squared distance
        // observed (1 + 1 + 1) / 10 = 0.3; by chance (16 + 12 + 6 + 12 + 4·8 + 4·12) / 100 = 1.26.
        // κ = 1 − 0.3 / 1.26 = 0.761904….
        let scores = spread(&[&[3, 1, 0], &[1, 2, 0], &[0, 1, 2]]);
        let value = of_pair(&scores, false).quadratic.unwrap().value;
        assert!((value - 16.0 / 21.0).abs() < 1e-12, "{value}");
    }

    #[test]
    fn fourteen_raters_of_ten_subjects_give_0_210() {
        // The worked example of Fleiss' κ that textbooks and encyclopedias print: P = .378, Pe = .213.
        let counts = [
            [0, 0, 0, 0, 14],
            [0, 2, 6, 4, 2],
            [0, 0, 3, 5, 6],
            [0, 3, 9, 2, 0],
            [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0],
            [3, 2, 6, 3, 0],
            [2, 5, 3, 2, 2],
            [6, 5, 2, 1, 0],
            [0, 2, 2, 3, 7],
        ];
        let row = |counts: &[i32; 5]| {
            let values = (1..).zip(counts);
            values.flat_map(|(value, count)| (0..*count).map(move |_| f64::from(value))).collect()
        };
        let table: Vec<Vec<f64>> = counts.iter().map(row).collect();
        let value = fleiss(&table).unwrap().value;
        assert!((value - 0.210).abs() < 0.0005, "{value}");
    }

    #[test]
    fn equal_and_measured_scores_have_no_kappa() {
        assert_eq!(of_pair(&[[1.0, 1.0]; 5], false).plain, Err(Reason::NoVariation));
        let measured: Vec<Vec<f64>> = (0..21).map(|at| vec![f64::from(at), 3.5]).collect();
        assert_eq!(fleiss(&measured), Err(Reason::NotCategories));
    }
}
