//! The table of cuts, a row a project: as an annex shows it, and as a budget meeting signs it.

use super::content::{Column, Row, Table};
use super::draft::Draft;
use super::remark::remark;
use crate::view::of_cut;
use crate::wording::{BookText, Phrase, ReportText, Sums};
use jixiao_core::analysis::{ProjectGroup, SharePercent};
use jixiao_core::project::Amounts;
use jixiao_core::quantity::{Money, MoneyUnit, Rate};

/// What a table of cuts is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be looked up in a report, in yuan.
    Annex,
    /// To be decided and signed, a department a table, in 万元 with so many decimals.
    Meeting(u32),
}

impl Purpose {
    /// Picks the decimals of 万元 with which the columns and rows of a meeting's tables add up.
    pub(super) fn meeting(draft: &Draft<'_>, groups: &[ProjectGroup]) -> Self {
        let mut sums = Sums::default();
        let columns: [fn(&Amounts) -> Option<Money>; 3] =
            [|one| one.budget, |one| one.request, |one| one.reviewed];
        for group in groups {
            let all = |of: fn(&Amounts) -> Option<Money>| {
                let amount = move |place: &usize| of(&draft.at(*place).0.record.amounts);
                group.places.iter().filter_map(amount).map(|amount| i128::from(amount.fen()))
            };
            for of in columns {
                sums.add(all(of), all(of).sum());
            }
            let cuts = || group.places.iter().filter_map(|place| draft.at(*place).1.exact_cut());
            cuts().for_each(|cut| of_cut(&mut sums, cut));
            sums.add(cuts().map(|cut| cut.cut.fen().into()), group.sums.cut.fen());
            let next = cuts().filter_map(|cut| cut.next_budget).map(|next| next.fen().into());
            sums.add(next, group.sums.next_budget.fen());
        }
        sums.add(
            groups.iter().map(|group| group.sums.cut.fen()),
            groups.iter().map(|group| group.sums.cut.fen()).sum(),
        );
        Self::Meeting(sums.places(MoneyUnit::WanYuan))
    }

    fn money(self, draft: &Draft<'_>, fen: i128) -> String {
        match self {
            Self::Annex => draft.language().money(fen),
            Self::Meeting(places) => draft.language().money_in_told_unit(fen, places),
        }
    }

    fn cell(self, draft: &Draft<'_>, amount: Option<Money>) -> String {
        amount.map_or_else(dash, |amount| self.money(draft, amount.fen().into()))
    }
}

fn dash() -> String {
    "—".to_owned()
}

/// Makes the table of a group of projects.
pub(super) fn cut_table(draft: &Draft<'_>, group: &ProjectGroup, purpose: Purpose) -> Table {
    let mut table = Table { columns: columns(draft, purpose), ..Table::default() };
    if purpose != Purpose::Annex {
        let head = [("department", draft.view.department(&group.department).to_owned())];
        table.caption = draft.tell(ReportText::CutsHead, &head);
    }
    let row = |(number, place): (usize, &usize)| Row::Cells(row(draft, number, *place, purpose));
    table.rows = (1..).zip(&group.places).map(row).collect();
    table.rows.push(Row::Sums(sum_row(draft, group, purpose)));
    table
}

