//! `results.parquet`, where this build can write it.

use crate::disk::Staging;
use crate::error::{Cause, Failure};
use crate::hash::sha256_of;
use crate::manifest::{FileDigest, FileHash};
use std::path::Path;

/// The file of results with types.
const NAME: &str = "results.parquet";

/// Refuses to write Parquet where this build cannot, before anything is computed.
///
/// # Errors
/// When it was built without the feature.
pub fn refuse_columnar(out: &Path) -> Result<(), Failure> {
    if cfg!(feature = "parquet") { Ok(()) } else { Err(Failure::new(out, Cause::NoParquet)) }
}

/// Writes `results.parquet` beside the `results.csv` that is staged, and gives its hash.
///
/// # Errors
/// When this build cannot, or nothing can be read or written.
pub(crate) fn stage_columnar(staging: &Staging) -> Result<FileHash, Failure> {
    let out = staging.out();
    refuse_columnar(out)?;
    let unwritable = |error: std::io::Error| Failure::new(out, Cause::unwritable(error));
    let mut results = staging.open_staged("results.csv")?;
    write(&mut *results, staging.create(NAME)?).map_err(unwritable)?;
    let sha256 = sha256_of(&mut *staging.open_staged(NAME)?).map_err(unwritable)?;
    Ok(FileHash { file: NAME.to_owned(), digest: FileDigest::Sha256(sha256) })
}

#[cfg(feature = "parquet")]
use super::parquet::write;

#[cfg(not(feature = "parquet"))]
fn write(_: &mut dyn std::io::Read, _: Box<dyn std::io::Write + Send>) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}
