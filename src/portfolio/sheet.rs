//! A score sheet (绩效自评表) as a table → rows and the printed total.
//!
//! Levels are filled in as merged cells mean them; no number is guessed or repaired.

use crate::table::{Columns, Row, Table, is_subtotal, is_total};
use jixiao_core::problem::{Checked, Code, Problem, Word};
use jixiao_core::quantity::{Points, Written};
use jixiao_core::sheet::{PrintedTotal, ScoreSheet, SheetRow};

const KNOWN: [&str; 8] =
    ["level1", "level2", "level3", "weight", "score", "target", "actual", "reason"];
const REQUIRED: [&str; 3] = ["level3", "weight", "score"];

/// Reads a score sheet; `None` where a required column is missing.
///
/// A line of subtotals (小计) is no row, as its points stand in the rows already; nor is a line that
/// only names levels.
pub fn read_sheet(table: &Table, id: &str) -> Checked<Option<ScoreSheet>> {
    Columns::of(table, &KNOWN, &REQUIRED).and_then(|columns| match columns {
        Some(columns) => read_rows(&SheetColumns { table, columns }, id).map(Some),
        None => Checked::default(),
    })
}

fn read_rows(columns: &SheetColumns<'_>, id: &str) -> Checked<ScoreSheet> {
    let table = columns.table;
    let mut problems = Vec::new();
    let mut sheet = ScoreSheet { id: id.to_owned(), ..ScoreSheet::default() };
    let (mut first, mut second) = ("", "");
    for row in &table.rows {
        let text = |name| columns.text(row, name);
        let levels = ["level1", "level2", "level3"].map(text);
        if levels.iter().any(|level| is_subtotal(level)) {
            continue;
        }
        if let Some(label) = levels.into_iter().find(|level| is_total(level)) {
            let mut points = |name| columns.points(row, name, label).report_to(&mut problems);
            let (weight, score) = (points("weight"), points("score"));
            take_total(&mut sheet, PrintedTotal { weight, score, place: row.place.clone() });
            continue;
        }
        // A blank cell of a level means the one above, as in merged cells.
        if !levels[0].is_empty() && levels[0] != first {
            (first, second) = (levels[0], "");
        }
        if !levels[1].is_empty() {
            second = levels[1];
        }
        if ["level3", "weight", "score"].map(text).iter().all(|cell| cell.is_empty()) {
            continue;
        }
        let label = [levels[2], second, first].into_iter().find(|level| !level.is_empty());
        let mut points =
            |name| columns.points(row, name, label.unwrap_or_default()).report_to(&mut problems);
        sheet.rows.push(SheetRow {
            weight: points("weight"),
            score: points("score"),
            level1: first.to_owned(),
            level2: second.to_owned(),
            level3: levels[2].to_owned(),
            target: text("target").to_owned(),
            actual: text("actual").to_owned(),
            reason: text("reason").to_owned(),
            place: row.place.clone(),
        });
    }
    if sheet.rows.is_empty() && !table.rows.is_empty() {
        problems.push(Problem::new(Code::TableEmpty, &table.place));
    }
    Checked::new(sheet, problems)
}

/// The known columns of a sheet.
struct SheetColumns<'t> {
    table: &'t Table,
    columns: Columns,
}

