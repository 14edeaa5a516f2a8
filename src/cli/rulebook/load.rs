//! The rulebook that a command names.

use crate::error::Error;
use crate::rules;
use crate::source::Source;
use jixiao_core::rulebook::Rulebook;

/// Loads a built-in rulebook or one of one's own.
pub(super) fn load(name: &str) -> Result<Rulebook, Error> {
    rules::load_rulebook(name, &Source::folder("")).map(|(rulebook, _)| rulebook)
}
