//! A wide table, read, scored by several workers, and written.

use super::chunks::{ChunkError, Chunks};
use super::line::{Done, Halt, Line};
use super::row::RowScorer;
use crate::assess::Request;
use crate::disk::Staging;
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::hash;
use crate::manifest::{FileHash, Manifest};
use crate::portfolio::{Role, WideColumns};
use crate::result;
use crate::rules::Rules;
use crate::source::NamedBytes;
use crate::table::{Table, read_table};
use jixiao_core::analysis::Summary;
use jixiao_core::lint::limit_unseen;
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::Field;
use jixiao_core::rulebook::Rulebook;
use sha2::Digest;
use std::io::Write;
use std::path::PathBuf;

/// What a stream came to.
#[derive(Debug)]
pub struct Streamed {
    /// The rules used.
    pub rules: Rules,
    /// Counts and sums.
    pub summary: Summary,
    /// The number of rows.
    pub rows: u64,
    /// The first problems.
    pub problems: Vec<Problem>,
    /// All problems: blocking ones, and advice.
    pub counts: [u64; 2],
    /// The folder written; `None` where a problem blocked.
    pub out: Option<PathBuf>,
}

/// Streams a wide table into a result folder. `progress` hears the number of rows done.
///
/// # Errors
/// When the table cannot be understood at all, or nothing can be read or written.
pub fn stream(
    request: &Request,
    staging: Staging,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Streamed, Error> {
    let mut streamed = stream_into(request, &staging, progress)?;
    if streamed.counts[0] == 0 {
        streamed.out = Some(staging.put_in_place()?);
    }
    Ok(streamed)
}

/// Streams a wide table into a staging folder.
pub(crate) fn stream_into(
    request: &Request,
    staging: &Staging,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Streamed, Error> {
    let rules = request.asked().load()?;
    if let Some(spread) = rules.policy().and_then(|policy| policy.spread.as_ref()) {
        let problem = Problem::new(Code::SpreadOverStream, &spread.place);
        return Err(problem.with_title("rule", &spread.title).into());
    }
    let source = request.source();
    let name = source.entry().unwrap_or_default();
    let place = Place::file(name);
    let mut chunks = Chunks::new(source.open(name)?);
    let heading = chunks.heading().map_err(|error| stop_of(error, request, &place))?;
    let Checked { value: columns, problems } = understand(&heading, &rules, &place)?;

    let with_cut = rules.policy.is_some();
    let mut file = staging.create("results.csv")?;
    let mut first = Vec::new();
    result::result_heading(&rules.rulebook, with_cut, &mut first);
    let unwritable = |error: std::io::Error| {
        Error::Failure(Failure::new(staging.out(), Cause::unwritable(error)))
    };
    file.write_all(&first).map_err(unwritable)?;
    let line = Line::new(chunks, Done::new(file, &first, problems), progress);
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let scorer = RowScorer::new(&rules, &columns, request, &place);
            scope.spawn(|| line.work(scorer));
        }
    });
    let (chunks, done) = line.end();
    match done.stopped {
        Some(Halt::Chunk(error)) => return Err(stop_of(error, request, &place)),
        Some(Halt::Unwritable(error)) => return Err(unwritable(error)),
        Some(Halt::Worker) | None => {}
    }
    let inputs = [FileHash { file: name.to_owned(), sha256: chunks.sha256() }];
    let results = FileHash {
        file: "results.csv".to_owned(),
        sha256: hash::hexadecimal(&done.digest.finalize()),
    };
    if done.rows == 0 && done.counts[0] == 0 {
        return Err(Problem::new(Code::TableEmpty, &place).into());
    }
    finish(&rules, &done.summary, request, staging, &inputs, results)?;
    let Done { summary, rows, problems, counts, .. } = done;
    Ok(Streamed { rules, summary, rows, problems, counts, out: None })
}

/// Writes `summary.csv` and the manifest.
fn finish(
    rules: &Rules,
    summary: &Summary,
    request: &Request,
    staging: &Staging,
    inputs: &[FileHash],
    results: FileHash,
) -> Result<(), Error> {
    let bytes = result::summary_csv(&rules.rulebook, rules.policy.is_some(), summary);
    let mut outputs = vec![results];
    outputs.extend(staging.write(&[NamedBytes { name: "summary.csv".to_owned(), bytes }])?);
    let manifest = Manifest::new(
        request.settings(staging.out(), true),
        inputs,
        &rules.rulebook_hash,
        rules.policy_hash(),
        outputs,
    );
    Ok(staging.record(&manifest)?)
}

fn understand(heading: &[u8], rules: &Rules, place: &Place) -> Result<Checked<WideColumns>, Error> {
    // The heading alone is a table without rows, which is no problem here.
    let Checked { value: table, mut problems } = read_table(place, heading);
    problems.retain(|problem| {
        !problem.code.is_explained_by(Explanation::MayBeEmpty) && !problem.is_note()
    });
    let Some(table) = table else {
        if problems.is_empty() {
            problems.push(Problem::new(Code::TableEmpty, place));
        }
        return Err(Error::Problems(problems));
    };
    if !table.plain {
        // A stream is not decoded on the way; the whole of a smaller table would be.
        let problem = Problem::new(Code::EncodingUnknown, place).with("byte", 0);
        return Err(Error::Problems(vec![problem]));
    }
    let needed = [Field::Id, Field::Name, Field::Budget];
    let columns = WideColumns::understand(&table, &rules.rulebook, &needed);
    match columns.report_to(&mut problems) {
        Some(columns) => {
            problems.extend(limits_unseen(&columns, &table, &rules.rulebook));
            Ok(Checked::new(columns, problems))
        }
        None => Err(Error::Problems(problems)),
    }
}

/// Names the facts that limits of the grades look at and that the table has no column for, where it has the
/// points of their indicator.
fn limits_unseen(columns: &WideColumns, table: &Table, rulebook: &Rulebook) -> Vec<Problem> {
    let mut named: Vec<Role> = Vec::new();
    let mut problems = Vec::new();
    let limits = rulebook.grades.limits.iter();
    for (limit, condition) in limits.flat_map(|one| one.when.iter().map(move |when| (one, when))) {
        let fact = Role::Fact(condition.indicator, condition.fact.clone());
        let awarded = columns.roles.contains(&Role::Award(condition.indicator));
        if awarded && !columns.roles.contains(&fact) && !named.contains(&fact) {
            problems.push(limit_unseen(rulebook, (limit, condition), None, &table.heading));
            named.push(fact);
        }
    }
    problems
}

fn stop_of(error: ChunkError, request: &Request, place: &Place) -> Error {
    match error {
        ChunkError::Unreadable(error) => {
            Failure::new(&request.input, Cause::unreadable(error)).into()
        }
        ChunkError::QuoteNotClosed(line) => {
            Problem::new(Code::QuoteNotClosed, &place.at_line(line)).into()
        }
    }
}
