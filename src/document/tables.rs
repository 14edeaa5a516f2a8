//! Tables that more than one document shows: by grade, by department, exemptions, what ends or is open.

use super::content::{Column, Row, Table};
use super::draft::{Draft, percent};
use crate::wording::{BookText, Digits, Phrase, ReportText, Sums};
use jixiao_core::analysis::{ProjectGroup, SummaryRow};
use jixiao_core::evaluate::CutResult;
use jixiao_core::project::{Correction, Project};
use jixiao_core::quantity::MoneyUnit;

/// Which amounts a table of sums shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amounts {
    /// Budgets alone.
    Budget,
    /// Budgets in 万元, for the public.
    Public,
    /// Budgets, cuts and next year's budgets.
    Cuts,
}

impl Amounts {
    /// Picks what there is under the policy.
    pub(crate) fn of(draft: &Draft<'_>) -> Self {
        if draft.view.policy.is_some() { Self::Cuts } else { Self::Budget }
    }

    /// Heads the column of budgets.
    fn heading(self, draft: &Draft<'_>) -> String {
        if self == Self::Public {
            return draft.in_told_unit(&draft.column("budget"));
        }
        draft.language().book(BookText::Budget).to_owned()
    }

    /// Writes a budget of a table in which some of them add up to a sum.
    fn budget(self, draft: &Draft<'_>, fen: i128, whole: &ProjectGroup) -> String {
        if self == Self::Public {
            return public_money(draft, fen, whole);
        }
        draft.language().money(fen)
    }
}

/// Writes an amount for the public, in 万元 with decimals with which those of a group add up as printed.
pub(super) fn public_money(draft: &Draft<'_>, fen: i128, whole: &ProjectGroup) -> String {
    let mut sums = Sums::default();
    let (rows, all) = (&whole.summary, whole.sums.budget.fen());
    let grades = rows.by_grade(draft.grades().len());
    let open = rows.open.budget.fen();
    sums.add(grades.iter().map(|(_, row)| row.budget.fen()).chain([open]), all);
    let departments = rows.by_department();
    sums.add(departments.iter().map(|(_, row)| row.budget.fen()).chain([open]), all);
    let budgets = whole.places.iter().filter_map(|at| draft.at(*at).0.record.amounts.budget);
    sums.add(budgets.map(|budget| budget.fen().into()), all);
    draft.language().money_in_told_unit(fen, sums.places(MoneyUnit::WanYuan))
}

/// Heads a table with the title a text gives.
pub(super) fn titled(draft: &Draft<'_>, caption: ReportText) -> Table {
    Table { caption: draft.say(caption), ..Table::default() }
}

/// One row a grade, with counts, shares and amounts.
pub(super) fn by_grade(
    draft: &Draft<'_>,
    group: &ProjectGroup,
    caption: ReportText,
    amounts: Amounts,
) -> Table {
    let language = draft.language();
    let share = draft.say(ReportText::ColumnShare);
    let mut columns = vec![
        Column::mark(language.phrase(Phrase::HeadGrade), 12),
        Column::mark(draft.say(ReportText::ColumnBand), 17),
        Column::number(language.phrase(Phrase::HeadProjects), 10),
        Column::number(share.clone(), 11),
        Column::number(amounts.heading(draft), 22),
        Column::number(share, 11),
    ];
    if amounts == Amounts::Cuts {
        columns.push(Column::number(language.book(BookText::Cut), 20));
        columns.push(Column::number(language.book(BookText::Next), 22));
    }
    let grades = &draft.view.rulebook.grades;
    let named = grades.iter().map(|(at, _)| (draft.grade(at), draft.band(at)));
    let mut rows: Vec<(String, String, SummaryRow)> = named
        .zip(group.summary.by_grade(grades.grades.len()))
        .map(|((title, band), (_, row))| (title, band.unwrap_or_else(|| "—".to_owned()), row))
        .collect();
    if group.summary.open.projects > 0 {
        rows.push((language.book(BookText::Open).to_owned(), "—".to_owned(), group.summary.open));
    }
    let total = &group.sums;
    let cells = |title: &str, band: &str, row: &SummaryRow| {
        let mut cells = vec![
            title.to_owned(),
            band.to_owned(),
            row.projects.to_string(),
            percent(i128::from(row.projects), i128::from(total.projects)),
            amounts.budget(draft, row.budget.fen(), group),
            percent(row.budget.fen(), total.budget.fen()),
        ];
        if amounts == Amounts::Cuts {
            // What is open has no cut, which is not a cut of nothing.
            let of_open = row.projects > 0 && *row == group.summary.open;
            cells.extend(cut_and_next(draft, row, of_open));
        }
        cells
    };
    let mut table = Table { columns, ..titled(draft, caption) };
    table.rows =
        rows.iter().map(|(title, band, row)| Row::Cells(cells(title, band, row))).collect();
    table.rows.push(Row::Sums(cells(language.phrase(Phrase::SumRow), "", total)));
    table
}

