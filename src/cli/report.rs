//! `report`: one document as a file, or all of them in a folder.

use super::args::{OutArgs, ScoringArgs};
use super::choice::Choice;
use super::console::{self, Console};
use super::exit::{Exit, stopped};
use super::meant::stopped_on;
use super::problems;
use crate::assess::{Asked, Assessed, Assessment, Request};
use crate::compare::compare_with;
use crate::disk::{self, Staging};
use crate::document;
use crate::document::{Kind, Refused};
use crate::document::{ReportFormat, ReportKind, ReportRequest, Reports};
use crate::error::{Cause, Error, Failure};
use crate::source::Source;
use crate::stability::{Stability, StabilityWanted};
use crate::wording::{Language, ReportText, Typed};
use crate::write;
use crate::write::{DepartmentsRequest, Format, Paper, WriteOptions};
use jixiao_core::compare::Comparison;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The arguments of `report`.
#[derive(Debug, clap::Args)]
pub(super) struct ReportArgs {
    #[arg(value_name = "KIND", value_parser = kinds())]
    kind: Wanted,
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[arg(value_name = "PROJECT")]
    project: Option<String>,
    #[command(flatten)]
    output: OutArgs,
    #[arg(long)]
    projects: bool,
    #[arg(long, value_name = "department", value_parser = by_department())]
    split: Option<ByDepartment>,
    #[arg(long, value_name = "FILE")]
    font: Option<PathBuf>,
    #[arg(long, value_name = "OLD")]
    since: Option<PathBuf>,
    #[arg(long)]
    stability: bool,
    #[command(flatten)]
    rules: ScoringArgs,
}

/// Which documents are wanted.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    One(ReportKind),
    All,
}

fn kinds() -> Choice<Wanted> {
    let one = ReportKind::all().map(|kind| (kind.name(), Wanted::One(kind)));
    Choice::new(Typed::Report, one.chain([("all", Wanted::All)]))
}

/// Writes what is wanted.
pub(super) fn run(args: &ReportArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    if args.split.is_some() || matches!(args.kind, Wanted::All) {
        args.output.folder(&args.input, write::default_reports)?;
    } else {
        args.output.refuse_file()?;
    }
    let assessment = match request.assess() {
        Ok(Assessed::Portfolio(assessment)) => assessment,
        Ok(Assessed::Sheet(_)) => return Err(Failure::new(&args.input, Cause::Kind)),
        Err(stop) => return stopped_on(stop, &request, console),
    };
    if problems::counts(&assessment.problems)[0] > 0 {
        let blocking = assessment.problems.iter().filter(|problem| problem.blocks());
        return stopped(Error::Problems(blocking.cloned().collect()), console);
    }
    let before = match args.since.as_ref().map(|old| looked_back(args, old, &assessment, console)) {
        None => None,
        Some(Ok(comparison)) => Some(comparison),
        Some(Err(stop)) => return stopped(stop, console),
    };
    let wanted = ReportRequest {
        project: args.project.clone(),
        projects: args.projects,
        font: args.font.clone(),
        before,
        stability: args.stability.then(|| drawn(args, &assessment)).transpose()?,
    };
    if args.split.is_some() {
        let papers = match args.kind {
            Wanted::All => Paper::ALL.to_vec(),
            Wanted::One(ReportKind::Document(kind)) => vec![Paper::Document(kind)],
            Wanted::One(ReportKind::Page) => {
                return Err(Failure::new(&args.input, Cause::PageSplit));
            }
        };
        let (font, stability) = (args.font.clone(), wanted.stability);
        let wanted = DepartmentsRequest { papers, font, stability };
        return departments(&args.output, &assessment, &request, &wanted, console);
    }
    match args.kind {
        Wanted::One(ReportKind::Document(kind)) => {
            one(args, kind, &assessment, &request, &wanted, console)
        }
        Wanted::One(ReportKind::Page) => page(args, &assessment, &request, console),
        Wanted::All => all(args, &assessment, &request, &wanted, console),
    }
}

/// Draws weights for certificates of stability.
fn drawn(args: &ReportArgs, assessment: &Assessment) -> Result<Arc<Stability>, Failure> {
    Stability::of(assessment, &args.input, StabilityWanted::USUAL).map(Arc::new)
}

/// Compares with the earlier result that the report on all projects is to look back at.
fn looked_back(
    args: &ReportArgs,
    old: &Path,
    assessment: &Assessment,
    console: &Console,
) -> Result<Comparison, Error> {
    let portfolio = matches!(args.kind, Wanted::One(ReportKind::Document(Kind::Portfolio)));
    if !portfolio || args.split.is_some() {
        return Err(Failure::new(old, Cause::SinceKind).into());
    }
    let own = Asked::of(Source::folder("."));
    compare_with((&Source::path(old), &own), assessment, console.language)
}

/// That papers are split by department, which is the one way they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct ByDepartment;

/// How papers are split.
pub(super) fn by_department() -> Choice<ByDepartment> {
    Choice::new(Typed::Split, [("department", ByDepartment)])
}

