//! Workers that take chunks in turn and write their results in the order of the input.

use super::names::Names;
use super::repeated::{Fingerprints, SecondLook, Twice};
use super::scored::Scored;
use super::supply::{Reached, Scorer, Supply, SupplyError, ToHear};
use crate::error::Error;
use crate::manifest::FileDigest;
use jixiao_core::analysis::Summary;
use jixiao_core::policy::Policy;
use jixiao_core::problem::{Problem, Problems};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// What the workers share.
pub(super) struct Line<'a, S> {
    supply: Mutex<S>,
    done: Mutex<Done>,
    turn: Condvar,
    progress: ToHear<'a>,
}

/// What has been written, in the order of the input.
pub(super) struct Done {
    results: Output,
    /// Where what is put aside goes, where anything may be.
    rejects: Option<Output>,
    pub(super) summary: Summary,
    pub(super) rows: u64,
    /// How many projects were put aside, and how many problems blocked them.
    pub(super) rejected: [u64; 2],
    pub(super) problems: Problems,
    pub(super) prints: Fingerprints,
    /// The names of departments and categories, in the order in which they came.
    pub(super) names: Names,
    /// The columns without a heading that were found to hold something.
    unnamed: BTreeSet<usize>,
    /// The projects that facts name and that are not there.
    strangers: BTreeSet<String>,
    /// Whether any fact names a reason or evidence, and the advice that holds where one does.
    documented: bool,
    if_documented: Problems,
    next: u64,
    /// Whether facts had to be put in the order of their projects first.
    pub(super) sorted: bool,
    pub(super) stopped: Option<Halt>,
}

pub(super) enum Halt {
    Supply(SupplyError),
    Unwritable(io::Error),
    /// Another worker panicked; the scope passes the panic on.
    Worker,
}

impl Done {
    /// Begins with the files that are written.
    pub(super) fn new(results: Output, rejects: Option<Output>, said: Vec<Problem>) -> Self {
        let mut problems = Problems::of_stream();
        problems.extend(said);
        Self {
            results,
            rejects,
            summary: Summary::default(),
            rows: 0,
            rejected: [0; 2],
            problems,
            prints: Fingerprints::default(),
            names: Names::default(),
            unnamed: BTreeSet::new(),
            strangers: BTreeSet::new(),
            documented: false,
            if_documented: Problems::of_stream(),
            next: 0,
            sorted: false,
            stopped: None,
        }
    }

    /// Says which ids stand twice, once all rows are read. Where their rows may be put aside, they are given;
    /// else they are problems.
    ///
    /// # Errors
    /// When the table has to be read again and cannot be.
    pub(super) fn find_repeated(&mut self, look: &SecondLook<'_>) -> Result<Twice, Error> {
        let mut suspects = std::mem::take(&mut self.prints).twice();
        suspects.extend_from_slice(look.suspects);
        let mut twice = Twice::default();
        look.look(&suspects, &mut |problem| match self.rejects {
            Some(_) => twice.take(&problem),
            None => self.problems.push(problem),
        })?;
        Ok(twice)
    }

    /// Compares rows with each other: departments and categories that look alike, and what only all facts
    /// together say.
    pub(super) fn compare_rows(&mut self, policy: Option<&Policy>) {
        if self.documented {
            let advice = std::mem::take(&mut self.if_documented);
            self.problems.extend(advice.into_vec());
        }
        let (spellings, problems) = self.names.spelled_alike();
        self.problems.extend(problems);
        self.problems.extend(
            policy.map(|policy| self.names.unlike_rules(policy, &spellings)).unwrap_or_default(),
        );
        for spelling in spellings {
            self.summary.join(&spelling.other, &spelling.first);
        }
    }

    /// Gives the hashes of the results and of what was put aside.
    pub(super) fn digests(&self) -> (FileDigest, Option<FileDigest>) {
        let of = |output: &Output| FileDigest::of_stream(&output.hasher);
        (of(&self.results), self.rejects.as_ref().map(of))
    }

