//! The named roundings. Every rounding in the program says which one it is.

/// How a quantity that falls between two steps is brought onto one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest step, a half away from zero (四舍五入).
    HalfUp,
    /// To the nearest step, a half to the even one.
    HalfEven,
    /// Towards zero.
    Down,
    /// Away from zero.
    Up,
}

impl Rounding {
    /// Reads the name used in rulebooks and policies, such as `half-up`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "half-up" => Some(Self::HalfUp),
            "half-even" => Some(Self::HalfEven),
            "down" => Some(Self::Down),
            "up" => Some(Self::Up),
            _ => None,
        }
    }

    /// Gives the name used in rulebooks and policies.
    pub const fn name(self) -> &'static str {
        match self {
            Self::HalfUp => "half-up",
            Self::HalfEven => "half-even",
            Self::Down => "down",
            Self::Up => "up",
        }
    }

    /// Divides and rounds to a whole number. `divisor` must be positive.
    #[inline]
    pub fn divide(self, dividend: i128, divisor: i128) -> i128 {
        // Short integers, as nearly all are, divide in a fraction of the time.
        let (quotient, rest) = match (i64::try_from(dividend), i64::try_from(divisor)) {
            (Ok(short), Ok(divisor)) => (i128::from(short / divisor), i128::from(short % divisor)),
            _ => (dividend / divisor, dividend % divisor),
        };
        let rest = rest.unsigned_abs();
        let to_next = divisor.unsigned_abs() - rest;
        let away = match self {
            Self::Down => false,
            Self::Up => true,
            Self::HalfUp => rest >= to_next,
            Self::HalfEven => rest > to_next || (rest == to_next && quotient % 2 != 0),
        };
        if rest > 0 && away { quotient + dividend.signum() } else { quotient }
    }
}

impl Rounding {
    /// Divides and rounds what lies less than any step below the quotient. Neither may be negative.
    pub fn divide_below(self, dividend: i128, divisor: i128) -> i128 {
        let (quotient, rest) = (dividend / divisor, dividend % divisor);
        let to_next = divisor - rest;
        match self {
            Self::Up => quotient + i128::from(rest > 0),
            Self::Down => quotient - i128::from(rest == 0),
            Self::HalfUp | Self::HalfEven => quotient + i128::from(rest > to_next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rounding::{Down, HalfEven, HalfUp, Up};

    #[test]
    fn each_rounding_below_at_and_above_the_half() {
        let thirds = [(24, 10), (25, 10), (26, 10), (35, 10), (-25, 10), (20, 10)];
        let of = |mode: super::Rounding| thirds.map(|(a, b)| mode.divide(a, b));
        assert_eq!(of(HalfUp), [2, 3, 3, 4, -3, 2]);
        assert_eq!(of(HalfEven), [2, 2, 3, 4, -2, 2]);
        assert_eq!(of(Down), [2, 2, 2, 3, -2, 2]);
        assert_eq!(of(Up), [3, 3, 3, 4, -3, 2]);
    }

    #[test]
    fn what_is_not_reached_is_rounded_from_below() {
        // Just below 2.4, 2.5, 2.6, 3.5 and 2.
        let tenths = [24, 25, 26, 35, 20];
        let of = |mode: super::Rounding| tenths.map(|a| mode.divide_below(a, 10));
        assert_eq!(of(HalfUp), [2, 2, 3, 3, 2]);
        assert_eq!(of(HalfEven), [2, 2, 3, 3, 2]);
        assert_eq!(of(Down), [2, 2, 2, 3, 1]);
        assert_eq!(of(Up), [3, 3, 3, 4, 2]);
    }
}
