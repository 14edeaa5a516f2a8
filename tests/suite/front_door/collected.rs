//! Forms go out, come back and become a portfolio again.
//!
//! Office programs fill them in in `tests/office/`; here they come back as they were sent, with what
//! the sample already knows.

use super::sandbox::{SAMPLE, Sandbox, tables};

fn sent(sandbox: &Sandbox, more: &str) {
    sandbox.place(&format!("template {SAMPLE} --split department{more}"), "back");
}

fn collect(sandbox: &Sandbox, more: &str) -> super::sandbox::Ran {
    sandbox.run(&format!("collect back -o portfolio --from {SAMPLE}{more}"))
}

#[test]
fn what_came_back_gives_the_results_of_what_was_sent_in_both_languages() {
    let expected = tables(&Sandbox::new().assess(SAMPLE));
    for language in ["", " --lang en"] {
        let sandbox = Sandbox::new();
        sent(&sandbox, language);
        assert_eq!(collect(&sandbox, language).code, 0);
        assert!(tables(&sandbox.assess("portfolio")) == expected, "{language}");
        assert_eq!(sandbox.run("verify portfolio").code, 0);
    }
}

#[test]
fn collecting_again_says_what_changed_and_changes_nothing_else() {
    let sandbox = Sandbox::new();
    sent(&sandbox, "");
    let away = sandbox.path("back/填报表-市教育部门.xlsx");
    let aside = sandbox.path("aside.xlsx");
    std::fs::rename(&away, &aside).unwrap();
    let first = collect(&sandbox, " --json");
    assert_eq!(first.code, 1);
    let departments = first.json()["departments"].clone();
    let of = |name: &str| {
        let rows = departments.as_array().unwrap();
        rows.iter().find(|row| row["department"] == name).unwrap().clone()
    };
    assert_eq!(
        (&of("市教育部门")["missing"], &of("市城管部门")["missing"]),
        (&2.into(), &0.into())
    );
    assert!(first.json()["changes"].is_null(), "there is nothing to compare with");
    let before = String::from_utf8(sandbox.read("portfolio/projects.csv")).unwrap();
    std::fs::rename(&aside, &away).unwrap();
    let second = collect(&sandbox, " --json");
    assert_eq!(second.code, 0, "{}", second.stdout);
    let changes = second.json()["changes"].clone();
    let changed: Vec<_> = changes.as_array().unwrap().iter().map(|row| &row["project"]).collect();
    assert_eq!(changed, ["SY25-027", "SY25-028"]);
    assert_eq!(before.lines().count(), 29, "projects that have not come back have their row");
    let third = collect(&sandbox, " --json");
    assert_eq!(third.json()["changes"], serde_json::json!([]));
}

#[test]
fn a_portfolio_edited_by_hand_is_not_written_over() {
    let sandbox = Sandbox::new();
    sent(&sandbox, "");
    assert_eq!(collect(&sandbox, "").code, 0);
    let facts = sandbox.read("portfolio/facts.csv");
    sandbox.write("portfolio/facts.csv", [facts.as_slice(), b"\n"].concat());
    let refused = collect(&sandbox, "");
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("facts.csv"), "{}", refused.stderr);
}

#[test]
fn a_folder_without_forms_says_what_it_is_not() {
    let sandbox = Sandbox::new();
    sandbox.write("back/notes.txt", "稍后补交");
    let none = sandbox.run("collect back -o portfolio");
    assert_eq!(none.code, 1);
    assert!(none.stdout.contains("T07") && !sandbox.path("portfolio").exists(), "{}", none.stdout);
    assert_eq!(sandbox.run("collect nowhere -o portfolio").code, 2);
}

#[test]
fn a_returned_form_is_an_input_of_its_own() {
    let sandbox = Sandbox::new();
    sent(&sandbox, "");
    let scored = sandbox.run("score back/填报表-市教育部门.xlsx --json");
    let projects = scored.json()["projects"].clone();
    let of = |at: usize| (projects[at]["id"].clone(), projects[at]["total"].clone());
    assert_eq!(of(1), ("SY25-028".into(), "87.10".into()));
}

