//! Texts of rows that are no data: notes, a heading printed again, totals.

use csv::StringRecord;

/// How a line below a table starts that only says who made it and what to know.
const NOTES: &[&str] = &[
    "注",
    "备注",
    "说明",
    "填表",
    "填报",
    "制表",
    "审核",
    "复核",
    "审批",
    "单位",
    "金额单位",
    "单位负责人",
    "负责人",
    "联系人",
    "联系电话",
    "经办",
    "日期",
    "数据来源",
    "资料来源",
    "来源",
    "note",
    "source",
    "prepared by",
];

const TOTALS: &[&str] =
    &["总分", "合计", "总计", "共计", "总得分", "得分合计", "合计得分", "自评总分", "total"];

/// Says whether a row is a note: one text in a table of several columns that starts like one, as
/// 注：…, 填表人： or 说明 do; or a few of which the first ends in a colon, as 填表人：| 张三 does.
pub(crate) fn is_note(cells: &StringRecord, width: usize) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    let (Some(text), more) = (filled.next(), filled.count()) else { return false };
    // Most rows are told by how much stands in them.
    if if more == 0 { width <= 2 } else { more >= width / 2 } {
        return false;
    }
    let text = text.trim_start_matches(['（', '(', '*', '※', ' ', '\u{3000}']).to_lowercase();
    let mut starts = NOTES.iter().filter_map(|start| text.strip_prefix(start));
    // A name such as 注册会计师服务 only begins alike.
    let alone = |rest: &str| {
        rest.is_empty() || rest.chars().take(8).any(|c| matches!(c, '：' | ':')) || {
            rest.starts_with(|c: char| !c.is_alphabetic())
        }
    };
    let label = |rest: &str| rest.trim_end().ends_with(['：', ':']);
    if more == 0 { starts.any(alone) } else { starts.any(label) }
}

/// Says whether a row only prints a line of the heading, or a title above it, again, as on the next
/// page.
pub(super) fn is_repeated(cells: &StringRecord, above: &[StringRecord]) -> bool {
    fn filled(cells: &StringRecord) -> impl Iterator<Item = (usize, &str)> {
        cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
    }
    above.iter().any(|line| filled(line).eq(filled(cells)))
}

/// Says whether a text names a line of totals, such as `合 计（100分）：`.
pub(crate) fn is_total(text: &str) -> bool {
    let bare = bare(text);
    TOTALS.iter().any(|name| bare.eq_ignore_ascii_case(name))
}

/// Says whether a text names a line of subtotals.
pub(crate) fn is_subtotal(text: &str) -> bool {
    let bare = bare(text);
    bare.ends_with("小计") || bare.eq_ignore_ascii_case("subtotal")
}

/// Says whether a text names the total of something: 城管局合计, 本页合计, 累计.
pub(super) fn is_total_of(text: &str) -> bool {
    let bare = bare(text);
    ["合计", "总计", "共计", "累计"].iter().any(|end| bare.ends_with(end))
}

/// Says whether a text names a line of averages or extremes: 平均, 均值, 城管局平均, 最高分.
pub(super) fn is_average(text: &str) -> bool {
    const NAMES: [&str; 8] =
        ["均值", "均数", "均分", "最高分", "最低分", "最大值", "最小值", "average"];
    const ENDS: [&str; 5] = ["平均", "平均值", "平均数", "平均分", "平均得分"];
    let bare = bare(text);
    NAMES.iter().any(|name| bare.eq_ignore_ascii_case(name))
        || ENDS.iter().any(|end| bare.ends_with(end))
}

/// Drops spaces, a closing colon and what stands in parentheses.
fn bare(text: &str) -> String {
    let open = text.find(['（', '(']).unwrap_or(text.len());
    text[..open].chars().filter(|c| !c.is_whitespace() && !matches!(c, '：' | ':')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(cells: &[&str]) -> bool {
        is_note(&StringRecord::from(cells.to_vec()), 4)
    }

    #[test]
    fn a_note_is_one_text_that_starts_like_one() {
        assert!(note(&["注：金额含税", "", "", ""]));
        assert!(note(&["", "填表人：", "", ""]));
        assert!(note(&["说明", "", "", ""]));
        assert!(note(&["Note: amounts include tax"]));
        assert!(!note(&["注册会计师服务", "", "", ""]), "a project's name may start so");
        assert!(!note(&["注：金额含税", "100", "", ""]));
        assert!(!note(&["P1", "", "", ""]));
        assert!(!is_note(&StringRecord::from(vec!["备注"]), 2));
        let of_eight = |cells: &[&str]| is_note(&StringRecord::from(cells.to_vec()), 8);
        assert!(of_eight(&["填表人：", "张三", "", "审核人：", "李四"]));
        assert!(!of_eight(&["填表人：", "张三", "1", "2", "3"]));
        assert!(!of_eight(&["说明会服务", "甲局", "100"]));
    }

    #[test]
    fn titles_and_every_line_of_the_heading_may_be_printed_again() {
        let line = |cells: &[&str]| StringRecord::from(cells.to_vec());
        let above = [
            line(&["2025年项目表", "", ""]),
            line(&["编号", "资金", ""]),
            line(&["", "预算", "执行"]),
        ];
        assert!(is_repeated(&line(&["2025年项目表"]), &above));
        assert!(is_repeated(&line(&["", "预算", "执行", ""]), &above));
        assert!(!is_repeated(&line(&["编号", "资金", "P1"]), &above));
        assert!(!is_repeated(&line(&["P1", "1", "2"]), &above));
    }

    #[test]
    fn lines_of_averages_are_known_and_names_that_hold_the_word_are_not() {
        for text in [
            "平均",
            "平 均：",
            "均值（分）",
            "城管局平均",
            "全市平均值",
            "平均得分",
            "最高分",
            "Average",
        ] {
            assert!(is_average(text), "{text}");
        }
        for text in ["平均水平测算服务", "均衡教育服务", "最低生活保障核查", "最高人民法院"]
        {
            assert!(!is_average(text), "{text}");
        }
    }

    #[test]
    fn totals_are_known_with_spaces_and_colons() {
        assert!(is_total("合 计（100分）：") && is_total("Total") && !is_total("合计费用测算服务"));
        assert!(is_subtotal("产出小计") && !is_subtotal("小计划"));
        assert!(is_total_of("城管局合计") && is_total_of("本页合计") && is_total_of("累计："));
        assert!(!is_total_of("合计费用测算服务"));
    }
}
