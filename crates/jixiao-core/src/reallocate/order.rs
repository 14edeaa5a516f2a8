//! Who comes first.

use super::claimant::{Claimant, Key};
use std::cmp::{Ordering, Reverse};

/// Gives the places of the claimants, the first to be served first.
pub(super) fn in_order(claimants: &[Claimant<'_>], keys: &[Key]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..claimants.len()).collect();
    places.sort_by(|&one, &other| before(&claimants[one], &claimants[other], keys));
    places
}

fn before(one: &Claimant<'_>, other: &Claimant<'_>, keys: &[Key]) -> Ordering {
    let by_keys = keys.iter().map(|key| match key {
        Key::Grade => first(one.grade, other.grade),
        Key::Total => first(one.total.map(Reverse), other.total.map(Reverse)),
        Key::Priority => first(one.priority, other.priority),
        Key::Existing => one.is_new.cmp(&other.is_new),
    });
    by_keys.fold(Ordering::Equal, Ordering::then).then_with(|| one.id.cmp(other.id))
}

/// The smaller first, nothing last.
fn first<T: Ord>(one: Option<T>, other: Option<T>) -> Ordering {
    (one.is_none(), one).cmp(&(other.is_none(), other))
}
