//! `new`: an empty folder that leads on, and a bureau's own tables taken in with a draft to correct.

use super::sandbox::{RESULT, SAMPLE, Sandbox};
use std::fs;
use std::path::Path;

/// The sample's projects under invented headings, in 万元, below a title.
const BUREAU: &str = "tests/data/workbooks/bureau.xlsx";

const OWN_FACTS: &str = "项目代码,考核指标,分项,填报内容,完成结果,计量单位,情况说明,佐证";

/// A sandbox with the bureau's two files in it.
fn bureau() -> Sandbox {
    let sandbox = Sandbox::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    sandbox.write("in/汇总表.xlsx", fs::read(root.join(BUREAU)).unwrap());
    let facts = String::from_utf8(sandbox.read(&format!("{SAMPLE}/facts.csv"))).unwrap();
    let (_, rows) = facts.split_once('\n').unwrap();
    sandbox.write("in/facts.txt", format!("{OWN_FACTS}\n{rows}"));
    sandbox
}

fn text(sandbox: &Sandbox, name: &str) -> String {
    String::from_utf8(sandbox.read(name)).unwrap()
}

/// Corrects a file by hand; every text must be there.
fn correct(sandbox: &Sandbox, name: &str, changes: &[(&str, &str)]) {
    let mut now = text(sandbox, name);
    for (from, to) in changes {
        assert!(now.contains(from), "{name} has no {from}:\n{now}");
        now = now.replace(from, to);
    }
    sandbox.write(name, now);
}

#[test]
fn an_empty_folder_says_what_to_fill_in_and_takes_it() {
    let sandbox = Sandbox::new();
    for (language, columns) in [
        ("zh", ["项目编号,项目名称,主管部门", "全年预算数（元）"]),
        ("en", ["project_id,name,department", "budget (元)"]),
    ] {
        let made = sandbox.run(&format!("--lang {language} new {language}"));
        assert_eq!((made.code, made.stderr.as_str()), (0, ""));
        let names: Vec<String> = sandbox.files(language).into_keys().collect();
        assert_eq!(names, ["exemptions.csv", "facts.csv", "jixiao.toml", "projects.csv"]);
        let projects = text(&sandbox, &format!("{language}/projects.csv"));
        assert!(projects.starts_with('\u{feff}'), "Excel takes it for UTF-8");
        assert!(columns.iter().all(|column| projects.contains(column)), "{projects}");

        // Only the projects are asked for; no exemptions are no mistake.
        let check = |name: &str| sandbox.run(&format!("--json check {name}")).json();
        let problems = check(language);
        assert_eq!(problems["problems"].as_array().unwrap().len(), 1, "{problems}");
        assert_eq!(problems["problems"][0]["code"], "T08");
        let row = "P1,公园保洁服务,市城管局,,,,,,2025,是,,1200000,,,,,,,无,否\n";
        sandbox.write(&format!("{language}/projects.csv"), format!("{projects}{row}"));
        let problems = check(language);
        let codes = problems["problems"].as_array().unwrap().iter().map(|one| &one["code"]);
        assert_eq!(codes.collect::<Vec<_>>(), ["F29"], "one sentence before anything came back");
        assert_eq!(sandbox.run(&format!("template {language}")).code, 0);
    }
}

