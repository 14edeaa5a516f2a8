//! The annexes: score table, problems, items, survey figures, evidence, rules.

use super::super::content::{Column, Row, Section, Table};
use super::super::problem_table::problem_table;
use super::one::{One, Scored};
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::fact::{Fact, Item, documents_in};
use jixiao_core::quantity::Points;
use jixiao_core::score::Outcome;

/// How many annexes every report has.
pub(super) const COUNT: usize = 6;

/// Makes the annexes.
pub(super) fn sections(one: One<'_>) -> Vec<Section> {
    let draft = one.draft;
    let mut scores = Section::lying();
    scores.head(draft.say(ReportText::AnnexScores));
    scores.table(score_table(one));
    scores.head(draft.say(ReportText::AnnexProblemsOne));
    let problems = problem_table(draft, &draft.findings(&[one.place()]), true);
    if problems.rows.is_empty() {
        scores.blocks.push(draft.body(&draft.say(ReportText::NothingToList)));
    }
    if !problems.rows.is_empty() {
        scores.blocks.push(draft.body(&draft.say(ReportText::DaysCount)));
    }
    scores.table(problems);
    let mut others = Section::upright();
    for (head, table) in [
        (ReportText::AnnexItems, items(one)),
        (ReportText::AnnexSurveys, surveys(one)),
        (ReportText::AnnexEvidence, evidence(one)),
    ] {
        others.head(draft.say(head));
        if table.rows.is_empty() {
            others.blocks.push(draft.body(&draft.say(ReportText::NothingToList)));
        }
        others.table(table);
    }
    let mut rules = Section::lying();
    rules.head(draft.say(ReportText::AnnexRules));
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
            Column::text(draft.say(ReportText::ColumnSteps), 44),
            Column::text(language.book(BookText::Reason), 40),
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
        table.rows.push(Row::Group(draft.tell(ReportText::ScoresDimension, &values)));
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
    let why = lost.map(|_| {
        language.finding(one.draft.view.rulebook, (one.project, one.result), One::at(scored))
    });
    vec![
        indicator.number.to_string(),
        one.title_of(scored),
        indicator.max.to_string(),
        points,
        lost.as_ref().map_or_else(
            || if score.points().is_some() { Points::ZERO.to_string() } else { "—".to_owned() },
            ToString::to_string,
        ),
        language.arithmetic(indicator, facts, score),
        why.map(|words| words.reasons.join("\n")).unwrap_or_default(),
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
            let line = item_line(one, &scored, item);
            let title = one.title_of(&scored);
            table.rows.push(Row::Cells(vec![title, item.name.to_string(), line]));
        }
    }
    table
}

/// Says the facts of an item in one line, then their evidence, each once.
fn item_line(one: One<'_>, scored: &Scored<'_>, item: &Item) -> String {
    let language = one.draft.language();
    let own = item.facts.0.iter().map(|fact| (None, fact));
    let parts = item
        .parts
        .iter()
        .flat_map(|part| part.facts.0.iter().map(|fact| (Some(part.name.as_str()), fact)));
    let facts: Vec<(Option<&str>, &Fact)> = own.chain(parts).collect();
    let told: Vec<String> = facts
        .iter()
        .map(|(part, fact)| language.fact_told(scored.indicator, *part, true, fact))
        .collect();
    let line = told.join(language.phrase(Phrase::OnSeparator));
    let papers = papers(facts.iter().map(|(_, fact)| *fact));
    if papers.is_empty() {
        return line;
    }
    let values = [("line", line), ("evidence", language.listed(&papers))];
    one.draft.tell(ReportText::WithEvidence, &values)
}

/// Lists the evidence of some facts, each once.
fn papers<'f>(facts: impl Iterator<Item = &'f Fact>) -> Vec<String> {
    let mut papers: Vec<String> = Vec::new();
    for paper in facts.flat_map(|fact| documents_in(&fact.evidence)) {
        if !papers.iter().any(|known| known == paper) {
            papers.push(paper.to_owned());
        }
    }
    papers
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
        let measured = scored.indicator.rule.of_survey();
        let facts = || scored.facts.all().map(|(_, fact)| fact);
        let lines: Vec<String> =
            facts().map(|fact| language.fact_told(scored.indicator, None, false, fact)).collect();
        if !measured || lines.is_empty() {
            continue;
        }
        let line = lines.join(language.phrase(Phrase::OnSeparator));
        let papers = papers(facts());
        let line = if papers.is_empty() {
            line
        } else {
            let values = [("line", line), ("evidence", language.listed(&papers))];
            draft.tell(ReportText::WithEvidence, &values)
        };
        table.rows.push(Row::Cells(vec![one.title_of(&scored), line]));
    }
    table
}

fn evidence(one: One<'_>) -> Table {
    let draft = one.draft;
    let mut table = Table {
        columns: vec![
            Column::mark(draft.say(ReportText::ColumnOrder), 8),
            Column::text(draft.say(ReportText::ColumnEvidence), 46),
            Column::text(draft.say(ReportText::ColumnUsedFor), 46),
        ],
        ..Table::default()
    };
    let mut papers: Vec<(&str, Vec<String>)> = Vec::new();
    for scored in one.scored() {
        for paper in scored.facts.all().flat_map(|(_, fact)| documents_in(&fact.evidence)) {
            let known = papers.iter().position(|(name, _)| *name == paper);
            let at = known.unwrap_or_else(|| {
                papers.push((paper, Vec::new()));
                papers.len() - 1
            });
            let title = one.title_of(&scored);
            if !papers[at].1.contains(&title) {
                papers[at].1.push(title);
            }
        }
    }
    for (number, (name, titles)) in (1..).zip(papers) {
        let cells = vec![number.to_string(), name.to_owned(), draft.list(&titles)];
        table.rows.push(Row::Cells(cells));
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
            Column::text(draft.say(ReportText::ColumnRule), 66),
            Column::text(draft.say(ReportText::ColumnCitations), 34),
        ],
        ..Table::default()
    };
    for scored in one.scored() {
        let citations = language.sources_of(&scored.indicator.citations);
        table.rows.push(Row::Cells(vec![
            scored.indicator.number.to_string(),
            one.title_of(&scored),
            scored.indicator.max.to_string(),
            language.rule_told(scored.indicator),
            if citations.is_empty() { draft.say(ReportText::OwnRule) } else { citations },
        ]));
    }
    table
}
