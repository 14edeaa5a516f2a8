//! The words that a person may type for the values of options, beside their names.

/// A kind of value on the command line that is one of a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    /// The language.
    Language,
    /// A kind of chart.
    Chart,
    /// A kind of document.
    Report,
    /// How results or forms are split.
    Split,
    /// Whom forms are for.
    Giver,
    /// How a target is met.
    Target,
    /// Where a worse grade has no lower rate.
    Scope,
    /// How money is given out.
    Give,
    /// What a policy cuts.
    Base,
    /// How a rulebook is exported.
    Export,
    /// The engine of a statement.
    Dialect,
    /// How tables hold what is known of indicators.
    Form,
    /// How weights come about.
    Weights,
}

/// Declares the words by kind and name, the one that is shown first.
macro_rules! typed {
    ($($kind:ident { $($name:literal = $($word:literal)|+;)+ })+) => {
        impl Typed {
            /// Gives the words for a value, the one that is shown first; none where it has its name alone.
            pub(crate) fn words(self, name: &str) -> &'static [&'static str] {
                match self {
                    $(Self::$kind => match name { $($name => &[$($word),+],)+ _ => &[] },)+
                }
            }
        }
    };
}

typed! {
    Language {
        "zh" = "中文" | "zh-CN" | "zh-Hans" | "zh-Hans-CN" | "zh-CN.UTF-8" | "简体中文" | "汉语" | "chinese" | "cn";
        "en" = "英文" | "en-US" | "en-GB" | "en-US.UTF-8" | "英语" | "english";
    }
    Weights {
        "ahp" = "层次分析法" | "层次分析";
        "entropy" = "熵权法" | "熵权";
        "critic" = "CRITIC法";
        "equal" = "等权" | "等权重";
    }
    Chart {
        "grades" = "等级" | "等级分布";
        "ranking" = "排名";
        "radar" = "雷达" | "雷达图";
        "heatmap" = "热力" | "热力图";
        "losses" = "失分";
        "waterfall" = "瀑布" | "瀑布图";
        "scatter" = "散点" | "散点图";
        "boxplot" = "箱线" | "箱线图";
        "cuts" = "压减";
        "ranks" = "名次区间" | "名次";
        "tornado" = "波动来源" | "龙卷风" | "龙卷风图";
        "all" = "全部";
    }
    Report {
        "project" = "项目报告" | "项目评价报告" | "评价报告";
        "reply" = "答复函" | "答复";
        "portfolio" = "总报告" | "总体报告";
        "notice" = "通报";
        "cuts" = "压减清单";
        "disclosure" = "公开表";
        "html" = "网页";
        "all" = "全部";
    }
    Split {
        "all" = "不分" | "全部";
        "department" = "主管部门" | "部门" | "按主管部门" | "按部门";
        "contractor" = "承接主体" | "按承接主体";
        "firm" = "评价机构" | "按评价机构";
    }
    Giver {
        "unit" = "填报单位" | "单位";
        "evaluator" = "评价组";
        "finance" = "财政部门" | "财政";
    }
    Target {
        "extra" = "同比例加压" | "同比例";
        "shortfall" = "按差分加压" | "差分";
        "least" = "影响最小";
        "all" = "全部";
    }
    Scope {
        "department" = "部门内" | "同一部门内" | "部门" | "主管部门";
        "overall" = "全部项目" | "全部项目之间" | "全部";
    }
    Give {
        "in-order" = "依次给足";
        "in-proportion" = "按基数比例";
        "same-share" = "同一满足率";
    }
    Base {
        "budget" = "全年预算数";
        "budget_initial" = "年初预算数";
        "received" = "到位数";
        "executed" = "执行数";
    }
    Export {
        "csv" = "表" | "表格";
        "handbook" = "手册";
    }
    Dialect {
        "postgres" = "postgresql" | "pg";
        "clickhouse" = "chdb";
    }
    Form {
        "wide" = "宽表";
        "points" = "得分表";
        "facts" = "长表";
    }
}
