//! Which row of a grid is the heading. Titles may stand above it, and it may have two lines.

use super::grid::GridRow;
use super::heading_map::HeadingMap;
use super::headings::split_parentheses;
use crate::quantity::MoneyUnit;
use std::collections::BTreeSet;
use std::ops::Range;

/// The heading is looked for among so many rows.
const WITHIN: usize = 30;

/// So many known headings make a heading; with fewer the first row is taken for it.
const ENOUGH: usize = 2;

/// The heading of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadingRow {
    /// The rows it takes: one or two.
    pub(super) rows: Range<usize>,
    /// The text of each column as it stands in the file, two lines put together.
    pub(super) written: Vec<String>,
    /// What stands for it: the same text, or what the mapping file says; empty where the column is
    /// not used.
    pub(super) texts: Vec<String>,
}

/// Finds the heading: the row, or two rows, with most known headings; the first of several.
pub(super) fn find_heading(rows: &[GridRow], map: &HeadingMap) -> HeadingRow {
    let texts = |row: &GridRow| row.cells.iter().map(str::to_owned).collect::<Vec<_>>();
    let known = |texts: &[String]| {
        texts.iter().filter_map(|text| map.known(text)).collect::<BTreeSet<_>>().len()
    };
    let mut best = (0..1, texts(&rows[0]));
    let mut most = known(&best.1).max(ENOUGH - 1);
    for (at, row) in rows.iter().enumerate().take(WITHIN) {
        let single = texts(row);
        let count = known(&single);
        if let Some(next) = rows.get(at + 1).filter(|next| count >= ENOUGH && is_heading_like(next))
        {
            let double = of_two_lines(&single, &texts(next));
            let count_of_two = known(&double);
            if count_of_two > most && count_of_two > count {
                (best, most) = ((at..at + 2, double), count_of_two);
                continue;
            }
        }
        if count > most {
            (best, most) = ((at..at + 1, single), count);
        }
    }
    let (range, written) = best;
    let texts = written.iter().map(|text| map.translated(text)).collect();
    HeadingRow { rows: range, written, texts }
}

/// Says whether a row may be the second line of a heading: words, and no numbers.
fn is_heading_like(row: &GridRow) -> bool {
    row.cells.iter().all(|cell| !cell.starts_with(|first: char| first.is_ascii_digit()))
}

/// Puts two lines together. The second counts where it says anything; a unit that the first gives a
/// group of columns, as in 资金（万元）, goes with each of them.
fn of_two_lines(first: &[String], second: &[String]) -> Vec<String> {
    let mut group = "";
    let width = first.len().max(second.len());
    let text = |line: &'_ [String], at: usize| line.get(at).cloned().unwrap_or_default();
    (0..width)
        .map(|at| {
            let (above, below) = (text(first, at), text(second, at));
            if let Some(above) = first.get(at).filter(|above| !above.is_empty()) {
                group = above;
            }
            if below.is_empty() {
                return above;
            }
            let unit =
                split_parentheses(group).1.filter(|unit| MoneyUnit::from_name(unit).is_some());
            match unit {
                Some(unit) if below != above && split_parentheses(&below).1.is_none() => {
                    format!("{below}（{unit}）")
                }
                _ => below,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Place;
    use csv::StringRecord;

    fn rows(lines: &[&str]) -> Vec<GridRow> {
        let row = |line: &&str| GridRow {
            place: Place::default(),
            cells: StringRecord::from(line.split('|').collect::<Vec<_>>()),
        };
        lines.iter().map(row).collect()
    }

    fn found(lines: &[&str]) -> HeadingRow {
        find_heading(&rows(lines), &HeadingMap::default())
    }

    #[test]
    fn titles_above_the_heading_are_passed_over() {
        let heading =
            found(&["2025年项目汇总表|||", "|||单位：万元", "项目编号|项目名称|部门|预算"]);
        assert_eq!(heading.rows, 2..3);
    }

    #[test]
    fn headings_of_the_mapping_file_count_like_known_ones() {
        let lines = ["2025年汇总表||", "|单位：万元|", "代码|承办事项|处室", "P1|保洁|甲处"];
        assert_eq!(found(&lines).rows, 0..1);
        let map = HeadingMap::new([("代码", "project_id"), ("处室", "")]);
        let heading = find_heading(&rows(&lines), &map);
        assert_eq!(heading.rows, 2..3);
        assert_eq!(heading.texts, ["project_id", "承办事项", ""]);
        assert_eq!(heading.written, ["代码", "承办事项", "处室"]);
        let two = ["代码|资金（万元）||处室", "|本年安排|已拨|", "P1|120|100|甲处"];
        let map = HeadingMap::new([
            ("代码", "project_id"),
            ("本年安排（万元）", "budget"),
            ("已拨（万元）", "executed"),
            ("处室", ""),
        ]);
        let heading = find_heading(&rows(&two), &map);
        assert_eq!(heading.rows, 0..2);
        assert_eq!(heading.texts, ["project_id", "budget（万元）", "executed（万元）", ""]);
    }

    #[test]
    fn the_first_row_is_the_heading_where_nothing_is_known() {
        assert_eq!(found(&["甲|乙", "1|2"]).rows, 0..1);
        assert_eq!(found(&["甲|预算", "1|2"]).rows, 0..1);
    }

    #[test]
    fn a_heading_of_two_lines_is_put_together_with_its_unit() {
        let heading = found(&[
            "项目编号|项目名称|预算资金（万元）||备注",
            "||全年预算数|执行数|",
            "P1|保洁|12|11|",
        ]);
        assert_eq!(heading.rows, 0..2);
        let expected = ["项目编号", "项目名称", "全年预算数（万元）", "执行数（万元）", "备注"];
        assert_eq!(heading.texts, expected);
    }

    #[test]
    fn merged_cells_repeated_in_both_lines_stand_once() {
        let heading =
            found(&["项目编号|项目名称|资金（元）|", "项目编号|项目名称|全年预算数|到位数"]);
        assert_eq!(heading.texts, ["项目编号", "项目名称", "全年预算数（元）", "到位数（元）"]);
        assert_eq!(heading.rows, 0..2);
    }

    #[test]
    fn a_row_of_data_is_no_second_line() {
        let heading = found(&["project_id|name|budget", "|名称|预算", "P1|保洁|12"]);
        assert_eq!(heading.rows, 0..1);
    }
}