#[test]
fn an_indicator_table_of_excel_becomes_a_rulebook() {
    let sandbox = Sandbox::new();
    let table = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/workbooks/indicators.xlsx");
    sandbox.write("indicators.xlsx", std::fs::read(table).unwrap());
    let done = sandbox.run("rulebook import indicators.xlsx -o book");
    assert_eq!(done.code, 0, "{}", done.stdout);
    assert!(done.stdout.contains("T31"), "the total is said to be left out: {}", done.stdout);
    let checked = sandbox.run("rulebook check book");
    assert_eq!(checked.code, 0, "{}", checked.stdout);
    let exported = sandbox.run("rulebook export book");
    let rows: Vec<&str> = exported.stdout.lines().skip(1).collect();
    let start = |row: &str| row.split(',').take(5).collect::<Vec<_>>().join(",");
    let expected = [
        "过程,资金管理,预算执行率,10.00,评价人员直接给分",
        "过程,资金管理,资金使用合规性,10.00,评价人员直接给分",
        "产出,产出数量,清扫面积,25.50,评价人员直接给分",
        "产出,产出质量,抽查合格率,24.50,评价人员直接给分",
        "效益,满意度,市民满意度,30.00,评价人员直接给分",
    ];
    let levels = |row: &str| row.split(',').take(4).collect::<Vec<_>>().join(",");
    let found: Vec<String> = rows.iter().map(|row| levels(&start(row))).collect();
    assert_eq!(found, expected.map(levels));
}

#[test]
fn what_keeps_a_project_from_being_scored_is_asked_for_with_the_blanks() {
    let sandbox = Sandbox::new();
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    for name in ["jixiao.toml", "projects.csv", "facts.csv"] {
        sandbox.write(&format!("mine/{name}"), std::fs::read(sample.join(name)).unwrap());
    }
    // The shares of the items no longer add to 100 %.
    let facts = String::from_utf8(sandbox.read("mine/facts.csv")).unwrap();
    let facts = facts.replacen(",share,0.35,", ",share,0.30,", 1);
    sandbox.write("mine/facts.csv", facts);
    assert_eq!(sandbox.run("template mine -o back").code, 0);
    let done = sandbox.run("collect back -o portfolio --from mine --json");
    let found = done.json()["problems"].clone();
    let codes: Vec<_> = found.as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
    assert!(codes.contains(&"F07".into()), "{codes:?}");
}

#[test]
fn a_file_named_like_a_workbook_that_is_none_is_told() {
    let sandbox = Sandbox::new();
    sent(&sandbox, "");
    sandbox.write("back/补报.xlsx", "");
    sandbox.write("back/汇总.csv", "项目,金额\n");
    let done = collect(&sandbox, " --json");
    let found = done.json()["problems"].clone();
    let told: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["code"].clone(), one["place"]["file"].clone()))
        .filter(|(code, _)| code != "C24" && code != "C26")
        .collect();
    assert_eq!(told, [("T13".into(), "补报.xlsx".into()), ("C25".into(), "汇总.csv".into())]);
}

#[test]
fn a_reason_beside_an_amount_that_was_sent_is_told_with_the_amount() {
    let sandbox = Sandbox::new();
    // What comes back where the form locks the amount: reason and evidence, and no value beside them.
    let name = format!("{SAMPLE}/facts.csv");
    let facts = String::from_utf8(sandbox.read(&name)).unwrap();
    let before = ",budget-execution,,executed,2683150.80,元,";
    assert!(facts.contains(before));
    sandbox.write(&name, facts.replacen(before, ",budget-execution,,executed,,,", 1));
    let told = sandbox.run(&format!("explain {SAMPLE} SY25-003 --lost")).stdout;
    for part in ["2,683,150.8", "督导员到岗不足", "佐证：一体化系统支出明细", "facts.csv:236"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
}
