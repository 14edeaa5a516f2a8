//! What stands above the table: title, names of project and offices.

use super::grid::Part;
use super::numbers::decimal;
use super::pen::Pen;
use super::total::Printed;
use super::words::{OFFICES, PROJECTS, UNITS};

/// What a form says of its project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) project: Option<&'static str>,
    pub(super) department: Option<&'static str>,
    pub(super) money: Option<super::money::Money>,
}

/// Draws title and names.
pub(super) fn draw(pen: &mut Pen<'_>, facts: &mut Facts, wan: bool, printed: Printed) {
    titles(pen);
    let width = pen.grid.width;
    let department = pen.random.pick(OFFICES);
    if pen.random.chance(35) {
        let unit = if wan { "万元" } else { "元" };
        pen.grid.line(Part::Head);
        let word = pen.random.pick(&["填报单位", "单位名称", "填报单位（盖章）", "部门名称"]);
        pen.grid.text(0, format!("{word}：{department}"));
        pen.grid.text(width - 2, format!("金额单位：{unit}"));
        pen.grid.merge_across(0, width - 4);
    }
    let colons = pen.odd(20, "labels with colons in one cell");
    let wide = if width > 7 && pen.random.chance(40) { 2 } else { 1 };
    let mut lines = lines(pen, facts, department);
    if pen.odd(5, "total in the head") {
        let total = decimal(printed.score, 0);
        lines.push(vec![("自评得分", total), ("自评等级", printed.grade.to_owned())]);
    }
    let after = pen.random.pick(&["", "", "", "："]);
    for line in lines {
        let line: Vec<(String, String)> =
            line.into_iter().map(|(label, value)| (format!("{label}{after}"), value)).collect();
        pairs(pen, &line, wide, colons);
    }
}

/// Draws the lines of the title.
fn titles(pen: &mut Pen<'_>) {
    let year = pen.random.pick(&["2022", "2023", "2024"]);
    let mut titles = Vec::new();
    if pen.random.chance(20) {
        titles.push(pen.random.pick(&["附件2", "附件3-1：", "公开12表", "附表1"]).to_owned());
    }
    let word = pen.random.pick(&[
        "项目支出绩效自评表",
        "市级预算项目支出绩效自评表",
        "部门预算项目绩效自评表",
        "项目支出绩效自评情况表",
        "政府购买服务项目绩效评价表",
    ]);
    match pen.random.below(4) {
        0 => titles.extend([word.to_owned(), format!("（{year}年度）")]),
        1 => titles.push(format!("{word}\n（{year}年度）")),
        2 => titles.push(word.to_owned()),
        _ => titles.push(format!("{year}年度{word}")),
    }
    for title in titles {
        pen.grid.line(Part::Title);
        pen.grid.text(0, title);
        let last = pen.grid.width - 1;
        pen.grid.merge_across(0, last);
    }
    if pen.odd(6, "blank line below the title") {
        pen.grid.line(Part::Gap);
    }
}

/// Draws which labels stand on which line, and what they say.
fn lines(
    pen: &mut Pen<'_>,
    facts: &mut Facts,
    department: &'static str,
) -> Vec<Vec<(&'static str, String)>> {
    let project = pen.random.pick(PROJECTS);
    facts.project = Some(project);
    facts.department = Some(department);
    let mut lines = vec![vec![("项目名称", project.to_owned())]];
    if pen.random.chance(20) {
        let code = "320100210000000012345".to_owned();
        let label = pen.random.pick(&["项目代码", "项目编码"]);
        if pen.random.chance(50) {
            lines[0].push((label, code));
        } else {
            lines.push(vec![(label, code)]);
        }
    }
    let unit = pen.random.pick(UNITS);
    let above = pen.random.pick(&["主管部门", "主管部门", "主管单位", "预算主管部门"]);
    let below = pen.random.pick(&["实施单位", "实施单位", "项目单位", "预算单位"]);
    let offices = [(above, department.to_owned()), (below, unit.to_owned())];
    if pen.random.chance(80) {
        lines.push(offices.to_vec());
    } else {
        lines.extend(offices.map(|one| vec![one]));
    }
    if pen.random.chance(25) {
        let people = vec![
            ("项目负责人", "某某".to_owned()),
            ("联系电话", pen.random.pick(&["62345678", "0512-62345678", "略"]).to_owned()),
        ];
        lines.push(people);
    }
    if pen.random.chance(15) {
        let kind = pen.random.pick(&["延续项目", "新增项目", "一次性项目", "经常性"]);
        let label = pen.random.pick(&["项目属性", "项目类型"]);
        lines.push(vec![(label, kind.to_owned()), ("项目期限", "1年".to_owned())]);
    }
    lines
}

/// Draws one or two labels with their values on a line.
fn pairs(pen: &mut Pen<'_>, pairs: &[(String, String)], wide: usize, colons: bool) {
    let width = pen.grid.width;
    let half = width / 2;
    pen.grid.line(Part::Head);
    for (at, (label, value)) in pairs.iter().enumerate() {
        let first = if at == 0 { 0 } else { half };
        let end = if at + 1 < pairs.len() { half } else { width };
        if colons {
            let colon = if label.ends_with('：') { "" } else { "：" };
            pen.grid.text(first, format!("{label}{colon}{value}"));
            pen.grid.merge_across(first, end - 1);
            continue;
        }
        let wide = wide.min(end - first - 1);
        pen.grid.text(first, label);
        pen.grid.text(first + wide, value);
        pen.grid.merge_across(first, first + wide - 1);
        pen.grid.merge_across(first + wide, end - 1);
    }
}