impl<'t> SheetColumns<'t> {
    fn text(&self, row: &'t Row, name: &str) -> &'t str {
        self.columns.find(name).map_or("", |at| row.cell(at))
    }

    /// Reads points; blank is `None`, anything but a number with 分 or nothing behind it a problem.
    fn points(&self, row: &Row, name: &str, label: &str) -> Checked<Option<Points>> {
        let Some(column) = self.columns.find(name) else { return Checked::default() };
        let text = row.cell(column);
        if text.is_empty() {
            return Checked::default();
        }
        if let Ok(points) = Points::parse(text.as_bytes()) {
            return Checked::sound(Some(points));
        }
        let heading = &self.table.headings[column].counting;
        let Some((points, written)) = Written::read(text).and_then(Written::points) else {
            return Checked::refused(
                Problem::new(Code::SheetNumberUnreadable, &row.place_of(column))
                    .with("row", label)
                    .with_word("column", Word::Column, heading)
                    .with("value", text),
            );
        };
        let note = Problem::new(Code::ValueReadAs, &row.place_of(column)).with("indicator", label);
        let note =
            note.with_word("fact", Word::Column, heading).with("value", text).with("read", written);
        Checked::new(Some(points), vec![note])
    }
}

/// Adds what a total line prints; forms that print weights and scores on two lines have both.
fn take_total(sheet: &mut ScoreSheet, line: PrintedTotal) {
    let Some(printed) = &mut sheet.printed else {
        sheet.printed = Some(line);
        return;
    };
    printed.weight = printed.weight.or(line.weight);
    printed.score = printed.score.or(line.score);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::read_table;
    use jixiao_core::problem::{Detail, Place, Word};

    fn read(text: &str) -> (Option<ScoreSheet>, Vec<Problem>) {
        let table = read_table(&Place::file("sheet.csv"), text.as_bytes());
        let sheet = table.and_then(|table| read_sheet(&table.unwrap(), "sheet"));
        let Checked { value: sheet, mut problems } = sheet;
        // Where the heading was found and what it says are told of every table.
        problems.retain(|one| !matches!(one.code, Code::TableRead | Code::ColumnsRead));
        (sheet, problems)
    }

    fn sound(text: &str) -> ScoreSheet {
        let (sheet, problems) = read(text);
        assert_eq!(problems, []);
        sheet.unwrap()
    }

    fn codes(problems: &[Problem]) -> Vec<(&'static str, &Detail)> {
        problems.iter().map(|problem| (problem.code.id(), &problem.details[0].1)).collect()
    }

    fn column(name: &str) -> Detail {
        Detail::Word(Word::Column, name.to_owned())
    }

    fn plain(text: &str) -> Detail {
        Detail::Plain(text.to_owned())
    }

    #[test]
    fn a_sheet_as_published_is_read_with_blank_scores_blank() {
        let sheet = sound(
            "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,扣分原因\n\
             产出指标,数量指标,培训场次,≥20次,20,50,48.5,一场改期\n\
             满意度指标,满意度指标,公众满意度,≥95%,,10,,\n",
        );
        let row = &sheet.rows[0];
        assert_eq!((row.target.as_str(), row.actual.as_str()), ("≥20次", "20"));
        assert_eq!(row.score, Some(Points::from_hundredths(4850)));
        assert_eq!((row.reason.as_str(), row.place.line), ("一场改期", Some(2)));
        assert_eq!((sheet.rows[1].score, sheet.id.as_str()), (None, "sheet"));
        assert!(sheet.printed.is_none());
    }

    #[test]
    fn blank_levels_mean_the_one_above() {
        let sheet = sound(
            "level1,level2,level3,weight,score\n\
             产出,数量,甲,10,10\n,,乙,10,10\n产出,,丙,10,10\n,质量,丁,10,10\n效益,,戊,10,10\n",
        );
        let levels: Vec<_> =
            sheet.rows.iter().map(|row| format!("{}/{}", row.level1, row.level2)).collect();
        assert_eq!(levels, ["产出/数量", "产出/数量", "产出/数量", "产出/质量", "效益/"]);
    }

    #[test]
    fn totals_subtotals_and_empty_kinds_are_no_rows() {
        let sheet = sound(
            "level1,level2,level3,weight,score\n\
             产出,数量,甲,60,58\n,小计,,60,58\n效益,经济效益,,,\n,社会效益,乙,40,40\n\
             合 计（100分）,,,100,\n,,总分：,,98\n",
        );
        let names = sheet.rows.iter().map(|row| (row.level2.as_str(), row.level3.as_str()));
        assert_eq!(names.collect::<Vec<_>>(), [("数量", "甲"), ("社会效益", "乙")]);
        let printed = sheet.printed.unwrap();
        assert_eq!(printed.weight, Some(Points::from_hundredths(10_000)));
        assert_eq!(
            (printed.score, printed.place.line),
            (Some(Points::from_hundredths(9800)), Some(6))
        );
    }

    #[test]
    fn a_row_without_third_level_counts_where_it_has_points() {
        let sheet = sound("level1,level2,level3,weight,score\n预算执行率,,,10,9\n");
        assert_eq!(sheet.rows.len(), 1);
    }

    #[test]
    fn numbers_are_plain_or_a_problem_at_their_row() {
        let (sheet, problems) =
            read("level3,weight,score\n甲,约10,9\n乙,10%,8.005\n合计,20,十七\n丙,-1,0\n");
        let values: Vec<_> = problems.iter().map(|problem| &problem.details[2].1).collect();
        let expected = ["约10", "10%", "8.005", "十七", "-1"].map(plain);
        assert_eq!(values, expected.iter().collect::<Vec<_>>());
        assert!(problems.iter().all(|problem| problem.code.id() == "S13" && problem.blocks()));
        let lines: Vec<_> = problems.iter().map(|problem| problem.place.line).collect();
        assert_eq!(lines, [2, 3, 3, 4, 5].map(Some));
        let details = &problems[0].details;
        assert_eq!(details[..2], [("row", plain("甲")), ("column", column("weight"))]);
        assert_eq!(sheet.unwrap().rows[0].weight, None);
    }

    #[test]
    fn points_may_be_full_width_and_have_their_unit() {
        let (sheet, problems) = read("level3,weight,score\n甲,１０,9.5分\n乙,90.00 分,８９．５\n");
        let told: Vec<_> =
            problems.iter().map(|note| (note.code.id(), &note.details[3].1)).collect();
        let expected = ["10", "9.5 分", "90.00 分", "89.5"].map(plain);
        assert_eq!(told, expected.iter().map(|read| ("T43", read)).collect::<Vec<_>>());
        let points = |hundredths| Some(Points::from_hundredths(hundredths));
        let rows: Vec<_> = sheet.unwrap().rows.iter().map(|row| (row.weight, row.score)).collect();
        assert_eq!(rows, [(points(1_000), points(950)), (points(9_000), points(8_950))]);
    }

    #[test]
    fn columns_are_required_known_and_single() {
        let (sheet, problems) = read("level1,分值,备注\n产出,10,无\n");
        assert!(sheet.is_none());
        let expected = [("T05", "备注"), ("T03", "level3"), ("T03", "score")];
        let expected = expected.map(|(code, text)| (code, column(text)));
        let expected: Vec<_> = expected.iter().map(|(code, text)| (*code, text)).collect();
        assert_eq!(codes(&problems), expected);
        let (_, problems) = read("level3,weight,score,得分\n甲,10,9,8\n");
        assert_eq!(codes(&problems), [("T04", &column("得分"))]);
    }

    #[test]
    fn a_sheet_of_totals_only_is_empty() {
        let (sheet, problems) = read("level3,weight,score\n总分,100,98\n");
        assert!(sheet.unwrap().rows.is_empty());
        assert_eq!(problems[0].code.id(), "T08");
    }
}
