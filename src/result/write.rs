//! An assessment → a result folder.

use super::page_file::page_with;
use super::{result_workbook, results_csv, scorecards_csv, summary_csv};
use crate::assess::{Assessment, Request};
use crate::chart::write::{ChartRequest, Charts, Format, all_charts};
use crate::disk::{self, Staging};
use crate::document::write::result_documents;
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::manifest::Manifest;
use crate::source::NamedBytes;
use crate::wording::Phrase;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Gives the folder results go to where none is named: `<name>-result` in the current folder.
pub fn default_out(input: &Path) -> PathBuf {
    if input == Path::new("-") {
        return PathBuf::from("stdin-result");
    }
    named_after(input, "result")
}

/// Gives the folder charts go to where none is named: `<name>-charts` in the current folder.
pub fn default_charts(input: &Path) -> PathBuf {
    named_after(input, "charts")
}

/// Gives the folder documents go to where none is named: `<name>-reports` in the current folder.
pub fn default_reports(input: &Path) -> PathBuf {
    named_after(input, "reports")
}

/// Gives the folder forms go to where none is named: `<name>-forms` in the current folder.
pub fn default_forms(input: &Path) -> PathBuf {
    named_after(input, "forms")
}

/// Gives the folder a portfolio goes to where none is named: `<name>-portfolio` in the current
/// folder.
pub fn default_portfolio(input: &Path) -> PathBuf {
    named_after(input, "portfolio")
}

fn named_after(input: &Path, what: &str) -> PathBuf {
    let named = std::path::absolute(input).unwrap_or_else(|_| input.to_owned());
    let stem = if disk::is_folder(&named) { named.file_name() } else { named.file_stem() };
    let stem = stem.map_or("jixiao".into(), |stem| stem.to_string_lossy());
    PathBuf::from(format!("{stem}-{what}"))
}

/// What results are written, for those who wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Tables, JSON and the workbook.
    Tables,
    /// Charts and the page.
    Charts,
}

/// The most projects that `run` draws charts of and writes the page of.
const PICTURED_AT_MOST: usize = 2_000;

/// Says what is left out of the results of so many projects, each with the most it is written for.
pub fn left_out(projects: usize) -> Vec<(Phrase, usize)> {
    let limits = [
        (Phrase::WithoutPictures, PICTURED_AT_MOST),
        (Phrase::WithoutReports, crate::document::write::PROJECTS_AT_MOST),
        (Phrase::WithoutWorkbook, crate::result::BOOK_PROJECTS_AT_MOST),
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
    let mut outputs = staging.write(&result_files(assessment, request)?)?;
    let mut missing = BTreeSet::new();
    if assessment.portfolio.projects.len() <= PICTURED_AT_MOST {
        progress(Stage::Charts);
        let mut charts = all_charts(assessment, request, &ChartRequest::default())?;
        let page = page_with(assessment, request, &charts);
        let (mut files, unknown) = chart_files(&mut charts)?;
        files.push(NamedBytes { name: "report.html".to_owned(), bytes: page });
        outputs.extend(staging.write(&files)?);
        missing = unknown;
    }
    let rules = &assessment.rules;
    let manifest = Manifest::new(
        request.settings(staging.out(), false),
        &assessment.inputs,
        &rules.rulebook_hash,
        rules.policy_hash(),
        outputs,
    );
    staging.record(&manifest)?;
    Ok(missing)
}

/// Draws charts, as drawing and picture, into a folder of their own.
fn chart_files(charts: &mut Charts) -> Result<(Vec<NamedBytes>, BTreeSet<char>), Failure> {
    let (mut files, missing) = charts.files(&[Format::Svg, Format::Png])?;
    for file in &mut files {
        file.name.insert_str(0, "charts/");
    }
    Ok((files, missing))
}

fn result_files(assessment: &Assessment, request: &Request) -> Result<Vec<NamedBytes>, Failure> {
    let Assessment { rules, portfolio, evaluation, .. } = assessment;
    let too_precise = |_detail: String| Failure::new(&request.input, Cause::TooPrecise);
    let with_cut = rules.policy.is_some();
    let rulebook = &rules.rulebook;
    let view = assessment.view(request.language);
    let results = results_csv(rulebook, with_cut, portfolio, evaluation)
        .map_err(|error| too_precise(error.to_string()))?;
    let cards = scorecards_csv(request.language, rulebook, portfolio, evaluation)
        .map_err(|error| too_precise(error.to_string()))?;
    let file = |name: &str, bytes: Vec<u8>| NamedBytes { name: name.to_owned(), bytes };
    let book = result_workbook(view)
        .map_err(|error| Failure::new(&request.input, Cause::unwritable(error)))?;
    let mut files = vec![
        file("results.csv", results),
        file("summary.csv", summary_csv(rulebook, with_cut, view.summary)),
        file("scorecards.csv", cards),
        file("evaluation.json", crate::result::evaluation_json(&view)),
    ];
    files.extend(book.map(|bytes| file("workbook.xlsx", bytes)));
    files.extend(result_documents(assessment, request.language)?);
    Ok(files)
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
