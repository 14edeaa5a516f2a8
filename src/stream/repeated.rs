//! Ids that stand twice in a stream, found exactly with eight bytes a row.
//!
//! Every id leaves a fingerprint of 64 bits. Two ids may share one, so a fingerprint that stands twice
//! only makes its rows suspect: the table is read once more, and the ids of suspects are compared
//! themselves. Where no fingerprint stands twice, no id does.

use super::chunks::{Chunk, Chunks};
use super::supply::SupplyError;
use crate::error::{Cause, Error, Failure};
use crate::manifest::FileDigest;
use crate::table::{count_lines, records};
use jixiao_core::alike::compared;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::{Portfolio, Record};
use std::collections::HashSet;
use std::hash::BuildHasher;
use std::path::Path;

/// Fingerprints are kept in so many parts, of which one at a time is sorted.
const PARTS: usize = 256;

/// Fingerprints are kept in blocks of so many, so that little room is left unused.
const BLOCK: usize = 512;

/// So many suspect fingerprints are looked at in one reading of the table.
const AT_ONCE: usize = 1 << 16;

/// Gives the fingerprint of an id.
pub(super) fn fingerprint(id: &str) -> u64 {
    foldhash::quality::FixedState::default().hash_one(compared(id).as_bytes())
}

/// Ids that are known to stand twice or more. Which row is right is not known, so none of them is scored.
#[derive(Debug, Default)]
pub(super) struct Twice(HashSet<String>);

impl Twice {
    /// Takes the id that a repeated row names.
    pub(super) fn take(&mut self, repeated: &Problem) {
        self.0.extend(repeated.project().map(|id| compared(id).into_owned()));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says whether an id is one of them.
    pub(super) fn has(&self, id: &str) -> bool {
        !self.is_empty() && self.0.contains(&*compared(id))
    }

    /// Refuses the projects that have one of them.
    pub(super) fn among(&self, portfolio: &Portfolio) -> impl Iterator<Item = Problem> {
        let records = portfolio.projects.iter().map(|project| &project.record);
        records.filter(|record| self.has(&record.id)).map(repeated)
    }
}

fn repeated(record: &Record) -> Problem {
    Problem::new(Code::ProjectRepeated, &record.place).with("project", &record.id)
}

/// The fingerprints of all ids.
#[derive(Debug)]
pub(super) struct Fingerprints(Vec<Vec<Vec<u64>>>);

impl Default for Fingerprints {
    fn default() -> Self {
        Self(vec![Vec::new(); PARTS])
    }
}

impl Fingerprints {
    pub(super) fn extend(&mut self, prints: &[u64]) {
        for print in prints {
            let part = &mut self.0[(print >> 56) as usize];
            match part.last_mut() {
                Some(block) if block.len() < BLOCK => block.push(*print),
                _ => {
                    let mut block = Vec::with_capacity(BLOCK);
                    block.push(*print);
                    part.push(block);
                }
            }
        }
    }

    /// Gives those that stand twice or more, in order.
    pub(super) fn twice(self) -> Vec<u64> {
        let mut twice = Vec::new();
        for part in self.0 {
            let mut prints = part.concat();
            drop(part);
            prints.sort_unstable();
            let mut found: Vec<u64> =
                prints.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0]).collect();
            found.dedup();
            twice.extend(found);
        }
        twice
    }
}

/// Looks at the rows of suspect fingerprints again, and names those whose id stands before them.
pub(super) struct SecondLook<'a> {
    pub(super) place: &'a Place,
    /// The line on which the last line of the heading starts.
    pub(super) ends: u64,
    /// Gives the id of a record that is a project.
    pub(super) id_of: &'a dyn Fn(&[u8], &Place) -> Option<String>,
    /// Fingerprints that are known to stand twice, in order.
    pub(super) suspects: &'a [u64],
    /// Opens what was read once more.
    pub(super) open: &'a dyn Fn() -> Result<Chunks, Error>,
    /// Says why reading stopped.
    pub(super) stop: &'a dyn Fn(SupplyError) -> Error,
    /// The hash of what was read first.
    pub(super) digest: &'a FileDigest,
}

impl SecondLook<'_> {
    /// Reads the table as often as suspects need, most often once; `found` hears every repeated id.
    pub(super) fn look(
        &self,
        suspects: &[u64],
        found: &mut dyn FnMut(Problem),
    ) -> Result<(), Error> {
        for suspects in suspects.chunks(AT_ONCE) {
            let mut chunks = self.below_heading()?;
            let mut ids = HashSet::new();
            let mut chunk = Chunk::default();
            while chunks.fill_next(&mut chunk).map_err(self.stop)? {
                self.look_at(&chunk, suspects, &mut ids, found);
            }
            if chunks.digest() != *self.digest {
                return Err(self.changed());
            }
        }
        Ok(())
    }

    /// Opens what was read once more, from the first row on.
    pub(super) fn below_heading(&self) -> Result<Chunks, Error> {
        let mut chunks = (self.open)()?;
        chunks.head().map_err(self.stop)?;
        chunks.skip_through(self.ends);
        Ok(chunks)
    }

    /// Says that what was read once more was not the same.
    pub(super) fn changed(&self) -> Error {
        Failure::new(Path::new(&*self.place.file), Cause::Changed).into()
    }

    fn look_at(
        &self,
        chunk: &Chunk,
        suspects: &[u64],
        ids: &mut HashSet<String>,
        found: &mut dyn FnMut(Problem),
    ) {
        let mut line = chunk.line;
        for record in records(&chunk.bytes) {
            let record = &chunk.bytes[record];
            let place = self.place.at_line(line);
            if let Some(id) = (self.id_of)(record, &place)
                && suspects.binary_search(&fingerprint(&id)).is_ok()
                && !ids.insert(compared(&id).into_owned())
            {
                found(Problem::new(Code::ProjectRepeated, &place).with("project", id));
            }
            line += count_lines(record);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_that_stand_twice_are_found_once_each() {
        let mut prints = Fingerprints::default();
        let all: Vec<u64> =
            (0..5_000_u64).map(|at| at.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
        prints.extend(&all);
        prints.extend(&[all[7], all[4_999], all[7]]);
        let mut expected = vec![all[7], all[4_999]];
        expected.sort_unstable();
        assert_eq!(prints.twice(), expected);
    }

    #[test]
    fn ids_that_look_the_same_leave_the_same_fingerprint() {
        assert_eq!(fingerprint("SY-1"), fingerprint("ＳＹ－１\u{200B}"));
        assert_ne!(fingerprint("SY-1"), fingerprint("SY-2"));
    }
}
