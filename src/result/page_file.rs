//! Assessment → the html page of results.

use super::write::{book_source, report_of};
use super::{PageSource, result_page};
use crate::assess::{Assessment, Request};
use crate::chart::write::{ChartRequest, Charts, all_charts};
use crate::disk::Failure;
use jixiao_core::analysis::Summary;
use std::path::PathBuf;

/// Makes the page; gives its bytes.
///
/// # Errors
/// When the font cannot be read.
pub fn page(
    assessment: &Assessment,
    request: &Request,
    font: Option<PathBuf>,
) -> Result<Vec<u8>, Failure> {
    let wanted = ChartRequest { font, ..ChartRequest::default() };
    Ok(page_with(assessment, request, &all_charts(assessment, request, &wanted)?))
}

/// Makes the page with charts that were made already.
pub(super) fn page_with(assessment: &Assessment, request: &Request, charts: &Charts) -> Vec<u8> {
    let report = report_of(assessment, request);
    let summary = Summary::of(&assessment.portfolio, &assessment.evaluation);
    result_page(PageSource {
        book: book_source(assessment, &report, &summary),
        figures: &charts.figures,
        typeface: charts.typeface(),
    })
}
