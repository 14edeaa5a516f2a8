//! What came and what it was made from → one portfolio, and what to ask whom for. Knows no disk.

use super::super::chase::{Chase, ChaseSummary, chase, summarize};
use super::super::merged::{Changes, Merged, find_blanks, find_changes, find_evidence, merge};
use super::super::returned::Day;
use super::arrived::Arrived;
use super::origin::Origin;
use crate::assess::sort;
use crate::manifest::FileHash;
use crate::portfolio::PortfolioHead;
use crate::rules::Rules;
use jixiao_core::evaluate::{Mode, evaluate};
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Detail, Problem};
use jixiao_core::project;
use jixiao_core::project::raw::RawPortfolio;
use jixiao_core::rulebook::Rulebook;

/// What a folder of returned forms comes to.
#[derive(Clone, Debug)]
pub struct Collected {
    /// The portfolio, and the files its projects came in.
    pub merged: Merged,
    /// What to ask for, by department.
    pub list: Vec<Chase>,
    /// Where each department stands.
    pub summary: Vec<ChaseSummary>,
    /// Every problem, the blocking ones first.
    pub problems: Vec<Problem>,
    /// What changed since the portfolio was last collected; `None` the first time.
    pub changes: Option<Vec<Changes>>,
    /// How many forms were read.
    pub forms: usize,
    /// How many other files there are.
    pub attachments: usize,
    /// The rules the forms were made for.
    pub rules: Rules,
    /// How these rules are named where they were found: what was asked for, what the portfolio names
    /// the forms were made from, or else the id.
    pub head: PortfolioHead,
    /// The forms read, and the files named as evidence.
    pub inputs: Vec<FileHash>,
    /// The files read of the portfolio the forms were made from.
    pub of_origin: Vec<FileHash>,
    /// The files named as evidence, among those that came.
    pub(super) evidence: Vec<String>,
}

impl Collected {
    /// Puts what came together. `earlier` is the portfolio last collected, where there is one.
    pub(super) fn of(
        mut arrived: Arrived,
        origin: Origin,
        due: Option<Day>,
        earlier: Option<&RawPortfolio>,
    ) -> Self {
        let Origin { rules, portfolio: expected, head, inputs: of_origin } = origin;
        let (forms, unused) = arrived.usable(&rules);
        let count = forms.len();
        let found = merge(forms, &rules.rulebook, expected.as_ref(), due);
        let merged = found.value;
        // What came back and could not be used is not also said not to have come back.
        let of_unused = |(name, value): &(&str, Detail)| {
            *name == "project" && matches!(value, Detail::Plain(id) if unused.contains(id))
        };
        let said = found.problems.into_iter().filter(|problem| {
            !problem.code.is_explained_by(Explanation::FormUnusable)
                || !problem.details.iter().any(of_unused)
        });
        let mut problems = arrived.problems;
        problems.extend(said);
        problems.extend(find_blanks(&merged, &rules.rulebook));
        problems.extend(find_unscorable(&merged, &rules.rulebook));
        let evidence = find_evidence(&merged.portfolio, &arrived.attachments);
        let evidence = evidence.report_to(&mut problems);
        problems.retain(|problem| !problem.is_note());
        sort(&mut problems);
        let list = chase(&problems, &merged);
        let summary = summarize(&list, &merged);
        let changes = earlier.map(|earlier| find_changes(earlier, &merged.portfolio));
        Self {
            merged,
            list,
            summary,
            problems,
            changes,
            forms: count,
            attachments: arrived.attachments.len(),
            rules,
            head,
            inputs: arrived.inputs,
            of_origin,
            evidence,
        }
    }
}

/// Finds what keeps the projects that came back from being scored, beside what is blank.
fn find_unscorable(merged: &Merged, rulebook: &Rulebook) -> Vec<Problem> {
    let Checked { value: portfolio, mut problems } = project::check(&merged.portfolio, rulebook);
    let scored = evaluate(&portfolio, rulebook, None, Mode::Provisional).problems;
    let of_returned = |problem: &Problem| {
        problem.details.iter().any(|(name, value)| {
            *name == "project"
                && matches!(value, Detail::Plain(id) if merged.files.contains_key(id))
        })
    };
    problems.extend(scored.into_iter().filter(|one| one.blocks() && of_returned(one)));
    problems
}
