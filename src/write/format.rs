//! One file made of an assessment.

use crate::assess::Assessment;
use crate::chart::{self, ChartRequest, DOTS_PER_INCH};
use crate::document::{self, ReportFormat, ReportRequest};
use crate::error::{Cause, Failure};
use crate::result::{
    evaluation_json, result_page, result_workbook, results_csv, scorecards_csv, summary_csv,
    trial_page,
};
use crate::wording::{Language, Line};
use std::path::{Path, PathBuf};

/// What can be made of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `results.csv`: one row a project.
    Results,
    /// `summary.csv`: one row a department and grade.
    Summary,
    /// `scorecards.csv`: one row an indicator and project.
    Scorecards,
    /// `evaluation.json`: everything, quantities as strings.
    Json,
    /// The Excel workbook.
    Workbook,
    /// The page for the browser.
    Page,
    /// The page to try next year's budget on.
    Trial,
    /// A chart.
    Chart(chart::Kind, chart::Format),
    /// A document.
    Document(document::Kind, ReportFormat),
}

/// How it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteOptions {
    /// The language of the texts.
    pub language: Language,
    /// The id of the project that a chart or document is about.
    pub project: Option<String>,
    /// A font file for characters of charts that the built-in font lacks.
    pub font: Option<PathBuf>,
    /// The resolution of pictures, in dots per inch.
    pub dots_per_inch: u16,
}

impl Default for WriteOptions {
    fn default() -> Self {
        let language = Language::default();
        Self { language, project: None, font: None, dots_per_inch: DOTS_PER_INCH }
    }
}

impl Assessment {
    /// Makes one file. The same assessment gives the same bytes.
    ///
    /// # Errors
    /// When exact arithmetic leaves 128 bits, a project is missing or unknown, there is no policy for
    /// cuts, nothing can be drawn, the font cannot be used, or there are too many projects for a
    /// workbook.
    pub fn write(&self, format: Format, options: &WriteOptions) -> Result<Vec<u8>, Failure> {
        let view = self.view(options.language);
        let title = Path::new(&self.portfolio.title);
        let failed = |cause: Cause| Failure::new(title, cause);
        let with_cut = view.policy.is_some();
        let (rulebook, portfolio, evaluation) = (view.rulebook, view.portfolio, view.evaluation);
        match format {
            Format::Results => results_csv(rulebook, with_cut, portfolio, evaluation)
                .map_err(|_| failed(Cause::TooPrecise)),
            Format::Summary => Ok(summary_csv(rulebook, with_cut, view.summary)),
            Format::Scorecards => scorecards_csv(view.language, rulebook, portfolio, evaluation)
                .map_err(|_| failed(Cause::TooPrecise)),
            Format::Json => Ok(evaluation_json(&view)),
            Format::Workbook => match result_workbook(view) {
                Ok(book) => book.ok_or_else(|| failed(Cause::TooMany(portfolio.projects.len()))),
                Err(error) => Err(failed(Cause::unwritable(error))),
            },
            Format::Page => {
                let charts = self.charts(&chart::Kind::of_run(), options)?;
                Ok(self.page(options.language, &charts))
            }
            Format::Trial => Ok(trial_page(&view)),
            Format::Chart(kind, format) => {
                let mut charts = self.charts(&[kind], options)?;
                if let Some((_, nothing)) = charts.skipped.first() {
                    return Err(failed(nothing.cause()));
                }
                charts.bytes(0, format).map(|(bytes, _)| bytes)
            }
            Format::Document(kind, format) => {
                let WriteOptions { project, font, .. } = options.clone();
                let wanted = ReportRequest { project, font, ..ReportRequest::default() };
                let made =
                    document::report(self, options.language, title, kind, (format, None), &wanted);
                made.map(|report| report.bytes)
            }
        }
    }

    fn charts(
        &self,
        kinds: &[chart::Kind],
        options: &WriteOptions,
    ) -> Result<chart::Charts, Failure> {
        let wanted = ChartRequest {
            project: options.project.clone(),
            font: options.font.clone(),
            dots_per_inch: options.dots_per_inch,
        };
        let title = Path::new(&self.portfolio.title);
        chart::charts(self, options.language, title, kinds, &wanted)
    }

    /// Makes the page with charts that were made already.
    pub(super) fn page(&self, language: Language, charts: &chart::Charts) -> Vec<u8> {
        result_page(&self.view(language), charts)
    }

    /// Explains every step of the score and cut of one project; `None` where there is no such id.
    pub fn explain(&self, project: &str, language: Language) -> Option<Vec<Line>> {
        let view = self.view(language);
        view.find(project).map(|at| view.explain(at))
    }
}
