//! A folder of published sheets: one table of them all.

use super::sandbox::Sandbox;

const PLAIN: &str = "一级指标,三级指标,分值,自评得分,复核得分\n\
                     产出指标,清扫面积,60,60,58\n效益指标,投诉下降率,40,38,38\n";

fn folder() -> Sandbox {
    let sandbox = Sandbox::new();
    let one = PLAIN.replace(",复核得分", "").replace(",58\n", "\n").replace("38,38", "38");
    sandbox.write("back/甲局/表.csv", one.as_bytes());
    sandbox.write("back/两列.csv", PLAIN.as_bytes());
    sandbox.write("back/超分.csv", one.replace("60,60", "60,61").as_bytes());
    sandbox.write("back/扫描件.pdf", b"%PDF-1.7\n");
    sandbox.write("back/~$表.csv", b"lock");
    sandbox
}

#[test]
fn every_file_of_a_folder_has_a_row_and_says_why_it_has_no_grade() {
    let sandbox = folder();
    let done = sandbox.run("score back -o out");
    assert_eq!(done.code, 1, "{}{}", done.stdout, done.stderr);
    assert!(
        done.stdout.contains("4 份：定出等级 1 份，待定 1 份，没有读出 2 份"),
        "{}",
        done.stdout
    );
    assert!(done.stdout.contains("优 1 份"), "{}", done.stdout);
    let table = String::from_utf8(sandbox.read("out/sheets.csv")).unwrap();
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(rows.len(), 4, "{table}");
    let of = |file: &str| *rows.iter().find(|row| row.starts_with(file)).unwrap();
    // 60 + 38 of 60 + 40.
    assert!(of("甲局/表.csv").contains(",100.00,98.00,,优,"), "{table}");
    assert!(of("两列.csv").contains("T04"), "{table}");
    assert!(of("超分.csv").contains("S03") && !of("超分.csv").contains("99.00"), "{table}");
    assert!(of("扫描件.pdf").contains("T22"), "{table}");
    let verified = sandbox.run("verify out");
    assert_eq!(verified.code, 0, "{}", verified.stdout);
}

#[test]
fn results_within_the_folder_are_no_sheets() {
    let sandbox = folder();
    let first = sandbox.run("score back -o back/out").stdout;
    assert_eq!(sandbox.run("score back -o back/out").stdout, first);
    assert_eq!(sandbox.run("verify back/out").code, 0);
}

#[test]
fn the_scores_of_the_evaluator_that_is_named_are_taken() {
    let sandbox = folder();
    let done = sandbox.run("score back/两列.csv --score-column 复核得分 --json");
    let project = &done.json()["projects"][0];
    // 58 + 38; the unit itself gave 60 + 38.
    assert_eq!((&project["total"], &project["grade"]), (&"96.00".into(), &"excellent".into()));
    let other = &project["sheet"]["other_scores"][0];
    assert_eq!((&other["heading"], &other["total"]), (&"自评得分".into(), &"98.00".into()));
    let unknown = sandbox.run("score back/两列.csv --score-column 专家得分");
    assert_eq!(unknown.code, 1);
    assert!(unknown.stdout.contains("T03"), "{}", unknown.stdout);
}

#[test]
fn a_sum_in_doubt_is_shown_as_that() {
    let sandbox = folder();
    let done = sandbox.run("score back/超分.csv");
    assert!(done.stdout.contains("总分待定（各行得分相加是 99.00"), "{}", done.stdout);
    let project = &sandbox.run("score back/超分.csv --json").json()["projects"][0];
    assert!(project["total"].is_null() && project["grade"].is_null());
    assert_eq!(project["sheet"]["given"], "99.00");
}

#[test]
fn check_names_the_problems_of_every_file() {
    let done = folder().run("check back");
    for code in ["T04", "S03", "T22"] {
        assert!(done.stdout.contains(code), "{}", done.stdout);
    }
}
