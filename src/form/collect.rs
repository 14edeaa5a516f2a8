//! A folder of returned forms → one portfolio folder, and what to ask whom for.
//!
//! A file that cannot be used is named and left out whole. Names of files from outside are compared
//! and listed, and never used to build a path beyond the folder they were found in.

use super::chase::{Chase, ChaseSummary, chase, chase_csv, chase_workbook, summarize};
use super::merged::{Changes, Merged, find_blanks, find_changes, find_evidence, merge};
use super::returned::{Day, Returned, find_unusable, read_form};
use crate::assess::{Content, InputKind, Loaded, Request, kind_of, open, sort};
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::hash;
use crate::manifest::{CollectSettings, FileHash, Manifest};
use crate::portfolio;
use crate::portfolio::{PortfolioHead, portfolio_files};
use crate::rules;
use crate::rules::Rules;
use crate::source::{NamedBytes, Source};
use jixiao_core::evaluate::{Mode, evaluate};
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Code, Detail, Place, Problem};
use jixiao_core::project;
use jixiao_core::project::raw::RawPortfolio;
use jixiao_core::rulebook::Rulebook;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What forms are collected for.
#[derive(Clone, Debug, Default)]
pub struct CollectRequest {
    /// The portfolio folder the forms were made from.
    pub from: Option<PathBuf>,
    /// The day they were due.
    pub due: Option<Day>,
    /// The portfolio folder to write.
    pub out: PathBuf,
}

/// What a folder of returned forms comes to.
#[derive(Clone, Debug)]
pub struct Collected {
    /// The portfolio, and the files its projects came in.
    pub merged: Merged,
    /// What to ask for, by department.
    pub list: Vec<Chase>,
    /// Where each department stands.
    pub summary: Vec<ChaseSummary>,
    /// Every problem, the blocking ones first.
    pub problems: Vec<Problem>,
    /// What changed since the portfolio was last collected; `None` the first time.
    pub changes: Option<Vec<Changes>>,
    /// How many forms were read.
    pub forms: usize,
    /// How many other files there are.
    pub attachments: usize,
    rules: Rules,
    inputs: Vec<FileHash>,
    head: PortfolioHead,
}

/// The files of a folder, read and told apart.
#[derive(Default)]
struct Arrived {
    forms: Vec<Returned>,
    attachments: Vec<String>,
    problems: Vec<Problem>,
    inputs: Vec<FileHash>,
}

/// Collects the forms of a folder.
///
/// # Errors
/// When the folder, or the portfolio the forms were made from, cannot be read; or when no form is
/// there and none is expected.
pub fn collect(request: &Request, wanted: &CollectRequest) -> Result<Collected, Error> {
    let folder = &request.input;
    if !disk::is_folder(folder) {
        return Err(Failure::new(folder, Cause::NotFound).into());
    }
    let mut arrived = arrive(folder, &wanted.out)?;
    let sent = match &wanted.from {
        Some(from) => Some(load_sent(from, request, &wanted.out, &mut arrived.inputs)?),
        None => None,
    };
    let Sent { rules, portfolio: expected, head } = match sent {
        Some(sent) => sent,
        None => Sent::of_forms(rules_of_forms(request, &arrived)?, asked(request, &wanted.out)),
    };
    let (forms, unused) = arrived.usable(&rules);
    let count = forms.len();
    let mut merged = merge(forms, &rules.rulebook, expected.as_ref(), wanted.due);
    // What came back and could not be used is not also said not to have come back.
    merged.problems.retain(|problem| {
        let of_unused = |(name, value): &(&str, Detail)| {
            *name == "project" && matches!(value, Detail::Plain(id) if unused.contains(id))
        };
        !problem.code.is_explained_by(Explanation::FormUnusable)
            || !problem.details.iter().any(of_unused)
    });
    let evidence = find_evidence(&merged.portfolio, &arrived.attachments);
    let mut problems = arrived.problems;
    problems.append(&mut merged.problems);
    problems.extend(find_blanks(&merged, &rules.rulebook));
    problems.extend(find_unscorable(&merged, &rules.rulebook));
    problems.extend(evidence.problems);
    problems.retain(|problem| !problem.is_note());
    sort(&mut problems);
    let mut inputs = arrived.inputs;
    for name in &evidence.files {
        let sha256 = disk::hash_of(&folder.join(name))?;
        inputs.push(FileHash { file: name.clone(), sha256 });
    }
    inputs.sort_by(|one, other| one.file.cmp(&other.file));
    let list = chase(&problems, &merged);
    let summary = summarize(&list, &merged);
    let changes = before(&wanted.out).map(|old| find_changes(&old, &merged.portfolio));
    let attachments = arrived.attachments.len();
    Ok(Collected {
        merged,
        list,
        summary,
        problems,
        changes,
        forms: count,
        attachments,
        rules,
        inputs,
        head,
    })
}

