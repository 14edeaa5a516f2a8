//! Text that comes in pieces: blanks run together, lines without anything left out.

use std::collections::VecDeque;

/// So many lines above a table belong to it, none longer than this.
const LINES: usize = 6;
const LONGEST: usize = 100;

/// A text that comes in pieces.
#[derive(Debug, Default)]
pub(super) struct Running {
    text: String,
    blank: bool,
}

impl Running {
    /// Adds a piece. Any blanks, tabs and line breaks of the source are one blank.
    pub(super) fn push(&mut self, piece: &str) {
        for letter in piece.chars() {
            if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\x0C') {
                self.blank = true;
                continue;
            }
            if std::mem::take(&mut self.blank) && !self.text.is_empty() && !self.is_at_start() {
                self.text.push(' ');
            }
            self.text.push(letter);
        }
    }

    /// Ends the line, where there is anything on it.
    pub(super) fn end_line(&mut self) {
        self.blank = false;
        if !self.text.is_empty() && !self.is_at_start() {
            self.text.push('\n');
        }
    }

    fn is_at_start(&self) -> bool {
        self.text.ends_with('\n')
    }

    /// Gives the text.
    pub(super) fn finish(mut self) -> String {
        self.text.truncate(self.text.trim_end().len());
        self.text
    }
}

/// The text outside of tables, of which the last lines above a table are kept: titles and units stand
/// there.
#[derive(Debug, Default)]
pub(super) struct Above {
    running: Running,
    prose: Vec<String>,
}

impl Above {
    pub(super) fn running(&mut self) -> &mut Running {
        &mut self.running
    }

    /// Gives the last short lines, and begins anew.
    pub(super) fn take(&mut self) -> Vec<String> {
        let text = std::mem::take(&mut self.running).finish();
        self.prose.extend(text.lines().map(|line| line.trim().to_owned()));
        let mut lines = VecDeque::new();
        for line in text.lines().rev().filter(|line| line.chars().count() <= LONGEST).take(LINES) {
            lines.push_front(line.trim().to_owned());
        }
        lines.retain(|line| !line.is_empty());
        lines.into()
    }

    /// Gives every line outside of tables, at the end of the document.
    pub(super) fn prose(mut self) -> Vec<String> {
        self.take();
        self.prose.retain(|line| !line.is_empty());
        self.prose
    }
}
