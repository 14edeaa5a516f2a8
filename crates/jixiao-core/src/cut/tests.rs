//! Policies that are accepted never cut a worse grade less, against every combination of conditions.

use super::{Act, Bounds, Silent, Subject, bounds, cut};
use crate::bilingual::Bilingual;
use crate::policy::{Effect, Floor, GradeRate, Policy, Rule, Trial, When, disagreements, try_out};
use crate::problem::{Code, Place, Sourced};
use crate::project::{Amounts, Exemption, LastGrade};
use crate::quantity::{Money, Rate};
use crate::rulebook::{Grade, GradeIndex, Grades};
use proptest::prelude::*;
use proptest::sample::subsequence;

const RATES: [&str; 6] = ["0", "0.05", "0.10", "0.20", "0.60", "1"];

fn rate() -> impl Strategy<Value = Rate> {
    (0..RATES.len()).prop_map(|at| Rate::parse(RATES[at]).unwrap())
}

fn grades() -> Grades {
    let grade = |id: &str| Grade { id: id.to_owned(), title: Bilingual::default(), band: None };
    Grades { grades: ["a", "b", "c"].map(grade).into(), limits: Vec::new() }
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
    (when(), effect).prop_map(|(when, effect)| Rule {
        id: "rule".to_owned(),
        title: Bilingual::default(),
        when,
        effect,
        citations: Vec::new(),
        place: Place::default(),
    })
}

fn policy() -> impl Strategy<Value = Policy> {
    let rates = prop::collection::vec(prop_oneof![1 => Just(None), 6 => rate().prop_map(Some)], 3);
    (rates, prop::collection::vec(rule(), 0..5)).prop_map(|(rates, rules)| {
        let empty = try_out(None, &Trial::default(), &grades()).unwrap();
        let tried = |rate: Option<Rate>| {
            rate.map(|rate| GradeRate {
                rate,
                years: std::collections::BTreeMap::new(),
                citations: Vec::new(),
                place: Place::default(),
            })
        };
        Policy { rates: rates.into_iter().map(tried).collect(), rules, ..empty }
    })
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
                        id: "P",
                        department,
                        category,
                        service_class,
                        continues: true,
                        amounts,
                        grade_last_year,
                        exemption: None,
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

#[test]
fn rules_bound_a_cut_where_they_hold_and_nowhere_else() {
    let rule = |effect, grade| Rule {
        id: "rule".to_owned(),
        title: Bilingual::default(),
        when: When {
            grades: vec![GradeIndex(grade)],
            execution_below: None,
            grade_last_year: Vec::new(),
            categories: Vec::new(),
            service_classes: Vec::new(),
            departments: Vec::new(),
        },
        effect,
        citations: Vec::new(),
        place: Place::default(),
    };
    let rate = |text| Rate::parse(text).unwrap();
    let rules = vec![rule(Effect::AtLeast(rate("0.20")), 1), rule(Effect::AtMost(rate("0.60")), 2)];
    let empty = try_out(None, &Trial::default(), &grades()).unwrap();
    let policy = Policy { rules, floor: None, ..empty };
    let (rest, subject) = (Money::from_fen(10_003).unwrap(), subjects()[0]);
    let of = |grade| {
        let Bounds { least, most } =
            bounds(&policy, GradeIndex(grade), rest, Rate::ONE, &subject).unwrap();
        [least.fen(), most.fen()]
    };
    // 100.03 yuan: 20% are 20.006, rounded up; 60% are 60.018, rounded down.
    assert_eq!([0, 1, 2].map(of), [[0, 10_003], [2_001, 10_003], [0, 6_001]]);
}

#[test]
fn what_acted_is_told_with_its_amounts() {
    let rate = |text| Rate::parse(text).unwrap();
    let tried = GradeRate {
        rate: rate("0.10"),
        years: std::collections::BTreeMap::new(),
        citations: Vec::new(),
        place: Place::default(),
    };
    let floor = Floor { rate: rate("0.10"), grades: vec![GradeIndex(1)], citations: Vec::new() };
    let empty = try_out(None, &Trial::default(), &grades()).unwrap();
    let policy = Policy { rates: vec![Some(tried); 3], floor: Some(floor), ..empty };
    let yuan = |text: &str| Money::parse(text.as_bytes()).unwrap();
    let acts = |base: &str, exemption: Option<&Exemption>| {
        let amounts = Amounts { budget: Some(yuan(base)), ..Amounts::default() };
        let mut acts = Vec::new();
        let subject = Subject { amounts, exemption, ..subjects()[0] };
        cut(&policy, GradeIndex(1), &subject, &mut acts).unwrap();
        acts
    };
    let (share, document) =
        (rate("0.40"), Sourced { value: String::new(), place: Place::default() });
    let exemption = Exemption { share, reason: String::new(), document };
    let next = |kept| Act::Next { kept, request: None, reviewed: None, next: kept };
    let rate = rate("0.10");
    // 40% of 1000.05 are 400.02, and 10% of the other 600.03 are 60.003.
    assert_eq!(
        acts("1000.05", Some(&exemption)),
        [
            Act::GradeRate { rate },
            Act::Exempt { share, exempt: yuan("400.02"), rest: yuan("600.03") },
            Act::Rated { base: yuan("600.03"), rate, amount: yuan("60.00") },
            Act::Floor { rate, least: yuan("60.01"), raised: true },
            next(yuan("940.04")),
        ]
    );
    assert_eq!(
        acts("1000.00", None),
        [
            Act::GradeRate { rate },
            Act::Rated { base: yuan("1000.00"), rate, amount: yuan("100.00") },
            Act::Floor { rate, least: yuan("100.00"), raised: false },
            next(yuan("900.00")),
        ]
    );
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
