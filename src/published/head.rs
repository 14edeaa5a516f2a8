//! What a form says above its rows: the project, who is in charge, and money in a unit.

use super::line::Line;
use super::words::{SumWord, bare, is_grade_label, is_nothing, sum_word};
use jixiao_core::problem::{Place, Sourced};
use jixiao_core::quantity::Points;
use jixiao_core::sheet::{PrintedTotal, SheetHead};

/// What a label of the head asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Name,
    Department,
    Unit,
    Grade,
    Total,
    Other,
}

fn asked_by(label: &str) -> Option<Asked> {
    let bare = bare(label);
    let name = bare.as_str();
    let is = |names: &[&str]| names.contains(&name);
    if is(&["项目名称", "项目名"]) {
        Some(Asked::Name)
    } else if is(&[
        "主管部门",
        "预算部门",
        "主管单位",
        "主管部门及代码",
        "预算主管部门",
        "部门名称",
    ]) {
        Some(Asked::Department)
    } else if is(&[
        "实施单位",
        "项目单位",
        "项目实施单位",
        "用款单位",
        "填报单位",
        "填表单位",
        "预算单位",
        "单位名称",
    ]) {
        Some(Asked::Unit)
    } else if is_grade_label(name) {
        Some(Asked::Grade)
    } else if sum_word(name) == Some(SumWord::Whole) && name.ends_with('分') {
        Some(Asked::Total)
    } else if is_signature(name)
        || is(&[
            "项目编码",
            "项目类型",
            "项目属性",
            "项目性质",
            "项目期限",
            "年度",
            "评价年度",
            "项目类别",
        ])
    {
        Some(Asked::Other)
    } else {
        None
    }
}

/// Says whether a text asks who filled the form in, and when: 填表人, 联系电话, 填报日期.
pub(super) fn is_signature(text: &str) -> bool {
    let bare = bare(text);
    let ends = [
        "填表人",
        "填报人",
        "负责人",
        "联系人",
        "经办人",
        "审核人",
        "制表人",
        "复核人",
        "评价人",
        "联系电话",
        "电话",
        "手机",
        "填报日期",
        "填表日期",
        "填报时间",
        "填表时间",
        "签字",
        "盖章",
    ];
    bare.chars().count() <= 10 && ends.iter().any(|end| bare.ends_with(end))
}

/// What the lines beside the tables say.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Who and what.
    pub(super) head: SheetHead,
    /// The total the form prints beside its tables.
    pub(super) total: Option<PrintedTotal>,
    /// The grade the form prints.
    pub(super) grade: Option<Sourced<String>>,
    /// A total that the text around the tables states.
    pub(super) in_text: Option<PrintedTotal>,
    /// How often it says which project it is about.
    pub(super) projects: usize,
}

impl Said {
    /// Takes what a line says: labels, each with its value behind it or behind a colon.
    ///
    /// Says whether there was any.
    pub(super) fn take(&mut self, line: &Line<'_>) -> bool {
        let mut found = false;
        let cells: Vec<(usize, &str)> = line.filled().collect();
        for (at, (column, text)) in cells.iter().enumerate() {
            for part in text.split([' ', '\u{3000}', '\t', '\n', ';', '；']) {
                if let Some((label, value)) = part.split_once([':', '：'])
                    && !value.trim().is_empty()
                    && let Some(asked) = asked_by(label)
                {
                    found = true;
                    self.fill(asked, value.trim(), line.place_of(*column));
                }
            }
            let next = cells.get(at + 1).filter(|(_, value)| asked_by(value).is_none());
            if let (Some(asked), Some((column, value))) = (asked_by(text), next) {
                found = true;
                self.fill(asked, value, line.place_of(*column));
            }
        }
        found
    }

    fn fill(&mut self, asked: Asked, value: &str, place: Place) {
        let set = |field: &mut String| {
            if field.is_empty() {
                *field = value.split_whitespace().collect::<Vec<_>>().join(" ");
            }
        };
        match asked {
            Asked::Name => {
                self.projects += 1;
                set(&mut self.head.name);
            }
            Asked::Department => set(&mut self.head.department),
            Asked::Unit => set(&mut self.head.unit),
            Asked::Grade if self.grade.is_none() && !is_nothing(value) => {
                self.grade = grade_in(value).map(|value| Sourced { value, place });
            }
            Asked::Total if self.total.is_none() => {
                let text = bare(value);
                let points = Points::parse(text.trim_end_matches('分').as_bytes()).ok();
                let total = |score| PrintedTotal { weight: None, score: Some(score), place };
                self.total = points.map(total);
            }
            _ => {}
        }
    }
}

/// Gives the grade that a value names; where several are offered and none is ticked, there is none.
fn grade_in(value: &str) -> Option<String> {
    let bare = bare(value);
    let short = bare.chars().count() <= 4 && !bare.contains(['□', '☐']);
    let ticked = |bare: &str| {
        let at = bare.find(['√', '☑', '■', '✔'])?;
        let mark = bare[at..].chars().next()?;
        let behind: String = bare[at + mark.len_utf8()..]
            .chars()
            .take_while(|c| !"□☐√☑■✔、/".contains(*c))
            .collect();
        (!behind.is_empty()).then_some(behind)
    };
    if short && !bare.is_empty() { Some(bare) } else { ticked(&bare) }
}
