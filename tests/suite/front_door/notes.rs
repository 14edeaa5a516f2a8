//! Notes on what was read as what: only for those who ask, and never more than notes.

use super::sandbox::Sandbox;
use serde_json::Value;

const NOTED: &str = "samples/broken/T43";
const WITH_UNITS: &str = "samples/broken/F10";

/// Gives a folder with the samples these tests look at.
fn with_samples() -> Sandbox {
    let sandbox = Sandbox::new();
    for name in [NOTED, WITH_UNITS, "samples/broken/_rulebook"] {
        sandbox.lay(name);
    }
    sandbox
}

fn codes(json: &Value) -> Vec<[&str; 2]> {
    let problems = json["problems"].as_array().unwrap();
    problems
        .iter()
        .map(|one| ["code", "severity"].map(|name| one[name].as_str().unwrap()))
        .collect()
}

#[test]
fn notes_are_shown_to_those_who_ask() {
    let sandbox = with_samples();
    let plain = sandbox.run(&format!("check {NOTED}"));
    assert_eq!(plain.code, 0);
    assert!(!plain.stdout.contains("说明"), "{}", plain.stdout);
    for flag in ["-v", "--verbose"] {
        let asked = sandbox.run(&format!("check {flag} {NOTED}"));
        assert_eq!(asked.code, 0);
        let note = "说明 T43 projects.csv:2：项目 P-01：“全年预算数”的“１，０００，０００．００”按“1000000.00”读取\n";
        let behind = asked.stdout.strip_prefix(&plain.stdout).expect("what is said without it");
        assert!(behind.lines().all(|line| line.starts_with("说明 ")), "{behind}");
        assert!(behind.contains(note), "{behind}");
    }
}

#[test]
fn notes_stand_in_no_json_but_that_of_a_check_that_asks() {
    let sandbox = with_samples();
    let asked = sandbox.run(&format!("--json check -v {NOTED}")).json();
    let asked = codes(&asked);
    assert!(asked.contains(&["T43", "note"]), "{asked:?}");
    assert!(asked.iter().all(|[_, severity]| *severity == "note"), "{asked:?}");
    for line in ["check", "score", "cut --policy shenyang-2025", "explain", "run"] {
        let project = if line == "explain" { "P-01" } else { "" };
        let ran = sandbox.run(&format!("--json {line} {NOTED} {project}"));
        assert_eq!(ran.code, 0, "{line}: {}", ran.stderr);
        assert!(!ran.stdout.contains("\"T43\""), "{line}: {}", ran.stdout);
    }
    let written = String::from_utf8(sandbox.read("T43-result/evaluation.json")).unwrap();
    assert!(!written.contains("\"T43\""));
    assert_eq!(sandbox.run("verify T43-result").code, 0);
}

#[test]
fn notes_come_after_the_problems_and_are_not_counted() {
    let sandbox = with_samples();
    let folder = WITH_UNITS;
    let facts = "project_id,indicator,item,fact,value,unit,reason,evidence\n\
        P-01,service-quantity,,target,１２０,平方米,,作业记录\n\
        P-01,service-quantity,,actual,118,万平方米,,作业记录\n";
    sandbox.write(&format!("{folder}/facts.csv"), facts);
    let ran = sandbox.run(&format!("check -v {folder}"));
    assert_eq!(ran.code, 1);
    let heads: Vec<&str> = ran.stdout.lines().filter(|line| !line.starts_with(' ')).collect();
    let starts = |at: usize, start: &str| assert!(heads[at].starts_with(start), "{heads:?}");
    starts(0, "拦截 F10");
    assert!(heads[1..].iter().all(|head| head.starts_with("说明 ")), "{heads:?}");
    assert!(heads.iter().any(|head| head.starts_with("说明 T43 facts.csv:2")), "{heads:?}");
    let summary = sandbox.run(&format!("run {folder}")).stdout;
    assert!(!summary.contains("T43"), "{summary}");
}
