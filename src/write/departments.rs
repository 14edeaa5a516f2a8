//! Papers for each department by itself: a folder a department, with its own projects and sums.

use crate::assess::{Assessment, Request};
use crate::disk::{self, Staging};
use crate::document::{self, Kind, ReportFormat, ReportRequest};
use crate::error::{Cause, Error, Failure};
use crate::manifest::{Manifest, ReportSettings};
use crate::names::file_names;
use crate::result::budgets_workbook;
use crate::source::NamedBytes;
use crate::stability::Stability;
use crate::wording::BudgetText;
use std::path::PathBuf;
use std::sync::Arc;

/// The name of the list of next year's budgets among papers.
const BUDGETS: &str = "budgets";

/// What is written for a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A document.
    Document(Kind),
    /// The list of next year's budgets.
    Budgets,
}

impl Paper {
    /// What a department gets where nothing is chosen.
    pub const ALL: [Self; 4] = [
        Self::Document(Kind::Notice),
        Self::Document(Kind::Cuts),
        Self::Document(Kind::Reply),
        Self::Budgets,
    ];

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        let document = || Kind::from_name(name).map(Self::Document);
        if name == BUDGETS { Some(Self::Budgets) } else { document() }
    }

    /// Gives the name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document(kind) => kind.name(),
            Self::Budgets => BUDGETS,
        }
    }
}

/// Which papers are wanted.
#[derive(Clone, Debug, Default)]
pub struct DepartmentsRequest {
    /// The papers.
    pub papers: Vec<Paper>,
    /// A font file for characters of charts that the built-in font lacks.
    pub font: Option<PathBuf>,
    /// What holds of all projects under drawn weights, for certificates of stability.
    pub stability: Option<Arc<Stability>>,
}

/// Writes the papers of every department, whole or not at all, and gives their files.
///
/// # Errors
/// With the problems, where one of them blocks; or when they cannot be made or written.
pub fn write_departments(
    assessment: &Assessment,
    request: &Request,
    wanted: &DepartmentsRequest,
    staging: Staging,
) -> Result<Vec<String>, Error> {
    let files = stage_departments(assessment, request, wanted, &staging)?;
    staging.put_in_place()?;
    Ok(files)
}

/// Writes them into a staging folder.
pub(crate) fn stage_departments(
    assessment: &Assessment,
    request: &Request,
    wanted: &DepartmentsRequest,
    staging: &Staging,
) -> Result<Vec<String>, Error> {
    if assessment.problems.iter().any(jixiao_core::problem::Problem::blocks) {
        return Err(Error::Problems(assessment.problems.clone()));
    }
    let language = request.language;
    let parts = assessment.by_department();
    let none = language.book(crate::wording::BookText::NoDepartment);
    let named = |name: &String| if name.is_empty() { none.to_owned() } else { name.clone() };
    let departments: Vec<String> = parts.iter().map(|(name, _)| named(name)).collect();
    let mut files = Vec::new();
    let folders = file_names(&departments);
    for ((department, folder), (_, mut part)) in departments.iter().zip(folders).zip(parts) {
        let values = [("title", part.portfolio.title.clone()), ("department", department.clone())];
        part.portfolio.title = language.budget_with(BudgetText::PartTitle, &values);
        let own = |all: &Arc<Stability>| all.part(&assessment.portfolio, &part.portfolio);
        let stability = wanted.stability.as_ref().map(own).map(Arc::new);
        let wanted = &DepartmentsRequest { stability, ..wanted.clone() };
        for paper in &wanted.papers {
            files.extend(
                made(&part, request, wanted, *paper)?
                    .into_iter()
                    .map(|file| NamedBytes { name: format!("{folder}/{}", file.name), ..file }),
            );
        }
    }
    let mut job = request.settings(staging.out(), false);
    job.report = Some(ReportSettings {
        projects: false,
        departments: wanted.papers.iter().map(|paper| paper.name().to_owned()).collect(),
        stability: wanted.stability.is_some(),
        font: wanted.font.as_ref().map(|font| disk::relative(staging.out(), font)),
    });
    let rules = &assessment.rules;
    let outputs = staging.write(&files)?;
    let names = outputs.iter().map(|file| file.file.clone()).collect();
    let manifest =
        Manifest::new(job, &assessment.inputs, &rules.rulebook_hash, rules.policy_hash(), outputs);
    staging.record(&manifest)?;
    Ok(names)
}

/// Makes a paper of a department; of a kind that is about one project, one for each.
fn made(
    part: &Assessment,
    request: &Request,
    wanted: &DepartmentsRequest,
    paper: Paper,
) -> Result<Vec<NamedBytes>, Error> {
    let kind = match paper {
        Paper::Document(kind) => kind,
        Paper::Budgets => {
            let failed = |error: rust_xlsxwriter::XlsxError| {
                Failure::new(&request.input, Cause::unwritable(error))
            };
            let bytes = budgets_workbook(&part.view(request.language)).map_err(failed)?;
            return Ok(vec![NamedBytes::new(format!("{BUDGETS}.xlsx"), bytes)]);
        }
    };
    let report = |project: Option<String>| {
        let wanted = ReportRequest {
            project,
            font: wanted.font.clone(),
            stability: wanted.stability.clone(),
            ..ReportRequest::default()
        };
        let format = (ReportFormat::Docx, None);
        document::report(part, request.language, &request.input, kind, format, &wanted)
    };
    if !kind.is_of_one() {
        let bytes = report(None)?.bytes;
        return Ok(vec![NamedBytes::new(format!("{}.docx", kind.name()), bytes)]);
    }
    let records = part.portfolio.projects.iter().map(|project| &project.record);
    let ids: Vec<&String> = records.map(|record| &record.id).collect();
    let names: Vec<String> = ids.iter().map(|id| format!("{}-{id}", kind.name())).collect();
    let files = ids.into_iter().zip(file_names(&names)).map(|(id, name)| {
        Ok(NamedBytes::new(format!("{name}.docx"), report(Some(id.clone()))?.bytes))
    });
    files.collect()
}
