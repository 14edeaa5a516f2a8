//! What led from one standing to another.

use super::stand::{Amounts, IndicatorStand, Stand};
use crate::quantity::{Money, Points, Rate};

/// What led to another total, grade, cut or next budget.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Reason {
    /// An indicator gives other points, or applies on one side alone. `why` is the arithmetic of the new side.
    Indicator { title: String, from: Option<Points>, to: Option<Points>, why: String },
    /// The total is another, though every indicator gives the same.
    Total { from: Option<Points>, to: Option<Points> },
    /// What acts on the grade beside the total is another.
    Limits { from: Vec<String>, to: Vec<String> },
    /// The grade is another with the same total, as its lines moved.
    Line,
    /// What is cut from is another amount.
    Base { from: Money, to: Money },
    /// The rate is another.
    Rate { from: Option<Rate>, to: Option<Rate> },
    /// Another amount is exempt.
    Exempt { from: Money, to: Money },
    /// The amounts are others by rules of the policy beside the rate; `why` says how the new ones come about.
    Rules { why: String },
    /// Budgets are cut on one side alone, or open there.
    Cut,
}

/// Says what led from one standing to the other; nothing where they are the same. Sentences of two languages
/// are never the same, so that only their number says something.
pub(super) fn reasons(old: &Stand, new: &Stand, same_language: bool) -> Vec<Reason> {
    let mut why = indicators(&old.indicators, &new.indicators);
    if why.is_empty() && old.total != new.total {
        why.push(Reason::Total { from: old.total, to: new.total });
    }
    let limits = [&old.grade_why, &new.grade_why];
    let same_limits =
        if same_language { limits[0] == limits[1] } else { limits[0].len() == limits[1].len() };
    if !same_limits {
        why.push(Reason::Limits { from: old.grade_why.clone(), to: new.grade_why.clone() });
    }
    if why.is_empty() && old.grade != new.grade {
        why.push(Reason::Line);
    }
    match (&old.amounts, &new.amounts) {
        (Some(from), Some(to)) => why.extend(amounts(from, to, new)),
        (None, None) => {}
        _ => why.push(Reason::Cut),
    }
    why
}

/// Lists the indicators that give other points; one that only one side has gives none on the other.
fn indicators(old: &[IndicatorStand], new: &[IndicatorStand]) -> Vec<Reason> {
    let find = |list: &[IndicatorStand], id: &str| {
        list.iter().find(|one| one.id == id).and_then(|one| one.points)
    };
    let of_new = new.iter().map(|one| (one, find(old, &one.id), one.points, one.why.clone()));
    let gone = old.iter().filter(|one| !new.iter().any(|other| other.id == one.id));
    let gone = gone.map(|one| (one, one.points, None, String::new()));
    let differs = of_new.chain(gone).filter(|(_, from, to, _)| from != to);
    let reason = |(one, from, to, why): (&IndicatorStand, _, _, _)| Reason::Indicator {
        title: one.title.clone(),
        from,
        to,
        why,
    };
    differs.map(reason).collect()
}

fn amounts(from: &Amounts, to: &Amounts, new: &Stand) -> Vec<Reason> {
    let mut why = Vec::new();
    if from.base != to.base {
        why.push(Reason::Base { from: from.base, to: to.base });
    }
    if from.rate != to.rate {
        why.push(Reason::Rate { from: from.rate, to: to.rate });
    }
    if from.exempt != to.exempt {
        why.push(Reason::Exempt { from: from.exempt, to: to.exempt });
    }
    if why.is_empty() && (from.cut, from.next) != (to.cut, to.next) {
        why.push(Reason::Rules { why: new.cut_why.clone() });
    }
    why
}
