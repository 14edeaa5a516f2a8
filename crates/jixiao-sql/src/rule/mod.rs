//! Scoring rules → what one set of facts attains, as cases of an expression. One file a rule; a new rule
//! that has none does not compile.

mod bands;
mod checklist;
mod deduction;
mod levels;
mod linear;
mod measure;
mod ratio;

pub(crate) use measure::Measured;

use crate::expr::{Flag, Whole};
use crate::facts::Facts;
use jixiao_core::quantity::{Fraction, Rate};
use jixiao_core::rule::ScoringRule;
use jixiao_core::rulebook::{Indicator, PointsRounding};
use num_traits::Zero;

/// What a case of a rule comes to.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// No points, as something blocks, by its code.
    Problem(&'static str),
    /// No points, as the code in a column says.
    Told(Whole),
    /// The indicator does not apply.
    Absent,
    /// A share of the maximum that is known.
    Share(Fraction),
    /// A share of the maximum: one number over another, not above the whole.
    Ratio(Whole, Whole),
    /// Points in hundredths, before they are rounded.
    Points(Whole),
    /// Points in hundredths that are rounded already.
    Final(Whole),
}

/// Cases in the order in which they are looked at; the last holds always.
pub(crate) type Cases = Vec<(Flag, Outcome)>;

/// What an indicator comes to.
pub(crate) struct Scored {
    pub(crate) cases: Cases,
    /// Whether an actual exceeds its target by so much, where that is asked.
    pub(crate) over: Vec<(Rate, Flag)>,
}

/// Gives what a rule makes of one set of facts. Flaws of the facts come first.
pub(crate) fn attained(indicator: &Indicator, facts: &Facts<'_>) -> Scored {
    let cases = |cases: Cases| Scored { cases, over: Vec::new() };
    match &indicator.rule {
        ScoringRule::Ratio(rule) => ratio::attained(rule, facts),
        ScoringRule::Bands(rule) => bands::attained(rule, facts),
        ScoringRule::Linear(rule) => linear::attained(rule, facts),
        ScoringRule::Checklist(rule) => cases(checklist::attained(rule, facts)),
        ScoringRule::Deduction(rule) => cases(deduction::attained(rule, indicator, facts)),
        ScoringRule::Levels(rule) => cases(levels::attained(rule, facts)),
        // Points typed in are read apart; without them there is nothing.
        ScoringRule::Award(_) => cases(vec![(Flag::always(), Outcome::Problem("F06"))]),
    }
}

/// Gives the number that stands for a code where points would stand: −6 for F06.
pub(crate) fn number_of(code: &str) -> i32 {
    let digits = code.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    digits.parse::<i32>().map_or(-99, |number| -number)
}

/// Gives the points of a case in hundredths, rounded once; the number of a code where something blocks, and
/// nothing where the indicator does not apply.
pub(crate) fn points(outcome: &Outcome, indicator: &Indicator, rounding: PointsRounding) -> Whole {
    let (max, step) = (indicator.max.hundredths(), rounding.step());
    let in_steps = |whole: Whole| whole.times_known(step).within(0, max);
    match outcome {
        Outcome::Problem(code) => Whole::known(number_of(code)),
        Outcome::Told(code) => code.clone(),
        Outcome::Absent => Whole::null(),
        Outcome::Share(share) => {
            let (above, below) = share.parts();
            let steps = rounding.mode.divide(above * i128::from(max / step), below);
            in_steps(Whole::known(steps))
        }
        Outcome::Ratio(above, below) => {
            let above = above.times_known(max / step);
            in_steps(above.rounded_quotient(below, rounding.mode))
        }
        Outcome::Final(points) => points.clone(),
        Outcome::Points(points) if step == 1 => points.clone(),
        Outcome::Points(points) if points.value().is_some_and(Zero::is_zero) => points.clone(),
        Outcome::Points(points) => {
            in_steps(points.rounded_quotient(&Whole::known(step), rounding.mode))
        }
    }
}

/// Gives what an item attained as one number over another; the number of a code, over one, where something
/// blocks.
pub(crate) fn attained_parts(outcome: &Outcome) -> (Whole, Whole) {
    let code = |code: Whole| (code, Whole::known(1));
    match outcome {
        Outcome::Share(part) => {
            let (above, below) = part.parts();
            (Whole::known(above), Whole::known(below))
        }
        Outcome::Ratio(above, below) => (above.clone(), below.clone()),
        Outcome::Problem(problem) => code(Whole::known(number_of(problem))),
        Outcome::Told(problem) => code(problem.clone()),
        // An item cannot be left out: its share would be missing.
        Outcome::Absent => code(Whole::known(number_of("F11"))),
        // Rules that give points of their own take no items.
        Outcome::Points(_) | Outcome::Final(_) => code(Whole::known(number_of("F16"))),
    }
}
