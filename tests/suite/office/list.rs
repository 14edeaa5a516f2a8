//! The list of projects.

use super::amount::{amount, decimal, money};
use super::draw::{Office, Project, other_unit};
use super::fault::Fault;
use super::heads::{EXECUTED, Group, Stated, Value};
use super::sheet::{Cell, NOT_STORED, Sheet};

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Ordinal,
    Id,
    Name,
    Department,
    Budget,
    /// A part of the budget, by its place in the group.
    Part(usize),
    /// Other budgets under a heading that means the same.
    Copy,
    Executed,
    /// A part of the executed amount, by its place in the group.
    Spent(usize),
    Last,
    Rate,
    Remark,
}

/// Makes the list of projects.
pub(super) fn list(office: &Office) -> Sheet {
    let columns = columns(office);
    let mut sheet = Sheet { rows: lines_above(office), ..Sheet::default() };
    headings(office, &columns, &mut sheet);
    let mut before: Option<&Project> = None;
    for (at, project) in office.projects.iter().enumerate() {
        if let Some(last) = before.filter(|last| last.department != project.department) {
            sheet.rows.extend(subtotals(office, &columns, last.department));
        }
        if office.dress.hides[1] && at == office.at[1] {
            sheet.hidden_row = Some(sheet.rows.len());
        }
        sheet.rows.push(columns.iter().map(|column| cell(office, at, *column)).collect());
        before = Some(project);
    }
    if let Some(last) = before {
        sheet.rows.extend(subtotals(office, &columns, last.department));
    }
    let all = |_: &Project| true;
    if office.dress.total {
        sheet.rows.push(sum(office, &columns, "合计", all));
    }
    if let Some(label) = office.dress.average {
        sheet.rows.push(average(office, &columns, label, all));
    }
    if let Some(unit) = office.stated_at(Stated::NoteBelow) {
        sheet.rows.push(vec![Cell::text(format!("注：金额单位：{unit}"))]);
    } else if office.dress.note {
        sheet.rows.push(vec![Cell::text("注：以上数据截至2025年12月31日")]);
    }
    if office.dress.hides[0] {
        let hidden = match office.fault {
            Fault::HiddenCopy => Column::Copy,
            _ if office.dress.remark => Column::Remark,
            _ if office.at[0].is_multiple_of(2) => Column::Department,
            _ => Column::Executed,
        };
        sheet.hidden_column = columns.iter().position(|column| *column == hidden);
    }
    sheet
}

/// Gives the columns in their order.
fn columns(office: &Office) -> Vec<Column> {
    let dress = &office.dress;
    let mut columns = Vec::new();
    columns.extend(dress.ordinal.then_some(Column::Ordinal));
    columns.extend(office.has_ids.then_some(Column::Id));
    columns.extend([Column::Name, Column::Department]);
    let copy = matches!(office.fault, Fault::HiddenCopy | Fault::TwoBudgets);
    let copy = copy.then_some(Column::Copy);
    let copy_first = office.at[0].is_multiple_of(2);
    columns.extend(copy.filter(|_| copy_first));
    let parts = || (0..office.group.map_or(0, |group| group.parts.len())).map(Column::Part);
    match office.group.map(|group| group.value) {
        None => columns.push(Column::Budget),
        Some(Value::None) => columns.extend(parts()),
        Some(Value::First(_) | Value::Own) => {
            columns.push(Column::Budget);
            columns.extend(parts());
        }
        Some(Value::Last(_)) => {
            columns.extend(parts());
            columns.push(Column::Budget);
        }
    }
    columns.extend(copy.filter(|_| !copy_first));
    let spent = office.group.filter(|group| group.executed).map_or(0, |_| EXECUTED.len());
    columns.extend((0..spent).map(Column::Spent));
    columns.push(Column::Executed);
    let last = office.last_year.as_ref().is_some_and(|last| last.in_list);
    columns.extend(last.then_some(Column::Last));
    let rate = office.fault == Fault::ErrorUnused || office.seed.is_multiple_of(3);
    columns.extend(rate.then_some(Column::Rate));
    columns.extend(dress.remark.then_some(Column::Remark));
    columns
}

/// Gives the lines above the headings.
fn lines_above(office: &Office) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    if office.dress.title {
        let said = office.stated_at(Stated::Title);
        let said = said.map(|unit| format!("（单位：{unit}）")).unwrap_or_default();
        rows.push(vec![Cell::text(format!("2025年政府购买服务项目情况表{said}"))]);
    }
    if let Some(unit) = office.stated_at(Stated::Row) {
        rows.push(vec![Cell::text(format!("单位：{unit}"))]);
    }
    if let Some(unit) = office.stated_at(Stated::NoteAbove) {
        rows.push(vec![Cell::text(format!("说明：1.各部门据实填报。2.金额单位：{unit}"))]);
    }
    rows
}

