//! Answers worked out by hand.

use super::super::{
    Answer, Binding, Bound, Conflict, Fault, Held, Parameter, Reach, Refusal, Setting, Spared,
    concede, reach, solve,
};
use super::*;
use crate::quantity::MoneySum;
use rust_decimal::Decimal;

/// A good project of 100.00 at 10 %, 10 to 30 % of which may be cut, and a medium one of 200.00 at
/// 20 %, 10 to 30 %.
fn pair() -> [Item<'static>; 2] {
    let rate = |text| Rate::parse(text).unwrap();
    let points = |points| Fraction::new(points, std::num::NonZeroU32::MIN);
    [
        Item {
            least: fen(10_00),
            most: fen(30_00),
            rate: rate("0.1"),
            shortfall: points(5),
            ..item("a", 1, 100_00)
        },
        Item {
            least: fen(20_00),
            most: fen(60_00),
            rate: rate("0.2"),
            shortfall: points(20),
            ..item("b", 2, 200_00)
        },
    ]
}

fn cuts(answer: &Answer) -> Vec<i64> {
    answer.cuts.iter().map(|cut| cut.amount.fen()).collect()
}

fn held(answer: &Answer) -> Vec<Held> {
    answer.cuts.iter().map(|cut| cut.held).collect()
}

fn exact(numerator: i64, denominator: u32) -> Setting {
    Setting::Exact(Fraction::new(numerator, denominator.try_into().unwrap()))
}

