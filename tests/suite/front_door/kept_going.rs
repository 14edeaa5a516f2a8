//! `score --keep-going`: projects that something blocks are put aside, and the counts add up.

use super::sandbox::{Ran, Sandbox, ran};
use std::fs::File;

/// Published sheets, which are read whole.
const SHEETS: &str = "samples/sheets";
const RULES: &str = "--rulebook samples/wide/rulebook --policy example-stepped";

/// The settings of a folder that is streamed however small it is.
const LONG: &str = "title = \"甲\"\nyear = 2025\nrulebook = \"purchased-services-25\"\n\
    [files]\nprojects = \"projects.csv\"\nfacts = \"facts.csv\"\n";

/// Changes rows of the wide sample, whose rows are P01 to P12 on lines 2 to 13.
fn changed(sandbox: &Sandbox, change: impl Fn(&mut Vec<Vec<String>>)) {
    let text = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    let mut rows: Vec<Vec<String>> =
        text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    change(&mut rows);
    let lines: Vec<String> = rows.iter().map(|row| row.join(",") + "\n").collect();
    sandbox.write("wide.csv", lines.concat());
}

/// What stands in a file of results.
fn rows(sandbox: &Sandbox, file: &str) -> Vec<Vec<String>> {
    let bytes = sandbox.read(file);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let row = |row: Result<csv::StringRecord, _>| row.unwrap().iter().map(str::to_owned).collect();
    reader.records().map(row).collect()
}

fn keep_going(sandbox: &Sandbox) -> Ran {
    sandbox.run(&format!("score wide.csv {RULES} --keep-going -o kept"))
}

#[test]
fn rows_that_are_wrong_are_put_aside_with_their_reasons() {
    let sandbox = Sandbox::new();
    changed(&sandbox, |rows| {
        // P03 has a cell too many, P05 has the id of P07, P09 two cells that are wrong, and P11 no id.
        rows[3].push("9".to_owned());
        rows[5][0] = "P07".to_owned();
        rows[9][31] = "好".to_owned();
        rows[9][30] = String::new();
        rows[11][0] = String::new();
    });
    let refused = sandbox.run(&format!("score wide.csv {RULES} -o kept"));
    assert_eq!(refused.code, 1, "{}", refused.stderr);
    assert!(!sandbox.path("kept").exists());
    let ran = keep_going(&sandbox);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stdout.contains("读入 12 个项目：评分 7 个；5 个有问题"), "{}", ran.stdout);
    let rejects: Vec<[String; 3]> = rows(&sandbox, "kept/rejects.csv")
        .into_iter()
        .map(|row| [row[1].clone(), row[2].clone(), row[3].clone()])
        .collect();
    let expected = [
        ["4", "", "T02"],
        ["6", "P07", "D02"],
        ["8", "P07", "D02"],
        ["10", "P09", "F04"],
        ["10", "P09", "F06"],
        ["12", "", "D01"],
    ];
    assert_eq!(rejects, expected.map(|row| row.map(str::to_owned)));
    let scored: Vec<String> =
        rows(&sandbox, "kept/results.csv").into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(scored, ["P01", "P02", "P04", "P06", "P08", "P10", "P12"]);
    let summary = rows(&sandbox, "kept/summary.csv");
    assert_eq!(summary.last().unwrap(), &["", "rejected", "5", "", "", ""]);
    let counted: u32 = summary.iter().map(|row| row[2].parse::<u32>().unwrap()).sum();
    assert_eq!(counted, 12);
    let verified = sandbox.run("verify kept");
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
}

#[test]
fn what_is_no_projects_blocks_all() {
    let sandbox = Sandbox::new();
    changed(&sandbox, |rows| {
        rows[9][31] = "好".to_owned();
        // Among the first rows a unit would be read with the heading.
        for copy in 0..60 {
            let mut row = rows[1].clone();
            row[0] = format!("Q{copy}");
            rows.push(row);
        }
        rows.push(vec!["单位：万元".to_owned()]);
    });
    let ran = keep_going(&sandbox);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stdout.contains("T23"), "{}", ran.stdout);
    assert!(!sandbox.path("kept").exists());
}

