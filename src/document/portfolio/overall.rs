//! Sentences on all projects, and the chapter on the use of the results.

use super::super::content::Section;
use super::super::draft::Draft;
use super::super::tables;
use super::whole::{Chapters, Whole};
use crate::chart::Kind;
use crate::wording::ReportText;
use jixiao_core::analysis::{SharePercent, Spread, losses};
use jixiao_core::quantity::Points;

/// The most losses named in one sentence.
const NAMED: usize = 3;

/// Writes the summary, a paragraph each.
pub(super) fn summary(whole: &Whole<'_>) -> Vec<String> {
    let mut texts = vec![what_was_evaluated(whole), grades(whole)];
    texts.extend(spread(whole));
    texts.extend(lost(whole.draft));
    texts.extend(cuts(whole));
    texts
}

/// Says how many projects were evaluated, of whom, and with how much money.
pub(in crate::document) fn what_was_evaluated(whole: &Whole<'_>) -> String {
    let (draft, all) = (whole.draft, &whole.all);
    let named = whole.departments.iter().filter(|group| !group.department.is_empty()).count();
    let values = [
        ("count", all.places.len().to_string()),
        ("departments", named.to_string()),
        ("budget", draft.language().money_told(all.sums.budget.fen())),
    ];
    let text = if named > 0 { ReportText::OverallIs } else { ReportText::OverallNoDepartment };
    let mut text = draft.tell(text, &values);
    if all.without_budget > 0 {
        let count = [("count", all.without_budget.to_string())];
        text.push_str(&draft.tell(ReportText::OverallNoBudget, &count));
    }
    text
}

/// Says how many projects and how much money each grade has.
pub(super) fn grades(whole: &Whole<'_>) -> String {
    let (draft, all) = (whole.draft, &whole.all);
    let rows = all.summary.by_grade(draft.grades().len());
    let items = draft.grades().into_iter().zip(rows).map(|(grade, (_, row))| {
        if row.projects == 0 {
            return draft.tell(ReportText::OverallNoGrade, &[("grade", grade)]);
        }
        let budget = draft.language().money_told(row.budget.fen());
        let values = [("grade", grade), ("count", row.projects.to_string()), ("budget", budget)];
        draft.tell(ReportText::OverallGrade, &values)
    });
    let items = draft.language().join(items);
    let mut text = draft.tell(ReportText::OverallGrades, &[("items", items)]);
    let (below, settled) = all.summary.below_best();
    if let (Some(share), Some(best)) = (SharePercent::of(below, settled), draft.grades().first()) {
        let values = [("grade", best.clone()), ("count", below.to_string()), ("share", share.0)];
        text = draft.language().sentences([text, draft.tell(ReportText::OverallBelow, &values)]);
    }
    if all.summary.open.projects > 0 {
        let count = [("count", all.summary.open.projects.to_string())];
        text = draft.language().sentences([text, draft.tell(ReportText::OverallOpen, &count)]);
    }
    text
}

/// Counts the projects whose total is settled.
pub(super) fn settled(draft: &Draft<'_>) -> usize {
    let settled = |total: jixiao_core::score::Total| total.exact().is_some();
    let results = draft.view.evaluation.results.iter();
    results.filter(|result| result.total.is_some_and(settled)).count()
}

/// Says how totals spread; nothing where none is settled.
pub(super) fn spread(whole: &Whole<'_>) -> Option<String> {
    let results = &whole.draft.view.evaluation.results;
    let totals: Vec<_> = results
        .iter()
        .filter_map(|result| result.total.and_then(jixiao_core::score::Total::exact))
        .collect();
    let spread = Spread::of(&totals)?;
    let values = [
        ("least", spread.least.truncated(2)),
        ("median", spread.median.truncated(2)),
        ("most", spread.greatest.truncated(2)),
    ];
    Some(whole.draft.tell(ReportText::OverallSpread, &values))
}

