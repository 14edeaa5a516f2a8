//! The chapters on indicators: points by dimension, where points were lost, and the reasons recorded.

use super::super::content::{Column, Row, Section, Table};
use super::super::draft::{Draft, share};
use super::overall;
use super::whole::{Chapters, Whole};
use crate::chart::Kind;
use crate::wording::{Phrase, ReportText, reasons};
use jixiao_core::analysis::{Loss, losses};
use jixiao_core::quantity::Points;

/// The most indicators in the table of losses.
const LISTED: usize = 10;
/// The most indicators among the main problems, and the most reasons given of each.
const PROBLEMS: usize = 5;
const EXAMPLES: usize = 3;

/// Writes the chapter on points.
pub(super) fn write(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let draft = whole.draft;
    let losses = losses(draft.view.rulebook, draft.view.evaluation);
    out.heading(1, chapters.next(draft, ReportText::PortfolioIndicators));
    let settled = overall::settled(draft);
    if settled == 0 {
        out.blocks.push(draft.body(&draft.say(ReportText::NoneSettled)));
        return;
    }
    if settled < whole.all.places.len() {
        let count = [("count", settled.to_string())];
        out.blocks.push(draft.body(&draft.tell(ReportText::SettledOnly, &count)));
    }
    out.heading(2, draft.say(ReportText::SectionByDimension));
    out.table(by_dimension(draft, &losses));
    out.heading(2, draft.say(ReportText::SectionLosses));
    out.blocks.extend(overall::lost(draft).iter().map(|text| draft.body(text)));
    out.table(table(draft, &losses));
    out.blocks.extend(draft.figure(Kind::Losses));
    out.blocks.extend(draft.figure(Kind::Heatmap));
}

fn by_dimension(draft: &Draft<'_>, losses: &[Loss]) -> Table {
    let rulebook = draft.view.rulebook;
    let language = draft.language();
    let mut table = Table {
        caption: draft.say(ReportText::TableShares),
        columns: vec![
            Column::text(draft.column("level1"), 30),
            Column::number(draft.say(ReportText::ColumnApplicable), 22),
            Column::number(draft.column("score"), 20),
            Column::number(draft.say(ReportText::ColumnLost), 18),
            Column::number(draft.say(ReportText::ColumnReached), 16),
        ],
        rows: Vec::new(),
    };
    let row = |title: String, possible: Points, lost: Points| {
        let reached = share(possible - lost, possible).map(|share| format!("{share}%"));
        vec![
            title,
            possible.to_string(),
            (possible - lost).to_string(),
            lost.to_string(),
            reached.unwrap_or_else(|| "—".to_owned()),
        ]
    };
    let mut all = (Points::ZERO, Points::ZERO);
    for (at, dimension) in rulebook.dimensions.iter().enumerate() {
        let own = losses.iter().filter(|loss| rulebook.indicators[loss.indicator].dimension == at);
        let sums = own.fold((Points::ZERO, Points::ZERO), |sums, loss| {
            (sums.0 + loss.possible, sums.1 + loss.lost)
        });
        all = (all.0 + sums.0, all.1 + sums.1);
        table.rows.push(Row::Cells(row(language.of(&dimension.title).to_owned(), sums.0, sums.1)));
    }
    table.rows.push(Row::Sums(row(language.phrase(Phrase::SumRow).to_owned(), all.0, all.1)));
    table
}

fn table(draft: &Draft<'_>, losses: &[Loss]) -> Table {
    let rulebook = draft.view.rulebook;
    let mut table = Table {
        caption: draft.say(ReportText::TableLosses),
        columns: vec![
            Column::text(draft.language().phrase(Phrase::HeadIndicator), 36),
            Column::number(draft.say(ReportText::ColumnAffected), 18),
            Column::number(draft.say(ReportText::ColumnApplicable), 18),
            Column::number(draft.say(ReportText::ColumnLost), 16),
            Column::number(draft.say(ReportText::ColumnReached), 14),
        ],
        rows: Vec::new(),
    };
    for loss in losses.iter().filter(|loss| loss.lost > Points::ZERO).take(LISTED) {
        let indicator = &rulebook.indicators[loss.indicator];
        let reached = share(loss.possible - loss.lost, loss.possible);
        table.rows.push(Row::Cells(vec![
            format!("{}. {}", indicator.number, draft.language().of(&indicator.title)),
            loss.projects.to_string(),
            loss.possible.to_string(),
            loss.lost.to_string(),
            reached.map_or_else(|| "—".to_owned(), |share| format!("{share}%")),
        ]));
    }
    table
}

/// Writes the chapter on problems: the indicators that lost most, with reasons that were recorded.
pub(super) fn write_problems(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let draft = whole.draft;
    out.heading(1, chapters.next(draft, ReportText::PortfolioProblems));
    let losses = losses(draft.view.rulebook, draft.view.evaluation);
    let lost = losses.iter().filter(|loss| loss.lost > Points::ZERO);
    for (number, loss) in (1..).zip(lost.take(PROBLEMS)) {
        let indicator = &draft.view.rulebook.indicators[loss.indicator];
        let values = [
            ("number", number.to_string()),
            ("title", draft.language().of(&indicator.title).to_owned()),
            ("count", loss.projects.to_string()),
            ("applicable", loss.applicable.to_string()),
            ("lost", loss.lost.to_string()),
        ];
        let mut texts = vec![draft.tell(ReportText::ProblemIndicator, &values)];
        let examples = examples(draft, loss.indicator);
        if !examples.is_empty() {
            let items = [("items", draft.language().join(examples.into_iter()))];
            texts.push(draft.tell(ReportText::ProblemExamples, &items));
        }
        out.blocks.push(draft.body(&draft.language().sentences(texts)));
    }
    if losses.iter().all(|loss| loss.lost == Points::ZERO) {
        out.blocks.push(draft.body(&draft.say(ReportText::ProblemsNone)));
    }
    out.blocks.push(draft.body(&draft.say(ReportText::AskCauses)));
}

/// Gives the reasons of the projects that lost most in an indicator, each with its project.
fn examples(draft: &Draft<'_>, indicator: usize) -> Vec<String> {
    let max = draft.view.rulebook.indicators[indicator].max;
    let mut lost: Vec<(Points, usize)> = Vec::new();
    for place in draft.all() {
        let (_, result) = draft.at(place);
        let points = result.card.indicators[indicator].points().filter(|points| *points < max);
        lost.extend(points.map(|points| (max - points, place)));
    }
    lost.sort_by_key(|(lost, place)| (std::cmp::Reverse(*lost), *place));
    let first = |(_, place): (Points, usize)| {
        let (project, _) = draft.at(place);
        let reason = reasons(&project.facts[indicator]).into_iter().next()?;
        let values = [("reason", reason), ("id", project.record.id.clone())];
        Some(draft.tell(ReportText::ProblemExample, &values))
    };
    lost.into_iter().filter_map(first).take(EXAMPLES).collect()
}
