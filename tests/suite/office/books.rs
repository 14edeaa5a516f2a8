//! A list and its scores as workbooks.

use std::io::{Cursor, Read};

use rust_xlsxwriter::{Formula, Workbook, Worksheet};
use zip::ZipArchive;

use super::draw::{Office, Project, Stated};
use super::fault::Fault;
use super::titles::TITLES;

/// Stands for the value of a formula that is not stored.
const NOT_STORED: &str = "987654321.125";

/// A cell as it is written.
enum Cell {
    Blank,
    Text(String),
    Number(f64),
    /// A formula with the value stored beside it.
    Formula(&'static str, String),
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// Writes the workbooks, each with its name.
pub(super) fn books(office: &Office) -> Vec<(&'static str, Vec<u8>)> {
    let mut book = Workbook::new();
    fill(book.add_worksheet().set_name("项目情况").unwrap(), &list(office));
    if office.one_book {
        fill(book.add_worksheet().set_name("得分").unwrap(), &scores(office));
        return vec![("2025.xlsx", saved(book))];
    }
    let mut other = Workbook::new();
    fill(other.add_worksheet().set_name("Sheet1").unwrap(), &scores(office));
    vec![("list.xlsx", saved(book)), ("scores.xlsx", saved(other))]
}

/// Gives the bytes of a workbook, without the values that are not to be stored.
fn saved(mut book: Workbook) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.push((
            part.name().unwrap().into_owned(),
            text.replace(&format!("<v>{NOT_STORED}</v>"), ""),
        ));
    }
    let parts: Vec<(&str, &str)> =
        parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    crate::workbooks::archive(&parts)
}

fn fill(sheet: &mut Worksheet, rows: &[Vec<Cell>]) {
    for (row, cells) in (0u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Blank => {}
                Cell::Text(text) => drop(sheet.write_string(row, column, text).unwrap()),
                Cell::Number(number) => drop(sheet.write_number(row, column, *number).unwrap()),
                Cell::Formula(formula, value) => {
                    let formula = Formula::new(*formula).set_result(value);
                    sheet.write_formula(row, column, formula).unwrap();
                }
            }
        }
    }
}

/// Writes a whole number of the last decimal as a decimal number.
fn decimal(number: i64, decimals: u32) -> String {
    let one = 10_i64.pow(decimals);
    format!("{}.{:0width$}", number / one, number % one, width = decimals as usize)
}

/// Gives an amount in the unit of the list.
fn amount(office: &Office, fen: i64) -> String {
    let (_, of_unit, decimals) = office.unit;
    decimal(fen / (of_unit / 10_i64.pow(decimals)), decimals)
}

/// Writes an amount as a number, or as one of the texts that people write.
fn money(office: &Office, fen: i64, at: usize) -> Cell {
    let text = amount(office, fen);
    if !office.dress.texts {
        return Cell::Number(text.parse().unwrap());
    }
    Cell::Text(match at % 3 {
        0 => text,
        1 => grouped(&text),
        _ => text.chars().map(full_width).collect(),
    })
}

fn other_unit(unit: &str) -> &'static str {
    if unit == "万元" { "亿元" } else { "万元" }
}

fn full_width(letter: char) -> char {
    letter.to_digit(10).map_or(letter, |digit| char::from_u32(0xFF10 + digit).unwrap())
}

fn grouped(text: &str) -> String {
    let (whole, rest) = text.split_once('.').unwrap();
    let mut out = String::new();
    for (at, letter) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(letter);
    }
    format!("{out}.{rest}")
}

fn list(office: &Office) -> Vec<Vec<Cell>> {
    let (unit, ..) = office.unit;
    let dress = &office.dress;
    let mut rows = Vec::new();
    if dress.title {
        let said = if office.stated == Stated::Title {
            format!("（单位：{unit}）")
        } else {
            String::new()
        };
        rows.push(vec![Cell::text(format!("2025年政府购买服务项目情况表{said}"))]);
    }
    match office.stated {
        Stated::Row => rows.push(vec![Cell::text(format!("单位：{unit}"))]),
        Stated::NoteAbove => {
            rows.push(vec![Cell::text(format!("说明：1.各部门据实填报。2.金额单位：{unit}"))]);
        }
        _ => {}
    }
    rows.push(headings(office));
    let mut before: Option<&Project> = None;
    for (at, project) in office.projects.iter().enumerate() {
        if let Some(last) = before.filter(|last| last.department != project.department) {
            rows.extend(subtotal(office, last.department));
        }
        rows.push(row(office, at, project));
        before = Some(project);
    }
    rows.extend(before.and_then(|last| subtotal(office, last.department)));
    if dress.total {
        rows.push(sum(office, "合计", |_| true));
    }
    if office.fault == Fault::UnitContradicted {
        rows.push(vec![Cell::text(format!("注：金额单位：{}", other_unit(unit)))]);
    } else if office.stated == Stated::NoteBelow {
        rows.push(vec![Cell::text(format!("注：金额单位：{unit}"))]);
    } else if dress.note {
        rows.push(vec![Cell::text("注：以上数据截至2025年12月31日")]);
    }
    rows
}

fn headings(office: &Office) -> Vec<Cell> {
    let (unit, ..) = office.unit;
    let said =
        if office.stated == Stated::Heading { format!("（{unit}）") } else { String::new() };
    let mut cells = Vec::new();
    if office.dress.ordinal {
        cells.push(Cell::text("序号"));
    }
    if office.has_ids {
        cells.push(Cell::text("项目编号"));
    }
    cells.extend(["项目名称", "主管部门"].map(Cell::text));
    cells.extend(["全年预算数", "实际支出"].map(|name| Cell::text(format!("{name}{said}"))));
    if has_rate(office) {
        cells.push(Cell::text("支出进度"));
    }
    if office.dress.remark {
        cells.push(Cell::text("备注"));
    }
    cells
}

