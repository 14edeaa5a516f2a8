//! Why a grade is another than the total gives, in a clause: for remarks beside it, and for sentences.

use super::draft::Draft;
use crate::wording::ReportText;
use jixiao_core::analysis::{Gravity, costly};

/// Says why the grade of a project is another than its total gives; nothing where it is not. In public
/// papers, which give no reasons of single projects, by the indicator alone.
pub(super) fn why_grade(draft: &Draft<'_>, place: usize, public: bool) -> Option<String> {
    let graded = draft.at(place).1.graded.as_ref()?;
    let grade = graded.certain().filter(|grade| *grade != graded.by_total)?;
    let acted = graded.limits.iter().find(|limit| !limit.open)?;
    let limit = &draft.view.rulebook.grades.limits[acted.limit];
    let [from, to] = [("from", draft.grade(graded.by_total)), ("to", draft.grade(grade))];
    if public {
        let indicator = ("indicator", draft.indicator(limit.when.first()?.indicator));
        return Some(draft.tell(ReportText::GradeChangedPublic, &[indicator, from, to]));
    }
    let rule = || draft.language().of(&limit.reason).to_owned();
    let reason = ("reason", reason(draft, place).unwrap_or_else(rule));
    Some(draft.tell(ReportText::GradeChanged, &[reason, from, to]))
}

/// Gives the reason recorded with what limits the grade.
fn reason(draft: &Draft<'_>, place: usize) -> Option<String> {
    let limits = |one: &&jixiao_core::analysis::Finding| matches!(one.gravity, Gravity::Limits(_));
    let findings = draft.findings(&[place]);
    let finding = findings.iter().find(limits)?;
    let facts = costly(draft.view.rulebook, draft.at(place).0, finding.indicator);
    let reason = facts.iter().map(|fact| &fact.reason).find(|reason| !reason.is_empty())?;
    Some(reason.trim_end_matches(['。', '.']).to_owned())
}
