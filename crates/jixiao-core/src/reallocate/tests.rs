//! Pools given out by hand, and what holds for any.

#![allow(clippy::inconsistent_digit_grouping, reason = "分 stand apart from 元")]

use super::{Cap, Claimant, Freed, Kept, Key, Method, Reallocation, Refusal, Rule, reallocate};
use crate::quantity::{Fraction, Money, MoneySum, Rate};
use crate::rulebook::GradeIndex;
use proptest::prelude::*;

const METHODS: [Method; 3] = [Method::InOrder, Method::InProportion, Method::SameShare];

fn fen(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

/// A claimant of the first department with the best grade.
fn claimant(id: &str, base: i64, request: i64) -> Claimant<'_> {
    Claimant {
        id,
        department: 0,
        grade: Some(GradeIndex(0)),
        total: Some(Fraction::ZERO),
        priority: None,
        base: fen(base),
        request: fen(request),
        reviewed: None,
        is_new: false,
    }
}

fn rule(method: Method) -> Rule {
    Rule { order: vec![Key::Grade, Key::Priority, Key::Total], keep: Rate::ZERO, method }
}

fn freed(amount: i64) -> [Freed; 1] {
    [Freed { department: 9, amount: fen(amount) }]
}

fn amounts(result: &Reallocation) -> Vec<i64> {
    result.given.iter().map(|given| given.amount.fen()).collect()
}