fn answer(items: &[Item<'_>], target: i64, method: Method) -> Answer {
    solve(&question(items, target, method)).unwrap()
}

#[test]
fn the_same_extra_rate() {
    // 100 × (0.1 + x) + 200 × (0.2 + x) = 60, so x = 1/30: 13.333… and 46.666….
    let answer = answer(&pair(), 60_00, Method::Extra);
    assert_eq!(answer.parameter, Parameter::Extra(exact(1, 30)));
    assert_eq!(cuts(&answer), [13_33, 46_67]);
    assert_eq!(held(&answer), [Held::Free, Held::Free]);
}

#[test]
fn less_than_the_rates_give_is_a_rate_below_zero() {
    // 100 × (0.1 + x) would fall below the floor of 10.00, so 200 × (0.2 + x) = 35: x = −0.025.
    let answer = answer(&pair(), 45_00, Method::Extra);
    assert_eq!(answer.parameter, Parameter::Extra(exact(-1, 40)));
    assert_eq!(cuts(&answer), [10_00, 35_00]);
    assert_eq!(held(&answer), [Held::Least, Held::Free]);
}

#[test]
fn a_ceiling_leaves_more_to_the_others() {
    // The second stops at 60.00, where x = 0.1; the first gives the rest: 0.25 = 0.1 + x.
    let answer = answer(&pair(), 85_00, Method::Extra);
    assert_eq!(answer.parameter, Parameter::Extra(exact(3, 20)));
    assert_eq!(cuts(&answer), [25_00, 60_00]);
    assert_eq!(held(&answer), [Held::Free, Held::Most]);
}

#[test]
fn by_the_shortfall() {
    // 50 + k × (100 × 5 + 200 × 20) = 60, so k = 1/450: 11.111… and 48.888….
    let answer = answer(&pair(), 60_00, Method::Shortfall);
    assert_eq!(answer.parameter, Parameter::PerPoint(exact(1, 450)));
    assert_eq!(cuts(&answer), [11_11, 48_89]);
}

#[test]
fn the_least_disruption_among_equals_of_grade() {
    // Rates λ/2 and λ/4: 100 × λ/2 + 200 × λ/4 = 60, so λ = 0.6.
    let items = [item("a", 1, 100_00), Item { weight: 2, ..item("b", 1, 200_00) }];
    let answer = answer(&items, 60_00, Method::Least);
    assert_eq!(answer.parameter, Parameter::Multiplier(Decimal::new(6, 1)));
    assert_eq!(cuts(&answer), [30_00, 30_00]);
    assert_eq!(held(&answer), [Held::Free, Held::Free]);
}

#[test]
fn monotony_makes_one_rate_of_two() {
    // As above, but the second is worse and must not have the lower rate: 60 ÷ 300 = 0.2 each. Both
    // change together at λ/2 = 0.2 × (100 + 2 × 200) ÷ 300 = 1/3.
    let items = [item("a", 1, 100_00), Item { weight: 2, ..item("b", 2, 200_00) }];
    let answer = answer(&items, 60_00, Method::Least);
    let third = Decimal::from_i128_with_scale(666_666_666_666_666_666, 18);
    let Parameter::Multiplier(multiplier) = answer.parameter else { panic!("a multiplier") };
    assert!((multiplier - third).abs() <= Decimal::new(4, 18), "{multiplier}");
    assert_eq!(cuts(&answer), [20_00, 40_00]);
    assert_eq!(held(&answer), [Held::Monotony, Held::Monotony]);
}

#[test]
fn monotony_ends_at_the_department_unless_it_is_overall() {
    let items = [item("a", 1, 100_00), Item { weight: 2, department: 1, ..item("b", 2, 200_00) }];
    let mut question = question(&items, 60_00, Method::Least);
    assert_eq!(cuts(&solve(&question).unwrap()), [30_00, 30_00]);
    question.scope = Scope::Overall;
    assert_eq!(cuts(&solve(&question).unwrap()), [20_00, 40_00]);
}

#[test]
fn three_grades_become_one_rate_where_the_middle_pushes_both_ways() {
    // Alone the rates would be λ/2, λ/8 and λ/20; together 70 ÷ 350 = 0.2.
    let items = [
        item("a", 1, 100_00),
        Item { weight: 4, ..item("b", 2, 200_00) },
        Item { weight: 10, ..item("c", 3, 50_00) },
    ];
    assert_eq!(cuts(&answer(&items, 70_00, Method::Least)), [20_00, 40_00, 10_00]);
}

#[test]
fn the_last_fen_goes_to_the_first_id_among_equals() {
    let items = [item("c", 1, 100_00), item("a", 1, 100_00), item("b", 1, 100_00)];
    for method in [Method::Extra, Method::Least] {
        assert_eq!(cuts(&answer(&items, 10_00, method)), [3_33, 3_34, 3_33]);
        assert_eq!(cuts(&answer(&items, 20_00, method)), [6_66, 6_67, 6_67]);
    }
}

#[test]
fn all_floors_together_can_be_met_though_rounding_has_raised_a_small_one() {
    // 10 % of 0.03 is 0.01, a third; the worse project is not raised to a third for that.
    let items = [
        Item { least: fen(1), ..item("a", 1, 3) },
        Item { least: fen(100_00), most: fen(300_00), ..item("b", 2, 1000_00) },
    ];
    for method in [Method::Extra, Method::Shortfall, Method::Least] {
        let answer = answer(&items, 100_01, method);
        assert_eq!(cuts(&answer), [1, 100_00]);
        assert_eq!(answer.certificate.within_one_fen, 1);
    }
}

#[test]
fn beyond_the_ceilings_and_the_floors_it_says_what_each_would_have_to_give() {
    let items = pair();
    let refusal = |target| solve(&question(&items, target, Method::Least)).unwrap_err();
    assert!(solve(&question(&items, 90_00, Method::Least)).is_ok());
    assert!(solve(&question(&items, 30_00, Method::Least)).is_ok());
    // 21.00 more, shared by 70.00 and 140.00 of room.
    let Refusal::Unreachable(above) = refusal(111_00) else { panic!("out of reach") };
    assert_eq!((above.least.fen(), above.most.fen()), (30_00, 90_00));
    let ceiling = |item, room, gives| Binding { item, bound: Bound::Ceiling, room, gives };
    let expected = [ceiling(0, fen(70_00), fen(7_00)), ceiling(1, fen(140_00), fen(14_00))];
    assert_eq!(above.binding, expected);
    // One 分 less: a third and two thirds of it.
    let Refusal::Unreachable(below) = refusal(29_99) else { panic!("out of reach") };
    let floor = |item, room, gives| Binding { item, bound: Bound::Floor, room, gives };
    assert_eq!(below.binding, [floor(0, fen(10_00), fen(0)), floor(1, fen(20_00), fen(1))]);
}

#[test]
fn a_floor_lifts_a_worse_project_up_to_one_fen() {
    let items = [
        Item { least: fen(30_00), ..item("a", 1, 100_00) },
        Item { least: fen(10_00), ..item("b", 2, 100_00) },
    ];
    let question = question(&items, 45_00, Method::Extra);
    let reached = Reach { least: MoneySum::from_fen(59_99), most: MoneySum::from_fen(200_00) };
    assert_eq!(reach(&question), Ok(reached));
    let Refusal::Unreachable(below) = solve(&question).unwrap_err() else { panic!("out of reach") };
    // 14.99 shared by 30.00 and 19.99 of room: 8.995… and 5.994….
    let expected = [
        Binding { item: 0, bound: Bound::Floor, room: fen(30_00), gives: fen(9_00) },
        Binding { item: 1, bound: Bound::Monotony { by: 0 }, room: fen(19_99), gives: fen(5_99) },
    ];
    assert_eq!(below.binding, expected);
}

#[test]
fn a_floor_above_a_worse_ones_ceiling_is_a_conflict() {
    let items = [
        Item { least: fen(50_00), ..item("a", 1, 100_00) },
        Item { most: fen(20_00), ..item("b", 2, 100_00) },
    ];
    // 20.02 − 0.01 = 20.00 + 0.01, and 50.00 − 0.01 = 49.98 + 0.01.
    let conflict =
        Conflict { better: 0, worse: 1, floor_gives: fen(29_98), ceiling_gives: fen(29_98) };
    let refusal = |items: &[Item<'_>]| solve(&question(items, 60_00, Method::Least)).unwrap_err();
    assert_eq!(refusal(&items), Refusal::Conflicts(vec![conflict]));
    let [mut a, b] = items;
    a.least = fen(20_03);
    assert!(matches!(refusal(&[a, b]), Refusal::Conflicts(_)));
    a.least = fen(20_02);
    let answer = answer(&[a, b], 40_02, Method::Least);
    assert_eq!(cuts(&answer), [20_02, 20_00]);
}

#[test]
fn who_has_no_shortfall_can_keep_a_target_out_of_reach() {
    let points = |points| Fraction::new(points, std::num::NonZeroU32::MIN);
    let items = [item("a", 1, 100_00), Item { shortfall: points(5), ..item("b", 1, 50_00) }];
    assert!(solve(&question(&items, 50_00, Method::Shortfall)).is_ok());
    let refusal = solve(&question(&items, 60_00, Method::Shortfall)).unwrap_err();
    let Refusal::Unreachable(above) = refusal else { panic!("out of reach") };
    assert_eq!((above.least.fen(), above.most.fen()), (0, 50_00));
    let expected =
        Binding { item: 0, bound: Bound::NoShortfall, room: fen(100_00), gives: fen(10_00) };
    assert_eq!(above.binding, [expected]);
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let refusal = |items: &[Item<'_>]| solve(&question(items, 0, Method::Least)).unwrap_err();
    assert_eq!(refusal(&[]), Refusal::NoItems);
    assert_eq!(refusal(&[item("a", 1, 0)]), Refusal::NothingToCut);
    let with = |change: fn(&mut Item<'_>)| {
        let mut items = [item("a", 1, 5), item("b", 1, 5)];
        change(&mut items[1]);
        refusal(&items)
    };
    let fault = |fault| Refusal::Item { item: 1, fault };
    assert_eq!(with(|item| item.most = fen(6)), fault(Fault::Bounds));
    assert_eq!(with(|item| item.least = fen(-1)), fault(Fault::Bounds));
    assert_eq!(with(|item| item.weight = 0), fault(Fault::Weight));
    assert_eq!(with(|item| item.weight = 10_001), fault(Fault::Weight));
    assert_eq!(with(|item| item.base = fen(-5)), fault(Fault::Base));
    let large = 1_000_000_000_000_000;
    assert!(solve(&question(&[item("a", 1, large); 10], large, Method::Least)).is_ok());
    assert_eq!(refusal(&[item("a", 1, large); 11]), Refusal::TooLarge);
}

#[test]
fn what_one_department_is_spared_the_others_give() {
    let items = [
        Item { least: fen(4_00), ..item("a", 1, 100_00) },
        Item { department: 1, ..item("b", 1, 100_00) },
        Item { department: 2, ..item("c", 1, 200_00) },
    ];
    for (method, scope) in [(Method::Extra, Scope::Department), (Method::Least, Scope::Overall)] {
        let question = Question { scope, ..question(&items, 80_00, method) };
        let answer = solve(&question).unwrap();
        assert_eq!(cuts(&answer), [20_00, 20_00, 40_00]);
        let after = |spared| -> Result<Vec<i128>, Refusal> {
            let conceded = concede(&question, &answer, 0, spared)?;
            Ok(conceded.departments.iter().map(|of| of.after.fen() - of.before.fen()).collect())
        };
        assert_eq!(after(Spared::Amount(fen(6_00))), Ok(vec![-6_00, 2_00, 4_00]));
        // 16.00 more from 300.00, in thirds.
        assert_eq!(after(Spared::AllButLeast), Ok(vec![-16_00, 5_33, 10_67]));
        assert!(after(Spared::Amount(fen(16_01))).is_err());
    }
}
