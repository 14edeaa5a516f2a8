//! Workers that take chunks in turn and write their results in the order of the input.

use super::chunks::{Chunk, ChunkError, Chunks};
use super::row::{PROBLEMS_KEPT, RowScorer};
use jixiao_core::analysis::Summary;
use jixiao_core::problem::Problem;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// What the workers share.
pub(super) struct Line<'a> {
    chunks: Mutex<Chunks>,
    done: Mutex<Done>,
    turn: Condvar,
    progress: &'a (dyn Fn(u64) + Sync),
}

/// What has been written, in the order of the input.
pub(super) struct Done {
    file: Box<dyn Write + Send>,
    pub(super) digest: Sha256,
    pub(super) summary: Summary,
    pub(super) rows: u64,
    pub(super) problems: Vec<Problem>,
    pub(super) counts: [u64; 2],
    next: u64,
    pub(super) stopped: Option<Halt>,
}

pub(super) enum Halt {
    Chunk(ChunkError),
    Unwritable(std::io::Error),
    /// Another worker panicked; the scope passes the panic on.
    Worker,
}

impl Done {
    /// Begins with what has been written to the file.
    pub(super) fn new(file: Box<dyn Write + Send>, written: &[u8], problems: Vec<Problem>) -> Self {
        let mut done = Self {
            file,
            digest: Sha256::new_with_prefix(written),
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

impl<'a> Line<'a> {
    pub(super) const fn new(
        chunks: Chunks,
        done: Done,
        progress: &'a (dyn Fn(u64) + Sync),
    ) -> Self {
        Self { chunks: Mutex::new(chunks), done: Mutex::new(done), turn: Condvar::new(), progress }
    }

    /// Gives what was read from and what was written, once the workers are done.
    pub(super) fn end(self) -> (Chunks, Done) {
        let chunks = self.chunks.into_inner().unwrap_or_else(PoisonError::into_inner);
        (chunks, self.done.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Scores chunk after chunk until there is none.
    pub(super) fn work(&self, mut scorer: RowScorer<'_>) {
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
