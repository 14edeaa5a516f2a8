//! The annexes: score table, items, survey figures, evidence, rules.

use super::super::basis;
use super::super::content::{Column, Row, Section, Table};
use super::analysis::{fact_line, item_line};
use super::one::{One, Scored};
use super::places::in_short;
use crate::wording::{Digits, Phrase, ReportText, reasons};
use jixiao_core::quantity::Points;
use jixiao_core::score::Outcome;
use std::collections::BTreeSet;

/// Makes the annexes.
pub(super) fn sections(one: One<'_>) -> Vec<Section> {
    let mut scores = Section::lying();
    scores.heading(1, one.draft.say(ReportText::AnnexScores));
    scores.blocks.extend(basis::notices(one.draft, one.open()));
    scores.table(score_table(one));
    let mut others = Section::upright();
    for (head, table) in [
        (ReportText::AnnexItems, items(one)),
        (ReportText::AnnexSurveys, surveys(one)),
        (ReportText::AnnexEvidence, evidence(one)),
    ] {
        others.heading(1, one.draft.say(head));
        if table.rows.is_empty() {
            others.blocks.push(one.draft.body(&one.draft.say(ReportText::NothingToList)));
        }
        others.table(table);
    }
    let mut rules = Section::lying();
    rules.heading(1, one.draft.say(ReportText::AnnexRules));
    rules.blocks.extend(basis::notices(one.draft, 0));
    rules.table(rule_table(one));
    vec![scores, others, rules]
}

fn score_table(one: One<'_>) -> Table {
    let draft = one.draft;
    let language = draft.language();
    let rulebook = draft.view.rulebook;
    let mut table = Table {
        columns: vec![
            Column::mark(draft.say(ReportText::ColumnOrder), 5),
            Column::text(language.phrase(Phrase::HeadIndicator), 17),
            Column::number(language.phrase(Phrase::HeadMax), 7),
            Column::number(draft.column("score"), 9),
            Column::number(draft.say(ReportText::ColumnLost), 7),
            Column::text(draft.say(ReportText::ColumnSteps), 36),
            Column::text(language.book(crate::wording::BookText::Reason), 28),
            Column::text(draft.say(ReportText::ColumnWhere), 22),
        ],
        ..Table::default()
    };
    for (at, dimension) in rulebook.dimensions.iter().enumerate() {
        let total = &one.result.card.totals.dimensions[at];
        let values = [
            ("title", language.of(&dimension.title).to_owned()),
            ("points", language.points_between(total.low, total.high)),
            ("max", total.applicable.to_string()),
        ];
        table.rows.push(Row::Group(language.say(Phrase::ExplainDimension, &values)));
        let own = one.scored().filter(|scored| scored.indicator.dimension == at);
        table.rows.extend(own.map(|scored| Row::Cells(score_row(one, &scored))));
    }
    let values = [("total", draft.total_of(one.result)), ("grade", draft.grade_of(one.result))];
    table.rows.push(Row::Group(draft.tell(ReportText::ScoresTotal, &values)));
    table
}

fn score_row(one: One<'_>, scored: &Scored<'_>) -> Vec<String> {
    let language = one.draft.language();
    let Scored { indicator, facts, score } = scored;
    let points = match score.outcome {
        Outcome::Scored(points) => points.to_string(),
        Outcome::NotApplicable => language.phrase(Phrase::StateNotApplicable).to_owned(),
        Outcome::Missing { low, high } => language.points_between(low, high),
    };
    let lost = scored.lost();
    // The numbers of items stand as in the annex of items.
    let digits = if facts.items.is_empty() { Digits::Grouped } else { Digits::Plain };
    let steps = language.why_score_briefly(indicator, facts, score, digits);
    let why = if lost.is_some() { reasons(facts).join("\n") } else { String::new() };
    let places: BTreeSet<String> = facts
        .all()
        .map(|(_, fact)| fact.place.to_string())
        .chain(facts.not_applicable.iter().map(|absent| absent.place.to_string()))
        .collect();
    vec![
        indicator.number.to_string(),
        one.title_of(scored),
        indicator.max.to_string(),
        points,
        lost.as_ref().map_or_else(
            || if score.points().is_some() { Points::ZERO.to_string() } else { "—".to_owned() },
            ToString::to_string,
        ),
        steps,
        why,
        in_short(&places.into_iter().collect::<Vec<_>>()),
    ]
}

