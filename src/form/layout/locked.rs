//! What a form that was made for one giver locks: the facts and columns that others give.

use jixiao_core::project::raw::Field;
use jixiao_core::rulebook::{Giver, Indicator, Rulebook};

/// Says whether a form locks a fact; forms for all lock none. An item's own share is its weight, no
/// share awarded.
pub(in crate::form) fn locks(
    of: Option<Giver>,
    indicator: &Indicator,
    fact: &str,
    slot: u32,
) -> bool {
    let giver = if slot > 0 { indicator.givers.of(fact) } else { indicator.giver_of(fact) };
    of.is_some_and(|of| of != giver)
}

/// Says whether a form locks a column of the projects; what nobody fills in is locked in every form.
pub(in crate::form) fn locks_field(of: Option<Giver>, rulebook: &Rulebook, field: Field) -> bool {
    of.is_some_and(|of| of != rulebook.columns.of(field.name()))
}
