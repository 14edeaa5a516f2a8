//! The order of the projects of a folder, by which their facts are found.

use super::chunks::{Chunk, Chunks};
use super::repeated::fingerprint;
use super::supply::SupplyError;
use crate::table::{count_lines, record_end};
use jixiao_core::problem::Place;
use std::collections::HashMap;

/// Which record of the table of projects has an id, by the fingerprint of the id.
#[derive(Debug, Default)]
pub(super) struct Order {
    ranks: HashMap<u64, u32>,
    /// The number of records.
    pub(super) records: u32,
    /// The fingerprints that stand twice or more, in order.
    pub(super) twice: Vec<u64>,
}

impl Order {
    /// Reads the ids of a table of projects.
    pub(super) fn read(
        projects: &mut Chunks,
        id_of: impl Fn(&[u8], &Place) -> Option<String>,
    ) -> Result<Self, SupplyError> {
        let mut order = Self::default();
        let mut chunk = Chunk::default();
        let place = Place::default();
        while projects.fill_next(&mut chunk)? {
            let mut rest = chunk.bytes.as_slice();
            let mut line = chunk.line;
            while let Some(end) = record_end(rest, true) {
                let (record, behind) = rest.split_at(end.at);
                order.add(id_of(record, &place.at_line(line)).as_deref());
                line += count_lines(record);
                rest = behind;
            }
        }
        order.twice.sort_unstable();
        order.twice.dedup();
        Ok(order)
    }

    fn add(&mut self, id: Option<&str>) {
        if let Some(print) = id.map(fingerprint) {
            let first = *self.ranks.entry(print).or_insert(self.records);
            if first != self.records {
                self.twice.push(print);
            }
        }
        self.records += 1;
    }

    /// Gives the record of a project, from 0.
    pub(super) fn rank(&self, id: &str) -> Option<u32> {
        self.ranks.get(&fingerprint(id)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_counts_and_ids_that_stand_twice_are_named() {
        let text = b"P1,a\n\nP2,b\n\xEF\xBC\xB0\xEF\xBC\x91,c\n".to_vec();
        let mut chunks = Chunks::new(Box::new(std::io::Cursor::new(text)), &Place::default());
        let id_of = |record: &[u8], _: &Place| {
            let text = String::from_utf8(record.to_vec()).ok()?;
            text.split_once(',').map(|(id, _)| id.to_owned())
        };
        let order = Order::read(&mut chunks, id_of).unwrap();
        assert_eq!(
            (order.rank("P1"), order.rank("P2"), order.rank("P3")),
            (Some(0), Some(2), None)
        );
        assert_eq!((order.records, order.twice), (4, vec![fingerprint("P1")]));
    }
}
