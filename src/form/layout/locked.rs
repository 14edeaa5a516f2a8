//! What a form locks: facts that others than its giver give, and of projects all that was sent.

use super::column::is_filled_in;
use jixiao_core::project::raw::Field;
use jixiao_core::rulebook::{Giver, Indicator, Rulebook};

/// Says whether a form locks a fact; forms for all lock none.
pub(in crate::form) fn locks(
    of: Option<Giver>,
    indicator: &Indicator,
    fact: &str,
    slot: u32,
) -> bool {
    of.is_some_and(|of| of != giver_of(indicator, fact, slot))
}

/// Says who gives a line. An item's own share is its weight, whoever gives the share awarded.
pub(in crate::form) fn giver_of(indicator: &Indicator, fact: &str, slot: u32) -> Giver {
    if slot > 0 { indicator.givers.of(fact) } else { indicator.giver_of(fact) }
}

/// Says whether a form locks a cell of a project's row: what was sent holds, and what was left blank
/// is for whoever gives it. A form for all is the unit's as far as these columns go.
pub(in crate::form) fn locks_field(
    of: Option<Giver>,
    rulebook: &Rulebook,
    field: Field,
    sent: &str,
) -> bool {
    let is_given = of.unwrap_or_default() == rulebook.columns.of(field.name());
    !is_filled_in(field) || !sent.trim().is_empty() || !is_given
}
