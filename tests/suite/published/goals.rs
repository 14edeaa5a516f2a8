//! The yearly goals of a project and what came of them.

use super::grid::Part;
use super::pen::Pen;

/// Draws the goals.
pub(super) fn draw(pen: &mut Pen<'_>) {
    let half = pen.grid.width / 2;
    let last = pen.grid.width - 1;
    let label =
        pen.random.pick(&["年度总体目标", "年度\n总体\n目标", "年度绩效目标", "总体目标完成情况"]);
    let planned = pen.random.pick(&["预期目标", "年初设定目标", "年度总体目标"]);
    let reached = pen.random.pick(&["实际完成情况", "全年实际完成情况", "目标实际完成情况"]);
    let goal = pen.random.pick(&[
        "完成全年保洁任务120万平方米，群众满意度达到90%以上。",
        "目标1：开展培训12场；\n目标2：满意度不低于95%。",
        "保障平台全年稳定运行，完成等级保护测评1次，得分不低于80分。",
    ]);
    let done = pen.random.pick(&[
        "全年完成118万平方米，满意度91.2%。",
        "1.开展培训12场；\n2.满意度96%。",
        "已全部完成，自评得分较上年提高3分。",
    ]);
    let top = pen.grid.line(Part::Goals);
    pen.grid.text(0, label);
    pen.grid.text(1, planned);
    pen.grid.text(half, reached);
    pen.grid.merge_across(1, half - 1);
    pen.grid.merge_across(half, last);
    pen.grid.line(Part::Goals);
    pen.grid.text(1, goal);
    pen.grid.text(half, done);
    pen.grid.merge_across(1, half - 1);
    pen.grid.merge_across(half, last);
    pen.grid.merge(top, 0, top + 1, 0);
}
