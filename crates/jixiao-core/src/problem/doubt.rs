//! What a problem puts in doubt: the total of a published sheet, or its grade.
//!
//! Advice stands beside a result; what is listed here does not.

use super::{Code, Problem};

/// The sum of the rows is not the total of the form.
const DOUBT_TOTAL: &[Code] =
    &[Code::SheetScoreOver, Code::SheetSumDiffers, Code::SheetExecutionTwice];

/// The total may stand, but no grade.
const DOUBT_GRADE: &[Code] = &[
    Code::SheetWeights,
    Code::SheetScoresMissing,
    Code::SheetTotalDiffers,
    Code::SheetGradeHangs,
    Code::SheetGradeDiffers,
];

impl Problem {
    /// Says whether the sum of the rows may not be shown as the total of the form.
    pub fn doubts_total(&self) -> bool {
        self.blocks() || DOUBT_TOTAL.contains(&self.code)
    }

    /// Says whether no grade may be given.
    pub fn doubts_grade(&self) -> bool {
        self.doubts_total() || DOUBT_GRADE.contains(&self.code)
    }
}
