//! The summary and chapter 3: what the project came to, and what follows for its budget.

use super::super::basis;
use super::super::content::{Block, Column, Row, Section, Table};
use super::super::draft::share;
use super::super::last_year::last_year;
use super::super::tables::why_cut;
use super::super::why_grade::why_grade;
use super::one::One;
use crate::chart::Kind;
use crate::wording::{Language, Phrase, ReportText};
use jixiao_core::analysis::{Finding, Gravity};
use jixiao_core::cut::Cut;
use jixiao_core::evaluate::CutResult;
use jixiao_core::policy::Policy;
use jixiao_core::quantity::{Fraction, Money, Points};
use jixiao_core::rulebook::Conversion;
use jixiao_core::score::{DimensionTotal, Total};

/// The most losses named in one sentence.
const NAMED: usize = 3;

/// Writes the summary.
pub(super) fn summary(one: One<'_>) -> Vec<Block> {
    let draft = one.draft;
    let mut texts = vec![what_it_is(one), result(one)];
    texts.extend(changed(one));
    texts.push(dimensions(one));
    texts.push(lost(one));
    texts.extend(use_of_result(one));
    let mut blocks: Vec<Block> = texts.iter().map(|text| draft.body(text)).collect();
    blocks.extend(basis::provisional(draft, one.open()));
    blocks
}

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let draft = one.draft;
    out.chapter(draft.say(ReportText::ChapterResult));
    out.part(draft.say(ReportText::SectionScores));
    out.blocks.push(draft.body(&draft.say(ReportText::ScoresAre)));
    out.table(table(one));
    out.part(draft.say(ReportText::SectionOfConclusion));
    out.blocks.push(draft.body(&conclusion(one)));
    out.blocks.extend(draft.figure(Kind::Radar));
    out.blocks.extend(grade_reasons(one).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::ResultAnnex)));
}

/// Draws the conclusion: total and grade, where the project is strong and weak, how it stands to the others, and what
/// weighs most.
fn conclusion(one: One<'_>) -> String {
    let draft = one.draft;
    let mut texts = vec![verdict(one)];
    let pairs = draft.view.rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions);
    let mut shares: Vec<(String, String)> = pairs
        .filter(|(_, total)| total.low == total.high)
        .filter_map(|(dimension, total)| {
            let title = draft.language().of(&dimension.title).to_owned();
            Some((share(total.low, total.applicable)?, title))
        })
        .collect();
    shares.sort_by_key(|(share, _)| (share.len(), share.clone()));
    if let [(_, weak), .., (_, strong)] = shares.as_slice() {
        let values = [("strong", strong.clone()), ("weak", weak.clone())];
        texts.push(draft.tell(ReportText::ConclusionStrong, &values));
    }
    let findings = draft.findings(&[one.place()]);
    let grave = |one: &&Finding| matches!(one.gravity, Gravity::Limits(_) | Gravity::Zeroes);
    if let Some(first) = findings.iter().find(grave) {
        let values = [
            ("title", draft.indicator(first.indicator)),
            ("gravity", draft.language().gravity(first.gravity).to_owned()),
        ];
        texts.push(draft.tell(ReportText::ConclusionGravest, &values));
    } else if let Some(most) =
        findings.iter().max_by_key(|one| (one.lost, std::cmp::Reverse(one.indicator)))
    {
        let values = [("title", draft.indicator(most.indicator)), ("lost", most.lost.to_string())];
        texts.push(draft.tell(ReportText::ConclusionMost, &values));
    }
    if texts.len() == 1 {
        texts.push(draft.say(ReportText::LostNothing));
    }
    draft.language().sentences(texts)
}

/// Says why the grade is another than the total gives.
fn changed(one: One<'_>) -> Option<String> {
    let why = why_grade(one.draft, one.place(), false)?;
    Some(one.draft.tell(ReportText::WhyGrade, &[("why", why)]))
}

fn what_it_is(one: One<'_>) -> String {
    let (draft, record) = (one.draft, &one.project.record);
    let is = [("name", record.name.clone())];
    let mut text = draft.tell(ReportText::ProjectIs, &is);
    let named = [
        ("department", &record.department),
        ("purchaser", &record.purchaser),
        ("contractor", &record.contractor),
    ];
    for (what, name) in named.into_iter().filter(|(_, name)| !name.is_empty()) {
        let values = [("what", draft.column(what)), ("name", name.clone())];
        text.push_str(&draft.tell(ReportText::ProjectOf, &values));
    }
    let stop = draft.say(ReportText::Error);
    text.push_str(&stop);
    let amounts = &record.amounts;
    if draft.language() == Language::English {
        text.push(' ');
    }
    if let (Some(budget), Some(executed)) = (amounts.budget, amounts.executed) {
        let values = [("budget", draft.told(budget)), ("executed", draft.told(executed))];
        text.push_str(&draft.tell(ReportText::ProjectMoney, &values));
        let (part, whole) = (i128::from(executed.fen()), i128::from(budget.fen()));
        if let Some(rate) = jixiao_core::analysis::SharePercent::of_sums(part, whole) {
            text.push_str(&draft.tell(ReportText::ProjectMoneyRate, &[("rate", rate.0)]));
        }
    } else {
        text.push_str(&draft.say(ReportText::ProjectNoBudget));
    }
    text.push_str(&stop);
    text
}

