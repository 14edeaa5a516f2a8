//! Worked examples of a rulebook: each must come to what it states, or is told.

use super::build::{RulebookData, table};
use jixiao::problem::{Code, Detail, Problem};
use jixiao::quantity::Points;
use jixiao::rulebook::Example;
use jixiao::score::check_examples;

type Facts<'a> = &'a [(&'a str, &'a str)];

fn pairs(facts: Facts<'_>) -> Vec<(String, String)> {
    facts.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn example(points: Option<&str>, facts: Facts<'_>, items: &[(&str, Facts<'_>)]) -> Example {
    Example {
        says: None,
        facts: pairs(facts),
        items: items.iter().map(|(name, facts)| ((*name).to_owned(), pairs(facts))).collect(),
        points: points.map(|points| Points::parse(points.as_bytes()).unwrap()),
    }
}

fn told(problem: &Problem) -> Vec<&str> {
    assert_eq!(problem.code, Code::ExampleFails);
    let details = problem.details.iter().filter(|(name, _)| *name != "indicator");
    details
        .map(|(_, detail)| match detail {
            Detail::Plain(text) | Detail::Word(_, text) => text.as_str(),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn an_example_that_comes_to_something_else_is_told() {
    let rule = [("kind", "ratio"), ("numerator", "actual"), ("denominator", "target")];
    let mut rule = table(&rule);
    rule.insert("items".to_owned(), true.into());
    let mut rulebook = RulebookData::of_one("8", rule, None).read().unwrap();
    // (0.6 × 90/100 + 0.4 × 5/5) × 8 = 0.94 × 8 = 7.52
    let cleaned: Facts<'_> = &[("share", "60%"), ("actual", "90"), ("target", "100")];
    let patrolled: Facts<'_> = &[("share", "40%"), ("actual", "5"), ("target", "5")];
    let (both, half) = ([("a", cleaned), ("b", patrolled)], [("a", cleaned)]);
    let open: Facts<'_> = &[("share", "40%"), ("actual", "5")];
    rulebook.indicators[0].examples = vec![
        example(Some("7.52"), &[], &both),
        example(Some("7.51"), &[], &both),
        example(None, &[("applicable", "no")], &[]),
        example(Some("0"), &[("applicable", "no")], &[]),
        example(Some("3"), &[("points", "3")], &[]),
        example(None, &[("points", "3")], &[]),
        example(Some("7.52"), &[], &[("a", cleaned), ("b", open)]),
        example(Some("4.32"), &[], &half),
    ];
    let problems = check_examples(&rulebook);
    let told: Vec<_> = problems.iter().map(told).collect();
    assert_eq!(
        told,
        [
            ["2", "7.51", "7.52"],
            ["4", "0.00", "not-applicable"],
            ["6", "not-applicable", "3.00"],
            ["7", "7.52", "missing"],
            ["8", "4.32", "F07"],
        ]
    );
}
