//! The heading of the table of indicators: its words, on one line or two.

use super::grid::Part;
use super::pen::Pen;
use super::plan::{Column, Plan};
use super::words::{
    ACTUAL_WORDS, POINTS_WORDS, REASON_WORDS, SCORE_WORDS, SECOND_WORDS, TARGET_WORDS,
};

/// The heading of a table.
pub(super) struct Heading {
    words: Vec<String>,
    /// What stands above target and actual value, where the heading goes over two lines.
    above: Option<&'static str>,
}

impl Heading {
    /// Draws it.
    pub(super) fn draw(pen: &mut Pen<'_>, plan: &Plan) -> Self {
        let words = words(pen, plan);
        let target = plan.at(Column::Target);
        let beside = target.is_some_and(|at| plan.at(Column::Actual) == Some(at + 1));
        let above = (beside && pen.odd(4, "heading over two lines"))
            .then(|| pen.random.pick(&["指标值", "绩效指标值", "指标完成情况"]));
        Self { words, above }
    }

    /// Writes it; below a page break without what holds for the whole table.
    pub(super) fn write(&self, pen: &mut Pen<'_>, plan: &Plan, again: bool) {
        let top = pen.grid.line(Part::Table);
        let target = plan.at(Column::Target);
        for (at, word) in self.words.iter().enumerate() {
            if !(again && plan.columns[at] == Column::Group) {
                pen.grid.text(at, word);
            }
        }
        let span = plan.at(Column::Span);
        let Some((above, target)) = self.above.zip(target) else {
            if let Some(span) = span {
                pen.grid.merge_across(span - 1, span);
            }
            return;
        };
        pen.grid.text(target, above);
        pen.grid.text(target + 1, "");
        pen.grid.merge_across(target, target + 1);
        pen.grid.line(Part::Table);
        for at in 0..plan.columns.len() {
            match plan.columns[at] {
                Column::Target | Column::Actual => pen.grid.text(at, &self.words[at]),
                // What holds for the whole table is merged down to its end.
                Column::Group | Column::Span => {}
                Column::Name if span.is_some() => pen.grid.merge(top, at, top + 1, at + 1),
                _ => pen.grid.merge(top, at, top + 1, at),
            }
        }
    }
}

/// Draws the words of the columns.
fn words(pen: &mut Pen<'_>, plan: &Plan) -> Vec<String> {
    let beside = plan.at(Column::Weight).is_some();
    let two = plan.at(Column::Second).is_some();
    let two_levels = plan.at(Column::Level2).is_none();
    let spaced = plan.columns.len() > 6 && pen.random.chance(4);
    let word = |column: &Column| {
        let random = &mut *pen.random;
        let word = match column {
            Column::Group => random.pick(&["绩效指标", "绩\n效\n指\n标", "年度绩效指标"]),
            Column::Ordinal => "序号",
            Column::Level1 => random.pick(&["一级指标", "一级指标", "一级指标", "一级\n指标"]),
            Column::Level2 => random.pick(&["二级指标", "二级指标", "二级\n指标"]),
            Column::Name if two_levels => random.pick(&["二级指标", "三级指标", "指标名称"]),
            Column::Name => random.pick(&["三级指标", "三级指标", "三级\n指标", "三级指标名称"]),
            Column::Span => "",
            Column::Basis => random.pick(&["评分标准", "计分方法", "评分细则"]),
            Column::Target => random.pick(TARGET_WORDS),
            Column::Measure => random.pick(&["计量单位", "度量单位"]),
            Column::Actual => random.pick(ACTUAL_WORDS),
            Column::Rate => random.pick(&["完成率", "完成率（%）", "指标完成率"]),
            Column::Weight => random.pick(&["权重", "权重（%）", "指标权重"]),
            Column::Points if beside => random.pick(&["分值", "标准分", "满分", "分值（分）"]),
            Column::Points => random.pick(POINTS_WORDS),
            Column::Deducted => random.pick(&["扣分", "扣分值"]),
            Column::Score if two => "自评得分",
            Column::Score => random.pick(SCORE_WORDS),
            Column::Second => random.pick(SECOND_WORDS),
            Column::Reason => random.pick(REASON_WORDS),
        };
        if spaced && *column != Column::Span { format!(" {word} ") } else { word.to_owned() }
    };
    plan.columns.iter().map(word).collect()
}
