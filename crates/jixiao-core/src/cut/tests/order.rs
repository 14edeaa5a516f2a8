//! Policies that are accepted never cut a worse grade less, against every combination of conditions.

use super::*;
use crate::policy::disagreements;
use crate::problem::Code;
use proptest::prelude::*;
use proptest::sample::subsequence;

const RATES: [&str; 6] = ["0", "0.05", "0.10", "0.20", "0.60", "1"];

fn rate() -> impl Strategy<Value = Rate> {
    (0..RATES.len()).prop_map(|at| Rate::parse(RATES[at]).unwrap())
}

fn some_grades() -> impl Strategy<Value = Vec<GradeIndex>> {
    subsequence(vec![GradeIndex(0), GradeIndex(1), GradeIndex(2)], 0..=3)
}

fn some_of(names: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    let most = names.len();
    let owned: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    prop_oneof![2 => Just(Vec::new()), 1 => subsequence(owned, 0..=most)]
}

fn when() -> impl Strategy<Value = When> {
    let execution = prop_oneof![2 => Just(None), 1 => rate().prop_map(Some)];
    let last = prop_oneof![2 => Just(Vec::new()), 1 => some_grades()];
    let texts = (some_of(&["x", "y"]), some_of(&["k"]), some_of(&["p", "q"]));
    (some_grades(), execution, last, texts).prop_map(
        |(grades, execution_below, grade_last_year, texts)| {
            let (categories, service_classes, departments) = texts;
            When {
                grades,
                execution_below,
                grade_last_year,
                categories,
                service_classes,
                departments,
            }
        },
    )
}

fn rule() -> impl Strategy<Value = Rule> {
    let effect = (0..4_usize, rate()).prop_map(|(kind, rate)| match kind {
        0 => Effect::Add(rate),
        1 => Effect::AtLeast(rate),
        2 => Effect::Set(rate),
        _ => Effect::AtMost(rate),
    });
    (when(), effect).prop_map(|(when, effect)| rule_of("rule", effect, when))
}

fn policy() -> impl Strategy<Value = Policy> {
    let rates = prop::collection::vec(prop_oneof![1 => Just(None), 6 => rate().prop_map(Some)], 3);
    (rates, prop::collection::vec(rule(), 0..5)).prop_map(|(rates, rules)| policy_of(rates, rules))
}

/// Every project that a policy over these values can tell from another, of 100.00 yuan.
fn subjects() -> Vec<Subject<'static>> {
    let mut all = Vec::new();
    let last = [LastGrade::NotEvaluated].into_iter();
    let last = last.chain([0, 1, 2].map(|at| LastGrade::Grade(GradeIndex(at))));
    for grade_last_year in last {
        for (category, service_class) in
            ["x", "y", "z"].into_iter().flat_map(|c| [(c, "k"), (c, "")])
        {
            for department in ["p", "q", ""] {
                for executed in [0, 499, 500, 1_000, 1_999, 2_000, 5_999, 6_000, 9_999, 10_000] {
                    let amounts = Amounts {
                        budget: Money::from_fen(10_000),
                        executed: Money::from_fen(executed),
                        ..Amounts::default()
                    };
                    all.push(Subject {
                        department,
                        category,
                        service_class,
                        amounts,
                        grade_last_year,
                        ..project("P", "100.00")
                    });
                }
            }
        }
    }
    all
}

/// Says whether some project loses more than another that differs in a worse grade alone.
fn reversed(policy: &Policy) -> bool {
    subjects().iter().any(|subject| {
        let known = (0..3).filter(|at| policy.rates[*at].is_some()).map(GradeIndex);
        let cuts: Vec<Money> =
            known.map(|grade| cut(policy, grade, subject, &mut Silent).unwrap().cut).collect();
        !cuts.is_sorted()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_is_refused_is_what_some_project_shows(policy in policy()) {
        let rates: Vec<Rate> = policy.rates.iter().flatten().map(|rate| rate.rate).collect();
        let found = disagreements(&policy, &grades());
        prop_assert!(found.iter().all(|problem| problem.code == Code::RatesFall));
        prop_assert_eq!(!found.is_empty(), !rates.is_sorted() || reversed(&policy));
    }
}
