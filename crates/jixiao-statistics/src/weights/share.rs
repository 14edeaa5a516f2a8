//! Weights as shares of one, put together and cut into whole units.

/// Gives every criterion the same weight.
pub fn equal(count: usize) -> Vec<f64> {
    vec![1.0 / count as f64; count]
}

/// Gives the mean of the weights of several methods, criterion by criterion; none where there are none.
pub fn combined(all: &[Vec<f64>]) -> Vec<f64> {
    let count = all.first().map_or(0, Vec::len);
    let mean = |at: usize| all.iter().map(|one| one[at]).sum::<f64>() / all.len() as f64;
    (0..count).map(mean).collect()
}

/// Makes shares add to one; `None` where they add to nothing.
pub(super) fn normalized(shares: Vec<f64>) -> Option<Vec<f64>> {
    let sum: f64 = shares.iter().sum();
    (sum.is_finite() && sum > 0.0).then(|| shares.into_iter().map(|one| one / sum).collect())
}

/// Cuts weights into whole units that add to exactly `total`, by the largest remainder; of equal remainders
/// the first comes first.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of the total, cut off, is a whole number from 0 to the total"
)]
pub fn to_units(weights: &[f64], total: u32) -> Vec<u32> {
    let exact: Vec<f64> = weights.iter().map(|weight| weight * f64::from(total)).collect();
    // A share that floats put just below a whole unit is that unit.
    let whole = |value: f64| (value + 1e-9).floor();
    let mut units: Vec<u32> = exact.iter().map(|value| whole(*value) as u32).collect();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    let rest = |at: usize| exact[at] - whole(exact[at]);
    order.sort_by(|one, other| rest(*other).total_cmp(&rest(*one)));
    let short = total.saturating_sub(units.iter().sum()) as usize;
    order.iter().take(short).for_each(|at| units[*at] += 1);
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_add_up_and_the_largest_remainder_gets_the_last() {
        // Thirds of 100.00: 33.33 each, and 0.01 left for the first.
        assert_eq!(to_units(&equal(3), 10_000), [3334, 3333, 3333]);
        // 16.666…, 16.666…, 66.666…: one of the first two and the last get a unit.
        assert_eq!(to_units(&[1.0 / 6.0, 1.0 / 6.0, 2.0 / 3.0], 100), [17, 17, 66]);
        assert_eq!(to_units(&[0.29, 0.71], 100), [29, 71]);
    }

    #[test]
    fn weights_of_two_methods_meet_in_the_middle() {
        assert_eq!(combined(&[vec![0.2, 0.8], vec![0.4, 0.6]]), [0.300_000_000_000_000_04, 0.7]);
    }
}
