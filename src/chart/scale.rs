//! Values → positions, and round ticks. Whole numbers throughout.

/// A straight scale from values to positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The value at `start`.
    pub(super) from: i128,
    /// The value at `end`.
    pub(super) to: i128,
    /// The position of `from`.
    pub(super) start: i32,
    /// The position of `to`; it may be less than `start`.
    pub(super) end: i32,
}

impl Scale {
    /// Makes a scale; one of no extent is given some, so that equal values stand in its middle.
    pub(super) fn new(from: i128, to: i128, start: i32, end: i32) -> Self {
        if to > from {
            Self { from, to, start, end }
        } else {
            Self { from: from - 1, to: from + 1, start, end }
        }
    }

    /// Gives the position of a value, the nearest whole one; values outside stay at the ends.
    pub(super) fn at(&self, value: i128) -> i32 {
        let value = value.clamp(self.from, self.to);
        let length = i128::from(self.end - self.start);
        let twice = 2 * (value - self.from) * length + (self.to - self.from) * length.signum();
        let along = twice / (2 * (self.to - self.from));
        self.start + i32::try_from(along).unwrap_or_default()
    }

    /// Gives round values of the scale, at most `most` of them.
    pub(super) fn ticks(&self, most: usize) -> Vec<i128> {
        let step = round_step(self.to - self.from, most);
        let first = self.from.div_euclid(step) + i128::from(self.from.rem_euclid(step) > 0);
        let last = self.to.div_euclid(step);
        (first..=last).map(|tick| tick * step).collect()
    }
}

/// Gives the least step of 1, 2 or 5 times a power of ten that needs at most `most` ticks.
pub(super) fn round_step(extent: i128, most: usize) -> i128 {
    let most = i128::try_from(most.max(2)).unwrap_or(2);
    let mut power: i128 = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = factor * power;
            if extent / step < most {
                return step;
            }
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_to_the_nearest_position_in_both_directions() {
        let right = Scale::new(60, 100, 200, 600);
        assert_eq!([60, 80, 100].map(|value| right.at(value)), [200, 400, 600]);
        let up = Scale::new(0, 3, 100, 0);
        assert_eq!([0, 1, 2, 3].map(|value| up.at(value)), [100, 67, 33, 0]);
        assert_eq!([-5, 9].map(|value| up.at(value)), [100, 0]);
    }

    #[test]
    fn equal_values_stand_in_the_middle() {
        assert_eq!(Scale::new(88, 88, 0, 100).at(88), 50);
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(Scale::new(60, 100, 0, 1).ticks(6), [60, 70, 80, 90, 100]);
        assert_eq!(Scale::new(-3, 7, 0, 1).ticks(6), [-2, 0, 2, 4, 6]);
        assert_eq!(round_step(0, 5), 1);
    }
}
