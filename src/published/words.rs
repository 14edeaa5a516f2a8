//! What a text of a form speaks of, by the parts its words are made of rather than by whole phrases.

use jixiao_core::quantity::{Points, narrow};

/// Gives a text in narrow letters without spaces and line breaks, and without a colon at its end.
pub(super) fn bare(text: &str) -> String {
    let bare: String = narrow(text).chars().filter(|c| !c.is_whitespace()).collect();
    bare.trim_end_matches([':', '：', '。', '、', '*']).to_owned()
}

/// Splits off what stands in parentheses at the end: `产出指标(50分)` is `产出指标` and `50分`.
pub(super) fn split_end(bare: &str) -> (&str, Option<&str>) {
    let pairs = [('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')];
    for (open, close) in pairs {
        if let Some(inside) = bare.strip_suffix(close)
            && let Some(at) = inside.rfind(open)
        {
            return (&inside[..at], Some(&inside[at + open.len_utf8()..]));
        }
    }
    (bare, None)
}

/// Gives the points that a name states of itself, and the name without them: `产出指标（50分）`,
/// `质量指标20分`.
pub(super) fn stated_points(text: &str) -> (String, Option<Points>) {
    let bare = bare(text);
    let (name, inside) = split_end(&bare);
    let of_points = |text: &str| {
        let digits =
            text.strip_suffix('分')?.trim_start_matches(['满', '共', '计', '总', '分', '值']);
        Points::parse(digits.as_bytes()).ok()
    };
    if let Some(points) = inside.and_then(of_points) {
        return (name.to_owned(), Some(points));
    }
    let digits = bare.trim_end_matches('分').rfind(|c: char| !(c.is_ascii_digit() || c == '.'));
    let at = digits.map_or(0, |at| at + bare[at..].chars().next().map_or(0, char::len_utf8));
    match (at, of_points(&bare[at..])) {
        (1.., Some(points)) => (bare[..at].to_owned(), Some(points)),
        _ => (text.split_whitespace().collect::<Vec<_>>().join(" "), None),
    }
}

/// Says whether a text says that nothing is there: `/`, `—`, 无, 不适用.
pub(super) fn is_nothing(text: &str) -> bool {
    let bare = bare(text);
    let marks = bare.chars().all(|c| "/\\-—–－―─×·.…‐".contains(c));
    !bare.is_empty()
        && (marks || ["无", "不适用", "不涉及", "n/a", "N/A", "NA", "na"].contains(&bare.as_str()))
}

/// Says whether a name only holds the place of one: `指标1：`, `……`, `（自行填写）`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let bare = bare(text);
    let rest = bare.trim_start_matches(['三', '二', '一', '级']);
    let rest = rest.strip_prefix("指标").unwrap_or(&bare);
    let numbering = |c: char| c.is_ascii_digit() || "一二三四五六七八九十.、:()（）".contains(c);
    is_nothing(text) || rest.chars().all(numbering)
}

/// What a sum is of, as far as its label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SumWord {
    /// Of a part: 小计, 产出指标小计.
    Part,
    /// Of the whole: 总分, 综合得分.
    Whole,
}

/// What labels of sums are made of; the parts that make one a sum first.
const CORES: &[&str] = &[
    "总计",
    "合计",
    "共计",
    "累计",
    "小计",
    "总分",
    "总得分",
    "得分",
    "评分",
    "总评",
    "分数",
    "成绩",
    "总和",
    "总",
    "综合",
];
const BESIDE: &[&str] = &[
    "自评",
    "复核",
    "复评",
    "初评",
    "终评",
    "评价",
    "评审",
    "评定",
    "审核",
    "核定",
    "考核",
    "抽查",
    "绩效",
    "项目",
    "本项目",
    "支出",
    "单位",
    "部门",
    "财政",
    "第三方",
    "专家",
    "年度",
    "全年",
    "本年",
    "最终",
    "最后",
    "实际",
    "实",
    "应",
    "分值",
    "值",
    "权重",
    "指标",
    "各项",
    "各",
    "全部",
    "全表",
    "本表",
    "本",
    "和",
    "数",
    "结果",
    "情况",
    "加权",
    "满分",
    "分",
    "计",
    "的",
    "共",
    "整体",
    "三级",
    "以上",
    "上述",
    "合",
    "小",
    "之",
];

/// Says what sum a label speaks of; `None` where it speaks of none.
pub(super) fn sum_word(label: &str) -> Option<SumWord> {
    let bare = bare(label);
    let (name, _) = split_end(&bare);
    let name = name.trim_end_matches([':', '：']);
    if name.eq_ignore_ascii_case("total") || name.eq_ignore_ascii_case("grandtotal") {
        return Some(SumWord::Whole);
    }
    if name.ends_with("小计") || name.eq_ignore_ascii_case("subtotal") {
        return Some(SumWord::Part);
    }
    if CORES.iter().any(|core| name.contains(core)) && is_made_of(name) {
        return Some(SumWord::Whole);
    }
    // 产出指标合计, 效益得分合计: of something that is named.
    let end = ["合计", "总计", "共计", "汇总"].iter().any(|end| name.ends_with(end));
    end.then_some(SumWord::Part)
}

