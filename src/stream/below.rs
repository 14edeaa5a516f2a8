//! A table of a folder that is read piece by piece: its columns, understood by the lines it starts with.

use super::chunks::Chunks;
use super::streamed::Writing;
use crate::assess::{Made, TextOfTable, open_text};
use crate::error::{Cause, Error, Failure};
use crate::manifest::FileDigest;
use crate::source::Source;
use crate::table::{Encoding, HeadingMap, Judge, Row, Table, read_as, read_wanted, row_of};
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Place, Problem};
use std::io::Read;
use std::path::Path;

/// So much is looked at to understand a heading.
const START: u64 = 1 << 16;

/// A table below its heading.
pub(super) struct Below<C> {
    pub(super) place: Place,
    pub(super) columns: C,
    pub(super) judge: Judge,
    /// The line on which the last line of the heading starts.
    pub(super) ends: u64,
    /// What is said of the heading.
    pub(super) problems: Vec<Problem>,
    made: Made,
}

impl<C> Below<C> {
    /// Understands a table by how it starts; `None` where it has to be read whole: it is no plain text, its
    /// first column has no heading, lines beside it name a unit, or its heading is in doubt.
    pub(super) fn open(
        source: &Source,
        name: &str,
        understand: impl Fn(&Table) -> Checked<Option<C>>,
    ) -> Result<Option<Self>, Error> {
        if !source.is_file(name) {
            return Ok(None);
        }
        let place = Place::file(name);
        let opened = open_text(source, name)?.filter(|opened| opened.made != Made::FromColumns);
        let Some(TextOfTable { text, made, encoding, .. }) = opened else { return Ok(None) };
        let mut chunks = Chunks::new(Box::new(text.take(START)), &place);
        let unreadable = |error| Failure::new(Path::new(name), Cause::unreadable(error));
        let head = match chunks.head() {
            Ok(head) => head,
            Err(super::supply::SupplyError::Unreadable(error)) => {
                return Err(unreadable(error).into());
            }
            Err(_) => return Ok(None),
        };
        let read = read_wanted(&place, head, &HeadingMap::default(), None, &|_| true);
        let Ok(Checked { value: table, mut problems }) = read else { return Ok(None) };
        let (ends, states_unit) = (table.heading_ends, table.unit.is_some());
        problems.retain(|problem| {
            !problem.code.is_explained_by(Explanation::MayBeEmpty)
                && !problem.is_note()
                && problem.place.line.is_none_or(|line| line <= ends)
        });
        let Checked { value: columns, problems: found } = understand(&table);
        problems.extend(found.into_iter().filter(|problem| !problem.is_note()));
        if encoding != Encoding::Utf8 {
            problems.push(read_as(&place, encoding, b','));
        }
        let in_doubt = problems.iter().any(Problem::blocks)
            || table.doubtful_unit.is_some()
            || table.headings.iter().any(|heading| heading.written.is_empty());
        let is_plain = table.plain && table.judge.starts_at_once() && !states_unit && !in_doubt;
        let below = |columns| Self { place, columns, judge: table.judge, ends, problems, made };
        Ok(columns.filter(|_| is_plain).map(below))
    }

    /// Reads the rows from the first below the heading on.
    pub(super) fn rows(&self, source: &Source, writing: Writing<'_>) -> Result<Chunks, Error> {
        let mut chunks = self.whole(source)?;
        chunks.head().map_err(|error| writing.stop_of(error))?;
        chunks.skip_through(self.ends);
        Ok(chunks)
    }

    /// Reads the table from its beginning.
    pub(super) fn whole(&self, source: &Source) -> Result<Chunks, Error> {
        let file = &*self.place.file;
        let opened = open_text(source, file)?;
        let opened = opened.ok_or_else(|| Failure::new(Path::new(file), Cause::Changed))?;
        Ok(Chunks::new(opened.text, &self.place))
    }

    /// Gives the hash by which the file is known, where `read` is that of the text.
    pub(super) fn digest(&self, source: &Source, read: FileDigest) -> Result<FileDigest, Failure> {
        if self.made.is_file() {
            return Ok(read);
        }
        source.hash(&self.place.file).map(FileDigest::Sha256)
    }

    /// Reads one record, where it is a row of data.
    pub(super) fn row_of(&self, record: &[u8], place: &Place) -> Option<Row> {
        row_of(place, record, &self.judge)
    }
}
