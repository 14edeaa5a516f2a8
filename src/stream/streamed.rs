//! What a stream comes to, and how its results are begun and finished.

use super::line::{Done, Halt, Line, Output};
use super::rejected::Rejected;
use super::supply::{Scorer, Supply, SupplyError, ToHear};
use crate::assess::{Request, sort};
use crate::disk::Staging;
use crate::error::{Cause, Error, Failure};
use crate::manifest::{FileHash, Manifest, ProjectCounts};
use crate::result::{self, REJECTS, rejects_heading};
use crate::rules::Rules;
use crate::source::NamedBytes;
use jixiao_core::analysis::Summary;
use jixiao_core::problem::{Code, Place, Problem};
use std::path::PathBuf;

/// The file of results.
const RESULTS: &str = "results.csv";

/// What a stream came to.
#[derive(Debug)]
pub struct Streamed {
    /// The rules used.
    pub rules: Rules,
    /// Counts and sums.
    pub summary: Summary,
    /// The number of projects scored.
    pub rows: u64,
    /// The first problems of each code, and what stands for the others.
    pub problems: Vec<Problem>,
    /// All problems: blocking ones, and advice.
    pub counts: [u64; 2],
    /// Those that were put aside, where any might have been.
    pub rejected: Option<Rejects>,
    /// Whether facts did not stand in the order of their projects and were put in it on the disk first.
    pub sorted: bool,
    /// The folder written; `None` where a problem blocked.
    pub out: Option<PathBuf>,
}

/// Projects that were put aside, so that the others could be scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejects {
    /// How many.
    pub projects: u64,
    /// How many problems blocked them.
    pub problems: u64,
}

impl Streamed {
    /// Says whether a problem keeps all results from being written.
    pub fn is_blocked(&self) -> bool {
        self.counts[0] > self.rejected.map_or(0, |rejected| rejected.problems)
    }
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
    /// Begins `results.csv`, and where projects may be put aside `rejects.csv`.
    pub(super) fn begin(self, problems: Vec<Problem>) -> Result<Done, Error> {
        let mut heading = Vec::new();
        result::result_heading(&self.rules.rulebook, self.rules.policy.is_some(), &mut heading);
        let results = self.begin_file(RESULTS, &heading)?;
        let rejects = if self.request.keep_going {
            heading.clear();
            rejects_heading(self.request.language, &mut heading);
            Some(self.begin_file(REJECTS, &heading)?)
        } else {
            None
        };
        Ok(Done::new(results, rejects, problems))
    }

    fn begin_file(self, name: &str, heading: &[u8]) -> Result<Output, Error> {
        let file = self.staging.create(name)?;
        Output::begin(file, heading).map_err(|error| self.unwritable(error))
    }

    /// Starts to put projects aside, where any may be.
    pub(super) fn rejecting(self) -> Option<Rejected> {
        self.request.keep_going.then(|| Rejected::new(self.request.language))
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
        let rejected = request.keep_going.then_some(done.rejected);
        let rejected = rejected.map(|[projects, problems]| Rejects { projects, problems });
        let (of_results, of_rejects) = done.digests();
        let mut outputs = vec![FileHash { file: RESULTS.to_owned(), digest: of_results }];
        if request.parquet {
            outputs.push(result::stage_columnar(staging)?);
        }
        outputs.extend(of_rejects.map(|digest| FileHash { file: REJECTS.to_owned(), digest }));
        let put_aside = rejected.map(|rejected| rejected.projects);
        let with_cut = rules.policy.is_some();
        let mut bytes = result::summary_csv(&rules.rulebook, with_cut, &done.summary);
        if let Some(count) = put_aside {
            result::append_put_aside(with_cut, count, &mut bytes);
        }
        outputs.extend(staging.write(&[NamedBytes { name: "summary.csv".to_owned(), bytes }])?);
        let mut manifest = Manifest::new(
            request.settings(staging.out(), true),
            inputs,
            &rules.rulebook_hash,
            rules.policy_hash(),
            outputs,
        );
        let scored = done.rows;
        manifest.projects =
            put_aside.map(|rejected| ProjectCounts { read: scored + rejected, scored, rejected });
        staging.record(&manifest)?;
        let Done { summary, rows, problems, sorted, .. } = done;
        let mut problems = problems.into_vec();
        sort(&mut problems);
        let (rules, out) = (rules.clone(), None);
        Ok(Streamed { rules, summary, rows, problems, counts, rejected, sorted, out })
    }
}

/// Lets several workers score all pieces. Gives what was read from, what was written, and why no more
/// was, where anything stopped.
pub(super) fn score_all<S: Supply, W: Scorer<S::Piece> + Send>(
    supply: S,
    done: Done,
    progress: ToHear<'_>,
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
