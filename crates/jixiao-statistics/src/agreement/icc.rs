//! Intraclass correlations and Cronbach's α, from the mean squares of a two-way table.
//!
//! Formulas of the coefficients: Shrout & Fleiss 1979, McGraw & Wong 1996; their intervals: the same.

use super::large_enough;
use crate::answer::{Answer, Estimate, Reason, Test, upper_f};

/// The intraclass correlations by the names of McGraw and Wong, and Cronbach's α.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlations {
    /// ICC(1): one score, each subject by other evaluators.
    pub single_one_way: Answer,
    /// ICC(A,1): one score, agreement in absolute points.
    pub single_absolute: Answer,
    /// ICC(C,1): one score, agreement apart from how high an evaluator scores.
    pub single_consistent: Answer,
    /// ICC(k): the mean of all, each subject by other evaluators.
    pub mean_one_way: Answer,
    /// ICC(A,k): the mean of all, agreement in absolute points.
    pub mean_absolute: Answer,
    /// ICC(C,k): the mean of all, agreement apart from how high an evaluator scores.
    pub mean_consistent: Answer,
    /// Cronbach's α, which is the same number as ICC(C,k).
    pub cronbach: Answer,
}

/// The mean squares of a table of subjects and evaluators.
#[derive(Clone, Copy, Debug)]
struct Squares {
    n: f64,
    k: f64,
    between: f64,
    within: f64,
    judges: f64,
    error: f64,
}

/// Gives the intraclass correlations of a full table.
pub fn correlations(table: &[Vec<f64>]) -> Correlations {
    match Squares::of(table) {
        Ok(squares) => squares.correlations(),
        Err(reason) => Correlations {
            single_one_way: Err(reason),
            single_absolute: Err(reason),
            single_consistent: Err(reason),
            mean_one_way: Err(reason),
            mean_absolute: Err(reason),
            mean_consistent: Err(reason),
            cronbach: Err(reason),
        },
    }
}

impl Squares {
    fn of(table: &[Vec<f64>]) -> Result<Self, Reason> {
        let [n, k] = large_enough(table)?.map(|count| count as f64);
        let mean = |values: &mut dyn Iterator<Item = f64>, count: f64| values.sum::<f64>() / count;
        let grand = mean(&mut table.iter().flatten().copied(), n * k);
        let rows: Vec<f64> =
            table.iter().map(|row| mean(&mut row.iter().copied(), k) - grand).collect();
        let columns: Vec<f64> = (0..table[0].len())
            .map(|at| mean(&mut table.iter().map(|row| row[at]), n) - grand)
            .collect();
        let mut total = 0.0;
        let mut error = 0.0;
        for (row, level) in table.iter().zip(&rows) {
            for (score, column) in row.iter().zip(&columns) {
                total += (score - grand).powi(2);
                error += (score - grand - level - column).powi(2);
            }
        }
        let size = table.iter().flatten().fold(0.0, |most: f64, score| most.max(score.abs()));
        // What is left of equal scores after rounding is no variation.
        let dust = n * k * (size * f64::EPSILON * 8.0).powi(2);
        if total <= dust {
            return Err(Reason::NoVariation);
        }
        let clean = |sum: f64| if sum <= dust { 0.0 } else { sum };
        let between = clean(k * rows.iter().map(|level| level * level).sum::<f64>());
        let judges = clean(n * columns.iter().map(|level| level * level).sum::<f64>());
        let error = clean(error);
        Ok(Self {
            n,
            k,
            between: between / (n - 1.0),
            within: (judges + error) / (n * (k - 1.0)),
            judges: judges / (k - 1.0),
            error: error / ((n - 1.0) * (k - 1.0)),
        })
    }

    fn correlations(self) -> Correlations {
        let Self { n, k, between, within, judges, error } = self;
        let (by_n, by_k) = (n - 1.0, k - 1.0);
        let one_way = self.by_ratio(within, [by_n, n * by_k]);
        let consistent = self.by_ratio(error, [by_n, by_n * by_k]);
        let absolute = self.absolute();
        let over = |above: f64, below: f64| {
            if below <= 0.0 {
                return Err(Reason::SubjectsAlike);
            }
            Estimate::of(above / below).ok_or(Reason::SubjectsAlike)
        };
        let with = |value: Answer, like: &Answer, limits: &dyn Fn(f64) -> f64| {
            value.map(|value| match like {
                Ok(Estimate { interval: Some(interval), test, .. }) => {
                    value.within(limits(interval.low), limits(interval.high)).tested(*test)
                }
                Ok(Estimate { test, .. }) => value.tested(*test),
                Err(_) => value,
            })
        };
        // The mean of k scores, by Spearman and Brown.
        let of_mean = |one: f64| k * one / (1.0 + by_k * one);
        let mean_consistent = with(over(between - error, between), &consistent, &of_mean);
        Correlations {
            single_one_way: one_way,
            single_absolute: absolute,
            single_consistent: consistent,
            mean_one_way: with(over(between - within, between), &one_way, &of_mean),
            mean_absolute: with(
                over(between - error, between + (judges - error) / n),
                &absolute,
                &of_mean,
            ),
            mean_consistent,
            cronbach: mean_consistent,
        }
    }

    /// Gives the correlation of single scores whose error is a mean square, with the interval by F.
    fn by_ratio(self, error: f64, freedom: [f64; 2]) -> Answer {
        let Self { k, between, .. } = self;
        let below = between + (k - 1.0) * error;
        if below <= 0.0 {
            return Err(Reason::SubjectsAlike);
        }
        let value = Estimate::of((between - error) / below).ok_or(Reason::SubjectsAlike)?;
        let ratio = between / error;
        let limits = upper_f(freedom).zip(upper_f([freedom[1], freedom[0]]));
        let Some((upper, lower)) = limits.filter(|_| ratio.is_finite()) else { return Ok(value) };
        let at = |ratio: f64| (ratio - 1.0) / (ratio + k - 1.0);
        Ok(value.within(at(ratio / upper), at(ratio * lower)).tested(Test::f(ratio, freedom)))
    }

