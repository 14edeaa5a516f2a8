//! What is to be remarked of a project's cut: only what differs from rate and kept amount.

use super::draft::Draft;
use super::why_grade::why_grade;
use crate::view::View;
use crate::wording::ReportText;
use jixiao_core::cut::Act;
use jixiao_core::evaluate::CutResult;
use jixiao_core::project::Record;
use jixiao_core::quantity::Money;

/// Says what is to be remarked of a project's cut, for lists that are no documents.
pub(crate) fn cut_remark(view: &View<'_>, place: usize) -> String {
    remark(&Draft::new(*view), place)
}

/// Says what differs: a grade that was limited, an exemption, a rule, a review below what is kept, a
/// contract above the next budget, or that the project ends or its cut is open.
pub(super) fn remark(draft: &Draft<'_>, place: usize) -> String {
    let (project, result) = draft.at(place);
    let (language, record) = (draft.language(), &project.record);
    let Some(policy) = draft.view.policy else { return String::new() };
    let mut texts: Vec<String> = why_grade(draft, place, false).into_iter().collect();
    match &result.cut {
        Some(CutResult::Exact(cut, acts)) => {
            texts.extend(record.exemption.as_ref().map(|exemption| {
                let values =
                    [("share", exemption.share.percent()), ("reason", exemption.reason.clone())];
                draft.tell(ReportText::RemarkExempt, &values)
            }));
            for act in acts {
                match act {
                    Act::Ends => texts.push(draft.say(ReportText::RemarkEnds)),
                    Act::Spread { .. } | Act::NoGrowth { .. } => {
                        texts.push(language.cut_act(policy, act));
                    }
                    Act::Next { kept, request, reviewed, next } => {
                        texts.extend(lower(draft, *kept, *request, *reviewed, *next));
                    }
                    act if act.rule().is_some() => texts.push(language.cut_act(policy, act)),
                    _ => {}
                }
            }
            texts.extend(committed(draft, record, cut.next_budget));
        }
        Some(open) => texts.push(language.why_cut(policy, open, crate::wording::Digits::Grouped)),
        None => texts.push(draft.say(ReportText::RemarkOpen)),
    }
    language.join(texts.into_iter())
}

/// Says whether request or review is lower than what is kept.
fn lower(
    draft: &Draft<'_>,
    kept: Money,
    request: Option<Money>,
    reviewed: Option<Money>,
    next: Money,
) -> Option<String> {
    let is = |amount: Option<Money>| amount.is_some_and(|amount| amount == next && amount < kept);
    if is(reviewed) {
        return Some(draft.say(ReportText::RemarkReviewed));
    }
    is(request).then(|| draft.say(ReportText::RemarkRequest))
}

/// Says by how much contracts exceed the next budget.
fn committed(draft: &Draft<'_>, record: &Record, next: Option<Money>) -> Option<String> {
    let (committed, next) = (record.amounts.committed?, next?);
    (committed > next).then(|| {
        let values = [("amount", draft.told(committed)), ("short", draft.told(committed - next))];
        draft.tell(ReportText::RemarkCommitted, &values)
    })
}
