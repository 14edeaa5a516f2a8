//! The closed set of scoring rules, as data.

use crate::bilingual::Bilingual;
use crate::quantity::{Fraction, Number, Points};

/// How facts become points (评分标准).
#[derive(Clone, Debug)]
pub enum ScoringRule {
    /// A ratio of actual to target.
    Ratio(Ratio),
    /// A value falls into one of several bands.
    Bands(Bands),
    /// A value between named points.
    Linear(Linear),
    /// Checkpoints met, partly met or not met.
    Checklist(Checklist),
    /// So many points off per finding.
    Deduction(Deduction),
    /// A level, then a share within it.
    Levels(Levels),
    /// Points typed in by an evaluator.
    Award(Award),
}

/// What a rule measures.
#[derive(Clone, Debug)]
pub enum Measure {
    /// A fact that is the value itself.
    Value(String),
    /// One fact over another.
    Quotient {
        /// The fact above the line.
        numerator: String,
        /// The fact below the line.
        denominator: String,
        /// What is taken off the denominator.
        less: Option<Less>,
    },
}

/// A fact taken off a denominator.
#[derive(Clone, Debug)]
pub struct Less {
    /// The fact.
    pub fact: String,
    /// What stands when the fact was not reported; otherwise it is missing.
    pub when_absent: Option<Number>,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better: actual over target.
    AtLeast,
    /// Less is better: target over actual.
    AtMost,
}

impl Direction {
    /// Reads a direction in Chinese, by its sign or by its id.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "at-least" | "≥" | "正向" => Some(Self::AtLeast),
            "at-most" | "≤" | "反向" => Some(Self::AtMost),
            _ => None,
        }
    }
}

/// What a zero below the line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZeroDenominator {
    /// It is a problem.
    Problem,
    /// The indicator does not apply.
    NotApplicable,
}

/// A ratio, never above the whole.
#[derive(Clone, Debug)]
pub struct Ratio {
    /// The facts compared.
    pub measure: Measure,
    /// Which way is better, unless an item says otherwise.
    pub direction: Direction,
    /// Below this ratio nothing is given.
    pub zero_below: Option<Fraction>,
    /// Above this ratio the overshoot is a finding.
    pub overshoot_above: Option<Fraction>,
    /// What a zero below the line means.
    pub zero_denominator: ZeroDenominator,
    /// A yes-or-no fact without which nothing is given.
    pub requires: Option<String>,
    /// Whether several items may be measured.
    pub items: bool,
}

/// Which end of a band belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// `[from, to)`.
    Lower,
    /// `(from, to]`; the first band includes its `from`.
    Upper,
}

/// One band of values.
#[derive(Clone, Debug)]
pub struct Step {
    /// Where it starts.
    pub from: Fraction,
    /// Where it ends; the last has no end.
    pub to: Option<Fraction>,
    /// The share of the maximum it gives.
    pub share: Fraction,
}

/// Bands without gaps, from zero on.
#[derive(Clone, Debug)]
pub struct Bands {
    /// What is measured.
    pub measure: Measure,
    /// Which end belongs to a band.
    pub closed: Closed,
    /// The bands, ascending.
    pub bands: Vec<Step>,
    /// Whether several items may be measured.
    pub items: bool,
}

/// A straight line between named points.
#[derive(Clone, Debug)]
pub struct Linear {
    /// What is measured.
    pub measure: Measure,
    /// Value and share of the maximum, ascending by value.
    pub points: Vec<(Fraction, Fraction)>,
    /// The share below the first point.
    pub below: Fraction,
    /// Whether several items may be measured.
    pub items: bool,
}

/// A checkpoint (评价要点).
#[derive(Clone, Debug)]
pub struct Checkpoint {
    /// The stable id, which is also the fact's name.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// Its weight against the other checkpoints.
    pub weight: Fraction,
}

/// Checkpoints by their weight, over the applicable ones.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// The share of a checkpoint that is partly met.
    pub partly: Fraction,
    /// The checkpoints.
    pub checkpoints: Vec<Checkpoint>,
}

/// What one finding takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingEffect {
    /// So many points.
    Takes(Points),
    /// All points.
    Zeroes,
}

/// A kind of finding.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The stable id, which is also the fact's name.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// What each one takes off.
    pub effect: FindingEffect,
}

/// Points off per finding, never below zero.
#[derive(Clone, Debug)]
pub struct Deduction {
    /// The kinds of finding.
    pub findings: Vec<Finding>,
}

/// A level with the shares it may give. The shared limit belongs to the upper level.
#[derive(Clone, Debug)]
pub struct Level {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// The least share.
    pub from: Fraction,
    /// The greatest share.
    pub to: Fraction,
}

/// Levels, best first.
#[derive(Clone, Debug)]
pub struct Levels {
    /// The levels.
    pub levels: Vec<Level>,
    /// Whether several items may be judged.
    pub items: bool,
}

impl Levels {
    /// Finds a level by id or title.
    pub fn find(&self, name: &str) -> Option<usize> {
        let named = |level: &Level| {
            level.id == name || level.title.zh == name || level.title.en.eq_ignore_ascii_case(name)
        };
        self.levels.iter().position(named)
    }
}

/// Points typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Award {
    /// Whether a reason is expected where points are lost.
    pub reason_required: bool,
}

impl ScoringRule {
    /// Gives the name of the rule in rulebooks and JSON.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Ratio(_) => "ratio",
            Self::Bands(_) => "bands",
            Self::Linear(_) => "linear",
            Self::Checklist(_) => "checklist",
            Self::Deduction(_) => "deduction",
            Self::Levels(_) => "levels",
            Self::Award(_) => "award",
        }
    }

    /// Says whether the indicator may be measured by several items.
    pub const fn takes_items(&self) -> bool {
        match self {
            Self::Ratio(Ratio { items, .. })
            | Self::Bands(Bands { items, .. })
            | Self::Linear(Linear { items, .. })
            | Self::Levels(Levels { items, .. }) => *items,
            Self::Checklist(_) | Self::Deduction(_) | Self::Award(_) => false,
        }
    }

    /// Gives which way is better for what the rule measures, where that can be told.
    pub fn direction(&self) -> Option<Direction> {
        let (first, last) = match self {
            Self::Ratio(ratio) => return Some(ratio.direction),
            Self::Bands(bands) => (bands.bands.first()?.share, bands.bands.last()?.share),
            Self::Linear(linear) => (linear.points.first()?.1, linear.points.last()?.1),
            _ => return None,
        };
        match first.cmp(&last) {
            std::cmp::Ordering::Less => Some(Direction::AtLeast),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(Direction::AtMost),
        }
    }

    /// Says whether a fact is by itself a share of a whole, such as a rate of satisfaction: the
    /// rule looks at its value alone and compares it with nothing above one.
    pub fn measures_share(&self, fact: &str) -> bool {
        if !matches!(self.measure(), Some(Measure::Value(name)) if name == fact) {
            return false;
        }
        match self {
            Self::Bands(bands) => bands.bands.iter().all(|band| band.from <= Fraction::ONE),
            Self::Linear(linear) => linear.points.iter().all(|(at, _)| *at <= Fraction::ONE),
            _ => true,
        }
    }

    /// Gives what the rule measures, where it measures.
    pub const fn measure(&self) -> Option<&Measure> {
        match self {
            Self::Ratio(Ratio { measure, .. })
            | Self::Bands(Bands { measure, .. })
            | Self::Linear(Linear { measure, .. }) => Some(measure),
            _ => None,
        }
    }
}
