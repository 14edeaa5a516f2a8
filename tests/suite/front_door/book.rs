//! The workbook of results: every number in it is that of the csv files beside it.

use super::sandbox::{SAMPLE, Sandbox, make};
use crate::cells::shown;
use calamine::{Data, Range, Reader, Xlsx};
use jixiao::Format;
use std::collections::HashMap;
use std::io::{Cursor, Read};

type Book = Xlsx<Cursor<Vec<u8>>>;
type Row = HashMap<String, String>;

const RULES: &str = "samples/edge/rules";

fn opened(workbook: &[u8]) -> Book {
    Xlsx::new(Cursor::new(workbook.to_vec())).unwrap()
}

/// Opens the workbook of an untouched sample.
fn book_of_sample(sandbox: &Sandbox, arguments: &str) -> Book {
    sandbox.place(arguments, "out");
    opened(&sandbox.read("out/workbook.xlsx"))
}

fn csv(sandbox: &Sandbox, name: &str) -> Vec<Row> {
    let bytes = sandbox.read(&format!("out/{name}"));
    csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect()
}

/// Reads the table below a heading row as rows by heading.
fn table(range: &Range<Data>, first_heading: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let is_head = |row: &&[Data]| shown(row.first()) == first_heading;
    let head = range.rows().position(|row| is_head(&row)).unwrap();
    let width = range.width();
    let text = |row: &[Data]| (0..width).map(|at| shown(row.get(at))).collect::<Vec<String>>();
    let rows: Vec<&[Data]> = range.rows().collect();
    let heads = text(rows[head]);
    let filled = rows[head + 1..].iter().take_while(|row| !shown(row.first()).is_empty());
    (heads, filled.map(|row| text(row)).collect())
}

#[test]
fn scores_and_details_are_those_of_the_csv_files() {
    for input in [SAMPLE, RULES, "samples/edge/converted", "samples/edge/rounding"] {
        let sandbox = Sandbox::new();
        let mut book = book_of_sample(&sandbox, &format!("run {input}"));
        let (_, scores) = table(&book.worksheet_range("评分表").unwrap(), "项目编号");
        let (_, details) = table(&book.worksheet_range("得分明细").unwrap(), "项目编号");
        let cards = csv(&sandbox, "scorecards.csv");
        let cards: Vec<&Row> = cards.iter().filter(|row| row["item"].is_empty()).collect();
        assert_eq!(details.len(), cards.len());
        for (row, card) in details.iter().zip(cards) {
            assert_eq!(row[0], card["project_id"]);
            assert_eq!([&row[5], &row[6]], [&card["points"], &card["max"]], "{input}");
            assert_eq!(row[11], card["source"]);
        }
        let results = csv(&sandbox, "results.csv");
        assert_eq!(scores.len(), results.len());
        for (row, result) in scores.iter().zip(&results) {
            assert_eq!(row[0], result["project_id"]);
            // Three columns, then 6 + 1, 9 + 1, 5 + 1, 5 + 1 of the 25, the total and the grade.
            let found = [&row[9], &row[19], &row[25], &row[31], &row[32], &row[33]];
            let names = ["decision", "process", "output", "benefit", "total", "grade"];
            assert_eq!(found, names.map(|name| &result[name]), "{input} {}", row[0]);
        }
    }
}

