//! How little would have to be otherwise for a grade to be another: of the weights, and of the points?
//!
//! The share of its maximum that each indicator attained is held, and points are not rounded anew.

use crate::cut::Subject;
use crate::evaluate::ProjectResult;
use crate::grade;
use crate::policy::{Policy, TotalEffect};
use crate::project::Project;
use crate::quantity::{Fraction, Points, TooPrecise};
use crate::rulebook::{Conversion, GradeIndex, Rulebook};
use crate::score::{Outcome, ScoreCard, Total};
use crate::total_limit::{TotalAct, limit};

/// The grades of a project by its total: what it has at zero, and where it changes on the way up. Caps,
/// overrides and what a policy puts on totals are in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The grade at a total of zero.
    pub lowest: GradeIndex,
    /// The totals from which on it is another, the least first.
    pub steps: Vec<Rung>,
}

/// A total from which on the grade is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The total.
    pub from: Points,
    /// The grade.
    pub grade: GradeIndex,
}

/// A share of what one indicator could give, with its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attained {
    /// What it gives at most to the total, in points.
    pub weight: Fraction,
    /// The share of it that was attained; `None` where the indicator is not applicable.
    pub share: Option<Fraction>,
}

/// What it takes to get another grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip<T> {
    /// The other grade.
    pub grade: GradeIndex,
    /// How much it takes.
    pub by: T,
    /// It takes more than that, by however little.
    pub beyond: bool,
}

/// What it takes to get a better and a worse grade; `None` where nothing does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flips<T> {
    /// To a better one.
    pub up: Option<Flip<T>>,
    /// To a worse one.
    pub down: Option<Flip<T>>,
}

impl<T: Copy + PartialOrd> Flips<T> {
    /// Gives the smaller of the two.
    pub fn smallest(&self) -> Option<Flip<T>> {
        match (self.up, self.down) {
            (Some(up), Some(down)) => Some(if down.by < up.by { down } else { up }),
            (up, down) => up.or(down),
        }
    }
}

impl Ladder {
    /// Finds the grades of a project by its total; `None` where a missing fact leaves them open.
    pub fn of(
        rulebook: &Rulebook,
        policy: Option<&Policy>,
        project: &Project,
        card: &ScoreCard,
    ) -> Option<Self> {
        let subject = Subject::from(&project.record);
        let limited = |total: Points| {
            let total = Total::Exact(Fraction::from_points(total));
            match policy {
                Some(policy) => limit(policy, rulebook, total, &subject, card).ok(),
                None => Some((total, Vec::new())),
            }
        };
        let grade_at =
            |total: Points| grade::grade(rulebook, limited(total)?.0, &project.facts).certain();
        // What is taken off any total moves every line up by as much.
        let off_by = |act: TotalAct| match policy?.totals.get(act.rule)?.effect {
            TotalEffect::Off(off) => Some(off),
            TotalEffect::AtMost(_) => None,
        };
        let off: Points = limited(rulebook.total)?.1.into_iter().filter_map(off_by).sum();
        let mut lines: Vec<Points> = rulebook
            .grades
            .iter()
            .filter_map(|(_, grade)| grade.band)
            .filter(|band| band.from > Points::ZERO)
            .map(|band| band.from + off)
            .collect();
        lines.sort_unstable();
        let lowest = grade_at(Points::ZERO)?;
        let mut steps: Vec<Rung> = Vec::new();
        for from in lines {
            let grade = grade_at(from)?;
            if steps.last().map_or(lowest, |rung| rung.grade) != grade {
                steps.push(Rung { from, grade });
            }
        }
        Some(Self { lowest, steps })
    }

    /// Gives how many rungs a total reaches.
    pub fn reached(&self, total: Fraction) -> usize {
        self.steps.iter().take_while(|rung| total >= Fraction::from_points(rung.from)).count()
    }

    /// Gives the grade where so many rungs are reached.
    pub fn grade(&self, reached: usize) -> GradeIndex {
        reached.checked_sub(1).map_or(self.lowest, |at| self.steps[at].grade)
    }
}

