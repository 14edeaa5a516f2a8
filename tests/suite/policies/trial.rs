//! Rates tried for a quick look, policies written from them, and trials as files.

use super::grades;
use jixiao::Language;
use jixiao::citation::Status;
use jixiao::policy::{Column, Policy, Trial, try_out};
use jixiao::problem::Problem;
use jixiao::rules::{NewPolicy, new_policy, read_policy};
use jixiao::source::NamedBytes;

fn trial(rates: &[&str], floor: Option<&str>) -> Trial {
    let rates = rates.iter().map(|rate| (*rate).to_owned()).collect();
    Trial { rates, floor: floor.map(str::to_owned) }
}

fn read(text: &str) -> Result<Policy, Vec<Problem>> {
    read_policy(&NamedBytes::new("policy.toml", text), &grades())
}

/// Codes with the places they stand at.
fn told(found: Result<Policy, Vec<Problem>>) -> Vec<String> {
    let found = found.expect_err("is refused");
    found.iter().map(|one| format!("{} {}", one.code.id(), one.place)).collect()
}

fn rates(policy: &Policy) -> Vec<String> {
    let text = |rate: &Option<jixiao::policy::GradeRate>| {
        rate.as_ref().map_or("–".to_owned(), |rate| rate.rate.to_string())
    };
    policy.rates.iter().map(text).collect()
}

const STEPPED: &str = r#"
id = "own"
edition = "1"
title = "本单位办法"
issuer = "财政局"
document = { zh = "示例文号", en = "a number" }
status = "official"
base = "budget"
rounding = "half-up"
source = [{ id = "s", title = "办法" }]
floor = { rate = "10%", grades = ["良", "medium"], citation = [{ source = "s", confidence = "printed" }] }
rate = [
  { grade = "优", rate = "0", citation = [{ source = "s", confidence = "printed" }] },
  { grade = "良", rate = "10%", citation = [{ source = "s", confidence = "printed" }] },
  { grade = "Medium", rate = "0.15", citation = [{ source = "s", confidence = "printed" }] },
]
"#;

#[test]
fn a_title_in_one_text_is_meant_for_both_languages_and_grades_go_by_title_or_id() {
    let policy = read(STEPPED).unwrap();
    assert_eq!(policy.heading.title.zh, "本单位办法");
    assert_eq!(policy.heading.title.en, "本单位办法");
    assert_eq!(policy.heading.document.en, "a number");
    assert_eq!(rates(&policy), ["0.00", "0.10", "0.15", "–"]);
    let wrong = read(&STEPPED.replace("title = \"本单位办法\"", "title = { zh = \"只有中文\" }"));
    assert_eq!(told(wrong), ["T06 policy.toml:4"]);
}

#[test]
fn what_a_policy_lacks_is_told_all_at_once() {
    let lacks = read("status = \"official\"").expect_err("lacks all else");
    let fields: Vec<String> = lacks.iter().map(|one| Language::English.problem(one).what).collect();
    for field in ["id", "edition", "title", "issuer", "document", "base", "rounding"] {
        assert!(
            fields.iter().any(|what| what.contains(&format!("`{field}`"))),
            "{field}: {fields:?}"
        );
    }
    assert_eq!(fields.len(), 7);
}

#[test]
fn a_trial_needs_no_source_and_nothing_else_goes_without() {
    let bare: String = STEPPED
        .lines()
        .filter(|line| !["issuer", "document", "source"].iter().any(|key| line.starts_with(key)))
        .map(|line| line.split(", citation").next().unwrap().to_owned())
        .map(|line| if line.contains("grade") { format!("{line} }},") } else { line })
        .collect::<Vec<_>>()
        .join("\n")
        .replace("\"medium\"] },", "\"medium\"] }");
    let tried =
        read(&bare.replace("official", "trial")).unwrap_or_else(|one| panic!("{one:?}\n{bare}"));
    assert_eq!(tried.heading.status, Status::Trial);
    assert_eq!(rates(&tried), ["0.00", "0.10", "0.15", "–"]);
    let codes: Vec<String> =
        read(&bare).unwrap_err().iter().map(|one| one.code.id().to_owned()).collect();
    assert_eq!(codes, ["T06", "T06", "R08", "R08", "R08", "R08"]);
}

