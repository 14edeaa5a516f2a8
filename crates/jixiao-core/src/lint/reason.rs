//! Whether points that were lost by judgement come with a reason (扣分原因).

use crate::fact::{Fact, FactSet, FactValue, LEVEL, LEVEL_SHARE, Mark, SHARE};
use crate::project::IndicatorFacts;
use crate::quantity::Fraction;
use crate::rule::{Levels, ScoringRule};
use crate::rulebook::Indicator;

/// Finds the first judged fact that costs points and names no reason, among those that `has_room`
/// for one.
pub(super) fn first_without<'f>(
    indicator: &Indicator,
    facts: &'f IndicatorFacts,
    has_room: impl Fn(&Fact) -> bool,
) -> Option<&'f Fact> {
    if let Some((points, fact)) = facts.awarded() {
        let wanted = indicator.rule.wants_reason();
        let unexplained = wanted && points < indicator.max && is_blank(&fact.reason);
        return Some(fact).filter(|fact| unexplained && has_room(fact));
    }
    let single = || facts.single.0.iter().filter(|fact| is_blank(&fact.reason) && has_room(fact));
    match &indicator.rule {
        ScoringRule::Checklist(_) => single().find(|fact| is_not_quite_met(fact, &indicator.rule)),
        ScoringRule::Deduction(_) => {
            single().find(|fact| matches!(fact.value, Some(FactValue::Count(1..))))
        }
        ScoringRule::Levels(levels) => {
            let of_items = facts.items.iter().map(|item| (&item.facts, false));
            std::iter::once((&facts.single, true))
                .chain(of_items)
                .filter_map(|(set, single)| lowered_level(levels, set, single))
                .find(|fact| has_room(fact))
        }
        // These measure, or are awarded and were looked at above.
        ScoringRule::Ratio(_)
        | ScoringRule::Bands(_)
        | ScoringRule::Linear(_)
        | ScoringRule::Award(_) => None,
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn is_not_quite_met(fact: &Fact, rule: &ScoringRule) -> bool {
    match fact.value {
        Some(FactValue::Mark(Mark::NotMet)) => true,
        Some(FactValue::Mark(Mark::Partly)) => rule.partly_costs(),
        _ => false,
    }
}

/// Gives the fact by which a level costs points, unless it or the level names a reason.
fn lowered_level<'f>(levels: &Levels, set: &'f FactSet, single: bool) -> Option<&'f Fact> {
    let reached = set.find(LEVEL)?;
    let Some(FactValue::Level(at)) = reached.value else { return None };
    // An item's own `share` is its weight; only a single measure may call the award `share`.
    let names: &[&str] = if single { &[LEVEL_SHARE, SHARE] } else { &[LEVEL_SHARE] };
    let awarded = names.iter().find_map(|name| Some((set.share(name)?, set.find(name)?)));
    let (share, fact) = match awarded {
        Some(awarded) => awarded,
        None => (levels.levels.get(at).map(|level| level.to)?, reached),
    };
    let explained = !is_blank(&fact.reason) || !is_blank(&reached.reason);
    (share < Fraction::ONE && !explained).then_some(fact)
}