fn is_of_budget(column: &Column) -> bool {
    matches!(column, Column::Budget | Column::Part(_))
}

fn is_of_executed(column: &Column) -> bool {
    matches!(column, Column::Executed | Column::Spent(_))
}

/// Gives the first and the last of some columns that stand together.
fn reach(columns: &[Column], is: fn(&Column) -> bool) -> [usize; 2] {
    [columns.iter().position(is).unwrap(), columns.iter().rposition(is).unwrap()]
}

fn heading(office: &Office, column: Column) -> &'static str {
    match column {
        Column::Budget if office.fault == Fault::TwoBudgets => "本年安排",
        Column::Copy if office.fault == Fault::TwoBudgets => "采购金额",
        Column::Ordinal => "序号",
        Column::Id => "项目编号",
        Column::Name => "项目名称",
        Column::Department => "主管部门",
        Column::Budget | Column::Part(_) => "全年预算数",
        Column::Copy => "预算数",
        Column::Executed | Column::Spent(_) => "实际支出",
        Column::Last => "上年等级",
        Column::Rate => "支出进度",
        Column::Remark => "备注",
    }
}

/// Writes the heading: one line, a line of units below it, or a group of two or three lines.
fn headings(office: &Office, columns: &[Column], sheet: &mut Sheet) {
    let (unit, ..) = office.unit;
    let said = match office.stated {
        Stated::Heading => format!("（{unit}）"),
        _ => String::new(),
    };
    let is_amount = |column| {
        matches!(column, Column::Budget | Column::Copy)
            || (column == Column::Executed && office.fault != Fault::UnitOfOne)
    };
    if let Some(group) = office.group {
        return grouped_headings(office, group, &said, columns, sheet);
    }
    let line = columns.iter().map(|column| {
        let said = if is_amount(*column) { said.as_str() } else { "" };
        Cell::Text(format!("{}{said}", heading(office, *column)))
    });
    sheet.rows.push(line.collect());
    if office.stated == Stated::BelowHeading {
        let line = columns.iter().map(|column| {
            if is_amount(*column) { Cell::Text(format!("（{unit}）")) } else { Cell::Blank }
        });
        sheet.rows.push(line.collect());
    }
}

/// Writes a heading of two or three lines, with the unit on the uppermost title of amounts.
fn grouped_headings(
    office: &Office,
    group: Group,
    said: &str,
    columns: &[Column],
    sheet: &mut Sheet,
) {
    let lines = if group.top { 3 } else { 2 };
    let start = sheet.rows.len();
    for _ in 0..lines {
        sheet.rows.push(columns.iter().map(|_| Cell::Blank).collect());
    }
    let (top, title) = (start, start + lines - 2);
    let budget = reach(columns, is_of_budget);
    let executed = reach(columns, is_of_executed);
    let said_below = if group.top { "" } else { said };
    let mut put = |line: usize, [left, right]: [usize; 2], bottom: usize, text: String| {
        sheet.rows[line][left] = Cell::Text(text);
        if group.merged && (bottom, right) != (line, left) {
            sheet.merged.push(([line, bottom], [left, right]));
        }
    };
    if group.top {
        put(top, [budget[0], executed[1]], top, format!("资金情况{said}"));
    }
    put(title, budget, title, format!("{}{said_below}", group.title));
    // A title of one column alone goes down to its last line.
    let bottom = if group.executed { title } else { title + 1 };
    put(title, executed, bottom, format!("实际支出{said_below}"));
    for (at, column) in columns.iter().enumerate() {
        let text = match (column, group.value) {
            (Column::Part(part), _) => group.parts[*part],
            (Column::Budget, Value::First(name) | Value::Last(name)) => name,
            (Column::Spent(part), _) => EXECUTED[*part],
            (Column::Executed, _) if group.executed => "合计",
            (Column::Budget | Column::Executed, _) => continue,
            _ => {
                put(top, [at, at], title + 1, heading(office, *column).to_owned());
                continue;
            }
        };
        put(title + 1, [at, at], title + 1, text.to_owned());
    }
}

