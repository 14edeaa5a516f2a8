//! The mean difference, and whether it came about by chance: Student's t of pairs (1908).

use super::spread;
use crate::answer::{Answer, Estimate, Reason, Test, upper_student};

/// Gives the mean of differences with its interval, and the test by t; without both where all differences are
/// alike.
///
/// # Errors
/// With the reason, where there are fewer than two.
pub fn paired_t(differences: &[f64]) -> Answer {
    let (mean, deviation) = spread(differences)?;
    let estimate = Estimate::of(mean).ok_or(Reason::TooFewPairs)?;
    let count = differences.len() as f64;
    let (error, freedom) = (deviation / count.sqrt(), count - 1.0);
    let Some(upper) = upper_student(freedom).filter(|_| error > 0.0) else { return Ok(estimate) };
    let estimate = estimate.within(mean - upper * error, mean + upper * error);
    Ok(estimate.tested(Test::student(mean / error, freedom)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Student 1908, additional hours of sleep by two drugs, ten patients.
    pub(in super::super) const SLEEP: [[f64; 10]; 2] = [
        [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
        [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    ];

    #[test]
    fn the_sleep_of_student_1908() {
        // The data set `sleep` of R, whose manual prints t = -4.0621, df = 9, p-value = 0.002833, the interval
        // -2.4598858 to -0.7001142 and the mean -1.58.
        let differences: Vec<f64> =
            SLEEP[0].iter().zip(SLEEP[1]).map(|(one, other)| one - other).collect();
        let found = paired_t(&differences).unwrap();
        let Some(Test::Student { statistic, freedom, p }) = found.test else {
            panic!("a test by t");
        };
        assert!((found.value + 1.58).abs() < 1e-9 && freedom == 9.0);
        assert!((statistic + 4.0621).abs() < 0.00005 && (p - 0.002_833).abs() < 5e-7, "{p}");
        let interval = found.interval.unwrap();
        assert!((interval.low + 2.459_885_8).abs() < 1e-6);
        assert!((interval.high + 0.700_114_2).abs() < 1e-6);
    }

    #[test]
    fn equal_differences_have_a_mean_and_no_test() {
        let found = paired_t(&[0.1, 0.1, 0.1]).unwrap();
        assert_eq!((found.interval, found.test), (None, None));
        assert_eq!(paired_t(&[1.0]), Err(Reason::TooFewPairs));
    }
}
