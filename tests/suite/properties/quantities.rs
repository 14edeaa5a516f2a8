//! Quantities: what is printed reads back, and every rounding is what 128-bit arithmetic says.

use super::cases;
use jixiao::quantity::{Fraction, Money, MoneyUnit, Number, Points, Rate, Rounding, parse_share};
use jixiao::rulebook::PointsRounding;
use proptest::prelude::*;
use std::num::NonZeroU32;

const ROUNDINGS: [Rounding; 4] =
    [Rounding::HalfUp, Rounding::HalfEven, Rounding::Down, Rounding::Up];

/// Divides by a positive divisor and rounds, from the definitions of the four roundings.
fn divided(dividend: i128, divisor: i128, rounding: Rounding) -> i128 {
    let magnitude = dividend.abs();
    let (down, up) = (magnitude / divisor, (magnitude + divisor - 1) / divisor);
    let (to_down, to_up) = (magnitude - down * divisor, up * divisor - magnitude);
    let nearest = if to_down < to_up { down } else { up };
    let rounded = match rounding {
        _ if down == up => down,
        Rounding::Down => down,
        Rounding::HalfUp | Rounding::HalfEven if to_down != to_up => nearest,
        Rounding::HalfEven => down + down % 2,
        Rounding::Up | Rounding::HalfUp => up,
    };
    rounded * dividend.signum()
}

/// Reads a plain decimal as whole and decimal digits, or `None` where it is none.
fn plain(text: &str) -> Option<(bool, &str, &str)> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (true, unsigned),
        None => (false, text),
    };
    let (whole, decimals) = match unsigned.split_once('.') {
        Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
        Some(_) => return None,
        None => (unsigned, ""),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (!whole.is_empty() && digits(whole) && digits(decimals)).then_some((negative, whole, decimals))
}

/// Reads a plain decimal as a whole number of the given place; `None` where it is finer.
fn scaled(text: &str, places: usize) -> Option<i128> {
    let (negative, whole, decimals) = plain(text)?;
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > places {
        return None;
    }
    let value: i128 = format!("{whole}{decimals:0<places$}").parse().ok()?;
    Some(if negative { -value } else { value })
}

/// Texts that are decimals, or nearly.
fn decimals() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "-?[0-9]{1,16}(\\.[0-9]{1,3})?",
        2 => "-?[0-9]{0,18}(\\.[0-9]{0,12})?",
        1 => "-?[0-9]{1,3}(\\.[0-9]{1,2}0{0,20})?",
        1 => "[0-9]{1,4}(\\.[0-9]{1,2})?%",
        1 => "[-+.,0-9eE%_ 元]{0,8}",
    ]
}

