//! The official scores of several evaluators.

use crate::wording::declare::phrases;
use jixiao_core::analysis::combine::Combined;

phrases! {
    /// A text about the official scores of several evaluators.
    pub(crate) enum CombineText {
        Title = "合成评价人员的评分" | "official scores of several evaluators";
        Data(evaluators, projects, indicators, method, places, apart) =
            "评价人员 {evaluators} 位，项目 {projects} 个，指标 {indicators} 项；取{method}，四舍五入等舍入一次，保留 {places} 位小数；最高与最低相差超过 {apart} 分的要复议"
            | "evaluators {evaluators}, projects {projects}, indicators {indicators}; {method}, rounded once to {places} places; scores more than {apart} apart are to be thought over";
        Mean = "平均数" | "the mean";
        Median = "中位数" | "the median";
        TrimmedMean = "去掉一个最高分和一个最低分后的平均数" | "the mean without the highest and the lowest";
        NothingApart = "没有需要复议的评分" | "no score is to be thought over";
        Apart(count, shown) = "需要复议的评分 {count} 个，列出 {shown} 个" | "scores to be thought over {count}, {shown} of them shown";
        HeadProject = "项目" | "project";
        HeadIndicator = "指标" | "indicator";
        HeadLow = "最低" | "lowest";
        HeadHigh = "最高" | "highest";
        HeadOfficial = "合成" | "official";
        Few(project, indicator, count, least) =
            "{project} 的 {indicator} 只有 {count} 个评分，规则要 {least} 个，合成表里留空（缺，不是 0 分）"
            | "{indicator} of {project} has {count} scores and the rule wants {least}: left blank, which is missing and not 0";
        Written(file) = "已写入 {file}，可作项目文件夹的 scores 表" | "written to {file}, which may be the table of scores of a portfolio";
    }
}

impl CombineText {
    /// Gives the text of a method.
    pub(crate) const fn of(method: Combined) -> Self {
        match method {
            Combined::Mean => Self::Mean,
            Combined::Median => Self::Median,
            Combined::TrimmedMean => Self::TrimmedMean,
        }
    }
}
