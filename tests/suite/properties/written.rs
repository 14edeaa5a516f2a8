//! Ways of writing a number: each reads back to the same number, and nothing else is read as one.

use super::cases;
use jixiao::quantity::{Bound, MoneyUnit, Number, Written, WrittenUnit, narrow};
use proptest::prelude::*;

/// How a number is dressed up.
#[derive(Clone, Debug)]
struct Dress {
    mark: Option<char>,
    wide: bool,
    before: (&'static str, Option<Bound>, bool),
    unit: (&'static str, WrittenUnit),
    spaces: [&'static str; 3],
}

fn dress() -> impl Strategy<Value = Dress> {
    let money = WrittenUnit::Money;
    let other = |name: &str| WrittenUnit::Other(name.to_owned());
    let marks = vec![None, Some(','), Some('，'), Some('\u{a0}'), Some('\u{2009}')];
    let before = vec![
        ("", None, false),
        ("≥", Some(Bound::AtLeast), false),
        ("不超过", Some(Bound::AtMost), false),
        ("￥", None, true),
        ("¥", None, true),
        ("人民币", None, true),
        ("≤RMB", Some(Bound::AtMost), true),
    ];
    let units = vec![
        ("", WrittenUnit::None),
        ("%", WrittenUnit::Percent),
        ("％", WrittenUnit::Percent),
        ("元", money(MoneyUnit::Yuan)),
        ("万元", money(MoneyUnit::WanYuan)),
        ("（亿元）", money(MoneyUnit::YiYuan)),
        ("人次", other("人次")),
        ("元/平方米", other("元/平方米")),
    ];
    let space = || prop::sample::select(vec!["", "", " ", "\u{3000}", "\u{a0}"]);
    (
        prop::sample::select(marks),
        any::<bool>(),
        prop::sample::select(before),
        prop::sample::select(units),
        [space(), space(), space()],
    )
        .prop_map(|(mark, wide, before, unit, spaces)| Dress {
            mark,
            wide,
            before,
            unit,
            spaces,
        })
}

/// Puts a mark between groups of three digits, from the point on to the left.
fn grouped(plain: &str, mark: char) -> String {
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |plain| ("-", plain));
    let (whole, decimals) = plain.split_once('.').map_or((plain, None), |(a, b)| (a, Some(b)));
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(mark);
        }
        out.push(digit);
    }
    decimals.map_or(out.clone(), |decimals| format!("{out}.{decimals}"))
}

fn widened(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(wide).collect()
}

impl Dress {
    fn on(&self, plain: &str) -> String {
        let number = self.mark.map_or(plain.to_owned(), |mark| grouped(plain, mark));
        let number = if self.wide { widened(&number) } else { number };
        let [first, second, last] = self.spaces;
        let (before, ..) = self.before;
        let space = if before.is_empty() { "" } else { first };
        format!("{first}{before}{space}{number}{second}{}{last}", self.unit.0)
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn a_number_reads_back_from_any_dress(
        plain in "-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?",
        dress in dress(),
    ) {
        let text = dress.on(&plain);
        let (_, bound, currency) = dress.before;
        let unit = match (&dress.unit.1, currency) {
            (WrittenUnit::Percent | WrittenUnit::Other(_), true) => {
                prop_assert_eq!(Written::read(&text), None, "{}", text);
                return Ok(());
            }
            (WrittenUnit::None, true) => WrittenUnit::Money(MoneyUnit::Yuan),
            (unit, _) => unit.clone(),
        };
        let written = Written::read(&text);
        prop_assert!(written.is_some(), "{}", text);
        let written = written.expect("a number");
        prop_assert_eq!(written.plain(), &plain, "{}", text);
        prop_assert_eq!(Ok(written.number), Number::parse(&plain));
        prop_assert_eq!((written.bound, &written.unit), (bound, &unit), "{}", text);
    }

    #[test]
    fn a_plain_number_is_itself(text in "-?[0-9]{0,17}(\\.[0-9]{0,13})?") {
        let written = Written::read(&text);
        prop_assert_eq!(written.as_ref().map(|written| written.number), Number::parse(&text).ok());
        if let Some(written) = written {
            prop_assert_eq!((written.plain(), written.bound), (text.as_str(), None));
            prop_assert_eq!(written.unit, WrittenUnit::None);
        }
    }

    #[test]
    fn no_digit_is_dropped_or_added(
        text in prop_oneof![
            any::<String>(),
            "[0-9０-９.,，．%％￥¥+＋－ \u{3000}\u{a0}元万亿人次约左右以上≥≤年月日/OlE-]{0,12}",
        ],
    ) {
        if let Some(written) = Written::read(&text) {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            prop_assert_eq!(digits(&narrow(&text)), digits(written.plain()), "{}", text);
            prop_assert_eq!(Ok(written.number), Number::parse(written.plain()));
            if let WrittenUnit::Other(unit) = &written.unit {
                let odd = unit.chars().all(|c| "万亿OlE".contains(c)) || unit.contains("左右");
                prop_assert!(!odd && !unit.starts_with('月'), "{}", text);
            }
            prop_assert!(!narrow(&text).starts_with('约'), "{}", text);
        }
    }

    #[test]
    fn groups_of_any_other_size_are_no_number(first in "[1-9][0-9]{0,4}", second in "[0-9]{1,5}") {
        for mark in [',', '，', '\u{a0}'] {
            let text = format!("{first}{mark}{second}");
            let fits = first.len() <= 3 && second.len() == 3;
            prop_assert_eq!(Written::read(&text).is_some(), fits, "{}", text);
        }
    }
}
