//! A portfolio → workbooks to be filled in. Nothing is scored, so missing facts do not matter.

use super::layout::{Form, Frame, STAMP_SHEET, Split, layout};
use super::write::form_workbook;
use crate::assess::{Asked, Content, InputKind, Loaded, kind_of, open};
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::manifest::FileHash;
use crate::names::{file_names, sheet_names};
use crate::rules::Rules;
use crate::source::{NamedBytes, Source};
use crate::wording::{FormText, Language};
use jixiao_core::problem::{Code, Detail, Problem, Word};
use jixiao_core::project;
use jixiao_core::rulebook::Giver;
use std::path::Path;

/// What workbooks are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct TemplateOptions {
    /// How the projects are split over workbooks.
    pub split: Split,
    /// Whether of the known facts only item names, shares, targets, directions and units are kept.
    pub blank: bool,
    /// Whom the workbooks are for; the fields of others are locked. For all where it says nobody.
    pub giver: Option<Giver>,
    /// The language of the texts.
    pub language: Language,
}

/// The workbooks made from a portfolio.
#[derive(Clone, Debug)]
pub struct Template {
    /// The workbooks.
    pub books: Vec<Book>,
    /// Advice on how the files were read.
    pub problems: Vec<Problem>,
    /// The rules the workbooks are made for.
    pub rules: Rules,
    /// The files read.
    pub inputs: Vec<FileHash>,
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

/// Makes the workbooks of a portfolio.
///
/// # Errors
/// When the portfolio or its rules cannot be read, or what is known has no clear place in a form.
pub fn template(
    source: &Source,
    asked: &Asked,
    options: TemplateOptions,
) -> Result<Template, Error> {
    let title = Path::new(source.title());
    let unfit = || Error::from(Failure::new(title, Cause::Kind));
    if kind_of(source) != InputKind::Portfolio {
        return Err(unfit());
    }
    let opened = open(source)?;
    let rules = opened.rules(asked)?;
    let Loaded { content: Content::Portfolio(raw), problems, inputs, .. } = opened.read(&rules)?
    else {
        return Err(unfit());
    };
    let found = project::check(&raw, &rules.rulebook).problems;
    let (raw, _) = project::corrected(&raw, &rules.rulebook).value;
    let misplaced = found.into_iter().filter(has_no_place);
    let mut problems: Vec<Problem> = problems.into_iter().chain(misplaced).collect();
    problems.retain(|problem| !problem.is_note());
    if problems.iter().any(Problem::blocks) {
        return Err(Error::Problems(problems));
    }
    let forms = layout(&raw, &rules.rulebook, &frame(options, &rules));
    if forms.is_empty() {
        return Err(unfit());
    }
    let books = books(title, options, &rules, &forms)?;
    Ok(Template { books, problems, rules, inputs })
}

/// Says whether a problem leaves facts without a place in a form, or in doubt, or is a text that no cell of a form
/// holds; any other can be mended there.
fn has_no_place(problem: &Problem) -> bool {
    let of_id = |(name, value): &(&str, Detail)| {
        *name == "column" && *value == Detail::Word(Word::Column, "project_id".to_owned())
    };
    match problem.code {
        Code::ProjectRepeated
        | Code::FactProjectUnknown
        | Code::FactIndicatorUnknown
        | Code::FactRepeated
        | Code::CorrectionProjectUnknown
        | Code::CorrectionOfUnknown
        | Code::CorrectionUnfounded
        | Code::CorrectionDiffers
        | Code::TextTooLong => true,
        Code::ValueMissing => problem.details.iter().any(of_id),
        _ => false,
    }
}

fn frame(options: TemplateOptions, rules: &Rules) -> Frame {
    let TemplateOptions { split, blank, giver, language } = options;
    let [help, projects] =
        [FormText::SheetHelp, FormText::SheetProjects].map(|text| language.form(text));
    let dimensions = &rules.rulebook.dimensions;
    let titles: Vec<&str> =
        dimensions.iter().map(|dimension| language.of(&dimension.title)).collect();
    Frame {
        split,
        blank,
        giver,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        rulebook_sha256: rules.rulebook_hash.sha256.clone(),
        language: language.name().to_owned(),
        help_sheet: help.to_owned(),
        project_sheet: projects.to_owned(),
        entry_sheets: sheet_names(&titles, &[help, projects, STAMP_SHEET]),
    }
}

fn books(
    title: &Path,
    options: TemplateOptions,
    rules: &Rules,
    forms: &[Form],
) -> Result<Vec<Book>, Failure> {
    let language = options.language;
    let titles = forms.iter().map(|form| language.form_file(options.split, &form.stamp.group));
    let names = file_names(&titles.collect::<Vec<_>>());
    let book = |(form, name): (&Form, String)| {
        let bytes = form_workbook(language, &rules.rulebook, form)
            .map_err(|error| Failure::new(title, Cause::unwritable(error)))?;
        let file = NamedBytes { name: format!("{name}.xlsx"), bytes };
        Ok(Book { group: form.stamp.group.clone(), projects: form.projects.len(), file })
    };
    forms.iter().zip(names).map(book).collect()
}
