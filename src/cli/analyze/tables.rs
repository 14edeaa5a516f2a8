//! Tables of statistics: on the screen, and as csv or a workbook.

use super::out::OutArgs;
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::table::aligned;
use crate::error::{Cause, Failure};
use crate::result::{Holds, Listed, Row, listed_csv, listed_workbook};
use crate::wording::{PatternText, Phrase, grouped};
use std::path::PathBuf;

/// So many rows of a table are shown; the file that is written has all.
const SHOWN: usize = 60;

/// Where tables are written.
#[derive(Debug, clap::Args)]
pub(super) struct TablesArgs {
    #[command(flatten)]
    out: OutArgs,
}

impl TablesArgs {
    /// Refuses a file that cannot be written, before there is anything to write.
    pub(super) fn refuse(&self) -> Result<(), Failure> {
        self.out.refuse(&["csv", "xlsx"], Cause::ListEnding)
    }

    /// Writes the tables where a file is named, and none of those `read`: a workbook of all, or the first as csv.
    pub(super) fn write(
        &self,
        console: &Console,
        tables: &[Listed],
        read: &[PathBuf],
    ) -> Result<(), Failure> {
        self.out.write(read, |ending| match (ending, tables) {
            ("csv", [first, ..]) => listed_csv(first).map_err(Cause::unwritable),
            _ => listed_workbook(console.language, tables).map_err(Cause::unwritable),
        })
    }

    /// Shows the tables, and says where they were written.
    pub(super) fn show(&self, console: &mut Console, tables: &[Listed]) {
        for listed in tables {
            console.line(&styled(BOLD, &listed.title));
            for note in &listed.notes {
                console.line(&format!("  {note}"));
            }
            let headings: Vec<&str> =
                listed.columns.iter().map(|column| column.heading.as_str()).collect();
            let rows = listed.rows.iter().take(SHOWN).map(|row| cells(listed, row));
            let is_number = |at: usize| listed.columns[at].holds.is_number();
            console.line(&aligned(&headings, rows.collect(), is_number));
            if listed.rows.len() > SHOWN {
                let values = [("count", (listed.rows.len() - SHOWN).to_string())];
                let text = console.language.pattern_with(PatternText::More, &values);
                console.line(&text);
            }
        }
        if let Some(file) = self.out.shown() {
            let text = console.say(Phrase::SummaryFiles, &[("folder", file)]);
            console.line(&text);
        }
    }
}

/// Gives the cells of a row with amounts as people read them.
fn cells(listed: &Listed, row: &Row) -> Vec<String> {
    let cell = |(cell, holds): (&String, Holds)| match holds {
        Holds::Money => grouped(cell),
        _ => cell.clone(),
    };
    row.cells.iter().zip(listed.columns.iter().map(|column| column.holds)).map(cell).collect()
}
