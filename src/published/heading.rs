//! What the columns of a form's lines hold, by the words of their headings.

use super::words::{bare, split_end};
use crate::table::column_named;

/// What a column of an indicator table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// 一级指标, 二级指标, 三级指标.
    Level(usize),
    /// What may name the indicators: 指标名称, 评价内容.
    Name,
    /// 分值.
    Weight,
    /// 权重, which may stand beside 分值.
    Share,
    /// 得分, whoever gave it.
    Score,
    /// 年度指标值.
    Target,
    /// 实际完成值.
    Actual,
    /// 扣分原因, 备注.
    Reason,
    /// A column that is no part of the evaluation: 序号, 评分标准, the label 绩效指标 beside all rows.
    Beside,
}

impl Role {
    /// Gives the English name of the column; none for what is no part of the evaluation.
    pub(super) fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Level(1) => "level1",
            Self::Level(2) => "level2",
            Self::Level(_) | Self::Name => "level3",
            Self::Weight | Self::Share => "weight",
            Self::Score => "score",
            Self::Target => "target",
            Self::Actual => "actual",
            Self::Reason => "reason",
            Self::Beside => return None,
        })
    }
}

/// What a column of the block of money holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MoneyRole {
    /// 年初预算数.
    Initial,
    /// 全年预算数.
    Budget,
    /// 全年执行数.
    Executed,
    /// 执行率.
    Rate,
    /// 分值.
    Weight,
    /// 得分.
    Score,
}

/// No heading takes more bytes.
const LONGEST: usize = 120;

const LEVELS: [&[&str]; 3] = [
    &["一级指标", "维度", "评价维度", "指标维度", "level1"],
    &["二级指标", "level2"],
    &["三级指标", "level3"],
];
/// What may head the names of indicators where no column is called 三级指标.
const NAMES: &[&str] = &[
    "指标名称",
    "评价指标",
    "指标内容",
    "具体指标",
    "考核指标",
    "指标",
    "评价内容",
    "评价项目",
    "考核内容",
    "考核项目",
    "评分项目",
    "评价要素",
    "四级指标",
    "指标项",
];
const WEIGHT_ENDS: &[&str] = &[
    "分值",
    "满分",
    "满分值",
    "标准分",
    "权重分",
    "基准分",
    "应得分",
    "最高分",
    "分数值",
    "配分",
    "标准分值",
    "设定分",
];
const SCORE_ENDS: &[&str] = &[
    "得分",
    "评分",
    "打分",
    "自评分",
    "评价分",
    "考核分",
    "复核分",
    "评定分",
    "实得分值",
    "得分值",
];
const ACTUAL_WORDS: &[&str] = &[
    "完成值",
    "完成情况",
    "完成结果",
    "完成指标",
    "实现值",
    "实现情况",
    "实际值",
    "完成数",
    "完成程度",
];
const TARGET_ENDS: &[&str] = &[
    "指标值",
    "目标值",
    "计划值",
    "预期值",
    "预期目标",
    "绩效目标",
    "年度目标",
    "计划数",
    "预期指标",
    "目标",
    "标准值",
];
const REASON_WORDS: &[&str] = &["原因", "改进", "备注", "扣分", "说明", "分析"];
const BESIDE_ENDS: &[&str] = &[
    "序号",
    "编号",
    "评分标准",
    "评价标准",
    "评分规则",
    "评分细则",
    "计分方法",
    "指标解释",
    "指标说明",
    "绩效指标",
    "绩效类型",
    "计量单位",
    "单位",
    "指标性质",
    "指标方向",
    "数据来源",
    "佐证材料",
    "评价依据",
    "得分率",
    "完成率",
    "指标属性",
    "指标类型",
];

/// Says what a column of an indicator table holds; `None` where its heading is not understood.
pub(super) fn role_of(heading: &str) -> Option<Role> {
    if heading.len() > LONGEST {
        return None;
    }
    let bare = bare(heading);
    let bare = bare.trim_start_matches(|c: char| c.is_ascii_digit() || ".、".contains(c));
    let (name, _) = split_end(bare);
    let name = if name.is_empty() { bare } else { name };
    let name = &*name.to_lowercase();
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    let numbered = ["一级指标", "二级指标", "三级指标"];
    let level = LEVELS.iter().position(|names| names.contains(&name));
    let level = level.or_else(|| numbered.iter().position(|start| name.starts_with(start)));
    if let Some(level) = level {
        return Some(Role::Level(level + 1));
    }
    if NAMES.contains(&name) {
        return Some(Role::Name);
    }
    match column_named(name) {
        Some("weight") if name.contains("权重") && !name.contains('分') => {
            return Some(Role::Share);
        }
        Some("weight") => return Some(Role::Weight),
        Some("score") => return Some(Role::Score),
        Some("target") => return Some(Role::Target),
        Some("actual") => return Some(Role::Actual),
        Some("reason") if name != "扣分" => return Some(Role::Reason),
        _ => {}
    }
    match () {
        () if name.contains("扣分") && !name.contains("原因") => Some(Role::Beside),
        () if ends(BESIDE_ENDS) => Some(Role::Beside),
        () if ends(WEIGHT_ENDS) => Some(Role::Weight),
        () if name.ends_with("权重") => Some(Role::Share),
        () if ends(SCORE_ENDS) => Some(Role::Score),
        () if REASON_WORDS.iter().any(|word| name.contains(word)) => Some(Role::Reason),
        () if ACTUAL_WORDS.iter().any(|word| name.contains(word)) => Some(Role::Actual),
        () if ends(TARGET_ENDS) => Some(Role::Target),
        () => None,
    }
}

