//! How far evaluators who score the same subjects agree.

mod firm;
mod icc;
mod kappa;
mod kendall;
mod krippendorff;
mod level;
mod severity;

pub use firm::{Firm, firms};
pub use icc::{Correlations, correlations};
pub use kappa::{Kappas, Pair, fleiss, pairs};
pub use kendall::concordance;
pub(crate) use kendall::ranks;
pub use krippendorff::{Alphas, alphas};
pub use level::{Level, Scale};
pub use severity::{Evaluator, Outlier, Severity, severity};

use crate::{Answer, Ratings};

/// Scores take at most this many values where they are categories.
pub const CATEGORIES: usize = 20;

/// Everything said about the agreement of evaluators.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Subjects that all evaluators scored; what takes full tables rests on these alone.
    pub complete: usize,
    /// Subjects with any score.
    pub subjects: usize,
    /// Scores that are missing.
    pub gaps: usize,
    /// Intraclass correlations and Cronbach's α.
    pub correlations: Correlations,
    /// Kendall's W.
    pub concordance: Answer,
    /// Fleiss' κ.
    pub fleiss: Answer,
    /// Krippendorff's α, from all scores.
    pub alphas: Alphas,
    /// Cohen's κ of every two evaluators.
    pub pairs: Vec<Pair>,
    /// Who scores high or low, and scores far off.
    pub severity: Result<Severity, crate::Reason>,
}

/// Says how far evaluators agree.
pub fn agreement(ratings: &Ratings) -> Agreement {
    let complete = ratings.complete();
    let scored = ratings.rows.iter().filter(|row| row.scores.iter().any(Option::is_some));
    let gaps = ratings.rows.iter().flat_map(|row| &row.scores).filter(|score| score.is_none());
    Agreement {
        complete: complete.len(),
        subjects: scored.count(),
        gaps: gaps.count(),
        correlations: correlations(&complete),
        concordance: concordance(&complete),
        fleiss: fleiss(&complete),
        alphas: alphas(ratings),
        pairs: pairs(ratings),
        severity: severity(ratings),
    }
}

/// Refuses tables with which nothing can be compared.
fn large_enough(table: &[Vec<f64>]) -> Result<[usize; 2], crate::Reason> {
    let [subjects, evaluators] = [table.len(), table.first().map_or(0, Vec::len)];
    if subjects < 2 {
        return Err(crate::Reason::TooFewSubjects);
    }
    if evaluators < 2 {
        return Err(crate::Reason::TooFewEvaluators);
    }
    Ok([subjects, evaluators])
}