/// Gives the weights of the indicators in the total, and what was attained of them; `None` where a fact is
/// missing, or dimensions are converted of which not everything applies, so that weights alone do not give
/// the total.
///
/// # Errors
/// When the exact arithmetic leaves 128 bits.
pub fn attained(
    rulebook: &Rulebook,
    card: &ScoreCard,
) -> Result<Option<Vec<Attained>>, TooPrecise> {
    let mut all = Vec::with_capacity(rulebook.indicators.len());
    for (indicator, score) in rulebook.indicators.iter().zip(&card.indicators) {
        let max = Fraction::from_points(indicator.max);
        let share = match score.outcome {
            Outcome::Scored(points) => Some(Fraction::from_points(points).divided_by(max)?),
            Outcome::NotApplicable if rulebook.conversion == Conversion::Dimension => {
                return Ok(None);
            }
            Outcome::NotApplicable => None,
            Outcome::Missing { .. } => return Ok(None),
        };
        let weight = match rulebook.conversion {
            Conversion::Total => max,
            Conversion::Dimension => {
                let dimension = &rulebook.dimensions[indicator.dimension];
                let of_dimension = Fraction::from_points(dimension.weight);
                max.times(of_dimension)?.divided_by(Fraction::from_points(dimension.max))?
            }
        };
        all.push(Attained { weight, share });
    }
    Ok(Some(all))
}

/// Gives the total that weights and shares come to; `None` where no indicator applies.
///
/// # Errors
/// When the exact arithmetic leaves 128 bits.
pub fn total(all: &[Attained], whole: Points) -> Result<Option<Fraction>, TooPrecise> {
    let (mut sum, mut applicable) = (Fraction::ZERO, Fraction::ZERO);
    for one in all {
        if let Some(share) = one.share {
            sum = sum.plus(one.weight.times(share)?)?;
            applicable = applicable.plus(one.weight)?;
        }
    }
    if applicable.is_zero() {
        return Ok(None);
    }
    sum.times(Fraction::from_points(whole))?.divided_by(applicable).map(Some)
}

/// Finds the smallest shift of weight between indicators that gives another grade: half the sum of all
/// changes, in points.
///
/// # Errors
/// When the exact arithmetic leaves 128 bits.
pub fn of_weights(
    all: &[Attained],
    whole: Points,
    ladder: &Ladder,
) -> Result<Flips<Fraction>, TooPrecise> {
    let Some(total) = total(all, whole)? else { return Ok(Flips { up: None, down: None }) };
    let reached = ladder.reached(total);
    let up = match ladder.steps.get(reached) {
        Some(rung) => {
            raised(all, whole, rung.from)?.map(|by| Flip { grade: rung.grade, by, beyond: false })
        }
        None => None,
    };
    let down = match reached.checked_sub(1) {
        Some(at) => lowered(all, whole, ladder.steps[at].from)?.map(|by| Flip {
            grade: ladder.grade(at),
            by,
            beyond: true,
        }),
        None => None,
    };
    Ok(Flips { up, down })
}

/// What each point of weight adds above a line, where there is any to be moved: the total reaches the line
/// where these times the weights add to nothing less than zero.
fn over_line(
    all: &[Attained],
    whole: Points,
    line: Points,
) -> Result<Vec<(Fraction, Fraction, bool)>, TooPrecise> {
    let line = Fraction::from_points(line).divided_by(Fraction::from_points(whole))?;
    let over = |one: &Attained| {
        let over = one.share.map_or(Ok(Fraction::ZERO), |share| share.minus(line))?;
        Ok((one.weight, over, one.share.is_some()))
    };
    all.iter().map(over).collect()
}

fn raised(all: &[Attained], whole: Points, line: Points) -> Result<Option<Fraction>, TooPrecise> {
    let parts = over_line(all, whole, line)?;
    let best = parts.iter().filter(|(.., applies)| *applies).map(|(_, over, _)| *over).max();
    let Some(best) = best.filter(|best| *best >= Fraction::ZERO) else { return Ok(None) };
    let turned: Result<Vec<_>, TooPrecise> =
        parts.iter().map(|(weight, over, _)| Ok((*weight, best.minus(*over)?))).collect();
    let sum = sum_over(&parts)?;
    moved(turned?, Fraction::ZERO.minus(sum)?)
}

