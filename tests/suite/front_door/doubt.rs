//! Never money on doubt: what stands in the tables of offices is read rightly, or asked about. The data
//! of `tests/data/field` say where they come from.

use super::sandbox::{Ran, Sandbox};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

/// A sandbox with the field data.
fn field() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.lay("tests/data/field");
    sandbox
}

/// The codes and lines of what `check` finds.
fn found(sandbox: &Sandbox, name: &str) -> Vec<String> {
    let said = sandbox.run(&format!("--json check {name}")).json();
    let said = said["problems"].as_array().unwrap().clone();
    said.iter()
        .map(|one| format!("{}:{}", one["code"].as_str().unwrap(), one["place"]["line"]))
        .collect()
}

/// The budgets that `run` wrote, by project: the cut of shenyang-2025 is taken off the full budget.
fn summary(sandbox: &Sandbox, input: &str) -> String {
    let ran = sandbox.run(&format!("run {input} -o out --force"));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    String::from_utf8(sandbox.read("out/summary.csv")).unwrap()
}

/// A folder of one table of projects; its scores are full marks.
fn folder(sandbox: &Sandbox, settings: &str, projects: &str) {
    let files = "[files]\nprojects = \"projects.csv\"\nscores = \"scores.csv\"\n";
    let rulebook = "title = \"试例\"\nrulebook = \"../samples/wide/rulebook\"\n";
    sandbox.write("p/jixiao.toml", format!("{rulebook}{settings}{files}"));
    sandbox.write("p/projects.csv", projects);
    let wide = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    let of = |line: &str| line.split(',').rev().take(25).map(str::to_owned).collect::<Vec<_>>();
    let lines: Vec<&str> = wide.lines().collect();
    let mut scores = String::new();
    for (id, line) in ["project_id", "P1", "P2"].into_iter().zip([lines[0], lines[12], lines[12]]) {
        let cells: Vec<String> = of(line).into_iter().rev().collect();
        writeln!(scores, "{id},{}", cells.join(",")).unwrap();
    }
    sandbox.write("p/scores.csv", scores);
}

#[test]
fn the_total_of_a_group_is_the_budget() {
    let sandbox = field();
    for name in ["a-known-group", "d-unmerged"] {
        let input = format!("tests/data/field/41-grouped-budget-heading/{name}");
        // 120.5 万元 and 75 万元.
        let summary = summary(&sandbox, &input);
        assert!(summary.contains("市城管局,优,2,1955000.00,"), "{summary}");
        let codes = found(&sandbox, &input);
        assert_eq!(
            codes,
            ["T05:3", "T05:3", "T33:4"].map(str::to_owned)[..2].to_vec(),
            "{codes:?}"
        );
    }
}

#[test]
fn groups_and_units_of_any_form_give_the_same_money() {
    let sandbox = field();
    // 12.5 and 7.5 万元 in each of them.
    for (settings, projects) in [
        ("", "编号,名称,预算（千元）\nP1,甲,125\nP2,乙,75\n"),
        ("", "编号,名称,预算（百万元）\nP1,甲,0.125\nP2,乙,0.075\n"),
        ("", "编号,名称,预算\nP1,甲,125千元\nP2,乙,0.075百万元\n"),
        ("money_unit = \"千元\"\n", "编号,名称,预算\nP1,甲,125\nP2,乙,75\n"),
        ("", "汇总表（单位：千元）,,\n编号,名称,预算\nP1,甲,125\nP2,乙,75\n"),
        ("", "编号,名称,预算\nP1,甲,125\nP2,乙,75\n金额单位：千元,,\n"),
        ("", "编号,名称,预算\n,,（千元）\nP1,甲,125\nP2,乙,75\n"),
        (
            "",
            "id,name,Budget (亿元),,\n,,fiscal,own,Total\nP1,甲,0.001,0.00025,0.00125\nP2,乙,0,0,0.00075\n",
        ),
        (
            "",
            "编号,名称,全年预算数（万元）,,\n,,,其中：财政,自筹\nP1,甲,12.5,10,2.5\nP2,乙,7.5,7.5,0\n",
        ),
        (
            "",
            "编号,名称,资金（元）,,\n,,全年预算数,,执行数\n,,财政资金,小计,\nP1,甲,1,125000,1\nP2,乙,1,75000,1\n",
        ),
    ] {
        folder(&sandbox, settings, projects);
        let summary = summary(&sandbox, "p");
        assert!(summary.contains(",优,2,200000.00"), "{projects}{summary}");
    }
    for (projects, code) in [
        ("编号,名称,预算（千万元）\nP1,甲,125\nP2,乙,75\n", "D11:1"),
        ("编号,名称,预算（元）\n,,（万元）\nP1,甲,125\nP2,乙,75\n", "D11:2"),
        ("编号,名称,预算（万元）,\n,,财政资金,自筹资金\nP1,甲,125,1\nP2,乙,75,1\n", "T24:1"),
        ("编号,名称,Budget,,\n,,fiscal,own,loan\nP1,甲,1,2,3\n", "T24:1"),
    ] {
        folder(&sandbox, "", projects);
        let codes = found(&sandbox, "p");
        assert!(codes.contains(&code.to_owned()), "{projects}{codes:?}");
        assert_ne!(sandbox.run("run p -o out --force").code, 0);
    }
}

