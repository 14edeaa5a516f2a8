//! Facts that do not stand in the order of their projects, put in that order on the disk.

use super::order::Order;
use super::pairs::{IdOf, Records, split_line};
use super::streamed::Writing;
use crate::disk::Staging;
use crate::error::{Error, Failure};
use crate::manifest::FileDigest;
use jixiao_core::problem::Place;
use std::io::{BufWriter, Read, Write};

/// What the sorted facts are kept as.
pub(super) const SORTED: &str = "sorted";

/// At most so many files take the facts on their way.
const FILES: u32 = 200;

/// At least so many projects share one.
const SHARE: u32 = 500;

/// A record on its way, with the place of its project.
type OnItsWay<'b> = (u32, &'b [u8]);

/// Writes the records of facts in the order of their projects, each behind the line on which it stood.
/// Those of no project come last. Gives the hash of what was read.
pub(super) fn sort(
    mut facts: Records,
    order: &Order,
    id_of: &IdOf<'_>,
    writing: Writing<'_>,
) -> Result<FileDigest, Error> {
    let staging = writing.staging;
    let share = SHARE.max(order.records.div_ceil(FILES));
    let count = order.records.div_ceil(share) + 1;
    let name = |at: u32| format!("{SORTED}-{at}");
    let files: Result<Vec<_>, Failure> = (0..count)
        .map(|at| {
            staging.create_kept(&name(at)).map(|file| BufWriter::with_capacity(1 << 14, file))
        })
        .collect();
    let mut files = files?;
    let nowhere = Place::default();
    while let Some((line, record)) = facts.next().map_err(|error| writing.stop_of(error))? {
        let text = record.trim_ascii_end();
        if text.is_empty() {
            continue;
        }
        let id = (id_of.read)(record, &nowhere);
        let rank = id.and_then(|id| order.rank(&id)).unwrap_or(u32::MAX);
        let file = &mut files[(rank / share).min(count - 1) as usize];
        let written = write!(file, "{rank},{line},").and_then(|()| file.write_all(text));
        written.and_then(|()| file.write_all(b"\n")).map_err(|error| writing.unwritable(error))?;
    }
    for file in &mut files {
        file.flush().map_err(|error| writing.unwritable(error))?;
    }
    drop(files);
    let mut sorted = BufWriter::new(staging.create_kept(SORTED)?);
    for at in 0..count {
        let bytes = whole(staging, &name(at), writing)?;
        for (_, record) in in_order(&bytes) {
            sorted.write_all(record).map_err(|error| writing.unwritable(error))?;
        }
    }
    sorted.flush().map_err(|error| writing.unwritable(error))?;
    Ok(facts.digest())
}

fn whole(staging: &Staging, name: &str, writing: Writing<'_>) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let read = staging.open_kept(name)?.read_to_end(&mut bytes);
    read.map_err(|error| writing.unwritable(error))?;
    Ok(bytes)
}

/// Gives records by the places of their projects; those of one project stay in their order.
fn in_order(bytes: &[u8]) -> Vec<OnItsWay<'_>> {
    let mut records = Vec::new();
    let mut rest = bytes;
    while let Some(end) = crate::table::record_end(rest, true) {
        let (record, behind) = rest.split_at(end.at);
        let (rank, text) = split_line(record);
        records.push((u32::try_from(rank).unwrap_or(u32::MAX), text));
        rest = behind;
    }
    records.sort_by_key(|(rank, _)| *rank);
    records
}
