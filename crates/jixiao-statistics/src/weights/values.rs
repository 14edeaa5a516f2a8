//! Weights from values: the more a criterion tells subjects apart, the more it weighs.
//!
//! Entropy: Shannon 1948, as in Hwang & Yoon 1981. CRITIC: Diakoulaki, Mavrotas & Papayannakis 1995.

use super::share::normalized;

/// How the values of a criterion are put on one scale before their entropy is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scaling {
    /// Shares of the sum; costs by their reciprocals. Values must be positive.
    #[default]
    Sum,
    /// From 0, the worst, to 1, the best.
    Range,
}

/// Why a criterion cannot be weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There are fewer than two subjects.
    TooFew,
    /// It takes one value alone.
    Constant(usize),
    /// It takes values that are negative, or zero where it is a cost.
    NotPositive(usize),
    /// No criterion tells subjects apart.
    AllConstant,
}

/// Gives the weights by entropy. Rows are subjects, columns criteria; `cost` says where less is better.
///
/// # Errors
/// With the reason, where there are too few values or they have no entropy.
pub fn entropy(rows: &[Vec<f64>], cost: &[bool], scaling: Scaling) -> Result<Vec<f64>, Unfit> {
    if rows.len() < 2 {
        return Err(Unfit::TooFew);
    }
    let most = (rows.len() as f64).ln();
    let mut weights = Vec::with_capacity(cost.len());
    for (at, cost) in cost.iter().enumerate() {
        let values: Vec<f64> = rows.iter().map(|row| row[at]).collect();
        let scaled = match scaling {
            Scaling::Range => in_range(&values, *cost).ok_or(Unfit::Constant(at))?,
            Scaling::Sum if *cost => {
                if values.iter().any(|value| *value <= 0.0) {
                    return Err(Unfit::NotPositive(at));
                }
                values.iter().map(|value| 1.0 / value).collect()
            }
            Scaling::Sum => values,
        };
        if scaled.iter().any(|value| *value < 0.0) {
            return Err(Unfit::NotPositive(at));
        }
        let shares = normalized(scaled).ok_or(Unfit::NotPositive(at))?;
        let disorder: f64 =
            shares.iter().filter(|share| **share > 0.0).map(|share| -share * share.ln()).sum();
        // Equal shares differ from full disorder by rounding alone.
        let told = 1.0 - disorder / most;
        weights.push(if told < 1e-13 { 0.0 } else { told });
    }
    normalized(weights).ok_or(Unfit::AllConstant)
}

/// Gives the weights by CRITIC: the spread of a criterion, times how little it goes along with the others.
///
/// # Errors
/// With the reason, where there are too few values, or a criterion takes one value alone.
pub fn critic(rows: &[Vec<f64>], cost: &[bool]) -> Result<Vec<f64>, Unfit> {
    if rows.len() < 2 {
        return Err(Unfit::TooFew);
    }
    let column = |(at, cost): (usize, &bool)| {
        let values: Vec<f64> = rows.iter().map(|row| row[at]).collect();
        in_range(&values, *cost).ok_or(Unfit::Constant(at))
    };
    let columns: Vec<Vec<f64>> = cost.iter().enumerate().map(column).collect::<Result<_, _>>()?;
    let spread: Vec<f64> = columns.iter().map(|values| covariance(values, values).sqrt()).collect();
    let weight = |one: usize| {
        let conflict = |other: usize| {
            let together = covariance(&columns[one], &columns[other]);
            (1.0 - together / (spread[one] * spread[other])).max(0.0)
        };
        let others = (0..columns.len()).filter(|other| *other != one);
        spread[one] * others.map(conflict).sum::<f64>()
    };
    let weights: Vec<f64> = (0..columns.len()).map(weight).collect();
    // Criteria that all go along with each other say one thing, which any of them may carry.
    let tiny = weights.iter().all(|weight| *weight < 1e-12);
    normalized(if tiny { spread } else { weights }).ok_or(Unfit::AllConstant)
}

/// Puts values between 0, the worst, and 1, the best; `None` where all are the same.
fn in_range(values: &[f64], cost: bool) -> Option<Vec<f64>> {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let range = most - least;
    let scale = |value: &f64| if cost { (most - value) / range } else { (value - least) / range };
    (range > 0.0 && range.is_finite()).then(|| values.iter().map(scale).collect())
}

