//! Rates tried for a quick look, and policies written for one's own.

use super::sandbox::{SAMPLE, Sandbox};

/// The cells of a project's row.
fn row(table: &str, id: &str) -> Vec<String> {
    let line = table.lines().find(|line| line.trim_start().starts_with(id)).expect("has a row");
    line.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn rates_tried_are_cut_by_and_said_to_be_a_trial() {
    let sandbox = Sandbox::new();
    let tried = sandbox.run(&format!("cut {SAMPLE} --rate 良=12% --rate medium=0.15"));
    assert_eq!(tried.code, 0, "{}", tried.stdout);
    // 3,154,200.00 × 12 % and 2,930,500.00 × 15 %
    assert_eq!(row(&tried.stdout, "SY25-015")[2..6], ["良", "3154200.00", "12%", "378504.00"]);
    assert_eq!(row(&tried.stdout, "SY25-028")[2..6], ["中", "2930500.00", "15%", "439575.00"]);
    // 0.67 亿元 × 12 % + 0.12 亿元 × 15 % = 804 + 180 万元
    assert!(tried.stdout.contains("压减 984 万元"), "{}", tried.stdout);
    assert!(tried.stdout.contains("[试算]") && tried.stdout.contains("比例未经决定"));
    assert!(!sandbox.run(&format!("cut {SAMPLE}")).stdout.contains("试算"));
}

#[test]
fn what_is_tried_is_recorded_and_recomputed() {
    let sandbox = Sandbox::new();
    let tried =
        sandbox.run(&format!("run {SAMPLE} -o tried --rate 良=12% --floor 11% --rate 中=15%"));
    assert_eq!(tried.code, 0, "{}", tried.stdout);
    let manifest: serde_json::Value =
        serde_json::from_slice(&sandbox.read("tried/manifest.json")).unwrap();
    let recorded = serde_json::json!({ "rates": ["良=12%", "中=15%"], "floor": "11%" });
    assert_eq!(manifest["job"]["trial"], recorded);
    assert_eq!(sandbox.run("verify tried").code, 0);
    for file in ["report.html", "evaluation.json", "charts/cuts.svg"] {
        let text = String::from_utf8(sandbox.read(&format!("tried/{file}"))).unwrap();
        assert!(text.contains("试算"), "{file} says that it is a trial");
    }
}

#[test]
fn a_trial_below_the_floor_is_refused_before_anything_is_written() {
    let sandbox = Sandbox::new();
    let refused = sandbox.run(&format!("run {SAMPLE} -o tried --rate 良=9.99% --rate 甲=1%"));
    assert_eq!(refused.code, 1);
    assert!(refused.stdout.contains("P01 --rate 良=9.99%"), "{}", refused.stdout);
    assert!(refused.stdout.contains("M01 --rate 甲=1%"), "{}", refused.stdout);
    assert!(!sandbox.path("tried").exists());
}

#[test]
fn a_trial_takes_the_place_of_a_policy_where_none_is_named() {
    let sandbox = Sandbox::new();
    sandbox.place_without_policy("unused");
    assert_eq!(sandbox.run(&format!("cut {SAMPLE}")).code, 2);
    let open = sandbox.run(&format!("cut {SAMPLE} --rate 良=10% --rate 中=10%"));
    assert!(open.code == 1 && open.stdout.contains("P04"), "a rate of 优 is asked for");
    let done = sandbox.run(&format!("cut {SAMPLE} --rate 优=0 --rate 良=10% --rate 中=10%"));
    assert!(done.code == 0 && done.stdout.contains("压减 790 万元"), "{}", done.stdout);
}

#[test]
fn a_policy_is_written_filled_in_and_used() {
    let sandbox = Sandbox::new();
    let made = sandbox.run("policy new mine.toml --rate 良=10% --rate 中=15% --floor 10%");
    assert_eq!(made.code, 0, "{}", made.stdout);
    assert!(made.stdout.contains("优，差"), "{}", made.stdout);
    let open = sandbox.run("check mine.toml");
    assert_eq!((open.code, open.stdout.matches("P06").count()), (1, 2), "{}", open.stdout);
    let text = String::from_utf8(sandbox.read("mine.toml")).unwrap();
    let text = text.replacen("rate = \"\"", "rate = \"0\"", 1);
    sandbox.write("mine.toml", text.replacen("rate = \"\"", "rate = \"50%\"", 1));
    assert_eq!(sandbox.run("check mine.toml").code, 0);
    // 670 万元 of 良 and 15 % of 1,200 万元
    let cut = sandbox.run(&format!("cut {SAMPLE} --policy mine.toml"));
    assert!(cut.stdout.contains("压减 850 万元"), "{}", cut.stdout);
    let shown = sandbox.run("policy show mine.toml");
    assert!(shown.stdout.contains("[试算]") && shown.stdout.contains("50%"), "{}", shown.stdout);
    let again = sandbox.run("policy new mine.toml --rate 良=10%");
    assert_eq!(again.code, 2, "an existing file is kept");
    assert_eq!(sandbox.run("policy new mine.toml --rate 良=10% --force").code, 0);
}

#[test]
fn built_in_policies_are_listed_shown_and_copied() {
    let sandbox = Sandbox::new();
    let listed = sandbox.run("policy list");
    assert!(listed.stdout.contains("shenyang-2025") && listed.stdout.contains("example-stepped"));
    let shown = sandbox.run("policy show shenyang-2025");
    assert!(shown.stdout.contains("[重构]") && shown.stdout.contains("10%"), "{}", shown.stdout);
    let rules = sandbox.run("policy show samples/edge/rules/policy.toml");
    for line in [
        "“执行率低于60%的加压5个百分点”：等级为良或中或差，执行率低于 60%，比例加 5%",
        "“下年预算不超过本年年初预算”：等级为优或良或中或差，下年预算不超过年初预算数",
    ] {
        assert!(rules.stdout.contains(line), "{}", rules.stdout);
    }
    assert_eq!(sandbox.run("policy new own.toml --like example-stepped").code, 0);
    assert_eq!(sandbox.run("check own.toml").code, 0);
    let copy = String::from_utf8(sandbox.read("own.toml")).unwrap();
    assert!(copy.contains("id = \"own\"") && copy.contains("id = \"example\""), "{copy}");
    let unknown = sandbox.run("policy show example-steped");
    assert!(unknown.code == 1 && unknown.stdout.contains("T10"), "{}", unknown.stdout);
}
