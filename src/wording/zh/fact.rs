//! Chinese names of facts, values and things.

/// Names a fact or column; `None` where only a rulebook can.
pub(in crate::wording) fn fact_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "budget_initial" => "年初预算数",
        "budget" => "全年预算数",
        "received" => "到位数",
        "executed" => "执行数",
        "actual" => "实际值",
        "target" => "目标值",
        "share" => "占比",
        "direction" => "方向",
        "level" => "档次",
        "level_share" => "给分比例",
        "points" => "给分",
        "applicable" => "是否适用",
        "fund" => "资金",
        "project_id" => "项目编号",
        "name" => "项目名称",
        "department" => "主管部门",
        "purchaser" => "购买主体",
        "contractor" => "承接主体",
        "firm" => "评价机构",
        "service_class" => "服务目录",
        "category" => "类别",
        "year" => "年度",
        "continues" => "是否延续",
        "request" => "申报数",
        "reviewed" => "评审核定数",
        "committed" => "合同承诺数",
        "grade_last_year" => "上年等级",
        "confidential" => "不公开",
        "indicator" => "指标",
        "fact" => "事实名",
        "value" => "值",
        "level1" => "一级指标",
        "level2" => "二级指标",
        "level3" => "三级指标",
        "weight" => "分值",
        "score" => "得分",
        "money_unit" => "金额单位",
        _ => return None,
    })
}

/// Names a kind of value that a fact takes.
pub(in crate::wording) fn kind_of_value(id: &str) -> Option<&'static str> {
    Some(match id {
        "number" => "不小于 0 的数字，小数最多 12 位，单位写在 unit 列",
        "mark" => "符合、部分符合、不符合或不适用",
        "count" => "不小于 0 的整数",
        "level" => "档次名称",
        "yes-no" => "是或否",
        "direction" => "at-least（≥）或 at-most（≤）",
        "share" => "0 至 1 的比例或百分数",
        "points" => "分数，最多两位小数",
        _ => return None,
    })
}

/// Names a kind of thing that rules are made of.
pub(in crate::wording) fn thing(id: &str) -> Option<&'static str> {
    Some(match id {
        "dimension" => "一级指标",
        "group" => "二级指标",
        "indicator" => "指标",
        "number" => "指标序号",
        "grade" => "等级",
        "source" => "出处",
        "checkpoint" => "评价要点",
        "finding" => "扣分情形",
        "level" => "档次",
        "rule" => "规则",
        "status" => "性质",
        "confidence" => "可信程度",
        "limit kind" => "等级限制类型",
        "comma" => "逗号",
        "tab" => "制表符",
        "semicolon" => "分号",
        "project-added" => "多出项目",
        "project-repeated" => "项目重复",
        "project-gone" => "少了项目",
        "line-added" => "多出一行",
        "line-repeated" => "一行重复",
        "line-gone" => "少了一行",
        "headings" => "表头变了",
        "sheet-gone" => "少了工作表",
        "row-unkeyed" => "有一行没有编码却有内容",
        "key-unreadable" => "一行的编码被改",
        "stamp" => "隐藏的标识页被改",
        "form-unit" => "填报单位",
        "form-person" => "填报人",
        "form-date" => "填报日期",
        "one value" => "这里要一个确定的数，不能是界限",
        "other way" => "与计分的方向相反",
        "damaged" => "文件已损坏，或不是工作簿",
        "locked" => "设有打开密码",
        "other-kind" => "是 xlsb 格式",
        "parts" => "内含文件个数",
        "unpacked" => "解压后的字节数",
        "binary" => "xls 文件的字节数",
        "cells" => "单元格个数",
        "bad-cells" => "有错误的单元格个数",
        "text" => "文字的字节数",
        "columns" => "列数",
        "row" => "一行的字节数",
        _ => return None,
    })
}

/// Names what an example came to, where it is not points.
pub(in crate::wording) fn outcome(id: &str) -> Option<&'static str> {
    Some(match id {
        "missing" => "缺少事实",
        "not-applicable" => "不适用",
        _ => return None,
    })
}
