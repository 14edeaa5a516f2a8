//! A table opened to be read piece by piece as text: as it lies there, unpacked, decoded, or written out of a file
//! that is kept column by column.

use crate::disk::STDIN;
use crate::error::{Cause, Failure};
use crate::manifest::FileDigest;
use crate::source::Source;
use crate::table::{
    Decoded, Encoding, Packing, START, encoding_of_start, is_columnar, text_of_columns,
};
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// How a text comes out of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Made {
    /// It is what lies there.
    AsItLies,
    /// It was unpacked or decoded.
    Unpacked,
    /// It was written out of columns.
    FromColumns,
}

impl Made {
    /// Says whether the hash of the text is the file's.
    pub(crate) fn is_file(self) -> bool {
        self == Self::AsItLies
    }
}

/// A table opened as text.
pub(crate) struct TextOfTable {
    pub(crate) text: Box<dyn Read + Send>,
    /// What was done to get it.
    pub(crate) made: Made,
    /// How it was encoded; the text is UTF-8, or in no encoding that is known.
    pub(crate) encoding: Encoding,
    /// Hears what is read of standard input, where the text is not what comes from there.
    pub(crate) heard: Option<Heard>,
}

/// The hash of what was read so far.
#[derive(Clone, Default)]
pub(crate) struct Heard(Arc<Mutex<blake3::Hasher>>);

impl Heard {
    /// Gives the hash of all that was read.
    pub(crate) fn digest(&self) -> FileDigest {
        FileDigest::of_stream(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A reader that is heard.
struct Hearing<R>(R, Heard);

impl<R: Read> Read for Hearing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        let mut hasher = self.1.0.lock().unwrap_or_else(PoisonError::into_inner);
        hasher.update(&buffer[..read]);
        Ok(read)
    }
}

impl TextOfTable {
    /// Decodes a text by how it starts.
    fn decoded(mut text: Box<dyn Read + Send>, made: Made) -> io::Result<Self> {
        let mut start = Vec::new();
        text.by_ref().take(START as u64).read_to_end(&mut start)?;
        let encoding = encoding_of_start(&start).unwrap_or(Encoding::Utf8);
        let text = io::Cursor::new(start).chain(text);
        if encoding == Encoding::Utf8 {
            return Ok(Self { text: Box::new(text), made, encoding, heard: None });
        }
        let text = Box::new(Decoded::of(text, encoding));
        Ok(Self { text, made: Made::Unpacked, encoding, heard: None })
    }
}

/// Opens a table as text; `None` where it is kept column by column and cannot be written out.
pub(crate) fn open_text(source: &Source, file: &str) -> Result<Option<TextOfTable>, Failure> {
    let unreadable = |error| Failure::new(Path::new(file), Cause::unreadable(error));
    let mut rest = source.open(file)?;
    let mut bytes = Vec::new();
    rest.by_ref().take(START as u64).read_to_end(&mut bytes).map_err(unreadable)?;
    if is_columnar(&bytes) {
        rest.read_to_end(&mut bytes).map_err(unreadable)?;
        let encoding = Encoding::Utf8;
        let text = text_of_columns(bytes);
        return Ok(text.map(|text| TextOfTable {
            text,
            made: Made::FromColumns,
            encoding,
            heard: None,
        }));
    }
    let packing = Packing::of(&bytes);
    let is_text = || matches!(encoding_of_start(&bytes), None | Some(Encoding::Utf8));
    let heard = (file == STDIN && (packing.is_some() || !is_text())).then(Heard::default);
    let bytes = io::Cursor::new(bytes).chain(rest);
    let bytes: Box<dyn Read + Send> = match &heard {
        Some(heard) => Box::new(Hearing(bytes, heard.clone())),
        None => Box::new(bytes),
    };
    let text = match packing {
        Some(packing) => packing.unpack(bytes),
        None => bytes,
    };
    let made = if packing.is_some() { Made::Unpacked } else { Made::AsItLies };
    match TextOfTable::decoded(text, made) {
        Ok(opened) => Ok(Some(TextOfTable { heard, ..opened })),
        // What cannot be unpacked is said by whoever reads it whole.
        Err(_) if packing.is_some() && file != STDIN => Ok(None),
        Err(error) => Err(unreadable(error)),
    }
}
