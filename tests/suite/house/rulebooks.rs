//! The rulebooks that are built in are sound, and their handbook is not stale.

use jixiao::rules;
use jixiao::source::NamedBytes;
use jixiao_core::bilingual::Bilingual;
use jixiao_core::rulebook::Rulebook;
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

/// Lists the facts, checkpoints, findings, records and levels of a rulebook that do not say in both
/// languages what they mean.
fn unexplained(rulebook: &Rulebook) -> Vec<String> {
    let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    let is_said = |means: &Bilingual| {
        let is_english = means.en.contains(|letter: char| letter.is_ascii_lowercase());
        means.zh.contains(is_chinese) && is_english && !means.en.contains(is_chinese)
    };
    let mut left = Vec::new();
    for indicator in &rulebook.indicators {
        let mut names = indicator.fact_names();
        names.extend(indicator.terms.iter().map(|term| term.id.as_str()));
        let mut named: Vec<_> =
            names.into_iter().map(|name| (name, indicator.fact_means(name))).collect();
        let levels = indicator.rule.levels().iter();
        named.extend(levels.map(|level| (level.id.as_str(), level.means.as_ref())));
        named.retain(|(_, means)| !means.is_some_and(is_said));
        left.extend(named.iter().map(|(name, _)| format!("{}: {name}", indicator.id)));
    }
    left.sort_unstable();
    left.dedup();
    left
}

#[test]
fn every_named_thing_says_what_it_means_in_both_languages() {
    for id in rules::builtin_rulebooks() {
        let rulebook = rules::read_rulebook(id, &rules::builtin_rulebook(id).unwrap()).unwrap();
        assert_eq!(
            unexplained(&rulebook),
            Vec::<String>::new(),
            "{id}: give it `means`, zh and en"
        );
    }
}

/// As many things are found without a definition as definitions were taken away, and as many where each
/// is said in one language alone.
#[test]
fn a_definition_that_is_missing_is_found() {
    for id in rules::builtin_rulebooks() {
        for instead in ["", "means = \"实际支付的金额\"", "means = \"what was paid\""] {
            let mut files = rules::builtin_rulebook(id).unwrap();
            let mut taken = 0;
            for file in &mut files {
                let text = std::str::from_utf8(&file.bytes).unwrap();
                let is_means = |line: &&str| line.starts_with("means = ");
                taken += text.lines().filter(is_means).count();
                let kept = text.lines().map(|line| if is_means(&line) { instead } else { line });
                *file = NamedBytes::new(file.name.clone(), kept.collect::<Vec<_>>().join("\n"));
            }
            let rulebook = rules::read_rulebook(id, &files).unwrap();
            assert_eq!(unexplained(&rulebook).len(), taken, "{id}: {instead}");
            assert_ne!(taken, 0, "{id}");
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
