//! The value at which an increasing, piecewise linear sum meets a target: Newton's steps in a bracket.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// What a value gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reply {
    /// The sum.
    pub(super) total: i128,
    /// Where the straight piece under the value would meet the target.
    pub(super) next: i128,
}

/// Something that replies to values with sums that never fall.
pub(super) trait Response {
    /// Works out the sum at a value, and keeps what led to it.
    fn at(&mut self, value: i128) -> Reply;
}

/// Finds the value from `ends.0` to `ends.1` whose sum lies nearest the target, and leaves the
/// response there; within `near` is near enough.
pub(super) fn seek(
    response: &mut impl Response,
    ends: (i128, i128),
    start: i128,
    target: i128,
    near: i128,
) -> i128 {
    let (mut low, mut high) = (ends.0 - 1, ends.1 + 1);
    let (mut value, mut best, mut last) = (start.clamp(ends.0, ends.1), None, None);
    let mut steps = 0_u32;
    let mut width = high - low;
    while high - low > 1 {
        let reply = response.at(value);
        last = Some(value);
        let miss = (reply.total - target).abs();
        if best.is_none_or(|(least, _)| miss < least) {
            best = Some((miss, value));
        }
        if miss <= near {
            break;
        }
        if reply.total < target {
            low = value;
        } else {
            high = value;
        }
        steps += 1;
        // Three steps that have not halved the bracket are followed by one that does.
        let slow = steps.is_multiple_of(4) && {
            let slow = high - low > width / 2;
            width = high - low;
            slow
        };
        let next = reply.next.clamp(ends.0, ends.1);
        let inside = low < next && next < high;
        value = if inside && !slow { next } else { low + (high - low) / 2 };
    }
    let found = best.map_or(value, |(_, value)| value);
    if last != Some(found) {
        response.at(found);
    }
    found
}

/// Gives one × other ÷ divisor, rounded down, held within what fits.
pub(super) fn proportion(one: i128, other: i128, divisor: i128) -> i128 {
    if divisor == 0 {
        return if (one < 0) == (other < 0) { i128::MAX / 4 } else { i128::MIN / 4 };
    }
    let dividend = BigInt::from(one) * BigInt::from(other);
    let quotient: BigInt =
        num_rational::BigRational::new(dividend, divisor.into()).floor().to_integer();
    let limit =
        if quotient.sign() == num_bigint::Sign::Minus { i128::MIN / 4 } else { i128::MAX / 4 };
    quotient.to_i128().map_or(limit, |value| value.clamp(i128::MIN / 4, i128::MAX / 4))
}