#[test]
fn a_bureaus_own_tables_give_the_samples_results_once_the_draft_is_corrected() {
    let sandbox = bureau();
    let made = sandbox.run("new b --from in/汇总表.xlsx in/facts.txt");
    assert_eq!((made.code, made.stderr.as_str()), (0, ""), "{}", made.stdout);
    let names: Vec<String> = sandbox.files("b").into_keys().collect();
    let expected = ["columns.toml", "exemptions.csv", "facts.csv", "jixiao.toml", "projects.xlsx"];
    assert_eq!(names, expected, "no name from outside");
    let settings = text(&sandbox, "b/jixiao.toml");
    assert!(settings.contains("projects = \"projects.xlsx#2025#汇总\""), "{settings}");
    let draft = text(&sandbox, "b/columns.toml");
    let guessed = "\"本年安排（含追加）（万元）\" = \"budget\"  # 猜的，请核对";
    assert!(draft.contains(guessed) && draft.contains("\"备注\" = \"\"\n"), "{draft}");

    // The guess took the office that filled the table in for the department.
    correct(
        &sandbox,
        "b/columns.toml",
        &[
            ("\"填报单位\" = \"department\"", "\"填报单位\" = \"\""),
            ("\"预算单位\" = \"\"", "\"预算单位\" = \"主管部门\""),
            ("\"合同锁定（万元）\" = \"\"", "\"合同锁定（万元）\" = \"committed\""),
            ("\"公开限制\" = \"\"", "\"公开限制\" = \"confidential\""),
        ],
    );
    correct(
        &sandbox,
        "b/jixiao.toml",
        &[("# policy = \"shenyang-2025\"", "policy = \"shenyang-2025\"")],
    );
    let done = sandbox.run("--json run b");
    assert_eq!(done.code, 0, "{}", done.stdout);
    let problems = done.json()["problems"].to_string();
    assert!(!problems.contains("\"T05\"") && !problems.contains("\"T34\""), "{problems}");
    sandbox.place(&format!("run {SAMPLE}"), RESULT);
    for name in ["results.csv", "summary.csv"] {
        let same =
            sandbox.read(&format!("b-result/{name}")) == sandbox.read(&format!("{RESULT}/{name}"));
        assert!(same, "{name} differs");
    }

    // The mapping file is an input like any other.
    assert_eq!(sandbox.run("verify b-result").code, 0);
    correct(
        &sandbox,
        "b/columns.toml",
        &[("\"已下达（万元）\" = \"received\"", "\"已下达（万元）\" = \"\"")],
    );
    let changed = sandbox.run("verify b-result");
    assert_eq!(changed.code, 1);
    assert!(changed.stdout.contains("columns.toml"), "{}", changed.stdout);
}

#[test]
fn what_cannot_be_used_stops_it_and_nothing_is_written() {
    let sandbox = bureau();
    sandbox.write("in/电话.csv", "姓名,电话\n张三,1\n");
    sandbox.write("in/去年.csv", "代码,采购事项,本年安排（元）\nP1,保洁,1\n");
    for (line, code, says) in [
        ("new n --from in/电话.csv", 1, "T07"),
        ("new n --from in/汇总表.xlsx in/去年.csv", 1, "T18"),
        ("new n --from in/汇总表.xlsx#没有", 1, "T18"),
        ("new n --from nowhere.csv", 2, "nowhere.csv"),
        ("new in", 2, "in"),
    ] {
        let ran = sandbox.run(line);
        assert_eq!(ran.code, code, "{line}: {}{}", ran.stdout, ran.stderr);
        assert!(format!("{}{}", ran.stdout, ran.stderr).contains(says), "{line}");
        assert!(!sandbox.path("n").exists(), "{line}");
    }
    let one = sandbox.run("--json new n --from in/汇总表.xlsx#2025#汇总").json();
    assert_eq!(one["taken"][0]["file"], "projects.xlsx#2025#汇总");
    assert_eq!(one["taken"][0]["unused"], 4);
    assert_eq!(one["left_out"].as_array().unwrap().len(), 0, "the other sheet was not meant");
}

#[test]
fn an_amount_whose_heading_names_an_unknown_unit_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.write("in.csv", "代码,采购事项,本年安排（千万元）\nP1,保洁,1200\n");
    assert_eq!(sandbox.run("new n --from in.csv").code, 0);
    let checked = sandbox.run("check n");
    assert!(checked.stdout.contains("D11"), "{}", checked.stdout);
    assert!(checked.stdout.contains("本年安排（千万元）"), "{}", checked.stdout);
}

