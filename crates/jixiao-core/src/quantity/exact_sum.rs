//! A sum of products of any number of fractions, exact whatever their denominators.
//!
//! Terms are added in pairs, and pairs of pairs, so that long integers meet only long ones; and what
//! has grown long is not reduced, as that costs more than all the rest.

use super::{Fraction, Points, TooPrecise};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive};

/// A sum of products that never overflows.
#[derive(Clone, Debug)]
pub struct ExactSum {
    /// The sum of the terms that fit into 128 bits, as nearly always all do.
    short: Fraction,
    parts: Vec<Partial>,
}

impl Default for ExactSum {
    fn default() -> Self {
        Self { short: Fraction::ZERO, parts: Vec::new() }
    }
}

/// The sum of 2 to the power of `pairs` terms.
#[derive(Clone, Debug)]
struct Partial {
    pairs: u32,
    sum: BigRational,
}

/// How finely a share is kept between two roundings of the points it gives.
const FINENESS: u64 = 1_000_000_000_000;

/// The bits of a denominator up to which a partial sum, and at last the whole, is reduced.
const REDUCED: u64 = 4_096;
const REDUCED_AT_LAST: u64 = 65_536;

impl ExactSum {
    /// Adds a product.
    pub fn add_product(&mut self, one: Fraction, other: Fraction) {
        let short = one.times(other).and_then(|product| self.short.plus(product));
        if let Ok(short) = short {
            self.short = short;
            return;
        }
        let mut next = Partial { pairs: 0, sum: big(one) * big(other) };
        while let Some(last) = self.parts.pop_if(|last| last.pairs == next.pairs) {
            next = Partial { pairs: next.pairs + 1, sum: plus(&last.sum, &next.sum) };
        }
        self.parts.push(next);
    }

    /// Gives the sum as the share of a maximum.
    ///
    /// Where the exact share, or its product with the maximum, needs more than 128 bits, another stands for it that gives the same
    /// points under every rounding: it lies within the same step of a grid on which every share
    /// with points at or halfway between two hundredths has a place of its own.
    ///
    /// # Errors
    /// When even that does not fit, as for a sum far beyond one.
    pub fn to_share_of(&self, max: Points) -> Result<Fraction, TooPrecise> {
        if self.parts.is_empty() && can_be_multiplied(self.short, max) {
            return Ok(self.short);
        }
        let parts = self.parts.iter().rev();
        let sum = parts.fold(big(self.short), |sum, part| plus(&sum, &part.sum));
        if sum.denom().bits() <= REDUCED_AT_LAST
            && let Some(exact) = small(&sum.reduced())
            && can_be_multiplied(exact, max)
        {
            return Ok(exact);
        }
        // Points of share × max, in hundredths, change their rounding at halves.
        let grid = BigInt::from(2 * max.hundredths().max(1)) * BigInt::from(FINENESS);
        let scaled = BigRational::new_raw(sum.numer() * &grid, sum.denom().clone());
        let step = scaled.floor().to_integer();
        let near = if &step * scaled.denom() == *scaled.numer() {
            BigRational::new(step, grid)
        } else {
            BigRational::new(step * 2 + BigInt::one(), grid * 2)
        };
        small(&near).ok_or(TooPrecise)
    }
}

/// Says whether the points of a share, in hundredths, fit into 128 bits.
fn can_be_multiplied(share: Fraction, max: Points) -> bool {
    let (numerator, denominator) = share.parts();
    let hundredths = i128::from(max.hundredths().max(1));
    numerator.checked_mul(hundredths).and_then(|product| product.checked_mul(100)).is_some()
        && denominator.checked_mul(100).is_some()
}

/// Adds, and reduces what is short.
fn plus(one: &BigRational, other: &BigRational) -> BigRational {
    let denominator = one.denom() * other.denom();
    let numerator = one.numer() * other.denom() + other.numer() * one.denom();
    let sum = BigRational::new_raw(numerator, denominator);
    if sum.denom().bits() <= REDUCED { sum.reduced() } else { sum }
}

