//! Ways of writing a number, each with what it must be read as.

use super::*;
use crate::quantity::MoneyUnit;

fn read(text: &str) -> Written {
    Written::read(text).unwrap_or_else(|| panic!("{text} is a number"))
}

fn shown(text: &str) -> String {
    read(text).to_string()
}

#[test]
fn full_width_and_grouped_numbers_are_their_plain_form() {
    for (text, plain) in [
        ("95", "95"),
        ("１，２３４．５０", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1\u{a0}234\u{a0}567.5", "1234567.5"),
        ("12\u{202f}345", "12345"),
        ("999\u{2009}999", "999999"),
        ("　９５　", "95"),
        ("－3.5", "-3.5"),
        ("−3.5", "-3.5"),
        ("+3", "3"),
        ("1,000,000", "1000000"),
        ("95％", "95%"),
        ("95 %", "95%"),
        ("0.95%", "0.95%"),
        ("95百分比", "95%"),
        ("120.5万元", "120.5 万元"),
        ("120.5 （万元）", "120.5 万元"),
        ("￥1,205,000.00", "1205000.00 元"),
        ("¥ 8", "8 元"),
        ("￥120.5万元", "120.5 万元"),
        ("RMB 1,205", "1205 元"),
        ("人民币：1205元", "1205 元"),
        ("-¥5", "-5 元"),
        ("¥-5", "-5 元"),
        ("180人", "180 人"),
        ("2.40元/平方米", "2.40 元/平方米"),
        ("3 万平方米", "3 万平方米"),
        ("3 平方米每小时", "3 平方米每小时"),
        ("30年", "30 年"),
    ] {
        assert_eq!(shown(text), plain, "{text}");
    }
}

#[test]
fn bounds_are_signs_or_words_before_or_behind() {
    for (text, bound, plain) in [
        ("≥95%", Bound::AtLeast, "95%"),
        ("＞＝95%", Bound::AtLeast, "95%"),
        ("不低于95%", Bound::AtLeast, "95%"),
        ("不少于 180 人", Bound::AtLeast, "180 人"),
        ("95%以上", Bound::AtLeast, "95%"),
        ("≥95%以上", Bound::AtLeast, "95%"),
        ("≤30分钟", Bound::AtMost, "30 分钟"),
        ("不超过￥30万元", Bound::AtMost, "30 万元"),
        ("30分钟以内", Bound::AtMost, "30 分钟"),
        ("＞95", Bound::MoreThan, "95"),
        ("<3次", Bound::LessThan, "3 次"),
        ("＝100％", Bound::Exactly, "100%"),
    ] {
        let written = read(text);
        assert_eq!((written.bound, written.to_string()), (Some(bound), plain.to_owned()), "{text}");
    }
    assert_eq!(read("95%").bound, None);
}

#[test]
fn what_may_mean_something_else_is_no_number() {
    for text in [
        "",
        " ",
        "%",
        "≥",
        "￥",
        "-",
        ".5",
        "5.",
        "1.2.3",
        "12,34",
        "1,2345",
        "1234,567",
        "0,950",
        "1,234 567",
        "1.234,56",
        "12 345",
        "1，23",
        "1e5",
        "1E",
        "1.2E+05",
        "12O",
        "1O",
        "2l",
        "2025-03-05",
        "2025/3/5",
        "2025年3月5日",
        "2025年",
        "3月",
        "3月5日",
        "1-3个",
        "3~5",
        "1/2",
        "约95",
        "95左右",
        "95左右个",
        "95%左右",
        "180余人",
        "100多",
        "3多次",
        "120万",
        "120w",
        "≥95%以下",
        "(5)",
        "5)",
        "5?",
        "--5",
        "-+5",
        "￥95%",
        "￥180人",
        "10千元元元元元元",
        "NaN",
        "∞",
        "十",
        "按30天计",
        "3家单位均已完成验收并交付",
        "3平方公里每小时",
        "12月底前",
        "95%,96%",
        "九十五",
        "1 1",
        "1000000000000000",
        "0.0000000000001",
        "0.00000000001%",
    ] {
        assert_eq!(Written::read(text), None, "{text}");
    }
}

#[test]
fn a_unit_of_its_own_is_the_same_as_one_behind_a_number() {
    for (text, unit) in [
        (" ", WrittenUnit::None),
        ("％", WrittenUnit::Percent),
        ("百分比", WrittenUnit::Percent),
        ("（万元）", WrittenUnit::Money(MoneyUnit::WanYuan)),
        ("人次", WrittenUnit::Other("人次".to_owned())),
    ] {
        assert_eq!(WrittenUnit::of(text), unit, "{text}");
        assert_eq!(read(&format!("3{text}")).unit, unit, "3{text}");
    }
    assert!(read("￥3").unit_by_sign && !read("￥3元").unit_by_sign && !read("3元").unit_by_sign);
}
