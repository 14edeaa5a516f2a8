//! A wide table, read, scored by several workers, and written.

use super::chunks::{ChunkError, Chunks};
use super::heading::Understood;
use super::line::{Done, Halt, Line};
use super::repeated::SecondLook;
use super::row::RowScorer;
use crate::assess::{Request, open_text, sort};
use crate::disk::{STDIN, Staging};
use crate::error::{Cause, Error, Failure};
use crate::hash;
use crate::manifest::{FileHash, Manifest};
use crate::result;
use crate::rules::Rules;
use crate::source::{NamedBytes, Source};
use jixiao_core::analysis::Summary;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use sha2::Digest;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

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

/// Loads the rules asked for; what has to look at all projects at once is refused.
fn rules_of(request: &Request) -> Result<Rules, Error> {
    let rules = request.asked().load()?;
    if let Some(spread) = rules.policy().and_then(|policy| policy.spread.as_ref()) {
        let problem = Problem::new(Code::SpreadOverStream, &spread.place);
        return Err(problem.with_title("rule", &spread.title).into());
    }
    Ok(rules)
}

/// Streams a wide table into a staging folder.
pub(crate) fn stream_into(
    request: &Request,
    staging: &Staging,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Streamed, Error> {
    let rules = rules_of(request)?;
    let source = request.source();
    let name = source.entry().unwrap_or_default();
    let place = Place::file(name);
    let stop = |error| stop_of(error, request, staging, &place);
    let (text, written_out) = opened(&source, name)?;
    let mut chunks = Chunks::new(text);
    let read_once = request.input == Path::new(STDIN);
    if read_once {
        chunks = chunks.keeping(staging.create_kept()?);
    }
    let head = chunks.head().map_err(stop)?;
    let Checked { value: heading, problems } = Understood::of(head, &rules, &place)?;
    chunks.skip_through(heading.ends);

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
            let scorer = RowScorer::new(&rules, &heading, request, &place);
            scope.spawn(|| line.work(scorer));
        }
    });
    let (chunks, mut done) = line.end();
    match done.stopped.take() {
        Some(Halt::Chunk(error)) => return Err(stop(error)),
        Some(Halt::Unwritable(error)) => return Err(unwritable(error)),
        Some(Halt::Worker) | None => {}
    }
    let sha256 = chunks.sha256();
    let open = || {
        let text = if read_once { staging.open_kept()? } else { opened(&source, name)?.0 };
        Ok(Chunks::new(text))
    };
    let look = SecondLook {
        understood: &heading,
        place: &place,
        open: &open,
        stop: &stop,
        sha256: &sha256,
    };
    done.compare_rows(&look, rules.policy())?;
    // What was written out of a file is checked by the text, and told by the file.
    let sha256 = if written_out && !read_once { source.hash(name)? } else { sha256 };
    let inputs = [FileHash { file: name.to_owned(), sha256 }];
    let results = FileHash {
        file: "results.csv".to_owned(),
        sha256: hash::hexadecimal(&done.digest.finalize()),
    };
    let explained = |one: &Problem| matches!(one.code, Code::RowLeftOut | Code::RaggedRow);
    if done.rows == 0 && !done.problems.iter().any(explained) && done.counts[0] == 0 {
        return Err(Problem::new(Code::TableEmpty, &place).into());
    }
    finish(&rules, &done.summary, request, staging, &inputs, results)?;
    let Done { summary, rows, mut problems, counts, .. } = done;
    sort(&mut problems);
    Ok(Streamed { rules, summary, rows, problems, counts, out: None })
}

/// Opens a table as text, and says whether that was written out of a file that is kept column by column.
fn opened(source: &Source, name: &str) -> Result<(Box<dyn Read + Send>, bool), Failure> {
    match open_text(source, name)? {
        Some(opened) => Ok((opened.text, opened.written_out)),
        None => Err(Failure::new(Path::new(name), Cause::Kind)),
    }
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
    if request.parquet {
        outputs.push(result::stage_columnar(staging)?);
    }
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

fn stop_of(error: ChunkError, request: &Request, staging: &Staging, place: &Place) -> Error {
    match error {
        ChunkError::Unreadable(error) => {
            Failure::new(&request.input, Cause::unreadable(error)).into()
        }
        ChunkError::NotKept(error) => Failure::new(staging.out(), Cause::unwritable(error)).into(),
        ChunkError::QuoteNotClosed(line) => {
            Problem::new(Code::QuoteNotClosed, &place.at_line(line)).into()
        }
    }
}
