//! A portfolio as statistics take it: assessed, and with nothing that blocks.

use crate::assess::{Asked, Assessed, Assessment, assess_as_asked};
use crate::error::{Cause, Error, Failure};
use crate::source::Source;
use jixiao_core::evaluate::Mode;
use jixiao_core::problem::Problem;
use std::path::Path;

/// Assesses a portfolio.
///
/// # Errors
/// When it cannot be read, is none, or has problems that block.
pub(super) fn portfolio(source: &Source, asked: &Asked) -> Result<Assessment, Error> {
    let assessed = assess_as_asked(source, asked, Mode::Final).map_err(Error::without_notes)?;
    let Assessed::Portfolio(assessment) = assessed else {
        return Err(Failure::new(Path::new(source.title()), Cause::Kind).into());
    };
    let blocking = assessment.problems.iter().filter(|problem| problem.blocks());
    let blocking: Vec<Problem> = blocking.cloned().collect();
    if blocking.is_empty() { Ok(*assessment) } else { Err(Error::Problems(blocking)) }
}