#[test]
fn departments_that_look_the_same_are_cut_by_the_same_rule() {
    let sandbox = field();
    let input = "tests/data/field/36-department-invisible-policy/p";
    assert_eq!(found(&sandbox, input), ["D23:4"]);
    // P1, P2 with U+200B and P4 in spaces lose 13 %; P3 is another name, which is said.
    let expected = "市教育 局,良,1,1000000.00,100000.00,900000.00\n\
                    市教育局,良,3,3000000.00,390000.00,2610000.00\n";
    assert!(summary(&sandbox, input).ends_with(expected));
    let policy = format!("{input}/policy.toml");
    let text = String::from_utf8(sandbox.read(&policy)).unwrap();
    sandbox.write(&policy, text.replace("[\"市教育局\"]", "[\"市教育局（本级）\u{200B}\"]"));
    let projects = "project_id,name,department,budget,budget_initial,received,executed,\
                    grade_last_year,category\n\
                    P1,甲,市教育局(本级),1000000,1000000,1000000,900000,优,其他\n\
                    P2,乙,市教育局〔本级〕,1000000,1000000,1000000,900000,优,其他\n\
                    P3,丙,市教育局（本级）,1000000,1000000,1000000,900000,优,其他\n\
                    P4,丁,市水务局,1000000,1000000,1000000,900000,优,其他\n";
    sandbox.write(&format!("{input}/projects.csv"), projects);
    // The rule's own spelling is no project's, so each that looks like it is told, too.
    let codes = found(&sandbox, input);
    assert!(
        codes.contains(&"D23:3".to_owned()) && codes.contains(&"D24:4".to_owned()),
        "{codes:?}"
    );
    let summary = summary(&sandbox, input);
    assert!(summary.contains("市教育局(本级),良,2,2000000.00,260000.00,1740000.00\n"), "{summary}");
    assert!(
        summary.contains("市教育局〔本级〕,良,1,1000000.00,100000.00,900000.00\n"),
        "{summary}"
    );
}

