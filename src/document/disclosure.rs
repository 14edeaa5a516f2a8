//! The tables for publication: no confidential project, no reasons, evidence, accounts or persons.

use super::basis;
use super::content::{Block, Column, Document, Look, Row, Section, Set, Table};
use super::draft::{Draft, percent};
use super::finish::finish;
use super::tables::{self, Amounts};
use super::why_grade::why_grade;
use crate::wording::{Phrase, ReportText};
use jixiao_core::analysis::ProjectGroup;
use jixiao_core::project::Record;
use jixiao_core::quantity::Money;

/// The fewest digits in a row that may be an account, a telephone or an identity number.
const DIGITS: usize = 11;

/// Below this share of the budget, a public reader is told why so little was executed.
const LITTLE: (i128, i128) = (60, 100);

/// Makes the tables.
pub(super) fn document(draft: &Draft<'_>) -> Document {
    let public = |place: &usize| !draft.at(*place).0.record.confidential;
    let (places, hides): (Vec<usize>, Vec<usize>) = draft.all().into_iter().partition(public);
    let masked_group =
        |group: ProjectGroup| ProjectGroup { department: masked(&group.department), ..group };
    let groups: Vec<ProjectGroup> =
        draft.departments(&places).into_iter().map(masked_group).collect();
    let open = draft.open(&places).len();
    let all = draft.group(places);
    let title = [("title", masked(&draft.title()))];
    let mut out = Section::upright();
    out.blocks.push(Block::Title(draft.tell(ReportText::DisclosureTitle, &title)));
    out.blocks.push(draft.set(Set::Centred, &draft.say(ReportText::DisclosureIssuer)));
    out.blocks.extend(basis::provisional(draft, open));
    if all.places.is_empty() {
        out.blocks.push(draft.body(&draft.say(ReportText::DisclosureNothing)));
    } else {
        out.blocks.push(draft.body(&overview(draft, &all)));
        out.table(tables::by_grade(draft, &all, ReportText::DisclosureGrades, Amounts::Public));
        let caption = ReportText::DisclosureDepartments;
        out.table(tables::by_department(draft, &groups, &all, caption, Amounts::Public));
        out.table(projects(draft, &all));
    }
    let left_out = (!hides.is_empty()).then_some(ReportText::DisclosureLeftOut);
    let note = left_out.into_iter().chain([ReportText::DisclosureNote]);
    let note = draft.language().sentences(note.map(|text| draft.say(text)));
    out.blocks.push(draft.body(&note));
    out.table(indicators(draft));
    out.blocks.push(draft.body(&draft.say(ReportText::DisclosureContact)));
    // Once, what the indicators are; the header has it in short.
    let notice = draft.language().notice(&draft.view.rulebook.heading);
    out.blocks.extend(notice.map(|notice| draft.set(Set::Note, &notice)));
    let mut sections = vec![out];
    finish(draft.language(), &mut sections);
    Document {
        language: draft.language(),
        title: draft.tell(ReportText::DisclosureProperty, &title),
        look: Look::Report,
        header: draft.header(open),
        sections,
    }
}

/// Says how many projects were evaluated, and what follows for the budgets.
fn overview(draft: &Draft<'_>, all: &ProjectGroup) -> String {
    let budget = draft.told_fen(all.sums.budget.fen());
    let values = [("projects", draft.projects(all.places.len())), ("budget", budget)];
    let mut texts = vec![draft.tell(ReportText::OverallNoDepartment, &values)];
    if draft.view.policy.is_some() {
        let values = [("cut", draft.told_fen(all.sums.cut.fen())), ("next", draft.next())];
        texts.push(draft.tell(ReportText::DisclosureCut, &values));
    }
    draft.language().sentences(texts)
}

fn projects(draft: &Draft<'_>, all: &ProjectGroup) -> Table {
    let language = draft.language();
    let mut table = tables::titled(draft, ReportText::DisclosureProjects);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 6),
        Column::text(draft.column("name"), 34),
        Column::text(draft.column("department"), 20),
        Column::number(draft.in_told_unit(&draft.column("budget")), 16),
        Column::number(draft.say(ReportText::ColumnExecution), 12),
        Column::number(language.phrase(Phrase::HeadTotal), 11),
        Column::mark(language.phrase(Phrase::HeadGrade), 15),
        Column::text(draft.say(ReportText::ColumnRemark), 28),
    ];
    for (number, place) in (1..).zip(&all.places) {
        let (project, result) = draft.at(*place);
        let record = &project.record;
        let budget = record.amounts.budget.map_or_else(
            || draft.say(ReportText::NotReported),
            |budget| tables::public_money(draft, budget.fen().into(), all),
        );
        let little = is_little(record).then(|| draft.say(ReportText::AskLittle));
        let remarks = why_grade(draft, *place, true).into_iter().chain(little);
        table.rows.push(Row::Cells(vec![
            number.to_string(),
            masked(&record.name),
            masked(draft.view.department(&record.department)),
            budget,
            execution(draft, record),
            draft.total_of(result),
            draft.grade_of(result),
            language.join(remarks),
        ]));
    }
    table
}

/// Says whether so little was executed that a reader asks why.
fn is_little(record: &Record) -> bool {
    let fen = |amount: Option<Money>| amount.map(|one| i128::from(one.fen()));
    let (part, whole) = LITTLE;
    matches!((fen(record.amounts.executed), fen(record.amounts.budget)),
        (Some(executed), Some(budget)) if executed * whole < budget * part)
}

fn execution(draft: &Draft<'_>, record: &Record) -> String {
    let fen = |amount: Option<Money>| amount.map(|one| i128::from(one.fen()));
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