/// Writes a cut and next year's budget, or dashes where they are open.
fn cut_and_next(draft: &Draft<'_>, row: &SummaryRow, open: bool) -> [String; 2] {
    let dash = || "—".to_owned();
    let money = |sum: jixiao_core::quantity::MoneySum| draft.language().money(sum.fen());
    if open { [dash(), dash()] } else { [money(row.cut), money(row.next_budget)] }
}

/// One row a department, with the projects of each grade and amounts.
pub(super) fn by_department(
    draft: &Draft<'_>,
    groups: &[ProjectGroup],
    whole: &ProjectGroup,
    caption: ReportText,
    amounts: Amounts,
) -> Table {
    let language = draft.language();
    let with_open = whole.summary.open.projects > 0;
    let mut columns = vec![
        Column::text(language.book(BookText::Department), 24),
        Column::number(language.phrase(Phrase::HeadProjects), 9),
    ];
    columns.extend(draft.grades().into_iter().map(|grade| Column::number(grade, 8)));
    if with_open {
        columns.push(Column::number(language.phrase(Phrase::Open), 8));
    }
    columns.push(Column::number(amounts.heading(draft), 22));
    if amounts == Amounts::Cuts {
        columns.push(Column::number(language.book(BookText::Cut), 20));
        columns.push(Column::number(language.book(BookText::Next), 22));
    }
    let cells = |name: String, group: &ProjectGroup| {
        let mut cells = vec![name, group.sums.projects.to_string()];
        let rows = group.summary.by_grade(draft.grades().len());
        cells.extend(rows.iter().map(|(_, row)| row.projects.to_string()));
        if with_open {
            cells.push(group.summary.open.projects.to_string());
        }
        cells.push(amounts.budget(draft, group.sums.budget.fen(), whole));
        if amounts == Amounts::Cuts {
            let of_open = group.summary.open.projects == group.sums.projects;
            cells.extend(cut_and_next(draft, &group.sums, of_open));
        }
        cells
    };
    let mut table = Table { columns, ..titled(draft, caption) };
    for group in groups {
        table
            .rows
            .push(Row::Cells(cells(draft.view.department(&group.department).to_owned(), group)));
    }
    table.rows.push(Row::Sums(cells(language.phrase(Phrase::SumRow).to_owned(), whole)));
    table
}

/// The exemptions with their reasons and the documents that decided them.
pub(super) fn exemptions(draft: &Draft<'_>, places: &[usize]) -> Table {
    let mut table = titled(draft, ReportText::TableExemptions);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 7),
        Column::text(draft.column("name"), 30),
        Column::number(draft.say(ReportText::ColumnExempt), 12),
        Column::text(draft.say(ReportText::ColumnReason), 36),
        Column::text(draft.say(ReportText::ColumnDocument), 36),
    ];
    for place in places {
        let record = &draft.at(*place).0.record;
        let Some(exemption) = &record.exemption else { continue };
        table.rows.push(Row::Cells(vec![
            (table.rows.len() + 1).to_string(),
            record.name.clone(),
            exemption.share.percent(),
            exemption.reason.clone(),
            exemption.document.value.clone(),
        ]));
    }
    table
}

