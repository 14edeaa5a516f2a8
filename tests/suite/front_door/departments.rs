//! Papers and lists of next budgets for each department by itself, and the list of all in the order of the grades.
//!
//! The published notice gives 17 projects 优 or 良 and so on for 111,000,000.00 yuan in all and cuts of 7,900,000.00;
//! the sample spreads them over nine departments.

use super::sandbox::{SAMPLE, Sandbox};
use crate::cells::shown;
use calamine::{Reader, Xlsx};
use std::collections::BTreeSet;
use std::io::Cursor;

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("Excel knows UTF-8 by its mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_list_of_next_budgets_goes_by_grade_and_adds_up() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&format!("cut {SAMPLE} -o next.csv")).code, 0);
    let rows = rows(&sandbox.read("next.csv"));
    assert_eq!(rows[0][..6], ["序号", "项目编号", "项目名称", "主管部门", "等级", "总分"]);
    assert_eq!(rows.len(), 30, "a heading, 28 projects, the sums");
    let order = |grade: &String| "优良中差".find(grade.as_str()).unwrap();
    let grades: Vec<usize> = rows[1..29].iter().map(|row| order(&row[4])).collect();
    assert!(grades.is_sorted(), "{grades:?}");
    let fen = |text: &String| text.replace('.', "").parse::<i64>().unwrap_or_default();
    let sum = |column: usize| rows[1..29].iter().map(|row| fen(&row[column])).sum::<i64>();
    assert_eq!((sum(7), sum(9)), (11_100_000_000, 790_000_000));
    let last = rows.last().unwrap();
    assert_eq!((last[7].as_str(), last[9].as_str()), ("111000000.00", "7900000.00"));
    assert_eq!(fen(&last[12]), sum(12));
}

#[test]
fn a_department_gets_its_own_projects_and_sums_alone() {
    let sandbox = Sandbox::new();
    let made = sandbox.run(&format!("report all {SAMPLE} --split 主管部门 -o out"));
    assert_eq!(made.code, 0, "{}{}", made.stdout, made.stderr);
    let files: BTreeSet<String> = sandbox.files("out").into_keys().collect();
    for file in ["市教育部门/notice.docx", "市教育部门/cuts.docx", "市教育部门/budgets.xlsx"]
    {
        assert!(files.contains(file), "{file}: {files:?}");
    }
    let replies = files.iter().filter(|file| file.contains("/reply-")).count();
    assert_eq!(replies, 28, "a letter for every project");
    assert_eq!(sandbox.run("verify out").code, 0);
    let mut book = Xlsx::new(Cursor::new(sandbox.read("out/市教育部门/budgets.xlsx"))).unwrap();
    let sheets = book.worksheets();
    assert_eq!(sheets.len(), 1, "one department, one sheet");
    let ids = sheets[0].1.rows().map(|row| shown(row.get(1)));
    let ids: Vec<String> = ids.filter(|id| id.starts_with("SY25-")).collect();
    assert_eq!(ids, ["SY25-027", "SY25-028"], "优 93.55 before 中 87.10");
}

#[cfg(unix)]
#[test]
fn a_file_gets_the_rights_of_its_folder_and_keeps_its_own() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::new();
    let rights =
        |name: &str| std::fs::metadata(sandbox.path(name)).unwrap().permissions().mode() & 0o777;
    sandbox.write("plain.txt", "as any program makes it");
    assert_eq!(sandbox.run(&format!("cut {SAMPLE} -o new/next.csv")).code, 0, "the folder is made");
    assert_eq!(rights("new/next.csv"), rights("plain.txt"));
    let own = std::fs::Permissions::from_mode(0o640);
    std::fs::set_permissions(sandbox.path("new/next.csv"), own).unwrap();
    assert_eq!(sandbox.run(&format!("cut {SAMPLE} -o new/next.csv --force")).code, 0);
    assert_eq!(rights("new/next.csv"), 0o640);
}

#[test]
fn what_lies_open_in_excel_is_called_so() {
    let sandbox = Sandbox::new();
    sandbox.run(&format!("cut {SAMPLE} -o next.xlsx"));
    let before = sandbox.read("next.xlsx");
    sandbox.write("~$next.xlsx", "");
    let refused = sandbox.run(&format!("cut {SAMPLE} -o next.xlsx --force"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("正在 Excel 或 WPS 中打开"), "{}", refused.stderr);
    assert_eq!(sandbox.read("next.xlsx"), before);
    sandbox.place(&format!("run {SAMPLE}"), "out");
    sandbox.write("out/~$workbook.xlsx", "");
    let refused = sandbox.run(&format!("run {SAMPLE} -o out"));
    assert!(refused.stderr.contains("workbook.xlsx 正在 Excel"), "{}", refused.stderr);
}
