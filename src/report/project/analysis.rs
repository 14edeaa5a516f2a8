//! Chapter 4: what was lost in each dimension, why, and on which evidence.

use super::conclusion::dimension_sentence;
use super::{One, Scored};
use crate::project::{Fact, FactValue};
use crate::report::document::{Column, Row, Section, Table};
use crate::rulebook::Mark;
use crate::score::Outcome;
use crate::wording::{Language, Phrase, ReportText, reasons};

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let matter = one.matter;
    out.heading(1, matter.say(ReportText::ChapterAnalysis));
    let rulebook = matter.subject.rulebook;
    let dimensions = rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions);
    for (at, (dimension, total)) in dimensions.enumerate() {
        let title = matter.language().of(&dimension.title).to_owned();
        let number = matter.language().ordinal(at + 1);
        let values = [("number", number), ("title", title.clone())];
        out.heading(2, matter.tell(ReportText::SectionDimension, &values));
        let sentence = dimension_sentence(one, ("title", title.clone()), total);
        let stop = matter.say(ReportText::Stop);
        out.blocks.push(matter.body(&(sentence + &stop)));
        let own: Vec<Scored<'_>> =
            one.scored().filter(|scored| scored.indicator.dimension == at).collect();
        for text in lists(one, &own) {
            out.blocks.push(matter.body(&text));
        }
        out.table(table(one, &title, &own));
    }
}

/// Lists what got all its points, what does not apply and what is missing.
fn lists(one: One<'_>, own: &[Scored<'_>]) -> Vec<String> {
    let matter = one.matter;
    let titles = |wanted: &dyn Fn(&Scored<'_>) -> bool| -> Vec<String> {
        own.iter().filter(|scored| wanted(scored)).map(|scored| one.title_of(scored)).collect()
    };
    let full = titles(&|scored| scored.score.points() == Some(scored.indicator.max));
    let missing = titles(&|scored| matches!(scored.score.outcome, Outcome::Missing { .. }));
    let absent = own.iter().filter(|scored| scored.score.outcome == Outcome::NotApplicable);
    let absent = absent.map(|scored| {
        let reason = scored.facts.not_applicable.as_ref().map(|absent| absent.reason.clone());
        let reason = reason.filter(|reason| !reason.is_empty()).unwrap_or_else(|| {
            let steps =
                matter.language().why_score_briefly(scored.indicator, scored.facts, scored.score);
            if steps.is_empty() { matter.say(ReportText::NotReported) } else { steps }
        });
        let values = [("title", one.title_of(scored)), ("reason", reason)];
        matter.tell(ReportText::AbsentItem, &values)
    });
    let lists = [
        (ReportText::AnalysisFull, full),
        (ReportText::AnalysisAbsent, absent.collect()),
        (ReportText::AnalysisMissing, missing),
    ];
    let told = lists.into_iter().filter(|(_, items)| !items.is_empty());
    told.map(|(text, items)| matter.tell(text, &[("items", matter.list(&items))])).collect()
}

fn table(one: One<'_>, title: &str, own: &[Scored<'_>]) -> Table {
    let matter = one.matter;
    let language = matter.language();
    let caption = matter.tell(ReportText::AnalysisTable, &[("title", title.to_owned())]);
    let mut table = Table {
        caption,
        columns: vec![
            Column::text(language.phrase(Phrase::HeadIndicator), 18),
            Column::number(language.phrase(Phrase::HeadMax), 9),
            Column::number(matter.column("score"), 9),
            Column::number(matter.say(ReportText::ColumnLost), 9),
            Column::text(language.book(crate::wording::BookText::Reason), 26),
            Column::text(matter.say(ReportText::ColumnFacts), 38),
        ],
        rows: Vec::new(),
    };
    for scored in own {
        let (Some(points), Some(lost)) = (scored.score.points(), scored.lost()) else { continue };
        let given = reasons(scored.facts);
        let reason =
            if given.is_empty() { matter.say(ReportText::AskReason) } else { given.join("\n") };
        table.rows.push(Row::Cells(vec![
            format!("{}. {}", scored.indicator.number, one.title_of(scored)),
            scored.indicator.max.to_string(),
            points.to_string(),
            lost.to_string(),
            reason,
            facts(one, scored),
        ]));
    }
    table
}

/// Lists the facts that may have cost points, a line each, with evidence and place.
fn facts(one: One<'_>, scored: &Scored<'_>) -> String {
    let costs = |fact: &Fact| match fact.value {
        Some(FactValue::Mark(mark)) => matches!(mark, Mark::Partly | Mark::NotMet),
        Some(FactValue::Count(count)) => count > 0,
        _ => true,
    };
    let chosen = scored.facts.all().filter(|(_, fact)| costs(fact));
    let lines =
        chosen.map(|(item, fact)| fact_line(one.matter.language(), scored, item.as_deref(), fact));
    lines.collect::<Vec<_>>().join("\n")
}

/// Says a fact with its evidence and where it stands.
pub(super) fn fact_line(
    language: Language,
    scored: &Scored<'_>,
    item: Option<&str>,
    fact: &Fact,
) -> String {
    let mut line = language.fact_line(scored.indicator, item, fact);
    let separator = language.phrase(Phrase::Separator);
    if !fact.evidence.is_empty() {
        let evidence = [("evidence", fact.evidence.clone())];
        line.push_str(separator);
        line.push_str(&language.say(Phrase::ExplainEvidence, &evidence));
    }
    format!("{line}{separator}{}", fact.place)
}
