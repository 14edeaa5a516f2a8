//! A bar on the terminal while results are made. It goes to standard error, and nowhere else is
//! anything drawn.

use super::console::Console;
use crate::wording::Phrase;
use crate::write::Stage;
use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// The steps of a run, in order.
const STEPS: [(Option<Stage>, Phrase); 3] = [
    (None, Phrase::StepScore),
    (Some(Stage::Tables), Phrase::StepTables),
    (Some(Stage::Charts), Phrase::StepCharts),
];

/// The bar. It is gone when it is dropped.
pub(super) struct Progress {
    bar: ProgressBar,
    messages: [&'static str; STEPS.len()],
}

impl Progress {
    /// Starts with the first step. What is quickly done shows nothing.
    pub(super) fn start(console: &Console) -> Self {
        let bar = ProgressBar::new(STEPS.len() as u64);
        let style = ProgressStyle::with_template("{spinner} [{bar:24}] {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let messages = STEPS.map(|(_, phrase)| console.phrase(phrase));
        bar.set_message(messages[0]);
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar, messages }
    }

    /// Goes on to what is being written.
    pub(super) fn reach(&self, stage: Stage) {
        let at = STEPS.iter().position(|(step, _)| *step == Some(stage)).unwrap_or_default();
        self.bar.set_position(at as u64);
        self.bar.set_message(self.messages[at]);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// A bar of files.
pub(super) struct FilesDone {
    bar: ProgressBar,
}

/// Starts a bar of files; what is quickly done shows nothing.
pub(super) fn files_done() -> FilesDone {
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("{spinner} [{bar:24}] {pos}/{len}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    FilesDone { bar }
}

impl FilesDone {
    /// Says how many files of all are done.
    pub(super) fn reach(&self, done: usize, all: usize) {
        self.bar.set_length(all as u64);
        self.bar.set_position(done as u64);
    }
}

impl Drop for FilesDone {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
