//! The summary and chapter 3: what the project came to, and what follows for its budget.

use super::super::basis;
use super::super::content::{Block, Column, Row, Section, Table};
use super::super::matter::share;
use super::super::tables::why_cut;
use super::one::One;
use crate::chart::Kind;
use crate::wording::{Language, Phrase, ReportText};
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
    let matter = one.matter;
    let mut blocks = vec![matter.body(&what_it_is(one)), matter.body(&result(one))];
    blocks.push(matter.body(&dimensions(one)));
    blocks.push(matter.body(&lost(one)));
    blocks.extend(use_of_result(one).iter().map(|text| matter.body(text)));
    blocks.extend(basis::notices(matter, one.open()));
    blocks
}

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let matter = one.matter;
    out.heading(1, matter.say(ReportText::ChapterResult));
    out.blocks.push(matter.body(&result(one)));
    out.blocks.extend(grade_reasons(one).iter().map(|text| matter.body(text)));
    out.table(table(one));
    out.blocks.push(matter.body(&lost(one)));
    out.blocks.extend(matter.figure(Kind::Radar));
    out.blocks.push(matter.body(&matter.say(ReportText::ResultAnnex)));
}

fn what_it_is(one: One<'_>) -> String {
    let (matter, record) = (one.matter, &one.project.record);
    let is = [("name", record.name.clone()), ("id", record.id.clone())];
    let mut text = matter.tell(ReportText::ProjectIs, &is);
    let named = [
        ("department", &record.department),
        ("purchaser", &record.purchaser),
        ("contractor", &record.contractor),
    ];
    for (what, name) in named.into_iter().filter(|(_, name)| !name.is_empty()) {
        let values = [("what", matter.column(what)), ("name", name.clone())];
        text.push_str(&matter.tell(ReportText::ProjectOf, &values));
    }
    let stop = matter.say(ReportText::Error);
    text.push_str(&stop);
    let amounts = &record.amounts;
    if matter.language() == Language::English {
        text.push(' ');
    }
    if let (Some(budget), Some(executed)) = (amounts.budget, amounts.executed) {
        let values = [("budget", matter.told(budget)), ("executed", matter.told(executed))];
        text.push_str(&matter.tell(ReportText::ProjectMoney, &values));
        let (part, whole) = (i128::from(executed.fen()), i128::from(budget.fen()));
        if let Some(rate) = jixiao_core::analysis::SharePercent::of_sums(part, whole) {
            text.push_str(&matter.tell(ReportText::ProjectMoneyRate, &[("rate", rate.0)]));
        }
    } else {
        text.push_str(&matter.say(ReportText::ProjectNoBudget));
    }
    text.push_str(&stop);
    text
}

/// Says the total, with its conversion, and the grade.
fn result(one: One<'_>) -> String {
    let matter = one.matter;
    let language = matter.language();
    let scored = matter.tell(ReportText::ScoredBy, &[("rulebook", matter.rulebook())]);
    let total = one
        .result
        .total
        .map_or_else(|| matter.say(ReportText::None), |total| total_sentence(one, total));
    let grade = match &one.result.graded {
        None => String::new(),
        Some(graded) => match graded.certain() {
            Some(grade) => language.say(Phrase::ExplainGrade, &[("grade", matter.grade(grade))]),
            None => language.say(
                Phrase::ExplainGradeBetween,
                &[("best", matter.grade(graded.best)), ("worst", matter.grade(graded.worst))],
            ),
        },
    };
    let separator = language.phrase(Phrase::OnSeparator);
    let stop = matter.say(ReportText::Error);
    if grade.is_empty() {
        return format!("{scored}{total}{stop}");
    }
    format!("{scored}{total}{separator}{grade}{stop}")
}