#[test]
fn projects_and_scores_of_one_wide_table_are_told_apart() {
    let sandbox = Sandbox::new();
    let scores = text(&sandbox, &format!("{SAMPLE}/self/scores.csv"));
    let wide = scores.lines().enumerate().map(|(at, line)| match at {
        0 => format!("采购事项,本年安排（万元）,{line}\n"),
        _ => format!("保洁,120.5,{line}\n"),
    });
    sandbox.write("in.csv", wide.collect::<String>());
    assert_eq!(sandbox.run("new n --from in.csv").code, 0);
    let settings = text(&sandbox, "n/jixiao.toml");
    for line in ["projects = \"projects.csv\"", "scores = \"projects.csv\""] {
        assert!(settings.contains(line), "{settings}");
    }
    let scored = sandbox.run("--json score n").json();
    assert_eq!(scored["projects"].as_array().unwrap().len(), 28);
    let problems = scored["problems"].to_string();
    assert!(!problems.contains("\"T05\""), "{problems}");
}

/// An office's own two workbooks: a list without ids, and scores by name with some titles shortened.
const OFFICE: &str = "tests/data/office";

#[test]
fn a_list_without_ids_and_scores_by_name_become_graded_projects() {
    let sandbox = Sandbox::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(OFFICE);
    for name in ["projects-without-ids.xlsx", "scores-by-name.xlsx"] {
        sandbox.write(&format!("in/{name}"), fs::read(root.join(name)).unwrap());
    }
    let made = sandbox
        .run("--json new n --from in/projects-without-ids.xlsx --from in/scores-by-name.xlsx")
        .json();
    assert_eq!(made["ids"], 6, "{made}");
    // Neither the order of the files nor of the rows changes an id.
    let again = "new again --from in/scores-by-name.xlsx --from in/projects-without-ids.xlsx";
    assert_eq!(sandbox.run(again).code, 0);
    assert_eq!(text(&sandbox, "n/ids.csv"), text(&sandbox, "again/ids.csv"));
    let names = text(&sandbox, "n/ids.csv");
    let names = names.lines().skip(1).map(|line| line.split_once(',').unwrap().1);
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["公园保洁", "社区养老", "档案整理", "法律援助", "12345热线", "道路养护"]
    );
    let columns = text(&sandbox, "n/columns.toml");
    for (near, id) in [
        ("支付及时性", "payment-discipline"),
        ("人员到位率", "staffing"),
        ("投诉整改率", "complaint-resolution"),
        ("成本控制", "cost-control"),
    ] {
        assert!(columns.contains(&format!("\"{near}\" = \"{id}\"  # 猜的")), "{near}: {columns}");
    }
    assert!(!columns.contains("\"预算编制科学性\""), "an exact title needs no line: {columns}");
    let checked = sandbox.run("check n");
    assert_eq!(checked.code, 0, "{}", checked.stdout);
    let scored = sandbox.run("--json score n").json();
    let totals = scored["projects"].as_array().unwrap().iter().map(|one| {
        (one["name"].as_str().unwrap().to_owned(), one["total"].as_str().unwrap().to_owned())
    });
    // The totals that the office's own column 总分 prints.
    let expected = [
        ("公园保洁", "94.60"),
        ("社区养老", "90.50"),
        ("档案整理", "86.70"),
        ("法律援助", "83.10"),
        ("12345热线", "79.30"),
        ("道路养护", "74.70"),
    ];
    let expected = expected.map(|(name, total)| (name.to_owned(), total.to_owned()));
    assert_eq!(totals.collect::<Vec<_>>(), expected);
}

/// A rulebook that asks for nothing but the two amounts that the table of projects has.
const EXECUTION_ALONE: &str = r#"
[dimension]
id = "process"
title = { zh = "过程", en = "process" }
max = "100"

[[group]]
id = "funds"
title = { zh = "资金管理", en = "funds" }

[[indicator]]
id = "budget-execution"
number = 1
title = { zh = "预算执行率", en = "budget execution rate" }
group = "funds"
max = "100"
nature = "quantitative"
citation = [{ source = "example", confidence = "reconstruction" }]