fn lowered(all: &[Attained], whole: Points, line: Points) -> Result<Option<Fraction>, TooPrecise> {
    let parts = over_line(all, whole, line)?;
    let worst = parts.iter().filter(|(.., applies)| *applies).map(|(_, over, _)| *over).min();
    let Some(worst) = worst.filter(|worst| *worst < Fraction::ZERO) else { return Ok(None) };
    let turned: Result<Vec<_>, TooPrecise> =
        parts.iter().map(|(weight, over, _)| Ok((*weight, over.minus(worst)?))).collect();
    moved(turned?, sum_over(&parts)?)
}

fn sum_over(parts: &[(Fraction, Fraction, bool)]) -> Result<Fraction, TooPrecise> {
    let mut sum = Fraction::ZERO;
    for (weight, over, _) in parts {
        sum = sum.plus(weight.times(*over)?)?;
    }
    Ok(sum)
}

/// Gives the least weight to be moved for a gain, taking first from where each point of it gains most.
fn moved(
    mut gains: Vec<(Fraction, Fraction)>,
    mut need: Fraction,
) -> Result<Option<Fraction>, TooPrecise> {
    gains.sort_by_key(|gain| std::cmp::Reverse(gain.1));
    let mut shift = Fraction::ZERO;
    for (weight, gain) in gains {
        if need <= Fraction::ZERO {
            break;
        }
        if gain <= Fraction::ZERO {
            return Ok(None);
        }
        let whole = weight.times(gain)?;
        if whole >= need {
            shift = shift.plus(need.divided_by(gain)?)?;
            need = Fraction::ZERO;
        } else {
            shift = shift.plus(weight)?;
            need = need.minus(whole)?;
        }
    }
    Ok((need <= Fraction::ZERO).then_some(shift))
}

