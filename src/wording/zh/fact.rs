//! Chinese names of facts that mean the same under every indicator.

/// Names a fact; `None` where only a rulebook can.
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
        _ => return None,
    })
}
