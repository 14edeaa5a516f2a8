//! One project: what its cut comes to, and what is told of it.

use super::*;
use crate::policy::{Decision, Verdict};
use crate::problem::Sourced;
use crate::project::Exemption;

const MIDDLE: GradeIndex = GradeIndex(1);

/// A policy under which the middle grade loses 10%.
fn ten_percent(rules: Vec<Rule>) -> Policy {
    policy_of(["0", "0.10", "0.20"].map(|rate| Some(share(rate))).into(), rules)
}

fn acted(policy: &Policy, subject: &Subject<'_>) -> (Cut, Vec<Act>) {
    let mut acts = Vec::new();
    (cut(policy, MIDDLE, subject, &mut acts).unwrap(), acts)
}

fn next(kept: &str, next: &str) -> Act {
    Act::Next { kept: yuan(kept), request: None, reviewed: None, next: yuan(next) }
}

#[test]
fn rules_bound_a_cut_where_they_hold_and_nowhere_else() {
    let rules = vec![
        rule_of("least", Effect::AtLeast(share("0.20")), of_grade(1)),
        rule_of("most", Effect::AtMost(share("0.60")), of_grade(2)),
    ];
    let policy = ten_percent(rules);
    let of = |grade| {
        let subject = project("P", "100.03");
        let Bounds { least, most } =
            bounds(&policy, GradeIndex(grade), yuan("100.03"), Rate::ONE, &subject).unwrap();
        [least.fen(), most.fen()]
    };
    // 100.03 yuan: 20% are 20.006, rounded up; 60% are 60.018, rounded down.
    assert_eq!([0, 1, 2].map(of), [[0, 10_003], [2_001, 10_003], [0, 6_001]]);
}

#[test]
fn an_exemption_comes_before_the_rate_and_a_floor_after_it() {
    let policy = Policy { floor: Some(floor()), ..ten_percent(Vec::new()) };
    let document = Sourced { value: String::new(), place: Place::default() };
    let exemption = Exemption { share: share("0.40"), reason: String::new(), document };
    let rate = share("0.10");
    // 40% of 1000.05 are 400.02, and 10% of the other 600.03 are 60.003.
    let subject = Subject { exemption: Some(&exemption), ..project("P", "1000.05") };
    assert_eq!(
        acted(&policy, &subject).1,
        [
            Act::GradeRate { rate },
            Act::Exempt { share: share("0.40"), exempt: yuan("400.02"), rest: yuan("600.03") },
            Act::Rated { base: yuan("600.03"), rate, amount: yuan("60.00") },
            Act::Floor { rate, least: yuan("60.01"), raised: true },
            next("940.04", "940.04"),
        ]
    );
    assert_eq!(
        acted(&policy, &project("P", "1000.00")).1,
        [
            Act::GradeRate { rate },
            Act::Rated { base: yuan("1000.00"), rate, amount: yuan("100.00") },
            Act::Floor { rate, least: yuan("100.00"), raised: false },
            next("900.00", "900.00"),
        ]
    );
}

#[test]
fn rules_act_in_their_order_and_two_that_hold_back_never_hold_more_than_there_is() {
    let effects = [
        Effect::AtLeast(share("0.15")),
        Effect::AtMost(share("0.20")),
        Effect::NoGrowthOver(Column::BudgetInitial),
        Effect::Hold(share("0.60")),
        Effect::Hold(share("0.60")),
        Effect::BarNew,
        Effect::Priority(3),
    ];
    let rules = effects.map(|effect| rule_of("rule", effect, of_grade(1)));
    let mut subject = project("P", "100.00");
    subject.amounts.budget_initial = Some(yuan("80.00"));
    let (cut, acts) = acted(&ten_percent(rules.into()), &subject);
    let (before, after) = (share("0.10"), share("0.15"));
    // 60% of 80.00 are 48.00, which leaves 32.00 for the other.
    assert_eq!(
        acts,
        [
            Act::GradeRate { rate: before },
            Act::Rule { rule: 0, before, after },
            Act::Rated { base: yuan("100.00"), rate: after, amount: yuan("15.00") },
            Act::NoGrowth { rule: 2, most: yuan("80.00") },
            next("85.00", "80.00"),
            Act::Held { rule: 3, share: share("0.60"), held: yuan("48.00"), released: false },
            Act::Held { rule: 4, share: share("0.60"), held: yuan("32.00"), released: false },
            Act::Barred { rule: 5 },
            Act::Priority { rule: 6, place: 3 },
        ]
    );
    let rules: Vec<usize> = acts.iter().filter_map(Act::rule).collect();
    assert_eq!(rules, [0, 2, 3, 4, 5, 6]);
    let expected = Cut {
        base: yuan("100.00"),
        rate: Some(after),
        exempt: Money::ZERO,
        cut: yuan("15.00"),
        kept: yuan("85.00"),
        next_budget: Some(yuan("80.00")),
        beyond_cut: yuan("5.00"),
        held: yuan("80.00"),
    };
    assert_eq!(cut, expected);
}

#[test]
fn what_was_decided_stands_in_place_of_the_rate() {
    let rules = [
        ("more", Effect::Add(share("0.05"))),
        ("person", Effect::Decide),
        ("held", Effect::Hold(share("0.50"))),
    ];
    let rules = rules.map(|(id, effect)| rule_of(id, effect, of_grade(1)));
    let mut policy = ten_percent(rules.into());
    let decided = |rule: &str, verdict| Decision {
        rule: rule.to_owned(),
        project: "P".to_owned(),
        verdict,
        document: String::new(),
        place: Place::default(),
    };
    let verdict = Verdict::Cut(share("0.30"));
    policy.decisions = vec![decided("person", verdict), decided("held", Verdict::Release)];
    let (_, acts) = acted(&policy, &project("P", "100.00"));
    assert_eq!(
        acts,
        [
            Act::Decided { rule: 1, verdict },
            Act::Rated { base: yuan("100.00"), rate: share("0.30"), amount: yuan("30.00") },
            next("70.00", "70.00"),
            Act::Held { rule: 2, share: share("0.50"), held: Money::ZERO, released: true },
        ]
    );
    assert_eq!(acts[0].rule(), Some(1));
}

#[test]
fn another_amount_leaves_another_budget_and_the_same_rate() {
    let policy = ten_percent(vec![rule_of("held", Effect::Hold(share("0.50")), of_grade(1))]);
    let subject = project("P", "100.00");
    let (before, _) = acted(&policy, &subject);
    let with = |before: &Cut, subject: &Subject<'_>| {
        with_amount(before, yuan("25.00"), &policy, MIDDLE, subject, &mut Silent).unwrap()
    };
    let after = Cut {
        cut: yuan("25.00"),
        kept: yuan("75.00"),
        next_budget: Some(yuan("75.00")),
        held: yuan("37.50"),
        ..before
    };
    assert_eq!(
        (before.cut, before.kept, before.held),
        (yuan("10.00"), yuan("90.00"), yuan("45.00"))
    );
    assert_eq!((with(&before, &subject), after.rate), (after, Some(share("0.10"))));
    let ends = Subject { continues: false, ..project("P", "100.00") };
    let (ended, _) = acted(&policy, &ends);
    assert_eq!(with(&ended, &ends), ended, "nothing is left to take from");
}