/// Says whether a line may be a heading at all, by a look at its letters.
pub(super) fn may_be_heading<'t>(mut texts: impl Iterator<Item = &'t str>) -> bool {
    texts.any(|text| {
        text.chars().count() <= 24
            && ["分", "权", "score", "weight", "Score", "Weight"]
                .iter()
                .any(|part| text.contains(part))
    })
}

/// Says what a column of the block of money holds.
pub(super) fn money_role_of(heading: &str) -> Option<MoneyRole> {
    if heading.len() > LONGEST {
        return None;
    }
    let bare = bare(heading);
    let (name, _) = split_end(&bare);
    let has = |word: &str| name.contains(word);
    match role_of(heading) {
        Some(Role::Weight | Role::Share) => return Some(MoneyRole::Weight),
        Some(Role::Score) => return Some(MoneyRole::Score),
        _ => {}
    }
    if has("情况") || has("资金") {
        return None;
    }
    // 预算执行率 is a rate, 预算执行数 money that was executed.
    if has("执行率") || has("支出率") || has("完成率") || has("执行进度") {
        Some(MoneyRole::Rate)
    } else if has("执行") || has("支出数") || has("实际支出") {
        Some(MoneyRole::Executed)
    } else if has("年初") {
        Some(MoneyRole::Initial)
    } else if has("预算数")
        || has("全年预算")
        || has("预算金额")
        || has("调整预算")
        || has("预算安排")
    {
        Some(MoneyRole::Budget)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_understood_as_people_write_them() {
        for (role, headings) in [
            (
                Role::Weight,
                &[
                    "分值",
                    "满分",
                    "标准分",
                    "指标分值",
                    "分值（分）",
                    "分值\n(100分)",
                    "分 值",
                    "weight",
                ][..],
            ),
            (Role::Share, &["权重", "权重（%）", "指标权重"]),
            (
                Role::Score,
                &[
                    "得分",
                    "评分",
                    "实得分",
                    "自评得分",
                    "复核得分",
                    "评价得分",
                    "得分（分）",
                    "财政评审得分",
                    "score",
                ],
            ),
            (
                Role::Target,
                &["年度指标值", "指标值", "目标值", "计划指标值", "年度绩效目标", "target"],
            ),
            (Role::Actual, &["实际完成值", "完成值", "全年实际完成情况", "实际完成情况", "actual"]),
            (
                Role::Reason,
                &["偏差原因分析及改进措施", "扣分原因", "备注", "未完成原因分析", "reason"],
            ),
            (Role::Beside, &["评分标准", "序号", "绩效指标", "指标解释", "得分率"]),
            (Role::Level(3), &["三级指标", "三级指标名称", "level3"]),
            (Role::Name, &["指标名称", "评价内容"]),
        ] {
            for heading in headings {
                assert_eq!(role_of(heading), Some(role), "{heading}");
            }
        }
        assert_eq!(role_of("巡查次数"), None);
        assert_eq!(role_of(""), None);
    }

    #[test]
    fn headings_of_money_are_told_apart() {
        for (role, headings) in [
            (MoneyRole::Initial, &["年初预算数", "年初预算数（A）"][..]),
            (MoneyRole::Budget, &["全年预算数", "预算数", "调整后预算数"]),
            (MoneyRole::Executed, &["全年执行数", "执行数（B）", "预算执行数", "实际支出数"]),
            (MoneyRole::Rate, &["执行率", "预算执行率（B/A）"]),
            (MoneyRole::Weight, &["分值"]),
            (MoneyRole::Score, &["得分", "自评得分"]),
        ] {
            for heading in headings {
                assert_eq!(money_role_of(heading), Some(role), "{heading}");
            }
        }
        assert_eq!(money_role_of("年度资金总额"), None);
    }
}
