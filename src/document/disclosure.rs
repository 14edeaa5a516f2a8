//! The tables for publication: no confidential project, no reasons, evidence, accounts or persons.

use super::basis;
use super::content::{Block, Column, Document, Look, Row, Section, Set, Table};
use super::draft::{Draft, percent};
use super::tables::{self, Amounts};
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::analysis::ProjectGroup;
use jixiao_core::project::Record;

/// The fewest digits in a row that may be an account, a telephone or an identity number.
const DIGITS: usize = 11;

/// Makes the tables.
pub(super) fn document(draft: &Draft<'_>) -> Document {
    let public = |place: &usize| !draft.at(*place).0.record.confidential;
    let places: Vec<usize> = draft.all().into_iter().filter(public).collect();
    let masked_group =
        |group: ProjectGroup| ProjectGroup { department: masked(&group.department), ..group };
    let groups: Vec<ProjectGroup> =
        draft.departments(&places).into_iter().map(masked_group).collect();
    let open = draft.open(&places).len();
    let all = draft.group(places);
    let title = [("title", masked(&draft.view.portfolio.title))];
    let mut out = Section::upright();
    out.blocks.push(Block::Title(draft.tell(ReportText::DisclosureTitle, &title)));
    out.blocks.extend(basis::notices(draft, open));
    out.blocks.push(draft.set(Set::Note, &draft.say(ReportText::DisclosureNote)));
    if all.places.is_empty() {
        out.blocks.push(draft.body(&draft.say(ReportText::DisclosureNothing)));
    } else {
        out.table(tables::by_grade(draft, &all, ReportText::DisclosureGrades, Amounts::Budget));
        if draft.view.policy.is_some() {
            let cut = draft.language().money_told(all.sums.cut.fen());
            let values = [("cut", cut), ("next", draft.next())];
            out.blocks.push(draft.body(&draft.tell(ReportText::DisclosureCut, &values)));
        }
        let caption = ReportText::DisclosureDepartments;
        out.table(tables::by_department(draft, &groups, &all, caption, Amounts::Budget));
        out.table(projects(draft, &all.places));
    }
    out.table(indicators(draft));
    out.heading(1, draft.say(ReportText::BasisHead));
    out.blocks.extend(basis::basis(draft));
    Document {
        language: draft.language(),
        title: draft.tell(ReportText::DisclosureProperty, &title),
        look: Look::Report,
        sections: vec![out],
    }
}

fn projects(draft: &Draft<'_>, places: &[usize]) -> Table {
    let language = draft.language();
    let mut table = tables::titled(draft, ReportText::DisclosureProjects);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 7),
        Column::text(draft.column("project_id"), 15),
        Column::text(draft.column("name"), 36),
        Column::text(draft.column("department"), 22),
        Column::number(language.book(BookText::Budget), 22),
        Column::number(draft.say(ReportText::ColumnExecution), 12),
        Column::number(language.phrase(Phrase::HeadTotal), 11),
        Column::mark(language.phrase(Phrase::HeadGrade), 13),
    ];
    for (number, place) in (1..).zip(places) {
        let (project, result) = draft.at(*place);
        let record = &project.record;
        table.rows.push(Row::Cells(vec![
            number.to_string(),
            record.id.clone(),
            masked(&record.name),
            masked(draft.view.department(&record.department)),
            draft.money(record.amounts.budget),
            execution(draft, record),
            draft.total_of(result),
            draft.grade_of(result),
        ]));
    }
    table
}

fn execution(draft: &Draft<'_>, record: &Record) -> String {
    let fen =
        |amount: Option<jixiao_core::quantity::Money>| amount.map(|one| i128::from(one.fen()));
    match (fen(record.amounts.executed), fen(record.amounts.budget)) {
        (Some(part), Some(whole)) => percent(part, whole),
        _ => draft.say(ReportText::NotReported),
    }
}

fn indicators(draft: &Draft<'_>) -> Table {
    let language = draft.language();
    let rulebook = draft.view.rulebook;
    let mut table = tables::titled(draft, ReportText::DisclosureIndicators);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 8),
        Column::text(draft.column("level1"), 22),
        Column::text(draft.column("level2"), 28),
        Column::text(draft.column("level3"), 32),
        Column::number(language.phrase(Phrase::HeadMax), 12),
    ];
    for indicator in &rulebook.indicators {
        let title = |title| language.of(title).to_owned();
        table.rows.push(Row::Cells(vec![
            indicator.number.to_string(),
            title(&rulebook.dimensions[indicator.dimension].title),
            title(&rulebook.groups[indicator.group].title),
            title(&indicator.title),
            indicator.max.to_string(),
        ]));
    }
    table
}

/// Puts asterisks in place of long numbers, which may be those of accounts or persons.
fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut digits = String::new();
    for character in text.chars().chain(['\0']) {
        if character.is_numeric() {
            digits.push(character);
            continue;
        }
        let count = digits.chars().count();
        if count >= DIGITS {
            out.extend(std::iter::repeat_n('*', count));
        } else {
            out.push_str(&digits);
        }
        digits.clear();
        if character != '\0' {
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn long_numbers_are_masked_and_short_ones_stay() {
        assert_eq!(
            masked("2025年保洁（账号6222020012345678901）"),
            "2025年保洁（账号*******************）"
        );
        assert_eq!(masked("SY25-001"), "SY25-001");
        assert_eq!(masked("电话１３８０００００００１"), "电话***********");
    }
}