/// Gives a cell of a project.
fn cell(office: &Office, at: usize, column: Column) -> Cell {
    let project = &office.projects[at];
    let fault = office.fault_at(at);
    match column {
        Column::Ordinal => Cell::Number(f64::from(u32::try_from(at + 1).unwrap())),
        Column::Id => Cell::text(&project.id),
        Column::Name if fault == Some(Fault::NameRepeated) => {
            Cell::text(&office.projects[office.at[1]].name)
        }
        Column::Name => Cell::text(&project.name),
        Column::Department => Cell::text(project.department),
        Column::Budget => budget(office, at),
        Column::Part(part) => {
            let number = office.group.map_or(1, |group| group.parts.len());
            money(office, parts(office, project.budget, number)[part], at + part)
        }
        Column::Spent(part) => {
            money(office, parts(office, project.executed, EXECUTED.len())[part], at + part)
        }
        Column::Copy => money(office, project.budget * 2, at),
        Column::Executed if office.fault == Fault::UnitOfOne => {
            // In the unit that the table states.
            let zeros = match other_unit(office.unit.0) {
                "亿元" => 10,
                _ => 6,
            };
            Cell::Text(decimal(project.executed, zeros))
        }
        Column::Executed => money(office, project.executed, at + 1),
        Column::Last if fault == Some(Fault::LastYearDiffers) => {
            Cell::text(if project.last == Some("优") { "中" } else { "优" })
        }
        Column::Last => project.last.map_or(Cell::Blank, Cell::text),
        Column::Rate if fault == Some(Fault::ErrorUnused) => {
            Cell::Formula("1/0", "#DIV/0!".to_owned())
        }
        Column::Rate => Cell::Formula("1/2", "0.5".to_owned()),
        Column::Remark if at.is_multiple_of(2) => Cell::text("延续"),
        Column::Remark => Cell::Blank,
    }
}

fn budget(office: &Office, at: usize) -> Cell {
    let project = &office.projects[at];
    let (unit, ..) = office.unit;
    match office.fault_at(at) {
        Some(Fault::UnitRepeated) => {
            Cell::text(format!("{}{unit}", amount(office, project.budget)))
        }
        Some(Fault::UnitDiffers) => {
            Cell::text(format!("{}{}", amount(office, project.budget), other_unit(unit)))
        }
        Some(Fault::BudgetMissing) => Cell::Blank,
        Some(Fault::BudgetFormula) => Cell::Formula("B1*2", NOT_STORED.to_owned()),
        Some(Fault::BudgetWords) => Cell::text("待定"),
        _ => money(office, project.budget, at),
    }
}

/// Splits an amount, so that its parts add up to it and can be written in the unit of the list.
fn parts(office: &Office, amount: i64, number: usize) -> Vec<i64> {
    let (_, of_unit, decimals) = office.unit;
    let step = of_unit / 10_i64.pow(decimals);
    let mut left = amount / step;
    let mut parts = Vec::new();
    for _ in 1..number {
        let part = left / 3 * 2;
        parts.push(part * step);
        left -= part;
    }
    parts.push(left * step);
    parts
}

/// Gives the rows of sums below a department.
fn subtotals(office: &Office, columns: &[Column], department: &str) -> Vec<Vec<Cell>> {
    let of = |project: &Project| project.department == department;
    let mut rows = Vec::new();
    if office.dress.subtotals {
        rows.push(sum(office, columns, "小计", of));
    }
    if office.dress.average.is_some() && office.dress.averages {
        rows.push(average(office, columns, &format!("{department}平均"), of));
    }
    rows
}

fn sum(
    office: &Office,
    columns: &[Column],
    label: &str,
    of: impl Fn(&Project) -> bool,
) -> Vec<Cell> {
    let wanted = || office.projects.iter().filter(|project| of(project));
    let sums = [wanted().map(|one| one.budget).sum(), wanted().map(|one| one.executed).sum()];
    labelled(office, columns, label, sums)
}

fn average(
    office: &Office,
    columns: &[Column],
    label: &str,
    of: impl Fn(&Project) -> bool,
) -> Vec<Cell> {
    let wanted: Vec<&Project> = office.projects.iter().filter(|project| of(project)).collect();
    let number = i64::try_from(wanted.len()).unwrap();
    let sums: [i64; 2] =
        [wanted.iter().map(|one| one.budget).sum(), wanted.iter().map(|one| one.executed).sum()];
    labelled(office, columns, label, sums.map(|sum| sum / number))
}

fn labelled(
    office: &Office,
    columns: &[Column],
    label: &str,
    [budget, executed]: [i64; 2],
) -> Vec<Cell> {
    let label_at = if office.dress.label_in_name { Column::Name } else { columns[0] };
    let value = |fen| {
        let stored = !office.dress.bare_sums;
        let value = if stored { amount(office, fen) } else { NOT_STORED.to_owned() };
        Cell::Formula("SUM(E4:E9)", value)
    };
    let cell = |column: &Column| match column {
        column if *column == label_at => Cell::text(label),
        Column::Budget => value(budget),
        Column::Executed => value(executed),
        _ => Cell::Blank,
    };
    columns.iter().map(cell).collect()
}
