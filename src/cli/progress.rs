//! Bars on the terminal for work that takes more than a second. They go to standard error, and nowhere else
//! is anything drawn.

use super::console::Console;
use crate::stream::Reached;
use crate::wording::{Language, Phrase, counted};
use crate::write::Stage;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// How long work takes before its bar is shown.
const QUICK: Duration = Duration::from_secs(1);

/// The steps of a run, in order.
const STEPS: [(Option<Stage>, Phrase); 3] = [
    (None, Phrase::StepScore),
    (Some(Stage::Tables), Phrase::StepTables),
    (Some(Stage::Charts), Phrase::StepCharts),
];

/// A bar that shows itself once its work has taken a while. It is gone when it is dropped.
struct Late {
    bar: ProgressBar,
    /// Dropped with the bar, which tells whoever waits to show it that there is nothing left to show.
    _ends: Sender<()>,
}

impl Late {
    fn start(bar: ProgressBar, template: &str) -> Self {
        bar.set_draw_target(ProgressDrawTarget::hidden());
        bar.set_style(
            ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()),
        );
        let (ends, wait) = channel();
        let late = bar.clone();
        thread::spawn(move || {
            if wait.recv_timeout(QUICK) == Err(RecvTimeoutError::Timeout) {
                late.set_draw_target(ProgressDrawTarget::stderr());
            }
        });
        Self { bar, _ends: ends }
    }
}

impl Drop for Late {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// The bar of a run.
pub(super) struct Progress {
    late: Late,
    messages: [&'static str; STEPS.len()],
}

impl Progress {
    /// Starts with the first step.
    pub(super) fn start(console: &Console) -> Self {
        let bar = ProgressBar::new(STEPS.len() as u64);
        let late = Late::start(bar, "{spinner} [{bar:24}] {pos}/{len} {msg}");
        let messages = STEPS.map(|(_, phrase)| console.phrase(phrase));
        late.bar.set_message(messages[0]);
        late.bar.enable_steady_tick(Duration::from_millis(200));
        Self { late, messages }
    }

    /// Goes on to what is being written.
    pub(super) fn reach(&self, stage: Stage) {
        let at = STEPS.iter().position(|(step, _)| *step == Some(stage)).unwrap_or_default();
        self.late.bar.set_position(at as u64);
        self.late.bar.set_message(self.messages[at]);
    }
}

/// A bar of files.
pub(super) struct FilesDone(Late);

/// Starts a bar of files.
pub(super) fn files_done() -> FilesDone {
    FilesDone(Late::start(ProgressBar::new(0), "{spinner} [{bar:24}] {pos}/{len}"))
}

impl FilesDone {
    /// Says how many files of all are done.
    pub(super) fn reach(&self, done: usize, all: usize) {
        self.0.bar.set_length(all as u64);
        self.0.bar.set_position(done as u64);
    }
}

/// A line that says how far a big table is.
pub(super) struct RowsRead {
    late: Late,
    language: Language,
}

/// Starts to count rows.
pub(super) fn rows_read(language: Language) -> RowsRead {
    RowsRead { late: Late::start(ProgressBar::new_spinner(), "{msg}"), language }
}

impl RowsRead {
    /// Says how many rows are done, how many that is a second, and how long the rest may take where that
    /// is known.
    pub(super) fn reach(&self, reached: Reached) {
        let bar = &self.late.bar;
        let passed = bar.elapsed();
        let a_second = u128::from(reached.projects) * 1_000 / passed.as_millis().max(1);
        let values = [("rows", counted(reached.projects)), ("rate", counted(a_second))];
        let mut text = self.language.say(Phrase::ReadingRows, &values);
        if let Some(left) = left(reached, passed) {
            let left = [("left", left.as_secs().to_string())];
            text.push_str(&self.language.say(Phrase::ReadingLeft, &left));
        }
        bar.set_message(text);
        bar.tick();
    }
}

/// How long the rest takes if it goes on as before.
fn left(Reached { bytes, of, .. }: Reached, passed: Duration) -> Option<Duration> {
    let rest = u128::from(of?.saturating_sub(bytes));
    let left = (passed.as_millis() * rest).checked_div(u128::from(bytes))?;
    u64::try_from(left).ok().map(Duration::from_millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_takes_as_long_a_byte_as_what_was_read() {
        let reached = |bytes, of| Reached { projects: 7, bytes, of };
        let second = Duration::from_secs(1);
        assert_eq!(left(reached(25, Some(100)), second), Some(3 * second));
        assert_eq!(left(reached(100, Some(100)), second), Some(Duration::ZERO));
        // A table that grows while it is read has no less than nothing left.
        assert_eq!(left(reached(120, Some(100)), second), Some(Duration::ZERO));
        assert_eq!(
            (left(reached(25, None), second), left(reached(0, Some(9)), second)),
            (None, None)
        );
    }
}