fn covariance(one: &[f64], other: &[f64]) -> f64 {
    let count = one.len() as f64;
    let (mean, other_mean) = (one.iter().sum::<f64>() / count, other.iter().sum::<f64>() / count);
    one.iter().zip(other).map(|(a, b)| (a - mean) * (b - other_mean)).sum::<f64>() / (count - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: &[f64], expected: &[f64], tolerance: f64) {
        assert_eq!(found.len(), expected.len());
        for (one, other) in found.iter().zip(expected) {
            assert!((one - other).abs() <= tolerance, "{found:?} is not {expected:?}");
        }
        assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_differs_more_weighs_more_by_entropy_as_worked_by_hand() {
        // Shares 1/4 and 3/4: E = (2 + 3 log₂ 4/3) ÷ 4 = 0.811278; 1/8 and 7/8: E = (3 + 7 log₂ 8/7) ÷ 8 =
        // 0.543564; 1/2 and 1/2: E = 1. What is left of 1 is 0.188722, 0.456436 and 0, of 0.645158 in all.
        let rows = [[1.0, 1.0, 5.0], [3.0, 7.0, 5.0]].map(Vec::from);
        let found = entropy(&rows, &[false; 3], Scaling::Sum).unwrap();
        near(&found, &[0.188_722 / 0.645_158, 0.456_436 / 0.645_158, 0.0], 2e-6);
    }

    #[test]
    fn pharmaceutical_firms_weigh_by_critic_as_in_diakoulaki_1995() {
        // Eight Greek firms: profitability, market share, productivity. The library scikit-criteria tests
        // against the same paper: 0.20222554, 0.48090173, 0.31687273.
        let rows = [
            [61.0, 1.08, 4.33],
            [20.7, 0.26, 4.34],
            [16.3, 1.98, 2.53],
            [9.0, 3.29, 1.65],
            [5.4, 2.77, 2.33],
            [4.0, 4.12, 1.21],
            [-6.1, 3.52, 2.10],
            [-34.6, 3.31, 0.98],
        ]
        .map(Vec::from);
        let found = critic(&rows, &[false; 3]).unwrap();
        near(&found, &[0.202_225_54, 0.480_901_73, 0.316_872_73], 5e-9);
    }

    #[test]
    fn a_cost_weighs_by_its_reciprocals_as_worked_by_hand() {
        // Costs 1 and 3 have the reciprocals 1 and 1/3, so shares 3/4 and 1/4, as benefits 3 and 1 have.
        let rows = [vec![3.0, 1.0], vec![1.0, 3.0]];
        let found = entropy(&rows, &[false, true], Scaling::Sum).unwrap();
        near(&found, &[0.5, 0.5], 1e-12);
    }

    #[test]
    fn in_a_range_the_direction_counts_as_worked_by_hand() {
        // Values 0, 1, 3 are shares 0, 1/4, 3/4 as a benefit: E = (1/4 ln 4 + 3/4 ln 4/3) / ln 3 = 0.511865.
        // As a cost they are 1, 2/3, 0, shares 3/5, 2/5, 0: E = (3/5 ln 5/3 + 2/5 ln 5/2) / ln 3 = 0.612602.
        let rows = [vec![0.0, 0.0], vec![1.0, 1.0], vec![3.0, 3.0]];
        let found = entropy(&rows, &[false, true], Scaling::Range).unwrap();
        let (one, other) = (1.0 - 0.511_865, 1.0 - 0.612_602);
        near(&found, &[one / (one + other), other / (one + other)], 1e-5);
    }

    #[test]
    fn a_criterion_that_never_changes_weighs_nothing_or_is_refused() {
        let rows = [vec![2.0, 1.0], vec![2.0, 3.0]];
        near(&entropy(&rows, &[false; 2], Scaling::Sum).unwrap(), &[0.0, 1.0], 1e-12);
        assert_eq!(critic(&rows, &[false; 2]), Err(Unfit::Constant(0)));
        assert_eq!(entropy(&rows[..1], &[false; 2], Scaling::Sum), Err(Unfit::TooFew));
        let negative = [vec![-2.0], vec![3.0]];
        assert_eq!(entropy(&negative, &[false], Scaling::Sum), Err(Unfit::NotPositive(0)));
        let same = [vec![2.0], vec![2.0]];
        assert_eq!(entropy(&same, &[false], Scaling::Sum), Err(Unfit::AllConstant));
    }
}
