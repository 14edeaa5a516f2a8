//! Why there is no answer, as problems at the argument that asked for it.

use super::field::Field;
use jixiao_core::problem::{Bar, Code, Place, Problem};
use jixiao_core::quantity::{Money, MoneySum};
use jixiao_core::target::{Bound, Conflict, Item, Refusal, Unreachable};

/// So many contradictions are named.
const CONFLICTS: usize = 10;

/// Says why a question has no answer; `items` are those of the question.
pub(super) fn problems(
    refusal: &Refusal,
    field: &Field<'_>,
    items: &[Item<'_>],
    place: &Place,
) -> Vec<Problem> {
    let one = |code| vec![Problem::new(code, place)];
    match refusal {
        Refusal::NoItems => one(Code::TargetNoItems),
        Refusal::NothingToCut => {
            let exempt = items.iter().map(|item| exempt(field, item.id)).sum::<MoneySum>();
            let problem = Problem::new(Code::TargetZeroBase, place);
            vec![problem.with("count", items.len()).with("exempt", exempt)]
        }
        // The bounds are made so that they agree; what is left is too much to be summed.
        Refusal::TooLarge | Refusal::Item { .. } => one(Code::TargetTooLarge),
        Refusal::Conflicts(conflicts) => {
            let conflicts = conflicts.iter().take(CONFLICTS);
            conflicts.map(|conflict| contradiction(conflict, items, place)).collect()
        }
        Refusal::Unreachable(unreachable) => vec![outside(unreachable, field, items, place)],
    }
}

fn contradiction(conflict: &Conflict, items: &[Item<'_>], place: &Place) -> Problem {
    Problem::new(Code::TargetConflict, place)
        .with("better", items[conflict.better].id)
        .with("worse", items[conflict.worse].id)
        .with("floor_gives", conflict.floor_gives)
        .with("ceiling_gives", conflict.ceiling_gives)
}

fn outside(
    unreachable: &Unreachable,
    field: &Field<'_>,
    items: &[Item<'_>],
    place: &Place,
) -> Problem {
    let Unreachable { target, least, most, binding } = unreachable;
    let mut sorted: Vec<_> = binding.iter().collect();
    sorted.sort_by(|one, other| {
        (other.gives, items[one.item].id).cmp(&(one.gives, items[other.item].id))
    });
    let mut bars: Vec<Bar> = Vec::with_capacity(sorted.len());
    for held in sorted {
        let (bound, by) = match held.bound {
            Bound::Floor => ("floor", None),
            Bound::Ceiling => ("ceiling", None),
            Bound::NoShortfall => ("no-shortfall", None),
            Bound::Monotony { by } => ("monotony", Some(items[by].id.to_owned())),
        };
        bars.push(Bar {
            project: items[held.item].id.to_owned(),
            bound,
            by,
            room: held.room.to_string(),
            gives: Some(held.gives.to_string()),
        });
    }
    let mut target_sum = MoneySum::default();
    target_sum += *target;
    if target_sum > *most {
        bars.extend(items.iter().filter_map(|item| exemption(field, item.id)));
    }
    Problem::new(Code::TargetUnreachable, place)
        .with("target", target)
        .with("least", least)
        .with("most", most)
        .with_bars("bars", bars)
}

/// Names what an exemption keeps out of reach.
fn exemption(field: &Field<'_>, id: &str) -> Option<Bar> {
    let exempt = exempt(field, id);
    (exempt > Money::ZERO).then(|| Bar {
        project: id.to_owned(),
        bound: "exemption",
        by: None,
        room: exempt.to_string(),
        gives: None,
    })
}

fn exempt(field: &Field<'_>, id: &str) -> Money {
    let mut places = field.places.iter();
    let found = places.find(|place| field.portfolio.projects[**place].record.id == id);
    found.map_or(Money::ZERO, |place| field.computed.outcome.standings[*place].cut.exempt)
}
