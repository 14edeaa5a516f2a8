//! Who gets the last 分 where shares were cut off to whole ones.

use std::cmp::Ordering;

/// Gives the places of the `count` largest remainders, all of one unit. No remainder, no 分. Equal
/// ones are taken in the order that `before` says.
pub(crate) fn largest_remainders(
    remainders: &[i128],
    count: usize,
    before: impl Fn(usize, usize) -> Ordering,
) -> Vec<usize> {
    let mut places: Vec<usize> =
        (0..remainders.len()).filter(|&place| remainders[place] > 0).collect();
    if count == 0 {
        return Vec::new();
    }
    if count < places.len() {
        let order = |&one: &usize, &other: &usize| {
            remainders[other].cmp(&remainders[one]).then_with(|| before(one, other))
        };
        places.select_nth_unstable_by(count, order);
        places.truncate(count);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(remainders: &[i128], count: usize) -> Vec<usize> {
        let mut places = largest_remainders(remainders, count, |one, other| one.cmp(&other));
        places.sort_unstable();
        places
    }

    #[test]
    fn the_largest_come_first_and_equals_in_their_order() {
        assert_eq!(sorted(&[3, 9, 5, 5], 1), [1]);
        assert_eq!(sorted(&[3, 9, 5, 5], 2), [1, 2]);
        assert_eq!(sorted(&[3, 9, 5, 5], 3), [1, 2, 3]);
    }

    #[test]
    fn what_was_whole_gets_nothing() {
        assert_eq!(sorted(&[0, 1, 0], 3), [1]);
        assert_eq!(sorted(&[4, 1], 0), [0_usize; 0]);
    }
}
