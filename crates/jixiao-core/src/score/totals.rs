//! Indicators added to dimensions and a total.

use super::indicator::Outcome;
use crate::quantity::{Fraction, Points, TooPrecise};
use crate::rulebook::{Conversion, Indicator, Rulebook};

/// What the indicators of one dimension come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DimensionTotal {
    /// The least points; equal to `high` where nothing is missing.
    pub low: Points,
    /// The most points.
    pub high: Points,
    /// What its applicable indicators can give.
    pub applicable: Points,
}

/// The points of all dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// By dimension, in the order of the rulebook.
    pub dimensions: Vec<DimensionTotal>,
}

/// An exact total, or what missing facts leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// The total.
    Exact(Fraction),
    /// The lowest and the highest possible total.
    Between(Fraction, Fraction),
}

impl Total {
    /// Gives the lowest possible total.
    pub const fn low(self) -> Fraction {
        match self {
            Self::Exact(total) | Self::Between(total, _) => total,
        }
    }

    /// Gives the highest possible total.
    pub const fn high(self) -> Fraction {
        match self {
            Self::Exact(total) | Self::Between(_, total) => total,
        }
    }

    /// Gives the total where nothing is open.
    pub const fn exact(self) -> Option<Fraction> {
        match self {
            Self::Exact(total) => Some(total),
            Self::Between(..) => None,
        }
    }
}

impl Totals {
    /// Starts with nothing.
    pub fn new(rulebook: &Rulebook) -> Self {
        Self { dimensions: vec![DimensionTotal::default(); rulebook.dimensions.len()] }
    }

    /// Forgets all points, to be used for the next project.
    pub fn clear(&mut self) {
        self.dimensions.fill(DimensionTotal::default());
    }

    /// Adds what an indicator came to.
    #[inline]
    pub fn add(&mut self, indicator: &Indicator, outcome: Outcome) {
        let (low, high) = match outcome {
            Outcome::Scored(points) => (points, points),
            Outcome::Missing { low, high } => (low, high),
            Outcome::NotApplicable => return,
        };
        self.dimensions[indicator.dimension].add(low, high, indicator.max);
    }

    /// Adds the points of several indicators of one dimension, and the most they could come to.
    #[inline]
    pub fn add_scored(&mut self, dimension: usize, points: Points, applicable: Points) {
        self.dimensions[dimension].add(points, points, applicable);
    }

    /// Gives the total; `None` where no indicator applies.
    ///
    /// Where every indicator applies it is the plain sum. Otherwise it is converted as the
    /// rulebook says, as an exact fraction.
    ///
    /// # Errors
    /// When the exact arithmetic leaves 128 bits.
    pub fn total(&self, rulebook: &Rulebook) -> Result<Option<Total>, TooPrecise> {
        let Some(low) = self.converted(rulebook, |dimension| dimension.low)? else {
            return Ok(None);
        };
        if self.dimensions.iter().all(|dimension| dimension.low == dimension.high) {
            return Ok(Some(Total::Exact(low)));
        }
        let high = self.converted(rulebook, |dimension| dimension.high)?;
        Ok(high.map(|high| Total::Between(low, high)))
    }

    fn converted(
        &self,
        rulebook: &Rulebook,
        points_of: impl Fn(&DimensionTotal) -> Points,
    ) -> Result<Option<Fraction>, TooPrecise> {
        match rulebook.conversion {
            Conversion::Total => {
                let points: Points = self.dimensions.iter().map(points_of).sum();
                let applicable: Points =
                    self.dimensions.iter().map(|dimension| dimension.applicable).sum();
                share_of(points, applicable, rulebook.total)
            }
            Conversion::Dimension => {
                let (mut sum, mut weights) = (Fraction::ZERO, Points::ZERO);
                for (total, dimension) in self.dimensions.iter().zip(&rulebook.dimensions) {
                    let share = share_of(points_of(total), total.applicable, dimension.weight)?;
                    if let Some(share) = share {
                        sum = sum.plus(share)?;
                        weights += dimension.weight;
                    }
                }
                if weights == Points::ZERO || weights == rulebook.total {
                    return Ok((weights > Points::ZERO).then_some(sum));
                }
                let whole = Fraction::from_points(rulebook.total);
                let weights = Fraction::from_points(weights);
                sum.times(whole)?.divided_by(weights).map(Some)
            }
        }
    }
}

impl DimensionTotal {
    fn add(&mut self, low: Points, high: Points, applicable: Points) {
        self.low += low;
        self.high += high;
        self.applicable += applicable;
    }

    /// Gives the least and the most the dimension adds to the total where dimensions are converted,
    /// and its plain points otherwise; `None` where none of its indicators applies.
    ///
    /// # Errors
    /// When the exact arithmetic leaves 128 bits.
    pub fn contribution(
        &self,
        rulebook: &Rulebook,
        dimension: usize,
    ) -> Result<Option<(Fraction, Fraction)>, TooPrecise> {
        if self.applicable == Points::ZERO {
            return Ok(None);
        }
        let (low, high) = match rulebook.conversion {
            Conversion::Total => {
                (Some(Fraction::from_points(self.low)), Some(Fraction::from_points(self.high)))
            }
            Conversion::Dimension => {
                let weight = rulebook.dimensions[dimension].weight;
                let share = |points| share_of(points, self.applicable, weight);
                (share(self.low)?, share(self.high)?)
            }
        };
        Ok(low.zip(high))
    }
}

/// Gives points ÷ applicable × whole, the plain points where everything applies.
#[inline]
fn share_of(
    points: Points,
    applicable: Points,
    whole: Points,
) -> Result<Option<Fraction>, TooPrecise> {
    if applicable == Points::ZERO {
        return Ok(None);
    }
    let points = Fraction::from_points(points);
    if applicable == whole {
        return Ok(Some(points));
    }
    let applicable = Fraction::from_points(applicable);
    points.times(Fraction::from_points(whole))?.divided_by(applicable).map(Some)
}
