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
    pub(super) rules: Rules,
    /// The files named as evidence, among those that came.
    pub(super) evidence: Vec<String>,
    pub(super) inputs: Vec<FileHash>,
    pub(super) head: PortfolioHead,
}

impl Collected {
    /// Puts what came together. `earlier` is the portfolio last collected, where there is one.
    pub(super) fn of(
        mut arrived: Arrived,
        origin: Origin,
        due: Option<Day>,
        earlier: Option<&RawPortfolio>,
    ) -> Self {
        let Origin { rules, portfolio: expected, head } = origin;
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
            evidence,
            inputs: arrived.inputs,
            head,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Frame, form_workbook, layout};
    use crate::source::{NamedBytes, Source};
    use crate::wording::Language;
    use jixiao_core::problem::Code;
    use jixiao_core::project::raw::{Field, RawProject};

    #[test]
    fn forms_are_collected_from_bytes_alone() {
        let rules = Rules::builtin("purchased-services-25").unwrap();
        let row = |id: &str| RawProject {
            values: [(Field::Id, id.to_owned()), (Field::Department, "甲局".to_owned())].into(),
            ..RawProject::default()
        };
        let of = |ids: &[&str]| RawPortfolio {
            projects: ids.iter().map(|id| row(id)).collect(),
            ..RawPortfolio::default()
        };
        let frame = Frame {
            language: "zh".to_owned(),
            rulebook_sha256: rules.rulebook_hash.sha256.clone(),
            help_sheet: "help".to_owned(),
            project_sheet: "projects".to_owned(),
            entry_sheets: ["a", "b", "c", "d"].map(str::to_owned).into(),
            ..Frame::default()
        };
        let form = layout(&of(&["P1"]), &rules.rulebook, &frame).remove(0);
        let form = form_workbook(Language::Chinese, &rules.rulebook, &form).unwrap();
        let files = [
            NamedBytes::new("甲局/表.xlsx", form),
            NamedBytes::new("甲局/批复.pdf", "%PDF"),
            NamedBytes::new("out/projects.csv", "not read"),
        ];
        let arrived = Arrived::read(&Source::bytes("来件", files), "out").unwrap();
        let head = PortfolioHead { rulebook: None, policy: None };
        let origin = Origin { rules, portfolio: Some(of(&["P1", "P2"])), head };
        let collected = Collected::of(arrived, origin, None, None);

        assert_eq!((collected.forms, collected.attachments), (1, 1));
        assert_eq!(collected.summary[0].counts()[..3], [2, 1, 1]); // P2 did not come back
        let codes = |code| collected.problems.iter().filter(|one| one.code == code).count();
        assert_eq!((codes(Code::FormNotReturned), codes(Code::FormNotFilled)), (1, 1));
    }
}
