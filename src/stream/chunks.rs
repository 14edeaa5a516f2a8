//! A stream of CSV bytes → pieces that hold whole records, read in turn by several workers.

use super::supply::{Supply, SupplyError};
use crate::manifest::FileDigest;
use crate::table::{count_lines, last_record_end, record_end};
use jixiao_core::problem::Place;
use std::io::{Read, Write};

/// How much is read at a time.
const CHUNK: usize = 1 << 17;

/// The heading is looked for among so many records, and understood with those below it.
const HEAD: usize = 40;

/// A record longer than this is most often a quotation mark that is not closed.
const LONGEST_RECORD: usize = 1 << 20;

/// Whole records with their place in the stream.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    /// The number of the chunk, from 0.
    pub(super) number: u64,
    /// The line on which it starts, from 1.
    pub(super) line: u64,
    /// The records, each with its line feed but perhaps the last.
    pub(super) bytes: Vec<u8>,
}

impl Supply for Chunks {
    type Piece = Chunk;

    fn next(&mut self, chunk: &mut Chunk) -> Result<Option<u64>, SupplyError> {
        Ok(self.fill_next(chunk)?.then_some(chunk.number))
    }

    fn read(&self) -> u64 {
        self.hasher.count()
    }
}

/// Cuts a stream into chunks.
pub(super) struct Chunks {
    source: Box<dyn Read + Send>,
    place: Place,
    /// Where what is read is kept, as it cannot be read again.
    kept: Option<Box<dyn Write + Send>>,
    hasher: blake3::Hasher,
    rest: Vec<u8>,
    number: u64,
    line: u64,
    ended: bool,
}

impl Chunks {
    /// Reads a table from its beginning.
    pub(super) fn new(source: Box<dyn Read + Send>, place: &Place) -> Self {
        let (hasher, rest, place) = (blake3::Hasher::new(), Vec::new(), place.clone());
        Self { source, place, kept: None, hasher, rest, number: 0, line: 1, ended: false }
    }

    /// Keeps everything that is read.
    pub(super) fn keeping(self, file: Box<dyn Write + Send>) -> Self {
        Self { kept: Some(file), ..self }
    }

    /// Gives the hash of everything read.
    pub(super) fn digest(self) -> FileDigest {
        FileDigest::of_stream(&self.hasher)
    }

    /// Looks at the first records, among which the heading is found; they are still to be read.
    pub(super) fn head(&mut self) -> Result<&[u8], SupplyError> {
        self.fill()?;
        if let Some(rest) = self.rest.strip_prefix(b"\xEF\xBB\xBF") {
            self.rest = rest.to_vec();
        }
        let mut end = 0;
        for _ in 0..HEAD {
            let record = record_end(&self.rest[end..], self.ended);
            let Some(record) = record.filter(|record| !record.open_quote) else { break };
            end += record.at;
        }
        // A heading that does not end is all there is to look at.
        Ok(&self.rest[..if end == 0 { self.rest.len() } else { end }])
    }

    /// Passes over the records up to the one that starts on a line, and over that: titles and heading.
    pub(super) fn skip_through(&mut self, line: u64) {
        while self.line <= line {
            let end = record_end(&self.rest, self.ended).map_or(self.rest.len(), |end| end.at);
            let passed: Vec<u8> = self.rest.drain(..end).collect();
            self.line += count_lines(&passed);
            if self.rest.is_empty() {
                return;
            }
        }
    }

    /// Fills `chunk` with the next whole records; `false` at the end.
    pub(super) fn fill_next(&mut self, chunk: &mut Chunk) -> Result<bool, SupplyError> {
        loop {
            self.fill()?;
            if self.rest.is_empty() {
                return Ok(false);
            }
            let mut end = last_record_end(&self.rest);
            if self.ended && end < self.rest.len() {
                match record_end(&self.rest[end..], true) {
                    Some(last) if !last.open_quote => end = self.rest.len(),
                    _ if end > 0 => {}
                    _ => return Err(SupplyError::QuoteNotClosed(self.place.at_line(self.line))),
                }
            }
            if end > 0 {
                // The two buffers change places, so that only the unfinished record is copied.
                chunk.bytes.clear();
                chunk.bytes.extend_from_slice(&self.rest[end..]);
                self.rest.truncate(end);
                std::mem::swap(&mut chunk.bytes, &mut self.rest);
                (chunk.number, chunk.line) = (self.number, self.line);
                self.number += 1;
                self.line += count_lines(&chunk.bytes);
                return Ok(true);
            }
            if self.rest.len() > LONGEST_RECORD {
                return Err(SupplyError::QuoteNotClosed(self.place.at_line(self.line)));
            }
        }
    }

    /// Reads one more piece behind what is left over.
    fn fill(&mut self) -> Result<(), SupplyError> {
        if self.ended {
            return Ok(());
        }
        let start = self.rest.len();
        let mut piece = (&mut self.source).take(CHUNK as u64);
        let read = piece.read_to_end(&mut self.rest).map_err(SupplyError::Unreadable)?;
        self.hasher.update(&self.rest[start..]);
        if let Some(file) = &mut self.kept {
            file.write_all(&self.rest[start..]).map_err(SupplyError::NotKept)?;
        }
        self.ended = read < CHUNK;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    fn chunks_of(text: &str) -> Vec<(u64, String)> {
        let mut chunks =
            Chunks::new(Box::new(io::Cursor::new(text.as_bytes().to_vec())), &Place::default());
        let mut all = Vec::new();
        let mut chunk = Chunk::default();
        while chunks.fill_next(&mut chunk).unwrap() {
            all.push((chunk.line, String::from_utf8(chunk.bytes.clone()).unwrap()));
        }
        all
    }

    #[test]
    fn chunks_hold_whole_records_and_know_their_line() {
        let row = "x,\"1\n2\",3\n";
        let text = row.repeat(300_000);
        let chunks = chunks_of(&text);
        assert!(chunks.len() > 1);
        let mut line = 1;
        for (start, chunk) in &chunks {
            assert_eq!(*start, line);
            assert!(chunk.starts_with("x,") && chunk.ends_with(",3\n"));
            line += 2 * (chunk.len() / row.len()) as u64;
        }
        assert_eq!(chunks.iter().map(|(_, chunk)| chunk.len()).sum::<usize>(), text.len());
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_an_error() {
        let text = format!("a\n\"{}", "x".repeat(2 * LONGEST_RECORD + 10));
        let mut chunks =
            Chunks::new(Box::new(io::Cursor::new(text.into_bytes())), &Place::default());
        let mut chunk = Chunk::default();
        assert!(chunks.fill_next(&mut chunk).unwrap());
        assert!(matches!(
            chunks.fill_next(&mut chunk),
            Err(SupplyError::QuoteNotClosed(Place { line: Some(2), .. }))
        ));
    }
}
