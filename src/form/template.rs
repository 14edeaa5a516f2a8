//! A portfolio folder → workbooks to be filled in. Nothing is scored, so missing facts do not matter.

use super::layout::{Form, Frame, STAMP_SHEET, Split, layout};
use super::write::form_workbook;
use crate::assess::{Content, InputKind, Loaded, Request, kind_of, open};
use crate::disk::Staging;
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::manifest::{FileHash, Manifest, TemplateSettings};
use crate::names::{file_names, sheet_names};
use crate::rules::Rules;
use crate::source::NamedBytes;
use crate::wording::FormText;
use jixiao_core::problem::{Code, Detail, Problem, Word};
use jixiao_core::project;
use std::path::PathBuf;

/// What workbooks are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct TemplateRequest {
    /// How the projects are split over workbooks.
    pub split: Split,
    /// Whether of the known facts only item names, shares, targets, directions and units are kept.
    pub blank: bool,
}

/// The workbooks made from a portfolio.
#[derive(Clone, Debug)]
pub struct Template {
    /// The workbooks.
    pub books: Vec<Book>,
    /// Advice on how the files were read.
    pub problems: Vec<Problem>,
    rules: Rules,
    inputs: Vec<FileHash>,
}

/// One workbook.
#[derive(Clone, Debug)]
pub struct Book {
    /// The group it is for, empty for all and for projects that name none.
    pub group: String,
    /// The number of its projects.
    pub projects: usize,
    /// The file.
    pub file: NamedBytes,
}

/// Makes the workbooks of a portfolio folder.
///
/// # Errors
/// When the folder or its rules cannot be read, or what is known has no clear place in a form.
pub fn template(request: &Request, wanted: TemplateRequest) -> Result<Template, Error> {
    let unfit = || Error::from(Failure::new(&request.input, Cause::Kind));
    let source = request.source();
    if kind_of(&source) != InputKind::Portfolio {
        return Err(unfit());
    }
    let opened = open(&source)?;
    let rules = opened.rules(&request.asked())?;
    let Loaded { content: Content::Portfolio(raw), problems, inputs } = opened.read(&rules)? else {
        return Err(unfit());
    };
    let found = project::check(&raw, &rules.rulebook).problems;
    let misplaced = found.into_iter().filter(has_no_place);
    let mut problems: Vec<Problem> = problems.into_iter().chain(misplaced).collect();
    problems.retain(|problem| !problem.is_note());
    if problems.iter().any(Problem::blocks) {
        return Err(Error::Problems(problems));
    }
    let forms = layout(&raw, &rules.rulebook, &frame(request, wanted, &rules));
    if forms.is_empty() {
        return Err(unfit());
    }
    let books = books(request, wanted, &rules, &forms)?;
    Ok(Template { books, problems, rules, inputs })
}

/// Says whether a problem leaves facts without a place in a form; any other can be mended there.
fn has_no_place(problem: &Problem) -> bool {
    let of_id = |(name, value): &(&str, Detail)| {
        *name == "column" && *value == Detail::Word(Word::Column, "project_id".to_owned())
    };
    match problem.code {
        Code::ProjectRepeated
        | Code::FactProjectUnknown
        | Code::FactIndicatorUnknown
        | Code::FactRepeated => true,
        Code::ValueMissing => problem.details.iter().any(of_id),
        _ => false,
    }
}

fn frame(request: &Request, wanted: TemplateRequest, rules: &Rules) -> Frame {
    let language = request.language;
    let [help, projects] =
        [FormText::SheetHelp, FormText::SheetProjects].map(|text| language.form(text));
    let dimensions = &rules.rulebook.dimensions;
    let titles: Vec<&str> =
        dimensions.iter().map(|dimension| language.of(&dimension.title)).collect();
    Frame {
        split: wanted.split,
        blank: wanted.blank,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        rulebook_sha256: rules.rulebook_hash.sha256.clone(),
        language: language.name().to_owned(),
        help_sheet: help.to_owned(),
        project_sheet: projects.to_owned(),
        entry_sheets: sheet_names(&titles, &[help, projects, STAMP_SHEET]),
    }
}

fn books(
    request: &Request,
    wanted: TemplateRequest,
    rules: &Rules,
    forms: &[Form],
) -> Result<Vec<Book>, Failure> {
    let language = request.language;
    let titles = forms.iter().map(|form| language.form_file(wanted.split, &form.stamp.group));
    let names = file_names(&titles.collect::<Vec<_>>());
    let book = |(form, name): (&Form, String)| {
        let bytes = form_workbook(language, &rules.rulebook, form)
            .map_err(|error| Failure::new(&request.input, Cause::unwritable(error)))?;
        let file = NamedBytes { name: format!("{name}.xlsx"), bytes };
        Ok(Book { group: form.stamp.group.clone(), projects: form.projects.len(), file })
    };
    forms.iter().zip(names).map(book).collect()
}

/// Writes the workbooks whole, or nothing.
///
/// # Errors
/// When they cannot be written.
pub fn write_template(
    template: &Template,
    request: &Request,
    wanted: TemplateRequest,
    staging: Staging,
) -> Result<PathBuf, Error> {
    stage_template(template, request, wanted, &staging)?;
    Ok(staging.put_in_place()?)
}

/// Writes the workbooks into a staging folder.
pub(crate) fn stage_template(
    template: &Template,
    request: &Request,
    wanted: TemplateRequest,
    staging: &Staging,
) -> Result<(), Error> {
    let mut outputs = Vec::with_capacity(template.books.len());
    for book in &template.books {
        outputs.extend(staging.write(std::slice::from_ref(&book.file))?);
    }
    let mut job = request.settings(staging.out(), false);
    let split = wanted.split.name().to_owned();
    job.template = Some(TemplateSettings { split, blank: wanted.blank });
    let manifest =
        Manifest::new(job, &template.inputs, &template.rules.rulebook_hash, None, outputs);
    Ok(staging.record(&manifest)?)
}
