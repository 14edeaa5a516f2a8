//! The sheet of details: one row an indicator and project, with everything that leads to its points.

use super::super::scorecards::source_of;
use crate::result::grid::Book;
use crate::result::grid::{self, Cell, Column};
use crate::result::grid::{Look, Shade};
use crate::wording::{BookText, Digits, Phrase, reasons};
use jixiao_core::project::{IndicatorFacts, Project};
use jixiao_core::rulebook::Indicator;
use jixiao_core::score::{IndicatorScore, Outcome};
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::borrow::Cow;

const COLUMNS: [(BookText, u16); 12] = [
    (BookText::Project, 10),
    (BookText::ProjectName, 18),
    (BookText::Dimension, 9),
    (BookText::Number, 5),
    (BookText::Indicator, 16),
    (BookText::Points, 8),
    (BookText::Max, 7),
    (BookText::State, 8),
    (BookText::Facts, 74),
    (BookText::Steps, 46),
    (BookText::Reason, 34),
    (BookText::Source, 18),
];

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let columns: Vec<Column> =
        COLUMNS.iter().map(|(text, width)| (book.say(*text), *width)).collect();
    let widths = COLUMNS.map(|(_, width)| width);
    let head = grid::begin(sheet, book, BookText::SheetDetails, &widths, &book.notices())?;
    grid::headings(sheet, book, head, &columns)?;
    let view = book.view;
    let mut at = head + 1;
    for (project, result) in view.portfolio.projects.iter().zip(&view.evaluation.results) {
        let indicators = view.rulebook.indicators.iter().zip(&project.facts);
        for ((indicator, facts), score) in indicators.zip(&result.card.indicators) {
            let cells = cells(book, project, indicator, facts, score);
            grid::row(sheet, book, at, &columns, &cells, Shade::Plain)?;
            at += 1;
        }
    }
    grid::finish(sheet, book, (head, at - 1), COLUMNS.len(), 2)?;
    // Twice as wide as others: on A3 its rows are short and its print readable.
    sheet.set_paper_size(8);
    Ok(())
}

fn cells(
    book: &Book<'_>,
    project: &Project,
    indicator: &Indicator,
    facts: &IndicatorFacts,
    score: &IndicatorScore,
) -> [Cell; 12] {
    let (language, record) = (book.language, &project.record);
    let dimension = &book.view.rulebook.dimensions[indicator.dimension];
    let points = match score.outcome {
        Outcome::Scored(points) => Cell::Number(Look::Points, points.to_string()),
        Outcome::NotApplicable => Cell::Centre(String::new()),
        Outcome::Missing { low, high } => {
            Cell::Centre(book.between(&low.to_string(), &high.to_string()))
        }
    };
    let lost = score.points() != Some(indicator.max);
    let reasons = if lost { language.join(reasons(facts).into_iter()) } else { String::new() };
    [
        Cell::Text(record.id.clone()),
        Cell::Text(record.name.clone()),
        Cell::Text(language.of(&dimension.title).to_owned()),
        Cell::Number(Look::Count, indicator.number.to_string()),
        Cell::Text(language.of(&indicator.title).to_owned()),
        points,
        Cell::Number(Look::Points, indicator.max.to_string()),
        Cell::Centre(book.state(score.outcome)),
        Cell::Text(facts_of(book, indicator, facts)),
        Cell::Text(language.why_score_briefly(indicator, facts, score, Digits::Plain)),
        Cell::Text(reasons),
        Cell::Text(source_of(facts)),
    ]
}

/// Lists the facts with their evidence, a line each.
fn facts_of(book: &Book<'_>, indicator: &Indicator, facts: &IndicatorFacts) -> String {
    let language = book.language;
    let line = |(item, fact): (Option<Cow<'_, str>>, &jixiao_core::fact::Fact)| {
        let line = language.fact_line(indicator, item.as_deref(), fact);
        if fact.evidence.is_empty() {
            return line;
        }
        let evidence = [("evidence", fact.evidence.to_string())];
        let evidence = language.say(Phrase::ExplainEvidence, &evidence);
        format!("{line}{}{evidence}", language.phrase(Phrase::Separator))
    };
    facts.all().map(line).collect::<Vec<_>>().join("\n")
}
