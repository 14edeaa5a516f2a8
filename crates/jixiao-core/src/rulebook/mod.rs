//! A rulebook (指标体系): dimensions, indicators, scoring rules and grades, all of it data.
//!
//! `raw` holds it as written, `check` turns that into a [`Rulebook`] or every problem with it.
//! How a scoring rule turns facts into a share is not here but in `rule/`.

mod check;
mod figure;
mod giver;
mod grades;
mod indicator;
mod measure;
pub mod raw;

pub(crate) use check::band_problems;
pub use check::check;
pub use figure::{FigureAdvice, OddWhen, Side};
pub use giver::{Giver, Givers};
pub use grades::{Band, Condition, Expected, Grade, GradeIndex, Grades, Limit, LimitKind};
pub use indicator::{Example, Indicator, Record, Term};
pub use measure::{Measure, Role};

use crate::bilingual::Bilingual;
use crate::citation::{Heading, Source};
use crate::problem::{Code, meant};
use crate::quantity::{Fraction, Points, Rounding, TooPrecise};

/// A whole rulebook.
#[derive(Clone, Debug)]
pub struct Rulebook {
    /// Id, edition, title, issuer, status and notice.
    pub heading: Heading,
    /// The date from which it is in force, as `2025-09-29`.
    pub in_force: String,
    /// What all dimensions together give.
    pub total: Points,
    /// How an indicator's points are rounded, once.
    pub rounding: PointsRounding,
    /// What is converted when indicators do not apply.
    pub conversion: Conversion,
    /// The limits of the advice on indicator design and on contracts.
    pub advice: AdviceLimits,
    /// The advice on projects that blocks the result.
    pub blocking: Vec<Code>,
    /// Which columns of projects others than the unit give.
    pub columns: Givers,
    /// The documents cited.
    pub sources: Vec<Source>,
    /// The dimensions (一级指标), in order.
    pub dimensions: Vec<Dimension>,
    /// The groups (二级指标), in order.
    pub groups: Vec<Group>,
    /// The indicators (三级指标), in order.
    pub indicators: Vec<Indicator>,
    /// The grades with their caps and overrides.
    pub grades: Grades,
    /// What is asked for where points were lost; none where the rulebook does not say.
    pub measures: Vec<Measure>,
}

/// How the exact points of an indicator become points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsRounding {
    /// The decimals kept: 0, 1 or 2.
    pub places: u32,
    /// The rounding.
    pub mode: Rounding,
}

/// What is converted when indicators do not apply. No indicator is ever rescaled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// Σ points ÷ Σ applicable maximum × the rulebook's total.
    Total,
    /// Each dimension: its share of the applicable maximum × its weight.
    Dimension,
}

/// From where on the design of a rulebook gets advice, and the contracts of its projects do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceLimits {
    /// Output and benefit together carry at least this share.
    pub output_and_benefit_at_least: Fraction,
    /// No indicator carries more than this share.
    pub one_indicator_at_most: Fraction,
    /// Judged indicators carry at most this share.
    pub qualitative_at_most: Fraction,
    /// A contract comes to at least this share of the budget; `None` where that is not looked at.
    pub contract_at_least: Option<Fraction>,
    /// And to at most this share.
    pub contract_at_most: Option<Fraction>,
}

/// A dimension (一级指标).
#[derive(Clone, Debug)]
pub struct Dimension {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// What its indicators give together.
    pub max: Points,
    /// What it gives to the total; differs from `max` only where dimensions are converted.
    pub weight: Points,
}

/// A group (二级指标).
#[derive(Clone, Debug)]
pub struct Group {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// Its dimension's place in [`Rulebook::dimensions`].
    pub dimension: usize,
}

impl Rulebook {
    /// Finds an indicator by id.
    pub fn indicator(&self, id: &str) -> Option<usize> {
        self.indicators.iter().position(|indicator| indicator.id == id)
    }

    /// Finds an indicator by id, number (`s07`, `7`) or title, as people name it in a table.
    pub fn indicator_named(&self, name: &str) -> Option<usize> {
        let by_number = || {
            let digits = name.strip_prefix('s').unwrap_or(name);
            let number: u32 = digits.parse().ok()?;
            self.indicators.iter().position(|indicator| indicator.number == number)
        };
        let by_title = || {
            let titled = |title: &Bilingual| title.zh == name || title.en == name;
            self.indicators.iter().position(|indicator| titled(&indicator.title))
        };
        self.indicator(name).or_else(by_number).or_else(by_title)
    }

    /// Lists the indicators that a text which names none may be meant for, by title.
    pub fn indicators_meant(&self, text: &str) -> Vec<usize> {
        let titles = self.indicators.iter().map(|indicator| &indicator.title).enumerate();
        let known: Vec<(&str, usize)> = titles
            .flat_map(|(at, title)| [(title.zh.as_str(), at), (title.en.as_str(), at)])
            .collect();
        meant(text, &known)
    }

    /// Says whether a limit of the grades looks at a fact of an indicator.
    pub fn limits_by(&self, indicator: usize, fact: &str) -> bool {
        let mut conditions = self.grades.limits.iter().flat_map(|limit| &limit.when);
        conditions.any(|condition| condition.indicator == indicator && condition.fact == fact)
    }

    /// Finds what is asked for where an indicator lost points, by the first of the facts that cost them
    /// that a measure is about.
    pub fn measure(&self, indicator: usize, facts: &[&str]) -> Option<&Measure> {
        let own = || self.measures.iter().filter(|measure| measure.indicator == indicator);
        let named =
            |measure: &&Measure| measure.fact.as_deref().is_some_and(|fact| facts.contains(&fact));
        own().find(named).or_else(|| own().find(|measure| measure.fact.is_none()))
    }

    /// Gives the indicators of a dimension.
    pub fn indicators_of(&self, dimension: usize) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.dimension == dimension)
    }
}

impl PointsRounding {
    /// Gives the hundredths between two points that may be awarded.
    pub fn step(self) -> i64 {
        const STEPS: [i64; 3] = [100, 10, 1];
        STEPS[self.places.min(2) as usize]
    }

    /// Rounds an indicator's exact points.
    ///
    /// # Errors
    /// When the exact arithmetic leaves 128 bits.
    #[inline]
    pub fn round(self, exact: Fraction) -> Result<Points, TooPrecise> {
        let step = self.step();
        if step == 1 {
            return exact.to_points(self.mode);
        }
        let factor = Fraction::from_points(Points::from_hundredths(10_000 / step));
        let in_steps = exact
            .times(factor)?
            .divided_by(Fraction::from_points(Points::from_hundredths(10_000)))?;
        let rounded = in_steps.to_points(self.mode)?.hundredths();
        Ok(Points::from_hundredths(rounded * step))
    }

    /// Rounds points that come as near as one likes to these from below, but do not reach them.
    ///
    /// # Errors
    /// When the exact arithmetic leaves 128 bits.
    pub fn round_below(self, exact: Fraction) -> Result<Points, TooPrecise> {
        let (numerator, denominator) = exact.parts();
        let step = i128::from(self.step());
        let scaled = numerator.checked_mul(100).zip(denominator.checked_mul(step));
        let (above, below) = scaled.ok_or(TooPrecise)?;
        let hundredths = self.mode.divide_below(above, below) * step;
        i64::try_from(hundredths).map(Points::from_hundredths).map_err(|_| TooPrecise)
    }
}
