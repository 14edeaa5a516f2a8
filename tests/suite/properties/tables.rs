//! Wide tables of an odd form, which random ones hardly hit: the same streamed and as a portfolio.

use super::streams::{Outcome, RULEBOOK, both_ways};
use std::fmt::Write as _;

/// A sound table that is the same both ways: its rows of results.
fn assert_sound(table: &str, rows: usize) {
    let [portfolio, stream] = both_ways(table.as_bytes(), Some("example-stepped"));
    assert!(portfolio.written.is_some(), "{portfolio:?}");
    assert!(portfolio.written == stream.written, "as a portfolio and as a stream");
    let results = stream.written.map(|[results, _]| results.matches('\n').count());
    assert_eq!(results, Some(rows + 1), "the heading and {rows} rows");
}

/// A table that is the same both ways.
fn assert_same(table: &str) {
    let outcomes = both_ways(table.as_bytes(), Some("example-stepped"));
    let [portfolio, stream] = outcomes.map(Outcome::comparable);
    assert_eq!(portfolio, stream, "as a portfolio and as a stream\n{table}");
}

/// A sound table of three rows, each cell as given by a function of row and name.
fn plain_table(cell: impl Fn(usize, &str) -> String) -> Vec<String> {
    let mut lines = vec!["project_id,name,department,category,budget".to_owned()];
    for indicator in &RULEBOOK.indicators {
        write!(lines[0], ",{}", indicator.id).expect("a string");
    }
    for row in 0..3 {
        let mut cells = vec![format!("P{row}"), cell(row, "name"), cell(row, "department")];
        cells.extend([cell(row, "category"), "1000.00".to_owned()]);
        cells.extend(RULEBOOK.indicators.iter().map(|indicator| indicator.max.to_string()));
        lines.push(cells.join(","));
    }
    lines
}

fn ordinary(row: usize, name: &str) -> String {
    format!("{name}{row}")
}

#[test]
fn rows_of_empty_cells_as_excel_leaves_them_are_no_projects() {
    let mut lines = plain_table(ordinary);
    let commas = lines[0].matches(',').count();
    lines.push(",".repeat(commas));
    lines.insert(2, ",".repeat(commas));
    assert_same(&(lines.join("\n") + "\n"));
}

#[test]
fn lines_of_spaces_are_no_projects() {
    let mut lines = plain_table(ordinary);
    lines.insert(2, "   ".to_owned());
    assert_same(&(lines.join("\n") + "\n"));
}

#[test]
fn blank_lines_are_no_projects() {
    let mut lines = plain_table(ordinary);
    lines.insert(2, String::new());
    lines.push(String::new());
    assert_same(&(lines.join("\r\n") + "\r\n"));
}

#[test]
fn a_quotation_mark_within_a_cell_loses_no_row() {
    let name = |row, name: &str| match (row, name) {
        (1, "name") => "6\"管道清淤".to_owned(),
        _ => ordinary(row, name),
    };
    assert_same(&(plain_table(name).join("\n") + "\n"));
}

#[test]
fn quotation_marks_within_two_cells_lose_no_row() {
    let name = |row, name: &str| match (row, name) {
        (0 | 2, "name") => "6\"管道清淤".to_owned(),
        _ => ordinary(row, name),
    };
    assert_same(&(plain_table(name).join("\n") + "\n"));
}

