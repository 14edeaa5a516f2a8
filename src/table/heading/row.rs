//! Which rows of a grid are the heading. Titles may stand above it, and it may have several lines.

use super::lines::{Group, Lines};
use super::map::HeadingMap;
use super::parsed::Heading;
use crate::table::grid::{GridRow, Spans};
use jixiao_core::problem::Problem;
use std::collections::BTreeSet;
use std::ops::Range;

/// The heading is looked for among so many rows.
const WITHIN: usize = 30;

/// So many known headings make a heading; with fewer the first row is taken for it.
const ENOUGH: usize = 2;

/// A heading has at most so many lines.
const LINES: usize = 3;

/// The heading of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::table) struct HeadingRow {
    /// The rows it takes.
    pub(in crate::table) rows: Range<usize>,
    /// The heading of each column; blank ones too.
    pub(in crate::table) headings: Vec<Heading>,
    /// Groups of columns of which it is not clear which holds the value.
    pub(in crate::table) unclear: Vec<Problem>,
}

/// Finds the heading: the rows with most known headings; the first of several, and as few as do. Lines
/// that only divide groups of columns, or state units, belong to it.
pub(in crate::table) fn find_heading(
    rows: &[GridRow],
    spans: &Spans,
    map: &HeadingMap,
) -> HeadingRow {
    let known = |lines: &Lines| {
        let known = lines.groups.iter().filter_map(|group| map.known(&group.text));
        known.collect::<BTreeSet<_>>().len()
    };
    let mut best = (0..1, Lines::of(&rows[0], spans));
    let mut most = known(&best.1).max(ENOUGH - 1);
    for (at, row) in rows.iter().enumerate().take(WITHIN) {
        let mut lines = Lines::of(row, spans);
        let mut count = known(&lines);
        if count > most {
            (best, most) = ((at..at + 1, lines.clone()), count);
        }
        for (below, next) in rows.iter().enumerate().skip(at + 1).take(LINES - 1) {
            if count < ENOUGH || !is_heading_like(next) {
                break;
            }
            lines = lines.with(&Lines::of(next, spans), map);
            let together = known(&lines);
            if together > count && together > most {
                (best, most) = ((at..below + 1, lines.clone()), together);
            }
            count = together;
        }
    }
    let (mut range, mut lines) = best;
    while let Some(next) = rows.get(range.end)
        && range.len() < LINES
        && known(&lines) >= ENOUGH
        && is_heading_like(next)
    {
        let next = Lines::of(next, spans);
        if !next.divides(&lines) {
            break;
        }
        lines = lines.with(&next, map);
        range.end += 1;
    }
    let first = &rows[range.start].place;
    let of_group = |(at, group): (usize, &Group)| {
        let place = group.place.clone().unwrap_or_else(|| first.at_column(at));
        Heading { part_of: group.part_of.clone(), ..map.parse(&group.text, place) }
    };
    let headings = lines.groups.iter().enumerate().map(of_group).collect();
    HeadingRow { rows: range, headings, unclear: lines.unclear }
}

/// Says whether a row may be a further line of a heading: words, and no numbers but a year before a word.
fn is_heading_like(row: &GridRow) -> bool {
    let words = |text: &str| text.starts_with(|first: char| first.is_alphabetic());
    let of_year = |cell: &str| {
        let behind = cell.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let year = cell.len() - behind.len() == 4;
        let word = behind.strip_prefix("年度").or_else(|| behind.strip_prefix('年'));
        year && word.is_some_and(words)
    };
    let number = |cell: &str| cell.starts_with(|first: char| first.is_ascii_digit());
    row.cells.iter().all(|cell| !number(cell) || of_year(cell))
}

#[cfg(test)]
mod tests {
    use super::*;
    use csv::StringRecord;
    use jixiao_core::problem::{Detail, Place};