/// Finds the smallest gain and the smallest loss of points, in steps of what the rulebook awards, that give
/// another grade; `None` where dimensions are converted to weights of their own.
///
/// # Errors
/// When the exact arithmetic leaves 128 bits.
pub fn of_points(
    rulebook: &Rulebook,
    result: &ProjectResult,
    ladder: &Ladder,
) -> Result<Option<Flips<Points>>, TooPrecise> {
    let converts = rulebook.conversion == Conversion::Dimension
        && rulebook.dimensions.iter().any(|dimension| dimension.weight != dimension.max);
    let Some(total) = result.card.totals.total(rulebook)?.and_then(Total::exact) else {
        return Ok(None);
    };
    if converts {
        return Ok(None);
    }
    let dimensions = &result.card.totals.dimensions;
    let sum: Points = dimensions.iter().map(|dimension| dimension.low).sum();
    let applicable: Points = dimensions.iter().map(|dimension| dimension.applicable).sum();
    let step = rulebook.rounding.step();
    let [sum, most, whole] =
        [sum, applicable, rulebook.total].map(|one| i128::from(one.hundredths()));
    // The points needed are line × most ÷ whole, in whole steps from where the sum is.
    let needed = |line: Points| i128::from(line.hundredths()) * most - sum * whole;
    let steps = |hundredths: i128| {
        let points = i64::try_from(hundredths).map_err(|_| TooPrecise)?;
        Ok::<Points, TooPrecise>(Points::from_hundredths(points))
    };
    let unit = i128::from(step) * whole;
    let reached = ladder.reached(total);
    let mut flips = Flips::default();
    if let Some(rung) = ladder.steps.get(reached) {
        let gain = (needed(rung.from) + unit - 1).div_euclid(unit) * i128::from(step);
        if sum + gain <= most {
            flips.up = Some(Flip { grade: rung.grade, by: steps(gain)?, beyond: false });
        }
    }
    if let Some(at) = reached.checked_sub(1) {
        let loss = ((-needed(ladder.steps[at].from)).div_euclid(unit) + 1) * i128::from(step);
        if loss <= sum {
            flips.down = Some(Flip { grade: ladder.grade(at), by: steps(loss)?, beyond: false });
        }
    }
    Ok(Some(flips))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Points = Points::from_hundredths(10_000);

    fn fraction(numerator: i64, denominator: u32) -> Fraction {
        Fraction::new(numerator, denominator.try_into().unwrap())
    }

    fn part(weight: i64, share: Option<(i64, u32)>) -> Attained {
        let share = share.map(|(numerator, denominator)| fraction(numerator, denominator));
        Attained { weight: fraction(weight, 1), share }
    }

    /// Below 60 grade 3, from 60 grade 2, from 80 grade 1, from 90 grade 0, as far as a cap lets it.
    fn ladder(best: usize) -> Ladder {
        let rungs = [(6000, 2), (8000, 1), (9000, 0)].into_iter().filter(|(_, at)| *at >= best);
        let rung =
            |(from, grade)| Rung { from: Points::from_hundredths(from), grade: GradeIndex(grade) };
        Ladder { lowest: GradeIndex(3), steps: rungs.map(rung).collect() }
    }

    #[test]
    fn weight_moves_between_the_best_and_the_worst_first() {
        // 50 × 0.9 + 30 × 0.8 + 20 × 0.6 = 81. Down to 80: each point moved from 0.9 to 0.6 takes 0.3,
        // so 10/3. Up to 90 everything would have to lie on the first: 50 points of weight.
        let all = [part(50, Some((9, 10))), part(30, Some((8, 10))), part(20, Some((6, 10)))];
        assert_eq!(total(&all, WHOLE), Ok(Some(fraction(81, 1))));
        let flips = of_weights(&all, WHOLE, &ladder(0)).unwrap();
        let down = flips.down.unwrap();
        assert_eq!((down.by, down.grade, down.beyond), (fraction(10, 3), GradeIndex(2), true));
        let up = flips.up.unwrap();
        assert_eq!((up.by, up.grade, up.beyond), (fraction(50, 1), GradeIndex(0), false));
        assert_eq!(flips.smallest(), Some(down));
    }

    #[test]
    fn a_shift_goes_on_where_the_best_place_is_used_up() {
        // 10 × 0.5 + 40 × 0.7 + 50 × 0.8 = 73. Up to 80 would need all weight on 0.8; to 76 = rung: 3 more:
        // 10 points from 0.5 gain 3.0 exactly.
        let all = [part(10, Some((1, 2))), part(40, Some((7, 10))), part(50, Some((8, 10)))];
        let rung = Rung { from: Points::from_hundredths(7600), grade: GradeIndex(0) };
        let one = Ladder { lowest: GradeIndex(1), steps: vec![rung] };
        assert_eq!(of_weights(&all, WHOLE, &one).unwrap().up.unwrap().by, fraction(10, 1));
        // To 77: 1.0 more from 0.7, which gains 0.1 a point.
        let rung = Rung { from: Points::from_hundredths(7700), grade: GradeIndex(0) };
        let one = Ladder { lowest: GradeIndex(1), steps: vec![rung] };
        assert_eq!(of_weights(&all, WHOLE, &one).unwrap().up.unwrap().by, fraction(20, 1));
    }

    #[test]
    fn where_a_cap_decides_nothing_flips_upwards() {
        let all = [part(60, Some((95, 100))), part(40, Some((9, 10)))];
        let capped = of_weights(&all, WHOLE, &ladder(2)).unwrap();
        assert_eq!((capped.up, capped.down), (None, None));
        // No share lies below 0.9, so no weights lead below the line of the best grade.
        assert_eq!(of_weights(&all, WHOLE, &ladder(0)).unwrap().down, None);
    }

    #[test]
    fn weight_may_move_from_what_does_not_apply() {
        // (40 × 1 + 40 × 0.5) ÷ 80 = 75. Line 80: 40 × 0.2 − 40 × 0.3 = −4. From 0.5 to 1 a point gains
        // 0.5: 8 points. What does not apply gains but 0.2 a point.
        let all = [part(40, Some((1, 1))), part(40, Some((1, 2))), part(20, None)];
        assert_eq!(total(&all, WHOLE), Ok(Some(fraction(75, 1))));
        let flips = of_weights(&all, WHOLE, &ladder(0)).unwrap();
        assert_eq!(flips.up.unwrap().by, fraction(8, 1));
    }
}
