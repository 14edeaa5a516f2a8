//! The values that a share of all does not exceed.

use super::laid::TILE;

/// Values are counted in at most so many bins.
const BINS: usize = 256;

/// A value for each place of a tile.
pub(super) type Row = [u32; TILE];

/// What is needed from one table of values to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// By column, how many values lie in each bin.
    bins: Vec<[u32; BINS]>,
    /// By column and share, the values in the bin of its quantile.
    within: Vec<[Vec<u32>; 3]>,
}

/// Gives which of so many values, from 1, is the least that a share of them does not exceed.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the values")]
fn number_of(share: f64, count: usize) -> u32 {
    ((share * count as f64).ceil() as u32).max(1)
}

/// Finds the bin in which the value of a number lies, and how many lie before it.
fn bin_of(bins: &[u32], number: u32) -> (usize, u32) {
    let (mut before, mut bin) = (0, 0);
    while bin + 1 < bins.len() && before + bins[bin] < number {
        before += bins[bin];
        bin += 1;
    }
    (bin, before)
}

/// Gives, for each share, the least value that so large a share does not exceed, where it is counted how
/// often each value from 0 on is there.
pub(super) fn of_counts(counts: &[u32], shares: &[f64; 3]) -> [u32; 3] {
    let all: u32 = counts.iter().sum();
    shares.map(|share| {
        let (bin, _) = bin_of(counts, number_of(share, all as usize));
        u32::try_from(bin).unwrap_or(u32::MAX)
    })
}

/// Gives, for each column of a table and each share, the least value that so large a share of its values does
/// not exceed. Columns whose values lie close together are quickest.
#[inline(always)]
pub(super) fn of_rows(rows: &[Row], shares: &[f64; 3], scratch: &mut Scratch) -> [[u32; 3]; TILE] {
    let (mut least, mut most) = (u32::MAX, 0);
    for value in rows.iter().flatten() {
        (least, most) = (least.min(*value), most.max(*value));
    }
    let mut shift = 0;
    while (most.saturating_sub(least) >> shift) as usize >= BINS {
        shift += 1;
    }
    let bin = |value: u32| (value - least) >> shift;
    let Scratch { bins, within } = scratch;
    bins.clear();
    bins.resize(TILE, [0; BINS]);
    within.resize_with(TILE, Default::default);
    for row in rows {
        for (bins, bin) in bins.iter_mut().zip(row.map(bin)) {
            bins[bin as usize % BINS] += 1;
        }
    }
    let numbers = shares.map(|share| number_of(share, rows.len()));
    let (mut wanted, mut before) = ([[0; TILE]; 3], [[0; TILE]; 3]);
    for (share, number) in numbers.iter().enumerate() {
        for (at, bins) in bins.iter().enumerate() {
            let (bin, lower) = bin_of(bins, *number);
            wanted[share][at] = u32::try_from(bin).unwrap_or(u32::MAX);
            before[share][at] = lower;
        }
    }
    for row in rows {
        take_wanted(row, &row.map(bin), &wanted, within);
    }
    let mut found = [[0; 3]; TILE];
    for (at, (found, within)) in found.iter_mut().zip(within).enumerate() {
        for (share, (found, values)) in found.iter_mut().zip(within).enumerate() {
            let place = (numbers[share] - before[share][at] - 1) as usize;
            *found = *values.select_nth_unstable(place).1;
            values.clear();
        }
    }
    found
}

/// Takes the values of a row that lie in the bins wanted. They are few, so that several are passed over at a
/// time.
#[inline(always)]
fn take_wanted(row: &Row, bins: &Row, wanted: &[Row; 3], within: &mut [[Vec<u32>; 3]]) {
    const AT_ONCE: usize = 8;
    for start in (0..TILE).step_by(AT_ONCE) {
        let mut any = 0;
        for at in start..start + AT_ONCE {
            let is = |share: usize| u32::from(wanted[share][at] == bins[at]);
            any |= is(0) | is(1) | is(2);
        }
        if any == 0 {
            continue;
        }
        for at in start..start + AT_ONCE {
            for (wanted, within) in wanted.iter().zip(&mut within[at]) {
                if wanted[at] == bins[at] {
                    within.push(row[at]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARES: [f64; 3] = [0.05, 0.5, 0.95];

    fn of_column(values: &[u32]) -> [u32; 3] {
        let rows: Vec<Row> = values.iter().map(|value| [*value; TILE]).collect();
        let found = of_rows(&rows, &SHARES, &mut Scratch::default());
        assert_eq!(found, [found[0]; TILE]);
        found[0]
    }

    #[test]
    fn the_quantile_is_the_order_statistic() {
        // Of the ranks 1 to 20 each once, 5 % of draws is the first, half the tenth, 95 % the nineteenth.
        let ranks: Vec<u32> = (1..=20).rev().collect();
        assert_eq!(of_column(&ranks), [1, 10, 19]);
        assert_eq!(of_counts(&[1; 20], &SHARES), [0, 9, 18]);
        // The same where ranks are so many that bins hold several.
        let ranks: Vec<u32> = (1..=20).map(|one| one * 5000).collect();
        assert_eq!(of_column(&ranks), [5000, 50_000, 95_000]);
        assert_eq!(of_column(&[7; 20]), [7, 7, 7]);
    }

    #[test]
    fn columns_do_not_mix() {
        // In each column the values times a prime, cut off at another number.
        let value = |row: u32, column: u32| (row * 7919 + column * 31) % (613 + column * 100);
        let row = |row: u32| std::array::from_fn(|at| value(row, u32::try_from(at).unwrap()));
        let rows: Vec<Row> = (0..1000).map(row).collect();
        let mut scratch = Scratch::default();
        for _ in 0..2 {
            let all = of_rows(&rows, &SHARES, &mut scratch);
            for (at, found) in all.into_iter().enumerate() {
                let mut sorted: Vec<u32> = rows.iter().map(|row| row[at]).collect();
                let mut counts = vec![0; 7000];
                for value in &sorted {
                    counts[*value as usize] += 1;
                }
                sorted.sort_unstable();
                assert_eq!(found, [sorted[49], sorted[499], sorted[949]]);
                assert_eq!(of_counts(&counts, &SHARES), found);
            }
        }
    }
}
