//! An input and the rules it asks for → an assessment with every problem found on the way.

pub(crate) mod assessment;
pub(crate) mod kind;
pub(crate) mod load;
mod request;

pub use self::assessment::{Assessed, Assessment, SheetAssessment, assess};
pub use self::kind::{InputKind, is_streamed, kind_of};
pub use self::request::Request;

use crate::disk::Failure;
use jixiao_core::problem::Problem;

/// Why a job gave no result.
#[derive(Clone, Debug)]
pub enum Stop {
    /// The data have problems.
    Problems(Vec<Problem>),
    /// The program could not run.
    Failure(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}
