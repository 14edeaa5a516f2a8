//! Workers that take chunks in turn and write their results in the order of the input.

use super::names::Names;
use super::repeated::{Fingerprints, SecondLook};
use super::supply::{Scorer, Supply, SupplyError};
use crate::error::Error;
use jixiao_core::analysis::Summary;
use jixiao_core::policy::Policy;
use jixiao_core::problem::{Problem, Problems};
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// What the workers share.
pub(super) struct Line<'a, S> {
    supply: Mutex<S>,
    done: Mutex<Done>,
    turn: Condvar,
    progress: &'a (dyn Fn(u64) + Sync),
}

/// What has been written, in the order of the input.
pub(super) struct Done {
    file: Box<dyn Write + Send>,
    pub(super) hasher: blake3::Hasher,
    pub(super) summary: Summary,
    pub(super) rows: u64,
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
    pub(super) stopped: Option<Halt>,
}

pub(super) enum Halt {
    Supply(SupplyError),
    Unwritable(std::io::Error),
    /// Another worker panicked; the scope passes the panic on.
    Worker,
}

impl Done {
    /// Begins with what has been written to the file.
    pub(super) fn new(file: Box<dyn Write + Send>, written: &[u8], said: Vec<Problem>) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(written);
        let mut problems = Problems::of_stream();
        problems.extend(said);
        Self {
            file,
            hasher,
            summary: Summary::default(),
            rows: 0,
            problems,
            prints: Fingerprints::default(),
            names: Names::default(),
            unnamed: BTreeSet::new(),
            strangers: BTreeSet::new(),
            documented: false,
            if_documented: Problems::of_stream(),
            next: 0,
            stopped: None,
        }
    }

    /// Compares rows with each other, once all are read: ids that stand twice, departments and
    /// categories that look alike.
    ///
    /// # Errors
    /// When the table has to be read again and cannot be.
    pub(super) fn compare_rows(
        &mut self,
        look: &SecondLook<'_>,
        policy: Option<&Policy>,
    ) -> Result<(), Error> {
        if self.documented {
            let advice = std::mem::take(&mut self.if_documented);
            self.problems.extend(advice.into_vec());
        }
        let mut suspects = std::mem::take(&mut self.prints).twice();
        suspects.extend_from_slice(look.suspects);
        look.look(&suspects, &mut |problem| self.problems.push(problem))?;
        let (spellings, problems) = self.names.spelled_alike();
        self.problems.extend(problems);
        self.problems.extend(
            policy.map(|policy| self.names.unlike_rules(policy, &spellings)).unwrap_or_default(),
        );
        for spelling in spellings {
            self.summary.join(&spelling.other, &spelling.first);
        }
        Ok(())
    }
}

impl<'a, S: Supply> Line<'a, S> {
    pub(super) const fn new(supply: S, done: Done, progress: &'a (dyn Fn(u64) + Sync)) -> Self {
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
            let number = match lock(&self.supply).next(&mut piece) {
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
            if !self.hand_in(number, &mut scorer) {
                return;
            }
        }
    }

    /// Waits for the piece's turn and writes it; `false` where another worker had to stop.
    fn hand_in(&self, number: u64, scorer: &mut impl Scorer<S::Piece>) -> bool {
        let mut done = lock(&self.done);
        while done.next != number && done.stopped.is_none() {
            done = self.turn.wait(done).unwrap_or_else(PoisonError::into_inner);
        }
        if done.stopped.is_some() {
            return false;
        }
        let scored = scorer.take();
        done.hasher.update(&scored.bytes);
        if let Err(error) = done.file.write_all(&scored.bytes) {
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
        (self.progress)(done.rows);
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
