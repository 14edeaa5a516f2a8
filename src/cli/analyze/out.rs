//! The file that a statistic is written to.

use crate::disk;
use crate::error::{Cause, Failure};
use std::path::{Path, PathBuf};

/// Where a file is written.
#[derive(Debug, clap::Args)]
pub(super) struct OutArgs {
    #[arg(short = 'o', long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

impl OutArgs {
    /// Refuses a file that cannot be written, or of another ending than these, before there is anything to write.
    pub(super) fn refuse(&self, endings: &[&str], unlike: Cause) -> Result<(), Failure> {
        let Some(out) = &self.out else { return Ok(()) };
        disk::refuse_file(out)?;
        let known = endings.contains(&ending(out).as_str());
        if known { Ok(()) } else { Err(Failure::new(out, unlike)) }
    }

    /// Writes what `bytes` gives for an ending, where a file is named, and over none of those `read`.
    pub(super) fn write(
        &self,
        read: &[PathBuf],
        bytes: impl FnOnce(&str) -> Result<Vec<u8>, Cause>,
    ) -> Result<(), Failure> {
        let Some(out) = &self.out else { return Ok(()) };
        let bytes = bytes(&ending(out)).map_err(|cause| Failure::new(out, cause))?;
        disk::write_file(out, &bytes, self.force, read)
    }

    /// Gives the file as it is shown.
    pub(super) fn shown(&self) -> Option<String> {
        self.out.as_deref().map(disk::shown)
    }
}

fn ending(out: &Path) -> String {
    let ending = out.extension().and_then(|ending| ending.to_str());
    ending.map(str::to_lowercase).unwrap_or_default()
}
