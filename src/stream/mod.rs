//! A wide table of any length → `results.csv` and `summary.csv`, in bounded memory.
//!
//! Workers take chunks in turn, score them on their own, and write them in the order of the input.
//! A row of plain awards goes through the tally; any other row goes through the ordinary pipeline.
//! Both score by `score_indicator`. Repeated ids are not looked for: that would need memory for
//! every row.

pub(crate) mod chunks;
mod row;

use self::chunks::{Chunk, ChunkError, Chunks};
use self::row::RowScorer;
use crate::assess::Request;
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::manifest::{FileHash, Manifest};
use crate::portfolio::WideColumns;
use crate::result;
use crate::rules::Rules;
use crate::source::NamedBytes;
use crate::table::read_table;
use jixiao_core::analysis::Summary;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::raw::Field;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Problems kept with their words; any more are only counted.
const PROBLEMS_KEPT: usize = 100;

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
pub(super) fn stream_into(
    request: &Request,
    staging: &Staging,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Streamed, Error> {
    let rules = request.asked().load()?;
    let name = request.input.file_name().map_or("-".into(), |name| name.to_string_lossy());
    let place = Place::file(&*name);
    let mut chunks = Chunks::new(disk::open(&request.input)?);
    let heading = chunks.heading().map_err(|error| stop_of(error, request, &place))?;
    let mut problems = Vec::new();
    let columns = understand(&heading, &rules, &place, &mut problems)?;

    let with_cut = rules.policy.is_some();
    let mut file = staging.create("results.csv")?;
    let mut first = Vec::new();
    result::result_heading(&rules.rulebook, with_cut, &mut first);
    let unwritable = |error: std::io::Error| {
        Error::Failure(Failure::new(staging.out(), Cause::unwritable(error)))
    };
    file.write_all(&first).map_err(unwritable)?;
    let done = Done { digest: Sha256::new_with_prefix(&first), ..Done::new(file, problems) };
    let line =
        Line { chunks: Mutex::new(chunks), done: Mutex::new(done), turn: Condvar::new(), progress };
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let scorer = RowScorer::new(&rules, &columns, request, &place);
            scope.spawn(|| line.work(scorer));
        }
    });
    let done = line.done.into_inner().unwrap_or_else(PoisonError::into_inner);
    match done.stopped {
        Some(Halt::Chunk(error)) => return Err(stop_of(error, request, &place)),
        Some(Halt::Unwritable(error)) => return Err(unwritable(error)),
        Some(Halt::Worker) | None => {}
    }
    let chunks = line.chunks.into_inner().unwrap_or_else(PoisonError::into_inner);
    let inputs = [FileHash { file: name.into_owned(), sha256: chunks.sha256() }];
    let results = FileHash {
        file: "results.csv".to_owned(),
        sha256: disk::hexadecimal(&done.digest.finalize()),
    };
    if done.rows == 0 && done.counts == [0, 0] {
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

fn understand(
    heading: &[u8],
    rules: &Rules,
    place: &Place,
    problems: &mut Vec<Problem>,
) -> Result<WideColumns, Error> {
    // The heading alone is a table without rows, which is no problem here.
    let table = read_table(place, heading, problems);
    problems.retain(|problem| problem.code != Code::TableEmpty && !problem.is_note());
    let Some(table) = table else {
        if problems.is_empty() {
            problems.push(Problem::new(Code::TableEmpty, place));
        }
        return Err(Error::Problems(std::mem::take(problems)));
    };
    if !table.plain {
        // A stream is not decoded on the way; the whole of a smaller table would be.
        let problem = Problem::new(Code::EncodingUnknown, place).with("byte", 0);
        return Err(Error::Problems(vec![problem]));
    }
    let needed = [Field::Id, Field::Name, Field::Budget];
    WideColumns::understand(&table, &rules.rulebook, &needed, problems)
        .ok_or_else(|| Error::Problems(std::mem::take(problems)))
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

/// What the workers share.
struct Line<'a> {
    chunks: Mutex<Chunks>,
    done: Mutex<Done>,
    turn: Condvar,
    progress: &'a (dyn Fn(u64) + Sync),
}

/// What has been written, in the order of the input.
struct Done {
    file: Box<dyn Write + Send>,
    digest: Sha256,
    summary: Summary,
    rows: u64,
    problems: Vec<Problem>,
    counts: [u64; 2],
    next: u64,
    stopped: Option<Halt>,
}

enum Halt {
    Chunk(ChunkError),
    Unwritable(std::io::Error),
    /// Another worker panicked; the scope passes the panic on.
    Worker,
}

impl Done {
    fn new(file: Box<dyn Write + Send>, problems: Vec<Problem>) -> Self {
        let mut done = Self {
            file,
            digest: Sha256::new(),
            summary: Summary::default(),
            rows: 0,
            problems: Vec::new(),
            counts: [0, 0],
            next: 0,
            stopped: None,
        };
        let advice = problems.len() as u64;
        done.note(problems, [0, advice]);
        done
    }

    fn note(&mut self, problems: Vec<Problem>, counts: [u64; 2]) {
        let room = PROBLEMS_KEPT.saturating_sub(self.problems.len());
        self.problems.extend(problems.into_iter().take(room));
        for (sum, count) in self.counts.iter_mut().zip(counts) {
            *sum += count;
        }
    }
}

impl Line<'_> {
    /// Scores chunk after chunk until there is none.
    fn work(&self, mut scorer: RowScorer<'_>) {
        let mut chunk = Chunk::default();
        let _guard = WakeOthers(self);
        loop {
            match lock(&self.chunks).next(&mut chunk) {
                Ok(true) => {}
                Ok(false) => return,
                Err(error) => {
                    lock(&self.done).stopped = Some(Halt::Chunk(error));
                    self.turn.notify_all();
                    return;
                }
            }
            scorer.score_chunk(&chunk);
            if !self.hand_in(chunk.number, &mut scorer) {
                return;
            }
        }
    }

    /// Waits for the chunk's turn and writes it; `false` where another worker had to stop.
    fn hand_in(&self, number: u64, scorer: &mut RowScorer<'_>) -> bool {
        let mut done = lock(&self.done);
        while done.next != number && done.stopped.is_none() {
            done = self.turn.wait(done).unwrap_or_else(PoisonError::into_inner);
        }
        if done.stopped.is_some() {
            return false;
        }
        let scored = scorer.take();
        done.digest.update(&scored.bytes);
        if let Err(error) = done.file.write_all(&scored.bytes) {
            done.stopped = Some(Halt::Unwritable(error));
        }
        done.rows += scored.rows;
        for (key, row) in &scored.summary.rows {
            done.summary.rows.entry(key.clone()).or_default().merge(row);
        }
        done.summary.open.merge(&scored.summary.open);
        done.note(scored.problems, scored.counts);
        done.next = number + 1;
        (self.progress)(done.rows);
        scorer.reuse(scored.bytes);
        self.turn.notify_all();
        true
    }
}

/// Lets the others go on when a worker ends, also by a panic, which the scope then passes on.
struct WakeOthers<'l, 'p>(&'l Line<'p>);

impl Drop for WakeOthers<'_, '_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            lock(&self.0.done).stopped = Some(Halt::Worker);
            self.0.turn.notify_all();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A worker that panics leaves the scope panicking as well, so no half state is ever used.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
