//! Words by which a bureau's own heading looks like a column. They only draft a mapping file, where
//! every guess is marked as one; nothing is read by them.

use crate::portfolio::kind::PortfolioTable;
use crate::table::split_parentheses;

/// A column, words one of which its heading may contain, and words that speak against it.
type Hint = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The first that fits counts.
const OF_PROJECTS: &[Hint] = &[
    ("firm", &["评价机构", "第三方", "evaluator"], &[]),
    (
        "contractor",
        &["供应商", "承接", "中标", "服务商", "成交", "受托", "vendor", "supplier"],
        &["金额", "价", "时间", "日期", "编"],
    ),
    (
        "purchaser",
        &["购买主体", "采购人", "委托方", "实施单位", "项目单位", "purchasing"],
        &["编", "电话"],
    ),
    ("department", &["部门", "单位", "处室", "dept"], &["编", "代码", "金额", "电话", "人"]),
    (
        "project_id",
        &["编号", "编码", "代码", "project no", "code"],
        &["合同", "采购", "科目", "单位"],
    ),
    ("grade_last_year", &["上年等级", "上年结果", "上年评价", "去年等级"], &[]),
    ("continues", &["延续", "续签", "一次性"], &[]),
    (
        "contract",
        &["合同金额", "合同额", "合同价", "中标金额", "中标价", "成交金额", "成交价"],
        &["总", "下年", "率", "编"],
    ),
    ("budget_initial", &["年初", "批复"], &["文号", "时间"]),
    ("received", &["到位", "下达", "received"], &["率", "文号", "时间"]),
    (
        "executed",
        &["执行", "支出", "支付", "拨付", "spent", "executed"],
        &["率", "科目", "时间", "进度", "方式"],
    ),
    ("reviewed", &["审定", "核定", "评审"], &["单位", "时间"]),
    ("request", &["申报", "下年", "拟安排", "request"], &["单位", "时间", "人"]),
    (
        "budget",
        &["预算", "金额", "安排", "资金", "amount", "budget"],
        &[
            "来源", "科目", "性质", "渠道", "合同", "上年", "去年", "结余", "说明", "率", "方式",
            "级次",
        ],
    ),
    ("service_class", &["目录", "品目"], &[]),
    ("category", &["类别", "类型", "分类", "领域", "category"], &[]),
    ("year", &["年度", "年份"], &["目标", "指标"]),
    (
        "name",
        &["名称", "项目", "事项", "服务内容", "购买内容", "title"],
        &["编", "负责", "类", "个数", "数量", "目标"],
    ),
];

const OF_FACTS: &[Hint] = &[
    ("project_id", &["项目编", "项目代码", "编号", "编码", "project no"], &["指标"]),
    ("name", &["项目名", "采购事项"], &[]),
    ("evidence", &["佐证", "材料", "依据", "附件", "evidence"], &[]),
    ("reason", &["原因", "理由", "说明", "reason"], &[]),
    ("unit", &["单位", "计量", "unit"], &["主管", "预算", "购买"]),
    ("item", &["个性", "分项", "子项", "item"], &[]),
    ("value", &["结果", "数值", "填报值", "完成", "取值", "情况", "value"], &[]),
    ("fact", &["事实", "填报", "内容", "要点", "数据项", "fact"], &[]),
    ("indicator", &["指标", "indicator"], &[]),
];

const OF_EXEMPTIONS: &[Hint] = &[
    ("project_id", &["项目编", "项目代码", "编号", "编码"], &[]),
    ("name", &["项目名", "采购事项"], &[]),
    ("share", &["豁免", "免压减", "免减", "保留比例", "exempt"], &["原因", "理由", "文件", "依据"]),
    ("reason", &["原因", "理由", "reason"], &[]),
    ("document", &["文件", "纪要", "依据", "文号", "document"], &[]),
];

const OF_LAST_YEAR: &[Hint] = &[
    ("project_id", &["项目编", "项目代码", "编号", "编码"], &[]),
    (
        "grade_last_year",
        &["等级", "评价结果", "评定结果", "档次", "grade"],
        &["分", "依据", "原因"],
    ),
    ("name", &["名称", "项目", "采购事项", "name"], &["单位", "部门", "主体", "编"]),
];

/// Guesses what a heading of a kind of table stands for.
pub(super) fn guess(table: PortfolioTable, heading: &str) -> Option<&'static str> {
    let hints = match table {
        PortfolioTable::Projects => OF_PROJECTS,
        PortfolioTable::Facts => OF_FACTS,
        PortfolioTable::Scores => {
            return guess(PortfolioTable::Projects, heading)
                .filter(|name| matches!(*name, "project_id" | "name"));
        }
        PortfolioTable::Exemptions => OF_EXEMPTIONS,
        PortfolioTable::LastYear => OF_LAST_YEAR,
    };
    let text = match split_parentheses(heading.trim()).0 {
        "" => heading,
        before => before,
    };
    // A title or a line such as 填报单位：… is no heading.
    if text.contains(['：', ':']) || text.chars().count() > 20 {
        return None;
    }
    let text = text.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    hints.iter().find(|(_, words, against)| says(words) && !says(against)).map(|(name, ..)| *name)
}

/// Guesses what a text may be the heading of in any kind of table.
pub(super) fn guess_any(text: &str) -> Option<&'static str> {
    PortfolioTable::ALL.into_iter().find_map(|table| guess(table, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_guessed_by_the_words_in_them() {
        let guessed = |text: &str| guess(PortfolioTable::Projects, text).unwrap_or_default();
        assert_eq!(guessed("预算单位"), "department");
        assert_eq!(guessed("中标供应商"), "contractor");
        assert_eq!(guessed("本年安排（万元）"), "budget");
        assert_eq!(guessed("项目代码"), "project_id");
        assert_eq!(guessed("采购事项"), "name");
        assert_eq!(guessed("本年已拨付"), "executed");
        assert_eq!(guessed("合同编号"), "");
        assert_eq!(guessed("今年合同额（万元）"), "contract");
        assert_eq!(guessed("三年合同总金额"), "");
        assert_eq!(guessed("资金来源"), "");
        assert_eq!(guessed("上年预算"), "");
        assert_eq!(guessed("备注"), "");
        assert_eq!(guessed("填报单位：市财政局"), "");
    }

    #[test]
    fn the_same_word_may_mean_something_else_in_another_table() {
        assert_eq!(guess(PortfolioTable::Facts, "计量单位"), Some("unit"));
        assert_eq!(guess(PortfolioTable::Facts, "完成结果"), Some("value"));
        assert_eq!(guess(PortfolioTable::Exemptions, "会议纪要号"), Some("document"));
        assert_eq!(guess(PortfolioTable::Scores, "本年安排"), None);
    }
}
