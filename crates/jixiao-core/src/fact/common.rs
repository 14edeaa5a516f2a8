//! Facts that are called the same under every indicator, by what people call them.

use super::kind::{APPLICABLE, DIRECTION, FUND, LEVEL, LEVEL_SHARE, POINTS, SHARE};

/// Finds the name of a fact by what it is called in Chinese, where every indicator calls it so.
pub(crate) fn common_fact(called: &str) -> Option<&'static str> {
    Some(match called {
        "是否适用" => APPLICABLE,
        "给分" => POINTS,
        "占比" => SHARE,
        "档次" => LEVEL,
        "给分比例" => LEVEL_SHARE,
        "方向" => DIRECTION,
        "资金" => FUND,
        "目标值" => "target",
        "实际值" => "actual",
        "年初预算数" => "budget_initial",
        "全年预算数" => "budget",
        "到位数" => "received",
        "执行数" => "executed",
        _ => return None,
    })
}