    fn rows(lines: &[&str]) -> Vec<GridRow> {
        let row = |line: &&str| GridRow {
            place: Place::default(),
            cells: StringRecord::from(line.split('|').collect::<Vec<_>>()),
        };
        lines.iter().map(row).collect()
    }

    fn counting(heading: &HeadingRow) -> Vec<&str> {
        heading.headings.iter().map(|heading| heading.counting.as_str()).collect()
    }

    fn found(lines: &[&str]) -> HeadingRow {
        find_heading(&rows(lines), &Spans::new(), &HeadingMap::default())
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
        let heading = find_heading(&rows(&lines), &Spans::new(), &map);
        assert_eq!(heading.rows, 2..3);
        assert_eq!(counting(&heading), ["project_id", "承办事项", ""]);
        let written = heading.headings.iter().map(|heading| heading.written.as_str());
        assert_eq!(written.collect::<Vec<_>>(), ["代码", "承办事项", "处室"]);
        let two = ["代码|资金（万元）||处室", "|本年安排|已拨|", "P1|120|100|甲处"];
        let map = HeadingMap::new([
            ("代码", "project_id"),
            ("本年安排（万元）", "budget"),
            ("已拨（万元）", "executed"),
            ("处室", ""),
        ]);
        let heading = find_heading(&rows(&two), &Spans::new(), &map);
        assert_eq!(heading.rows, 0..2);
        assert_eq!(counting(&heading), ["project_id", "budget（万元）", "executed（万元）", ""]);
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
        assert_eq!(counting(&heading), expected);
    }

    #[test]
    fn merged_cells_repeated_in_both_lines_stand_once() {
        let heading =
            found(&["项目编号|项目名称|资金（元）|", "项目编号|项目名称|全年预算数|到位数"]);
        assert_eq!(
            counting(&heading),
            ["项目编号", "项目名称", "全年预算数（元）", "到位数（元）"]
        );
        assert_eq!(heading.rows, 0..2);
    }

    #[test]
    fn a_row_of_data_is_no_second_line() {
        let heading = found(&["project_id|name|budget", "|名称|预算", "P1|保洁|12"]);
        assert_eq!(heading.rows, 0..1);
    }

    #[test]
    fn a_line_of_a_heading_may_name_the_year() {
        let heading = found(&[
            "项目编号|项目名称|资金|||",
            "||2025年预算数||2025年度执行数|",
            "||财政资金|合计||",
            "P1|保洁|1|2|3|",
        ]);
        assert_eq!(heading.rows, 0..3);
        for line in ["||2025年3月|待定|", "||2025|待定|", "||2025年|待定|", "||12年|待定|"]
        {
            let lines = ["项目编号|项目名称|预算|备注|", line];
            assert_eq!(found(&lines).rows, 0..1, "{line}");
        }
    }

    #[test]
    fn three_lines_are_put_together_with_the_unit_of_the_first() {
        let heading = found(&[
            "项目编号|项目名称|资金（万元）|||",
            "||预算||使用|",
            "||年初预算数|全年预算数|到位数|执行数",
            "P1|保洁|10|12|12|11",
        ]);
        assert_eq!(heading.rows, 0..3);
        let money =
            ["年初预算数（万元）", "全年预算数（万元）", "到位数（万元）", "执行数（万元）"];
        assert_eq!(counting(&heading)[2..], money);
    }

    #[test]
    fn a_unit_goes_as_far_as_its_cell_is_merged_and_one_that_is_not_read_stays() {
        let lines = ["项目编号|项目名称|资金（美元）||", "||全年预算数|执行数|申报数"];
        let mut rows = rows(&lines);
        for (row, line) in rows.iter_mut().zip(1..) {
            row.place = Place::file("a.xlsx").in_sheet("表").at_line(line);
        }
        let spans = Spans::from([((1, 2), 3)]);
        let heading = find_heading(&rows, &spans, &HeadingMap::default());
        assert_eq!(counting(&heading)[2..], ["全年预算数（美元）", "执行数（美元）", "申报数"]);
    }

