//! A rulebook (指标体系): dimensions, indicators, scoring rules and grades, all of it data.
//!
//! `raw` holds it as written, `check` turns that into a [`Rulebook`] or every problem with it.
//! How a rule turns facts into points is not here but in `score/`.

mod check;
mod fact;
mod grades;
pub mod raw;
mod rule;

pub use check::check;
pub use fact::{
    APPLICABLE, Answer, DIRECTION, FUND, FactKind, LEVEL, LEVEL_SHARE, Mark, POINTS, SHARE,
};
pub use grades::{Band, Condition, Expected, Grade, GradeIndex, Grades, Limit, LimitKind};
pub use rule::{
    Award, Bands, Checklist, Checkpoint, Closed, Deduction, Direction, Finding, FindingEffect,
    Less, Level, Levels, Linear, Measure, Ratio, ScoringRule, Step, ZeroDenominator,
};

use crate::bilingual::Bilingual;
use crate::citation::{Citation, Heading, Source};
use crate::problem::Place;
use crate::quantity::{Fraction, Number, Points, Rounding};

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
    /// The limits of the advice on indicator design.
    pub advice: AdviceLimits,
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

/// From where on the design of a rulebook gets advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceLimits {
    /// Output and benefit together carry at least this share.
    pub output_and_benefit_at_least: Fraction,
    /// No indicator carries more than this share.
    pub one_indicator_at_most: Fraction,
    /// Judged indicators carry at most this share.
    pub qualitative_at_most: Fraction,
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

/// An indicator (三级指标).
#[derive(Clone, Debug)]
pub struct Indicator {
    /// The stable id.
    pub id: String,
    /// The number over the whole rulebook, from 1.
    pub number: u32,
    /// The title.
    pub title: Bilingual,
    /// Its dimension's place in [`Rulebook::dimensions`].
    pub dimension: usize,
    /// Its group's place in [`Rulebook::groups`].
    pub group: usize,
    /// The most it can give (分值).
    pub max: Points,
    /// Whether it is judged rather than measured.
    pub qualitative: bool,
    /// The scoring rule (评分标准).
    pub rule: ScoringRule,
    /// What the rule's facts are called, by name.
    pub terms: Vec<(String, Bilingual)>,
    /// Facts recorded beside the scored ones.
    pub records: Vec<Record>,
    /// The evidence wanted (佐证材料), Chinese and English.
    pub evidence: Vec<Bilingual>,
    /// Where the indicator and its limits come from.
    pub citations: Vec<Citation>,
    /// Worked examples, which must hold.
    pub examples: Vec<Example>,
    /// Where it is written.
    pub place: Place,
}

/// A fact that is recorded but not scored.
#[derive(Clone, Debug)]
pub struct Record {
    /// The fact's name.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// Below this a value gets advice.
    pub advise_below: Option<Number>,
}

/// A worked example: facts as a user writes them, and what they give.
#[derive(Clone, Debug)]
pub struct Example {
    /// What it shows.
    pub says: Option<Bilingual>,
    /// Facts without item: name and value.
    pub facts: Vec<(String, String)>,
    /// Facts by item.
    pub items: Vec<(String, Vec<(String, String)>)>,
    /// The expected points; `None` where the indicator does not apply.
    pub points: Option<Points>,
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
    pub fn round(self, exact: Fraction) -> Result<Points, crate::quantity::TooPrecise> {
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
}
