//! A seeded source of numbers (splitmix64), so that every case can be drawn again from its number.

/// Draws numbers, the same ones for the same seed.
pub(crate) struct Draw(u64);

impl Draw {
    /// Starts from a seed; cases that follow on each other have nothing in common.
    pub(crate) fn new(seed: u64, case: u64) -> Self {
        Self(seed ^ case.wrapping_mul(0xD134_2543_DE82_EF95))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Gives a number from 0 to below the end.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Gives a number from the low one to the high one, both included.
    pub(crate) fn range(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low).unwrap_or_default() + 1;
        low + i64::try_from(self.below(span)).unwrap_or_default()
    }

    /// Gives a size from the low one to the high one, both included.
    pub(crate) fn size(&mut self, low: usize, high: usize) -> usize {
        low + self.index(high - low + 1)
    }

    /// Gives a place in a list of so many.
    pub(crate) fn index(&mut self, length: usize) -> usize {
        let length = u64::try_from(length).unwrap_or(1);
        usize::try_from(self.below(length)).unwrap_or_default()
    }

    /// Says yes once in so many times.
    pub(crate) fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// Says yes so often in a thousand times.
    pub(crate) fn per_mille(&mut self, often: u64) -> bool {
        self.below(1_000) < often
    }

    /// Picks one of a list that is not empty.
    pub(crate) fn pick<'t, T: ?Sized>(&mut self, of: &[&'t T]) -> &'t T {
        of[self.index(of.len())]
    }

    /// Picks a copy of one of a list that is not empty.
    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.index(of.len())]
    }

    /// Picks some of a list, in its order; maybe none, maybe all.
    pub(crate) fn some<T: Clone>(&mut self, of: &[T], one_in: u64) -> Vec<T> {
        of.iter().filter(|_| self.one_in(one_in)).cloned().collect()
    }

    /// Brings a list into another order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.index(last + 1);
            list.swap(last, other);
        }
    }
}