fn total_sentence(one: One<'_>, total: Total) -> String {
    let language = one.matter.language();
    let rulebook = one.matter.view.rulebook;
    let exact = match total {
        Total::Exact(exact) => exact,
        Total::Between(low, high) => {
            let values = [("low", low.truncated(2)), ("high", high.truncated(2))];
            return language.say(Phrase::ExplainTotalBetween, &values);
        }
    };
    let dimensions = &one.result.card.totals.dimensions;
    let points: Points = dimensions.iter().map(|dimension| dimension.low).sum();
    let applicable: Points = dimensions.iter().map(|dimension| dimension.applicable).sum();
    let plain = rulebook.conversion == Conversion::Total && applicable == rulebook.total;
    let phrase = if plain { Phrase::ExplainTotal } else { Phrase::ExplainConverted };
    let values = [
        ("total", exact.truncated(2)),
        ("points", points.to_string()),
        ("applicable", applicable.to_string()),
        ("whole", Fraction::from_points(rulebook.total).to_string()),
    ];
    language.say(phrase, &values)
}

/// Says which band or limit gave the grade.
fn grade_reasons(one: One<'_>) -> Vec<String> {
    let matter = one.matter;
    let (language, grades) = (matter.language(), &matter.view.rulebook.grades);
    let Some(graded) = &one.result.graded else { return Vec::new() };
    let stop = matter.say(ReportText::Error);
    let mut texts = Vec::new();
    if let Some(band) = grades.band_text(graded.by_total).filter(|_| graded.certain().is_some()) {
        let values = [("grade", matter.grade(graded.by_total)), ("band", band)];
        texts.push(language.sentence(language.say(Phrase::ExplainBand, &values)) + &stop);
    }
    for acted in &graded.limits {
        let limit = &grades.limits[acted.limit];
        let reason = ("reason", language.of(&limit.reason).to_owned());
        let place = acted.place.as_ref().map(ToString::to_string).unwrap_or_default();
        let text = if acted.open {
            language.say(Phrase::ExplainLimitOpen, &[reason])
        } else {
            let (from, to) = (matter.grade(graded.by_total), matter.grade(graded.worst));
            let values = [("from", from), ("to", to), reason, ("place", place)];
            language.say(Phrase::ExplainLimit, &values)
        };
        let values =
            [("text", language.sentence(text)), ("citation", language.citations(&limit.citations))];
        texts.push(matter.tell(ReportText::PolicyLine, &values));
    }
    texts
}

fn dimensions(one: One<'_>) -> String {
    let matter = one.matter;
    let pairs = matter.view.rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions);
    let items = pairs.map(|(dimension, total)| {
        let title = ("title", matter.language().of(&dimension.title).to_owned());
        dimension_sentence(one, title, total)
    });
    let items = matter.language().join(items);
    matter.tell(ReportText::DimensionsAre, &[("items", items)])
}

