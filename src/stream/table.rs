//! A wide table, read, scored by several workers, and written.

use super::chunks::Chunks;
use super::heading::Understood;
use super::repeated::{SecondLook, Twice};
use super::row::RowScorer;
use super::streamed::{Streamed, Writing, score_all};
use super::supply::Progress;
use crate::assess::{Request, TextOfTable, open_text};
use crate::disk::{self, STDIN, Staging};
use crate::error::{Cause, Error, Failure};
use crate::manifest::{FileDigest, FileHash};
use crate::rules::Rules;
use crate::source::Source;
use crate::table::{Encoding, read_as};
use jixiao_core::problem::{Checked, Place};
use std::path::Path;

/// Streams a wide table into a staging folder.
pub(super) fn stream_table(
    request: &Request,
    rules: &Rules,
    staging: &Staging,
    progress: Progress<'_>,
) -> Result<Streamed, Error> {
    let source = request.source();
    let name = source.entry().unwrap_or_default();
    let place = Place::file(name);
    let writing = Writing { request, staging, rules, place: &place };
    let stop = |error| writing.stop_of(error);
    let TextOfTable { text, made, encoding, heard } = opened(&source, name)?;
    let all = Some(disk::size(&request.input)).filter(|size| *size > 0 && made.is_file());
    let mut chunks = Chunks::new(text, &place);
    let read_once = request.input == Path::new(STDIN);
    if read_once {
        chunks = chunks.keeping(staging.create_kept(STDIN)?);
    }
    let head = chunks.head().map_err(stop)?;
    let Checked { value: heading, mut problems } = Understood::of(head, rules, &place)?;
    if encoding != Encoding::Utf8 {
        problems.push(read_as(&place, encoding, b','));
    }
    chunks.skip_through(heading.ends);
    let open = || {
        let text = if read_once { staging.open_kept(STDIN)? } else { opened(&source, name)?.text };
        Ok(Chunks::new(text, &place))
    };
    let score = |chunks: Chunks, twice: &Twice| {
        let scorer = || RowScorer::new(&heading, (writing, twice));
        let done = writing.begin(problems.clone())?;
        let (chunks, done, stopped) = score_all(chunks, done, (progress, all), scorer);
        stopped.map_or(Ok(()), |halt| writing.halted(halt))?;
        Ok::<_, Error>((chunks.digest(), done))
    };
    let (digest, mut done) = score(chunks, &Twice::default())?;
    let look = SecondLook {
        place: &place,
        ends: heading.ends,
        id_of: &|record, place| heading.id_of(record, place),
        suspects: &[],
        open: &open,
        stop: &stop,
        digest: &digest,
    };
    let twice = done.find_repeated(&look)?;
    if !twice.is_empty() {
        let again = score(look.below_heading()?, &twice)?;
        if again.0 != digest {
            return Err(look.changed());
        }
        done = again.1;
    }
    done.compare_rows(rules.policy());
    // What is not the text of a file is checked by the text, and told by the file.
    let digest = match heard {
        Some(heard) => heard.digest(),
        None if made.is_file() => digest,
        // In place of standard input, it is told as that was.
        None if name == STDIN => disk::digest_of(&request.input, &digest)?,
        None => FileDigest::Sha256(source.hash(name)?),
    };
    writing.finish(done, &[FileHash { file: name.to_owned(), digest }])
}

/// Opens a table as text.
fn opened(source: &Source, name: &str) -> Result<TextOfTable, Failure> {
    open_text(source, name)?.ok_or_else(|| Failure::new(Path::new(name), Cause::Kind))
}
