//! The few whole jobs: assess an input, write its results, stream a big table, check, verify.

mod assess;
mod chart;
mod check;
mod chunks;
mod collect;
mod handbook;
mod kind;
mod load;
mod page;
mod report;
mod rules;
mod scaffold;
mod stream;
mod template;
mod verify;
mod write;

pub use assess::{Assessed, Assessment, SheetAssessment, assess};
pub use chart::{ChartRequest, Charts, DOTS_PER_INCH, Format, charts, write_charts};
pub use check::{Checked, check};
pub use collect::{CollectRequest, Collected, collect, write_collected};
pub use handbook::handbook_of_all;
pub use kind::{InputKind, is_streamed, kind_of};
pub use load::Request;
pub use page::page;
pub use report::{ReportFormat, ReportKind, ReportRequest, Reports, report, write_reports};
pub use rules::{DEFAULT_RULEBOOK, Rules, load_policy_file, load_rulebook};
pub use scaffold::{NewRequest, Scaffold, Taken, scaffold};
pub use stream::{Streamed, stream};
pub use template::{Book, Template, TemplateRequest, template, write_template};
pub use verify::{Verdict, verify};
pub use write::{
    Stage, default_charts, default_forms, default_out, default_portfolio, default_reports,
    left_out, write_results,
};

use crate::files::Failure;
use crate::problem::Problem;

/// Why a job gave no result.
#[derive(Clone, Debug)]
pub enum Stop {
    /// The data have problems.
    Problems(Vec<Problem>),
    /// The program could not run.
    Failure(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}
