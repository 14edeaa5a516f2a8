//! What holds for any answer.

use super::super::{Answer, Optimum, Parameter, Refusal, Spared, concede, reach, solve};
use super::*;
use crate::quantity::MoneySum;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// An item as numbers: department, grade, base, two shares of it in hundredths, rate, shortfall in
/// hundredths, weight.
type Drawn = (u32, usize, i64, (i64, i64), i64, i64, u32);

const METHODS: [Method; 3] = [Method::Extra, Method::Shortfall, Method::Least];

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let base = prop_oneof![0_i64..40, 1_000_i64..100_000, 1_000_000_i64..1_000_000_000_000];
    let any_bounds = (0_i64..60, 20_i64..101);
    let item = (0_u32..3, 0_usize..4, base, any_bounds, 0_i64..40, 0_i64..4_000, 1_u32..6);
    (prop::collection::vec(item, 1..14), any::<bool>()).prop_map(|(mut items, by_grade)| {
        for item in &mut items {
            if by_grade {
                // Floors and ceilings as policies have them.
                item.3 = [(10, 30), (10, 30), (10, 60), (20, 100)][item.1];
            }
        }
        items
    })
}

fn built<'a>(drawn: &[Drawn], ids: &'a [String]) -> Vec<Item<'a>> {
    let build = |(drawn, id): (&Drawn, &'a String)| {
        let &(department, grade, base, shares, rate, shortfall, weight) = drawn;
        // Rounded up, and down.
        let least = (base * shares.0 + 99) / 100;
        Item {
            department,
            grade: GradeIndex(grade),
            base: fen(base),
            least: fen(least),
            most: fen((base * shares.1 / 100).max(least)),
            rate: Rate::parse(&format!("{rate}%")).unwrap(),
            shortfall: Fraction::new(shortfall, 100.try_into().unwrap()),
            weight,
            ..item(id, grade, base)
        }
    };
    drawn.iter().zip(ids).map(build).collect()
}

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|place| format!("p{place:02}")).collect()
}

fn among(question: &Question<'_>, better: &Item<'_>, worse: &Item<'_>) -> bool {
    (question.scope == Scope::Overall || better.department == worse.department)
        && better.grade < worse.grade
        && better.base.min(worse.base) > Money::ZERO
}

/// Compares (one + ease) ÷ base with (other + ease) ÷ base.
fn above(one: (Money, Money), other: (Money, Money), ease: (i128, i128)) -> bool {
    let [one, one_base, other, other_base] =
        [one.0, one.1, other.0, other.1].map(|amount| i128::from(amount.fen()));
    (one + ease.0) * other_base > (other + ease.1) * one_base
}

fn holds(question: &Question<'_>, answer: &Answer) {
    let items = question.items;
    let sum: MoneySum = answer.cuts.iter().map(|cut| cut.amount).sum();
    assert_eq!(sum.fen(), i128::from(question.target.fen()), "the target to the 分");
    for (item, cut) in items.iter().zip(&answer.cuts) {
        assert!(item.least <= cut.amount && cut.amount <= item.most, "{item:?} {cut:?}");
    }
    for (better, one) in items.iter().zip(&answer.cuts) {
        for (worse, other) in items.iter().zip(&answer.cuts) {
            let (one, other) = ((one.amount, better.base), (other.amount, worse.base));
            let bad = among(question, better, worse) && above(one, other, (-1, 1));
            assert!(!bad, "{better:?} {one:?} {worse:?} {other:?}");
        }
    }
    let certificate = &answer.certificate;
    assert_eq!((certificate.missed.fen(), certificate.beyond_bounds.fen()), (0, 0));
    assert_eq!(certificate.beyond_monotony, Decimal::ZERO);
}