/// Says where points were lost; nothing where none was.
pub(super) fn lost(draft: &Draft<'_>) -> Option<String> {
    let rulebook = draft.view.rulebook;
    let losses = losses(rulebook, draft.view.evaluation);
    let lost: Points = losses.iter().map(|loss| loss.lost).sum();
    let possible: Points = losses.iter().map(|loss| loss.possible).sum();
    let share = crate::document::draft::share(lost, possible)?;
    let items = losses.iter().filter(|loss| loss.lost > Points::ZERO).take(NAMED).map(|loss| {
        let title = &rulebook.indicators[loss.indicator].title;
        let values = [
            ("title", draft.language().of(title).to_owned()),
            ("lost", loss.lost.to_string()),
            ("count", loss.projects.to_string()),
        ];
        draft.tell(ReportText::OverallLostItem, &values)
    });
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return None;
    }
    let values = [
        ("lost", lost.to_string()),
        ("possible", possible.to_string()),
        ("share", share),
        ("items", draft.list(&items)),
    ];
    Some(draft.tell(ReportText::OverallLost, &values))
}

/// Says what is cut, what else is less, what ends and what is exempt.
pub(in crate::document) fn cuts(whole: &Whole<'_>) -> Vec<String> {
    let (draft, sums) = (whole.draft, &whole.all.sums);
    let language = draft.language();
    let Some(policy) = draft.view.policy else {
        return vec![draft.tell(ReportText::CutNone, &[("next", draft.next())])];
    };
    let rate = SharePercent::of_sums(sums.cut.fen(), sums.base.fen());
    let values = [
        ("policy", language.of(&policy.heading.title).to_owned()),
        ("cut", language.money_told(sums.cut.fen())),
        ("base", language.money_told(sums.base.fen())),
        ("rate", rate.map_or_else(|| "0.00".to_owned(), |rate| rate.0)),
        ("next", draft.next()),
        ("sum", language.money_told(sums.next_budget.fen())),
    ];
    let mut texts = vec![draft.tell(ReportText::OverallCut, &values)];
    if sums.beyond_cut.fen() > 0 {
        let amount = [("amount", language.money_told(sums.beyond_cut.fen()))];
        texts.push(draft.tell(ReportText::OverallBeyond, &amount));
    }
    if sums.ended > 0 {
        let amount = ("amount", language.money_told(sums.ended_kept.fen()));
        let count = ("count", sums.ended.to_string());
        texts.push(draft.tell(ReportText::OverallEnded, &[count, amount]));
    }
    let exempt = |place: &&usize| draft.at(**place).0.record.exemption.is_some();
    let exempt = whole.all.places.iter().filter(exempt).count();
    texts.push(if exempt > 0 {
        draft.tell(ReportText::OverallExempt, &[("count", exempt.to_string())])
    } else {
        draft.say(ReportText::ExemptNone)
    });
    texts
}

/// Writes the chapter on the use of the results, where there is a policy.
pub(super) fn write_use(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let draft = whole.draft;
    if draft.view.policy.is_none() {
        return;
    }
    out.heading(1, chapters.next(draft, ReportText::PortfolioUse));
    out.blocks.extend(policy(draft).iter().map(|text| draft.body(text)));
    out.blocks.extend(cuts(whole).iter().map(|text| draft.body(text)));
    out.blocks.extend(draft.figure(Kind::Waterfall));
    out.blocks.extend(draft.figure(Kind::Cuts));
    out.table(tables::exemptions(draft, &whole.all.places));
    out.table(tables::ended(draft, &whole.all.places));
    out.table(tables::open(draft, &whole.open));
}

/// Says what the policy lays down, with its citations.
pub(in crate::document) fn policy(draft: &Draft<'_>) -> Vec<String> {
    let Some(policy) = draft.view.policy else { return Vec::new() };
    let language = draft.language();
    let title = language.of(&policy.heading.title).to_owned();
    let is = [("policy", title), ("next", draft.next())];
    let mut texts = vec![draft.tell(ReportText::PolicyIs, &is)];
    for [text, citation] in language.policy_lines(policy, draft.view.rulebook) {
        let plain = citation.is_empty();
        let values = [("text", language.sentence(text)), ("citation", citation)];
        let kind = if plain { ReportText::PolicyPlain } else { ReportText::PolicyLine };
        texts.push(draft.tell(kind, &values));
    }
    texts
}