#[test]
fn a_rate_left_empty_is_asked_for_and_never_zero() {
    let open = read(&STEPPED.replace("rate = \"0.15\"", "rate = \" \""));
    assert_eq!(told(open), ["P06 policy.toml:15"]);
}

#[test]
fn rates_tried_change_the_policy_in_force_and_leave_the_rest() {
    let policy = read(STEPPED).unwrap();
    let tried = try_out(Some(&policy), &trial(&["中=20%", "差=0.5"], None), &grades()).unwrap();
    assert_eq!(rates(&tried), ["0.00", "0.10", "0.20", "0.50"]);
    assert_eq!((tried.heading.status, tried.heading.id.as_str()), (Status::Trial, "own"));
    // The floor of the file holds: 良 at exactly 10 % is fine, at 9.99 % it is not.
    let at = |rate: &str| try_out(Some(&policy), &trial(&[rate], None), &grades());
    assert_eq!(rates(&at("good=10%").unwrap()), ["0.00", "0.10", "0.15", "–"]);
    assert_eq!(told(at("good=9.99%")), ["P01 --rate good=9.99%"]);
    // A floor raised to 12 % keeps its grades, and 良 falls below it where the file says so.
    let raised = try_out(Some(&policy), &trial(&[], Some("12%")), &grades());
    assert_eq!(told(raised), ["P01 policy.toml:14"]);
}

#[test]
fn without_a_policy_a_trial_is_one_and_its_floor_spares_the_best_alone() {
    let tried = try_out(None, &trial(&["良=10%", "中=10%"], Some("10%")), &grades()).unwrap();
    assert_eq!(rates(&tried), ["–", "0.10", "0.10", "–"]);
    let floor = tried.floor.expect("a floor");
    assert_eq!(floor.grades.iter().map(|grade| grade.0).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn everything_wrong_with_a_trial_is_told_at_its_argument() {
    let rates = ["god=5%", "良", "良=101%", "中=10%", "中=12%", "差=", "差=5%"];
    let found = try_out(None, &trial(&rates, Some("-1")), &grades());
    assert_eq!(
        told(found),
        [
            "M01 --rate god=5%",
            "P07 --rate 良",
            "P07 --rate 良=101%",
            "R02 --rate 中=12%",
            "P06 --rate 差=",
            "P07 --floor -1",
            "P02 --rate 差=5%",
        ]
    );
    let near = try_out(None, &trial(&["god=5%"], None), &grades()).unwrap_err();
    assert!(Language::English.problem(&near[0]).what.contains("good"), "{near:?}");
}

#[test]
fn a_new_policy_reads_back_as_what_was_asked_for_once_it_is_filled_in() {
    let wanted = NewPolicy {
        id: "p".to_owned(),
        title: Some("方案 \"一\"".to_owned()),
        base: Some(Column::Executed),
        trial: trial(&["良=10%", "中=12.34%"], Some("0.10")),
    };
    for language in [Language::Chinese, Language::English] {
        let draft = new_policy(language, &grades(), &wanted).unwrap();
        let to_fill: Vec<&str> = draft.to_fill.iter().map(|grade| grade.id.as_str()).collect();
        assert_eq!(to_fill, ["excellent", "poor"]);
        let open = read(&draft.text).unwrap_err();
        assert_eq!(open.iter().map(|one| one.code.id()).collect::<Vec<_>>(), ["P06", "P06"]);
        let filled = draft.text.replacen("rate = \"\"", "rate = \"0\"", 1);
        let policy = read(&filled.replace("rate = \"\"", "rate = \"50%\"")).unwrap();
        assert_eq!(rates(&policy), ["0.00", "0.10", "0.1234", "0.50"]);
        assert_eq!(policy.heading.title.en, "方案 \"一\"");
        assert_eq!(policy.base.name(), "executed");
        assert_eq!(policy.floor.unwrap().rate.to_string(), "0.10");
    }
    let wanted = NewPolicy { trial: trial(&["良=x"], Some("y")), ..wanted };
    let found = new_policy(Language::Chinese, &grades(), &wanted).unwrap_err();
    let jixiao::Error::Problems(found) = found else { panic!("{found:?}") };
    let told: Vec<&str> = found.iter().map(|one| one.code.id()).collect();
    assert_eq!(told, ["P07", "P07"]);
}
