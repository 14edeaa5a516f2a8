//! A certificate must be able to say no.

use super::super::bounds::arrange;
use super::super::certificate::{Optimum, judge, judge_optimum};
use super::super::price::{Price, priced};
use super::*;
use rust_decimal::Decimal;

/// What is said of the optimum of three grades in one pool once something in it is changed.
fn judged(change: impl FnOnce(&mut Price<'_>)) -> Optimum {
    // Alone the rates would be λ/2, λ/8 and λ/20 and 1.2 λ; the first three become one.
    let items = [
        item("a", 1, 100_00),
        Item { weight: 4, ..item("b", 2, 200_00) },
        Item { weight: 10, ..item("c", 3, 50_00) },
        Item { least: fen(9_00), department: 1, ..item("d", 3, 10_00) },
        Item { weight: 3, department: 1, ..item("e", 3, 10_00) },
    ];
    let question = question(&items, 80_00, Method::Least);
    let lines = arrange(&question).unwrap();
    let mut price = priced(&lines, &question);
    change(&mut price);
    judge_optimum(&lines, &price, question.target)
}

fn steps(count: i64) -> Decimal {
    Decimal::new(count, 18)
}

#[test]
fn the_optimum_is_confirmed() {
    let Optimum { sum, feasible, stationary, signs, balance } = judged(|_| {});
    assert_eq!((feasible, signs), (Decimal::ZERO, Decimal::ZERO));
    assert!(sum < Decimal::new(1, 12) && stationary <= steps(1) && balance <= steps(1));
}

#[test]
fn another_rate_of_one_that_nothing_holds_is_found() {
    let of = judged(|price| price.rates[4] += 100);
    // A step of a base of 10.00 is 0.00000000000000001.
    assert!(of.stationary >= steps(99) && of.sum > Decimal::ZERO, "{of:?}");
}

#[test]
fn one_that_would_rather_leave_its_bound_is_found() {
    let of = judged(|price| price.wishes.price = i128::from(1_000_000_000_000_000_000_i64));
    assert!(of.signs > Decimal::ZERO && of.balance > Decimal::ZERO, "{of:?}");
}

#[test]
fn a_pool_at_another_rate_is_out_of_balance() {
    let of = judged(|price| {
        price.thresholds.iter_mut().for_each(|threshold| threshold.rate += 1_000);
        price.rates[..3].iter_mut().for_each(|rate| *rate += 1_000);
    });
    assert!(of.balance >= steps(999), "{of:?}");
}

#[test]
fn a_rate_beyond_its_threshold_or_bound_is_found() {
    assert_eq!(judged(|price| price.rates[1] += 7).feasible, steps(7));
    assert_eq!(judged(|price| price.rates[3] -= 7).feasible, steps(7));
    assert_eq!(judged(|price| price.thresholds[1].rate -= 7).feasible, steps(7));
}

#[test]
fn whole_cuts_are_judged_by_sum_bounds_and_order() {
    let items = [
        Item { least: fen(10_00), ..item("a", 1, 100_00) },
        Item { most: fen(30_00), ..item("b", 2, 100_00) },
    ];
    let question = question(&items, 40_00, Method::Least);
    let lines = arrange(&question).unwrap();
    let of = |cuts: [i64; 2]| {
        let of = judge(&lines, &cuts, question.target);
        (of.missed.fen(), of.beyond_bounds.fen(), of.beyond_monotony, of.within_one_fen)
    };
    assert_eq!(of([20_00, 20_00]), (0, 0, Decimal::ZERO, 0));
    assert_eq!(of([9_98, 30_03]), (1, 3, Decimal::ZERO, 0));
    assert_eq!(of([20_01, 19_99]), (0, 0, Decimal::ZERO, 1));
    // 20.02 − 0.01 is above 19.99 + 0.01 by 0.01 of 100.00, and a step for rounding up.
    assert_eq!(of([20_02, 19_99]), (1, 0, Decimal::new(100_000_000_000_001, 18), 1));
}