#[test]
fn cuts_and_sums_are_those_of_the_csv_files() {
    for input in [SAMPLE, RULES] {
        let sandbox = Sandbox::new();
        let mut book = book_of_sample(&sandbox, &format!("run {input}"));
        let (heads, rows) = table(&book.worksheet_range("压减测算").unwrap(), "项目编号");
        let column = |name: &str| heads.iter().position(|head| head == name).unwrap();
        let (cut, next) = (column("压减额（元）"), column("下年预算（元）"));
        let results = csv(&sandbox, "results.csv");
        assert_eq!(rows.len(), results.len());
        for (row, result) in rows.iter().zip(&results) {
            assert_eq!(row[0], result["project_id"]);
            assert_eq!([&row[cut], &row[next]], [&result["cut"], &result["next_budget"]]);
            assert_eq!(row[column("采用比例")], result["cut_rate"]);
        }
        let summary = csv(&sandbox, "summary.csv");
        let (_, by_grade) = table(&book.worksheet_range("汇总").unwrap(), "等级");
        for row in &by_grade {
            let own = summary.iter().filter(|one| one["grade"] == row[0] || row[0] == "合计");
            let sums = own.fold([0_i64; 3], |sums, one| {
                let fen = |name: &str| one[name].replace('.', "").parse::<i64>().unwrap();
                let own = ["budget", "cut", "next_budget"].map(fen);
                [sums[0] + own[0], sums[1] + own[1], sums[2] + own[2]]
            });
            let fen = |text: &String| text.replace('.', "").parse::<i64>().unwrap();
            assert_eq!([fen(&row[2]), fen(&row[4]), fen(&row[8])], sums, "{input} {}", row[0]);
        }
    }
}

#[test]
fn sheets_that_show_the_indicators_say_that_they_are_a_reconstruction() {
    let languages = [("", "重构本"), ("--lang en ", "reconstruction")];
    for (language, word) in languages {
        let sandbox = Sandbox::new();
        let mut book = book_of_sample(&sandbox, &format!("{language}run {SAMPLE}"));
        let names = book.sheet_names();
        let says = |name: &&String| {
            let range = book.worksheet_range(name).unwrap();
            range.cells().any(|(row, _, cell)| {
                row < 6 && matches!(cell, Data::String(text) if text.contains(word))
            })
        };
        // Scores, details, problems, the rulebook and the notes.
        assert!(names.iter().filter(says).count() >= 5, "{names:?}");
    }
}

#[test]
fn without_a_policy_or_with_open_grades_the_workbook_says_so() {
    let sandbox = Sandbox::new();
    sandbox.place_without_policy("out");
    let mut plain = opened(&sandbox.read("out/workbook.xlsx"));
    assert!(!plain.sheet_names().contains(&"压减测算".to_owned()));
    let about = plain.worksheet_range("说明").unwrap();
    let said = |range: &Range<Data>, words: &str| {
        range.cells().any(|(_, _, cell)| shown(Some(cell)).contains(words))
    };
    assert!(said(&about, "没有使用压减政策"));

    let mut open = book_of_sample(&sandbox, "run samples/edge/missing --provisional");
    let scores = open.worksheet_range("评分表").unwrap();
    assert!(said(&scores, "暂评结果") && said(&scores, "89.70–90.30"));
    let live = open.worksheet_range("压减测算").unwrap();
    assert!(said(&live, "等级待定，不参与测算"));
}

#[test]
fn texts_that_look_like_formulas_are_texts_and_nobody_is_named() {
    let sandbox = Sandbox::new();
    let file = format!("{SAMPLE}/projects.csv");
    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    let line = text.lines().nth(1).unwrap();
    let mut cells: Vec<&str> = line.split(',').collect();
    cells[1] = "=1+1";
    sandbox.write(&file, text.replacen(line, &cells.join(","), 1));
    let workbook = make(&sandbox.assess(SAMPLE), Format::Workbook);
    let mut book = opened(&workbook);
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(!formulas.cells().any(|(_, _, formula)| formula == "1+1"), "{name}");
    }
    let (_, scores) = table(&book.worksheet_range("评分表").unwrap(), "项目编号");
    assert_eq!(scores[0][1], "=1+1");
    let mut zip = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut core = String::new();
    zip.by_name("docProps/core.xml").unwrap().read_to_string(&mut core).unwrap();
    assert!(core.contains("<dc:creator></dc:creator>") || !core.contains("creator"), "{core}");
    assert!(core.contains("2000-01-01") && !core.contains("202"), "{core}");
}
