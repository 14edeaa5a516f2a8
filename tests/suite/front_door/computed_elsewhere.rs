//! `verify --results`: a table of results that an engine computed is recomputed, project by project.

use super::sandbox::{Ran, SAMPLE, Sandbox};

/// The wide sample with rules under which every project has a result.
const WIDE: &str =
    "samples/wide/projects.csv --rulebook samples/wide/rulebook --policy example-stepped";

/// The columns of a table of results of the wide sample.
const COLUMNS: [&str; 11] = [
    "project_id",
    "decision",
    "process",
    "output",
    "benefit",
    "total",
    "grade",
    "cut_rate",
    "cut",
    "next_budget",
    "problems",
];

/// A table of results, as rows of cells.
type Rows = Vec<Vec<String>>;

/// Gives what an engine computes of an input, with its heading.
fn computed(sandbox: &Sandbox, input: &str) -> Rows {
    let done = sandbox.run(&format!("score {input} -o scored --force"));
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    let text = String::from_utf8(sandbox.read("scored/results.csv")).unwrap();
    let row = |(at, line): (usize, &str)| {
        let last = if at == 0 { "problems" } else { "" };
        line.split(',').chain([last]).map(str::to_owned).collect()
    };
    text.lines().enumerate().map(row).collect()
}

fn write(sandbox: &Sandbox, rows: &Rows) {
    let lines: Vec<String> = rows.iter().map(|row| row.join(",") + "\n").collect();
    sandbox.write("computed.csv", lines.concat());
}

/// Writes the table of the wide sample as changed, and verifies it.
fn verified(change: impl FnOnce(&mut Rows)) -> Ran {
    let sandbox = Sandbox::new();
    let mut rows = computed(&sandbox, WIDE);
    assert_eq!(rows[0], COLUMNS);
    change(&mut rows);
    write(&sandbox, &rows);
    sandbox.run(&format!("verify --results computed.csv {WIDE}"))
}

/// Leaves a project without results, for a reason.
fn refuse(row: &mut [String], problems: &str) {
    row[1..].fill(String::new());
    problems.clone_into(row.last_mut().unwrap());
}

fn agrees(done: &Ran) {
    assert_eq!((done.code, done.stderr.as_str()), (0, ""), "{}", done.stdout);
}

fn differs(done: &Ran, told: &[&str]) {
    assert_eq!((done.code, done.stderr.as_str()), (1, ""), "{}", done.stdout);
    for text in told {
        assert!(done.stdout.contains(text), "{text}: {}", done.stdout);
    }
}

#[test]
fn what_the_library_computes_agrees_in_any_order_and_with_any_zeros() {
    let done = verified(|rows| {
        rows[1..].reverse();
        // Of P12: 100.00 is 100, and 0.00 is 0.0000.
        rows[1][5] = "100".to_owned();
        rows[1][7] = "0.0000".to_owned();
        // Nor do the columns have an order.
        for row in rows {
            row.swap(2, 10);
        }
    });
    agrees(&done);
    assert_eq!(done.stdout, "与复算一致：12 个项目的结果全部相同\n");
}

#[test]
fn a_table_as_windows_programs_write_it_is_the_same_table() {
    let sandbox = Sandbox::new();
    let rows = computed(&sandbox, WIDE);
    let lines: Vec<String> = rows.iter().map(|row| row.join(",") + "\r\n").collect();
    sandbox.write("computed.csv", format!("\u{FEFF}{}", lines.concat()));
    agrees(&sandbox.run(&format!("verify --results computed.csv {WIDE}")));
}

#[test]
fn a_changed_cell_of_any_column_is_named() {
    for (at, column) in COLUMNS.iter().enumerate().skip(1) {
        let mut before = String::new();
        let done = verified(|rows| {
            // P10, which is 差.
            let cell = &mut rows[10][at];
            before.clone_from(cell);
            *cell = match *column {
                "grade" => "中".to_owned(),
                "problems" => "F06".to_owned(),
                _ => format!("{cell}1"),
            };
        });
        let expected = if before.is_empty() {
            "复算为空白".to_owned()
        } else {
            format!("复算为“{before}”")
        };
        differs(&done, &["项目 P10（第 11 行）", &format!("  {column}：文件中为“"), &expected]);
        assert!(done.stdout.ends_with("比较了 12 个项目，其中 11 个相同\n"), "{}", done.stdout);
        assert_eq!(done.stdout.lines().count(), 3, "{}", done.stdout);
    }
}