fn fraction(numerator: i64, denominator: u32) -> Fraction {
    Fraction::new(numerator, NonZeroU32::new(denominator).expect("not zero"))
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn money_reads_back(fen in -1_000_000_000_000_000_i64..=1_000_000_000_000_000) {
        let money = Money::from_fen(fen).expect("within the limit");
        prop_assert_eq!(Money::parse(money.to_string().as_bytes()), Ok(money));
        let mut bytes = Vec::new();
        money.append_to(&mut bytes);
        prop_assert_eq!(bytes, money.to_string().into_bytes());
    }

    #[test]
    fn points_read_back(hundredths in 0_i64..=100_000_000) {
        let points = Points::from_hundredths(hundredths);
        prop_assert_eq!(Points::parse(points.to_string().as_bytes()), Ok(points));
    }

    #[test]
    fn rates_read_back(ten_thousandths in 0_u32..=10_000) {
        let text = format!("{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000);
        let rate = Rate::parse(&text).expect("a rate");
        prop_assert_eq!(Rate::parse(&rate.to_string()), Ok(rate));
        prop_assert_eq!(Rate::parse(&rate.percent()), Ok(rate));
        let (above, below) = rate.as_ratio();
        prop_assert_eq!(above * 10_000, i64::from(ten_thousandths) * below);
    }

    #[test]
    fn numbers_read_back(text in "-?[0-9]{1,15}(\\.[0-9]{1,10})?%?") {
        let number = Number::parse(&text).expect("a number");
        prop_assert_eq!(Number::parse(&number.to_string()), Ok(number));
    }

    #[test]
    fn shares_read_back(above in 0_i64..=1_000, more in 1_u32..=1_000) {
        let below = u32::try_from(above).expect("small") + more;
        let share = fraction(above, below);
        prop_assert_eq!(parse_share(&format!("{above}/{below}")), Ok(share));
        prop_assert_eq!(parse_share(&share.to_string()), Ok(share));
    }

    #[test]
    fn money_is_read_exactly_or_not_at_all(text in decimals()) {
        let limit = 1_000_000_000_000_000;
        let expected = scaled(&text, 2).filter(|fen| fen.abs() <= limit);
        let read = Money::parse(text.as_bytes()).ok().map(|money| i128::from(money.fen()));
        prop_assert_eq!(read, expected);
        for (unit, places) in [(MoneyUnit::WanYuan, 6), (MoneyUnit::YiYuan, 10)] {
            let expected = scaled(&text, places).filter(|fen| fen.abs() <= limit);
            let read = Money::parse_in(&text, unit).ok().map(|money| i128::from(money.fen()));
            prop_assert_eq!(read, expected);
        }
    }

    #[test]
    fn points_are_read_exactly_or_not_at_all(text in decimals()) {
        let expected = scaled(&text, 2).filter(|value| (0..=100_000_000).contains(value));
        let read = Points::parse(text.as_bytes()).ok();
        prop_assert_eq!(read.map(|points| i128::from(points.hundredths())), expected);
    }

    #[test]
    fn numbers_are_read_exactly_or_not_at_all(text in decimals()) {
        let limit = 10_i128.pow(27);
        let expected = scaled(&text, 12).filter(|value| value.abs() < limit);
        let read = Number::parse(&text).ok().map(|number| {
            let mut value = number.value();
            value.rescale(12);
            value.mantissa()
        });
        if !text.ends_with('%') {
            prop_assert_eq!(read, expected);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = (Money::parse(text.as_bytes()), Points::parse(text.as_bytes()));
        let _ = (Rate::parse(&text), Number::parse(&text), parse_share(&text));
        let _ = Money::parse_in(&text, MoneyUnit::YiYuan);
    }

    #[test]
    fn a_share_of_money_is_rounded_as_named(
        fen in -1_000_000_000_000_000_i64..=1_000_000_000_000_000,
        small in -2_000_i64..=2_000,
        ten_thousandths in 0_u32..=10_000,
    ) {
        let text = format!("{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000);
        let rate = Rate::parse(&text).expect("a rate");
        for fen in [fen, small] {
            let money = Money::from_fen(fen).expect("within the limit");
            let product = i128::from(fen) * i128::from(ten_thousandths);
            for rounding in ROUNDINGS {
                let expected = divided(product, 10_000, rounding);
                prop_assert_eq!(i128::from(money.times(rate, rounding).fen()), expected);
            }
        }
    }

    #[test]
    fn points_are_rounded_once_as_named(
        numerator in 0_i64..=100_000_000,
        denominator in prop_oneof![1_u32..=1_000, Just(200), Just(2_000), Just(1_000_000)],
    ) {
        let exact = fraction(numerator, denominator);
        for mode in ROUNDINGS {
            for (places, step) in [(2, 1), (1, 10), (0, 100)] {
                let divisor = i128::from(denominator) * step;
                let expected = divided(i128::from(numerator) * 100, divisor, mode) * step;
                let rounded = PointsRounding { places, mode }.round(exact).expect("small");
                prop_assert_eq!(i128::from(rounded.hundredths()), expected);
            }
        }
    }

    #[test]
    fn a_total_is_cut_off_for_print(numerator in 0_i64..=100_000_000, denominator in 1_u32..=1_000_000) {
        let exact = fraction(numerator, denominator);
        let hundredths = i128::from(numerator) * 100 / i128::from(denominator);
        let expected = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        prop_assert_eq!(exact.truncated(2), expected.clone());
        let mut bytes = Vec::new();
        exact.append_truncated(&mut bytes);
        prop_assert_eq!(String::from_utf8(bytes), Ok(expected));
    }
}

#[test]
fn seventeen_digits_are_out_of_range() {
    for text in ["99999999999999999", "-99999999999999999", "92233720368547759"] {
        assert!(Money::parse(text.as_bytes()).is_err(), "{text}");
        assert!(Points::parse(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn an_amount_is_no_percentage_in_any_unit() {
    for unit in [MoneyUnit::Yuan, MoneyUnit::WanYuan, MoneyUnit::YiYuan] {
        assert!(Money::parse_in("50%", unit).is_err(), "{unit:?}");
    }
}
