//! What stands below the total: remarks, who filled the form in, notes.

use super::grid::Part;
use super::pen::Pen;
use super::words::NOTES;

/// Draws it.
pub(super) fn draw(pen: &mut Pen<'_>) {
    let last = pen.grid.width - 1;
    if pen.odd(15, "remarks below the table") {
        let remarks = [
            ("其他需要说明的问题", "无"),
            ("存在问题及原因分析", "1.部分指标值设置偏低；2.资金支付进度慢，12月支付30%。"),
            ("下一步改进措施", "加强管理。"),
            ("评价结论", "项目完成情况较好。"),
        ];
        for (label, text) in remarks.into_iter().take(1 + pen.random.below(4)) {
            pen.grid.line(Part::Foot);
            pen.grid.text(0, label);
            pen.grid.text(1, text);
            pen.grid.merge_across(1, last);
        }
    }
    if pen.odd(4, "blank line above the signatures") {
        pen.grid.line(Part::Gap);
    }
    match pen.random.below(10) {
        0..=3 => {
            pen.grid.line(Part::Foot);
            pen.grid.text(0, "填表人：某某　联系电话：略　填报日期：2025年3月1日");
            pen.grid.merge_across(0, last);
        }
        4 if last >= 5 => signatures(pen),
        _ => {}
    }
    if pen.random.chance(45) {
        let first = pen.random.below(NOTES.len());
        for note in NOTES.iter().skip(first).take(1 + pen.random.below(4)) {
            pen.grid.line(Part::Foot);
            pen.grid.text(0, *note);
            pen.grid.merge_across(0, last);
        }
    }
}

/// Draws who filled the form in, in cells of their own.
fn signatures(pen: &mut Pen<'_>) {
    pen.tag("signatures in cells");
    let last = pen.grid.width - 1;
    pen.grid.line(Part::Foot);
    let phone = pen.random.pick(&["62345678", "13800000000", "略"]);
    let texts = ["填表人", "某某", "联系电话", phone, "填报日期", "2025-03-01"];
    for (at, text) in texts.into_iter().enumerate() {
        let at = at * last / 5;
        pen.grid.text(at, text);
    }
}
