//! The unit of money that a bureau's own heading names, wherever in it.
//!
//! A unit that is not known is given as it stands, so that it is refused and not passed over.

use super::parentheses::split_parentheses;
use jixiao_core::quantity::MoneyUnit;

/// Signs before a unit that make it another: 千元, 百万元, 美元.
const OTHER: &[char] = &['千', '百', '十', '美', '欧', '日', '港', '澳', '加', '英'];

/// Signs that make 元 part of another word: 单元, 多元, 公元.
const NO_SUM: &[char] = &['单', '多', '公', '状', '纪'];

/// Units of money that are written alone and not read.
const ALONE: &[&str] = &["万", "亿", "千", "百万", "千万", "rmb", "yuan", "cny", "usd", "k", "m"];

/// Finds the unit, as in 本年安排（万元）, 金额/元, 预算金额万元 or 安排（含追加）（万元）. Several that
/// differ are given together.
pub(super) fn unit_stated(heading: &str) -> Option<String> {
    let separators = ['（', '(', '）', ')', '/', '／', '：', ':', '，', ',', '、', ' ', '\n'];
    let mut units: Vec<String> =
        heading.split(separators).filter_map(|part| unit_of(part.trim())).collect();
    units.dedup();
    (!units.is_empty()).then(|| units.join("/"))
}

/// Finds the unit of a text that says nothing else, as （万元） or 单位：元 below a heading do.
pub(super) fn unit_alone(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let signs = ['（', '(', '）', ')', '：', ':'];
    let bare = text.trim_matches(signs).trim_start_matches("金额").trim_start_matches("单位");
    let bare = bare.trim_matches(signs);
    let is_unit = |unit: &String| unit == bare;
    unit_stated(bare).filter(is_unit)
}

fn unit_of(part: &str) -> Option<String> {
    if ALONE.contains(&part.to_lowercase().as_str()) {
        return Some(part.to_owned());
    }
    let before = part.strip_suffix('元')?;
    let unit = match before.chars().last() {
        Some('万') => MoneyUnit::WanYuan,
        Some('亿') => MoneyUnit::YiYuan,
        Some(sign) if NO_SUM.contains(&sign) => return None,
        _ => MoneyUnit::Yuan,
    };
    let before = part.strip_suffix(unit.name())?;
    match before.chars().last() {
        Some(sign) if OTHER.contains(&sign) => Some(format!("{sign}{}", unit.name())),
        _ => Some(unit.name().to_owned()),
    }
}

/// Finds the unit that a title states in parentheses at its end, as in 2025年项目汇总表（万元）.
pub(in crate::table) fn unit_of_title(line: &str) -> Option<String> {
    let inside = split_parentheses(line.trim()).1?;
    let inside: String = inside.chars().filter(|c| !c.is_whitespace()).collect();
    // What has digits is an amount: 共20万元.
    let parts = inside.split(['，', ',', '、', '；', ';']);
    let units: Vec<&str> =
        parts.filter(|part| !part.contains(|c: char| c.is_ascii_digit())).collect();
    unit_stated(&units.join("，"))
}

/// Says whether a text in parentheses behind a heading says something else than a unit: what an
/// amount includes, of which year it is, that it is in yuan anyway.
pub(super) fn is_remark(inside: &str) -> bool {
    const STARTS: [&str; 12] = [
        "含",
        "不含",
        "未含",
        "已含",
        "包括",
        "不包括",
        "税",
        "调整",
        "其中",
        "必填",
        "选填",
        "人民币",
    ];
    let mut parts = inside.split(['（', '(', '）', ')', '，', ',', '、', '；', ';', ' ']);
    let is_year = |part: &str| {
        let year = part.trim_end_matches("年度").trim_end_matches('年');
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
    };
    parts.all(|part| {
        part.is_empty() || is_year(part) || STARTS.iter().any(|start| part.starts_with(start))
    })
}