    /// Gives ICC(A,1), with the interval by Satterthwaite's degrees of freedom.
    fn absolute(self) -> Answer {
        let Self { n, k, between, judges, error, .. } = self;
        let below = between + (k - 1.0) * error + k * (judges - error) / n;
        if below <= 0.0 {
            return Err(Reason::SubjectsAlike);
        }
        let rho = (between - error) / below;
        let value = Estimate::of(rho).ok_or(Reason::SubjectsAlike)?;
        let freedom = [n - 1.0, (n - 1.0) * (k - 1.0)];
        let value = value.tested(Test::f(between / error, freedom));
        let share = n * (1.0 + (k - 1.0) * rho) - k * rho;
        let ratio = judges / error;
        let above = (k - 1.0) * (n - 1.0) * (k * rho * ratio + share).powi(2);
        let below = (n - 1.0) * (k * rho * ratio).powi(2) + share.powi(2);
        let v = above / below;
        let limits = upper_f([n - 1.0, v]).zip(upper_f([v, n - 1.0]));
        let Some((upper, lower)) = limits.filter(|_| v.is_finite() && v > 0.0) else {
            return Ok(value);
        };
        let rest = k * judges + (k * n - k - n) * error;
        let low = n * (between - upper * error) / (upper * rest + n * between);
        let high = n * (lower * between - error) / (rest + n * lower * between);
        Ok(value.within(low, high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(answer: Answer, expected: f64, tolerance: f64) {
        let value = answer.unwrap().value;
        assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
    }

    fn within(answer: Answer, low: f64, high: f64, tolerance: f64) {
        let interval = answer.unwrap().interval.unwrap();
        assert!((interval.low - low).abs() <= tolerance, "{interval:?}");
        assert!((interval.high - high).abs() <= tolerance, "{interval:?}");
    }

    /// Shrout & Fleiss 1979, Table 2: four judges, six targets.
    fn table() -> Vec<Vec<f64>> {
        [
            [9.0, 2.0, 5.0, 8.0],
            [6.0, 1.0, 3.0, 2.0],
            [8.0, 4.0, 6.0, 8.0],
            [7.0, 1.0, 2.0, 6.0],
            [10.0, 5.0, 6.0, 9.0],
            [6.0, 2.0, 4.0, 7.0],
        ]
        .map(Vec::from)
        .to_vec()
    }

    #[test]
    fn the_table_of_shrout_and_fleiss_1979_gives_their_coefficients() {
        // Their Table 4.
        let found = correlations(&table());
        near(found.single_one_way, 0.17, 0.005);
        near(found.single_absolute, 0.29, 0.005);
        near(found.single_consistent, 0.71, 0.005);
        near(found.mean_one_way, 0.44, 0.005);
        near(found.mean_absolute, 0.62, 0.005);
        near(found.mean_consistent, 0.91, 0.005);
        // ICC(3,k) is Cronbach's α, as they say.
        near(found.cronbach, 0.91, 0.005);
    }

    #[test]
    fn its_intervals_and_tests_are_those_that_r_prints() {
        // The manual of the R package psych prints them for this table (function ICC).
        let found = correlations(&table());
        within(found.single_one_way, -0.13, 0.72, 0.005);
        within(found.single_absolute, 0.019, 0.76, 0.005);
        within(found.single_consistent, 0.34, 0.95, 0.005);
        within(found.mean_one_way, -0.88, 0.91, 0.005);
        within(found.mean_absolute, 0.071, 0.93, 0.005);
        within(found.mean_consistent, 0.68, 0.99, 0.005);
        let Some(Test::F { statistic, freedom, p }) = found.single_one_way.unwrap().test else {
            panic!("a test by F");
        };
        assert_eq!(freedom, [5.0, 18.0]);
        assert!((statistic - 1.8).abs() < 0.01 && (p - 0.16477).abs() < 0.00001, "{p}");
        let p = found.single_consistent.unwrap().test.unwrap().p();
        assert!((p - 0.00013).abs() < 0.00001, "{p}");
    }

    #[test]
    fn evaluators_who_agree_to_the_point_have_one_and_no_interval() {
        let found = correlations(&[vec![85.1, 85.1, 85.1], vec![70.3, 70.3, 70.3]]);
        assert_eq!(found.single_absolute.unwrap().value, 1.0);
        assert_eq!(found.single_absolute.unwrap().interval, None);
        assert_eq!(found.mean_consistent.unwrap().value, 1.0);
    }

    #[test]
    fn what_cannot_be_said_has_a_reason() {
        let alike = correlations(&[vec![85.1; 3], vec![85.1; 3]]);
        assert_eq!(alike.single_absolute, Err(Reason::NoVariation));
        assert_eq!(correlations(&[]).cronbach, Err(Reason::TooFewSubjects));
        assert_eq!(correlations(&[vec![1.0], vec![2.0]]).cronbach, Err(Reason::TooFewEvaluators));
        // Means of 3 and 3: nothing to divide by.
        let crossed = correlations(&[vec![2.0, 4.0], vec![4.0, 2.0]]);
        assert_eq!(crossed.mean_consistent, Err(Reason::SubjectsAlike));
        assert_eq!(crossed.single_absolute, Err(Reason::SubjectsAlike));
        assert_eq!(crossed.single_consistent.unwrap().value, -1.0);
    }
}