#[test]
fn a_quoted_cell_may_go_over_several_lines() {
    let name = |row, name: &str| match (row, name) {
        (1, "name") => "\"清扫,\n\"\"一体化\"\"\n服务\"".to_owned(),
        (2, "department") => "\"城管\r\n局\"".to_owned(),
        _ => ordinary(row, name),
    };
    assert_same(&(plain_table(name).join("\n") + "\n"));
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_the_same_both_ways() {
    let name = |row, name: &str| match (row, name) {
        (1, "name") => "\"清扫".to_owned(),
        _ => ordinary(row, name),
    };
    let table = plain_table(name).join("\n") + "\n";
    for outcome in both_ways(table.as_bytes(), None) {
        assert_eq!(outcome.blocking(), [(3, "T11")]);
    }
}

#[test]
fn a_row_too_short_or_too_long_is_the_same_both_ways() {
    let mut lines = plain_table(ordinary);
    lines[1].push_str(",1");
    let last = lines[2].rfind(',').expect("a comma");
    lines[2].truncate(last);
    assert_same(&(lines.join("\n") + "\n"));
}

#[test]
fn carriage_returns_alone_end_lines_both_ways_or_not_at_all() {
    let lines = plain_table(ordinary);
    assert_same(&format!("{}\n{}\r{}\n{}\n", lines[0], lines[1], lines[2], lines[3]));
}

/// The third row, on the fourth line, awards 3.01 of 3.
fn over_the_maximum() -> Vec<String> {
    let mut lines = plain_table(ordinary);
    lines[3] = lines[3].replacen(",3.00", ",3.01", 1);
    lines
}

#[test]
fn a_problem_is_told_at_its_line_whatever_ends_the_lines() {
    for line_end in ["\n", "\r\n"] {
        let table = over_the_maximum().join(line_end) + line_end;
        for outcome in both_ways(table.as_bytes(), None) {
            assert_eq!(outcome.blocking(), [(4, "F13")], "{line_end:?}");
        }
    }
}

#[test]
fn a_problem_is_told_at_its_line_behind_a_cell_of_several_lines() {
    let mut lines = over_the_maximum();
    lines[1] = lines[1].replace("name0", "\"清扫\n保洁\"");
    for outcome in both_ways(lines.join("\n").as_bytes(), None) {
        assert_eq!(outcome.blocking(), [(5, "F13")]);
    }
}

#[test]
fn a_table_of_a_heading_alone_is_the_same_both_ways() {
    assert_same(&plain_table(ordinary)[0]);
    assert_same(&format!("{}\r\n", plain_table(ordinary)[0]));
    assert_same("");
}

#[test]
fn text_that_is_not_utf_8_is_refused_both_ways() {
    let table = plain_table(ordinary).join("\n").replace("name1", "\u{1}");
    let bytes: Vec<u8> = table.bytes().map(|byte| if byte == 1 { 0xB3 } else { byte }).collect();
    for outcome in both_ways(&bytes, None) {
        assert_eq!((outcome.written.clone(), outcome.blocking()), (None, vec![(3, "T01")]));
    }
}

#[test]
fn facts_beside_awards_cap_the_grade_both_ways() {
    let with = |cells: [&str; 4]| {
        let mut lines = plain_table(ordinary);
        for (line, cell) in lines.iter_mut().zip(cells) {
            line.push(',');
            line.push_str(cell);
        }
        let [portfolio, stream] = both_ways(lines.join("\n").as_bytes(), None);
        assert_eq!(portfolio, stream);
        stream
    };
    let all = with(["fund-compliance.diversion", "0", "1", "0"]);
    let [results, _] = all.written.expect("nothing blocks");
    let grades: Vec<_> =
        results.lines().skip(1).filter_map(|line| line.rsplit(',').next()).collect();
    assert_eq!(grades, ["优", "中", "优"]);
    // Where the table has a column for what a limit looks at, a blank leaves the grade open.
    let blank = with(["fund-compliance.diversion", "0", "1", ""]);
    assert_eq!((blank.written.clone(), blank.blocking()), (None, vec![(4, "F28")]));
}

#[test]
fn a_table_of_several_chunks_loses_no_row() {
    let lines = plain_table(ordinary);
    let long = "长".repeat(480);
    let mut table = lines[0].clone();
    for row in 0..2_400 {
        let name = match row % 3 {
            0 => long.clone(),
            1 => format!("\"{long}\n{row}\""),
            _ => format!("\"{long}\"\"{row}\"\"\""),
        };
        let line = lines[1].replacen("P0", &format!("P{row}"), 1);
        table.push('\n');
        table.push_str(&line.replacen("name0", &name, 1));
    }
    assert!(table.len() > 3 << 20);
    assert_sound(&table, 2_400);
}
