//! Contracts far under their budgets, or over them: told wherever projects are read.

use super::sandbox::{SAMPLE, Sandbox};
use jixiao::problem::Code;
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::fmt::Write;

/// The rules of tables with four columns of points, 10, 50, 30 and 10.
const RULES: &str = "--rulebook self-evaluation-2020";

/// Gives the problems of a code as file or line and sentence.
fn told(found: &Value, code: &str) -> Vec<(u64, String)> {
    let problems = found["problems"].as_array().unwrap().iter();
    let of_code = problems.filter(|one| one["code"] == code);
    of_code
        .map(|one| {
            let said = one["message"].as_str().unwrap().to_owned();
            (one["place"]["line"].as_u64().unwrap(), said)
        })
        .collect()
}

#[test]
fn a_contract_of_the_sample_is_told_beyond_a_limit_and_not_at_it() {
    let sandbox = Sandbox::new();
    let file = format!("{SAMPLE}/projects.csv");
    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    // The budgets are 3,486,200.00, 9,866,700.00, 3,726,500.00 and 2,984,300.00. Of the first 82 % are 2,858,684.00, of
    // the last 85 % are 2,536,655.00.
    let contracts = [
        ("project_id", "合同金额（元）"),
        ("SY25-003", "2858684.00"),
        ("SY25-007", "\"9,866,700.01\""),
        ("SY25-008", "3726500.00"),
        ("SY25-009", "2536655"),
    ];
    let row = |line: &str| {
        let (id, _) = line.split_once(',').unwrap();
        let contract = contracts.iter().find(|(known, _)| *known == id);
        format!("{line},{}\n", contract.map_or("", |(_, amount)| amount))
    };
    sandbox.write(&file, text.lines().map(row).collect::<String>());
    let under = "项目 SY25-003：合同金额 2,858,684.00 元，全年预算数 3,486,200.00 元，合同与预算之比 82%，\
                 低于下限 85%";
    let over = "项目 SY25-007：合同金额 9,866,700.01 元，全年预算数 9,866,700.00 元，\
                合同与预算之比 100.00…%，高于上限 100%";
    let expected = [(4, under.to_owned()), (8, over.to_owned())];
    for command in ["check", "score", "run"] {
        let ran = sandbox.run(&format!("{command} {SAMPLE} --json"));
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert_eq!(told(&ran.json(), "D27"), expected, "{command}");
    }
    // Without limits in the rulebook nothing is told.
    let rules = "indicators/purchased-services-25/rulebook.toml";
    let text = String::from_utf8(sandbox.read(rules)).unwrap();
    let bare: String =
        text.split_inclusive('\n').filter(|one| !one.starts_with("contract_")).collect();
    sandbox.write(rules, bare);
    let ran =
        sandbox.run(&format!("check {SAMPLE} --rulebook indicators/purchased-services-25 --json"));
    assert_eq!(told(&ran.json(), "D27"), []);
}

#[test]
fn a_contract_in_a_large_table_is_told_at_its_line() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "wide.csv",
        "项目编号,项目名称,全年预算数（万元）,合同价（元）,1,2,3,4\n\
         P1,保洁,100,850000,10,50,30,9\n\
         P2,绿化,100,849999.99,10,50,30,9\n\
         P3,安保,100,1000000.01,10,50,30,9\n\
         P4,养护,100,,10,50,30,9\n",
    );
    // Rows that may be put aside are always read one by one.
    let ran = sandbox.run(&format!("score wide.csv {RULES} --keep-going -o kept"));
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let said = ran.stdout + &ran.stderr;
    let is_told = |line: usize| said.contains(&format!("D27 wide.csv:{line}："));
    assert_eq!([2, 3, 4, 5].map(is_told), [false, true, true, false], "{said}");
}

#[test]
fn a_limit_that_cannot_hold_is_refused() {
    let sandbox = Sandbox::new();
    let rules = "indicators/purchased-services-25/rulebook.toml";
    let text = String::from_utf8(sandbox.read(rules)).unwrap();
    let check = |from: &str, to: &str| {
        assert_eq!(text.matches(from).count(), 1);
        sandbox.write(rules, text.replace(from, to));
        let ran = sandbox.run("check indicators/purchased-services-25 --json");
        let found = ran.json();
        let codes = found["problems"].as_array().unwrap().iter().map(|one| one["code"].clone());
        (ran.code, codes.collect::<Vec<Value>>())
    };
    let least = "contract_at_least = \"0.85\"";
    assert_eq!(check(least, "contract_at_least = \"85%\""), (0, vec![]));
    assert_eq!(check(least, "contract_at_least = \"-0.1\""), (1, vec!["R09".into()]));
    assert_eq!(check(least, "contract_at_least = \"八成半\""), (1, vec!["R09".into()]));
    assert_eq!(check(least, "contract_at_least = \"10.1\""), (1, vec!["R09".into()]));
    assert_eq!(check(least, "contract_at_least = \"1.01\""), (1, vec!["R14".into()]));
    assert_eq!(check(least, "contract_at_least = \"1\""), (0, vec![]));
}

