//! Ranks of totals in a draw, and the ranks that a share of draws does not exceed.

/// Keys of totals have so many bits.
const BITS: u32 = 18;

/// From so many subjects on, counting every key is faster than sorting.
const MANY: usize = 16_384;

/// What ranking needs between draws.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    order: Vec<u32>,
    sorted: Vec<u32>,
    counts: Vec<u32>,
}

/// The largest key.
pub(super) const LARGEST: u32 = (1 << BITS) - 1;

/// Gives the rank of every key, the greatest first, from 1; equal ones share a rank.
pub(super) fn ranks(keys: &[u32], ranks: &mut [u32], scratch: &mut Scratch) {
    if keys.len() < MANY {
        by_sorting(keys, ranks, scratch);
    } else {
        by_counting(keys, ranks, scratch);
    }
}

fn by_counting(keys: &[u32], ranks: &mut [u32], scratch: &mut Scratch) {
    let counts = &mut scratch.counts;
    counts.clear();
    counts.resize(1 << BITS, 0);
    for key in keys {
        counts[(key & LARGEST) as usize] += 1;
    }
    let mut rank = 1;
    for count in counts.iter_mut().rev() {
        let here = *count;
        *count = rank;
        rank += here;
    }
    for (rank, key) in ranks.iter_mut().zip(keys) {
        *rank = counts[(key & LARGEST) as usize];
    }
}

fn by_sorting(keys: &[u32], ranks: &mut [u32], scratch: &mut Scratch) {
    const HALF: u32 = BITS / 2;
    const BUCKETS: usize = 1 << HALF;
    let digit = |key: u32, high: bool| {
        let turned = LARGEST - (key & LARGEST);
        (if high { turned >> HALF } else { turned & ((1 << HALF) - 1) }) as usize
    };
    let (mut low, mut high) = ([0_u32; BUCKETS], [0_u32; BUCKETS]);
    for key in keys {
        low[digit(*key, false)] += 1;
        high[digit(*key, true)] += 1;
    }
    for counts in [&mut low, &mut high] {
        let mut start = 0;
        for count in counts.iter_mut() {
            start += std::mem::replace(count, start);
        }
    }
    scratch.order.resize(keys.len(), 0);
    scratch.sorted.resize(keys.len(), 0);
    for (at, key) in (0_u32..).zip(keys) {
        let place = &mut low[digit(*key, false)];
        scratch.order[*place as usize] = at;
        *place += 1;
    }
    for at in &scratch.order {
        let place = &mut high[digit(keys[*at as usize], true)];
        scratch.sorted[*place as usize] = *at;
        *place += 1;
    }
    let (mut rank, mut before) = (1, u32::MAX);
    for (place, at) in (1_u32..).zip(&scratch.sorted) {
        let key = keys[*at as usize];
        if key != before {
            (rank, before) = (place, key);
        }
        ranks[*at as usize] = rank;
    }
}

/// Counts ranks in so many bins, each of a power of two of them.
const BINS: usize = 1024;

/// Gives, for each share, the least rank that so large a share of the draws does not exceed.
pub(super) fn quantiles(
    ranks: &[u32],
    most: u32,
    shares: &[f64; 3],
    bins: &mut Vec<u32>,
) -> [u32; 3] {
    let mut shift = 0;
    while (most >> shift) as usize >= BINS {
        shift += 1;
    }
    bins.clear();
    bins.resize((most >> shift) as usize + 1, 0);
    for rank in ranks {
        bins[(rank >> shift) as usize] += 1;
    }
    shares.map(|share| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most the draws"
        )]
        let wanted = ((share * ranks.len() as f64).ceil() as u32).max(1);
        let (mut before, mut bin) = (0, 0);
        while bin + 1 < bins.len() && before + bins[bin] < wanted {
            before += bins[bin];
            bin += 1;
        }
        if shift == 0 {
            return u32::try_from(bin).unwrap_or(u32::MAX);
        }
        let within = ranks.iter().copied().filter(|rank| (rank >> shift) as usize == bin);
        let mut within: Vec<u32> = within.collect();
        let at = (wanted - before - 1) as usize;
        *within.select_nth_unstable(at).1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_is_first_and_equal_ones_share_a_rank() {
        let keys = [700, 900, 700, 100_000, 5];
        for rank in [by_counting, by_sorting] {
            let mut found = [0; 5];
            rank(&keys, &mut found, &mut Scratch::default());
            assert_eq!(found, [3, 2, 3, 1, 5]);
        }
    }

    #[test]
    fn the_quantile_is_the_order_statistic() {
        // Of the ranks 1 to 20 each once, 5 % of draws is the first, half the tenth, 95 % the nineteenth.
        let ranks: Vec<u32> = (1..=20).rev().collect();
        let shares = [0.05, 0.5, 0.95];
        assert_eq!(quantiles(&ranks, 20, &shares, &mut Vec::new()), [1, 10, 19]);
        // The same where ranks are so many that bins hold several.
        let ranks: Vec<u32> = (1..=20).map(|one| one * 5000).collect();
        assert_eq!(quantiles(&ranks, 100_000, &shares, &mut Vec::new()), [5000, 50_000, 95_000]);
    }
}
