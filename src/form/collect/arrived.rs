//! What came: the forms among named files, and the documents sent with them.
//!
//! A file that cannot be used is named and left out whole. Names of files from outside are compared
//! and listed, and never used to build a path beyond the folder they were found in.

use super::super::returned::{Returned, find_unusable, read_form};
use crate::error::Error;
use crate::manifest::{FileHash, Manifest};
use crate::rules::Rules;
use crate::source::Source;
use crate::table::is_workbook;
use jixiao_core::problem::{Code, Place, Problem, Word};
use std::io::{ErrorKind, Read};

/// The files that came, read and told apart.
#[derive(Default)]
pub(super) struct Arrived {
    pub(super) forms: Vec<Returned>,
    pub(super) attachments: Vec<String>,
    pub(super) problems: Vec<Problem>,
    pub(super) inputs: Vec<FileHash>,
}

/// Endings of workbooks: what has one is a form, or something is wrong with it.
const WORKBOOKS: [&str; 8] = ["xlsx", "xlsm", "xlsb", "xltx", "xls", "xlt", "ods", "et"];

/// Endings of packed files that are no workbooks, and may be large.
const NO_WORKBOOKS: [&str; 10] =
    ["docx", "doc", "pptx", "ppt", "wps", "zip", "rar", "odt", "ofd", "pdf"];

impl Arrived {
    /// Reads every file of a source but the manifest of an earlier run, and the files and folders
    /// that are to be left out.
    pub(super) fn read(source: &Source, leave_out: &[String]) -> Result<Self, Error> {
        let mut arrived = Self::default();
        let is_in = |name: &str, one: &String| {
            name.strip_prefix(one.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let came =
            |name: &String| name != Manifest::NAME && !leave_out.iter().any(|one| is_in(name, one));
        for name in source.list("")?.into_iter().filter(came) {
            arrived.take(source, name);
        }
        Ok(arrived)
    }

    fn take(&mut self, source: &Source, name: String) {
        let place = Place::file(name.clone());
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        let is_spreadsheet = WORKBOOKS.contains(&ending.as_str());
        if NO_WORKBOOKS.contains(&ending.as_str()) || !starts_like_workbook(source, &name) {
            if is_spreadsheet {
                let problem = Problem::new(Code::WorkbookUnreadable, &place);
                self.problems.push(problem.with_word("what", Word::Thing, "damaged"));
            } else if ending == "csv" {
                self.problems.push(Problem::new(Code::FormUnknown, &place));
            }
            self.attachments.push(name);
            return;
        }
        let bytes = match source.read(&name) {
            Ok(bytes) => bytes,
            Err(failure) => {
                let problem = Problem::new(Code::FileUnreadable, &place);
                self.problems.push(problem.with("reason", failure.cause.detail()));
                return;
            }
        };
        match read_form(&place, &bytes) {
            Ok(Some(form)) => {
                self.inputs.push(FileHash::of(&name, &bytes));
                self.forms.push(form);
            }
            Ok(None) => {
                if is_spreadsheet {
                    self.problems.push(Problem::new(Code::FormUnknown, &place));
                }
                self.attachments.push(name);
            }
            Err(problems) if is_spreadsheet => self.problems.extend(problems),
            Err(_) => self.attachments.push(name),
        }
    }

    /// Gives the forms that can be used, and those that go back.
    pub(super) fn usable(&mut self, rules: &Rules) -> (Vec<Returned>, Vec<Returned>) {
        let (mut usable, mut refused) = (Vec::new(), Vec::new());
        for form in std::mem::take(&mut self.forms) {
            let found = find_unusable(&form, &rules.rulebook, &rules.rulebook_hash.sha256);
            if found.is_empty() {
                usable.push(form);
            } else {
                self.problems.extend(found);
                refused.push(form);
            }
        }
        (usable, refused)
    }
}

/// Says whether a file starts like a packed or compound file, as every workbook does. One that cannot
/// be opened is said to, so that reading it says why.
fn starts_like_workbook(source: &Source, name: &str) -> bool {
    let mut start = [0; 4];
    let Ok(mut file) = source.open(name) else { return true };
    match file.read_exact(&mut start) {
        Ok(()) => is_workbook(&start),
        Err(error) => error.kind() != ErrorKind::UnexpectedEof,
    }
}
