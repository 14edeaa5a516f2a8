//! The projects of a folder and their facts, read side by side: as the facts stand in the order of the
//! projects, neither has to be kept.

use super::chunks::{Chunk, Chunks};
use super::order::Order;
use super::supply::{Supply, SupplyError};
use crate::manifest::FileDigest;
use crate::table::{count_lines, record_end};
use jixiao_core::problem::Place;
use std::ops::Range;

/// So many records of projects make a piece.
const PROJECTS: u32 = 32;

/// Some projects with all their facts.
#[derive(Debug, Default)]
pub(super) struct Pair {
    /// The records of the projects.
    pub(super) projects: Lines,
    /// The records of the facts.
    pub(super) facts: Lines,
}

/// Whole records, and where they stand.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) bytes: Vec<u8>,
    /// The line on which the first starts.
    pub(super) first: u64,
    /// The line of each, where they do not follow each other.
    pub(super) each: Vec<u64>,
}

impl Lines {
    fn clear(&mut self) {
        self.bytes.clear();
        self.each.clear();
    }
}

/// Reads the id in a record.
type ReadId<'a> = dyn Fn(&[u8], &Place) -> Option<String> + Send + 'a;

/// Finds the id in a record of facts.
pub(super) struct IdOf<'a> {
    /// Reads the record.
    pub(super) read: Box<ReadId<'a>>,
    /// The id is the first cell.
    pub(super) leads: bool,
}

/// Reads projects and facts side by side.
pub(super) struct Pairs<'a> {
    projects: Records,
    facts: Records,
    order: &'a Order,
    id_of: IdOf<'a>,
    number: u64,
    /// How many records of projects were read.
    read: u32,
    /// How the last record of facts begins, up to the end of its id, and whose it is.
    last: (Vec<u8>, Option<u32>),
    /// Each record of facts begins with the line on which it stood.
    numbered: bool,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(projects: Chunks, facts: Chunks, order: &'a Order, id_of: IdOf<'a>) -> Self {
        Self {
            projects: Records::of(projects),
            facts: Records::of(facts),
            order,
            id_of,
            number: 0,
            read: 0,
            last: (Vec::new(), None),
            numbered: false,
        }
    }

    /// Takes facts that were put in order, each behind the line on which it stood.
    pub(super) fn numbered(self) -> Self {
        Self { numbered: true, ..self }
    }

    /// Gives the hashes of the projects and of the facts.
    pub(super) fn digests(self) -> [FileDigest; 2] {
        [self.projects.source.digest(), self.facts.source.digest()]
    }

    fn take_projects(&mut self, pair: &mut Pair) -> Result<Range<u32>, SupplyError> {
        let first = self.read;
        while self.read - first < PROJECTS && self.projects.is_filled()? {
            let record = self.projects.peek();
            if self.read == first {
                pair.projects.first = self.projects.line();
            }
            pair.projects.bytes.extend_from_slice(&self.projects.page.bytes[record.clone()]);
            self.projects.at = record.end;
            self.read += 1;
        }
        // What stands behind the last project's facts is told with it.
        let end = if self.read == self.order.records { u32::MAX } else { self.read };
        Ok(first..end)
    }

    fn take_facts(&mut self, of: &Range<u32>, pair: &mut Pair) -> Result<(), SupplyError> {
        let facts = &mut pair.facts;
        while self.facts.is_filled()? {
            if facts.bytes.is_empty() && !self.numbered {
                facts.first = self.facts.line();
            }
            let from = self.facts.at;
            let mut ends = false;
            while self.facts.at < self.facts.page.bytes.len() {
                let record = self.facts.peek();
                let whose = self.whose(record.clone());
                if whose.is_some_and(|rank| rank < of.start) {
                    return Err(SupplyError::OutOfOrder);
                }
                if whose.is_some_and(|rank| rank >= of.end) {
                    ends = true;
                    break;
                }
                if self.numbered {
                    let (line, text) = split_line(&self.facts.page.bytes[record.clone()]);
                    facts.each.push(line);
                    facts.bytes.extend_from_slice(text);
                }
                self.facts.at = record.end;
            }
            if !self.numbered {
                facts.bytes.extend_from_slice(&self.facts.page.bytes[from..self.facts.at]);
            }
            if ends {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Says whose a record of facts is; `None` where no project has its id.
    fn whose(&mut self, record: Range<usize>) -> Option<u32> {
        let record = &self.facts.page.bytes[record];
        let record = if self.numbered { split_line(record).1 } else { record };
        let (start, rank) = &mut self.last;
        if start.is_empty() || !record.starts_with(start) {
            let id = (self.id_of.read)(record, &Place::default());
            *rank = id.as_deref().and_then(|id| self.order.rank(id));
            start.clear();
            // A record that begins with the same text up to the comma has the same id.
            let id = id.filter(|id| self.id_of.leads && record.starts_with(id.as_bytes()));
            if let Some(id) = id.filter(|id| record.get(id.len()) == Some(&b',')) {
                start.extend_from_slice(&record[..=id.len()]);
            }
        }
        *rank
    }
}

impl Supply for Pairs<'_> {
    type Piece = Pair;

    fn next(&mut self, pair: &mut Pair) -> Result<Option<u64>, SupplyError> {
        pair.projects.clear();
        pair.facts.clear();
        let of = self.take_projects(pair)?;
        if pair.projects.bytes.is_empty() {
            return Ok(None);
        }
        self.take_facts(&of, pair)?;
        self.number += 1;
        Ok(Some(self.number - 1))
    }

    fn read(&self) -> u64 {
        self.projects.source.read() + self.facts.source.read()
    }
}

/// The line that stands before a record, and the record.
pub(super) fn split_line(record: &[u8]) -> (u64, &[u8]) {
    let at = memchr::memchr(b',', record).unwrap_or_default();
    let digits = record[..at].iter().map(|digit| u64::from(digit - b'0'));
    (digits.fold(0, |line, digit| line * 10 + digit), record.get(at + 1..).unwrap_or_default())
}

/// The records of a table, one after another.
pub(super) struct Records {
    source: Chunks,
    page: Chunk,
    at: usize,
    /// Up to where lines were counted, and the line there.
    counted: (usize, u64),
}

impl Records {
    pub(super) fn of(source: Chunks) -> Self {
        Self { source, page: Chunk::default(), at: 0, counted: (0, 1) }
    }

    /// Reads on where all is read of what is at hand; `false` at the end.
    fn is_filled(&mut self) -> Result<bool, SupplyError> {
        while self.at == self.page.bytes.len() {
            self.at = 0;
            if !self.source.fill_next(&mut self.page)? {
                self.page.bytes.clear();
                return Ok(false);
            }
            self.counted = (0, self.page.line);
        }
        Ok(true)
    }

    /// Finds the next record of what is at hand.
    fn peek(&self) -> Range<usize> {
        let rest = &self.page.bytes[self.at..];
        self.at..self.at + record_end(rest, true).map_or(rest.len(), |end| end.at)
    }

    /// Gives the line on which the next record starts.
    fn line(&mut self) -> u64 {
        let (at, line) = &mut self.counted;
        *line += count_lines(&self.page.bytes[*at..self.at]);
        *at = self.at;
        *line
    }

    /// Gives the next record with its line.
    pub(super) fn next(&mut self) -> Result<Option<(u64, &[u8])>, SupplyError> {
        if !self.is_filled()? {
            return Ok(None);
        }
        let (record, line) = (self.peek(), self.line());
        self.at = record.end;
        Ok(Some((line, &self.page.bytes[record])))
    }

    pub(super) fn digest(self) -> FileDigest {
        self.source.digest()
    }
}