fn cost(items: &[Item<'_>], answer: &Answer) -> BigRational {
    let cost = |(item, cut): (&Item<'_>, &super::super::Cut)| {
        let cut = BigInt::from(cut.amount.fen());
        BigRational::new(&cut * &cut * item.weight, item.base.fen().into())
    };
    let with_base = items.iter().zip(&answer.cuts).filter(|(item, _)| item.base > Money::ZERO);
    with_base.map(cost).sum()
}

/// What moving every cut by one 分 can cost.
fn cost_of_rounding(items: &[Item<'_>], answer: &Answer) -> BigRational {
    let cost = |(item, cut): (&Item<'_>, &super::super::Cut)| {
        let cut = BigInt::from(cut.amount.fen());
        BigRational::new((cut * 2 + 1) * item.weight, item.base.fen().into())
    };
    let with_base = items.iter().zip(&answer.cuts).filter(|(item, _)| item.base > Money::ZERO);
    with_base.map(cost).sum()
}

fn certified(optimum: Optimum, base: MoneySum, ends: Decimal) {
    let steps = |count| Decimal::new(count, 18);
    let Optimum { sum, feasible, stationary, signs, balance } = optimum;
    assert_eq!(feasible, Decimal::ZERO);
    for miss in [stationary, signs, balance] {
        assert!(miss <= steps(4), "{optimum:?}");
    }
    // One step of every base, in 元.
    let all = Decimal::from_i128_with_scale(base.fen() * 4, 20);
    assert!(sum <= all + ends, "{optimum:?}");
}

proptest! {
    #[test]
    fn every_answer_holds(drawn in drawn(), part in 0_i128..=100, overall in any::<bool>()) {
        let ids = ids(drawn.len());
        let items = built(&drawn, &ids);
        let scope = if overall { Scope::Overall } else { Scope::Department };
        let mut question = Question { scope, ..question(&items, 0, Method::Least) };
        let conflict = items.iter().any(|better| items.iter().any(|worse| {
            let (one, other) = ((better.least, better.base), (worse.most, worse.base));
            among(&question, better, worse) && above(one, other, (-1, 1))
        }));
        let reached = match reach(&question) {
            Ok(reached) => reached,
            Err(Refusal::NothingToCut) => return Ok(()),
            Err(Refusal::Conflicts(found)) => {
                prop_assert!(conflict && !found.is_empty());
                return Ok(());
            }
            Err(other) => panic!("{other:?}"),
        };
        prop_assert!(!conflict);
        let (least, most) = (reached.least.fen(), reached.most.fen());
        let target = least + (most - least) * part / 100;
        question.target = fen(i64::try_from(target).unwrap());
        let mut costs = Vec::new();
        for method in METHODS {
            question.method = method;
            let answer = match solve(&question) {
                Ok(answer) => answer,
                Err(Refusal::Unreachable(_)) if method == Method::Shortfall => continue,
                Err(other) => panic!("{other:?}"),
            };
            holds(&question, &answer);
            costs.push(cost(&items, &answer));
            if let Some(optimum) = answer.certificate.optimum {
                // Next to an end, bounds rounded to 分 leave less than one 分 of each.
                let count = i64::try_from(items.len()).unwrap();
                let near = target - least < i128::from(count) || most - target < i128::from(count);
                let ends = if near { Decimal::new(count, 2) } else { Decimal::ZERO };
                certified(optimum, items.iter().map(|item| item.base).sum(), ends);
                let slack = cost_of_rounding(&items, &answer);
                let own = cost(&items, &answer);
                prop_assert!(costs.iter().all(|other| own <= other + &slack), "the least");
            }
        }
        for beyond in [least - 1, most + 1] {
            question.target = fen(i64::try_from(beyond).unwrap());
            prop_assert!(matches!(solve(&question), Err(Refusal::Unreachable(_))));
        }
    }

    #[test]
    fn the_order_of_input_is_irrelevant(
        (drawn, order) in drawn().prop_flat_map(|drawn| {
            let places: Vec<usize> = (0..drawn.len()).collect();
            (Just(drawn), Just(places).prop_shuffle())
        }),
        part in 0_i128..=100,
    ) {
        let ids = ids(drawn.len());
        let items = built(&drawn, &ids);
        let shuffled: Vec<Item<'_>> = order.iter().map(|&place| items[place]).collect();
        for method in METHODS {
            let mut question = question(&items, 0, method);
            let Ok(reached) = reach(&question) else { return Ok(()) };
            let target = reached.least.fen() + (reached.most.fen() - reached.least.fen()) * part / 100;
            question.target = fen(i64::try_from(target).unwrap());
            let Ok(answer) = solve(&question) else { continue };
            let other = solve(&Question { items: &shuffled, ..question }).unwrap();
            prop_assert_eq!(answer.parameter, other.parameter);
            for (at, &place) in order.iter().enumerate() {
                prop_assert_eq!(answer.cuts[place], other.cuts[at]);
            }
        }
    }

    #[test]
    fn a_concession_keeps_the_target(drawn in drawn(), part in 0_i128..=100, share in 0_i64..=100) {
        let ids = ids(drawn.len());
        let items = built(&drawn, &ids);
        let mut question = question(&items, 0, Method::Least);
        let Ok(reached) = reach(&question) else { return Ok(()) };
        let target = reached.least.fen() + (reached.most.fen() - reached.least.fen()) * part / 100;
        question.target = fen(i64::try_from(target).unwrap());
        let answer = solve(&question).unwrap();
        let own = items.iter().zip(&answer.cuts).filter(|(item, _)| item.department == 0);
        let gives: i64 = own.map(|(_, cut)| cut.amount.fen()).sum();
        let spared = fen(gives * share / 100);
        if let Ok(conceded) = concede(&question, &answer, 0, Spared::Amount(spared)) {
            let after = Answer { cuts: conceded.cuts, ..answer };
            holds(&question, &after);
            let zero = conceded.departments.iter().find(|of| of.department == 0).unwrap();
            prop_assert_eq!((zero.before - zero.after).fen(), i128::from(spared.fen()));
        }
    }
}

#[test]
fn large_amounts_stay_within_one_fen() {
    let ids = ids(10);
    let items: Vec<Item<'_>> = (ids.iter().enumerate())
        .map(|(place, id)| {
            let base = 1_000_000_000_000_000 - 7_919 * i64::try_from(place).unwrap();
            let weight = if place % 2 == 0 { 9_973 } else { 1 };
            Item { weight, ..item(id, place % 4, base) }
        })
        .collect();
    for method in [Method::Extra, Method::Least] {
        let question = question(&items, 777_777_777_777_777, method);
        let answer = solve(&question).unwrap();
        holds(&question, &answer);
        assert!(answer.certificate.optimum.is_none_or(|of| of.sum < Decimal::new(1, 3)));
        assert!(!matches!(answer.parameter, Parameter::PerPoint(_)));
    }
}
