//! What is not applicable: tried on the sample as someone would who has something to hide.

use jixiao::problem::{Code, Problem};
use jixiao::quantity::Money;
use jixiao::wording::Language;
use jixiao::{Assessment, Format, Mode, NamedBytes, Rules, Source, WriteOptions, assess};
use std::path::Path;

const SAMPLE: &str = "samples/shenyang-2025";

/// Assesses the sample with the facts of one indicator of a project replaced by one row.
fn tried(project: &str, indicator: &str, row: &str) -> Assessment {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let of_it = format!("{project},{indicator},");
    let facts = text("facts.csv");
    let kept: Vec<&str> = facts.lines().filter(|line| !line.starts_with(&of_it)).collect();
    assert!(kept.len() < facts.lines().count());
    let facts = format!("{}\n{of_it}{row}\n", kept.join("\n"));
    let files = [
        NamedBytes::new("jixiao.toml", text("jixiao.toml")),
        NamedBytes::new("projects.csv", text("projects.csv")),
        NamedBytes::new("facts.csv", facts),
    ];
    let rules = Rules::builtin("purchased-services-25").unwrap();
    let rules = rules.with_policy("shenyang-2025").unwrap();
    let assessed = assess(&Source::bytes("tried", files), &rules, Mode::Final).unwrap();
    assessed.portfolio().unwrap()
}

/// Gives the problems of a project with one of these codes.
fn told<'p>(of: &'p Assessment, project: &str, codes: &[Code]) -> Vec<&'p Problem> {
    let of_it = |problem: &&Problem| problem.project() == Some(project);
    let problems = of.problems.iter().filter(of_it);
    problems.filter(|problem| codes.contains(&problem.code)).collect()
}

#[test]
fn a_diversion_cannot_be_left_out() {
    let row = ",applicable,否,,本年未接受审计,审计计划";
    let tried = tried("SY25-028", "fund-compliance", row);
    let refused = told(&tried, "SY25-028", &[Code::NotApplicableRefused]);
    assert!(matches!(refused[..], [one] if one.blocks()), "{refused:?}");
    let view = tried.view(Language::Chinese);
    let at = view.find("SY25-028").unwrap();
    let graded = view.evaluation.results[at].graded.as_ref().unwrap();
    assert_eq!(graded.certain(), None, "what was not answered leaves the grade open");
}

#[test]
fn a_cost_without_standard_must_be_shown_and_is_told() {
    let codes = [Code::NotApplicableUnproven, Code::NotApplicableDecides];
    let row = ",applicable,否,,没有可比标准,";
    let bare = tried("SY25-004", "cost-control", row);
    let found = told(&bare, "SY25-004", &codes);
    assert!(matches!(found[..], [one] if one.blocks()), "{found:?}");

    let shown = tried("SY25-004", "cost-control", &format!("{row}财政部门书面意见"));
    let found = told(&shown, "SY25-004", &codes);
    assert!(matches!(found[..], [one] if !one.blocks()), "{found:?}");
    let view = shown.view(Language::Chinese);
    let at = view.find("SY25-004").unwrap();
    let absences = view.absences_of(at).unwrap();
    let cost = view.rulebook.indicator("cost-control").unwrap();
    let of_cost = absences.each.iter().find(|one| one.indicator == cost).unwrap();
    // 3.86 ÷ 3.80 is within 1.05 of the standard, 4.80 of the 89.94 there were: 85.14 without them.
    let total = |total: Option<jixiao::score::Total>| total.unwrap().exact().unwrap().truncated(2);
    assert_eq!(total(absences.now.total), "90.57");
    assert_eq!(total(of_cost.otherwise.total), "85.14");
    let title = |grades: Option<(jixiao::rulebook::GradeIndex, _)>| {
        view.rulebook.grades.get(grades.unwrap().0).title.zh.as_str()
    };
    assert_eq!((title(absences.now.grades), title(of_cost.otherwise.grades)), ("优", "良"));
    let cut = |cut: Option<(Money, Option<Money>)>| cut.unwrap().0.to_string();
    assert_eq!(cut(absences.now.cut), "0.00");
    assert_eq!(cut(of_cost.otherwise.cut), "1245780.00");
    let said = view.language.absent_otherwise(of_cost, &absences.now, &view.rulebook.grades);
    assert_eq!(said, "按不得分计：85.14分，等级为良，压减1,245,780.00元，结果不同");
    let lines = shown.explain("SY25-004", Language::Chinese).unwrap();
    assert!(lines.iter().any(|line| line.text == "成本控制有效性：没有可比标准"), "{lines:?}");
    assert!(lines.iter().any(|line| line.text == said));
    let json = shown.write(Format::Json, &WriteOptions::default()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let listed = json["projects"][at]["not_applicable"].as_array().unwrap();
    let listed = listed.iter().find(|one| one["indicator"] == "cost-control").unwrap();
    assert_eq!((&listed["total"], &listed["decides"]), (&"85.14".into(), &true.into()));
}

#[test]
fn the_sample_itself_is_graded_as_published_and_says_what_rests_on_what_was_left_out() {
    let row = ",diversion,1,个,两所学校从保洁服务费中列支校舍零星维修8.6万元,财会监督检查记录\n\
               SY25-028,fund-compliance,,minor,1,个,一笔设备维修费附件不全,记账凭证抽查底稿\n\
               SY25-028,fund-compliance,,major,0,个,,记账凭证抽查底稿";
    let sample = tried("SY25-028", "fund-compliance", row);
    let blocking: Vec<_> = sample.problems.iter().filter(|problem| problem.blocks()).collect();
    assert!(blocking.is_empty(), "{blocking:?}");
    let rows = sample.summary.by_grade(4);
    let counts: Vec<u64> = rows.iter().map(|(_, row)| row.projects).collect();
    assert_eq!(counts, [16, 7, 5, 0]);
    assert_eq!(sample.summary.total().cut.to_string(), "7900000.00");
    let decides = |one: &&Problem| one.code == Code::NotApplicableDecides;
    let told: Vec<_> = sample.problems.iter().filter(decides).map(|one| one.project()).collect();
    assert!(told.contains(&Some("SY25-027")), "{told:?}");
    assert!(!told.contains(&Some("SY25-028")), "{told:?}");
}