/// Writes papers of every department into a folder of its own.
pub(super) fn departments(
    output: &OutArgs,
    assessment: &Assessment,
    request: &Request,
    wanted: &DepartmentsRequest,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let out = output.out.clone().unwrap_or_else(|| write::default_reports(&request.input));
    let staging = Staging::begin(&out, &request.input, output.force)?;
    let files = match write::write_departments(assessment, request, wanted, staging) {
        Ok(files) => files,
        Err(stop) => return stopped(stop, console),
    };
    if console.json {
        let folder = disk::shown(&out);
        console.json_value(&serde_json::json!({ "folder": folder, "files": files }));
        return Ok(Exit::Fine);
    }
    for file in &files {
        console.line(file);
    }
    let folder = [("folder", disk::quoted_folder(&out))];
    console.line(&console.language.report_with(ReportText::Folder, &folder));
    Ok(Exit::Fine)
}

fn one(
    args: &ReportArgs,
    kind: Kind,
    assessment: &Assessment,
    request: &Request,
    wanted: &ReportRequest,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let view = assessment.view(console.language);
    let project = args.project.as_ref().filter(|_| kind.is_of_one());
    let at = project.map(|project| view.place_of(&args.input, project)).transpose()?;
    let about = at.map(|at| &view.portfolio.projects[at].record);
    let word = console.language.value_word(Typed::Report, kind.name());
    let out = args.output.out.clone();
    let out = out.unwrap_or_else(|| write::default_file(&args.input, about, word, "docx"));
    let format = ReportFormat::of(&out).ok_or_else(|| Failure::new(&out, Cause::ReportEnding))?;
    let stem = out.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let format = (format, stem.as_deref());
    let report =
        document::report(assessment, request.language, &request.input, kind, format, wanted)?;
    let (force, read) = (args.output.force, request.read(&assessment.inputs));
    disk::write_file(&out, &report.bytes, force, &read)?;
    for picture in &report.pictures {
        disk::write_file(&out.with_file_name(&picture.name), &picture.bytes, force, &read)?;
    }
    let written = vec![(kind, disk::shown(&out), report.title)];
    let reports = Reports { written, skipped: Vec::new() };
    show(console, &reports);
    Ok(Exit::Fine)
}

/// Writes the page of results.
fn page(
    args: &ReportArgs,
    assessment: &Assessment,
    request: &Request,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let word = console.language.value_word(Typed::Report, ReportKind::Page.name());
    let out = args.output.out.clone();
    let out = out.unwrap_or_else(|| write::default_file(&args.input, None, word, "html"));
    let is_page = |ending: &std::ffi::OsStr| ending == "html" || ending == "htm";
    if !out.extension().is_some_and(is_page) {
        return Err(Failure::new(&out, Cause::PageEnding));
    }
    let options = WriteOptions {
        language: request.language,
        font: args.font.clone(),
        ..WriteOptions::default()
    };
    let bytes = assessment.write(Format::Page, &options)?;
    let read = request.read(&assessment.inputs);
    disk::write_file(&out, &bytes, args.output.force, &read)?;
    let (file, title) = (disk::shown(&out), &assessment.portfolio.title);
    if console.json {
        let kind = ReportKind::Page.name();
        let written = serde_json::json!([{ "kind": kind, "file": file, "title": title }]);
        console.json_value(&serde_json::json!({ "reports": written }));
    } else {
        console.line(&format!("{file}  {title}"));
    }
    Ok(Exit::Fine)
}

fn all(
    args: &ReportArgs,
    assessment: &Assessment,
    request: &Request,
    wanted: &ReportRequest,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let out = args.output.out.clone().unwrap_or_else(|| write::default_reports(&args.input));
    let staging = Staging::begin(&out, &request.input, args.output.force)?;
    let reports = match document::write_reports(assessment, request, wanted, staging) {
        Ok(reports) => reports,
        Err(stop) => return stopped(stop, console),
    };
    show(console, &reports);
    if !console.json {
        let folder = [("folder", disk::quoted_folder(&out))];
        let text = console.language.report_with(ReportText::Folder, &folder);
        console.line(&text);
    }
    Ok(Exit::Fine)
}

fn show(console: &mut Console, reports: &Reports) {
    let language = console.language;
    if console.json {
        let written = reports.written.iter().map(|(kind, file, title)| {
            serde_json::json!({ "kind": kind.name(), "file": file, "title": title })
        });
        let written: Vec<_> = written.collect();
        console.json_value(&serde_json::json!({ "reports": written }));
    } else {
        for (_, file, title) in &reports.written {
            console.line(&format!("{file}  {title}"));
        }
    }
    let is_notice = |(kind, ..): &(Kind, String, String)| *kind == Kind::Notice;
    if language != Language::Chinese && reports.written.iter().any(is_notice) {
        console::note(language.report(ReportText::NoticeInChinese));
    }
    for (kind, refused) in &reports.skipped {
        let text = match refused {
            Refused::Project => ReportText::SkippedProject,
            Refused::Policy => ReportText::SkippedPolicy,
        };
        console::note(&language.report_with(text, &[("kind", kind.name().to_owned())]));
    }
}
