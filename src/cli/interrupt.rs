//! A job that is told to stop (Ctrl-C, or by the system) leaves everything as it was.

use super::console;
use crate::disk;
use crate::wording::{Language, Phrase};

/// Waits for the word to stop, beside the job.
pub(super) fn watch(language: Language) {
    let stop = move || {
        disk::abandon();
        console::note(language.phrase(Phrase::Interrupted));
        #[allow(clippy::exit, reason = "nobody else ends the job")]
        std::process::exit(2);
    };
    // Where the system has no such word, there is nothing to wait for.
    let _ = ctrlc::set_handler(stop);
}
