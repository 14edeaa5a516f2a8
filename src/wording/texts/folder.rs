//! The files and columns of a portfolio folder.

use crate::wording::declare::names;

names! {
    /// Says what a file of a portfolio folder holds, by its name in `[files]`.
    pub(in crate::wording) fn name_of_portfolio_file {
        "settings" = "设置" | "settings";
        "projects" = "项目表" | "projects";
        "facts" = "事实表" | "facts";
        "scores" = "得分表" | "scores";
        "ids" = "编号表" | "ids";
        "exemptions" = "豁免表" | "exemptions";
        "last_year" = "上年名单" | "last year's list";
        "corrections" = "更正表" | "corrections";
        "columns" = "列名对应表" | "what headings stand for";
    }
}

names! {
    /// Says what a column of a portfolio's tables means; `None` where only a rulebook can.
    pub(in crate::wording) fn meaning_of_column {
        "project_id" = "项目编号，必填，不重复" | "project id, required and unique";
        "name" = "项目名称，必填" | "project name, required";
        "department" = "主管部门" | "department in charge";
        "purchaser" = "购买主体" | "who buys the service";
        "contractor" = "承接主体" | "who provides it";
        "firm" = "评价机构" | "evaluation firm";
        "category" = "项目类别" | "category";
        "service_class" = "服务目录" | "class in the service catalogue";
        "year" = "年度，四位数字" | "year, four digits";
        "continues" = "是否延续：是、否" | "goes on next year: yes or no";
        "budget_initial" = "年初预算数" | "budget at the start of the year";
        "budget" = "全年预算数，必填" | "full-year budget, required";
        "received" = "到位数" | "amount received";
        "executed" = "执行数" | "amount spent";
        "contract" = "本年合同金额，多年合同填本年应付的" | "what the contract comes to this year; of one over several years, what is due this year";
        "request" = "下年申报数" | "amount requested for next year";
        "reviewed" = "下年评审核定数" | "amount approved by the budget review";
        "committed" = "合同承诺下年支付数" | "amount contracts commit for next year";
        "grade_last_year" = "上年等级" | "last year's grade";
        "confidential" = "不公开：是、否" | "not to be published: yes or no";
        "indicator" = "指标的编号、序号或名称" | "the indicator's id, number or title";
        "item" = "个性指标的名称" | "name of an item";
        "fact" = "事实的名称" | "name of the fact";
        "value" = "值" | "value";
        "unit" = "计量单位" | "unit";
        "reason" = "原因" | "reason";
        "evidence" = "佐证材料" | "evidence";
        "share" = "免压减的比例" | "share kept free of the cut";
        "document" = "决定文件或会议" | "deciding document or meeting";
    }
}