#[test]
fn rows_that_are_missing_repeated_or_strange_are_named() {
    let done = verified(|rows| {
        let again = rows[4].clone();
        rows.push(again);
        rows[7][0] = "Q07".to_owned();
        rows.remove(9);
    });
    let told = ["没有项目 P07", "没有项目 P09", "项目 P04 不止一行", "输入中没有项目 Q07"];
    differs(&done, &told);
    assert!(done.stdout.ends_with("其中 9 个相同\n"), "{}", done.stdout);
}

#[test]
fn at_most_twenty_rows_are_named_and_the_rest_is_counted() {
    let sandbox = Sandbox::new();
    let mut rows = computed(&sandbox, SAMPLE);
    for row in &mut rows[1..] {
        row[5].push('9');
    }
    write(&sandbox, &rows);
    let done = sandbox.run(&format!("verify --results computed.csv {SAMPLE}"));
    differs(&done, &["另有 8 个未列出", "比较了 28 个项目，其中 0 个相同"]);
    assert_eq!(done.stdout.matches("不一致：项目").count(), 20, "{}", done.stdout);
}

#[test]
fn a_portfolio_folder_is_recomputed_by_the_rules_it_names() {
    let sandbox = Sandbox::new();
    write(&sandbox, &computed(&sandbox, SAMPLE));
    let done = sandbox.run(&format!("--lang en verify --results computed.csv {SAMPLE}"));
    agrees(&done);
    assert_eq!(done.stdout, "recomputed: the results of 28 projects agree\n");
}

/// Takes points of P02 out of the wide sample, and the whole of P03 in twice.
fn spoil(sandbox: &Sandbox) {
    let text = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[2] = lines[2].replacen(",2.50,", ",,", 1);
    lines.push(lines[3].clone());
    sandbox.write("samples/wide/projects.csv", lines.join("\n") + "\n");
}

#[test]
fn where_the_library_refuses_a_project_the_table_must_too() {
    let sandbox = Sandbox::new();
    let mut rows = computed(&sandbox, WIDE);
    spoil(&sandbox);
    let verify = || sandbox.run(&format!("verify --results computed.csv {WIDE}"));

    write(&sandbox, &rows);
    let told = ["项目 P02（第 3 行）", "problems：文件中为空白，复算为“F06”", "复算为“D02”"];
    differs(&verify(), &told);

    refuse(&mut rows[2], "F06");
    refuse(&mut rows[3], "D02");
    // The engine may name each of the rows that stand twice.
    let again = rows[3].clone();
    rows.push(again);
    write(&sandbox, &rows);
    let done = verify();
    agrees(&done);
    assert!(done.stdout.contains("12 个项目"), "{}", done.stdout);

    rows[2][5] = "90.00".to_owned();
    write(&sandbox, &rows);
    differs(&verify(), &["total：文件中为“90.00”，复算为空白"]);
}

#[test]
fn what_the_table_refuses_the_library_must_too() {
    let done = verified(|rows| refuse(&mut rows[5], "F06 D02"));
    differs(&done, &["项目 P05（第 6 行）", "problems：文件中为“F06 D02”，复算为空白"]);
    assert_eq!(done.stdout.lines().count(), 3, "{}", done.stdout);
}

