//! A rulebook and a policy → one SQL statement that an engine runs where the data are.

use crate::assess::first_lines;
use crate::disk;
use crate::error::Error;
use crate::rules::{self, DEFAULT_RULEBOOK};
use crate::source::Source;
use crate::table::read_table;
use jixiao_core::problem::{Checked, Place};
use jixiao_sql::{Options, Refusal};
use std::path::{Path, PathBuf};

/// The rules that a statement is of, and what it is asked for.
#[derive(Clone, Debug)]
pub struct StatementRequest {
    /// A built-in rulebook, or the folder of one's own; the usual one where there is none.
    pub rulebook: Option<String>,
    /// A built-in policy, or a file of one's own.
    pub policy: Option<String>,
    /// What it is asked for.
    pub options: Options,
    /// A table whose headings are the columns that there are.
    pub like: Option<PathBuf>,
    /// Whether the statements that make the tables are wanted instead.
    pub create: bool,
}

/// Writes a statement; refused where the engine cannot hold it exactly.
///
/// # Errors
/// When rules or the table of headings cannot be read.
pub fn statement(request: &StatementRequest) -> Result<Result<String, Vec<Refusal>>, Error> {
    let here = Source::folder("");
    let rulebook = request.rulebook.as_deref().unwrap_or(DEFAULT_RULEBOOK);
    let (rulebook, _) = rules::load_rulebook(rulebook, &here)?;
    let policy = match &request.policy {
        Some(policy) => Some(rules::load_policy(policy, &here, &rulebook.grades)?.0),
        None => None,
    };
    let mut options = request.options.clone();
    if let Some(like) = &request.like {
        options.columns = Some(headings_of(like)?);
    }
    Ok(if request.create {
        jixiao_sql::create(&rulebook, policy.as_ref(), &options)
    } else {
        jixiao_sql::statement(&rulebook, policy.as_ref(), &options)
    })
}

/// Reads the headings of a table; of a text that can be understood by it, its beginning alone.
fn headings_of(path: &Path) -> Result<Vec<String>, Error> {
    let place = Place::file(disk::shown(path));
    let source = Source::file(path);
    let file = source.entry().filter(|file| source.is_file(file));
    let start = file.map_or(Ok(None), |file| first_lines(&source, file))?;
    let start = start.and_then(|start| read_table(&place, &start).value);
    let Checked { value: table, problems } = match start.filter(|table| table.plain) {
        Some(table) => Checked::new(Some(table), Vec::new()),
        None => read_table(&place, &disk::read(path)?),
    };
    match table {
        Some(table) => Ok(table.headings.iter().map(|heading| heading.name().to_owned()).collect()),
        None => Err(Error::Problems(problems)),
    }
}
