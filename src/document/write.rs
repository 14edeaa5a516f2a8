//! Assessment → documents, one file or a folder of all.

use super::compared::compared;
use super::{Block, Document, Kind, Refused};
use super::{docx, markdown, memo};
use crate::assess::{Assessment, Request};
use crate::chart::{Painter, Typeface, draw};
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::manifest::{Manifest, ReportSettings};
use crate::names::file_names;
use crate::simulate::Simulation;
use crate::source::NamedBytes;
use crate::stability::Stability;
use crate::view::View;
use crate::wording::Language;
use jixiao_core::compare::Comparison;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What `report` can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportKind {
    /// A document for Word.
    Document(Kind),
    /// The page of results.
    Page,
}

/// The name of the page of results.
const PAGE: &str = "html";

impl ReportKind {
    /// Gives the name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document(kind) => kind.name(),
            Self::Page => PAGE,
        }
    }

    /// Lists the kinds.
    pub fn all() -> impl Iterator<Item = Self> {
        Kind::ALL.iter().map(|(kind, _)| Self::Document(*kind)).chain([Self::Page])
    }
}

/// How documents are written.
#[derive(Clone, Debug, Default)]
pub struct ReportRequest {
    /// The id of the project a document is about.
    pub project: Option<String>,
    /// Whether a folder of documents has one for each project, too.
    pub projects: bool,
    /// A font file for characters of charts that the built-in font lacks.
    pub font: Option<PathBuf>,
    /// What differs from an earlier result, for an annex of the report on all projects.
    pub before: Option<Comparison>,
    /// What holds under drawn weights, for certificates of stability.
    pub stability: Option<Arc<Stability>>,
}

/// What a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// For Word and WPS.
    Docx,
    /// Plain text with marks.
    Markdown,
}

impl ReportFormat {
    /// Tells the format by the ending of a file's name.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "docx" => Some(Self::Docx),
            "md" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// The resolution of charts in documents, in dots per inch: good print, and small files.
const DOTS_PER_INCH: u16 = 200;
/// The most projects for which a run writes documents.
pub(crate) const PROJECTS_AT_MOST: usize = 5_000;

/// Documents that were written.
#[derive(Debug, Default)]
pub struct Reports {
    /// Their kind, file and title.
    pub written: Vec<(Kind, String, String)>,
    /// The kinds left out, and why.
    pub skipped: Vec<(Kind, Refused)>,
}

/// Makes documents and turns them into bytes; the fonts are loaded once.
struct Press<'a> {
    assessment: &'a Assessment,
    stability: Option<&'a Stability>,
    language: Language,
    typeface: Typeface,
    painter: Painter,
}

impl<'a> Press<'a> {
    fn new(
        assessment: &'a Assessment,
        language: Language,
        font: Option<&Path>,
    ) -> Result<Self, Failure> {
        let typeface = match font {
            None => Typeface::built_in(),
            Some(path) => Typeface::with(disk::read(path)?)
                .ok_or_else(|| Failure::new(path, Cause::NotAFont))?,
        };
        let painter = Painter::new(&typeface, DOTS_PER_INCH);
        Ok(Self { assessment, stability: None, language, typeface, painter })
    }

    /// Prints certificates of stability, where they were asked for.
    fn certified(self, stability: Option<&'a Arc<Stability>>) -> Self {
        Self { stability: stability.map(|stability| &**stability), ..self }
    }

    fn document(
        &self,
        kind: Kind,
        project: Option<usize>,
        before: Option<&Comparison>,
    ) -> Result<Document, Refused> {
        let view = self.assessment.view(kind.language(self.language)).of_project(project);
        kind.document(&View { before, stability: self.stability, ..view })
    }

    fn docx(&self, document: &Document) -> Vec<u8> {
        docx(document, &self.typeface, &self.painter)
    }

    /// Writes Markdown, and its pictures with names that begin as the file's.
    fn markdown(&self, document: &Document, stem: &str) -> (Vec<u8>, Vec<NamedBytes>) {
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let figures = blocks.filter_map(|block| match block {
            Block::Figure(figure, _) => Some(self.painter.png(&draw(figure, &self.typeface).svg)),
            _ => None,
        });
        let drawn: Vec<Option<Vec<u8>>> = figures.collect();
        let name = |number: usize| format!("{stem}-{number}.png");
        // A picture too large for the memory is told in words alone.
        let there = |number: usize| drawn.get(number - 1).is_some_and(Option::is_some);
        let bytes = markdown(document, |number| there(number).then(|| name(number)));
        let pictures = (1..).zip(&drawn).filter_map(|(number, png)| {
            png.as_ref().map(|png| NamedBytes::new(name(number), png.clone()))
        });
        (bytes, pictures.collect())
    }
}

/// One document.
#[derive(Debug)]
pub struct Report {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its title.
    pub title: String,
    /// The pictures that Markdown shows, to be written beside it.
    pub pictures: Vec<NamedBytes>,
}

