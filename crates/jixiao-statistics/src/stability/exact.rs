//! The total of one subject under some weights: exact, and in double precision.

use super::Refusal;
use super::run::{Field, Subject};
use jixiao_core::quantity::{Fraction, Points, TooPrecise};

/// Gives the total, exact, in points.
pub(super) fn total(
    field: &Field,
    subject: &Subject,
    weights: &[u32],
) -> Result<Fraction, Refusal> {
    added(field, subject, weights).map_err(|TooPrecise| Refusal::TooPrecise)
}

fn added(field: &Field, subject: &Subject, weights: &[u32]) -> Result<Fraction, TooPrecise> {
    let points =
        |hundredths: u32| Fraction::from_points(Points::from_hundredths(hundredths.into()));
    let count = field.groups.iter().max().map_or(0, |most| most + 1);
    let zero = || vec![Fraction::ZERO; count];
    let (mut sums, mut applicable, mut all) = (zero(), zero(), zero());
    for ((share, weight), group) in subject.shares.iter().zip(weights).zip(&field.groups) {
        let weight = points(*weight);
        all[*group] = all[*group].plus(weight)?;
        if let Some(share) = share {
            let attained = points(share.points).divided_by(points(share.max))?;
            sums[*group] = sums[*group].plus(weight.times(attained)?)?;
            applicable[*group] = applicable[*group].plus(weight)?;
        }
    }
    let (mut total, mut whole) = (Fraction::ZERO, Fraction::ZERO);
    for group in (0..count).filter(|group| applicable[*group] > Fraction::ZERO) {
        let share = sums[group].divided_by(applicable[group])?;
        total = total.plus(all[group].times(share)?)?;
        whole = whole.plus(all[group])?;
    }
    if whole.is_zero() {
        return Ok(Fraction::ZERO);
    }
    total.times(points(field.drawing.whole))?.divided_by(whole)
}

/// The sums of one group of indicators.
#[derive(Clone, Copy, Default)]
pub(super) struct GroupSum {
    attained: f64,
    applicable: f64,
    all: f64,
}

/// Gives the total in double precision, in hundredths.
pub(super) fn in_double(
    field: &Field,
    subject: &Subject,
    weights: &[u32],
    sums: &mut Vec<GroupSum>,
) -> f64 {
    sums.clear();
    sums.resize(field.groups.iter().max().map_or(0, |most| most + 1), GroupSum::default());
    for ((share, weight), group) in subject.shares.iter().zip(weights).zip(&field.groups) {
        let (weight, sum) = (f64::from(*weight), &mut sums[*group]);
        sum.all += weight;
        if let Some(share) = share {
            sum.attained += weight * f64::from(share.points) / f64::from(share.max);
            sum.applicable += weight;
        }
    }
    let (mut total, mut whole) = (0.0, 0.0);
    for sum in sums.iter().filter(|sum| sum.applicable > 0.0) {
        total += sum.all * sum.attained / sum.applicable;
        whole += sum.all;
    }
    if whole > 0.0 { total / whole * f64::from(field.drawing.whole) } else { 0.0 }
}
