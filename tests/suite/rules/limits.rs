//! The order of caps and overrides means nothing.

use super::build::{self, RulebookData, fact};
use jixiao::evaluate::{Mode, evaluate};
use jixiao::rulebook::{GradeIndex, LimitKind, Rulebook};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A rulebook of 90 awarded points and a checklist of six points, on which six limits rest: points 0 to
/// 2 set a grade, 3 to 5 cap it.
const RULEBOOK: &str = r#"
dimension = [{ id = "all", max = "100", indicator = [
  { id = "rest", max = "100", rule = { kind = "award", reason = "optional" } },
] }]
grade = [
  { id = "excellent", from = "90", to = "100" },
  { id = "good", from = "80", to = "90" },
  { id = "medium", from = "60", to = "80" },
  { id = "poor", from = "0", to = "60" },
]
"#;

fn rulebook(limits: &[(&str, usize)]) -> Rulebook {
    let mut data: RulebookData = toml::from_str(RULEBOOK).unwrap();
    let points: Vec<String> = (0..6).map(|at| format!("{{ id = \"c{at}\" }}")).collect();
    let points = points.join(", ");
    let checks = format!(
        "id = \"checks\"\nmax = \"10\"\nrule = {{ kind = \"checklist\", checkpoint = [{points}] }}"
    );
    "90".clone_into(&mut data.dimension[0].indicator[0].max);
    data.dimension[0].indicator.push(toml::from_str(&checks).unwrap());
    let ids = ["excellent", "good", "medium", "poor"];
    for (at, (kind, grade)) in limits.iter().enumerate() {
        let limit = format!(
            "id = \"l{at}\"\nkind = \"{kind}\"\ngrade = \"{}\"\nwhen = [{{ indicator = \"checks\", fact = \"c{at}\", answer = \"not-met\" }}]",
            ids[*grade]
        );
        data.limit.push(toml::from_str(&limit).unwrap());
    }
    data.read().unwrap()
}

/// Gives the best and the worst grade.
fn graded(rulebook: &Rulebook, points: u32, answers: &[Option<bool>]) -> (usize, usize) {
    let mut facts = vec![fact("rest", ["", "points", &points.to_string(), ""])];
    for (at, answer) in answers.iter().enumerate() {
        let value = answer.map_or("", |met| if met { "符合" } else { "不符合" });
        facts.push(fact("checks", ["", &format!("c{at}"), value, ""]));
    }
    let project = build::project(&BTreeMap::new());
    let portfolio = build::portfolio(rulebook, project, facts, None).value;
    let mut results = evaluate(&portfolio, rulebook, None, Mode::Provisional).value.results;
    let graded = results.remove(0).graded.unwrap();
    (graded.best.0, graded.worst.0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn limits_act_alike_in_any_order(
        grades in prop::collection::vec(0..4_usize, 6),
        order in Just(vec![0, 1, 2, 3, 4, 5_usize]).prop_shuffle(),
        points in 30..=90_u32,
        answers in prop::collection::vec(prop_oneof![6 => Just(Some(false)), 6 => Just(Some(true)), 1 => Just(None)], 6),
    ) {
        let kinds = ["set", "set", "set", "at-most", "at-most", "at-most"];
        let limits: Vec<(&str, usize)> = kinds.into_iter().zip(grades.iter().copied()).collect();
        let mut book = rulebook(&limits);
        let before = graded(&book, points, &answers);
        if answers.iter().all(Option::is_some) {
            // The worst grade that is set, or else that of the total; then the lowest cap.
            let met = answers.iter().filter(|answer| **answer == Some(true)).count();
            let hundredths = u64::from(points) * 600 + u64::try_from(met).unwrap() * 1_000;
            let of_total = [54_000, 48_000, 36_000].iter().filter(|line| hundredths < **line).count();
            let acting = |kind: LimitKind| {
                let limits = book.grades.limits.iter().zip(&answers);
                limits
                    .filter(move |(limit, answer)| limit.kind == kind && **answer == Some(false))
                    .map(|(limit, _)| limit.grade)
                    .max()
            };
            let set = acting(LimitKind::Set).map_or(of_total, |GradeIndex(at)| at);
            let expected = acting(LimitKind::AtMost).map_or(set, |GradeIndex(at)| at.max(set));
            prop_assert_eq!(before, (expected, expected));
        }
        let limits = book.grades.limits.clone();
        book.grades.limits = order.iter().map(|at| limits[*at].clone()).collect();
        prop_assert_eq!(graded(&book, points, &answers), before);
    }
}