/// Finds the units of money that a line beside a table states behind the word 单位, as in 填报单位：
/// 市财政局　单位：万元 or 注：金额单位为人民币万元. One that is not read is given as it stands.
pub(in crate::table) fn units_of_line(line: &str) -> Vec<String> {
    let text: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let lower = text.to_lowercase();
    let Some(at) = [lower.find("单位"), lower.find("unit")].into_iter().flatten().min() else {
        return Vec::new();
    };
    let behind: Vec<char> = lower[at..].chars().collect();
    let mut units: Vec<String> = Vec::new();
    for (at, _) in behind.iter().enumerate().filter(|(_, sign)| **sign == '元') {
        let of_word = |c: &char| c.is_alphabetic() && !c.is_ascii();
        // 元宝区 is a place, 20万元 an amount.
        if behind.get(at + 1).is_some_and(of_word) {
            continue;
        }
        let signs = |c: &char| "万亿".contains(*c) || OTHER.contains(c);
        let start = behind[..at].iter().rposition(|c| !signs(c)).map_or(0, |last| last + 1);
        let before = start.checked_sub(1).map(|last| behind[last]);
        let is_word = start == at && before.is_some_and(|c| NO_SUM.contains(&c));
        if is_word || before.is_some_and(|c| c.is_ascii_digit()) {
            continue;
        }
        let unit: String = behind[start..=at].iter().collect();
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_states_a_unit_behind_the_word_for_it_and_nowhere_else() {
        for (line, units) in [
            ("单位：万元", vec!["万元"]),
            ("（金额单位：元）", vec!["元"]),
            ("填报单位：市财政局      单位：万元", vec!["万元"]),
            ("金额单位：人民币万元", vec!["万元"]),
            ("（单位 万 元）", vec!["万元"]),
            ("单位（万元）", vec!["万元"]),
            ("注：金额单位为万元。", vec!["万元"]),
            ("Unit: 万元", vec!["万元"]),
            ("单位：千元", vec!["千元"]),
            ("单位：元、万元", vec!["元", "万元"]),
            ("填报单位：元宝区财政局", vec![]),
            ("填报单位：多元", vec![]),
            ("总预算1.11亿元", vec![]),
            ("填报单位：财政局，预算20万元", vec![]),
            ("2025年项目表", vec![]),
        ] {
            assert_eq!(units_of_line(line), units, "{line}");
        }
    }

    #[test]
    fn a_title_states_a_unit_in_parentheses_at_its_end() {
        let unit = |text: &str| unit_of_title(text).unwrap_or_default();
        assert_eq!(unit("2025年项目汇总表（万元）"), "万元");
        assert_eq!(unit("资金（千元）"), "千元");
        assert_eq!(unit("项目表（2025年，单位：元）"), "元");
        for other in
            ["项目表（共 20 万元）", "项目表（2025年）", "万元以上项目", "填报单位：元宝区"]
        {
            assert_eq!(unit(other), "", "{other}");
        }
    }

    #[test]
    fn a_unit_is_found_in_parentheses_and_at_the_end() {
        let unit = |text: &str| unit_stated(text).unwrap_or_default();
        assert_eq!(unit("本年安排（万元）"), "万元");
        assert_eq!(unit("本年安排(含追加)(万元)"), "万元");
        assert_eq!(unit("本年安排\n（单位：亿元）"), "亿元");
        assert_eq!(unit("预算金额万元"), "万元");
        assert_eq!(unit("金额/元"), "元");
        assert_eq!(unit("预算（元/年）"), "元");
        assert_eq!(unit("本年安排"), "");
        assert_eq!(unit("本年安排（含税）"), "");
        assert_eq!(unit("服务单元"), "");
    }

    #[test]
    fn a_text_is_a_unit_and_nothing_else() {
        let unit = |text: &str| unit_alone(text).unwrap_or_default();
        for text in ["千元", "（千元）", "单位：千元", "(单位 千元)", "金额单位：千元"]
        {
            assert_eq!(unit(text), "千元", "{text}");
        }
        assert_eq!(unit("百万元"), "百万元");
        for text in ["", "合计（千元）", "20万元", "财政资金", "单位", "预算万元"]
        {
            assert_eq!(unit(text), "", "{text}");
        }
    }

    #[test]
    fn units_are_found_whole() {
        let unit = |text: &str| unit_stated(text).unwrap_or_default();
        assert_eq!(unit("本年安排（千元）"), "千元");
        assert_eq!(unit("本年安排百万元"), "百万元");
        assert_eq!(unit("合同额（美元）"), "美元");
        assert_eq!(unit("安排（万）"), "万");
        assert_eq!(unit("预算（元、万元）"), "元/万元");
    }
}
