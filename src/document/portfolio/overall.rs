//! Sentences on all projects, and the chapter on the use of the results.

use super::super::content::Section;
use super::super::matter::Matter;
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
    texts.extend(lost(whole.matter));
    texts.extend(cuts(whole));
    texts
}

/// Says how many projects were evaluated, of whom, and with how much money.
pub(super) fn what_was_evaluated(whole: &Whole<'_>) -> String {
    let (matter, all) = (whole.matter, &whole.all);
    let named = whole.departments.iter().filter(|group| !group.name.is_empty()).count();
    let values = [
        ("count", all.places.len().to_string()),
        ("departments", named.to_string()),
        ("budget", matter.language().money_told(all.sums.budget.fen())),
    ];
    let text = if named > 0 { ReportText::OverallIs } else { ReportText::OverallNoDepartment };
    let mut text = matter.tell(text, &values);
    if all.without_budget > 0 {
        let count = [("count", all.without_budget.to_string())];
        text.push_str(&matter.tell(ReportText::OverallNoBudget, &count));
    }
    text
}

/// Says how many projects and how much money each grade has.
pub(super) fn grades(whole: &Whole<'_>) -> String {
    let (matter, all) = (whole.matter, &whole.all);
    let items = matter.grades().into_iter().zip(&all.by_grade).map(|(grade, row)| {
        if row.projects == 0 {
            return matter.tell(ReportText::OverallNoGrade, &[("grade", grade)]);
        }
        let budget = matter.language().money_told(row.budget.fen());
        let values = [("grade", grade), ("count", row.projects.to_string()), ("budget", budget)];
        matter.tell(ReportText::OverallGrade, &values)
    });
    let items = matter.language().join(items);
    let mut text = matter.tell(ReportText::OverallGrades, &[("items", items)]);
    let below: u64 = all.by_grade.iter().skip(1).map(|row| row.projects).sum();
    let settled: u64 = all.by_grade.iter().map(|row| row.projects).sum();
    if let (Some(share), Some(best)) = (SharePercent::of(below, settled), matter.grades().first()) {
        let values = [("grade", best.clone()), ("count", below.to_string()), ("share", share.0)];
        text = matter.language().sentences([text, matter.tell(ReportText::OverallBelow, &values)]);
    }
    if all.open.projects > 0 {
        let count = [("count", all.open.projects.to_string())];
        text = matter.language().sentences([text, matter.tell(ReportText::OverallOpen, &count)]);
    }
    text
}

/// Counts the projects whose total is settled.
pub(super) fn settled(matter: &Matter<'_>) -> usize {
    let settled = |total: jixiao_core::score::Total| total.exact().is_some();
    let results = matter.view.evaluation.results.iter();
    results.filter(|result| result.total.is_some_and(settled)).count()
}

/// Says how totals spread; nothing where none is settled.
pub(super) fn spread(whole: &Whole<'_>) -> Option<String> {
    let results = &whole.matter.view.evaluation.results;
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
    Some(whole.matter.tell(ReportText::OverallSpread, &values))
}

/// Says where points were lost; nothing where none was.
pub(super) fn lost(matter: &Matter<'_>) -> Option<String> {
    let rulebook = matter.view.rulebook;
    let losses = losses(rulebook, matter.view.evaluation);
    let lost: Points = losses.iter().map(|loss| loss.lost).sum();
    let possible: Points = losses.iter().map(|loss| loss.possible).sum();
    let share = crate::document::matter::share(lost, possible)?;
    let items = losses.iter().filter(|loss| loss.lost > Points::ZERO).take(NAMED).map(|loss| {
        let title = &rulebook.indicators[loss.indicator].title;
        let values = [
            ("title", matter.language().of(title).to_owned()),
            ("lost", loss.lost.to_string()),
            ("count", loss.projects.to_string()),
        ];
        matter.tell(ReportText::OverallLostItem, &values)
    });
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return None;
    }
    let values = [
        ("lost", lost.to_string()),
        ("possible", possible.to_string()),
        ("share", share),
        ("items", matter.list(&items)),
    ];
    Some(matter.tell(ReportText::OverallLost, &values))
}

/// Says what is cut, what else is less, what ends and what is exempt.
pub(super) fn cuts(whole: &Whole<'_>) -> Vec<String> {
    let (matter, sums) = (whole.matter, &whole.all.sums);
    let language = matter.language();
    let Some(policy) = matter.view.policy else {
        return vec![matter.tell(ReportText::CutNone, &[("next", matter.next())])];
    };
    let rate = SharePercent::of_sums(sums.cut.fen(), sums.base.fen());
    let values = [
        ("policy", language.of(&policy.heading.title).to_owned()),
        ("cut", language.money_told(sums.cut.fen())),
        ("base", language.money_told(sums.base.fen())),
        ("rate", rate.map_or_else(|| "0.00".to_owned(), |rate| rate.0)),
        ("next", matter.next()),
        ("sum", language.money_told(sums.next_budget.fen())),
    ];
    let mut texts = vec![matter.tell(ReportText::OverallCut, &values)];
    if sums.beyond_cut.fen() > 0 {
        let amount = [("amount", language.money_told(sums.beyond_cut.fen()))];
        texts.push(matter.tell(ReportText::OverallBeyond, &amount));
    }
    if sums.ended > 0 {
        let amount = ("amount", language.money_told(sums.ended_kept.fen()));
        let count = ("count", sums.ended.to_string());
        texts.push(matter.tell(ReportText::OverallEnded, &[count, amount]));
    }
    let exempt = |place: &&usize| matter.at(**place).0.record.exemption.is_some();
    let exempt = whole.all.places.iter().filter(exempt).count();
    texts.push(if exempt > 0 {
        matter.tell(ReportText::OverallExempt, &[("count", exempt.to_string())])
    } else {
        matter.say(ReportText::ExemptNone)
    });
    texts
}

/// Writes the chapter on the use of the results, where there is a policy.
pub(super) fn write_use(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let matter = whole.matter;
    if matter.view.policy.is_none() {
        return;
    }
    out.heading(1, chapters.next(matter, ReportText::PortfolioUse));
    out.blocks.extend(policy(matter).iter().map(|text| matter.body(text)));
    out.blocks.extend(cuts(whole).iter().map(|text| matter.body(text)));
    out.blocks.extend(matter.figure(Kind::Waterfall));
    out.blocks.extend(matter.figure(Kind::Cuts));
    out.table(tables::exemptions(matter, &whole.all.places));
    out.table(tables::ended(matter, &whole.all.places));
    out.table(tables::open(matter, &whole.open));
}

/// Says what the policy lays down, with its citations.
pub(in crate::document) fn policy(matter: &Matter<'_>) -> Vec<String> {
    let Some(policy) = matter.view.policy else { return Vec::new() };
    let language = matter.language();
    let title = language.of(&policy.heading.title).to_owned();
    let is = [("policy", title), ("next", matter.next())];
    let mut texts = vec![matter.tell(ReportText::PolicyIs, &is)];
    for [text, citation] in language.policy_lines(policy, matter.view.rulebook) {
        let plain = citation.is_empty();
        let values = [("text", language.sentence(text)), ("citation", citation)];
        let kind = if plain { ReportText::PolicyPlain } else { ReportText::PolicyLine };
        texts.push(matter.tell(kind, &values));
    }
    texts
}