[indicator.rule]
kind = "ratio"
numerator = "executed"
denominator = "received"

[[indicator.example]]
facts = { executed = "900000", received = "1000000" }
points = "90.00"
"#;

#[test]
fn projects_whose_rules_ask_for_their_own_amounts_alone_have_all_their_data() {
    let sandbox = Sandbox::new();
    sandbox.lay("samples/broken/_rulebook");
    for name in ["rulebook.toml", "grades.toml"] {
        let text = sandbox.read(&format!("samples/broken/_rulebook/{name}"));
        sandbox.write(&format!("own/rules/{name}"), text);
    }
    sandbox.write("own/rules/1-process.toml", EXECUTION_ALONE);
    let settings = "title = \"甲市\"\nrulebook = \"rules\"\n[files]\nprojects = \"projects.csv\"\n";
    sandbox.write("own/jixiao.toml", settings);
    let head = "项目编号,项目名称,主管部门,全年预算数,到位数,执行数\n";
    sandbox.write("own/projects.csv", format!("{head}P1,公园保洁,甲局,100,100,95\n"));
    let scored = sandbox.run("score own --json").json();
    assert_eq!(scored["projects"][0]["total"], "95.00", "95 of 100: {scored}");
    assert_eq!(sandbox.run("check own").code, 0);
    // Where one project lacks an amount, that is what is missing.
    sandbox.write("own/projects.csv", format!("{head}P1,公园保洁,甲局,100,100,\n"));
    let lacking = sandbox.run("check own").stdout;
    assert!(lacking.contains("F06") && !lacking.contains("F29"), "{lacking}");
}

#[test]
fn every_decision_on_a_column_can_be_asked_why() {
    let sandbox = Sandbox::new();
    let list = "编号,采购事项,本年安排（万元）,支付及时性\nP1,公园保洁,100,3\n";
    sandbox.write("list.csv", list);
    assert_eq!(sandbox.run("new own --from list.csv").code, 0);
    let asked = sandbox.run("check own --explain-columns --json").json();
    let tables = asked["tables"].as_array().unwrap();
    let projects = tables.iter().find(|table| table["table"] == "projects").unwrap();
    let of = |heading: &str| {
        let columns = projects["columns"].as_array().unwrap();
        columns.iter().find(|column| column["heading"] == heading).unwrap().clone()
    };
    assert_eq!(of("编号")["column"], "project_id");
    let budget = of("本年安排（万元）");
    assert_eq!((&budget["column"], &budget["unit"]), (&"budget".into(), &"万元".into()));
    assert_eq!(budget["by"], "columns.toml", "it was guessed, and is marked so for a person");
    let shown = sandbox.run("check own --explain-columns").stdout;
    assert!(shown.contains("万元（列名）"), "{shown}");
}

#[test]
fn what_a_table_of_scores_says_of_projects_is_said_to_be_left_to_their_table() {
    let sandbox = Sandbox::new();
    sandbox
        .write("own/projects.csv", "项目编号,项目名称,主管部门,全年预算数\nP1,公园保洁,甲局,100\n");
    sandbox
        .write("own/scores.csv", "项目编号,项目名称,主管部门,支付及时合规性\nP1,公园保洁,乙局,3\n");
    let settings = "title = \"甲市\"\nrulebook = \"purchased-services-25\"\n[files]\nprojects = \"projects.csv\"\nscores = \"scores.csv\"\n";
    sandbox.write("own/jixiao.toml", settings);
    let shown = sandbox.run("check own --explain-columns").stdout;
    let of_scores = shown.split("得分表").nth(1).unwrap();
    let line = |heading: &str| of_scores.lines().find(|line| line.contains(heading)).unwrap();
    assert!(line("主管部门").contains("不用，以项目表为准"), "{shown}");
    assert!(!line("项目名称").contains("不用"), "a row is found by its name: {shown}");
}