#[test]
fn a_form_of_an_earlier_layout_is_refused_and_who_is_to_do_what_is_said() {
    let sandbox = Sandbox::new();
    let mut book = Workbook::new();
    book.add_worksheet().set_name("说明").unwrap();
    let stamp = book.add_worksheet();
    stamp.set_name("_jixiao").unwrap();
    stamp.write_row(0, 0, ["format", "jixiao-form-1"]).unwrap();
    sandbox.write("back/填报表.xlsx", book.save_to_buffer().unwrap());
    let ran = sandbox.run(&format!("collect back --from {SAMPLE} -o all --json"));
    let found = ran.json();
    let mut problems = found["problems"].as_array().unwrap().iter();
    let problem = problems.find(|one| one["code"] == "C02").unwrap();
    assert_eq!(
        problem["message"],
        "填报表的结构有改动：这是另一版程序发出的表，版式是 jixiao-form-1"
    );
    let hint = problem["hint"].as_str().unwrap();
    assert!(hint.starts_with("请联系发表单位，用现在的程序重新发出填报表"), "{hint}");
}

/// Lets the rulebook of the sample block what is written.
fn let_block(sandbox: &Sandbox, codes: &str) {
    let rules = "indicators/purchased-services-25/rulebook.toml";
    let text = String::from_utf8(sandbox.read(rules)).unwrap();
    let start = text.find("[advice]\n").unwrap() + "[advice]\n".len();
    let (before, behind) = text.split_at(start);
    let behind =
        behind.strip_prefix("block = ").map_or(behind, |rest| rest.split_once('\n').unwrap().1);
    sandbox.write(rules, format!("{before}block = {codes}\n{behind}"));
}

/// Gives a project of the sample, on line 4, a contract of 82 % of its budget.
fn with_contract(sandbox: &Sandbox) {
    let file = format!("{SAMPLE}/projects.csv");
    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    let row = |line: &str| {
        let contract = match line.split_once(',').unwrap().0 {
            "project_id" => "contract",
            "SY25-003" => "2858684.00",
            _ => "",
        };
        format!("{line},{contract}\n")
    };
    sandbox.write(&file, text.lines().map(row).collect::<String>());
}

fn severity(found: &Value) -> Value {
    let mut problems = found["problems"].as_array().unwrap().iter();
    problems.find(|one| one["code"] == "D27").unwrap()["severity"].clone()
}

const OWN: &str = "--rulebook indicators/purchased-services-25";

#[test]
fn a_contract_stops_all_results_where_the_rulebook_lets_it() {
    let sandbox = Sandbox::new();
    with_contract(&sandbox);
    let ran = sandbox.run(&format!("check {SAMPLE} {OWN} --json"));
    assert_eq!((ran.code, severity(&ran.json())), (0, "advise".into()));
    let_block(&sandbox, "[\"D27\"]");
    let ran = sandbox.run(&format!("check {SAMPLE} {OWN} --json"));
    assert_eq!((ran.code, severity(&ran.json())), (1, "block".into()));
    for command in ["score", "run"] {
        let ran = sandbox.run(&format!("{command} {SAMPLE} {OWN} -o out"));
        assert_eq!(ran.code, 1, "{}{}", ran.stdout, ran.stderr);
        assert!((ran.stdout + &ran.stderr).contains("拦截 D27 projects.csv:4"));
        assert!(!sandbox.path("out").exists());
    }
    // A statement gives no advice, and would make results of the project.
    let ran = sandbox.run(&format!("sql --dialect duckdb {OWN}"));
    assert!(ran.code != 0 && ran.stderr.contains("D27"), "{}{}", ran.stdout, ran.stderr);
    // A folder of two tables may put the project aside, and scores the others as ever.
    let ran = sandbox.run(&format!("score {SAMPLE} {OWN} --keep-going -o out"));
    assert_eq!(ran.code, 1, "{}{}", ran.stdout, ran.stderr);
    let [results, rejects] = ["results", "rejects"]
        .map(|name| String::from_utf8(sandbox.read(&format!("out/{name}.csv"))).unwrap());
    assert_eq!((results.lines().count(), rejects.lines().count()), (1 + 27, 1 + 1));
    assert!(rejects.contains("SY25-003,D27") && !results.contains("SY25-003"), "{rejects}");
    let verified = sandbox.run("verify out");
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
}

