//! The chapters on indicators: points by dimension, where points were lost, and the reasons recorded.

use super::super::content::{Column, Row, Section, Table};
use super::super::matter::{Matter, share};
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
    let matter = whole.matter;
    let losses = losses(matter.view.rulebook, matter.view.evaluation);
    out.heading(1, chapters.next(matter, ReportText::PortfolioIndicators));
    let settled = overall::settled(matter);
    if settled == 0 {
        out.blocks.push(matter.body(&matter.say(ReportText::NoneSettled)));
        return;
    }
    if settled < whole.all.places.len() {
        let count = [("count", settled.to_string())];
        out.blocks.push(matter.body(&matter.tell(ReportText::SettledOnly, &count)));
    }
    out.heading(2, matter.say(ReportText::SectionByDimension));
    out.table(by_dimension(matter, &losses));
    out.heading(2, matter.say(ReportText::SectionLosses));
    out.blocks.extend(overall::lost(matter).iter().map(|text| matter.body(text)));
    out.table(table(matter, &losses));
    out.blocks.extend(matter.figure(Kind::Losses));
    out.blocks.extend(matter.figure(Kind::Heatmap));
}

fn by_dimension(matter: &Matter<'_>, losses: &[Loss]) -> Table {
    let rulebook = matter.view.rulebook;
    let language = matter.language();
    let mut table = Table {
        caption: matter.say(ReportText::TableShares),
        columns: vec![
            Column::text(matter.column("level1"), 30),
            Column::number(matter.say(ReportText::ColumnApplicable), 22),
            Column::number(matter.column("score"), 20),
            Column::number(matter.say(ReportText::ColumnLost), 18),
            Column::number(matter.say(ReportText::ColumnReached), 16),
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

fn table(matter: &Matter<'_>, losses: &[Loss]) -> Table {
    let rulebook = matter.view.rulebook;
    let mut table = Table {
        caption: matter.say(ReportText::TableLosses),
        columns: vec![
            Column::text(matter.language().phrase(Phrase::HeadIndicator), 36),
            Column::number(matter.say(ReportText::ColumnAffected), 18),
            Column::number(matter.say(ReportText::ColumnApplicable), 18),
            Column::number(matter.say(ReportText::ColumnLost), 16),
            Column::number(matter.say(ReportText::ColumnReached), 14),
        ],
        rows: Vec::new(),
    };
    for loss in losses.iter().filter(|loss| loss.lost > Points::ZERO).take(LISTED) {
        let indicator = &rulebook.indicators[loss.indicator];
        let reached = share(loss.possible - loss.lost, loss.possible);
        table.rows.push(Row::Cells(vec![
            format!("{}. {}", indicator.number, matter.language().of(&indicator.title)),
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
    let matter = whole.matter;
    out.heading(1, chapters.next(matter, ReportText::PortfolioProblems));
    let losses = losses(matter.view.rulebook, matter.view.evaluation);
    let lost = losses.iter().filter(|loss| loss.lost > Points::ZERO);
    for (number, loss) in (1..).zip(lost.take(PROBLEMS)) {
        let indicator = &matter.view.rulebook.indicators[loss.indicator];
        let values = [
            ("number", number.to_string()),
            ("title", matter.language().of(&indicator.title).to_owned()),
            ("count", loss.projects.to_string()),
            ("applicable", loss.applicable.to_string()),
            ("lost", loss.lost.to_string()),
        ];
        let mut texts = vec![matter.tell(ReportText::ProblemIndicator, &values)];
        let examples = examples(matter, loss.indicator);
        if !examples.is_empty() {
            let items = [("items", matter.language().join(examples.into_iter()))];
            texts.push(matter.tell(ReportText::ProblemExamples, &items));
        }
        out.blocks.push(matter.body(&matter.language().sentences(texts)));
    }
    if losses.iter().all(|loss| loss.lost == Points::ZERO) {
        out.blocks.push(matter.body(&matter.say(ReportText::ProblemsNone)));
    }
    out.blocks.push(matter.body(&matter.say(ReportText::AskCauses)));
}

/// Gives the reasons of the projects that lost most in an indicator, each with its project.
fn examples(matter: &Matter<'_>, indicator: usize) -> Vec<String> {
    let max = matter.view.rulebook.indicators[indicator].max;
    let mut lost: Vec<(Points, usize)> = Vec::new();
    for place in matter.all() {
        let (_, result) = matter.at(place);
        let points = result.card.indicators[indicator].points().filter(|points| *points < max);
        lost.extend(points.map(|points| (max - points, place)));
    }
    lost.sort_by_key(|(lost, place)| (std::cmp::Reverse(*lost), *place));
    let first = |(_, place): (Points, usize)| {
        let (project, _) = matter.at(place);
        let reason = reasons(&project.facts[indicator]).into_iter().next()?;
        let values = [("reason", reason), ("id", project.record.id.clone())];
        Some(matter.tell(ReportText::ProblemExample, &values))
    };
    lost.into_iter().filter_map(first).take(EXAMPLES).collect()
}
