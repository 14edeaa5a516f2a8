//! When a line is complete. Workbooks say the same by formula; both follow [`reason_wanted`].

use super::cell::number_in_cell;
use super::form::{Entry, Need};
use jixiao_core::fact::{
    APPLICABLE, DIRECTION, Direction, FactKind, LEVEL, LEVEL_SHARE, Mark, SHARE,
};
use jixiao_core::project::yes_no;
use jixiao_core::rulebook::Indicator;
use rust_decimal::Decimal;

/// How far a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Blank, and may stay so.
    Open,
    /// Blank, and must be filled in.
    Fill,
    /// Filled in, but its item has no name.
    NameItem,
    /// Points are lost and no reason is given.
    Reason,
    /// The indicator wants evidence, and none of its lines names any.
    Evidence,
    /// Complete.
    Done,
    /// The indicator does not apply.
    NotApplicable,
}

/// When a line asks for a reason. Places are those of lines within the indicator's block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonWanted {
    /// Never.
    Never,
    /// When the answer is no.
    WhenNo,
    /// When a checkpoint is not met, partly met where that costs points, or not applicable where it may be.
    WhenNotMet {
        /// Partly met costs points.
        partly: bool,
        /// It may be not applicable.
        absent: bool,
    },
    /// When there is a finding.
    WhenFound,
    /// When the level is not the best; the reason may stand at the share as well.
    WhenBelowBest {
        /// The line of the share.
        share: Option<usize>,
    },
    /// When the share is less than the whole; the reason may stand at the level as well.
    WhenBelowWhole {
        /// The line of the level.
        level: Option<usize>,
    },
    /// When the value falls short of its target in the same unit.
    WhenShort {
        /// The line of the target.
        target: usize,
        /// The line of the direction, where there is one.
        direction: Option<usize>,
        /// Which way is better where no line says so.
        otherwise: Direction,
    },
    /// When the points are below the maximum.
    WhenBelowMaximum,
}

/// Says when a line asks for a reason.
pub fn reason_wanted(block: &[Entry], at: usize, indicator: &Indicator) -> ReasonWanted {
    let entry = &block[at];
    let name = entry.key.fact.as_str();
    let line = |fact: &str| {
        let slot = entry.key.slot;
        let first = block.partition_point(|other| other.key.slot < slot);
        let mut of_slot = block[first..].iter().take_while(|other| other.key.slot == slot);
        let found = of_slot.position(|other| other.key.fact == fact);
        found.map(|at| first + at)
    };
    let rule = &indicator.rule;
    match entry.kind {
        Some(FactKind::YesNo) if name == APPLICABLE => ReasonWanted::WhenNo,
        Some(FactKind::Mark) => {
            let absent = indicator.right(name).is_some();
            ReasonWanted::WhenNotMet { partly: rule.partly_costs(), absent }
        }
        Some(FactKind::Count) => ReasonWanted::WhenFound,
        Some(FactKind::Level) => {
            let short = || if entry.key.slot == 0 { line(SHARE) } else { None };
            ReasonWanted::WhenBelowBest { share: line(LEVEL_SHARE).or_else(short) }
        }
        // The share of an item is its weight, not the share awarded.
        Some(FactKind::Share) if name == LEVEL_SHARE || entry.key.slot == 0 => {
            ReasonWanted::WhenBelowWhole { level: line(LEVEL) }
        }
        Some(FactKind::Points) if rule.wants_reason() => ReasonWanted::WhenBelowMaximum,
        Some(FactKind::Number) if !entry.of_project => {
            let target = rule.target_of(name);
            let target = target.and_then(|(fact, otherwise)| Some((line(fact)?, otherwise)));
            target.map_or(ReasonWanted::Never, |(target, otherwise)| {
                let direction = line(DIRECTION);
                ReasonWanted::WhenShort { target, direction, otherwise }
            })
        }
        _ => ReasonWanted::Never,
    }
}

/// Finds the line that says whether the indicator applies, where it may be not applicable.
pub(in crate::form) fn applicable_line(block: &[Entry]) -> Option<usize> {
    let mut single = block.iter().take_while(|entry| entry.key.slot == 0);
    single.position(|entry| entry.key.fact == APPLICABLE)
}

/// Says how far a line is. The block holds every line of one indicator of one project.
pub fn state(block: &[Entry], at: usize, indicator: &Indicator) -> State {
    let entry = &block[at];
    let blank = entry.value.is_empty();
    let absent = applicable_line(block)
        .is_some_and(|line| line != at && yes_no(&block[line].value) == Some(false));
    if absent {
        return State::NotApplicable;
    }
    let no_name = entry.key.slot > 0 && entry.item.is_empty();
    match (blank, entry.need) {
        (true, Need::Always) => State::Fill,
        (true, Need::WithItem) if !no_name => State::Fill,
        (true, _) => State::Open,
        (false, _) if no_name => State::NameItem,
        (false, _) if !entry.locked && wants_reason(block, at, indicator) => State::Reason,
        (false, _) if wants_evidence(block, indicator) => State::Evidence,
        (false, _) => State::Done,
    }
}

/// Says whether an indicator wants evidence and none of its lines names any.
fn wants_evidence(block: &[Entry], indicator: &Indicator) -> bool {
    !indicator.evidence.is_empty() && block.iter().all(|entry| entry.evidence.trim().is_empty())
}

fn wants_reason(block: &[Entry], at: usize, indicator: &Indicator) -> bool {
    let entry = &block[at];
    let number = |entry: &Entry| number_in_cell(entry.kind, &entry.value);
    let has_reason = |at: usize| !block[at].reason.trim().is_empty();
    let lost = match reason_wanted(block, at, indicator) {
        ReasonWanted::Never => false,
        ReasonWanted::WhenNo => yes_no(&entry.value) == Some(false),
        ReasonWanted::WhenNotMet { partly, absent } => match Mark::from_name(&entry.value) {
            Some(Mark::NotMet) => true,
            Some(Mark::Partly) => partly,
            Some(Mark::NotApplicable) => absent,
            _ => false,
        },
        ReasonWanted::WhenFound => number(entry).is_some_and(|count| count > Decimal::ZERO),
        ReasonWanted::WhenBelowBest { share } => {
            let level = indicator.rule.level_named(&entry.value);
            let best = level.is_some_and(|(at, _)| at == 0);
            !best && !share.is_some_and(has_reason)
        }
        ReasonWanted::WhenBelowWhole { level } => {
            let below = number(entry).is_some_and(|share| share < Decimal::ONE);
            below && !level.is_some_and(has_reason)
        }
        ReasonWanted::WhenShort { target, direction, otherwise } => {
            let said = direction.and_then(|at| Direction::from_name(&block[at].value));
            let same_unit = block[target].unit == entry.unit;
            match (number(entry), number(&block[target])) {
                (Some(value), Some(target)) if same_unit => match said.unwrap_or(otherwise) {
                    Direction::AtLeast => value < target,
                    Direction::AtMost => value > target,
                },
                _ => false,
            }
        }
        ReasonWanted::WhenBelowMaximum => {
            let max = Decimal::new(indicator.max.hundredths(), 2);
            number(entry).is_some_and(|points| points < max)
        }
    };
    lost && !has_reason(at)
}