/// The values of a project that were corrected.
pub(super) fn corrections(draft: &Draft<'_>, project: &Project) -> Table {
    let language = draft.language();
    let mut table = titled(draft, ReportText::TableCorrections);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 7),
        Column::text(language.book(BookText::Corrected), 32),
        Column::text(language.book(BookText::CorrectedOld), 20),
        Column::text(language.book(BookText::CorrectedNew), 20),
        Column::text(draft.say(ReportText::ColumnReason), 26),
        Column::text(draft.say(ReportText::ColumnPaper), 22),
        Column::text(language.book(BookText::CorrectedWho), 18),
    ];
    let none = || draft.say(ReportText::NotReported);
    let row = |(number, one): (usize, &Correction)| {
        let value = (one.item.as_str(), one.fact.as_str());
        Row::Cells(vec![
            number.to_string(),
            language.value_named(draft.view.rulebook, one.indicator, value),
            if one.old.is_empty() { none() } else { language.corrected_value(one, &one.old) },
            language.corrected_value(one, &one.new),
            one.reason.clone(),
            one.document.clone(),
            format!("{} {}", one.who, one.day),
        ])
    };
    table.rows = (1..).zip(&project.corrections).map(row).collect();
    table
}

/// The projects that end, with what is not budgeted again.
pub(super) fn ended(draft: &Draft<'_>, places: &[usize]) -> Table {
    let language = draft.language();
    let mut table = titled(draft, ReportText::TableEnded);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 8),
        Column::text(draft.column("name"), 44),
        Column::text(draft.column("department"), 26),
        Column::number(language.book(BookText::EndedKept), 26),
    ];
    for place in places {
        let (project, result) = draft.at(*place);
        let Some(cut) = result.exact_cut() else { continue };
        if cut.next_budget.is_none() {
            table.rows.push(Row::Cells(vec![
                (table.rows.len() + 1).to_string(),
                project.record.name.clone(),
                draft.view.department(&project.record.department).to_owned(),
                draft.money(Some(cut.kept)),
            ]));
        }
    }
    table
}

/// The projects whose signed contracts commit more than their next budget, and by how much.
pub(super) fn short_of_contracts(draft: &Draft<'_>, places: &[usize]) -> Table {
    let mut table = titled(draft, ReportText::TableShort);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 7),
        Column::text(draft.column("name"), 34),
        Column::text(draft.column("department"), 20),
        Column::number(draft.say(ReportText::ColumnCommitted), 20),
        Column::number(draft.language().book(BookText::Next), 20),
        Column::number(draft.say(ReportText::ColumnShort), 18),
        Column::text(draft.say(ReportText::ColumnDecision), 26),
    ];
    for place in places {
        let (project, result) = draft.at(*place);
        let record = &project.record;
        let next = result.exact_cut().and_then(|cut| cut.next_budget);
        let Some((committed, next)) = record.amounts.committed.zip(next) else { continue };
        if committed > next {
            table.rows.push(Row::Cells(vec![
                (table.rows.len() + 1).to_string(),
                record.name.clone(),
                draft.view.department(&record.department).to_owned(),
                draft.money(Some(committed)),
                draft.money(Some(next)),
                draft.money(Some(committed - next)),
                draft.say(ReportText::AskShort),
            ]));
        }
    }
    table
}

/// The projects whose cut is open, and between what it lies.
pub(super) fn open(draft: &Draft<'_>, places: &[usize]) -> Table {
    let mut table = titled(draft, ReportText::TableOpen);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 8),
        Column::text(draft.column("name"), 40),
        Column::mark(draft.language().phrase(Phrase::HeadTotal), 18),
        Column::mark(draft.language().phrase(Phrase::HeadGrade), 14),
        Column::text(draft.say(ReportText::ColumnRemark), 40),
    ];
    for place in places {
        let (project, result) = draft.at(*place);
        table.rows.push(Row::Cells(vec![
            (table.rows.len() + 1).to_string(),
            project.record.name.clone(),
            draft.total_of(result),
            draft.grade_of(result),
            why_cut(draft, result.cut.as_ref()),
        ]));
    }
    table
}

/// Says how a cut came to its amount, its numbers as they are printed everywhere here.
pub(super) fn why_cut(draft: &Draft<'_>, cut: Option<&CutResult>) -> String {
    match (draft.view.policy, cut) {
        (Some(policy), Some(cut)) => draft.language().why_cut(policy, cut, Digits::Grouped),
        _ => draft.language().phrase(Phrase::Open).to_owned(),
    }
}