fn items(one: One<'_>) -> Table {
    let draft = one.draft;
    let language = draft.language();
    let mut table = Table {
        columns: vec![
            Column::text(language.phrase(Phrase::HeadIndicator), 22),
            Column::text(draft.say(ReportText::ColumnItem), 26),
            Column::text(draft.say(ReportText::ColumnFacts), 52),
        ],
        ..Table::default()
    };
    for scored in one.scored() {
        for item in &scored.facts.items {
            let lines = item_line(language, &scored, item);
            let title = one.title_of(&scored);
            table.rows.push(Row::Cells(vec![title, item.name.clone(), lines]));
        }
    }
    table
}

fn surveys(one: One<'_>) -> Table {
    let draft = one.draft;
    let language = draft.language();
    let mut table = Table {
        columns: vec![
            Column::text(language.phrase(Phrase::HeadIndicator), 26),
            Column::text(draft.say(ReportText::ColumnFacts), 74),
        ],
        ..Table::default()
    };
    for scored in one.scored() {
        let measured = scored.indicator.rule.of_survey() || !scored.indicator.records.is_empty();
        let lines: Vec<String> = scored
            .facts
            .all()
            .map(|(item, fact)| fact_line(language, &scored, item.as_deref(), fact))
            .collect();
        if measured && !lines.is_empty() {
            table.rows.push(Row::Cells(vec![one.title_of(&scored), lines.join("\n")]));
        }
    }
    table
}

fn evidence(one: One<'_>) -> Table {
    let draft = one.draft;
    let mut table = Table {
        columns: vec![
            Column::mark(draft.say(ReportText::ColumnOrder), 8),
            Column::text(draft.say(ReportText::ColumnEvidence), 42),
            Column::text(draft.say(ReportText::ColumnUsedFor), 34),
            Column::text(draft.say(ReportText::ColumnWhere), 22),
        ],
        ..Table::default()
    };
    let mut papers: Vec<(&str, Vec<String>, BTreeSet<String>)> = Vec::new();
    for scored in one.scored() {
        for (_, fact) in scored.facts.all().filter(|(_, fact)| !fact.evidence.is_empty()) {
            let known = papers.iter().position(|(name, ..)| *name == fact.evidence);
            let at = known.unwrap_or_else(|| {
                papers.push((&fact.evidence, Vec::new(), BTreeSet::new()));
                papers.len() - 1
            });
            let title = one.title_of(&scored);
            if !papers[at].1.contains(&title) {
                papers[at].1.push(title);
            }
            papers[at].2.insert(fact.place.to_string());
        }
    }
    for (number, (name, titles, places)) in (1..).zip(papers) {
        table.rows.push(Row::Cells(vec![
            number.to_string(),
            name.to_owned(),
            draft.list(&titles),
            in_short(&places.into_iter().collect::<Vec<_>>()),
        ]));
    }
    table
}

fn rule_table(one: One<'_>) -> Table {
    let draft = one.draft;
    let language = draft.language();
    let mut table = Table {
        columns: vec![
            Column::mark(draft.say(ReportText::ColumnOrder), 5),
            Column::text(language.phrase(Phrase::HeadIndicator), 18),
            Column::number(language.phrase(Phrase::HeadMax), 7),
            Column::text(draft.say(ReportText::ColumnRule), 50),
            Column::text(draft.say(ReportText::ColumnCitations), 50),
        ],
        ..Table::default()
    };
    for scored in one.scored() {
        table.rows.push(Row::Cells(vec![
            scored.indicator.number.to_string(),
            one.title_of(&scored),
            scored.indicator.max.to_string(),
            language.rule(scored.indicator),
            language.citations(&scored.indicator.citations),
        ]));
    }
    table
}
