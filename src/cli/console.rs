//! Text to standard output and notes to standard error; a closed pipe ends quietly.

use super::printable::{escaped, printable};
use crate::error::{Cause, Failure};
use crate::wording::{ChartText, Language, Phrase};
use anstyle::{AnsiColor, Style};
use std::collections::BTreeSet;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Where a command writes.
pub(super) struct Console {
    pub(super) language: Language,
    pub(super) json: bool,
    closed: bool,
    lost: Option<Failure>,
}

/// Blocking problems.
pub(super) const RED: Style = AnsiColor::Red.on_default().bold();
/// Advice.
pub(super) const YELLOW: Style = AnsiColor::Yellow.on_default();
/// Notes.
pub(super) const PLAIN: Style = Style::new();
/// Headings.
pub(super) const BOLD: Style = Style::new().bold();

impl Console {
    pub(super) const fn new(language: Language, json: bool) -> Self {
        Self { language, json, closed: false, lost: None }
    }

    /// Gives a phrase in the user's language.
    pub(super) const fn phrase(&self, phrase: Phrase) -> &'static str {
        self.language.phrase(phrase)
    }

    /// Says a phrase with values in it.
    pub(super) fn say(&self, phrase: Phrase, values: &[(&str, String)]) -> String {
        self.language.say(phrase, values)
    }

    /// Writes a line to standard output; colours are left out where they do not belong.
    pub(super) fn line(&mut self, text: &str) {
        self.write(|out| writeln!(out, "{}", printable(text)));
    }

    /// Writes a text to standard output as it is, but for what speaks to the terminal.
    pub(super) fn text(&mut self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        self.write(|out| out.write_all(printable(&text).as_bytes()));
    }

    /// Writes JSON, in which what speaks to the terminal is told by number.
    pub(super) fn json(&mut self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        self.write(|out| out.write_all(escaped(&text).as_bytes()));
    }

    /// Writes a JSON value.
    pub(super) fn json_value(&mut self, value: &serde_json::Value) {
        self.json(format!("{value:#}\n").as_bytes());
    }

    fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) {
        if self.closed {
            return;
        }
        let mut out = anstream::stdout().lock();
        if let Err(error) = write(&mut out).and_then(|()| out.flush()) {
            self.closed = true;
            // Who closed the pipe has seen enough; anybody else was to have all of it.
            if error.kind() != ErrorKind::BrokenPipe {
                let shown = Path::new(self.phrase(Phrase::StandardOutput));
                self.lost = Some(Failure::new(shown, Cause::unprinted(error)));
            }
        }
    }

    /// Gives why not all of what was written came through.
    pub(super) fn take_lost(&mut self) -> Option<Failure> {
        self.lost.take()
    }

    /// Says what kept the program from running.
    pub(super) fn failure(&self, failure: &Failure) {
        note(&self.language.failure(failure));
    }
}

/// Names the characters that pictures lack.
pub(super) fn note_missing(console: &Console, missing: &BTreeSet<char>) {
    if !missing.is_empty() {
        let characters = [("characters", missing.iter().collect())];
        note(&console.language.chart_with(ChartText::MissingGlyphs, &characters));
    }
}

/// Puts a style around a text.
pub(super) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Writes a line to standard error.
pub(super) fn note(text: &str) {
    // Nobody is left to be told when standard error is closed.
    let _ = writeln!(anstream::stderr(), "{}", printable(text));
}