#[test]
fn rows_of_a_large_table_that_advice_blocks_are_put_aside() {
    let sandbox = Sandbox::new();
    let numbers: Vec<String> = (1..=25).map(|number| number.to_string()).collect();
    let mut table = format!("project_id,name,budget,contract,{}\n", numbers.join(","));
    let contracts = ["100", "85", "84.99", "100.01", ""];
    for (at, contract) in contracts.iter().enumerate() {
        let _ = writeln!(table, "P{at},保洁,100,{contract},{}", ["2"; 25].join(","));
    }
    sandbox.write("wide.csv", table);
    let_block(&sandbox, "[\"F31\", \"D27\"]");
    let refused = sandbox.run(&format!("score wide.csv {OWN} -o out"));
    assert_eq!(refused.code, 1, "{}{}", refused.stdout, refused.stderr);
    assert!(!sandbox.path("out").exists());
    let ran = sandbox.run(&format!("score wide.csv {OWN} --keep-going -o out"));
    assert_eq!(ran.code, 1, "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stdout.contains("读入 5 个项目：评分 3 个；2 个有问题"), "{}", ran.stdout);
    let [results, rejects] = ["results", "rejects"]
        .map(|name| String::from_utf8(sandbox.read(&format!("out/{name}.csv"))).unwrap());
    let ids = |text: &str, column: usize| -> Vec<String> {
        text.lines().skip(1).map(|row| row.split(',').nth(column).unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&results, 0), ["P0", "P1", "P4"]);
    assert_eq!(
        (ids(&rejects, 1), ids(&rejects, 3)),
        (vec!["4".into(), "5".into()], vec!["D27".into(); 2])
    );
}

#[test]
fn departments_are_asked_for_what_blocks_and_not_for_other_advice() {
    let sandbox = Sandbox::new();
    with_contract(&sandbox);
    let settings = format!("{SAMPLE}/jixiao.toml");
    let text = String::from_utf8(sandbox.read(&settings)).unwrap();
    let own =
        text.replace("\"purchased-services-25\"", "\"../../indicators/purchased-services-25\"");
    sandbox.write(&settings, own);
    let collected = |codes: &str| {
        let_block(&sandbox, codes);
        let sent = sandbox.run(&format!("template {SAMPLE} -o sent --force"));
        assert_eq!(sent.code, 0, "{}", sent.stderr);
        sandbox.run(&format!("collect sent --from {SAMPLE} -o back --force --json")).json()
    };
    assert_eq!(severity(&collected("[\"D21\", \"D27\"]")), "block");
    assert_eq!(told(&collected("[\"D21\"]"), "D27"), []);
}

#[test]
fn only_advice_on_projects_may_block() {
    let sandbox = Sandbox::new();
    let check = |codes: &str| {
        let_block(&sandbox, codes);
        let ran = sandbox.run("check indicators/purchased-services-25 --json");
        let found = ran.json();
        let problems = found["problems"].as_array().unwrap().clone();
        assert_eq!(ran.code, i32::from(!problems.is_empty()), "{found}");
        problems
    };
    for unfit in ["D24", "F39", "F06", "R22", "X99", ""] {
        let found = check(&format!("[\"{unfit}\"]"));
        assert_eq!((found.len(), &found[0]["code"]), (1, &Value::from("R10")), "{unfit}");
        let message = found[0]["message"].as_str().unwrap();
        assert_eq!(message, format!("找不到可以拦截的提示“{unfit}”"));
        let hint = found[0]["hint"].as_str().unwrap();
        assert!(Code::ADVICE_ON_PROJECTS.iter().all(|code| hint.contains(code.id())), "{hint}");
    }
    for code in Code::ADVICE_ON_PROJECTS {
        assert_eq!(check(&format!("[\"{}\"]", code.id())), [] as [Value; 0]);
        for manual in
            [include_str!("../../../docs/zh/rules.md"), include_str!("../../../docs/en/rules.md")]
        {
            assert!(manual.contains(code.id()), "{}", code.id());
        }
    }
}
