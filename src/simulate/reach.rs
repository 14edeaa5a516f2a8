//! A sum that is to be cut, beside the least and the most that can be.

use jixiao_core::quantity::MoneySum;

/// A target, what can be reached, and where the run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The least that is cut whatever is wanted, such as by a floor.
    pub least: MoneySum,
    /// The most that can be cut.
    pub most: MoneySum,
    /// What is wanted.
    pub target: MoneySum,
    /// What the run cuts.
    pub now: MoneySum,
}

/// Where a target lies against what can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// It can be reached.
    Within,
    /// It is so much below the least.
    Below(MoneySum),
    /// It is so much above the most.
    Above(MoneySum),
}

impl Reach {
    /// Says where the target lies.
    pub fn met(&self) -> Met {
        if self.target < self.least {
            Met::Below(self.least - self.target)
        } else if self.target > self.most {
            Met::Above(self.target - self.most)
        } else {
            Met::Within
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::quantity::Money;

    fn sum(fen: i64) -> MoneySum {
        let mut sum = MoneySum::default();
        sum += Money::from_fen(fen).unwrap();
        sum
    }

    #[test]
    fn a_target_is_within_reach_from_the_least_to_the_most_and_a_fen_beyond_is_not() {
        let met = |target| {
            Reach { least: sum(700), most: sum(900), target: sum(target), now: sum(800) }.met()
        };
        assert_eq!([700, 800, 900].map(met), [Met::Within; 3]);
        assert_eq!(met(699), Met::Below(sum(1)));
        assert_eq!(met(901), Met::Above(sum(1)));
    }
}