/// Makes one document. Its pictures are named after `stem`; without it Markdown tells them in words.
///
/// # Errors
/// When the project is unknown or missing, there is no policy for cuts, or the font cannot be read.
pub fn report(
    assessment: &Assessment,
    language: Language,
    input: &Path,
    kind: Kind,
    (format, stem): (ReportFormat, Option<&str>),
    wanted: &ReportRequest,
) -> Result<Report, Failure> {
    let view = assessment.view(language);
    let place = |id: &String| view.place_of(input, id);
    let project = wanted.project.as_ref().map(place).transpose()?;
    let press = Press::new(assessment, language, wanted.font.as_deref())?;
    let press = press.certified(wanted.stability.as_ref());
    let document = press.document(kind, project, wanted.before.as_ref()).map_err(|refused| {
        let cause = match refused {
            Refused::Project => Cause::ReportProject,
            Refused::Policy => Cause::NoPolicy,
        };
        Failure::new(input, cause)
    })?;
    let (bytes, pictures) = match (format, stem) {
        (ReportFormat::Docx, _) => (press.docx(&document), Vec::new()),
        (ReportFormat::Markdown, None) => (markdown(&document, |_| None), Vec::new()),
        (ReportFormat::Markdown, Some(stem)) => press.markdown(&document, stem),
    };
    Ok(Report { bytes, title: document.title, pictures })
}

/// Writes every document there is into a folder whole, or nothing.
///
/// # Errors
/// When the font cannot be used, problems block, or nothing can be written.
pub fn write_reports(
    assessment: &Assessment,
    request: &Request,
    wanted: &ReportRequest,
    staging: Staging,
) -> Result<Reports, Error> {
    let made = stage_reports(assessment, request, wanted, &staging)?;
    staging.put_in_place()?;
    Ok(made)
}

/// Writes every document into a staging folder.
pub(crate) fn stage_reports(
    assessment: &Assessment,
    request: &Request,
    wanted: &ReportRequest,
    staging: &Staging,
) -> Result<Reports, Error> {
    if assessment.problems.iter().any(jixiao_core::problem::Problem::blocks) {
        return Err(Error::Problems(assessment.problems.clone()));
    }
    let press = Press::new(assessment, request.language, wanted.font.as_deref())?;
    let press = press.certified(wanted.stability.as_ref());
    let mut reports = Reports::default();
    let mut files = of_all(&press, "", &mut reports);
    if wanted.projects {
        of_projects(&press, &mut files, &mut reports);
    }
    let mut job = request.settings(staging.out(), false);
    job.report = Some(ReportSettings {
        projects: wanted.projects,
        departments: Vec::new(),
        stability: wanted.stability.is_some(),
        font: wanted.font.as_ref().map(|font| disk::relative(staging.out(), font)),
    });
    let manifest = Manifest::new(
        job,
        &assessment.inputs,
        &assessment.rules.rulebook_hash,
        assessment.rules.policy_hash(),
        staging.write(&files)?,
    );
    staging.record(&manifest)?;
    Ok(reports)
}

/// Makes the documents that stand among the results of a run; none of very many projects.
///
/// # Errors
/// When the built-in font cannot be used.
pub(crate) fn result_documents(
    assessment: &Assessment,
    language: Language,
) -> Result<Vec<NamedBytes>, Failure> {
    if assessment.portfolio.projects.len() > PROJECTS_AT_MOST {
        return Ok(Vec::new());
    }
    let press = Press::new(assessment, language, None)?;
    Ok(of_all(&press, "report-", &mut Reports::default()))
}

/// Makes the paper that shows two results side by side; `sides` says which.
///
/// # Errors
/// When the built-in font cannot be used.
pub fn comparison_document(
    language: Language,
    comparison: &Comparison,
    sides: &str,
    format: ReportFormat,
) -> Result<Vec<u8>, Failure> {
    let document = compared(language, comparison, sides);
    Ok(match format {
        ReportFormat::Markdown => markdown(&document, |_| None),
        ReportFormat::Docx => {
            let typeface = Typeface::built_in();
            docx(&document, &typeface, &Painter::new(&typeface, DOTS_PER_INCH))
        }
    })
}

/// Makes the memo that compares scenarios, for Word and as Markdown.
///
/// # Errors
/// When the built-in font cannot be used.
pub(crate) fn simulation_documents(
    simulation: &Simulation,
    language: Language,
) -> Result<Vec<NamedBytes>, Failure> {
    let press = Press::new(&simulation.assessment, language, None)?;
    let memo = memo(simulation, language);
    let docx = NamedBytes::new("memo.docx", press.docx(&memo));
    let (text, pictures) = press.markdown(&memo, "memo");
    let files = [docx, NamedBytes::new("memo.md", text)];
    Ok(files.into_iter().chain(pictures).collect())
}

fn of_all(press: &Press<'_>, prefix: &str, reports: &mut Reports) -> Vec<NamedBytes> {
    let mut files = Vec::new();
    for kind in Kind::of_all() {
        match press.document(kind, None, None) {
            Err(refused) => reports.skipped.push((kind, refused)),
            Ok(document) => {
                let name = format!("{prefix}{}.docx", kind.name());
                let bytes = press.docx(&document);
                reports.written.push((kind, name.clone(), document.title));
                files.push(NamedBytes { name, bytes });
            }
        }
    }
    files
}

fn of_projects(press: &Press<'_>, files: &mut Vec<NamedBytes>, reports: &mut Reports) {
    let projects = &press.assessment.portfolio.projects;
    let wanted: Vec<String> =
        projects.iter().map(|one| format!("project-{}", one.record.id)).collect();
    for (at, name) in file_names(&wanted).into_iter().enumerate() {
        let Ok(document) = press.document(Kind::Project, Some(at), None) else { continue };
        let name = format!("{name}.docx");
        let bytes = press.docx(&document);
        reports.written.push((Kind::Project, name.clone(), document.title));
        files.push(NamedBytes { name, bytes });
    }
}