#[test]
fn what_the_engine_left_open_is_counted_and_not_compared() {
    let done = verified(|rows| {
        refuse(&mut rows[5], "undecided");
        refuse(&mut rows[6], "F06 undecided");
    });
    agrees(&done);
    assert!(done.stdout.contains("2 个项目未定（undecided）"), "{}", done.stdout);
    assert!(done.stdout.contains("jixiao score"), "{}", done.stdout);
    assert!(done.stdout.contains("10 个项目的结果全部相同"), "{}", done.stdout);
    let done = verified(|rows| {
        refuse(&mut rows[5], "undecided");
        rows[5][6] = "优".to_owned();
    });
    differs(&done, &["grade：文件中为“优”，复算为空白"]);
}

#[test]
fn a_sample_is_the_same_in_any_order_and_compares_nothing_else() {
    let sandbox = Sandbox::new();
    let mut rows = computed(&sandbox, WIDE);
    for row in &mut rows[1..] {
        row[5].push('1');
    }
    write(&sandbox, &rows);
    let named = |arguments: &str| {
        let done = sandbox.run(&format!("verify --results computed.csv {WIDE} {arguments}"));
        differs(&done, &["不一致"]);
        let lines = done.stdout.lines().filter(|line| line.starts_with("不一致："));
        let mut ids: Vec<String> =
            lines.map(|line| line.split(' ').nth(1).unwrap()[..3].to_owned()).collect();
        ids.sort();
        (ids, done.stdout)
    };
    let (five, told) = named("--sample 5");
    assert_eq!(five.len(), 5);
    assert!(told.contains("从 12 个项目中按种子 1 抽取了 5 个复算"), "{told}");
    assert_eq!(five, named("--sample 5 --seed 1").0);
    assert_ne!(five, named("--sample 5 --seed 2").0);
    rows[1..].reverse();
    write(&sandbox, &rows);
    let text = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].reverse();
    sandbox.write("samples/wide/projects.csv", lines.join("\n") + "\n");
    assert_eq!(five, named("--sample 5").0);
    assert_eq!(named("--sample 99").0.len(), 12);
}

#[test]
fn a_table_without_a_column_is_refused_and_columns_that_say_nothing_are_told() {
    for at in [0, 3, 6, 10] {
        let done = verified(|rows| {
            for row in rows {
                row.remove(at);
            }
        });
        let column = format!("缺少必需的“{}”一列", COLUMNS[at]);
        // The id of a project has a Chinese name.
        let told = if at == 0 { "缺少必需的“项目编号" } else { &column };
        differs(&done, &["T03", told]);
    }
    let sandbox = Sandbox::new();
    write(&sandbox, &computed(&sandbox, WIDE));
    let without = WIDE.trim_end_matches(" --policy example-stepped");
    let done = sandbox.run(&format!("verify --results computed.csv {without}"));
    agrees(&done);
    assert!(done.stdout.contains("没有比较的列：cut_rate；cut；next_budget"), "{}", done.stdout);
}

#[test]
fn a_file_that_is_not_there_and_options_that_do_not_fit_are_refused() {
    let sandbox = Sandbox::new();
    for line in [
        format!("verify --results computed.csv {WIDE}"),
        "verify --sample 3 out".to_owned(),
        "verify --policy example-stepped out".to_owned(),
        format!("verify --results samples/wide/projects.csv --seed 3 {WIDE}"),
        format!("verify --results samples/wide/projects.csv --sample 0 {WIDE}"),
    ] {
        assert_eq!(sandbox.run(&line).code, 2, "{line}");
    }
}

#[test]
fn the_same_is_given_as_data() {
    let sandbox = Sandbox::new();
    let mut rows = computed(&sandbox, WIDE);
    rows[3][6] = "优".to_owned();
    write(&sandbox, &rows);
    let done = sandbox.run(&format!("--json verify --results computed.csv {WIDE}"));
    assert_eq!(done.code, 1);
    let data: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!(data["agrees"], false);
    assert_eq!((data["compared"].as_u64(), data["agree"].as_u64()), (Some(12), Some(11)));
    let row = &data["different"]["first"][0];
    assert_eq!((row["project"].as_str(), row["line"].as_u64()), (Some("P03"), Some(4)));
    let cell = serde_json::json!({ "column": "grade", "found": "优", "expected": "良" });
    assert_eq!(row["cells"], serde_json::json!([cell]));
}