/// Finds what keeps the projects that came back from being scored, beside what is blank.
fn find_unscorable(merged: &Merged, rulebook: &Rulebook) -> Vec<Problem> {
    let Checked { value: portfolio, mut problems } = project::check(&merged.portfolio, rulebook);
    let scored = evaluate(&portfolio, rulebook, None, Mode::Provisional).problems;
    let of_returned = |problem: &Problem| {
        problem.details.iter().any(|(name, value)| {
            *name == "project"
                && matches!(value, Detail::Plain(id) if merged.files.contains_key(id))
        })
    };
    problems.extend(scored.into_iter().filter(|one| one.blocks() && of_returned(one)));
    problems
}

/// What the forms were made from.
struct Sent {
    rules: Rules,
    /// The portfolio, where it is known.
    portfolio: Option<RawPortfolio>,
    head: PortfolioHead,
}

impl Sent {
    /// Knows no more than the forms say.
    fn of_forms(rules: Rules, asked: Option<String>) -> Self {
        let rulebook = asked.or_else(|| Some(rules.rulebook.heading.id.clone()));
        Self { rules, portfolio: None, head: PortfolioHead { rulebook, policy: None } }
    }
}

/// Loads the portfolio folder forms were made from, and adds its files to what was read.
fn load_sent(
    from: &Path,
    request: &Request,
    out: &Path,
    read: &mut Vec<FileHash>,
) -> Result<Sent, Error> {
    let unfit = || Error::from(Failure::new(from, Cause::Kind));
    let source = Source::path(from);
    if kind_of(&source) != InputKind::Portfolio {
        return Err(unfit());
    }
    let folder = &request.input;
    let opened = open(&source)?;
    let rules = opened.rules(&request.asked())?;
    let Loaded { content: Content::Portfolio(portfolio), problems, inputs } =
        opened.read(&rules)?
    else {
        return Err(unfit());
    };
    if problems.iter().any(Problem::blocks) {
        return Err(Error::Problems(problems));
    }
    let relative = |name: &str| disk::relative(folder, &from.join(name));
    read.extend(inputs.into_iter().map(|file| FileHash { file: relative(&file.file), ..file }));
    let name = "jixiao.toml";
    let settings = portfolio::read_settings(&Place::file(name), &disk::read(&from.join(name))?)?;
    let own = |name: Option<String>| name.map(|name| from_out(&name, from, out));
    let head = PortfolioHead {
        rulebook: asked(request, out).or_else(|| own(settings.rulebook)),
        policy: own(settings.policy),
    };
    Ok(Sent { rules, portfolio: Some(portfolio), head })
}

/// Gives the rulebook asked for, as the portfolio in `out` has to name it.
fn asked(request: &Request, out: &Path) -> Option<String> {
    request.rulebook.as_ref().map(|name| from_out(name, &request.base, out))
}

/// Names a rulebook or policy that is built in, or lies relative to a folder, relative to `out`.
fn from_out(name: &str, folder: &Path, out: &Path) -> String {
    let path = folder.join(name);
    let built_in = rules::builtin_rulebook(name).is_some() || rules::builtin_policy(name).is_some();
    let is_path = disk::is_file(&path) || disk::is_folder(&path);
    if is_path && !built_in { disk::relative(out, &path) } else { name.to_owned() }
}

/// Finds the rulebook that the forms were made for.
fn rules_of_forms(request: &Request, arrived: &Arrived) -> Result<Rules, Error> {
    if let Some(form) = arrived.forms.first() {
        return request.asked().load_for(form);
    }
    let mut problems = arrived.problems.clone();
    problems.push(Problem::new(Code::InputUnknown, &Place::file(disk::shown(&request.input))));
    Err(Error::Problems(problems))
}

/// Reads every file of a folder but those of the portfolio to be written.
fn arrive(folder: &Path, out: &Path) -> Result<Arrived, Error> {
    let mut arrived = Arrived::default();
    let own = format!("{}/", disk::relative(folder, out));
    let foreign = |name: &String| !name.starts_with(&own) && name != "manifest.json";
    for name in disk::list(folder)?.into_iter().filter(foreign) {
        arrived.take(folder, name);
    }
    Ok(arrived)
}