/// Says whether a name consists of nothing but parts of labels of sums.
fn is_made_of(name: &str) -> bool {
    let mut reached = vec![false; name.len() + 1];
    reached[0] = true;
    for at in 0..name.len() {
        if !reached[at] {
            continue;
        }
        for part in CORES.iter().chain(BESIDE) {
            if name[at..].starts_with(part) {
                reached[at + part.len()] = true;
            }
        }
    }
    reached[name.len()]
}

/// Says whether a label asks for the grade of the whole: 评价等级, 自评结论.
pub(super) fn is_grade_label(label: &str) -> bool {
    let bare = bare(label);
    let (name, _) = split_end(&bare);
    ["等级", "等次", "档次", "结论"].iter().any(|end| name.ends_with(end))
        && name.chars().count() <= 10
}

/// Finds the totals that running text states: 综合得分91.60分, 自评总分为 96.5 分.
pub(super) fn stated_totals(text: &str) -> Vec<Points> {
    let bare = bare(text);
    let mut totals = Vec::new();
    for (at, word) in ["得分", "总分"].iter().flat_map(|word| bare.match_indices(word)) {
        let before: String = bare[..at].chars().rev().take(4).collect();
        let whole = word == "总分"
            || ["合综", "评自", "价评", "终最", "总", "效绩", "目项"]
                .iter()
                .any(|one| before.starts_with(one));
        let behind = bare[at + word.len()..]
            .trim_start_matches(['为', '是', ':', '：', '达', '到', '“', '"']);
        let digits: String =
            behind.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let is_points =
            behind[digits.len()..].starts_with('分') && !behind[digits.len()..].starts_with("分以");
        if let (true, Ok(points)) = (whole && is_points, Points::parse(digits.as_bytes())) {
            totals.push(points);
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_sums_are_known_by_what_they_are_made_of() {
        for label in [
            "总分",
            "合 计",
            "总  分：",
            "合计得分",
            "综合得分",
            "自评得分合计",
            "总分合计",
            "自评总分",
            "实得分合计",
            "得分",
            "评价总分（100分）",
            "最终得分",
            "项目总得分",
            "分数合计",
            "总分值",
            "绩效自评总得分",
            "Total",
            "各项得分之和",
        ] {
            assert_eq!(sum_word(label), Some(SumWord::Whole), "{label}");
        }
        for label in ["小计", "产出指标小计", "效益指标合计", "Subtotal", "小 计"] {
            assert_eq!(sum_word(label), Some(SumWord::Part), "{label}");
        }
        for label in [
            "合计费用测算服务",
            "总磷浓度",
            "小计划",
            "综合管理水平",
            "预算执行率得分",
            "巡查次数",
            "指标",
        ] {
            assert_eq!(sum_word(label), None, "{label}");
        }
    }

    #[test]
    fn names_may_state_points_of_their_own() {
        let points = |hundredths| Some(Points::from_hundredths(hundredths));
        assert_eq!(stated_points("产出指标（50分）"), ("产出指标".to_owned(), points(5_000)));
        assert_eq!(stated_points("产出指标\n(40分)"), ("产出指标".to_owned(), points(4_000)));
        assert_eq!(stated_points("质量指标12.5分"), ("质量指标".to_owned(), points(1_250)));
        assert_eq!(stated_points("总分（满分100分）").1, points(10_000));
        assert_eq!(
            stated_points("清扫面积（万平方米）"),
            ("清扫面积（万平方米）".to_owned(), None)
        );
        assert_eq!(stated_points("100分"), ("100分".to_owned(), None));
        assert_eq!(stated_points("应对2025"), ("应对2025".to_owned(), None));
    }

    #[test]
    fn running_text_may_state_the_total() {
        let points = |hundredths| Points::from_hundredths(hundredths);
        assert_eq!(stated_totals("经评价，该项目综合得分91.60分，等级为优。"), [points(9_160)]);
        assert_eq!(stated_totals("自评总分为 96.5 分"), [points(9_650)]);
        assert_eq!(stated_totals("培训得分12分，满分100分，得分90分以上为优"), []);
    }

    #[test]
    fn nothing_and_place_holders_are_told_from_names() {
        assert!(
            ["/", "—", "——", "-", "无", "不适用", "……", " / "].iter().all(|text| is_nothing(text))
        );
        assert!(!is_nothing("") && !is_nothing("无纸化率"));
        assert!(
            ["指标1：", "指标 2", "……", "三级指标1", "1.", "指标"]
                .iter()
                .all(|text| is_placeholder(text))
        );
        assert!(!is_placeholder("指标1：巡查次数") && !is_placeholder("巡查次数"));
    }
}
