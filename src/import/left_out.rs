//! Rows of a table that are no data: notes, a heading printed again, totals.

use super::heading_row::HeadingRow;
use super::table::{Row, Table};
use crate::problem::{Code, Problem};
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
/// 注：…, 填表人： or 说明 do.
pub(super) fn is_note(cells: &StringRecord, width: usize) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    let (Some(text), None) = (filled.next(), filled.next()) else { return false };
    let text = text.trim_start_matches(['（', '(', '*', '※', ' ', '\u{3000}']).to_lowercase();
    let starts = NOTES.iter().filter_map(|start| text.strip_prefix(start));
    // A name such as 注册会计师服务 only begins alike.
    let ends = |rest: &str| {
        rest.is_empty() || rest.chars().take(8).any(|c| matches!(c, '：' | ':')) || {
            rest.starts_with(|c: char| !c.is_alphabetic())
        }
    };
    width > 2 && starts.into_iter().any(ends)
}

/// Says whether a row only prints the heading again, as on the next page.
pub(super) fn is_repeated_heading(cells: &StringRecord, heading: &HeadingRow) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    filled > 1
        && cells.len() <= heading.written.len()
        && cells.iter().zip(&heading.written).all(|(cell, text)| cell == text)
}

/// Says whether a text names a line of totals, such as `合 计（100分）：`.
pub(super) fn is_total(text: &str) -> bool {
    let bare = bare(text);
    TOTALS.iter().any(|name| bare.eq_ignore_ascii_case(name))
}

/// Says whether a row of a table of projects is a total, by the columns of its id and name.
pub(super) fn is_total_row(row: &Row, names: [Option<usize>; 2]) -> bool {
    let first = names.into_iter().flatten().map(|at| row.cell(at)).find(|cell| !cell.is_empty());
    first.is_some_and(|text| is_total(text) || is_subtotal(text))
}

/// Names the rows of totals in a table of projects.
pub(super) fn totals_left_out(table: &Table, names: [Option<usize>; 2]) -> Vec<Problem> {
    let totals = table.rows.iter().filter(|row| is_total_row(row, names));
    let name = |row: &Row| names.into_iter().flatten().map(|at| row.cell(at).to_owned()).collect();
    totals
        .map(|row| {
            let name: Vec<String> = name(row);
            Problem::new(Code::RowLeftOut, &row.place).with("value", name.join(" ").trim())
        })
        .collect()
}

/// Says whether a text names a line of subtotals.
pub(super) fn is_subtotal(text: &str) -> bool {
    let bare = bare(text);
    bare.ends_with("小计") || bare.eq_ignore_ascii_case("subtotal")
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
    }

    #[test]
    fn totals_are_known_with_spaces_and_colons() {
        assert!(is_total("合 计（100分）：") && is_total("Total") && !is_total("合计费用测算服务"));
        assert!(is_subtotal("产出小计") && !is_subtotal("小计划"));
    }
}
