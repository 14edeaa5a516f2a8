//! TOML text → raw structures that know their lines.

use crate::table::{decode, limits};
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::rulebook::raw::RawFile;
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// Gives the text of a TOML file, which Notepad may have saved in any encoding that tables come in.
pub(super) fn text_of<'b>(place: &Place, bytes: &'b [u8]) -> Result<Cow<'b, str>, Problem> {
    let unknown = |byte| Problem::new(Code::EncodingUnknown, place).with("byte", byte);
    decode(bytes).map(|(text, _)| text).map_err(unknown)
}

/// Parses a TOML file.
pub(crate) fn parse<T: DeserializeOwned>(
    place: &Place,
    bytes: &[u8],
) -> Result<RawFile<T>, Problem> {
    if bytes.len() > limits::SETTINGS {
        let problem = Problem::new(Code::TooLarge, place).with("limit", limits::SETTINGS);
        return Err(problem.with_word("what", Word::Thing, "settings"));
    }
    let text = text_of(place, bytes)?;
    let unreadable = |place: &Place, reason: &str| {
        Problem::new(Code::TomlUnreadable, place).with_word("reason", Word::Toml, reason)
    };
    let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    let line_starts: Vec<usize> = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
    let value = ::toml::from_str(&text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = line_starts.partition_point(|line| *line <= start);
        unreadable(&place.at_line(line as u64), error.message())
    })?;
    Ok(RawFile { place: place.clone(), line_starts, value })
}
