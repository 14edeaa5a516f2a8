//! Krippendorff's α: agreement with gaps, by the coincidences of values within subjects.
//!
//! Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.

use crate::answer::{Answer, Estimate, Reason};
use crate::ratings::{Ratings, place_of};

/// Krippendorff's α by how far apart values count as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alphas {
    /// Values are names: equal or not.
    pub nominal: Answer,
    /// Values are ranks: as far apart as there are values between.
    pub ordinal: Answer,
    /// Values are amounts: by the square of the difference.
    pub interval: Answer,
    /// The subjects with at least two scores, which it rests on.
    pub subjects: usize,
}

/// Gives the three α of all scores.
pub fn alphas(ratings: &Ratings) -> Alphas {
    let units: Vec<Vec<f64>> = ratings
        .rows
        .iter()
        .map(|row| row.scores.iter().copied().flatten().collect::<Vec<f64>>())
        .filter(|unit| unit.len() > 1)
        .collect();
    let subjects = units.len();
    if ratings.evaluators.len() < 2 || subjects < 2 {
        let few = ratings.evaluators.len() < 2;
        let reason = if few { Reason::TooFewEvaluators } else { Reason::TooFewSubjects };
        return Alphas {
            nominal: Err(reason),
            ordinal: Err(reason),
            interval: Err(reason),
            subjects,
        };
    }
    let values = crate::ratings::sorted_values(units.iter().flatten().copied());
    let mut counts = vec![0.0; values.len()];
    for value in units.iter().flatten() {
        counts[place_of(*value, &values)] += 1.0;
    }
    // Values up to each, half of its own counted, so that ranks are differences of these.
    let mut before = 0.0;
    let middles: Vec<f64> = counts
        .iter()
        .map(|count| {
            let middle = before + count / 2.0;
            before += count;
            middle
        })
        .collect();
    let alpha = |difference: &dyn Fn(usize, usize) -> f64| alpha(&units, &values, difference);
    Alphas {
        nominal: alpha(&|one, other| f64::from(u8::from(one != other))),
        ordinal: alpha(&|one, other| (middles[one] - middles[other]).powi(2)),
        interval: alpha(&|one, other| (values[one] - values[other]).powi(2)),
        subjects,
    }
}

/// Gives 1 − observed ÷ expected disagreement.
fn alpha(units: &[Vec<f64>], values: &[f64], difference: &dyn Fn(usize, usize) -> f64) -> Answer {
    let mut counts = vec![0.0; values.len()];
    let mut observed = 0.0;
    for unit in units {
        let places: Vec<usize> = unit.iter().map(|value| place_of(*value, values)).collect();
        let mut apart = 0.0;
        for (at, one) in places.iter().enumerate() {
            counts[*one] += 1.0;
            apart += places[at + 1..].iter().map(|other| difference(*one, *other)).sum::<f64>();
        }
        observed += 2.0 * apart / (unit.len() as f64 - 1.0);
    }
    let total: f64 = counts.iter().sum();
    let mut expected = 0.0;
    for (one, count) in counts.iter().enumerate() {
        for (other, times) in counts.iter().enumerate().skip(one + 1) {
            expected += 2.0 * count * times * difference(one, other);
        }
    }
    if expected <= 0.0 {
        return Err(Reason::NoVariation);
    }
    Estimate::of(1.0 - (total - 1.0) * observed / expected).ok_or(Reason::NoVariation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ratings::Row;

    /// Krippendorff 2011, section C: four observers, twelve units, gaps written as 0.
    fn reliability_data() -> Ratings {
        let observers = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ];
        let scores = |unit: usize| {
            observers.map(|row| (row[unit] > 0).then(|| f64::from(row[unit]))).to_vec()
        };
        let row = |unit| Row { subject: format!("{unit}"), scores: scores(unit) };
        let evaluators = ["A", "B", "C", "D"].map(str::to_owned).to_vec();
        Ratings { evaluators, rows: (0..12).map(row).collect() }
    }

    #[test]
    fn the_data_of_krippendorff_2011_give_his_alphas() {
        let found = alphas(&reliability_data());
        let near = |answer: Answer, expected: f64| {
            let value = answer.unwrap().value;
            assert!((value - expected).abs() < 0.0005, "{value} is not {expected}");
        };
        near(found.nominal, 0.743);
        near(found.ordinal, 0.815);
        near(found.interval, 0.849);
        // Unit 12 has one value and cannot be paired.
        assert_eq!(found.subjects, 11);
    }

    #[test]
    fn two_observers_of_nominal_data_as_in_his_section_b() {
        // Values a b c d e as 1 to 5; his α = 0.692.
        let one = [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1];
        let other = [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4];
        let row = |(one, other): (i32, i32)| Row {
            subject: String::new(),
            scores: vec![Some(f64::from(one)), Some(f64::from(other))],
        };
        let rows = one.into_iter().zip(other).map(row).collect();
        let ratings = Ratings { evaluators: vec!["J".to_owned(), "M".to_owned()], rows };
        let value = alphas(&ratings).nominal.unwrap().value;
        assert!((value - 0.692).abs() < 0.0005, "{value}");
    }
}
