//! How far two scores of one subject may be apart: limits of agreement (Bland & Altman 1986).

use super::spread;
use crate::answer::{Interval, Reason, upper_student};

/// Of a normal law 95 % lie within so many standard deviations, as Bland and Altman round it.
const WITHIN: f64 = 1.96;

/// The mean difference and the limits of agreement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The mean difference.
    pub bias: f64,
    /// The standard deviation of the differences.
    pub deviation: f64,
    /// The mean less 1.96 standard deviations.
    pub low: f64,
    /// The mean and 1.96 standard deviations.
    pub high: f64,
    /// The 95 % intervals of the two limits; `None` where all differences are alike.
    pub intervals: Option<[Interval; 2]>,
}

/// Gives the limits of agreement of differences.
///
/// # Errors
/// With the reason, where there are fewer than two.
pub fn limits(differences: &[f64]) -> Result<Limits, Reason> {
    let (bias, deviation) = spread(differences)?;
    let (low, high) = (bias - WITHIN * deviation, bias + WITHIN * deviation);
    let count = differences.len() as f64;
    // The standard error of a limit, as in their paper: √(3 s² ÷ n).
    let error = deviation * (3.0 / count).sqrt();
    let upper = upper_student(count - 1.0).filter(|_| error > 0.0);
    let about = |limit: f64, upper: f64| Interval {
        low: limit - upper * error,
        high: limit + upper * error,
    };
    let intervals = upper.map(|upper| [about(low, upper), about(high, upper)]);
    Ok(Limits { bias, deviation, low, high, intervals })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peak_expiratory_flow_as_in_bland_and_altman_1986() {
        // First measurements of 17 subjects by the Wright meter and the mini meter, l/min: mean difference −2.1,
        // standard deviation 38.8, standard error of a limit 16.3. They take 2 standard deviations, −79.7 and
        // 75.5; 1.96 of them are −78.1 and 73.9, as they print later (1995).
        let wright = [
            494.0, 395.0, 516.0, 434.0, 476.0, 557.0, 413.0, 442.0, 650.0, 433.0, 417.0, 656.0,
            267.0, 478.0, 178.0, 423.0, 427.0,
        ];
        let mini = [
            512.0, 430.0, 520.0, 428.0, 500.0, 600.0, 364.0, 380.0, 658.0, 445.0, 432.0, 626.0,
            260.0, 477.0, 259.0, 350.0, 451.0,
        ];
        let differences: Vec<f64> = wright.iter().zip(mini).map(|(a, b)| a - b).collect();
        let found = limits(&differences).unwrap();
        assert!((found.bias + 2.1).abs() < 0.05, "{}", found.bias);
        assert!((found.deviation - 38.8).abs() < 0.05, "{}", found.deviation);
        assert!((found.bias - 2.0 * found.deviation + 79.7).abs() < 0.1);
        assert!((found.low + 78.1).abs() < 0.1 && (found.high - 73.9).abs() < 0.1, "{found:?}");
        // t of 16 degrees of freedom is 2.12.
        let [low, _] = found.intervals.unwrap();
        assert!(((low.high - low.low) / 2.0 - 2.12 * 16.3).abs() < 0.1, "{low:?}");
    }

    #[test]
    fn a_single_pair_has_no_limits() {
        assert_eq!(limits(&[1.0]), Err(Reason::TooFewPairs));
        assert_eq!(limits(&[1.0, 1.0]).unwrap().intervals, None);
    }
}