/// Says what a dimension came to.
pub(super) fn dimension_sentence(
    one: One<'_>,
    title: (&'static str, String),
    total: &DimensionTotal,
) -> String {
    let possible = ("possible", total.applicable.to_string());
    let Some(share) = share(total.low, total.applicable) else {
        return one.matter.tell(ReportText::DimensionNone, &[title]);
    };
    if total.low != total.high {
        let (low, high) = (("low", total.low.to_string()), ("high", total.high.to_string()));
        return one.matter.tell(ReportText::DimensionOpen, &[title, low, high, possible]);
    }
    let points = ("points", total.low.to_string());
    one.matter.tell(ReportText::DimensionIs, &[title, points, possible, ("share", share)])
}

fn lost(one: One<'_>) -> String {
    let matter = one.matter;
    let losses = one.losses();
    if losses.is_empty() {
        let open = one.scored().any(|scored| scored.score.missing().next().is_some());
        let text = if open { ReportText::LostOpen } else { ReportText::LostNothing };
        return matter.say(text);
    }
    let items = losses.iter().take(NAMED).map(|(scored, lost)| {
        let values = [("title", one.title_of(scored)), ("lost", lost.to_string())];
        matter.tell(ReportText::LostItem, &values)
    });
    let items: Vec<String> = items.collect();
    let sum: Points = losses.iter().map(|(_, lost)| *lost).sum();
    let values = [
        ("lost", sum.to_string()),
        ("count", losses.len().to_string()),
        ("items", matter.list(&items)),
    ];
    let text = matter.tell(ReportText::LostIn, &values);
    let open = one.scored().any(|scored| scored.score.missing().next().is_some());
    let open = open.then(|| matter.say(ReportText::LostOpen));
    matter.language().sentences(std::iter::once(text).chain(open))
}

fn table(one: One<'_>) -> Table {
    let matter = one.matter;
    let rulebook = matter.view.rulebook;
    let mut table = Table {
        caption: matter.say(ReportText::TableDimensions),
        columns: vec![
            Column::text(matter.column("level1"), 30),
            Column::number(matter.language().phrase(Phrase::HeadMax), 16),
            Column::number(matter.say(ReportText::ColumnApplicable), 18),
            Column::number(matter.column("score"), 22),
            Column::number(matter.say(ReportText::ColumnReached), 18),
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
            matter.language().points_between(total.low, total.high),
            reached.unwrap_or_else(|| "—".to_owned()),
        ]
    };
    let mut all = DimensionTotal::default();
    for (dimension, total) in rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions) {
        let title = matter.language().of(&dimension.title).to_owned();
        table.rows.push(Row::Cells(row(title, dimension.max, total)));
        all.low += total.low;
        all.high += total.high;
        all.applicable += total.applicable;
    }
    let max: Points = rulebook.dimensions.iter().map(|dimension| dimension.max).sum();
    let sum = matter.language().phrase(Phrase::SumRow).to_owned();
    table.rows.push(Row::Sums(row(sum, max, &all)));
    table
}

/// Says what follows for the budget.
pub(super) fn use_of_result(one: One<'_>) -> Vec<String> {
    let matter = one.matter;
    let next = ("next", matter.next());
    let Some(policy) = matter.view.policy else {
        return vec![matter.tell(ReportText::CutNone, &[next])];
    };
    let why = ("why", why_cut(matter, one.result.cut.as_ref()));
    let Some(CutResult::Exact(cut, _)) = &one.result.cut else {
        return vec![matter.tell(ReportText::CutOpen, &[why])];
    };
    let mut texts = match cut.rate {
        None => vec![matter.tell(ReportText::CutEnded, &[next])],
        Some(rate) => vec![cut_sentence(one, policy, cut, rate.percent())],
    };
    if cut.beyond_cut > Money::ZERO {
        let amount = [("amount", matter.told(cut.beyond_cut))];
        texts.push(matter.tell(ReportText::CutBeyond, &amount));
    }
    texts.push(matter.tell(ReportText::CutCalculated, &[why]));
    if let Some(exemption) = &one.project.record.exemption {
        let values = [
            ("reason", exemption.reason.clone()),
            ("document", exemption.document.value.clone()),
            ("place", exemption.document.place.to_string()),
        ];
        let text = matter.language().say(Phrase::ExplainExemption, &values);
        texts.push(text + &matter.say(ReportText::Error));
    }
    texts
}

fn cut_sentence(one: One<'_>, policy: &Policy, cut: &Cut, rate: String) -> String {
    let matter = one.matter;
    let values = [
        ("policy", matter.language().of(&policy.heading.title).to_owned()),
        ("next", matter.next()),
        ("base", matter.language().column_title(policy.base).to_owned()),
        ("amount", matter.told(cut.base)),
        ("cut", matter.told(cut.cut)),
        ("rate", rate),
        ("kept", matter.told(cut.kept)),
    ];
    let mut text = matter.tell(ReportText::CutIs, &values);
    let amount = cut.next_budget.map(|next| matter.told(next));
    let amount = amount.unwrap_or_else(|| matter.say(ReportText::None));
    text.push_str(
        &matter.tell(ReportText::CutNext, &[("next", matter.next()), ("amount", amount)]),
    );
    text
}
