//! The workbooks of `template`: read back, the same on every run, and named safely.

use super::sandbox::{SAMPLE, Sandbox};
use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use jixiao::form::{Column, FIRST_ROW, Key, STAMP_SHEET, Stamp, project_column};
use jixiao::project::raw::Field;
use std::io::Cursor;

const FORMS: &str = "shenyang-2025-forms";

type Book = Xlsx<Cursor<Vec<u8>>>;

fn open(sandbox: &Sandbox, name: &str) -> Book {
    open_workbook_from_rs(Cursor::new(sandbox.read(name))).unwrap()
}

fn stamp(book: &mut Book) -> Stamp {
    let rows = book.worksheet_range(STAMP_SHEET).unwrap();
    let rows: Vec<(String, String)> =
        rows.rows().map(|row| (row[0].to_string(), row[1].to_string())).collect();
    Stamp::from_rows(&rows).unwrap()
}

fn text(sheet: &Range<Data>, row: u32, column: u16) -> String {
    sheet.get_value((row, u32::from(column))).map(ToString::to_string).unwrap_or_default()
}

/// Finds the row of a key.
fn row_of(sheet: &Range<Data>, key: &str) -> u32 {
    let last = sheet.end().unwrap().0;
    let found = (FIRST_ROW..=last).find(|row| text(sheet, *row, Column::Key.index()) == key);
    found.unwrap_or_else(|| panic!("no line {key}"))
}

#[test]
fn one_workbook_a_department_holds_its_projects_and_what_is_known() {
    let sandbox = Sandbox::new();
    let done = sandbox.run(&format!("template {SAMPLE} --split department"));
    assert_eq!((done.code, done.stderr.as_str()), (0, ""));
    let names: Vec<String> = sandbox.files(FORMS).into_keys().collect();
    assert_eq!(names.len(), 9, "{names:?}");
    assert!(names.contains(&"填报表-市城管部门.xlsx".to_owned()));

    let mut book = open(&sandbox, &format!("{FORMS}/填报表-市城管部门.xlsx"));
    let stamp = stamp(&mut book);
    assert_eq!(
        (stamp.rulebook.as_str(), stamp.group.as_str()),
        ("purchased-services-25", "市城管部门")
    );
    assert_eq!(stamp.projects.len(), 6);
    assert_eq!(stamp.entry_sheets, ["决策", "过程", "产出", "效益"]);

    let projects = book.worksheet_range(&stamp.project_sheet).unwrap();
    let budget = project_column(Field::Budget);
    assert_eq!(text(&projects, 0, budget), "全年预算数（元）");
    assert_eq!(projects.get_value((1, u32::from(budget))), Some(&Data::Float(28_634_500.0)));
    assert_eq!(text(&projects, 1, project_column(Field::GradeLastYear)), "良");

    let output = book.worksheet_range("产出").unwrap();
    let row = row_of(&output, "SY25-001|service-quantity|1|actual");
    let value = output.get_value((row, u32::from(Column::Value.index())));
    assert_eq!(value, Some(&Data::Float(1724.2)));
    assert_eq!(text(&output, row, Column::Unit.index()), "万平方米");
    assert_eq!(text(&output, row, Column::Item.index()), "机扫作业面积");
    assert_eq!(text(&output, row, Column::Check.index()), "完成");
    let end = output.end().unwrap().0;
    let keys = (FIRST_ROW..=end).map(|row| text(&output, row, Column::Key.index()));
    assert!(keys.map(|key| Key::parse(&key)).all(|key| key.is_some()));
}

#[test]
fn the_same_folder_gives_the_same_bytes_and_an_edited_workbook_is_not_written_over() {
    let sandbox = Sandbox::new();
    let line = format!("template {SAMPLE} --split contractor");
    assert_eq!(sandbox.run(&line).code, 0);
    let first = sandbox.files(FORMS);
    assert_eq!(sandbox.run(&line).code, 0);
    assert!(sandbox.files(FORMS) == first, "a second run differs");
    assert_eq!(sandbox.run(&format!("verify {FORMS}")).code, 0);

    let name = first.keys().find(|name| *name != "manifest.json").unwrap();
    sandbox.write(&format!("{FORMS}/{name}"), "filled in by hand");
    let refused = sandbox.run(&line);
    assert_eq!((refused.code, refused.stdout.as_str()), (2, ""));
    assert!(refused.stderr.contains(name.as_str()), "{}", refused.stderr);
    assert_eq!(sandbox.read(&format!("{FORMS}/{name}")), b"filled in by hand");
}

#[test]
fn names_from_outside_never_become_paths_or_formulas() {
    let sandbox = Sandbox::new();
    sandbox.write("p/jixiao.toml", "title = \"=1+1 & x\"\n[files]\nprojects = \"p.csv\"\n");
    let rows = "project_id,name,department,budget\n\
        a|1,=HYPERLINK(\"http://x\"),../../etc,1\n\
        007,@x,CON,12345678901234.56\nP3,-y,,\nP4,+z,..,3\n";
    sandbox.write("p/p.csv", rows.replace("\"http://x\"", "x"));
    let done = sandbox.run("--lang en template p --split department");
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    let names: Vec<String> = sandbox.files("p-forms").into_keys().collect();
    let expected = [
        "form-.._.._etc.xlsx",
        "form-.xlsx",
        "form-CON.xlsx",
        "form-no-department.xlsx",
        "manifest.json",
    ];
    assert_eq!(names, expected);
    let mut book = open(&sandbox, "p-forms/form-.._.._etc.xlsx");
    let sheet = book.worksheet_range("Projects").unwrap();
    assert_eq!(text(&sheet, 1, project_column(Field::Name)), "=HYPERLINK(x)");
    assert!(book.worksheet_formula("Projects").unwrap().is_empty());
    let mut book = open(&sandbox, "p-forms/form-CON.xlsx");
    let sheet = book.worksheet_range("Projects").unwrap();
    let cell = |field| sheet.get_value((1, u32::from(project_column(field))));
    assert_eq!(cell(Field::Id), Some(&Data::String("007".to_owned())));
    let exact = Data::String("12345678901234.56".to_owned());
    assert_eq!(cell(Field::Budget), Some(&exact), "a cell keeps 15 digits");
}

#[test]
fn what_has_no_place_in_a_form_stops_it_and_missing_facts_do_not() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run("template samples/edge/missing").code, 0);
    let before = sandbox.files("");
    assert_eq!(sandbox.run("template samples/wide/projects.csv").code, 2);
    assert_eq!(sandbox.run("template nowhere").code, 2);
    assert_eq!(sandbox.run(&format!("template {SAMPLE} --split year")).code, 2);
    sandbox.write(
        "p/jixiao.toml",
        "title = \"x\"\n[files]\nprojects = \"p.csv\"\nfacts = \"f.csv\"\n",
    );
    sandbox.write("p/p.csv", "project_id,name,budget\nP1,x,1\n");
    sandbox.write("p/f.csv", "project_id,indicator,fact,value\nP2,staffing,present,1\n");
    let done = sandbox.run("template p");
    assert_eq!(done.code, 1);
    assert!(done.stdout.contains("F01"), "{}", done.stdout);
    assert_eq!(sandbox.files("").len(), before.len() + 3, "only the three files of p are new");
    let json = sandbox.run(&format!("template {SAMPLE} --split firm --json")).json();
    assert_eq!(json["workbooks"][0]["file"], "填报表-未填评价机构.xlsx");
    assert_eq!(json["workbooks"][0]["projects"], 28);
}