fn big(fraction: Fraction) -> BigRational {
    let (numerator, denominator) = fraction.parts();
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

fn small(value: &BigRational) -> Option<Fraction> {
    let denominator = value.denom().abs().to_i128()?;
    Fraction::from_parts(value.numer().to_i128()?, denominator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Number, Rounding};

    fn number(text: &str) -> Fraction {
        Number::parse(text).unwrap().to_fraction()
    }

    #[test]
    fn many_odd_denominators_still_give_exact_points() {
        // 40 items of 1/40 each, attained k/(k + 1009) with k + 1009 of many different factors.
        let max = Points::from_hundredths(800);
        let share = number("0.025");
        let mut sum = ExactSum::default();
        for k in 1_000_u32..1_040 {
            let attained = number(&k.to_string()).divided_by(number(&(k + 1_009).to_string()));
            sum.add_product(share, attained.unwrap());
        }
        let points = sum.to_share_of(max).unwrap().times(Fraction::from_points(max)).unwrap();
        // The mean of k/(k + 1009) over the 40 is 0.50257…, × 8 = 4.0206…
        assert_eq!(points.to_points(Rounding::HalfUp).unwrap().to_string(), "4.02");
    }

    /// Adds `1/items × (target − 17)/target` for each target, as points of 8.
    fn seventeen_short(targets: &[u64]) -> String {
        let max = Points::from_hundredths(800);
        let items = targets.len().to_string();
        let share = Fraction::ONE.divided_by(number(&items)).unwrap();
        let mut sum = ExactSum::default();
        for target in targets {
            let attained = number(&(target - 17).to_string());
            sum.add_product(share, attained.divided_by(number(&target.to_string())).unwrap());
        }
        let points = sum.to_share_of(max).unwrap().times(Fraction::from_points(max)).unwrap();
        points.to_points(Rounding::HalfUp).unwrap().to_string()
            + " "
            + &points.to_points(Rounding::Down).unwrap().to_string()
    }

    #[test]
    fn whole_numbers_of_many_digits_give_points() {
        // 8 × (1 − 17 × the mean of 1/target), worked out with fractions of any length.
        let nine = [999_999_937, 999_999_929, 999_999_893, 999_999_883];
        assert_eq!(seventeen_short(&nine), "8.00 7.99");
        let seven = [1_234_567, 2_345_701, 3_456_709, 4_567_811, 5_678_923];
        assert_eq!(seventeen_short(&seven), "8.00 7.99");
        let six = [100_003, 200_003, 300_007, 400_009, 500_009, 600_011];
        assert_eq!(seventeen_short(&six), "8.00 7.99");
        // The mean of 1/target is 0.00005468…; 17 × 8 times that is 0.00743….
        let five = [10_007, 10_009, 20_011, 30_011, 40_009, 50_021];
        assert_eq!(seventeen_short(&five), "7.99 7.99");
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let mut sum = ExactSum::default();
        sum.add_product(number("0.6"), number("0.5"));
        sum.add_product(number("0.4"), number("1"));
        assert_eq!(sum.to_share_of(Points::from_hundredths(800)), Ok(number("0.7")));
    }

    #[test]
    fn what_fits_at_last_is_given_as_it_is() {
        // A ninth each of 1/p, 1/q, 1/r and of what they leave of 1: the first three do not fit together.
        let targets = [999_999_999_999_991_u64, 999_999_999_999_993, 999_999_999_999_995];
        let ninth = Fraction::new(1, 9.try_into().unwrap());
        let mut sum = ExactSum::default();
        for above in [|_| 1, |target: u64| target - 1] {
            for target in targets {
                sum.add_product(ninth, fraction(above(target).into(), target.into()));
            }
        }
        assert_eq!(sum.to_share_of(Points::from_hundredths(800)), Ok(fraction(1, 3)));
    }

    fn fraction(above: i128, below: i128) -> Fraction {
        Fraction::from_parts(above, below).unwrap()
    }

    /// Gives the points of a sum, rounded half up, half to even, down and up.
    fn rounded(terms: &[(Fraction, Fraction)], max: i64) -> [i64; 4] {
        let mut sum = ExactSum::default();
        for (one, other) in terms {
            sum.add_product(*one, *other);
        }
        let max = Points::from_hundredths(max);
        let points = sum.to_share_of(max).unwrap().times(Fraction::from_points(max)).unwrap();
        let all = [Rounding::HalfUp, Rounding::HalfEven, Rounding::Down, Rounding::Up];
        all.map(|rounding| points.to_points(rounding).unwrap().hundredths())
    }

    #[test]
    fn what_is_too_long_keeps_its_side_of_every_half() {
        // Of 3.00 points, 1/600 is half a hundredth and 2/600 a whole one; 10^-60 more or less.
        for (six_hundredths, sign, points) in [
            (1, 1, [1, 1, 0, 1]),
            (1, -1, [0, 0, 0, 1]),
            (2, 1, [1, 1, 1, 2]),
            (2, -1, [1, 1, 0, 1]),
        ] {
            let near = (fraction(six_hundredths, 600), Fraction::ONE);
            let tiny = (fraction(sign, 10_i128.pow(30)), fraction(1, 10_i128.pow(30)));
            assert_eq!(rounded(&[near, tiny], 300), points, "{six_hundredths}/600 {sign}");
        }
    }

    #[test]
    fn a_share_that_fits_gives_points_though_its_product_does_not() {
        let (a, b) = (10_i128.pow(19) + 1, 10_i128.pow(18) + 1);
        assert_eq!(rounded(&[(fraction(1, a), fraction(1, b))], 800), [0, 0, 0, 1]);
        let nearly = (fraction(b - 1, b), fraction(b + 1, b + 2));
        assert_eq!(rounded(&[nearly], 800), [800, 800, 799, 800]);
    }

    #[test]
    fn thousands_of_terms_that_meet_a_step_stay_on_it() {
        // Each of 2500 odd parts and what it leaves of 1 weighs 1/5000: half of 8.00 points in all.
        let part = |k: i128| (50_000_000_000_000, 100_000_000_000_031 + 2 * k * 7_919);
        let share = fraction(1, 5_000);
        let parts = (0..2_500).map(part).map(|(above, below)| fraction(above, below));
        let rests = (0..2_500).map(part).map(|(above, below)| fraction(below - above, below));
        let terms: Vec<_> = parts.chain(rests).map(|attained| (share, attained)).collect();
        assert_eq!(rounded(&terms, 800), [400; 4]);
    }

    #[test]
    fn thousands_of_terms_without_a_common_factor_are_added_in_time() {
        let mut sum = ExactSum::default();
        let share = number("0.0002");
        for k in 0_u64..5_000 {
            let target = 100_000_000_000_031 + 2 * k * 7_919;
            let attained = number("50000000000000").divided_by(number(&target.to_string()));
            sum.add_product(share, attained.unwrap());
        }
        let max = Points::from_hundredths(800);
        let points = sum.to_share_of(max).unwrap().times(Fraction::from_points(max)).unwrap();
        // A little less than one half of 8.
        assert_eq!(points.to_points(Rounding::Down).unwrap().to_string(), "3.99");
    }
}
