//! Whether two cells mean the same: 0.3 and 30%, 符合 and met, 、 and ，.

use super::super::layout::Key;
use super::super::returned::{Cell, Line};
use jixiao_core::project::says_same;
use jixiao_core::quantity::{MoneyUnit, narrow};
use jixiao_core::rulebook::Rulebook;

/// Says whether two texts are the same but for spaces, widths and separators.
pub(super) fn alike(one: &str, other: &str) -> bool {
    one == other || bare(one) == bare(other)
}

/// Drops what two ways of writing a text may differ in.
pub(super) fn bare(text: &str) -> String {
    let narrow = narrow(text);
    let kept = narrow.chars().filter(|c| !c.is_whitespace());
    kept.map(|c| if matches!(c, '、' | '；' | ';') { ',' } else { c }).collect()
}

/// Says whether two values with their units are the same value of a line; `unit` is that of amounts
/// that name none.
pub(super) fn means_same(
    rulebook: &Rulebook,
    key: &Key,
    unit: MoneyUnit,
    [one, other]: [(&str, &str); 2],
) -> bool {
    if alike(one.0, other.0) && alike(one.1, other.1) {
        return true;
    }
    let indicator = rulebook.indicator(&key.indicator).map(|at| &rulebook.indicators[at]);
    indicator
        .is_some_and(|indicator| says_same(indicator, &key.fact, key.slot > 0, unit, [one, other]))
}

/// Lists the cells of a line: item, value, unit, reason, evidence.
pub(super) fn cells_of(line: &Line) -> [&Cell; 5] {
    [&line.item, &line.value, &line.unit, &line.reason, &line.evidence]
}
