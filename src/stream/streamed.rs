//! What a stream comes to, and how its results are begun and finished.

use super::line::{Done, Halt, Line};
use super::supply::{Scorer, Supply, SupplyError};
use crate::assess::{Request, sort};
use crate::disk::Staging;
use crate::error::{Cause, Error, Failure};
use crate::manifest::{FileDigest, FileHash, Manifest};
use crate::result;
use crate::rules::Rules;
use crate::source::NamedBytes;
use jixiao_core::analysis::Summary;
use jixiao_core::problem::{Code, Place, Problem};
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
    /// The first problems of each code, and what stands for the others.
    pub problems: Vec<Problem>,
    /// All problems: blocking ones, and advice.
    pub counts: [u64; 2],
    /// The folder written; `None` where a problem blocked.
    pub out: Option<PathBuf>,
}

/// What results are written by, and where.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    pub(super) request: &'a Request,
    pub(super) staging: &'a Staging,
    pub(super) rules: &'a Rules,
    /// The table of projects.
    pub(super) place: &'a Place,
}

impl Writing<'_> {
    /// Begins `results.csv`.
    pub(super) fn begin(self, problems: Vec<Problem>) -> Result<Done, Error> {
        let mut file = self.staging.create("results.csv")?;
        let mut first = Vec::new();
        result::result_heading(&self.rules.rulebook, self.rules.policy.is_some(), &mut first);
        file.write_all(&first).map_err(|error| self.unwritable(error))?;
        Ok(Done::new(file, &first, problems))
    }

    /// Says why a stream stopped.
    pub(super) fn halted(self, halt: Halt) -> Result<(), Error> {
        match halt {
            Halt::Supply(error) => Err(self.stop_of(error)),
            Halt::Unwritable(error) => Err(self.unwritable(error)),
            // The scope has passed the panic on.
            Halt::Worker => Ok(()),
        }
    }

    pub(super) fn stop_of(self, error: SupplyError) -> Error {
        let input = &self.request.input;
        match error {
            SupplyError::Unreadable(error) => Failure::new(input, Cause::unreadable(error)).into(),
            SupplyError::NotKept(error) => self.unwritable(error),
            SupplyError::QuoteNotClosed(place) => Problem::new(Code::QuoteNotClosed, &place).into(),
            // What was put in order and is not any more was changed.
            SupplyError::OutOfOrder => Failure::new(input, Cause::Changed).into(),
        }
    }

    pub(super) fn unwritable(self, error: std::io::Error) -> Error {
        Error::Failure(Failure::new(self.staging.out(), Cause::unwritable(error)))
    }

    /// Writes `summary.csv` and the manifest.
    pub(super) fn finish(self, done: Done, inputs: &[FileHash]) -> Result<Streamed, Error> {
        let Self { request, staging, rules, place } = self;
        let explained = |one: &Problem| matches!(one.code, Code::RowLeftOut | Code::RaggedRow);
        let counts = done.problems.counts();
        if done.rows == 0 && !done.problems.kept().iter().any(explained) && counts[0] == 0 {
            return Err(Problem::new(Code::TableEmpty, place).into());
        }
        let results = FileHash {
            file: "results.csv".to_owned(),
            digest: FileDigest::of_stream(&done.hasher),
        };
        let bytes = result::summary_csv(&rules.rulebook, rules.policy.is_some(), &done.summary);
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
        staging.record(&manifest)?;
        let Done { summary, rows, problems, .. } = done;
        let mut problems = problems.into_vec();
        sort(&mut problems);
        Ok(Streamed { rules: rules.clone(), summary, rows, problems, counts, out: None })
    }
}

/// Lets several workers score all pieces. Gives what was read from, what was written, and why no more
/// was, where anything stopped.
pub(super) fn score_all<S: Supply, W: Scorer<S::Piece> + Send>(
    supply: S,
    done: Done,
    progress: &(dyn Fn(u64) + Sync),
    scorer: impl Fn() -> W,
) -> (S, Done, Option<Halt>) {
    let line = Line::new(supply, done, progress);
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let scorer = scorer();
            let line = &line;
            scope.spawn(move || line.work(scorer));
        }
    });
    let (supply, mut done) = line.end();
    let stopped = done.stopped.take();
    (supply, done, stopped)
}
