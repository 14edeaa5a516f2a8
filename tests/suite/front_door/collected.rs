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

/// Appends a line to a file.
fn append(sandbox: &Sandbox, name: &str, line: &str) {
    let bytes = [sandbox.read(name).as_slice(), line.as_bytes()].concat();
    sandbox.write(name, bytes);
}

#[test]
fn what_people_wrote_in_the_collected_folder_is_carried_on() {
    let sandbox = Sandbox::new();
    sent(&sandbox, "");
    assert_eq!(collect(&sandbox, "").code, 0);
    append(&sandbox, "portfolio/exemptions.csv", "SY25-028,100%,民生兜底,会议纪要〔2026〕1号\n");
    let settings = String::from_utf8(sandbox.read("portfolio/jixiao.toml")).unwrap();
    let title = settings.lines().next().unwrap();
    sandbox.write("portfolio/jixiao.toml", settings.replacen(title, "title = \"改过的标题\"", 1));
    sandbox.write("portfolio/scenarios.toml", "# 方案\n");
    for _ in 0..2 {
        let again = collect(&sandbox, "");
        assert_eq!(again.code, 0, "{}{}", again.stdout, again.stderr);
        assert!(
            again.stdout.contains("沿用文件夹中改过的 jixiao.toml、exemptions.csv"),
            "{}",
            again.stdout
        );
    }
    let exemptions = String::from_utf8(sandbox.read("portfolio/exemptions.csv")).unwrap();
    assert!(exemptions.contains("会议纪要〔2026〕1号"), "{exemptions}");
    assert_eq!(sandbox.read("portfolio/scenarios.toml"), "# 方案\n".as_bytes());
    let kept = String::from_utf8(sandbox.read("portfolio/jixiao.toml")).unwrap();
    assert!(kept.contains("改过的标题"), "{kept}");
    let verified = sandbox.run("verify portfolio");
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);

    // What is exempted where the forms come from is added, and never takes the place of what stands here.
    sandbox.write(
        &format!("{SAMPLE}/exemptions.csv"),
        "project_id,share,reason,document\nSY25-028,50%,另一条,甲文\nSY25-027,50%,新增,乙文\n",
    );
    let settings = String::from_utf8(sandbox.read(&format!("{SAMPLE}/jixiao.toml"))).unwrap();
    if !settings.contains("exemptions") {
        append(&sandbox, &format!("{SAMPLE}/jixiao.toml"), "exemptions = \"exemptions.csv\"\n");
    }
    assert_eq!(collect(&sandbox, "").code, 0);
    let exemptions = String::from_utf8(sandbox.read("portfolio/exemptions.csv")).unwrap();
    assert!(exemptions.contains("SY25-028,100%") && exemptions.contains("乙文"), "{exemptions}");
    assert!(!exemptions.contains("甲文"), "{exemptions}");
    // One that was taken back here stays so.
    let without: String = exemptions
        .lines()
        .filter(|line| !line.contains("乙文"))
        .flat_map(|line| [line, "\n"])
        .collect();
    sandbox.write("portfolio/exemptions.csv", &without);
    assert_eq!(collect(&sandbox, "").code, 0);
    assert_eq!(sandbox.read("portfolio/exemptions.csv"), without.as_bytes());
}

#[test]
fn what_would_be_lost_is_named_before_force_takes_it() {
    let sandbox = Sandbox::new();
    sent(&sandbox, "");
    assert_eq!(collect(&sandbox, "").code, 0);
    for name in ["projects.csv", "facts.csv"] {
        append(&sandbox, &format!("portfolio/{name}"), "\n");
    }
    let settings = String::from_utf8(sandbox.read("portfolio/jixiao.toml")).unwrap();
    sandbox.write("portfolio/jixiao.toml", settings.replace("\"facts.csv\"", "\"别的.csv\""));
    let refused = collect(&sandbox, "");
    assert_eq!(refused.code, 2, "{}", refused.stdout);
    for part in ["jixiao.toml、projects.csv、facts.csv", "jixiao correct", "--force"] {
        assert!(refused.stderr.contains(part), "{part}: {}", refused.stderr);
    }
    let forced = collect(&sandbox, " --force");
    assert_eq!(forced.code, 0, "{}", forced.stderr);
    assert!(
        forced.stdout.contains("jixiao.toml、projects.csv、facts.csv 写后的改动"),
        "{}",
        forced.stdout
    );
    assert_eq!(sandbox.run("verify portfolio").code, 0);
}
