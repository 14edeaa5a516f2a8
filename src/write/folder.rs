//! An assessment → a result folder.

use super::format::{Format, WriteOptions};
use super::packed::Packed;
use crate::assess::{Assessment, Request};
use crate::chart::write::all_charts;
use crate::chart::{self, ChartRequest};
use crate::disk::Staging;
use crate::document::write::{PROJECTS_AT_MOST, result_documents};
use crate::error::{Error, Failure};
use crate::manifest::Manifest;
use crate::result::{BOOK_PROJECTS_AT_MOST, stage_columnar};
use crate::source::NamedBytes;
use crate::wording::Phrase;
use std::collections::BTreeSet;
use std::thread;

/// What results are written, for those who wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Tables, JSON and the workbook.
    Tables,
    /// Charts and the page.
    Charts,
}

/// The tables and the workbook, by the names of their files.
const TABLES: [(&str, Format); 5] = [
    ("results.csv", Format::Results),
    ("summary.csv", Format::Summary),
    ("scorecards.csv", Format::Scorecards),
    ("evaluation.json", Format::Json),
    ("workbook.xlsx", Format::Workbook),
];

/// The most projects that `run` draws charts of and writes the page of.
const PICTURED_AT_MOST: usize = 2_000;

/// Says what is left out of the results of so many projects, each with the most it is written for.
pub(crate) fn left_out(projects: usize) -> Vec<(Phrase, usize)> {
    let limits = [
        (Phrase::WithoutPictures, PICTURED_AT_MOST),
        (Phrase::WithoutReports, PROJECTS_AT_MOST),
        (Phrase::WithoutWorkbook, BOOK_PROJECTS_AT_MOST),
    ];
    limits.into_iter().filter(|(_, most)| projects > *most).collect()
}

/// Writes the results of an assessment whole, or nothing. Gives the characters charts lack.
///
/// # Errors
/// With the problems, where one of them blocks; or the failure to write.
pub fn write_results(
    assessment: &Assessment,
    request: &Request,
    staging: Staging,
    progress: &dyn Fn(Stage),
) -> Result<BTreeSet<char>, Error> {
    let missing = stage_results(assessment, request, &staging, progress)?;
    staging.put_in_place()?;
    Ok(missing)
}

/// Writes the results into a staging folder.
pub(crate) fn stage_results(
    assessment: &Assessment,
    request: &Request,
    staging: &Staging,
    progress: &dyn Fn(Stage),
) -> Result<BTreeSet<char>, Error> {
    if assessment.problems.iter().any(jixiao_core::problem::Problem::blocks) {
        return Err(Error::Problems(assessment.problems.clone()));
    }
    progress(Stage::Tables);
    let pictured = assessment.portfolio.projects.len() <= PICTURED_AT_MOST;
    // Documents have pictures of their own, so that each of the three takes its time.
    let (tables, documents, pictures) = thread::scope(|scope| {
        let tables = scope.spawn(|| tables(assessment, request));
        let documents = scope.spawn(|| result_documents(assessment, request.language));
        let pictures = pictured.then(|| {
            progress(Stage::Charts);
            pictures(assessment, request)
        });
        (joined(tables), joined(documents), pictures)
    });
    let mut outputs = staging.write(&tables?)?;
    outputs.extend(staging.write(&documents?)?);
    let (files, missing) = pictures.transpose()?.unwrap_or_default();
    outputs.extend(staging.write(&files)?);
    if request.parquet {
        outputs.push(stage_columnar(staging)?);
    }
    let rules = &assessment.rules;
    let mut job = request.settings(staging.out(), false);
    if request.pack {
        let packed = Packed::of(assessment, request)?;
        outputs.extend(staging.write(&packed.files)?);
        job = packed.settings(job);
    }
    let manifest =
        Manifest::new(job, &assessment.inputs, &rules.rulebook_hash, rules.policy_hash(), outputs);
    staging.record(&manifest)?;
    Ok(missing)
}

/// Draws charts, as drawing and picture, into a folder of their own, and the page. Gives what charts lack.
fn pictures(
    assessment: &Assessment,
    request: &Request,
) -> Result<(Vec<NamedBytes>, BTreeSet<char>), Failure> {
    let mut charts = all_charts(assessment, request, &ChartRequest::default())?;
    let (mut files, missing) = charts.files(&[chart::Format::Svg, chart::Format::Png])?;
    for file in &mut files {
        file.name.insert_str(0, "charts/");
    }
    let page = assessment.page(request.language, &charts);
    files.push(NamedBytes { name: "report.html".to_owned(), bytes: page });
    Ok((files, missing))
}

/// Makes the tables and the workbook.
fn tables(assessment: &Assessment, request: &Request) -> Result<Vec<NamedBytes>, Failure> {
    let options = WriteOptions { language: request.language, ..WriteOptions::default() };
    let mut files = Vec::new();
    for (name, format) in TABLES {
        let is_book = format == Format::Workbook;
        if is_book && assessment.portfolio.projects.len() > BOOK_PROJECTS_AT_MOST {
            continue;
        }
        let bytes =
            assessment.write(format, &options).map_err(|failure| failure.at(&request.input))?;
        files.push(NamedBytes::new(name, bytes));
    }
    Ok(files)
}

/// Gives what a thread made; its panic is passed on.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_said_from_one_project_above_its_limit() {
        let phrases =
            |projects| left_out(projects).into_iter().map(|(phrase, _)| phrase).collect::<Vec<_>>();
        assert_eq!(phrases(2_000), []);
        assert_eq!(phrases(2_001), [Phrase::WithoutPictures]);
        assert_eq!(phrases(5_001), [Phrase::WithoutPictures, Phrase::WithoutReports]);
        assert_eq!(phrases(20_001).len(), 3);
    }
}