/// Whether a column stands in the list that nobody uses and that may hold an error.
fn has_rate(office: &Office) -> bool {
    office.fault == Fault::ErrorUnused || office.seed.is_multiple_of(3)
}

fn row(office: &Office, at: usize, project: &Project) -> Vec<Cell> {
    let fault = (at == office.at[0]).then_some(office.fault);
    let mut cells = Vec::new();
    if office.dress.ordinal {
        cells.push(Cell::Number(f64::from(u32::try_from(at + 1).unwrap())));
    }
    if office.has_ids {
        cells.push(Cell::text(&project.id));
    }
    let name = match fault {
        Some(Fault::NameRepeated) => &office.projects[office.at[1]].name,
        _ => &project.name,
    };
    cells.extend([Cell::text(name), Cell::text(project.department)]);
    let (unit, ..) = office.unit;
    let other = other_unit(unit);
    cells.push(match fault {
        Some(Fault::UnitRepeated) => {
            Cell::text(format!("{}{unit}", amount(office, project.budget)))
        }
        Some(Fault::UnitDiffers) => {
            Cell::text(format!("{}{other}", amount(office, project.budget)))
        }
        Some(Fault::BudgetMissing) => Cell::Blank,
        Some(Fault::BudgetFormula) => Cell::Formula("B1*2", NOT_STORED.to_owned()),
        Some(Fault::BudgetWords) => Cell::text("待定"),
        _ => money(office, project.budget, at),
    });
    cells.push(money(office, project.executed, at + 1));
    if has_rate(office) {
        cells.push(match fault {
            Some(Fault::ErrorUnused) => Cell::Formula("1/0", "#DIV/0!".to_owned()),
            _ => Cell::Formula("1/2", "0.5".to_owned()),
        });
    }
    if office.dress.remark {
        cells.push(if at.is_multiple_of(2) { Cell::text("延续") } else { Cell::Blank });
    }
    cells
}

fn subtotal(office: &Office, department: &str) -> Option<Vec<Cell>> {
    let of = |project: &Project| project.department == department;
    office.dress.subtotals.then(|| sum(office, "小计", of))
}

fn sum(office: &Office, label: &str, of: impl Fn(&Project) -> bool) -> Vec<Cell> {
    let mut cells = vec![Cell::text(label)];
    let before = usize::from(office.dress.ordinal) + usize::from(office.has_ids) + 2;
    cells.resize_with(before, || Cell::Blank);
    let wanted = || office.projects.iter().filter(|project| of(project));
    let sums: [i64; 2] =
        [wanted().map(|one| one.budget).sum(), wanted().map(|one| one.executed).sum()];
    cells.extend(sums.map(|sum| {
        let value =
            if office.dress.bare_sums { NOT_STORED.to_owned() } else { amount(office, sum) };
        Cell::Formula("SUM(E4:E9)", value)
    }));
    cells
}

fn scores(office: &Office) -> Vec<Vec<Cell>> {
    let mut heading = Vec::new();
    if office.has_ids {
        heading.push(Cell::text("项目编号"));
    }
    if office.names_scores {
        heading.push(Cell::text("项目名称"));
    }
    for (at, (title, short, points)) in TITLES.iter().enumerate() {
        let unclear = office.fault == Fault::TitleUnclear && title.ends_with("对象满意度");
        heading.push(Cell::Text(match office.dress.headings {
            _ if unclear => "满意度".to_owned(),
            0 => (*title).to_owned(),
            1 => (*short).to_owned(),
            2 => format!("{}.{title}", at + 1),
            _ => format!("{title}（{}分）", points / 100),
        }));
    }
    if office.dress.printed_total {
        heading.push(Cell::text("总分"));
    }
    let mut rows = vec![heading];
    for at in &office.order {
        rows.push(score_row(office, *at));
        if *at == office.at[0] && office.fault == Fault::ScoreTwice {
            rows.push(score_row(office, *at));
        }
    }
    rows
}

fn score_row(office: &Office, at: usize) -> Vec<Cell> {
    let project = &office.projects[at];
    let fault = (at == office.at[0]).then_some(office.fault);
    let mut cells = Vec::new();
    if office.has_ids {
        cells.push(Cell::text(match fault {
            Some(Fault::IdUnknown) => "GF-2025-099",
            Some(Fault::IdAltered) => "2025-3-1",
            _ => &project.id,
        }));
    }
    if office.names_scores {
        cells.push(Cell::Text(match fault {
            Some(Fault::OtherName) => office.projects[office.at[1]].name.clone(),
            Some(Fault::NameUnknown) => format!("{}项目", project.name),
            Some(Fault::NameSpelled) => {
                format!("{} ", project.name.replace('（', "(").replace('）', ")"))
            }
            Some(Fault::Invisible) => format!("{}\u{200b}", project.name),
            _ => project.name.clone(),
        }));
    }
    for (indicator, score) in project.scores.iter().enumerate() {
        let fault = fault.filter(|_| indicator == office.indicator);
        let score = if fault == Some(Fault::ScoreAbove) { TITLES[indicator].2 + 5 } else { *score };
        cells.push(if fault == Some(Fault::ScoreMissing) {
            Cell::Blank
        } else {
            Cell::Number(decimal(score, 2).parse().unwrap())
        });
    }
    if office.dress.printed_total {
        cells.push(Cell::Number(decimal(project.total(), 2).parse().unwrap()));
    }
    cells
}