fn given(pool: i64, claimants: &[Claimant<'_>], method: Method) -> Vec<i64> {
    amounts(&reallocate(&freed(pool), claimants, &rule(method)).unwrap())
}

/// Claims of 30.00 above 100.00, 60.00 above 200.00, and 40.00 of a new project.
fn three() -> [Claimant<'static>; 3] {
    let new = Claimant { grade: None, total: None, is_new: true, ..claimant("c", 0, 40_00) };
    [claimant("a", 100_00, 130_00), claimant("b", 200_00, 260_00), new]
}

#[test]
fn in_order_until_spent() {
    assert_eq!(given(100_00, &three(), Method::InOrder), [30_00, 60_00, 10_00]);
    assert_eq!(given(29_99, &three(), Method::InOrder), [29_99, 0, 0]);
    assert_eq!(given(200_00, &three(), Method::InOrder), [30_00, 60_00, 40_00]);
}

#[test]
fn the_order_is_by_each_key_in_turn_and_at_last_by_id() {
    let points = |points| Some(Fraction::new(points, std::num::NonZeroU32::MIN));
    let of = |id, grade, priority, total| Claimant {
        grade,
        priority,
        total: points(total),
        ..claimant(id, 0, 1_00)
    };
    let claimants = [
        of("e", None, Some(1), 99),
        of("d", Some(GradeIndex(1)), Some(1), 99),
        of("c", Some(GradeIndex(0)), None, 99),
        of("b", Some(GradeIndex(0)), Some(2), 90),
        of("a", Some(GradeIndex(0)), Some(2), 91),
        of("f", Some(GradeIndex(0)), Some(2), 91),
    ];
    let served = |pool: i64| {
        let amounts = given(pool * 1_00, &claimants, Method::InOrder);
        let ids = claimants.iter().zip(amounts).filter(|(_, amount)| *amount > 0);
        let mut ids: Vec<&str> = ids.map(|(claimant, _)| claimant.id).collect();
        ids.sort_unstable();
        ids.concat()
    };
    let order: Vec<String> = (1..=6).map(served).collect();
    assert_eq!(order, ["a", "af", "abf", "abcf", "abcdf", "abcdef"]);
}

#[test]
fn in_proportion_those_whose_claim_is_met_release_the_rest() {
    // By 100, 200 and, for want of a base, 40: 17.00 is 5.00, 10.00 and 2.00.
    assert_eq!(given(17_00, &three(), Method::InProportion), [5_00, 10_00, 2_00]);
    // At 0.3 the first two are full with 90.00, and the third takes what is left.
    assert_eq!(given(120_00, &three(), Method::InProportion), [30_00, 60_00, 30_00]);
    // A third each of 10.00 at the same base; the last 分 by id.
    let same = ["c", "a", "b"].map(|id| claimant(id, 100_00, 150_00));
    assert_eq!(given(10_00, &same, Method::InProportion), [3_33, 3_34, 3_33]);
}

#[test]
fn the_same_share_of_every_claim() {
    // Half of 130.00.
    assert_eq!(given(65_00, &three(), Method::SameShare), [15_00, 30_00, 20_00]);
}

#[test]
fn the_review_caps_below_the_request() {
    let mut claimants = three();
    claimants[0].reviewed = Some(fen(110_00));
    claimants[1].reviewed = Some(fen(260_00));
    claimants[2].reviewed = Some(fen(0));
    let result = reallocate(&freed(100_00), &claimants, &rule(Method::SameShare)).unwrap();
    assert_eq!(amounts(&result), [10_00, 60_00, 0]);
    let caps = result.given.iter().map(|given| given.cap);
    let expected = [Some(Cap::Review), Some(Cap::Request), Some(Cap::Review)];
    assert_eq!(caps.collect::<Vec<_>>(), expected);
    assert_eq!((result.freed.fen(), result.returned.fen()), (100_00, 30_00));
}

#[test]
fn a_request_below_the_base_claims_nothing() {
    assert_eq!(given(5_00, &[claimant("a", 100_00, 99_99)], Method::SameShare), [0]);
}

#[test]
fn a_department_keeps_its_share_and_opens_what_its_own_cannot_take() {
    let freed = [(0, 60_00), (1, 40_00)];
    let freed = freed.map(|(department, amount)| Freed { department, amount: fen(amount) });
    let claimants =
        [claimant("a", 0, 40_00), Claimant { department: 1, ..claimant("b", 0, 5_00) }, {
            Claimant { department: 2, ..claimant("c", 0, 80_00) }
        }];
    // Kept 30.00 and 20.00, of which 30.00 and 5.00 are used; 65.00 is open. The same share of 40.00
    // and 80.00 is (30.00 + 65.00) ÷ 120.00 of each: 31.67 and 63.33.
    let rule = Rule { keep: Rate::parse("0.5").unwrap(), ..rule(Method::SameShare) };
    let result = reallocate(&freed, &claimants, &rule).unwrap();
    assert_eq!(amounts(&result), [31_67, 5_00, 63_33]);
    let own: Vec<i64> = result.given.iter().map(|given| given.from_own.fen()).collect();
    assert_eq!(own, [30_00, 5_00, 0]);
    let kept = |department, freed, kept, used| {
        let [freed, kept, used] = [freed, kept, used].map(MoneySum::from_fen);
        Kept { department, freed, kept, used }
    };
    let expected = [kept(0, 60_00, 30_00, 30_00), kept(1, 40_00, 20_00, 5_00)];
    assert_eq!(result.departments, expected);
    assert_eq!(result.returned.fen(), 0);
}

#[test]
fn amounts_below_zero_are_refused() {
    let refusal = |freed: &[Freed], claimants: &[Claimant<'_>]| {
        reallocate(freed, claimants, &rule(Method::InOrder)).unwrap_err()
    };
    assert_eq!(refusal(&freed(-1), &[]), Refusal::Freed(0));
    assert_eq!(refusal(&freed(1), &[claimant("a", 0, -1)]), Refusal::Claimant(0));
}

fn any_claimant() -> impl Strategy<Value = (u32, usize, i64, i64, Option<i64>, bool)> {
    let amount = || prop_oneof![0_i64..20, 0_i64..1_000_000, Just(1_000_000_000_000_i64)];
    let reviewed = prop::option::of(amount());
    (0_u32..3, 0_usize..4, amount(), amount(), reviewed, any::<bool>())
}

fn keys() -> impl Strategy<Value = Vec<Key>> {
    prop::sample::subsequence(vec![Key::Grade, Key::Total, Key::Priority, Key::Existing], 0..=4)
}

proptest! {
    #[test]
    fn freed_is_given_and_returned_and_the_order_of_input_is_irrelevant(
        drawn in prop::collection::vec(any_claimant(), 0..12),
        freed in prop::collection::vec((0_u32..4, 0_i64..2_000_000), 0..5),
        order in keys(),
        keep in 0_u32..=100,
        method in prop::sample::select(METHODS.to_vec()),
    ) {
        let ids: Vec<String> = (0..drawn.len()).map(|place| format!("p{place:02}")).collect();
        let claimants: Vec<Claimant<'_>> = drawn.iter().zip(&ids).map(|(drawn, id)| {
            let &(department, grade, base, more, reviewed, is_new) = drawn;
            let base = if is_new { 0 } else { base };
            Claimant {
                department,
                grade: (!is_new).then_some(GradeIndex(grade)),
                priority: (grade < 2).then_some(department),
                reviewed: reviewed.map(fen),
                is_new,
                ..claimant(id, base, base + more)
            }
        }).collect();
        let freed: Vec<Freed> = (freed.iter())
            .map(|&(department, amount)| Freed { department, amount: fen(amount) })
            .collect();
        let rule = Rule { order, keep: Rate::parse(&format!("{keep}%")).unwrap(), method };
        let result = reallocate(&freed, &claimants, &rule).unwrap();
        let pool: MoneySum = freed.iter().map(|freed| freed.amount).sum();
        let out: MoneySum = result.given.iter().map(|given| given.amount).sum();
        prop_assert_eq!(result.freed, pool);
        prop_assert_eq!(pool.fen(), out.fen() + result.returned.fen());
        for (claimant, given) in claimants.iter().zip(&result.given) {
            prop_assert!(given.from_own <= given.amount && given.amount <= claimant.claim().0);
            prop_assert_eq!(given.cap.is_some(), given.amount == given.claim);
        }
        let claims: MoneySum = claimants.iter().map(|claimant| claimant.claim().0).sum();
        let over = (pool.fen() - claims.fen()).max(0);
        prop_assert_eq!(result.returned.fen(), over, "nothing returns that someone may take");
        for kept in &result.departments {
            prop_assert!(kept.used <= kept.kept && kept.kept <= kept.freed);
        }
        let backwards: Vec<Claimant<'_>> = claimants.iter().rev().copied().collect();
        let freed: Vec<Freed> = freed.into_iter().rev().collect();
        let mut other = reallocate(&freed, &backwards, &rule).unwrap();
        other.given.reverse();
        prop_assert_eq!(result, other);
    }

    #[test]
    fn a_greater_claim_is_never_met_with_less(
        claims in prop::collection::vec(1_i64..100_000, 2..8),
        pool in 0_i64..400_000,
    ) {
        let ids: Vec<String> = (0..claims.len()).map(|place| format!("p{place:02}")).collect();
        let claimants: Vec<Claimant<'_>> =
            ids.iter().zip(&claims).map(|(id, &claim)| claimant(id, 0, claim)).collect();
        let given = given(pool, &claimants, Method::SameShare);
        let total: i64 = claims.iter().sum();
        for (&claim, &amount) in claims.iter().zip(&given) {
            // Within one 分 of claim × pool ÷ all claims.
            let exact = i128::from(claim) * i128::from(pool.min(total));
            let apart = (i128::from(amount) * i128::from(total) - exact).abs();
            prop_assert!(apart < i128::from(total));
        }
    }
}