/// Says by which rules the project was evaluated, and what it came to.
fn result(one: One<'_>) -> String {
    let rulebook = ("rulebook", one.draft.cited(&one.draft.view.rulebook.heading));
    one.draft.tell(ReportText::ScoredBy, &[rulebook, ("total", verdict(one))])
}

/// Says the total, with its conversion, and the grade.
fn verdict(one: One<'_>) -> String {
    let draft = one.draft;
    let scored = one
        .result
        .total
        .map_or_else(|| draft.say(ReportText::None), |total| total_sentence(one, total));
    let graded = one.result.graded.as_ref();
    let grade = graded.map(|graded| {
        if let Some(grade) = graded.certain() {
            return draft.tell(ReportText::GradeIs, &[("grade", draft.grade(grade))]);
        }
        let values = [("best", draft.grade(graded.best)), ("worst", draft.grade(graded.worst))];
        draft.tell(ReportText::GradeBetween, &values)
    });
    let stop = draft.say(ReportText::Error);
    match grade {
        None => format!("{scored}{stop}"),
        Some(grade) => {
            let separator = draft.language().phrase(Phrase::OnSeparator);
            format!("{scored}{separator}{grade}{stop}")
        }
    }
}

fn total_sentence(one: One<'_>, total: Total) -> String {
    let total = one.result.limited.first().map_or(total, |act| act.before);
    let draft = one.draft;
    let rulebook = draft.view.rulebook;
    let exact = match total {
        Total::Exact(exact) => exact,
        Total::Between(low, high) => {
            let values = [("low", low.truncated(2)), ("high", high.truncated(2))];
            return draft.tell(ReportText::TotalBetween, &values);
        }
    };
    let dimensions = &one.result.card.totals.dimensions;
    let points: Points = dimensions.iter().map(|dimension| dimension.low).sum();
    let applicable: Points = dimensions.iter().map(|dimension| dimension.applicable).sum();
    if rulebook.conversion == Conversion::Total && applicable == rulebook.total {
        return draft.tell(ReportText::TotalIs, &[("total", exact.truncated(2))]);
    }
    let values = [
        ("total", exact.truncated(2)),
        ("points", points.to_string()),
        ("applicable", applicable.to_string()),
        ("whole", Fraction::from_points(rulebook.total).to_string()),
    ];
    draft.tell(ReportText::TotalConverted, &values)
}

/// Says which band or limit gave the grade, and what the policy did to the total.
fn grade_reasons(one: One<'_>) -> Vec<String> {
    let draft = one.draft;
    let language = draft.language();
    let Some(graded) = &one.result.graded else { return Vec::new() };
    let mut texts = Vec::new();
    if let Some(band) = draft.band(graded.by_total).filter(|_| graded.certain().is_some()) {
        let values = [("grade", draft.grade(graded.by_total)), ("band", band)];
        texts.push(draft.tell(ReportText::GradeByTotal, &values));
    }
    let acts = draft.view.policy.map(|policy| language.total_acts(policy, &one.result.limited));
    let stop = draft.say(ReportText::Error);
    texts.extend(acts.into_iter().flatten().map(|[text, _]| language.sentence(text) + &stop));
    for acted in graded.limits.iter().filter(|acted| acted.open) {
        let reason = language.of(&draft.view.rulebook.grades.limits[acted.limit].reason);
        texts.push(draft.tell(ReportText::LimitOpen, &[("reason", reason.to_owned())]));
    }
    texts.extend(changed(one));
    texts.extend(last_year(draft, one.place()).map(|text| language.sentence(text) + &stop));
    texts
}

fn dimensions(one: One<'_>) -> String {
    let draft = one.draft;
    let pairs = draft.view.rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions);
    let items = pairs.map(|(dimension, total)| {
        let title = ("title", draft.language().of(&dimension.title).to_owned());
        dimension_sentence(one, title, total)
    });
    let items = draft.language().join(items);
    draft.tell(ReportText::DimensionsAre, &[("items", items)])
}

