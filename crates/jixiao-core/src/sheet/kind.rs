//! What a row of a published sheet is about, as far as its words tell.

use super::SheetRow;

/// Gives the name of a row: its most exact level that is filled in.
pub fn name(row: &SheetRow) -> &str {
    let levels = [&row.level3, &row.level2, &row.level1];
    levels.into_iter().find(|level| !level.is_empty()).map_or("", String::as_str)
}

/// Says whether the row stands under benefit (效益, in older forms 效果).
pub fn is_benefit(row: &SheetRow) -> bool {
    has_any(&row.level1, BENEFIT) || has_any(&row.level2, BENEFIT)
}

const BENEFIT: &[&str] = &["效益", "效果", "成效", "可持续影响", "benefit"];

/// Says whether the row measures satisfaction.
pub fn is_satisfaction(row: &SheetRow) -> bool {
    let levels = [&row.level1, &row.level2, &row.level3];
    levels.into_iter().any(|level| has_any(level, &["满意", "satisfaction"]))
}

/// Says whether the row scores how much of the budget was executed (预算执行率).
pub fn is_execution(row: &SheetRow) -> bool {
    let levels = [&row.level1, &row.level2, &row.level3];
    let rate =
        levels.into_iter().any(|level| has_any(level, &["执行率", "预算执行", "budget execution"]));
    let of_money = has_any(&row.level3, &["预算", "资金", "经费", "支出", "总额", "budget"]);
    rate && (of_money || !(is_output(row) || is_benefit(row)))
}

/// Says whether money put in stands as an output quantity.
pub fn is_money_as_output(row: &SheetRow, in_money: bool) -> bool {
    let name = row.level3.as_str();
    let other_output = has_any(&row.level2, &["质量", "时效", "成本", "效益", "满意"]);
    let quantity = row.level2.contains("数量") || (is_output(row) && !other_output);
    let money = has_any(name, &["资金", "经费", "金额", "费用", "补助款", "拨款", "投资额"]);
    // People paid, projects funded or a rate of payment are no amounts, whatever they are of.
    let counted = has_any(
        &name.replace("资金数量", "").replace("经费数量", ""),
        &[
            "人数",
            "户数",
            "次数",
            "个数",
            "家数",
            "笔数",
            "份数",
            "批次",
            "人次",
            "项目数",
            "数量",
            "率",
            "覆盖",
            "及时",
            "规范",
            "合规",
            "情况",
            "制度",
        ],
    );
    quantity && money && !name.contains("成本") && (in_money || !counted)
}

/// Says whether a matter of process stands under output or benefit.
pub fn is_misplaced_process(row: &SheetRow) -> bool {
    let name = row.level3.as_str();
    let of_cost = row.level2.contains("成本") || name.contains("成本");
    // 合规率 may be that of what was delivered.
    let process = has_any(&name.replace("合规率", ""), PROCESS)
        // What the project does to rules and mechanisms elsewhere is an effect.
        || (name.contains("制度") && !has_any(name, &["影响", "推动", "促进", "长效"]));
    process && !of_cost && (is_output(row) || is_benefit(row))
}

const PROCESS: &[&str] = &[
    "合规",
    "资金使用",
    "经费使用",
    "资金管理",
    "专款专用",
    "支出进度",
    "预算执行",
    "资金到位",
    "经费到位",
];

/// Says whether a text is what a form says to fill in, and not what was filled in.
pub fn is_hint(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.trim_start_matches(['（', '(', '【', '[', '*', '注', '：', ':']);
    let numbered = plain.strip_prefix("指标").is_some_and(|rest| {
        let rest = rest.trim_end_matches(['：', ':']);
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit())
    });
    let asks = HINTS.iter().any(|hint| plain.starts_with(hint));
    numbered || asks || plain.contains("××") || plain.contains("XXX")
}

const HINTS: &[&str] =
    &["请填", "请在此", "请简要", "请说明", "请根据", "请逐", "填写", "此处填", "按要求填", "示例"];

fn is_output(row: &SheetRow) -> bool {
    has_any(&row.level1, &["产出", "output"])
        || has_any(&row.level2, &["产出", "数量指标", "质量指标", "时效指标"])
}

fn has_any(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(level1: &str, level2: &str, level3: &str) -> SheetRow {
        let [level1, level2, level3] = [level1, level2, level3].map(str::to_owned);
        SheetRow { level1, level2, level3, ..SheetRow::default() }
    }

    #[test]
    fn the_execution_row_is_known_by_its_rate_of_money() {
        assert!(is_execution(&row("预算执行", "预算执行率", "年度资金总额执行率")));
        assert!(is_execution(&row("", "", "执行率")));
        assert!(is_execution(&row("预算执行率（10分）", "", "年度资金总额")));
        assert!(is_execution(&row("产出指标", "时效指标", "预算执行率")));
        assert!(!is_execution(&row("产出指标", "数量指标", "培训计划执行率")));
    }

    #[test]
    fn money_is_an_output_where_the_amount_is_the_quantity() {
        for (level2, level3, money) in [
            ("数量指标", "工程资金金额", true),
            ("数量指标", "卫片执法补助经费", true),
            ("数量指标", "安排资金数量", true),
            ("", "项目投入金额", true),
            ("数量指标", "经费保障人数", false),
            ("数量指标", "资金支持项目数量", false),
            ("质量指标", "经费支出合规性", false),
            ("成本指标", "项目经费", false),
            ("数量指标", "经费控制成本", false),
            ("数量指标", "培训场次", false),
        ] {
            let row = row("产出指标", level2, level3);
            assert_eq!(is_money_as_output(&row, false), money, "{level2} {level3}");
        }
        // 补助资金发放情况 that is measured in yuan is an amount all the same.
        assert!(is_money_as_output(&row("产出指标", "数量指标", "补助资金发放情况"), true));
    }

    #[test]
    fn matters_of_process_are_told_from_effects_on_rules() {
        for (level1, level2, level3, misplaced) in [
            ("产出指标", "质量指标", "经费支出合规性", true),
            ("产出指标", "时效指标", "支出进度", true),
            ("效益指标", "可持续影响指标", "管理制度健全性", true),
            ("效益指标", "可持续影响指标", "对推动“四项制度”健全的持续性影响", false),
            ("产出指标", "质量指标", "产品合规率", false),
            ("产出指标", "成本指标", "资金使用成本", false),
            ("过程", "资金管理", "资金使用合规性", false),
        ] {
            let row = row(level1, level2, level3);
            assert_eq!(is_misplaced_process(&row), misplaced, "{level3}");
        }
    }
}
