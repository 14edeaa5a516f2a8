//! Which rows of a grid are the heading. Titles may stand above it, and it may have several lines.

use super::map::HeadingMap;
use super::parsed::Heading;
use super::unit::unit_stated;
use crate::table::grid::{GridRow, Spans};
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
}

/// Finds the heading: the rows with most known headings; the first of several, and as few as do.
pub(in crate::table) fn find_heading(
    rows: &[GridRow],
    spans: &Spans,
    map: &HeadingMap,
) -> HeadingRow {
    let known = |texts: &[Group]| {
        let known = texts.iter().filter_map(|group| map.known(&group.text));
        known.collect::<BTreeSet<_>>().len()
    };
    let mut best = (0..1, line(&rows[0], spans));
    let mut most = known(&best.1).max(ENOUGH - 1);
    for (at, row) in rows.iter().enumerate().take(WITHIN) {
        let mut texts = line(row, spans);
        let mut count = known(&texts);
        if count > most {
            (best, most) = ((at..at + 1, texts.clone()), count);
        }
        for (below, next) in rows.iter().enumerate().skip(at + 1).take(LINES - 1) {
            if count < ENOUGH || !is_heading_like(next) {
                break;
            }
            texts = of_two_lines(&texts, &line(next, spans));
            let together = known(&texts);
            if together > count && together > most {
                (best, most) = ((at..below + 1, texts.clone()), together);
            }
            count = together;
        }
    }
    let (range, groups) = best;
    let place = &rows[range.start].place;
    let groups = groups.iter().enumerate();
    let headings = groups.map(|(at, group)| map.parse(&group.text, place.at_column(at))).collect();
    HeadingRow { rows: range, headings }
}

/// A text of a heading, and up to which column it goes.
#[derive(Clone, Debug)]
struct Group {
    text: String,
    last: usize,
}

/// Gives the texts of a line. A text goes as far as its cell is merged; where no cell of the line is,
/// as far as the cells behind it are blank.
fn line(row: &GridRow, spans: &Spans) -> Vec<Group> {
    let merged = |column: usize| Some(*spans.get(&(row.place.line?, column))?);
    let any = (0..row.cells.len()).any(|column| merged(column).is_some());
    let group = |(column, text): (usize, &str)| {
        let last = if any { merged(column).unwrap_or(column) } else { usize::MAX };
        Group { text: text.to_owned(), last }
    };
    row.cells.iter().enumerate().map(group).collect()
}

/// Says whether a row may be a further line of a heading: words, and no numbers.
fn is_heading_like(row: &GridRow) -> bool {
    row.cells.iter().all(|cell| !cell.starts_with(|first: char| first.is_ascii_digit()))
}

/// Puts two lines together. The second counts where it says anything; a unit that the first gives a
/// group of columns, as in 资金（万元）, goes with each of them.
fn of_two_lines(first: &[Group], second: &[Group]) -> Vec<Group> {
    let nothing = Group { text: String::new(), last: 0 };
    let mut group = &nothing;
    let width = first.len().max(second.len());
    (0..width)
        .map(|at| {
            let above = first.get(at).unwrap_or(&nothing);
            let below = second.get(at).unwrap_or(&nothing);
            if !above.text.is_empty() {
                group = above;
            }
            if below.text.is_empty() {
                return above.clone();
            }
            let unit = Some(group).filter(|group| at <= group.last);
            let unit = unit.and_then(|group| unit_stated(&group.text));
            match unit {
                Some(unit) if below.text != above.text && unit_stated(&below.text).is_none() => {
                    let text = format!("{}（{unit}）", below.text);
                    Group { text, last: below.last }
                }
                _ => below.clone(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use csv::StringRecord;
    use jixiao_core::problem::Place;

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
        let lines = ["项目编号|项目名称|资金（千元）||", "||全年预算数|执行数|申报数"];
        let mut rows = rows(&lines);
        for (row, line) in rows.iter_mut().zip(1..) {
            row.place = Place::file("a.xlsx").in_sheet("表").at_line(line);
        }
        let spans = Spans::from([((1, 2), 3)]);
        let heading = find_heading(&rows, &spans, &HeadingMap::default());
        assert_eq!(counting(&heading)[2..], ["全年预算数（千元）", "执行数（千元）", "申报数"]);
    }
}
