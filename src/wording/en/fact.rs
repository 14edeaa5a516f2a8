//! English names of facts that mean the same under every indicator.

/// Names a fact; `None` where only a rulebook can.
pub(in crate::wording) fn fact_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "budget_initial" => "initial budget",
        "budget" => "full-year budget",
        "received" => "received",
        "executed" => "executed",
        "actual" => "actual",
        "target" => "target",
        "share" => "share",
        "direction" => "direction",
        "level" => "level",
        "level_share" => "share awarded",
        "points" => "points",
        "applicable" => "applicable",
        "fund" => "fund",
        _ => return None,
    })
}
