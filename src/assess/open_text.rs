//! A table opened to be read piece by piece as text: as it lies there, unpacked, or written out of a file that is
//! kept column by column.

use crate::error::{Cause, Failure};
use crate::source::Source;
use crate::table::{Packing, is_columnar, text_of_columns};
use std::io::Read;
use std::path::Path;

/// So many bytes tell what a file is.
const START: u64 = 8;

/// A table opened as text.
pub(crate) struct TextOfTable {
    pub(crate) text: Box<dyn Read + Send>,
    /// The text is not what lies there, so that its hash is not the file's.
    pub(crate) written_out: bool,
}

/// Opens a table as text; `None` where it is kept column by column and cannot be written out.
pub(crate) fn open_text(source: &Source, file: &str) -> Result<Option<TextOfTable>, Failure> {
    let unreadable = |error| Failure::new(Path::new(file), Cause::unreadable(error));
    let mut rest = source.open(file)?;
    let mut bytes = Vec::new();
    rest.by_ref().take(START).read_to_end(&mut bytes).map_err(unreadable)?;
    if let Some(packing) = Packing::of(&bytes) {
        let text = packing.unpack(std::io::Cursor::new(bytes).chain(rest));
        return Ok(Some(TextOfTable { text, written_out: true }));
    }
    if !is_columnar(&bytes) {
        let text = Box::new(std::io::Cursor::new(bytes).chain(rest));
        return Ok(Some(TextOfTable { text, written_out: false }));
    }
    rest.read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(text_of_columns(bytes).map(|text| TextOfTable { text, written_out: true }))
}
