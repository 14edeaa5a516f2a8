//! Problems only, of an input of any kind.

use crate::assess::{Assessed, InputKind, Request, is_streamed, kind_of, sort};
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::error::Failure;
use crate::rules::{DEFAULT_RULEBOOK, load_policy_file, load_rulebook};
use crate::source::{NamedBytes, Source};
use jixiao_core::lint;
use jixiao_core::problem::{self, Place, Problem};
use std::path::Path;

/// From this size on, in bytes, a table is checked as a stream.
const LARGE: u64 = 8 << 20;

/// The problems of one input.
#[derive(Clone, Debug)]
pub struct Findings {
    /// The problems, the blocking ones first and notes last; of a big table only the first hundred,
    /// without notes.
    pub problems: Vec<Problem>,
    /// All there are: blocking ones, and advice.
    pub counts: [u64; 2],
}

/// Checks an input: a portfolio, a table, a rulebook or a policy.
///
/// # Errors
/// When it cannot be read at all.
pub fn check(request: &Request, notes: bool) -> Result<Findings, Failure> {
    let large = disk::size(&request.input) > LARGE && is_streamed(&request.source())?;
    let found = if large { check_stream(request) } else { problems_of(request).map(all) };
    let mut checked = match found {
        Ok(checked) => checked,
        Err(Error::Problems(problems)) => all(problems),
        Err(Error::Failure(failure)) => return Err(failure),
    };
    if !notes {
        checked.problems.retain(|problem| !problem.is_note());
    }
    sort(&mut checked.problems);
    Ok(checked)
}

fn all(problems: Vec<Problem>) -> Findings {
    Findings { counts: problem::counts(&problems), problems }
}

/// Checks a big wide table in bounded memory, without the advice that needs the whole of it.
fn check_stream(request: &Request) -> Result<Findings, Error> {
    let staging = Staging::to_compare(Path::new("."))?;
    let streamed = crate::stream::stream_into(request, &staging, &|_| {})?;
    Ok(Findings { problems: streamed.problems, counts: streamed.counts })
}

fn problems_of(request: &Request) -> Result<Vec<Problem>, Error> {
    let input = &request.input;
    match kind_of(&request.source()) {
        InputKind::Rulebook => {
            let name = input.to_string_lossy();
            let (rulebook, _) = load_rulebook(&name, &Source::folder(""))?;
            let place = Place::file(format!("{}/rulebook.toml", disk::shown(input)));
            Ok(lint::rulebook(&rulebook, &place))
        }
        InputKind::Policy => {
            let name = request.rulebook.as_deref().unwrap_or(DEFAULT_RULEBOOK);
            let (rulebook, _) = load_rulebook(name, &request.asked().base)?;
            let file = NamedBytes { name: disk::shown(input), bytes: disk::read(input)? };
            load_policy_file(&file, &rulebook.grades)?;
            Ok(Vec::new())
        }
        InputKind::Sheets => {
            let sheets = request.assess_sheets(&|_, _| {})?.sheets;
            Ok(sheets.into_iter().flat_map(|one| [one.problems, one.notes].concat()).collect())
        }
        _ => Ok(match request.assess_with_notes()? {
            Assessed::Portfolio(assessment) => [assessment.problems, assessment.notes].concat(),
            Assessed::Sheet(assessment) => [assessment.problems, assessment.notes].concat(),
        }),
    }
}
