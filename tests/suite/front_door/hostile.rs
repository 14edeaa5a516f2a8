//! Names and texts made to do harm: nothing is written or read beyond the folders named, Excel takes
//! no text for a formula, and nobody sees what a broken workbook does within.

use super::sandbox::Sandbox;
use crate::workbooks::{text, xlsx};
use std::collections::BTreeSet;
use std::path::Path;

/// Every file and folder under a folder, but the samples and indicators.
fn listed(folder: &Path, into: &mut BTreeSet<String>, prefix: &str) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() && !["samples", "indicators"].contains(&&*name) {
            listed(&path, into, &format!("{name}/"));
        }
        into.insert(name);
    }
}

fn all(sandbox: &Sandbox) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    listed(&sandbox.path(""), &mut names, "");
    names
}

const NAMES: [&str; 7] =
    ["../../etc/passwd", r"C:\x", "CON", "..", "/tmp/x", "=HYPERLINK(1)", "a\u{202e}b"];

fn portfolio(sandbox: &Sandbox) {
    sandbox.lay("samples/broken/_rulebook");
    let settings = "title = \"=试\"\nyear = 2025\nrulebook = \"../samples/broken/_rulebook\"\n\
                    policy = \"example-stepped\"\n[files]\nprojects = \"projects.csv\"\n\
                    facts = \"facts.csv\"\n";
    sandbox.write("p/jixiao.toml", settings);
    let rows = NAMES.map(|name| format!("{name},=1+1,100,{name}\n")).concat();
    sandbox.write("p/projects.csv", format!("project_id,name,budget,department\n{rows}"));
    let facts = NAMES.map(|name| {
        let item = "=1+1";
        format!(
            "{name},service-quantity,{item},share,1,,,../secret.txt\n\
             {name},service-quantity,{item},target,10,,,../../secret.txt\n\
             {name},service-quantity,{item},actual,10,,,/etc/passwd\n"
        )
    });
    let head = "project_id,indicator,item,fact,value,unit,reason,evidence\n";
    sandbox.write("p/facts.csv", format!("{head}{}", facts.concat()));
    sandbox.write("secret.txt", "secret");
}

#[test]
fn nothing_is_written_outside_the_folder_named_and_no_evidence_read_outside_it() {
    let sandbox = Sandbox::new();
    portfolio(&sandbox);
    let before = all(&sandbox);
    let done = sandbox.run("template p --split department -o forms");
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    let new: Vec<String> = all(&sandbox).difference(&before).cloned().collect();
    assert!(new.iter().all(|name| name == "forms" || name.starts_with("forms/")), "{new:?}");
    let flat = new.iter().all(|name| name.matches('/').count() <= 1);
    assert!(flat && new.len() == NAMES.len() + 2, "{new:?}");
    let before = all(&sandbox);
    let done = sandbox.run("collect forms -o out --from p");
    assert!(done.code < 2, "{}{}", done.stdout, done.stderr);
    let new: Vec<String> = all(&sandbox).difference(&before).cloned().collect();
    assert!(new.iter().all(|name| name == "out" || name.starts_with("out/")), "{new:?}");
    let manifest = String::from_utf8(sandbox.read("out/manifest.json")).unwrap();
    assert!(!manifest.contains("secret.txt") && !manifest.contains("passwd\""), "{manifest}");
}

#[test]
fn excel_takes_no_text_of_the_results_for_a_formula() {
    let sandbox = Sandbox::new();
    portfolio(&sandbox);
    let done = sandbox.run("run p --provisional -o result");
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    for name in ["results.csv", "summary.csv", "scorecards.csv"] {
        let text = String::from_utf8(sandbox.read(&format!("result/{name}"))).unwrap();
        let cells = text.lines().flat_map(|line| line.split(','));
        let formulas: Vec<&str> =
            cells.filter(|cell| cell.trim_start_matches('"').starts_with('=')).collect();
        // No project has a grade here, so none is summed up.
        let is_marked = name == "summary.csv" || text.contains("'=HYPERLINK(1)");
        assert!(formulas.is_empty() && is_marked, "{name}: {formulas:?}");
    }
}

#[test]
fn a_broken_workbook_says_that_it_is_broken_and_nothing_else() {
    let sandbox = Sandbox::new();
    let rows = format!(
        "<row r=\"1\">{}</row></sheetData><mergeCells>{}</mergeCells><sheetData>",
        text("A1", "项目编号"),
        r#"<mergeCell ref="B9:A9"/>"#,
    );
    sandbox.write("t.xlsx", xlsx(&rows, ""));
    let done = sandbox.run("check t.xlsx");
    assert_eq!((done.code, done.stderr.contains("panicked")), (1, false), "{}", done.stderr);
}
