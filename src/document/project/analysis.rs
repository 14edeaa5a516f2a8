//! Chapter 4: what was lost in each dimension, why, and on which evidence.

use super::super::content::{Column, Row, Section, Table};
use super::conclusion::dimension_sentence;
use super::one::{One, Scored};
use super::places::in_short;
use crate::wording::{Digits, Language, Phrase, ReportText, reasons};
use jixiao_core::fact::{Fact, FactValue, Item, Mark};
use jixiao_core::rule::Step;
use jixiao_core::score::Outcome;
use std::collections::BTreeSet;

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let draft = one.draft;
    out.heading(1, draft.say(ReportText::ChapterAnalysis));
    let rulebook = draft.view.rulebook;
    let dimensions = rulebook.dimensions.iter().zip(&one.result.card.totals.dimensions);
    for (at, (dimension, total)) in dimensions.enumerate() {
        let title = draft.language().of(&dimension.title).to_owned();
        let number = draft.language().ordinal(at + 1);
        let values = [("number", number), ("title", title.clone())];
        out.heading(2, draft.tell(ReportText::SectionDimension, &values));
        let sentence = dimension_sentence(one, ("title", title.clone()), total);
        let stop = draft.say(ReportText::Error);
        out.blocks.push(draft.body(&(draft.language().sentence(sentence) + &stop)));
        let own: Vec<Scored<'_>> =
            one.scored().filter(|scored| scored.indicator.dimension == at).collect();
        for text in lists(one, &own) {
            out.blocks.push(draft.body(&text));
        }
        out.table(table(one, &title, &own));
    }
}

/// Lists what got all its points, what does not apply and what is missing.
fn lists(one: One<'_>, own: &[Scored<'_>]) -> Vec<String> {
    let draft = one.draft;
    let titles = |wanted: &dyn Fn(&Scored<'_>) -> bool| -> Vec<String> {
        own.iter().filter(|scored| wanted(scored)).map(|scored| one.title_of(scored)).collect()
    };
    let full = titles(&|scored| scored.score.points() == Some(scored.indicator.max));
    let missing = titles(&|scored| matches!(scored.score.outcome, Outcome::Missing { .. }));
    let absent = own.iter().filter(|scored| scored.score.outcome == Outcome::NotApplicable);
    let absent = absent.map(|scored| {
        let reason = scored.facts.not_applicable.as_ref().map(|absent| absent.reason.clone());
        let reason = reason.filter(|reason| !reason.is_empty()).unwrap_or_else(|| {
            let steps = draft.language().why_score_briefly(
                scored.indicator,
                scored.facts,
                scored.score,
                Digits::Plain,
            );
            if steps.is_empty() { draft.say(ReportText::NotReported) } else { steps }
        });
        let values = [("title", one.title_of(scored)), ("reason", reason)];
        draft.tell(ReportText::AbsentItem, &values)
    });
    let lists = [
        (ReportText::AnalysisFull, full),
        (ReportText::AnalysisAbsent, absent.collect()),
        (ReportText::AnalysisMissing, missing),
    ];
    let told = lists.into_iter().filter(|(_, items)| !items.is_empty());
    told.map(|(text, items)| draft.tell(text, &[("items", draft.list(&items))])).collect()
}

fn table(one: One<'_>, title: &str, own: &[Scored<'_>]) -> Table {
    let draft = one.draft;
    let language = draft.language();
    let caption = draft.tell(ReportText::AnalysisTable, &[("title", title.to_owned())]);
    let mut table = Table {
        caption,
        columns: vec![
            Column::text(language.phrase(Phrase::HeadIndicator), 17),
            Column::number(language.phrase(Phrase::HeadMax), 8),
            Column::number(draft.column("score"), 8),
            Column::number(draft.say(ReportText::ColumnLost), 8),
            Column::text(language.book(crate::wording::BookText::Reason), 24),
            Column::text(draft.say(ReportText::ColumnFacts), 45),
        ],
        rows: Vec::new(),
    };
    for scored in own {
        let (Some(points), Some(lost)) = (scored.score.points(), scored.lost()) else { continue };
        let given = reasons(scored.facts);
        let reason =
            if given.is_empty() { draft.say(ReportText::AskReason) } else { given.join("\n") };
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

/// Lists the facts that may have cost points, with evidence and place: a line for each single fact and
/// one for each item.
fn facts(one: One<'_>, scored: &Scored<'_>) -> String {
    let costs = |fact: &Fact| match fact.value {
        Some(FactValue::Mark(mark)) => matches!(mark, Mark::Partly | Mark::NotMet),
        Some(FactValue::Count(count)) => count > 0,
        _ => true,
    };
    let language = one.draft.language();
    let single = scored.facts.single.0.iter().filter(|fact| costs(fact));
    let single = single.map(|fact| fact_line(language, scored, None, fact));
    let steps = scored.score.steps.iter().filter(|step| matches!(step, Step::Item { .. }));
    let items = steps.map(|step| language.why_item(scored.indicator, step));
    let of_items = (!scored.facts.items.is_empty()).then(|| {
        let facts = scored.facts.all().filter(|(item, _)| item.is_some()).map(|(_, fact)| fact);
        papers_and_places(language, facts)
    });
    single.chain(items).chain(of_items).collect::<Vec<_>>().join("\n")
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

/// Says the facts of an item in one line, then their evidence and where they stand, each once.
pub(super) fn item_line(language: Language, scored: &Scored<'_>, item: &Item) -> String {
    let own = item.facts.0.iter().map(|fact| (None, fact));
    let parts = item
        .parts
        .iter()
        .flat_map(|part| part.facts.0.iter().map(|fact| (Some(part.name.as_str()), fact)));
    let facts: Vec<(Option<&str>, &Fact)> = own.chain(parts).collect();
    let told = facts.iter().map(|(part, fact)| {
        // Named as a fact of an item, as its share is one of the item; the name itself is left out.
        let line = language.fact_line(scored.indicator, Some(part.unwrap_or_default()), fact);
        line.trim_start_matches(" · ").to_owned()
    });
    let line = told.collect::<Vec<_>>().join(language.phrase(Phrase::OnSeparator));
    let separator = language.phrase(Phrase::Separator);
    let rest = papers_and_places(language, facts.iter().map(|(_, fact)| *fact));
    format!("{line}{separator}{rest}")
}

/// Names the evidence of some facts and where they stand, each once.
fn papers_and_places<'f>(language: Language, facts: impl Iterator<Item = &'f Fact>) -> String {
    let facts: Vec<&Fact> = facts.collect();
    let papers: BTreeSet<&str> =
        facts.iter().map(|fact| fact.evidence.as_str()).filter(|one| !one.is_empty()).collect();
    let places: BTreeSet<String> = facts.iter().map(|fact| fact.place.to_string()).collect();
    let places = in_short(&places.into_iter().collect::<Vec<_>>()).replace('\n', " ");
    if papers.is_empty() {
        return places;
    }
    let papers: Vec<String> = papers.into_iter().map(str::to_owned).collect();
    let papers = [("evidence", language.listed(&papers))];
    let papers = language.say(Phrase::ExplainEvidence, &papers);
    format!("{papers}{}{places}", language.phrase(Phrase::Separator))
}