/// Endings of workbooks: what has one is a form, or something is wrong with it.
const WORKBOOKS: [&str; 8] = ["xlsx", "xlsm", "xlsb", "xltx", "xls", "xlt", "ods", "et"];

/// Endings of packed files that are no workbooks, and may be large.
const NO_WORKBOOKS: [&str; 10] =
    ["docx", "doc", "pptx", "ppt", "wps", "zip", "rar", "odt", "ofd", "pdf"];

impl Arrived {
    fn take(&mut self, folder: &Path, name: String) {
        let path = folder.join(&name);
        let place = Place::file(name.clone());
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        let is_spreadsheet = WORKBOOKS.contains(&ending.as_str());
        if NO_WORKBOOKS.contains(&ending.as_str()) || !disk::starts_like_workbook(&path) {
            if is_spreadsheet {
                let problem = Problem::new(Code::WorkbookUnreadable, &place);
                self.problems.push(problem.with("what", "damaged"));
            } else if ending == "csv" {
                self.problems.push(Problem::new(Code::FormUnknown, &place));
            }
            self.attachments.push(name);
            return;
        }
        let bytes = match disk::read(&path) {
            Ok(bytes) => bytes,
            Err(failure) => {
                let problem = Problem::new(Code::FileUnreadable, &place);
                self.problems.push(problem.with("reason", failure.cause.detail()));
                return;
            }
        };
        match read_form(&place, &bytes) {
            Ok(Some(form)) => {
                self.inputs.push(FileHash { file: name, sha256: hash::sha256(&bytes) });
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

    /// Gives the forms that can be used; the second value lists the projects of the others.
    fn usable(&mut self, rules: &Rules) -> (Vec<Returned>, HashSet<String>) {
        let (mut usable, mut unused) = (Vec::new(), HashSet::new());
        for form in std::mem::take(&mut self.forms) {
            let found = find_unusable(&form, &rules.rulebook, &rules.rulebook_hash.sha256);
            if found.is_empty() {
                usable.push(form);
            } else {
                unused.extend(form.stamp.projects);
                self.problems.extend(found);
            }
        }
        (usable, unused)
    }
}

/// Reads the portfolio that stands where the new one goes, as far as it can be read.
fn before(out: &Path) -> Option<RawPortfolio> {
    let source = Source::path(out);
    if kind_of(&source) != InputKind::Portfolio {
        return None;
    }
    let opened = open(&source).ok()?;
    let rules = opened.rules(&Request::default().asked()).ok()?;
    match opened.read(&rules).ok()?.content {
        Content::Portfolio(portfolio) => Some(portfolio),
        Content::Sheet(_) => None,
    }
}

/// Writes the portfolio folder and the list of what to ask for, whole or not at all.
///
/// # Errors
/// When they cannot be written.
pub fn write_collected(
    collected: &Collected,
    request: &Request,
    wanted: &CollectRequest,
    staging: Staging,
) -> Result<PathBuf, Error> {
    stage_collected(collected, request, wanted, &staging)?;
    Ok(staging.put_in_place()?)
}

/// Writes them into a staging folder.
pub(crate) fn stage_collected(
    collected: &Collected,
    request: &Request,
    wanted: &CollectRequest,
    staging: &Staging,
) -> Result<(), Error> {
    let out = staging.out();
    let unwritable = |error: &dyn ToString| {
        Error::Failure(Failure::new(out, Cause::unwritable(error.to_string())))
    };
    let language = request.language;
    let Collected { merged, list, summary, head, rules, inputs, .. } = collected;
    let portfolio = &merged.portfolio;
    let mut outputs = portfolio_files(portfolio, head).map_err(|error| unwritable(&error))?;
    let table = chase_csv(language, list).map_err(|error| unwritable(&error))?;
    let book = chase_workbook(language, &portfolio.title, list, summary)
        .map_err(|error| unwritable(&error))?;
    for (name, bytes) in [("chase.csv", table), ("chase.xlsx", book)] {
        outputs.push(NamedBytes { name: name.to_owned(), bytes });
    }
    let mut job = request.settings(out, false);
    job.collect = Some(CollectSettings {
        from: wanted.from.as_ref().map(|from| disk::relative(out, from)),
        due: wanted.due.map(|due| due.to_string()),
    });
    let manifest = Manifest::new(job, inputs, &rules.rulebook_hash, None, staging.write(&outputs)?);
    Ok(staging.record(&manifest)?)
}