/// Says what a dimension came to.
pub(super) fn dimension_sentence(
    one: One<'_>,
    title: (&'static str, String),
    total: &DimensionTotal,
) -> String {
    let possible = ("possible", total.applicable.to_string());
    let Some(share) = share(total.low, total.applicable) else {
        return one.draft.tell(ReportText::DimensionNone, &[title]);
    };
    if total.low != total.high {
        let (low, high) = (("low", total.low.to_string()), ("high", total.high.to_string()));
        return one.draft.tell(ReportText::DimensionOpen, &[title, low, high, possible]);
    }
    let points = ("points", total.low.to_string());
    one.draft.tell(ReportText::DimensionIs, &[title, points, possible, ("share", share)])
}

fn lost(one: One<'_>) -> String {
    let draft = one.draft;
    let losses = one.losses();
    if losses.is_empty() {
        let open = one.scored().any(|scored| scored.score.missing().next().is_some());
        let text = if open { ReportText::LostOpen } else { ReportText::LostNothing };
        return draft.say(text);
    }
    let items = losses.iter().take(NAMED).map(|(scored, lost)| {
        let values = [("title", one.title_of(scored)), ("lost", lost.to_string())];
        draft.tell(ReportText::LostItem, &values)
    });
    let items: Vec<String> = items.collect();
    let sum: Points = losses.iter().map(|(_, lost)| *lost).sum();
    let values = [
        ("lost", sum.to_string()),
        ("count", losses.len().to_string()),
        ("items", draft.list(&items)),
    ];
    let text = draft.tell(ReportText::LostIn, &values);
    let open = one.scored().any(|scored| scored.score.missing().next().is_some());
    let open = open.then(|| draft.say(ReportText::LostOpen));
    draft.language().sentences(std::iter::once(text).chain(open))
}

fn table(one: One<'_>) -> Table {
    let draft = one.draft;
    let rulebook = draft.view.rulebook;
    let mut table = Table {
        caption: draft.say(ReportText::TableDimensions),
        columns: vec![
            Column::text(draft.column("level1"), 30),
            Column::number(draft.language().phrase(Phrase::HeadMax), 16),
            Column::number(draft.say(ReportText::ColumnApplicable), 18),
            Column::number(draft.column("score"), 22),
            Column::number(draft.say(ReportText::ColumnReached), 18),
        ],
        rows: Vec::new(),
    };
    let row = |title: String, max: Points, total: &DimensionTotal| {
        let reached = if total.low == total.high {
            share(total.low, total.applicable).map(|share| format!("{share}%"))
        } else {
            None
        };
        vec![
            title,
            max.to_string(),
            total.applicable.to_string(),
            draft.language().points_between(total.low, total.high),
            reached.unwrap_or_else(|| "—".to_owned()),
        ]
    };
    let mut all = DimensionTotal::default();
    for (dimension, total) in rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions) {
        let title = draft.language().of(&dimension.title).to_owned();
        table.rows.push(Row::Cells(row(title, dimension.max, total)));
        all.low += total.low;
        all.high += total.high;
        all.applicable += total.applicable;
    }
    let max: Points = rulebook.dimensions.iter().map(|dimension| dimension.max).sum();
    let sum = draft.language().phrase(Phrase::SumRow).to_owned();
    table.rows.push(Row::Sums(row(sum, max, &all)));
    table
}

/// Says what follows for the budget.
pub(in crate::document) fn use_of_result(one: One<'_>) -> Vec<String> {
    let draft = one.draft;
    let next = ("next", draft.next());
    let Some(policy) = draft.view.policy else {
        return vec![draft.tell(ReportText::CutNone, &[next])];
    };
    let Some(CutResult::Exact(cut, _)) = &one.result.cut else {
        let why = [("why", why_cut(draft, one.result.cut.as_ref()))];
        return vec![draft.tell(ReportText::CutOpen, &why)];
    };
    let mut texts = match (cut.rate, cut.cut > Money::ZERO) {
        (None, _) => vec![draft.tell(ReportText::CutEnded, &[next])],
        (Some(_), false) => {
            let policy = ("policy", draft.cited(&policy.heading));
            vec![draft.tell(ReportText::CutNothing, &[policy, next])]
        }
        (Some(rate), true) => vec![cut_sentence(one, policy, cut, rate.percent())],
    };
    // A sentence on a cut says what is budgeted itself, where that is all that is kept.
    let said = cut.cut > Money::ZERO && cut.next_budget == Some(cut.kept);
    if let Some(budget) = cut.next_budget.filter(|_| !said) {
        let values = [("next", draft.next()), ("amount", draft.told(budget))];
        texts.push(draft.tell(ReportText::CutNext, &values));
    }
    if cut.beyond_cut > Money::ZERO {
        let amount = [("amount", draft.told(cut.beyond_cut))];
        texts.push(draft.tell(ReportText::CutBeyond, &amount));
    }
    if let Some(exemption) = &one.project.record.exemption {
        let values =
            [("reason", exemption.reason.clone()), ("document", exemption.document.value.clone())];
        texts.push(draft.tell(ReportText::CutExempt, &values));
    }
    vec![draft.language().sentences(texts)]
}

fn cut_sentence(one: One<'_>, policy: &Policy, cut: &Cut, rate: String) -> String {
    let draft = one.draft;
    let values = [
        ("policy", draft.cited(&policy.heading)),
        ("next", draft.next()),
        ("base", draft.language().column_title(policy.base).to_owned()),
        ("amount", draft.told(cut.base)),
        ("cut", draft.told(cut.cut)),
        ("rate", rate),
        ("kept", draft.told(cut.kept)),
    ];
    let next = cut.next_budget == Some(cut.kept);
    draft.tell(if next { ReportText::CutIsNext } else { ReportText::CutIs }, &values)
}
