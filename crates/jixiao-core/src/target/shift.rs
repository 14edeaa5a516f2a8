//! The two methods that add to the rates of the grades: the same for all, or by the shortfall.
//!
//! Before the bounds act, a worse grade has at least the rate of every better one of its group.

use super::answer::{Parameter, Setting};
use super::item::{Item, Method, Question};
use super::lines::{Lines, WHOLE};
use super::reach::{Reach, binding, unreachable};
use super::refusal::{Bound, Refusal};
use super::seek::{Reply, Response, proportion, seek};
use crate::quantity::{Fraction, MoneySum};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;

/// How many steps of the value move a rate by one step, for a line of slope 1.
const FINENESS: i128 = 1_000_000;
/// Shortfalls are read to this part of a point.
const PER_POINT: i128 = 10_000;
/// The greatest shortfall read, of 10,000 points.
const DEEPEST: i128 = 100_000_000;

/// A rate that grows: a slope, and a start in steps of the 18th decimal. Of two with the same rate
/// now, the one that grows faster is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rising {
    slope: i64,
    start: i64,
}

impl Rising {
    fn at(self, value: i128) -> i128 {
        i128::from(self.start) + (value * i128::from(self.slope)).div_euclid(FINENESS)
    }
}

/// The lines at some value.
pub(super) struct Shift<'a> {
    lines: &'a Lines,
    target: i128,
    rising: Vec<Rising>,
    /// The rate of every line.
    pub(super) rates: Vec<i64>,
    /// What a line has that is held by a better or worse one.
    pub(super) pinned: Vec<bool>,
    /// What is missing for the target once the value is zero, on the present straight piece.
    missing: i128,
    /// How steep the piece is.
    slope: i128,
}

impl Response for Shift<'_> {
    fn at(&mut self, value: i128) -> Reply {
        let lines = self.lines;
        let (mut total, mut fixed, mut slope) = (0, 0, 0_i128);
        for group in &lines.groups {
            let mut over: Option<(i128, Rising)> = None;
            for (step, range) in group.steps.iter().enumerate() {
                let mut highest = over;
                for line in range.clone() {
                    let rising = self.rising[line];
                    let own = (rising.at(value), rising);
                    let (wanted, by) = over.filter(|over| over.0 > own.0).unwrap_or(own);
                    if highest.is_none_or(|highest| own > highest) {
                        highest = Some(own);
                    }
                    let (low, high) = group.range(lines, step, line);
                    let rate = held(wanted, low, high);
                    let amount = lines.amount(line, rate);
                    self.rates[line] = rate;
                    self.pinned[line] = rate != held(own.0, lines.low[line], lines.high[line]);
                    total += amount;
                    let base = i128::from(lines.base[line]);
                    if i128::from(rate) == wanted && amount == base * wanted {
                        fixed += base * i128::from(by.start);
                        slope += base * i128::from(by.slope);
                    } else {
                        fixed += amount;
                    }
                }
                over = highest;
            }
        }
        (self.missing, self.slope) = (self.target - fixed, slope);
        Reply { total, next: proportion(self.missing, FINENESS, slope) }
    }
}

fn held(wanted: i128, low: i64, high: i64) -> i64 {
    let rate = wanted.max(i128::from(low)).min(i128::from(high));
    i64::try_from(rate).unwrap_or(high)
}

/// Finds the value for the target.
pub(super) fn shifted<'a>(
    lines: &'a Lines,
    question: &Question<'_>,
) -> Result<(Shift<'a>, Parameter), Refusal> {
    let rising = |&place: &usize| rising(&question.items[place], question.method);
    let mut shift = Shift {
        lines,
        target: i128::from(question.target.fen()) * i128::from(WHOLE),
        rising: lines.item.iter().map(rising).collect(),
        rates: vec![0; lines.len()],
        pinned: vec![false; lines.len()],
        missing: 0,
        slope: 0,
    };
    let by_points = question.method == Method::Shortfall;
    let end = i128::from(WHOLE) * if by_points { FINENESS } else { 1 };
    if by_points {
        shift.refuse_beyond(question, end)?;
    }
    let target = shift.target;
    let value = seek(&mut shift, (-end, end), 0, target, lines.total_base());
    let setting = shift.setting(value, by_points);
    let parameter =
        if by_points { Parameter::PerPoint(setting) } else { Parameter::Extra(setting) };
    Ok((shift, parameter))
}

fn rising(item: &Item<'_>, method: Method) -> Rising {
    let (numerator, denominator) = item.rate.as_ratio();
    let start = numerator * (WHOLE / denominator);
    let slope = match method {
        Method::Shortfall => {
            let (numerator, denominator) = item.shortfall.parts();
            let points = proportion(numerator, PER_POINT, denominator).clamp(0, DEEPEST);
            i64::try_from(points).unwrap_or_default()
        }
        // One step of the value is one step of the rate.
        Method::Extra | Method::Least => 1_000_000,
    };
    Rising { slope, start }
}

impl Shift<'_> {
    /// Refuses a target that projects without a shortfall keep out of reach.
    fn refuse_beyond(&mut self, question: &Question<'_>, end: i128) -> Result<(), Refusal> {
        let whole = i128::from(WHOLE);
        let target = MoneySum::from_fen(i128::from(question.target.fen()));
        self.at(end);
        let most = self.sum(|amount| (amount + whole - 1) / whole);
        let mut standing = self.standing(true);
        self.at(-end);
        let least = self.sum(|amount| amount / whole);
        let gap = if target < least {
            standing = self.standing(false);
            least - target
        } else if target > most {
            target - most
        } else {
            return Ok(());
        };
        let binding =
            standing.into_iter().filter_map(|(item, room)| binding(item, Bound::NoShortfall, room));
        Err(unreachable(question, Reach { least, most }, binding.collect(), gap))
    }

    fn sum(&self, whole: impl Fn(i128) -> i128) -> MoneySum {
        let amount = |line: usize| self.lines.amount(line, self.rates[line]);
        MoneySum::from_fen((0..self.lines.len()).map(|line| whole(amount(line))).sum())
    }

    /// The items without a shortfall, and how far each could go on.
    fn standing(&self, up: bool) -> Vec<(usize, i128)> {
        let lines = self.lines;
        let mut standing = Vec::new();
        for group in &lines.groups {
            for (step, line) in group.lines() {
                let range = group.range(lines, step, line);
                let now = lines.amount(line, self.rates[line]);
                let room = if up {
                    lines.amount(line, range.1) - now
                } else {
                    now - lines.amount(line, range.0)
                };
                if self.rising[line].slope == 0 {
                    standing.push((lines.item[line], room / i128::from(WHOLE)));
                }
            }
        }
        standing
    }

    /// Solves the straight piece under the value that was found.
    fn setting(&self, value: i128, by_points: bool) -> Setting {
        let exact = proportion(self.missing, FINENESS, self.slope);
        let scale = if by_points { 20 } else { 18 };
        let near = Decimal::try_from_i128_with_scale(value, scale).unwrap_or_default().normalize();
        if self.slope == 0 || (exact - value).abs() > 1 {
            return Setting::Near(near);
        }
        let unit = if by_points { PER_POINT } else { FINENESS };
        let setting = BigRational::new(
            BigInt::from(self.missing) * BigInt::from(unit),
            BigInt::from(self.slope) * BigInt::from(WHOLE),
        );
        let parts = (setting.numer().to_i128(), setting.denom().to_i128());
        match parts {
            (Some(numerator), Some(denominator)) => Fraction::from_parts(numerator, denominator)
                .map_or(Setting::Near(near), Setting::Exact),
            _ => Setting::Near(near),
        }
    }
}
