//! Problems only, of an input of any kind.

use crate::assess::{
    Asked, Assessed, InputKind, Request, assess_as_asked, assess_sheets, is_streamed, kind_of, sort,
};
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::error::Failure;
use crate::rules::{DEFAULT_RULEBOOK, load_policy_file, load_rulebook, rulebook_of};
use crate::source::{NamedBytes, Source};
use crate::stream::is_large_folder;
use jixiao_core::evaluate::Mode;
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

/// Checks an input: a portfolio, a table, sheets, a rulebook or a policy.
///
/// # Errors
/// When it cannot be read at all.
pub fn check(source: &Source, asked: &Asked, mode: Mode) -> Result<Findings, Failure> {
    sorted(problems_of(source, asked, mode).map(all))
}

/// Checks an input of the disk; a big wide table in bounded memory. Notes are left out unless asked
/// for.
///
/// # Errors
/// When it cannot be read at all.
pub fn check_request(request: &Request, notes: bool) -> Result<Findings, Failure> {
    let source = request.source();
    let large = disk::size(&request.input) > LARGE && is_streamed(&source)?;
    let large = large || is_large_folder(request);
    let mut checked = if large {
        sorted(check_stream(request))?
    } else {
        check(&source, &request.asked(), request.mode)?
    };
    if !notes {
        checked.problems.retain(|problem| !problem.is_note());
    }
    Ok(checked)
}

fn sorted(found: Result<Findings, Error>) -> Result<Findings, Failure> {
    let mut checked = match found {
        Ok(checked) => checked,
        Err(Error::Problems(problems)) => all(problems),
        Err(Error::Failure(failure)) => return Err(failure),
    };
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

fn problems_of(source: &Source, asked: &Asked, mode: Mode) -> Result<Vec<Problem>, Error> {
    match kind_of(source) {
        InputKind::Rulebook => {
            let (rulebook, _) = rulebook_of(source.title(), &source.read_folder("", "toml")?)?;
            let place = Place::file(format!("{}/rulebook.toml", source.title()));
            Ok(lint::rulebook(&rulebook, &place))
        }
        InputKind::Policy => {
            let name = asked.rulebook.as_deref().unwrap_or(DEFAULT_RULEBOOK);
            let (rulebook, _) = load_rulebook(name, &asked.base)?;
            let bytes = source.read(source.entry().unwrap_or_default())?;
            load_policy_file(&NamedBytes::new(source.title(), bytes), &rulebook.grades)?;
            Ok(Vec::new())
        }
        InputKind::Sheets => {
            let sheets = assess_sheets(source, asked, &|_, _| {})?.sheets;
            Ok(sheets.into_iter().flat_map(|one| [one.problems, one.notes].concat()).collect())
        }
        _ => Ok(match assess_as_asked(source, asked, mode)? {
            Assessed::Portfolio(assessment) => [assessment.problems, assessment.notes].concat(),
            Assessed::Sheet(assessment) => [assessment.problems, assessment.notes].concat(),
        }),
    }
}
