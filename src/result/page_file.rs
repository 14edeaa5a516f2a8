//! Assessment → the html page of results.

use super::{PageSource, result_page};
use crate::assess::{Assessment, Request};
use crate::chart::write::{ChartRequest, Charts, all_charts};
use crate::error::Failure;
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
    result_page(PageSource {
        view: assessment.view(request.language),
        figures: &charts.figures,
        typeface: charts.typeface(),
    })
}
