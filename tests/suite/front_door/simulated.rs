//! `simulate -o`: the folder has the memo and the charts, is the same when written again, and verifies.

use super::sandbox::{SAMPLE, Sandbox};

#[test]
fn a_folder_of_scenarios_holds_memo_and_charts_and_is_recomputed_to_the_byte() {
    let sandbox = Sandbox::new();
    let command = format!("simulate {SAMPLE} --years 2 --growth 3%");
    sandbox.place(&format!("{command} -o one"), "one");
    let files = sandbox.files("one");
    let tables =
        ["scenarios.csv", "changes.csv", "years.csv", "scenarios.xlsx", "memo.docx", "memo.md"];
    let charts = ["scenarios", "departments", "waterfall-run", "waterfall-lines-down"];
    let charts = charts
        .iter()
        .flat_map(|chart| ["svg", "png", "csv"].map(|ending| format!("charts/{chart}.{ending}")));
    let manifest = String::from_utf8(files["manifest.json"].clone()).unwrap();
    for name in tables.map(str::to_owned).into_iter().chain(charts) {
        assert!(files.contains_key(&name), "{name}");
        assert!(manifest.contains(&format!("\"{name}\"")), "{name}");
    }
    let verified = sandbox.run("verify one");
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);

    let memo = String::from_utf8(files["memo.md"].clone()).unwrap();
    sandbox.write("one/memo.md", memo.replace("9,100,000.00", "9,100,000.01"));
    let changed = sandbox.run("verify one");
    assert_eq!(changed.code, 1);
    assert!(changed.stdout.contains("memo.md"), "{}", changed.stdout);
}
