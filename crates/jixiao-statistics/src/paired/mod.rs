//! Two scores of the same subjects: does one side score higher, and how far may the two be apart?

mod limits;
mod rank;
mod student;

pub use limits::{Limits, limits};
pub use rank::{SignedRank, signed_rank};
pub use student::paired_t;

/// Everything said about two scores of the same subjects: differences are the one less the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Paired {
    /// How many subjects have both.
    pub subjects: usize,
    /// The mean difference, with its interval and the test by t.
    pub mean: crate::Answer,
    /// The test by ranks.
    pub rank: Result<SignedRank, crate::Reason>,
    /// Limits of agreement.
    pub limits: Result<Limits, crate::Reason>,
}

/// Compares pairs, each the one score and the other.
pub fn paired(pairs: &[[f64; 2]]) -> Paired {
    let differences: Vec<f64> = pairs.iter().map(|[one, other]| one - other).collect();
    Paired {
        subjects: pairs.len(),
        mean: paired_t(&differences),
        rank: signed_rank(&differences),
        limits: limits(&differences),
    }
}

/// Gives the mean and the standard deviation of differences.
///
/// # Errors
/// With the reason, where there are fewer than two.
fn spread(differences: &[f64]) -> Result<(f64, f64), crate::Reason> {
    if differences.len() < 2 {
        return Err(crate::Reason::TooFewPairs);
    }
    let count = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / count;
    let squares: f64 = differences.iter().map(|one| (one - mean).powi(2)).sum();
    let size = differences.iter().fold(0.0, |most: f64, one| most.max(one.abs()));
    // What is left of equal differences after rounding is no spread.
    let dust = count * (size * f64::EPSILON * 16.0).powi(2);
    let squares = if squares <= dust { 0.0 } else { squares };
    Ok((mean, (squares / (count - 1.0)).sqrt()))
}
