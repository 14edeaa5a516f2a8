//! How little would have to be otherwise for a grade to be another: of the weights, and of the points?
//!
//! The share of its maximum that each indicator attained is held, and points are not rounded anew.

use crate::cut::Subject;
use crate::grade;
use crate::policy::{Policy, TotalEffect};
use crate::project::Project;
use crate::quantity::{Fraction, Points, TooPrecise};
use crate::rulebook::{Conversion, GradeIndex, Indicator, Rulebook};
use crate::score::{ScoreCard, Total};
use crate::total_limit::{TotalAct, limit};
use num_integer::gcd;

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

/// What an indicator can give to the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    /// The most points, in hundredths.
    max: i64,
    /// How many units of the total each of them gives.
    times: i64,
}

/// A rulebook laid out for finding what flips grades, in whole numbers: so many units make a hundredth of a
/// point of the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    parts: Vec<Part>,
    units: i64,
    /// The greatest total, in hundredths.
    whole: i64,
    /// The step in which points are awarded, in hundredths.
    step: i64,
    conversion: Conversion,
}

impl Scale {
    /// Lays out a rulebook.
    ///
    /// # Errors
    /// When the exact arithmetic may leave 128 bits.
    pub fn of(rulebook: &Rulebook) -> Result<Self, TooPrecise> {
        let dimensions = &rulebook.dimensions;
        let units = match rulebook.conversion {
            Conversion::Total => 1,
            Conversion::Dimension => {
                let maxima = dimensions.iter().map(|dimension| dimension.max.hundredths());
                maxima.fold(Some(1), common_multiple).ok_or(TooPrecise)?
            }
        };
        let part = |indicator: &Indicator| {
            let dimension = &dimensions[indicator.dimension];
            let times = match rulebook.conversion {
                Conversion::Total => Some(1),
                Conversion::Dimension => {
                    let of_point = units / dimension.max.hundredths();
                    dimension.weight.hundredths().checked_mul(of_point)
                }
            };
            Ok(Part { max: indicator.max.hundredths(), times: times.ok_or(TooPrecise)? })
        };
        Self {
            parts: rulebook.indicators.iter().map(part).collect::<Result<_, _>>()?,
            units,
            whole: rulebook.total.hundredths(),
            step: rulebook.rounding.step(),
            conversion: rulebook.conversion,
        }
        .bounded()
    }

    /// Refuses what could leave 128 bits: the products of all weights with the gain of one, and of that gain
    /// with what it is counted in.
    fn bounded(self) -> Result<Self, TooPrecise> {
        let greatest = |of: fn(&Part) -> i64| self.parts.iter().map(of).max().unwrap_or(1);
        let (max, times) = (greatest(|part| part.max), greatest(|part| part.times));
        let whole = self.whole.max(max);
        // Two points and their maxima are multiplied to be compared, in 64 bits.
        whole.checked_mul(whole).ok_or(TooPrecise)?;
        let count = i64::try_from(self.parts.len()).map_err(|_| TooPrecise)?;
        let fits = |factors: &[i64]| {
            factors.iter().try_fold(1_i128, |all, one| all.checked_mul(i128::from(*one))).is_some()
        };
        let fits = fits(&[2, count, times, times, whole, whole, whole, whole])
            && fits(&[200, times, self.units, whole, whole, whole]);
        fits.then_some(self).ok_or(TooPrecise)
    }

    /// Finds the smallest shift of weight between indicators that gives another grade than that of the rungs
    /// reached: half the sum of all changes, in points. Points are given by indicator; one that does not
    /// apply has none. `None` where dimensions are converted of which not everything applies, so that weights
    /// alone do not give the total.
    pub fn of_weights(
        &self,
        points: &[Option<Points>],
        ladder: &Ladder,
        reached: usize,
    ) -> Option<Flips<Fraction>> {
        if self.conversion == Conversion::Dimension && points.contains(&None) {
            return None;
        }
        let to = |at: usize, way: Way| self.shifted(points, ladder.steps[at].from, way);
        let up = ladder.steps.get(reached).and_then(|rung| {
            Some(Flip { grade: rung.grade, by: to(reached, Way::Up)?, beyond: false })
        });
        let down = reached.checked_sub(1).and_then(|at| {
            Some(Flip { grade: ladder.grade(at), by: to(at, Way::Down)?, beyond: true })
        });
        Some(Flips { up, down })
    }

