//! Chapter 4: of each dimension what was good, what was lost and why, and the losses in a table.

use super::super::content::{Column, Row, Section, Table};
use super::conclusion::dimension_sentence;
use super::one::{One, Scored};
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::quantity::Points;
use jixiao_core::score::Outcome;

/// The most indicators named in one sentence.
const NAMED: usize = 4;

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let draft = one.draft;
    out.chapter(draft.say(ReportText::ChapterAnalysis));
    let rulebook = draft.view.rulebook;
    let dimensions = rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions);
    for (at, (dimension, total)) in dimensions.enumerate() {
        let title = draft.language().of(&dimension.title).to_owned();
        out.part(draft.language().sentence(title.clone()));
        let own: Vec<Scored<'_>> =
            one.scored().filter(|scored| scored.indicator.dimension == at).collect();
        let sentence = dimension_sentence(one, ("title", title.clone()), total);
        let stop = draft.say(ReportText::Error);
        let mut texts = vec![draft.language().sentence(sentence) + &stop];
        texts.extend(told(one, &own));
        out.blocks.push(draft.body(&draft.language().sentences(texts)));
        out.table(table(one, &title, &own));
    }
}

/// Says what got all its points, what lost some and why, what does not apply and what is missing.
fn told(one: One<'_>, own: &[Scored<'_>]) -> Vec<String> {
    let draft = one.draft;
    let titles = |wanted: &dyn Fn(&Scored<'_>) -> bool| -> Vec<String> {
        own.iter().filter(|scored| wanted(scored)).map(|scored| one.title_of(scored)).collect()
    };
    let mut texts = Vec::new();
    let mut list = |text: ReportText, all: Vec<String>| {
        if all.is_empty() {
            return;
        }
        let shown = draft.list(&all[..all.len().min(NAMED)]);
        let more = [("items", shown.clone()), ("count", all.len().to_string())];
        let items =
            if all.len() > NAMED { draft.tell(ReportText::AmongOthers, &more) } else { shown };
        texts.push(draft.tell(text, &[("items", items)]));
    };
    list(
        ReportText::AnalysisFull,
        titles(&|scored| scored.score.points() == Some(scored.indicator.max)),
    );
    let mut lost: Vec<(&Scored<'_>, Points)> =
        own.iter().filter_map(|scored| Some((scored, scored.lost()?))).collect();
    lost.sort_by_key(|(scored, lost)| (std::cmp::Reverse(*lost), scored.indicator.number));
    let losses = lost.iter().map(|(scored, lost)| {
        let values = [("title", one.title_of(scored)), ("lost", lost.to_string())];
        draft.tell(ReportText::LostItem, &values)
    });
    list(ReportText::AnalysisLost, losses.collect());
    list(
        ReportText::AnalysisMissing,
        titles(&|scored| matches!(scored.score.outcome, Outcome::Missing { .. })),
    );
    let absences = draft.view.absences_of(one.place());
    let absent = absences
        .iter()
        .flat_map(|absences| &absences.each)
        .filter(|absence| own.iter().any(|scored| One::at(scored) == absence.indicator));
    let absent = absent.map(|absence| {
        let title = ("title", draft.language().absent(draft.view.rulebook, absence));
        let reason = ("reason", draft.language().absent_because(absence));
        draft.tell(ReportText::AbsentItem, &[title, reason])
    });
    list(ReportText::AnalysisAbsent, absent.collect());
    texts
}

fn table(one: One<'_>, title: &str, own: &[Scored<'_>]) -> Table {
    let draft = one.draft;
    let language = draft.language();
    let caption = draft.tell(ReportText::AnalysisTable, &[("title", title.to_owned())]);
    let mut table = Table {
        caption,
        columns: vec![
            Column::text(language.phrase(Phrase::HeadIndicator), 22),
            Column::number(language.phrase(Phrase::HeadMax), 8),
            Column::number(draft.column("score"), 8),
            Column::number(draft.say(ReportText::ColumnLost), 8),
            Column::text(language.book(BookText::Reason), 40),
            Column::text(draft.say(ReportText::ColumnEvidence), 26),
        ],
        rows: Vec::new(),
    };
    for scored in own {
        let (Some(points), Some(lost)) = (scored.score.points(), scored.lost()) else { continue };
        let words =
            language.finding(draft.view.rulebook, (one.project, one.result), One::at(scored));
        let reason = if words.reasons.is_empty() {
            draft.say(ReportText::AskReason)
        } else {
            words.reasons.join("\n")
        };
        let evidence =
            if words.evidence.is_empty() { "—".to_owned() } else { draft.list(&words.evidence) };
        table.rows.push(Row::Cells(vec![
            format!("{}. {}", scored.indicator.number, one.title_of(scored)),
            scored.indicator.max.to_string(),
            points.to_string(),
            lost.to_string(),
            reason,
            evidence,
        ]));
    }
    table
}
