//! What an input is, told by its content.

use super::open_text::open_text;
use super::sheet_files::sheet_files;
use crate::disk::STDIN;
use crate::error::{Cause, Failure};
use crate::portfolio::is_wide;
use crate::published;
use crate::source::Source;
use crate::table::{read_grids, read_table, texts_among};
use jixiao_core::problem::Place;
use std::io::Read;
use std::path::Path;

/// What an input is, told by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// A folder with `jixiao.toml`.
    Portfolio,
    /// A folder with `rulebook.toml`.
    Rulebook,
    /// A TOML file.
    Policy,
    /// A table.
    Table,
    /// A folder of files that may be published sheets.
    Sheets,
    /// Anything else.
    Unknown,
}

/// Tells what an input is.
pub fn kind_of(source: &Source) -> InputKind {
    let Some(file) = source.entry() else {
        let holds = |name: &str| source.is_file(name);
        return match (holds("jixiao.toml"), holds("rulebook.toml")) {
            (true, _) => InputKind::Portfolio,
            (false, true) => InputKind::Rulebook,
            (false, false) if sheet_files(source).is_ok_and(|files| !files.is_empty()) => {
                InputKind::Sheets
            }
            (false, false) => InputKind::Unknown,
        };
    };
    let ending = Path::new(file).extension();
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
        InputKind::Policy
    } else {
        InputKind::Table
    }
}

/// Says whether an input is a wide table that can be streamed, by the lines it starts with.
///
/// Standard input can be read only once, so it is taken for one. Only plain tables are streamed;
/// any other is decoded as a whole.
///
/// # Errors
/// When it cannot be read.
pub fn is_streamed(source: &Source) -> Result<bool, Failure> {
    let Some(file) = source.entry() else { return Ok(false) };
    if file == STDIN {
        return Ok(true);
    }
    if kind_of(source) != InputKind::Table || !source.is_file(file) {
        return Ok(false);
    }
    let Some(start) = first_lines(source, file)? else { return Ok(false) };
    let (start, _) = texts_among(&start);
    let grids = read_grids(&Place::default(), &start, None).unwrap_or_default();
    if grids.iter().any(published::has_form) {
        return Ok(false);
    }
    let table = read_table(&Place::default(), &start).value;
    Ok(table.is_some_and(|table| table.plain && table.starts && is_wide(&table.headings)))
}

/// Reads the whole lines that the text of a file starts with, within its first 64 KiB; `None` where a file
/// that is kept column by column cannot be written out.
pub(crate) fn first_lines(source: &Source, file: &str) -> Result<Option<Vec<u8>>, Failure> {
    const ENOUGH: usize = 1 << 16;
    let mut start = Vec::new();
    let Some(opened) = open_text(source, file)? else { return Ok(None) };
    let read = opened.text.take(ENOUGH as u64).read_to_end(&mut start);
    match read {
        Ok(_) => {}
        // What cannot be unpacked is said by whoever reads it whole.
        Err(_) if !opened.made.is_file() => return Ok(None),
        Err(error) => return Err(Failure::new(Path::new(file), Cause::unreadable(error))),
    }
    if start.len() == ENOUGH
        && let Some(at) = memchr::memrchr(b'\n', &start)
    {
        start.truncate(at + 1);
    }
    Ok(Some(start))
}
