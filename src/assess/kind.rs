//! What an input is, told by its content.

use crate::disk;
use crate::error::Failure;
use crate::portfolio;
use crate::portfolio::TableKind;
use crate::table;
use jixiao_core::problem::Place;
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
    /// Anything else.
    Unknown,
}

/// Tells what an input is.
pub fn kind_of(input: &Path) -> InputKind {
    if disk::is_file(&input.join("jixiao.toml")) {
        InputKind::Portfolio
    } else if disk::is_file(&input.join("rulebook.toml")) {
        InputKind::Rulebook
    } else if disk::is_folder(input) {
        InputKind::Unknown
    } else if input.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
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
pub fn is_streamed(input: &Path) -> Result<bool, Failure> {
    if input.as_os_str() == "-" {
        return Ok(true);
    }
    if kind_of(input) != InputKind::Table || !disk::is_file(input) {
        return Ok(false);
    }
    let start = disk::first_lines(input)?;
    let table = table::read_table(&Place::default(), &start).value;
    let table = table.filter(|table| table.plain);
    let kind = table.and_then(|table| portfolio::kind_of_table(&table.headings));
    Ok(kind == Some(TableKind::Wide))
}
