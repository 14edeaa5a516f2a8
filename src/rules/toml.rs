//! TOML text → raw structures that know their lines.

use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::rulebook::raw::RawFile;
use serde::de::DeserializeOwned;

/// Parses a TOML file.
pub(crate) fn parse<T: DeserializeOwned>(
    place: &Place,
    bytes: &[u8],
) -> Result<RawFile<T>, Problem> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let unreadable = |place: &Place, reason: &str| {
        Problem::new(Code::TomlUnreadable, place).with_word("reason", Word::Toml, reason)
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        Problem::new(Code::EncodingUnknown, place).with("byte", error.valid_up_to())
    })?;
    let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    let line_starts: Vec<usize> = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
    let value = ::toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = line_starts.partition_point(|line| *line <= start);
        unreadable(&place.at_line(line as u64), error.message())
    })?;
    Ok(RawFile { place: place.clone(), line_starts, value })
}
