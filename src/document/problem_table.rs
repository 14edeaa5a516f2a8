//! The list of problems (问题清单): what was found, what is asked for, who is to do it and by when.

use super::content::{Column, Row, Table};
use super::draft::Draft;
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::analysis::Finding;

/// Lists problems, the gravest first; of one project, without its name in every row.
pub(super) fn problem_table(draft: &Draft<'_>, findings: &[Finding], of_one: bool) -> Table {
    let language = draft.language();
    let mut columns = vec![Column::mark(draft.say(ReportText::ColumnOrder), 5)];
    if of_one {
        columns.push(Column::text(language.phrase(Phrase::HeadIndicator), 13));
    } else {
        columns.push(Column::text(language.book(BookText::Department), 9));
        columns.push(Column::text(draft.column("name"), 12));
    }
    columns.extend([
        Column::text(draft.say(ReportText::ColumnProblem), 26),
        Column::mark(draft.say(ReportText::ColumnAmount), 8),
        Column::text(draft.say(ReportText::ColumnBasis), 15),
        Column::text(draft.say(ReportText::ColumnDemand), 22),
        Column::text(draft.say(ReportText::ColumnResponsible), 10),
        Column::mark(draft.say(ReportText::ColumnDeadline), 7),
        Column::text(draft.say(ReportText::ColumnEvidence), 12),
    ]);
    let mut table = Table { columns, ..Table::default() };
    let row =
        |(number, finding): (usize, &Finding)| Row::Cells(row(draft, number, finding, of_one));
    table.rows = (1..).zip(findings).map(row).collect();
    table
}

fn row(draft: &Draft<'_>, number: usize, finding: &Finding, of_one: bool) -> Vec<String> {
    let language = draft.language();
    let record = &draft.at(finding.project).0.record;
    let words = draft.words(finding);
    let measure = draft.measure(finding);
    let or = |text: Option<String>, ask: ReportText| text.unwrap_or_else(|| draft.say(ask));
    let mut cells = vec![number.to_string()];
    if of_one {
        cells.push(draft.indicator(finding.indicator));
    } else {
        cells.push(draft.view.department(&record.department).to_owned());
        cells.push(record.name.clone());
    }
    cells.extend([
        problem(draft, finding, of_one),
        words.amount.map_or_else(|| "—".to_owned(), |amount| draft.told(amount)),
        or(measure.map(|measure| language.basis_of(measure)), ReportText::AskBasis),
        or(measure.map(|one| language.of(&one.demand).to_owned()), ReportText::AskDemand),
        or(measure.map(|one| language.responsible(one, record)), ReportText::AskResponsible),
        or(measure.map(|measure| language.within(measure.days)), ReportText::AskDeadline),
        if words.evidence.is_empty() { "—".to_owned() } else { draft.list(&words.evidence) },
    ]);
    cells
}

/// Says what was found, and what it did.
fn problem(draft: &Draft<'_>, finding: &Finding, of_one: bool) -> String {
    let what = draft.reasons(finding);
    let mut texts = vec![("what", what), ("effect", draft.effect(finding))];
    if of_one {
        return draft.tell(ReportText::ProblemCell, &texts);
    }
    texts.push(("indicator", draft.indicator(finding.indicator)));
    draft.tell(ReportText::ProblemCellOf, &texts)
}
