//! Ranks of totals in a draw.

/// Keys of totals have so many bits.
const BITS: u32 = 18;

/// From so many subjects on, counting every key is faster than sorting.
const MANY: usize = 16_384;

/// What ranking needs between draws, and what it finds.
#[derive(Debug, Default)]
pub(super) struct Ranking {
    /// By place, the rank.
    pub(super) ranks: Vec<u32>,
    order: Vec<u32>,
    sorted: Vec<u32>,
    counts: Vec<u32>,
}

/// The largest key.
pub(super) const LARGEST: u32 = (1 << BITS) - 1;

impl Ranking {
    /// Finds the rank of every key, the greatest first, from 1; equal ones share a rank. All keys lie between
    /// two.
    #[inline(always)]
    pub(super) fn rank(&mut self, keys: &[u32], span: [u32; 2]) {
        self.ranks.resize(keys.len(), 0);
        if keys.len() < MANY {
            self.by_sorting(keys);
        } else {
            self.by_counting(keys, span);
        }
    }

    #[inline(always)]
    fn by_counting(&mut self, keys: &[u32], [least, most]: [u32; 2]) {
        let Self { ranks, counts, .. } = self;
        counts.clear();
        counts.resize((most - least) as usize + 1, 0);
        for key in keys {
            counts[(key - least) as usize] += 1;
        }
        let mut rank = 1;
        for count in counts.iter_mut().rev() {
            let here = *count;
            *count = rank;
            rank += here;
        }
        for (rank, key) in ranks.iter_mut().zip(keys) {
            *rank = counts[(key - least) as usize];
        }
    }

    #[inline(always)]
    fn by_sorting(&mut self, keys: &[u32]) {
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
        let Self { ranks, order, sorted, .. } = self;
        order.resize(keys.len(), 0);
        sorted.resize(keys.len(), 0);
        for (at, key) in (0_u32..).zip(keys) {
            let place = &mut low[digit(*key, false)];
            order[*place as usize] = at;
            *place += 1;
        }
        for at in &*order {
            let place = &mut high[digit(keys[*at as usize], true)];
            sorted[*place as usize] = *at;
            *place += 1;
        }
        let (mut rank, mut before) = (1, u32::MAX);
        for (place, at) in (1_u32..).zip(&*sorted) {
            let key = keys[*at as usize];
            if key != before {
                (rank, before) = (place, key);
            }
            ranks[*at as usize] = rank;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_is_first_and_equal_ones_share_a_rank() {
        let keys = [700, 900, 700, 100_000, 5];
        let mut ranking = Ranking { ranks: vec![0; 5], ..Ranking::default() };
        ranking.by_counting(&keys, [5, 100_000]);
        assert_eq!(ranking.ranks, [3, 2, 3, 1, 5]);
        let mut ranking = Ranking::default();
        ranking.rank(&keys, [5, 100_000]);
        assert_eq!(ranking.ranks, [3, 2, 3, 1, 5]);
    }
}
