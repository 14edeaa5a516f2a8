//! Problems only, of an input of any kind.

use super::assess::sort;
use super::rules::DEFAULT_RULEBOOK;
use super::{Assessed, InputKind, Request, Stop, assess, kind_of, load_policy_file, load_rulebook};
use crate::files;
use crate::import::RulesFile;
use crate::lint;
use crate::problem::{Place, Problem};
use std::path::Path;

/// The problems of one input.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The problems, the blocking ones first.
    pub problems: Vec<Problem>,
}

/// Checks an input: a portfolio, a table, a rulebook or a policy.
///
/// # Errors
/// When it cannot be read at all.
pub fn check(request: &Request) -> Result<Checked, crate::files::Failure> {
    let mut problems = match problems_of(request) {
        Ok(problems) | Err(Stop::Problems(problems)) => problems,
        Err(Stop::Failure(failure)) => return Err(failure),
    };
    sort(&mut problems);
    Ok(Checked { problems })
}

fn problems_of(request: &Request) -> Result<Vec<Problem>, Stop> {
    let input = &request.input;
    match kind_of(input) {
        InputKind::Rulebook => {
            let name = input.to_string_lossy();
            let (rulebook, _) = load_rulebook(&name, Path::new(""))?;
            let place = Place::file(format!("{}/rulebook.toml", files::shown(input)));
            Ok(lint::rulebook(&rulebook, &place))
        }
        InputKind::Policy => {
            let name = request.rulebook.as_deref().unwrap_or(DEFAULT_RULEBOOK);
            let (rulebook, _) = load_rulebook(name, &request.base)?;
            let file = RulesFile { name: files::shown(input), bytes: files::read(input)? };
            load_policy_file(&file, &rulebook.grades)?;
            Ok(Vec::new())
        }
        _ => Ok(match assess(request)? {
            Assessed::Portfolio(assessment) => assessment.problems,
            Assessed::Sheet(assessment) => assessment.problems,
        }),
    }
}