    /// Writes what a worker scored.
    fn write(&mut self, scored: &Scored) -> io::Result<()> {
        self.results.write(&scored.bytes)?;
        if let (Some(file), Some(rejected)) = (&mut self.rejects, &scored.rejected) {
            file.write(&rejected.bytes)?;
            self.rejected[0] += rejected.projects;
            self.rejected[1] += rejected.problems;
        }
        Ok(())
    }
}

/// A file and the hash of what was written to it.
pub(super) struct Output {
    file: Box<dyn Write + Send>,
    hasher: blake3::Hasher,
}

impl Output {
    /// Begins a file with its heading.
    pub(super) fn begin(file: Box<dyn Write + Send>, heading: &[u8]) -> io::Result<Self> {
        let mut output = Self { file, hasher: blake3::Hasher::new() };
        output.write(heading)?;
        Ok(output)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.file.write_all(bytes)
    }
}

impl<'a, S: Supply> Line<'a, S> {
    pub(super) const fn new(supply: S, done: Done, progress: ToHear<'a>) -> Self {
        Self { supply: Mutex::new(supply), done: Mutex::new(done), turn: Condvar::new(), progress }
    }

    /// Gives what was read from and what was written, once the workers are done.
    pub(super) fn end(self) -> (S, Done) {
        let supply = self.supply.into_inner().unwrap_or_else(PoisonError::into_inner);
        (supply, self.done.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Scores piece after piece until there is none.
    pub(super) fn work(&self, mut scorer: impl Scorer<S::Piece>) {
        let mut piece = S::Piece::default();
        let _guard = WakeOthers(self);
        loop {
            let mut supply = lock(&self.supply);
            let (next, read) = (supply.next(&mut piece), supply.read());
            drop(supply);
            let number = match next {
                Ok(Some(number)) => number,
                Ok(None) => {
                    lock(&self.done).summary.merge(&scorer.sums());
                    return;
                }
                Err(error) => {
                    lock(&self.done).stopped = Some(Halt::Supply(error));
                    self.turn.notify_all();
                    return;
                }
            };
            scorer.score(&piece);
            if !self.hand_in((number, read), &mut scorer) {
                return;
            }
        }
    }

    /// Waits for the piece's turn and writes it; `false` where another worker had to stop.
    fn hand_in(&self, (number, read): (u64, u64), scorer: &mut impl Scorer<S::Piece>) -> bool {
        let mut done = lock(&self.done);
        while done.next != number && done.stopped.is_none() {
            done = self.turn.wait(done).unwrap_or_else(PoisonError::into_inner);
        }
        if done.stopped.is_some() {
            return false;
        }
        let scored = scorer.take();
        if let Err(error) = done.write(&scored) {
            done.stopped = Some(Halt::Unwritable(error));
        }
        done.rows += scored.rows;
        done.prints.extend(&scored.prints);
        done.names.extend(scored.names);
        for (project, problem) in scored.strangers {
            if done.strangers.insert(project) {
                done.problems.push(problem);
            }
        }
        done.documented |= scored.documented;
        done.if_documented.extend(scored.if_documented.into_vec());
        for (column, problem) in scored.unnamed {
            if done.unnamed.insert(column) {
                done.problems.push(problem);
            }
        }
        done.problems.extend(scored.problems.into_vec());
        done.next = number + 1;
        let projects = done.rows + done.rejected[0];
        let (hear, of) = self.progress;
        hear(Reached { projects, bytes: read, of });
        scorer.reuse(scored.bytes, scored.prints);
        self.turn.notify_all();
        true
    }
}

/// Lets the others go on when a worker ends, also by a panic, which the scope then passes on.
struct WakeOthers<'l, 'p, S>(&'l Line<'p, S>);

impl<S> Drop for WakeOthers<'_, '_, S> {
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
