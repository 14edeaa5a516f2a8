//! What became of last year's grade, in a clause: it fell, or the project is below the best once more.

use super::draft::Draft;
use crate::wording::ReportText;
use jixiao_core::project::LastGrade;

/// Says that the grade is worse than last year's, or below the best for the second year running.
pub(super) fn last_year(draft: &Draft<'_>, place: usize) -> Option<String> {
    let (project, result) = draft.at(place);
    let LastGrade::Grade(last) = project.record.grade_last_year else { return None };
    let grade = result.grade()?;
    let text = if grade.0 > last.0 {
        ReportText::Fell
    } else if last.0 > 1 && grade == last {
        return Some(draft.tell(ReportText::AgainSame, &[("grade", draft.grade(grade))]));
    } else if last.0 > 0 && grade.0 > 0 {
        ReportText::Again
    } else {
        return None;
    };
    Some(draft.tell(text, &[("last", draft.grade(last)), ("grade", draft.grade(grade))]))
}
