//! Why there is no result: problems of the data, or something that kept the program from running.

use jixiao_core::problem::Problem;
use std::path::Path;
use std::sync::Arc;
use thiserror::Error;

/// Why there is no result.
#[derive(Clone, Debug, Error)]
pub enum Error {
    /// The data or the rules have problems.
    #[error("the data have {} problems", .0.len())]
    Problems(Vec<Problem>),
    /// The program could not run.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl Error {
    /// Leaves out notes on how values were read.
    pub(crate) fn without_notes(mut self) -> Self {
        if let Self::Problems(problems) = &mut self {
            problems.retain(|problem| !problem.is_note());
        }
        self
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

/// What kept the program from running; not a problem of the data.
#[derive(Clone, Debug, Error)]
#[error("{path}: {cause}")]
pub struct Failure {
    /// The file or folder, with `/` between folders.
    pub path: String,
    /// What happened.
    #[source]
    pub cause: Cause,
}

impl Failure {
    /// Says what happened to a file or folder.
    pub fn new(path: &Path, cause: Cause) -> Self {
        Self { path: path.to_string_lossy().replace('\\', "/"), cause }
    }

    /// Says it of another file or folder.
    pub(crate) fn at(self, path: &Path) -> Self {
        Self::new(path, self.cause)
    }
}

/// An error of the system or of a library.
pub type Source = Arc<dyn std::error::Error + Send + Sync>;

/// What happened to a file or folder.
#[derive(Clone, Debug, Error)]
pub enum Cause {
    /// It is there, and not as this program wrote it.
    #[error("not written by this program, or changed since")]
    NotOwn,
    /// It is a file where a folder is read.
    #[error("not a folder")]
    NoFolder,
    /// A page of results is not made for each department.
    #[error("not split")]
    PageSplit,
    /// It is not there.
    #[error("not found")]
    NotFound,
    /// It cannot be read.
    #[error("unreadable")]
    Unreadable(#[source] Source),
    /// It cannot be written.
    #[error("unwritable")]
    Unwritable(#[source] Source),
    /// What was printed did not come through.
    #[error("not printed")]
    Unprinted(#[source] Source),
    /// There is no room for it.
    #[error("no room")]
    Full,
    /// It may not be written by this user.
    #[error("may not be written")]
    Forbidden,
    /// It is a folder, a link, a device or a pipe, and a file is to be written.
    #[error("no place for a file")]
    NoPlaceForAFile,
    /// It holds a file where a folder is to be written, or the other way round.
    #[error("unlike what is to be written: {0}")]
    Unlike(String),
    /// It holds a file that this program did not write, or that was changed since.
    #[error("foreign: {0}")]
    Foreign(String),
    /// These files were changed by people, and what they changed would be lost.
    #[error("changed, and would be written over: {0}")]
    Undone(String),
    /// A program has this file open.
    #[error("open in another program: {0}")]
    Open(String),
    /// It holds the input.
    #[error("holds the input")]
    OverInput,
    /// It is a file that the job reads, and is to be written.
    #[error("is read by the job")]
    OverRead,
    /// It is a file or a link, and is to be a result folder.
    #[error("not a folder")]
    NotAFolder,
    /// It is the current folder, which cannot be replaced.
    #[error("the current folder")]
    CurrentFolder,
    /// It exists already.
    #[error("exists")]
    Exists,
    /// It is a folder, a device or a pipe, and a file is wanted.
    #[error("not a file")]
    NotAFile,
    /// It has more bytes than are read.
    #[error("more than {0} bytes")]
    TooBig(u64),
    /// It became another while it was read.
    #[error("changed")]
    Changed,
    /// It has more files than are listed.
    #[error("more than {0} files")]
    TooMany(usize),
    /// It is not a kind of input that is taken here.
    #[error("not a kind of input taken here")]
    Kind,
    /// It has to be read whole, so that none of its projects can be put aside.
    #[error("not read project by project")]
    ReadWhole,
    /// Results are to be written as Parquet, which this build cannot.
    #[error("built without the feature parquet")]
    NoParquet,
    /// It has no manifest of this program.
    #[error("no manifest")]
    NoManifest,
    /// Its results came from standard input.
    #[error("results of standard input")]
    NoInput,
    /// It has no project of this id or name; and those that may be meant.
    #[error("no project {0}")]
    NoProject(String, Vec<String>),
    /// It names no policy.
    #[error("no policy")]
    NoPolicy,
    /// It is no font.
    #[error("not a font")]
    NotAFont,
    /// This picture is too large at so many dots per inch.
    #[error("too large at {0} dots per inch")]
    Picture(u16),
    /// No project of it has a settled grade.
    #[error("nothing to draw")]
    NothingToDraw,
    /// A chart is about one project, and none is named.
    #[error("a chart of one project")]
    ChartProject,
    /// A document is about one project, and none is named.
    #[error("a document of one project")]
    ReportProject,
    /// More draws are asked for than can be held.
    #[error("too many draws")]
    TooManyDraws,
    /// Its exact arithmetic leaves 128 bits.
    #[error("leaves 128 bits")]
    TooPrecise,
    /// Its name does not say in which format a chart is to be written.
    #[error("no format of charts")]
    Ending,
    /// Its name does not say in which format a document is to be written.
    #[error("no format of documents")]
    ReportEnding,
    /// Its name is not that of a page.
    #[error("no name of a page")]
    PageEnding,
    /// Its name does not say in which format a table for people is to be written.
    #[error("no format of tables for people")]
    ListEnding,
    /// A total does not spread by weights, or not everything applies to its project.
    #[error("no spread by weights")]
    NoSpread,
    /// Its name is neither that of a table nor of a chart.
    #[error("no format of tables or charts")]
    TableOrChart,
    /// Its name is not that of a comparison.
    #[error("no name of a comparison")]
    ComparisonEnding,
    /// Only the report on all projects looks back at an earlier result.
    #[error("only the report on all projects looks back")]
    SinceKind,
    /// What this program wrote there does not say where every project stands.
    #[error("no evaluation of projects")]
    NoEvaluation,
    /// The result does not say at which totals its grades start.
    #[error("no grade lines")]
    NoLines,
    /// It is a result that was changed since it was written.
    #[error("changed since it was written")]
    Edited,
    /// It is a table of corrections to which no row can be added.
    #[error("no row can be added to these corrections")]
    CorrectionsUnfit,
    /// There is no such problem code.
    #[error("no problem code")]
    NoCode,
}

impl Cause {
    /// Keeps why something cannot be read.
    pub fn unreadable(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unreadable(error.into().into())
    }

    /// Keeps why what was printed did not come through.
    pub(crate) fn unprinted(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unprinted(error.into().into())
    }

    /// Gives what the system or library said; nothing where it said nothing.
    pub fn detail(&self) -> String {
        match self {
            Self::Unreadable(source) | Self::Unwritable(source) => source.to_string(),
            _ => String::new(),
        }
    }

    /// Keeps why something cannot be written.
    pub fn unwritable(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unwritable(error.into().into())
    }
}
