//! What a statistic comes to, or why it comes to nothing.

use statrs::distribution::{ChiSquared, ContinuousCDF, FisherSnedecor, Normal, StudentsT};

/// What a statistic comes to, or why there is none.
pub type Answer = Result<Estimate, Reason>;

/// The level of every interval.
const LEVEL: f64 = 0.95;

/// A number, with what is known of its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Where the true value lies with 95 % confidence, where the literature gives that.
    pub interval: Option<Interval>,
    /// The test of its having come about by chance.
    pub test: Option<Test>,
}

/// Limits of a confidence interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

/// A test: its statistic, degrees of freedom and the probability of at least as much by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test {
    /// Fisher's F.
    F {
        /// The ratio.
        statistic: f64,
        /// Degrees of freedom of its two parts.
        freedom: [f64; 2],
        /// The probability.
        p: f64,
    },
    /// Pearson's χ².
    ChiSquare {
        /// The sum.
        statistic: f64,
        /// Degrees of freedom.
        freedom: f64,
        /// The probability.
        p: f64,
    },
    /// A normal deviate, both sides.
    Normal {
        /// The deviate.
        statistic: f64,
        /// The probability.
        p: f64,
    },
    /// Student's t, both sides.
    Student {
        /// The deviate.
        statistic: f64,
        /// Degrees of freedom.
        freedom: f64,
        /// The probability.
        p: f64,
    },
}

/// Why a statistic comes to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Fewer than two subjects were scored by all it takes.
    TooFewSubjects,
    /// Fewer than two evaluators scored.
    TooFewEvaluators,
    /// All scores are alike, so that nothing tells subjects apart.
    NoVariation,
    /// Subjects do not differ in their means, and the statistic divides by that.
    SubjectsAlike,
    /// Fewer than two subjects have both scores.
    TooFewPairs,
    /// Fewer than two differences are not zero.
    NoDifference,
    /// Evaluators fall into groups that share no subject.
    Apart,
    /// There are fewer than two firms.
    TooFewFirms,
    /// No firm has two evaluators, so that nothing tells it from a person.
    OneEach,
    /// Scores take too many values to be categories.
    NotCategories,
}

impl Estimate {
    /// Keeps a number by itself; not finite, it is none.
    pub fn of(value: f64) -> Option<Self> {
        value.is_finite().then_some(Self { value, interval: None, test: None })
    }

    /// Adds an interval, if both limits are numbers.
    pub fn within(self, low: f64, high: f64) -> Self {
        let finite = low.is_finite() && high.is_finite();
        Self { interval: finite.then_some(Interval { low, high }), ..self }
    }

    /// Adds a test.
    pub fn tested(self, test: Option<Test>) -> Self {
        Self { test, ..self }
    }
}

impl Test {
    /// Gives the probability of at least as much by chance.
    pub const fn p(&self) -> f64 {
        match self {
            Self::F { p, .. }
            | Self::ChiSquare { p, .. }
            | Self::Normal { p, .. }
            | Self::Student { p, .. } => *p,
        }
    }

    /// Tests an F; `None` where it is no number.
    pub fn f(statistic: f64, freedom: [f64; 2]) -> Option<Self> {
        let law = FisherSnedecor::new(freedom[0], freedom[1]).ok()?;
        statistic.is_finite().then(|| Self::F { statistic, freedom, p: law.sf(statistic) })
    }

    /// Tests a χ²; `None` where it is no number.
    pub fn chi_square(statistic: f64, freedom: f64) -> Option<Self> {
        let law = ChiSquared::new(freedom).ok()?;
        statistic.is_finite().then(|| Self::ChiSquare { statistic, freedom, p: law.sf(statistic) })
    }

    /// Tests a normal deviate on both sides; `None` where it is no number.
    pub fn normal(statistic: f64) -> Option<Self> {
        let law = Normal::standard();
        statistic.is_finite().then(|| Self::Normal { statistic, p: 2.0 * law.sf(statistic.abs()) })
    }

    /// Tests a t on both sides; `None` where it is no number.
    pub fn student(statistic: f64, freedom: f64) -> Option<Self> {
        let law = StudentsT::new(0.0, 1.0, freedom).ok()?;
        let p = 2.0 * law.sf(statistic.abs());
        (statistic.is_finite() && p.is_finite()).then_some(Self::Student { statistic, freedom, p })
    }
}

/// Gives the value of F that is exceeded with half of what the interval leaves out.
pub(crate) fn upper_f(freedom: [f64; 2]) -> Option<f64> {
    let law = FisherSnedecor::new(freedom[0], freedom[1]).ok()?;
    Some(law.inverse_cdf(0.5 + LEVEL / 2.0)).filter(|value| value.is_finite())
}

/// Gives the normal deviate of the interval.
pub(crate) fn upper_normal() -> f64 {
    Normal::standard().inverse_cdf(0.5 + LEVEL / 2.0)
}

/// Gives the value of t that is exceeded with half of what the interval leaves out.
pub(crate) fn upper_student(freedom: f64) -> Option<f64> {
    let law = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some(law.inverse_cdf(0.5 + LEVEL / 2.0)).filter(|value| value.is_finite())
}