fn columns(draft: &Draft<'_>, purpose: Purpose) -> Vec<Column> {
    let language = draft.language();
    let mut columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 6),
        Column::text(draft.column("name"), 30),
    ];
    let total = Column::mark(language.phrase(Phrase::HeadTotal), 9);
    let grade = Column::mark(language.phrase(Phrase::HeadGrade), 12);
    if purpose == Purpose::Annex {
        columns.extend([
            Column::text(draft.column("department"), 18),
            total,
            grade,
            Column::number(language.book(BookText::Base), 18),
            Column::number(draft.say(ReportText::ColumnRate), 8),
            Column::number(language.book(BookText::Cut), 17),
            Column::number(language.book(BookText::Next), 18),
        ]);
    } else {
        let wan = |what: &str, width| Column::number(draft.in_told_unit(what), width);
        columns.extend([
            total,
            grade,
            wan(&draft.column("budget"), 12),
            wan(&draft.column("request"), 12),
            wan(&draft.column("reviewed"), 12),
            Column::number(draft.say(ReportText::ColumnRate), 8),
            wan(&draft.say(ReportText::ColumnCut), 12),
            wan(&draft.say(ReportText::ColumnNext), 12),
            Column::number(draft.say(ReportText::ColumnChange), 9),
        ]);
    }
    columns.push(Column::text(draft.say(ReportText::ColumnRemark), 30));
    columns
}

fn row(draft: &Draft<'_>, number: usize, place: usize, purpose: Purpose) -> Vec<String> {
    let (project, result) = draft.at(place);
    let record = &project.record;
    let cut = result.exact_cut();
    let going = cut.filter(|cut| cut.next_budget.is_some());
    let amount = |amount: Option<Money>| purpose.cell(draft, amount);
    let rate = going.and_then(|cut| cut.rate).map_or_else(dash, Rate::percent);
    let taken = amount(going.map(|cut| cut.cut));
    let next = cut.and_then(|cut| cut.next_budget);
    let mut cells = vec![number.to_string(), record.name.clone()];
    let (total, grade) = (draft.total_of(result), draft.grade_of(result));
    if purpose == Purpose::Annex {
        let department = draft.view.department(&record.department).to_owned();
        let base = amount(cut.map(|cut| cut.base));
        cells.extend([department, total, grade, base, rate, taken, amount(next)]);
    } else {
        let Amounts { budget, request, reviewed, .. } = record.amounts;
        cells.extend([
            total,
            grade,
            amount(budget),
            amount(request),
            amount(reviewed),
            rate,
            taken,
        ]);
        cells.extend([amount(next), change(budget, next)]);
    }
    cells.push(remark(draft, place));
    cells
}

/// Writes by how much the next budget differs from this year's, with its sign.
fn change(budget: Option<Money>, next: Option<Money>) -> String {
    let (Some(budget), Some(next)) = (budget, next) else { return dash() };
    let difference = i128::from(next.fen()) - i128::from(budget.fen());
    let share = SharePercent::of_sums(difference.abs(), budget.fen().into());
    let sign = match difference {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    share.map_or_else(dash, |share| format!("{sign}{}%", share.0))
}

fn sum_row(draft: &Draft<'_>, group: &ProjectGroup, purpose: Purpose) -> Vec<String> {
    let money = |fen: i128| purpose.money(draft, fen);
    let blank = String::new;
    let (base, cut, next) =
        (group.sums.base.fen(), group.sums.cut.fen(), group.sums.next_budget.fen());
    let sum = draft.language().phrase(Phrase::SumRow).to_owned();
    if purpose == Purpose::Annex {
        let mut cells = vec![blank(), sum, blank(), blank(), blank()];
        cells.extend([money(base), blank(), money(cut), money(next), blank()]);
        return cells;
    }
    let of = |of: fn(&Amounts) -> Option<Money>| {
        let amount = |place: &usize| of(&draft.at(*place).0.record.amounts);
        // A sum that some projects are missing from would be compared with those of all.
        let all: Option<Vec<i128>> =
            group.places.iter().map(|place| Some(amount(place)?.fen().into())).collect();
        all.map_or_else(dash, |all| money(all.iter().sum()))
    };
    let department = [("department", draft.view.department(&group.department).to_owned())];
    vec![
        blank(),
        draft.tell(ReportText::CutsSum, &department),
        blank(),
        blank(),
        of(|one| one.budget),
        of(|one| one.request),
        of(|one| one.reviewed),
        blank(),
        money(cut),
        money(next),
        blank(),
        blank(),
    ]
}