/// Scores a wide table from a file, or from standard input.
fn scored(sandbox: &Sandbox, table: &str, stdin: bool) -> Ran {
    sandbox.write("wide.csv", table);
    let input = if stdin { "-" } else { "wide.csv" };
    let line = format!("score {input} --rulebook samples/wide/rulebook -o out --force");
    let mut command = sandbox.command(&line);
    if stdin {
        command.stdin(Stdio::piped());
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if let Some(mut input) = child.stdin.take() {
        input.write_all(table.as_bytes()).unwrap();
    }
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code: output.status.code().unwrap(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// The codes and lines in what was said.
fn told(ran: &Ran, codes: &[&str]) -> Vec<String> {
    let lines = ran.stdout.lines().chain(ran.stderr.lines());
    let of = |line: &str| {
        let mut words = line.split(' ').skip(1);
        let (code, place) = (words.next()?, words.next()?);
        let line = place.split(['：', ':']).nth(1)?;
        codes.contains(&code).then(|| format!("{code}:{line}"))
    };
    lines.filter_map(of).collect()
}

#[test]
fn a_streamed_table_leaves_out_what_is_no_project() {
    let sandbox = field();
    let table = "tests/data/field/49-streamed-wide-table/h-note.csv";
    let table = String::from_utf8(sandbox.read(table)).unwrap();
    let heading = table.lines().next().unwrap();
    let sums = format!("合 计,,,,,38070000.00,0{}\n", ",1.00".repeat(25));
    let below = format!("{table}{heading}\n{}\n{sums}", ",".repeat(31));
    for stdin in [true, false] {
        let ran = scored(&sandbox, &below, stdin);
        assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
        assert_eq!(told(&ran, &["T31"]), ["T31:14", "T31:15", "T31:17"]);
        let results = String::from_utf8(sandbox.read("out/results.csv")).unwrap();
        assert_eq!(results.lines().count(), 13);
        assert!(ran.stdout.contains("3,807 万元") && !ran.stdout.contains("7,614"));
    }
    let verified = sandbox.run("verify out");
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    // A title above the heading, and its unit.
    let titled = format!("2025年汇总表（单位：千元）\n{table}");
    let ran = scored(&sandbox, &titled, true);
    assert!(ran.stdout.contains("3,807,000 万元"), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn a_unit_below_a_streamed_table_is_refused_where_it_comes_too_late() {
    let sandbox = field();
    let wide = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    let (heading, rows) = wide.split_once('\n').unwrap();
    let mut table = format!("{heading}\n");
    for number in 0..50 {
        let row = rows.lines().next().unwrap();
        table.push_str(&row.replacen("P01", &format!("N{number}"), 1));
        table.push('\n');
    }
    let note = |text: &str| format!("{table}{text}{}\n", ",".repeat(31));
    for stdin in [false, true] {
        assert_eq!(scored(&sandbox, &note("注：单位：元"), stdin).code, 0);
        let ran = scored(&sandbox, &note("单位：万元"), stdin);
        assert_eq!((ran.code == 0, told(&ran, &["T23"])), (false, vec!["T23:52".to_owned()]));
        let own = note("单位：万元").replacen(",budget,executed", ",预算（元）,执行数（元）", 1);
        assert_eq!(scored(&sandbox, &own, stdin).code, 0, "the headings name their own");
    }
}

#[test]
fn a_project_that_stands_twice_in_a_streamed_table_is_found() {
    let sandbox = field();
    let wide = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
    let again = |id: &str| {
        let row = wide.lines().nth(5).unwrap();
        format!("{wide}{}\n", row.replacen("P05", id, 1))
    };
    for stdin in [false, true] {
        for id in ["P05", " P05", "\"P05\"", "Ｐ０５", "P\u{200B}05"] {
            let ran = scored(&sandbox, &again(id), stdin);
            assert_eq!(ran.code, 1, "{}", ran.stdout);
            let last = wide.lines().count() + 1;
            assert_eq!(told(&ran, &["D02"]), [format!("D02:{last}")], "{id}");
        }
        assert_eq!(scored(&sandbox, &again("P 05"), stdin).code, 0);
    }
}

/// A worksheet as one XML, with error values as they stand.
fn sheet_xml(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| match *text {
        "" => "<Cell/>".to_owned(),
        error if error.starts_with('#') => {
            format!("<Cell><Data ss:Type=\"Error\">{error}</Data></Cell>")
        }
        text => format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>"),
    };
    let row = |cells: &&[&str]| {
        format!("<Row>{}</Row>", cells.iter().map(cell).collect::<Vec<_>>().concat())
    };
    let rows = rows.iter().map(row).collect::<Vec<_>>().concat();
    format!(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"表\">\
         <Table>{rows}</Table></Worksheet></Workbook>"
    )
}

#[test]
fn an_error_value_that_is_not_used_blocks_nothing() {
    let sandbox = field();
    folder(&sandbox, "", "");
    let settings = String::from_utf8(sandbox.read("p/jixiao.toml")).unwrap();
    sandbox.write("p/jixiao.toml", settings.replace("projects.csv", "projects.xml"));
    let check = |rows: &[&[&str]]| {
        sandbox.write("p/projects.xml", sheet_xml(rows));
        let codes = found(&sandbox, "p");
        // The list of before still lies there, unread.
        let aside = |code: &String| code.starts_with("T31") || code.starts_with("T35");
        codes.into_iter().filter(|code| code.starts_with('T') && !aside(code)).collect()
    };
    let heading: &[&str] = &["项目编号", "项目名称", "预算（元）", "完成率测算"];
    let rows = |one: &'static str,
                two: &'static str,
                total: &'static str|
     -> Vec<Vec<&'static str>> {
        vec![vec!["P1", "甲", one, two], vec!["P2", "乙", "2", "1"], vec!["合计", "", total, total]]
    };
    let checked = |one, two, total| -> Vec<String> {
        let rows = rows(one, two, total);
        let all: Vec<&[&str]> =
            std::iter::once(heading).chain(rows.iter().map(|row| &row[..])).collect();
        check(&all)
    };
    assert_eq!(checked("1", "#DIV/0!", "#DIV/0!"), ["T05:1"], "only the column is unknown");
    assert_eq!(checked("#DIV/0!", "1", "3"), ["T16:2", "T05:1"]);
    // A note below, and a line of the heading printed again.
    let note: &[&[&str]] =
        &[heading, &["P1", "甲", "1", "1"], &["P2", "乙", "2", "1"], &["注：", "", "", "#REF!"]];
    let of_note: Vec<String> = check(note);
    assert_eq!(of_note, ["T05:1"]);
}

#[test]
fn ids_that_a_spreadsheet_altered_are_refused() {
    let sandbox = field();
    for (id, code) in [
        ("1.23E+11", Some("D13:2")),
        ("\"=\"\"003\"\"\"", Some("D13:2")),
        ("'003", Some("D13:2")),
        ("1e5-A", None),
        ("E+1", None),
        ("2025E03", None),
    ] {
        folder(&sandbox, "", &format!("编号,名称,预算\n{id},甲,1\nP2,乙,1\n"));
        let codes = found(&sandbox, "p");
        let altered = codes.iter().find(|code| code.starts_with("D13")).map(String::as_str);
        assert_eq!(altered, code, "{id}: {codes:?}");
        let wide = String::from_utf8(sandbox.read("samples/wide/projects.csv")).unwrap();
        let ran = scored(&sandbox, &wide.replacen("\nP01", &format!("\n{id}"), 1), false);
        assert_eq!(told(&ran, &["D13"]), Vec::from_iter(code), "{}", ran.stdout);
    }
}

#[test]
fn what_is_no_file_is_refused_at_once_and_a_mark_of_excel_is_named() {
    let sandbox = field();
    #[cfg(unix)]
    for command in ["check", "score", "run"] {
        let ran = sandbox.run(&format!("{command} /dev/zero"));
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains("/dev/zero 不是文件"), "{}", ran.stderr);
    }
    sandbox.write("~$项目.xlsx", b"\x05admin");
    let ran = sandbox.run("check ~$项目.xlsx");
    assert_eq!(ran.code, 1);
    assert!(
        ran.stdout.contains("T22 ~$项目.xlsx") && ran.stdout.contains("临时文件"),
        "{}",
        ran.stdout
    );
}

#[test]
fn a_character_that_nobody_sees_is_named_where_it_is_shown() {
    let sandbox = field();
    let policy = "tests/data/field/36-department-invisible-policy/p/policy.toml";
    let text = String::from_utf8(sandbox.read(policy)).unwrap();
    sandbox.write(policy, text.replace("rate = \"0.15\"", "rate = \"0.15\u{200B}\""));
    let ran = sandbox.run("check tests/data/field/36-department-invisible-policy/p");
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("0.15〔U+200B 零宽空格〕"), "{}", ran.stdout);
}
