//! What units say of themselves against what the bureau finds.

use crate::assess::{Asked, Assessed, Assessment, assess, assess_as_asked};
use crate::error::{Cause, Error, Failure};
use crate::inflation::Inflation;
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::evaluate::Mode;
use jixiao_core::problem::{Code, Place, Problem};
use std::path::Path;

/// Compares self-evaluation with key evaluation; both are scored by the rules of the key evaluation.
///
/// # Errors
/// When an input cannot be read or has problems that block, or they have fewer than two projects in common.
pub fn self_evaluation(own: &Source, key: &Source, asked: &Asked) -> Result<Inflation, Error> {
    let assessed = assess_as_asked(key, asked, Mode::Final).map_err(Error::without_notes)?;
    let assessment = sound(key, assessed)?;
    // What only the unit has is not cut, so no policy stands in its way.
    let rules = Rules { policy: None, ..assessment.rules.clone() };
    let assessed = assess(own, &rules, Mode::Final).map_err(Error::without_notes)?;
    let portfolio = sound(own, assessed)?.portfolio;
    let inflation = Inflation::of(assessment, &portfolio)?;
    let projects = inflation.pairs.len();
    if projects < 2 {
        let problem = Problem::new(Code::AnalysisTooLittle, &Place::file(own.title()));
        return Err(problem.with("subjects", projects).with("evaluators", 2).into());
    }
    Ok(inflation)
}

fn sound(source: &Source, assessed: Assessed) -> Result<Assessment, Error> {
    let Assessed::Portfolio(assessment) = assessed else {
        return Err(Failure::new(Path::new(source.title()), Cause::Kind).into());
    };
    if assessment.problems.iter().any(Problem::blocks) {
        let blocking = assessment.problems.into_iter().filter(Problem::blocks);
        return Err(Error::Problems(blocking.collect()));
    }
    Ok(*assessment)
}
