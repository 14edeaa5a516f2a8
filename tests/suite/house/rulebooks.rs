//! The rulebooks that are built in are sound, and their handbook is not stale.

use std::fs;
use std::path::Path;

#[test]
fn the_handbook_is_not_stale() {
    let written =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators/README.md"))
            .unwrap();
    let made = jixiao::rules::handbook_of_all(jixiao::wording::Language::Chinese).unwrap();
    assert!(
        written.replace("\r\n", "\n") == made,
        "run: cargo run -- rulebook export --all --format handbook -o indicators/README.md --force"
    );
}

#[test]
fn every_built_in_rulebook_and_policy_is_sound() {
    use jixiao::rules;
    for id in rules::builtin_rulebooks() {
        let files = rules::builtin_rulebook(id).unwrap();
        let rulebook = rules::read_rulebook(id, &files).unwrap_or_else(|list| panic!("{list:?}"));
        assert_eq!(rulebook.heading.id, id, "a folder is named by its rulebook");
        let graded = &rulebook.grades;
        for policy in rules::builtin_policies() {
            let file = rules::builtin_policy(policy).unwrap();
            if graded.find("excellent").is_some() {
                let policy_read = rules::read_policy(&file, graded);
                assert_eq!(policy_read.unwrap_or_else(|e| panic!("{e:?}")).heading.id, policy);
            }
        }
    }
}

/// The 25 of the default rulebook: id and maximum, as the project's domain fixes them.
#[test]
fn the_default_rulebook_has_the_25_indicators_with_their_points() {
    let expected = "project-basis 3, purchase-eligibility 3, setup-procedure 2, target-soundness 2, \
        indicator-clarity 2, budget-basis 3, budget-execution 3, fund-compliance 4, \
        payment-discipline 3, procurement-procedure 3, contract-management 3, management-rules 2, \
        supervision 3, staffing 2, acceptance 2, service-quantity 8, service-quality 8, \
        complaint-resolution 5, timeliness 5, cost-control 6, social-benefit 8, \
        economic-ecological-benefit 4, lasting-impact 4, user-satisfaction 9, \
        purchaser-satisfaction 3";
    let files = jixiao::rules::builtin_rulebook("purchased-services-25").unwrap();
    let rulebook = jixiao::rules::read_rulebook("", &files).unwrap();
    let actual: Vec<String> = rulebook
        .indicators
        .iter()
        .map(|one| format!("{} {}", one.id, one.max.hundredths() / 100))
        .collect();
    assert_eq!(actual.join(", "), expected);
    let of = |at: usize| rulebook.dimensions[at].max.hundredths() / 100;
    assert_eq!([of(0), of(1), of(2), of(3)], [15, 25, 32, 28]);
}

#[test]
fn a_table_of_facts_takes_the_names_that_are_printed() {
    use jixiao::wording::Language::Chinese;
    let files = jixiao::rules::builtin_rulebook("purchased-services-25").unwrap();
    let rulebook = jixiao::rules::read_rulebook("purchased-services-25", &files).unwrap();
    let indicator = &rulebook.indicators[0];
    let common = [
        "applicable",
        "points",
        "share",
        "level",
        "level_share",
        "direction",
        "fund",
        "target",
        "actual",
        "budget_initial",
        "budget",
        "received",
        "executed",
    ];
    for name in common {
        let printed = Chinese.common_fact_name(name).unwrap();
        assert_eq!(indicator.fact_named(printed), name, "{printed}");
    }
    assert_eq!(indicator.fact_named("别的"), "别的");
}