    /// Gives the least weight to be moved for the total to come to a line: from where each point of it gains
    /// least to where it gains most.
    fn shifted(&self, points: &[Option<Points>], line: Points, way: Way) -> Option<Fraction> {
        let line = line.hundredths();
        let sign = match way {
            Way::Up => 1,
            Way::Down => -1,
        };
        // What does not apply neither raises nor lowers a total, as what attains the line itself.
        let share = |(part, points): (&Part, &Option<Points>)| {
            let share = points.map_or([line, self.whole], |points| [points.hundredths(), part.max]);
            (share, *part, points.is_some())
        };
        let mut parts: Vec<([i64; 2], Part, bool)> =
            self.parts.iter().zip(points).map(share).collect();
        // The share farthest from where the total goes comes first.
        let above = |one: [i64; 2], other: [i64; 2]| sign * (one[0] * other[1] - other[0] * one[1]);
        parts.sort_by(|(one, ..), (other, ..)| above(*one, *other).cmp(&0));
        let (to, ..) = *parts.iter().rev().find(|(.., applies)| *applies)?;
        let beside = above(to, [line, self.whole]);
        if beside < 0 || (beside == 0 && sign < 0) {
            return None;
        }
        let [to, of_to, whole] = [to[0], to[1], self.whole].map(i128::from);
        // Everything is counted in parts of a unit, as many as these shares have together.
        let over = |[points, max]: [i64; 2]| i128::from(points * self.whole - line * max);
        let held: i128 = parts
            .iter()
            .filter(|(.., applies)| *applies)
            .map(|(share, part, _)| i128::from(part.times) * over(*share))
            .sum();
        let sign = i128::from(sign);
        let mut need = -sign * held * of_to;
        let mut moved = 0;
        for ([points, of], part, applies) in parts {
            if need <= 0 {
                break;
            }
            let weight = i128::from(part.max) * i128::from(part.times);
            let (points, of) = (i128::from(points), i128::from(of));
            let of_all = if applies { whole * i128::from(part.times) } else { weight };
            let gain = sign * (to * of - points * of_to) * of_all;
            if gain <= 0 {
                return None;
            }
            if gain >= need {
                let units = gain * i128::from(self.units) * 100;
                return Fraction::from_parts(moved * gain + weight * need, units);
            }
            moved += weight;
            need -= gain;
        }
        let units = i128::from(self.units) * 100;
        (need <= 0).then(|| Fraction::from_parts(moved, units)).flatten()
    }

    /// Finds the smallest gain and the smallest loss of points, in steps of what the rulebook awards, that
    /// give another grade than that of the rungs reached; `None` where dimensions are converted to weights of
    /// their own.
    ///
    /// # Errors
    /// When points leave 64 bits.
    pub fn of_points(
        &self,
        points: &[Option<Points>],
        ladder: &Ladder,
        reached: usize,
    ) -> Result<Option<Flips<Points>>, TooPrecise> {
        if self.parts.iter().any(|part| part.times != self.units) {
            return Ok(None);
        }
        let applying =
            || self.parts.iter().zip(points).filter_map(|(part, one)| Some((part, (*one)?)));
        let sum: i64 = applying().map(|(_, points)| points.hundredths()).sum();
        let most: i64 = applying().map(|(part, _)| part.max).sum();
        let [sum, most, whole, step] = [sum, most, self.whole, self.step].map(i128::from);
        // The points needed are line × most ÷ whole, in whole steps from where the sum is.
        let needed = |line: Points| i128::from(line.hundredths()) * most - sum * whole;
        let steps = |hundredths: i128| {
            let points = i64::try_from(hundredths).map_err(|_| TooPrecise)?;
            Ok::<Points, TooPrecise>(Points::from_hundredths(points))
        };
        let unit = step * whole;
        let mut flips = Flips::default();
        if let Some(rung) = ladder.steps.get(reached) {
            let gain = (needed(rung.from) + unit - 1).div_euclid(unit) * step;
            if sum + gain <= most {
                flips.up = Some(Flip { grade: rung.grade, by: steps(gain)?, beyond: false });
            }
        }
        if let Some(at) = reached.checked_sub(1) {
            let loss = ((-needed(ladder.steps[at].from)).div_euclid(unit) + 1) * step;
            if loss <= sum {
                flips.down =
                    Some(Flip { grade: ladder.grade(at), by: steps(loss)?, beyond: false });
            }
        }
        Ok(Some(flips))
    }
}

/// Where a total is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// To a line above it, or on it.
    Up,
    /// Below a line that it reaches.
    Down,
}

