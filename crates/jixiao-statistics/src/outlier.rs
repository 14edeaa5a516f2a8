//! Which values lie far off from the others? Scores by median and median absolute deviation, which a few wild
//! values do not move.

use crate::answer::Reason;
use crate::ratings::sorted_values;

/// A score beyond this is far off (Iglewicz & Hoaglin 1993, section 3.3).
pub const FAR_OFF: f64 = 3.5;

/// By this the median absolute deviation of a normal law is its standard deviation, to four places as Iglewicz &
/// Hoaglin have it.
const TO_DEVIATION: f64 = 0.6745;

/// The middle of some values, and how far each lies from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// The median.
    pub median: f64,
    /// The median of the absolute deviations from it.
    pub deviation: f64,
    /// By value, the modified z-score.
    pub scores: Vec<f64>,
}

/// Gives the modified z-score of each value, 0.6745 (x − median) ÷ MAD.
///
/// # Errors
/// With the reason, where there are fewer than three values, or more than half are the same.
pub fn modified_scores(values: &[f64]) -> Result<Scores, Reason> {
    if values.len() < 3 {
        return Err(Reason::TooFewSubjects);
    }
    let middle = median(values);
    let distances: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
    let deviation = median(&distances);
    if sorted_values(values.iter().copied()).len() < 2 || deviation <= 0.0 {
        return Err(Reason::NoVariation);
    }
    let scores = values.iter().map(|value| TO_DEVIATION * (value - middle) / deviation).collect();
    Ok(Scores { median: middle, deviation, scores })
}

fn median(values: &[f64]) -> f64 {
    let mut ordered = values.to_vec();
    ordered.sort_by(f64::total_cmp);
    let half = ordered.len() / 2;
    if ordered.len() % 2 == 1 {
        ordered[half]
    } else {
        f64::midpoint(ordered[half - 1], ordered[half])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_wild_values_are_found_as_in_seo_2006() {
        // Seo 2006, "A review and comparison of methods for detecting outliers in univariate data sets", the example
        // for the method of Iglewicz & Hoaglin; the plain z-scores of 14 and 15 are 2.21 and 2.47 and miss both.
        let values = [3.2, 3.4, 3.7, 3.7, 3.8, 3.9, 4.0, 4.0, 4.1, 4.2, 4.7, 4.8, 14.0, 15.0];
        let found = modified_scores(&values).unwrap();
        let printed = [
            -1.80, -1.35, -0.67, -0.67, -0.45, -0.22, 0.0, 0.0, 0.22, 0.45, 1.57, 1.80, 22.48,
            24.73,
        ];
        for (score, expected) in found.scores.iter().zip(printed) {
            assert!((score - expected).abs() < 0.006, "{score} is not {expected}");
        }
        let far: Vec<usize> = (0..14).filter(|at| found.scores[*at].abs() > FAR_OFF).collect();
        assert_eq!(far, [12, 13]);
        assert_eq!((found.median, (found.deviation * 100.0).round()), (4.0, 30.0));
    }

    #[test]
    fn values_that_are_mostly_alike_have_no_scale() {
        assert_eq!(modified_scores(&[10.0, 10.0, 10.0, 10.0, 100.0]), Err(Reason::NoVariation));
        assert_eq!(modified_scores(&[1.0, 2.0]), Err(Reason::TooFewSubjects));
    }
}