    /// The columns of a heading, and the groups of which it is unclear what they mean.
    fn read(
        lines: &[&str],
        spans: &[(u64, usize, usize)],
        map: &HeadingMap,
    ) -> (usize, String, String) {
        let mut rows = rows(lines);
        for (row, line) in rows.iter_mut().zip(1..) {
            row.place = Place::file("a.xlsx").at_line(line);
        }
        let spans = spans.iter().map(|(line, first, last)| ((*line, *first), *last)).collect();
        let heading = find_heading(&rows, &spans, map);
        let name = |heading: &Heading| {
            let unit = heading.unit.map_or("", |unit| unit.name());
            format!("{}{unit}", heading.column.unwrap_or(&heading.bare))
        };
        let columns: Vec<_> = heading.headings.iter().map(name).collect();
        let of = |(_, detail): &(&str, Detail)| match detail {
            Detail::Plain(text) => text.clone(),
            _ => String::new(),
        };
        let unclear = heading.unclear.iter();
        let unclear = unclear.map(|one| one.details.iter().map(of).collect::<Vec<_>>().join(": "));
        (heading.rows.len(), columns.join("|"), unclear.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn the_total_of_a_group_is_its_value_wherever_it_stands() {
        let map = HeadingMap::new([("本年安排", "budget"), ("其他", "")]);
        for (first, second, spans, columns) in [
            // Merged, and blank cells behind.
            (
                "全年预算数（万元）||",
                "财政资金|其他资金|合计",
                vec![(1, 2, 4)],
                "财政资金万元|其他资金万元|budget万元",
            ),
            (
                "全年预算数（万元）||",
                "财政资金|其他资金|合计",
                vec![],
                "财政资金万元|其他资金万元|budget万元",
            ),
            (
                "预算数||",
                "合 计（千元）|其中：财政|其他资金",
                vec![],
                "budget千元|其中：财政|其他资金",
            ),
            ("Budget||", "Fiscal|Other|Total", vec![], "Fiscal|Other|budget"),
            ("预算（亿元）||", "小计|小计|总计", vec![], "小计亿元|小计亿元|budget亿元"),
            // The group's own column comes first, and what is of it behind.
            (
                "全年预算数（元）||",
                "|其中：财政资金|其他资金",
                vec![],
                "budget元|其中：财政资金元|其他资金元",
            ),
            (
                "Budget||",
                "|of which: fiscal|other",
                vec![(1, 2, 4)],
                "budget|of which: fiscal|other",
            ),
            // As the mapping file says.
            ("本年安排||", "财政|自筹|合计", vec![], "财政|自筹|budget"),
            // One of the columns says that it is the one.
            ("预算||", "年初预算数|全年预算数|备注", vec![], "budget_initial|budget|备注"),
            ("预算||", "年初预算数|全年预算数|执行数", vec![], "budget_initial|budget|executed"),
        ] {
            let lines = [
                format!("项目编号|项目名称|{first}|备注"),
                format!("||{second}|"),
                "P1|保洁|1|2|3|".to_owned(),
            ];
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let (rows, found, unclear) = read(&lines, &spans, &map);
            assert_eq!((rows, unclear.as_str()), (2, ""), "{first} {second}");
            assert_eq!(found, format!("project_id|name|{columns}|备注"), "{first} {second}");
        }
    }

    #[test]
    fn a_group_without_a_total_is_a_question() {
        let map = HeadingMap::new([("本年安排（百万元）", "budget")]);
        for (first, second, spans, unclear) in [
            (
                "全年预算数（万元）||",
                "财政资金|其他资金|自筹",
                vec![(1, 2, 4)],
                "全年预算数（万元）: 财政资金、其他资金、自筹",
            ),
            (
                "全年预算数||",
                "财政资金|其他资金|自筹",
                vec![],
                "全年预算数: 财政资金、其他资金、自筹",
            ),
            ("全年预算数||", "|财政资金|其他资金", vec![], "全年预算数: 、财政资金、其他资金"),
            ("Budget||", "Fiscal|Other|Own", vec![], "Budget: Fiscal、Other、Own"),
            ("预算（元）||", "合计|其他|合计", vec![], "预算（元）: 合计、其他、合计"),
            ("本年安排（百万元）||", "财政|自筹|", vec![], "本年安排（百万元）: 财政、自筹"),
        ] {
            let lines = [
                format!("项目编号|项目名称|{first}|备注"),
                format!("||{second}|"),
                "P1|保洁|1|2|3|".to_owned(),
            ];
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let (rows, _, named) = read(&lines, &spans, &map);
            assert_eq!((rows, named.as_str()), (2, unclear), "{first} {second}");
        }
    }

    #[test]
    fn groups_of_groups_are_read_by_their_totals() {
        let lines = [
            "项目编号|项目名称|资金（万元）||||",
            "||全年预算数|||执行数|备注",
            "||财政资金|其他资金|合计||",
            "P1|保洁|100|20.5|120.5|118.2|",
        ];
        let map = HeadingMap::default();
        let expected = "project_id|name|财政资金万元|其他资金万元|budget万元|executed万元|备注万元";
        assert_eq!(read(&lines, &[], &map), (3, expected.to_owned(), String::new()));
        let expected = "project_id|name|财政资金万元|其他资金万元|budget万元|executed万元|备注";
        let merged = read(&lines, &[(1, 2, 5), (2, 2, 4)], &map);
        assert_eq!(merged, (3, expected.to_owned(), String::new()));
    }

    #[test]
    fn a_column_beside_groups_may_be_merged_over_the_lines_below_its_unit() {
        let lines = [
            "项目名称|主管部门|资金情况（元）||",
            "项目名称|主管部门|全年预算数||执行数",
            "项目名称|主管部门|财政资金|合计|执行数",
            "保洁|甲局|100|120|110",
        ];
        let spans = [(1, 2, 4), (2, 2, 3)];
        let expected = "name|department|财政资金元|budget元|executed元";
        let found = read(&lines, &spans, &HeadingMap::default());
        assert_eq!(found, (3, expected.to_owned(), String::new()));
    }

    #[test]
    fn a_line_of_units_belongs_to_the_heading() {
        let map = HeadingMap::default();
        let lines = ["项目编号|项目名称|全年预算数|执行数|备注", "|||（千元）|", "P1|保洁|1|1|"];
        let found = read(&lines, &[], &map);
        assert_eq!(
            found,
            (2, "project_id|name|budget|executed千元|备注".to_owned(), String::new())
        );
        let lines = ["id|name|budget|executed", "||万元|单位：百万元", "P1|保洁|1|1"];
        let found = read(&lines, &[], &map);
        assert_eq!(
            found,
            (2, "project_id|name|budget万元|executed百万元".to_owned(), String::new())
        );
        let lines = ["id|name|预算（元）|执行数（万元）", "||万元|万元", "P1|保洁|1|1"];
        let heading = find_heading(&rows(&lines), &Spans::new(), &map);
        let doubts = heading.headings.iter().map(|one| one.doubtful_unit.as_deref());
        assert_eq!(doubts.collect::<Vec<_>>(), [None, None, Some("元、万元"), None]);
    }

    #[test]
    fn a_row_of_words_below_the_heading_is_no_line_of_it() {
        for line in
            ["P1|保洁||待定||", "|一、城管局||||", "合计|||||", "|||||见附件", "注：含税|||||"]
        {
            let lines = ["项目编号|项目名称|预算|||备注", line, "P2|养护|1|||"];
            assert_eq!(found(&lines).rows, 0..1, "{line}");
        }
    }
}
