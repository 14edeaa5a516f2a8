//! The one table of column headings and their variants.

/// English name, then what else people write.
const VARIANTS: &[(&str, &[&str])] = &[
    ("project_id", &["项目编号", "项目编码", "编号", "project", "id"]),
    ("name", &["项目名称", "名称", "project_name"]),
    ("department", &["主管部门", "部门", "预算部门"]),
    ("purchaser", &["购买主体", "项目单位", "实施单位"]),
    ("contractor", &["承接主体", "承接机构", "供应商"]),
    ("firm", &["评价机构", "第三方评价机构", "第三方机构", "受托机构"]),
    ("category", &["项目类别", "类别", "项目类型"]),
    ("service_class", &["服务目录", "服务类别", "目录分类"]),
    ("year", &["年度", "年份", "预算年度"]),
    ("continues", &["是否延续", "延续项目", "下年继续"]),
    ("budget_initial", &["年初预算数", "年初预算"]),
    ("budget", &["全年预算数", "全年预算", "预算数", "预算"]),
    ("received", &["到位数", "到位资金", "资金到位数"]),
    ("executed", &["执行数", "全年执行数", "支出数"]),
    ("contract", &["合同金额", "本年合同金额", "合同价", "成交金额", "中标金额"]),
    ("request", &["申报数", "下年申报数"]),
    ("reviewed", &["评审核定数", "核定数", "评审数"]),
    ("committed", &["合同承诺数", "已签合同数", "下年合同数"]),
    ("grade_last_year", &["上年等级", "上年度等级", "上年评价等级"]),
    ("priority", &["优先顺序", "优先级", "优先次序"]),
    ("confidential", &["不公开", "不予公开"]),
    ("indicator", &["指标", "指标编号", "指标id"]),
    ("item", &["个性指标", "分项", "分项名称"]),
    ("fact", &["事实", "事实名称", "填报项"]),
    ("value", &["值", "数值", "填报值"]),
    ("unit", &["单位", "计量单位"]),
    (
        "reason",
        &[
            "扣分原因",
            "原因",
            "理由",
            "更正理由",
            "偏差原因分析及改进措施",
            "偏差原因分析",
            "偏差原因",
            "未完成原因分析",
        ],
    ),
    ("evidence", &["佐证材料", "依据材料", "佐证"]),
    ("came_from", &["填报出处"]),
    ("share", &["免压减比例", "豁免比例"]),
    ("document", &["决定文件", "文件", "会议纪要", "依据文件"]),
    ("old", &["原值", "更正前", "原填报值"]),
    ("new", &["更正为", "更正后", "更正值"]),
    ("who", &["更正人", "经办人"]),
    ("day", &["更正日期", "日期"]),
    ("level1", &["一级指标"]),
    ("level2", &["二级指标"]),
    ("level3", &["三级指标", "指标名称"]),
    ("weight", &["分值", "权重", "标准分", "指标分值", "max"]),
    ("score", &["得分", "自评得分", "评分"]),
    ("target", &["年度指标值", "指标值", "目标值", "年初指标值", "年初目标值"]),
    ("actual", &["实际完成值", "完成值", "全年完成值", "全年实际完成值", "实际完成情况", "实际值"]),
    ("rule", &["评分标准", "评分规则", "scoring_rule"]),
];

/// Finds the English name of a column by any of its headings.
pub(crate) fn column_named(text: &str) -> Option<&'static str> {
    // 项目 名称, or with a line break in it, is 项目名称; English names hold no spaces.
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = if text.is_ascii() { text } else { bare.as_str() };
    let named = |(name, variants): &&(&'static str, &[&str])| {
        name.eq_ignore_ascii_case(text)
            || variants.iter().any(|variant| variant.eq_ignore_ascii_case(text))
    };
    VARIANTS.iter().find(named).map(|(name, _)| *name)
}

/// Lists the headings of a column.
pub(crate) fn headings_of(name: &str) -> impl Iterator<Item = &'static str> {
    let found = VARIANTS.iter().find(move |(known, _)| *known == name);
    found
        .into_iter()
        .flat_map(|(name, variants)| std::iter::once(*name).chain(variants.iter().copied()))
}

/// Gives the Chinese heading that is usual for a column; the name itself where there is none.
pub(crate) fn usual_heading(name: &'static str) -> &'static str {
    let found = VARIANTS.iter().find(|(known, _)| *known == name);
    found.and_then(|(_, variants)| variants.first().copied()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_heading_is_read_as_its_own_column() {
        assert_eq!(usual_heading("contractor"), "承接主体");
        for (name, _) in VARIANTS {
            assert_eq!(column_named(usual_heading(name)), Some(*name));
        }
    }
}