/// Gives the least common multiple of two positive numbers, where it fits.
fn common_multiple(all: Option<i64>, one: i64) -> Option<i64> {
    let all = all?;
    (all / gcd(all, one)).checked_mul(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i64, denominator: u32) -> Fraction {
        Fraction::new(numerator, denominator.try_into().unwrap())
    }

    /// Indicators of some whole points that add to 100, and what was attained of each, in hundredths.
    fn scale(max: &[i64]) -> Scale {
        let parts = max.iter().map(|max| Part { max: max * 100, times: 1 }).collect();
        let (units, whole, step) = (1, 10_000, 1);
        Scale { parts, units, whole, step, conversion: Conversion::Total }.bounded().unwrap()
    }

    fn attained<const N: usize>(points: [i64; N]) -> [Option<Points>; N] {
        points.map(|points| Some(Points::from_hundredths(points)))
    }

    /// Below 60 grade 3, from 60 grade 2, from 80 grade 1, from 90 grade 0, as far as a cap lets it.
    fn ladder(best: usize) -> Ladder {
        let rungs = [(6000, 2), (8000, 1), (9000, 0)].into_iter().filter(|(_, at)| *at >= best);
        let rung =
            |(from, grade)| Rung { from: Points::from_hundredths(from), grade: GradeIndex(grade) };
        Ladder { lowest: GradeIndex(3), steps: rungs.map(rung).collect() }
    }

    fn one_rung(from: i64) -> Ladder {
        let rung = Rung { from: Points::from_hundredths(from), grade: GradeIndex(0) };
        Ladder { lowest: GradeIndex(1), steps: vec![rung] }
    }

    #[test]
    fn weight_moves_between_the_best_and_the_worst_first() {
        // 50 × 0.9 + 30 × 0.8 + 20 × 0.6 = 81. Down to 80: each point moved from 0.9 to 0.6 takes 0.3,
        // so 10/3. Up to 90 everything would have to lie on the first: 50 points of weight.
        let flips =
            scale(&[50, 30, 20]).of_weights(&attained([4500, 2400, 1200]), &ladder(0), 2).unwrap();
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
        let (scale, points) = (scale(&[10, 40, 50]), attained([500, 2800, 4000]));
        let up = |from| scale.of_weights(&points, &one_rung(from), 0).unwrap().up.unwrap().by;
        assert_eq!(up(7600), fraction(10, 1));
        // To 77: 1.0 more from 0.7, which gains 0.1 a point.
        assert_eq!(up(7700), fraction(20, 1));
        assert_eq!(up(8000), fraction(50, 1));
    }

    #[test]
    fn where_a_cap_decides_nothing_flips_upwards() {
        let (scale, points) = (scale(&[60, 40]), attained([5700, 3600]));
        let capped = scale.of_weights(&points, &ladder(2), 1).unwrap();
        assert_eq!((capped.up, capped.down), (None, None));
        // No share lies below 0.9, so no weights lead below the line of the best grade.
        assert_eq!(scale.of_weights(&points, &ladder(0), 3).unwrap().down, None);
    }

    #[test]
    fn weight_may_move_from_what_does_not_apply() {
        // (40 × 1 + 40 × 0.5) ÷ 80 = 75. Line 80: 40 × 0.2 − 40 × 0.3 = −4. From 0.5 to 1 a point gains
        // 0.5: 8 points. What does not apply gains but 0.2 a point.
        let [one, other] = attained([4000, 2000]);
        let flips = scale(&[40, 40, 20]).of_weights(&[one, other, None], &ladder(0), 1).unwrap();
        assert_eq!(flips.up.unwrap().by, fraction(8, 1));
        // To 95: 40 × 0.05 − 40 × 0.45 = −16, at 0.5 a point from the second 32.
        let flips =
            scale(&[40, 40, 20]).of_weights(&[one, other, None], &one_rung(9500), 0).unwrap();
        assert_eq!(flips.up.unwrap().by, fraction(32, 1));
    }

    #[test]
    fn where_dimensions_are_converted_a_point_weighs_what_its_dimension_does() {
        // Two dimensions of 20 points each that weigh 40 and 60: one point is 2 or 3 of the total. 15 and 10 of
        // 20: 30 + 30 = 60. Up to 66: from 0.5 to 0.75 a point of weight gains 0.25, so 24.
        let part = |times| Part { max: 2000, times };
        let scale = Scale {
            parts: vec![part(4000), part(6000)],
            units: 2000,
            whole: 10_000,
            step: 1,
            conversion: Conversion::Dimension,
        };
        let scale = scale.bounded().unwrap();
        let points = attained([1500, 1000]);
        let flips = scale.of_weights(&points, &one_rung(6600), 0).unwrap();
        assert_eq!(flips.up.unwrap().by, fraction(24, 1));
        assert_eq!(scale.of_points(&points, &one_rung(6600), 0), Ok(None));
        assert_eq!(scale.of_weights(&[points[0], None], &one_rung(6600), 0), None);
    }
}