#[test]
fn a_table_without_problems_has_none_put_aside() {
    let sandbox = Sandbox::new();
    changed(&sandbox, |_| {});
    assert_eq!(keep_going(&sandbox).code, 0);
    assert_eq!(rows(&sandbox, "kept/rejects.csv").len(), 0);
    assert_eq!(rows(&sandbox, "kept/results.csv").len(), 12);
    sandbox.run(&format!("score wide.csv {RULES} -o all"));
    assert_eq!(sandbox.read("all/results.csv"), sandbox.read("kept/results.csv"));
}

#[test]
fn what_is_read_whole_and_json_refuse_it() {
    let sandbox = Sandbox::new();
    changed(&sandbox, |_| {});
    for arguments in [
        format!("score {SHEETS} --keep-going -o kept"),
        format!("score wide.csv {RULES} --keep-going -o kept --json"),
    ] {
        let ran = sandbox.run(&arguments);
        assert_eq!(ran.code, 2, "{arguments}: {}{}", ran.stdout, ran.stderr);
        assert!(format!("{}{}", ran.stdout, ran.stderr).contains("--keep-going"));
        assert!(!sandbox.path("kept").exists());
    }
}

#[test]
fn what_came_by_standard_input_is_recomputed_from_a_file() {
    let sandbox = Sandbox::new();
    changed(&sandbox, |rows| rows[3][31] = "好".to_owned());
    let mut command = sandbox.command(&format!("score - {RULES} --keep-going -o kept"));
    let ran = ran(command.stdin(File::open(sandbox.path("wide.csv")).unwrap()));
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert_eq!(rows(&sandbox, "kept/rejects.csv")[0][..4], ["-", "4", "P03", "F04"]);
    let verified = sandbox.run("verify kept --input wide.csv");
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
}

#[test]
fn facts_that_had_to_be_sorted_are_told() {
    let sandbox = Sandbox::new();
    sandbox.write("folder/jixiao.toml", LONG);
    let table = |name: &str| {
        String::from_utf8(sandbox.read(&format!("samples/shenyang-2025/{name}"))).unwrap()
    };
    // Of up to 32 projects the facts may stand in any order.
    let twice = |name: &str| {
        let table = table(name);
        let (heading, rows) = table.split_once('\n').unwrap();
        (heading.to_owned(), rows.to_owned() + &rows.replace("SY25", "SZ25"))
    };
    let (heading, projects) = twice("projects.csv");
    sandbox.write("folder/projects.csv", format!("{heading}\n{projects}"));
    let (heading, rows) = twice("facts.csv");
    let turned: Vec<&str> = rows.lines().rev().collect();
    for (rows, out, sorted) in [(&*rows, "ordered", false), (&*turned.join("\n"), "turned", true)] {
        sandbox.write("folder/facts.csv", format!("{heading}\n{rows}\n"));
        let ran = sandbox.run(&format!("score folder --keep-going -o {out}"));
        assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
        assert_eq!(ran.stdout.contains("先在磁盘上排好再读"), sorted, "{}", ran.stdout);
    }
    assert_eq!(sandbox.read("ordered/results.csv"), sandbox.read("turned/results.csv"));
}

/// Project SY25-010 has 92.99 points and an actual of 139.58 % of its target.
#[test]
fn totals_that_a_policy_limits_by_targets_are_those_of_the_arithmetic() {
    let sandbox = Sandbox::new();
    let read = |name: &str| String::from_utf8(sandbox.read(name)).unwrap();
    let limit = "\n[[total]]\nid = \"far\"\ntitle = { zh = \"甲\", en = \"a\" }\n\
        when = { over_target = \"30%\" }\noff = \"2\"\n\
        citation = [{ source = \"example\", confidence = \"reconstruction\", says = { zh = \"甲\", en = \"a\" } }]\n";
    sandbox.write("policy.toml", read("indicators/policies/example-stepped.toml") + limit);
    sandbox.write("folder/projects.csv", read("samples/shenyang-2025/projects.csv"));
    sandbox.write("folder/facts.csv", read("samples/shenyang-2025/facts.csv"));
    sandbox.write("folder/jixiao.toml", LONG);
    let ran = sandbox.run("score folder --keep-going --policy policy.toml -o kept");
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    let results = rows(&sandbox, "kept/results.csv");
    let row = results.iter().find(|row| row[0] == "SY25-010").unwrap();
    assert_eq!(row[5..7], ["90.99", "优"]);
}
