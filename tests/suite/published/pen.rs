//! What every part of a form is drawn with.

use std::collections::BTreeSet;

use super::grid::Grid;
use super::random::Random;

/// What every part of a form is drawn with.
pub(super) struct Pen<'a> {
    pub(super) random: &'a mut Random,
    pub(super) grid: Grid,
    /// The oddities drawn, by name.
    pub(super) tags: BTreeSet<&'static str>,
}

impl Pen<'_> {
    /// Names an oddity.
    pub(super) fn tag(&mut self, tag: &'static str) {
        self.tags.insert(tag);
    }

    /// Draws an oddity so many times in a hundred, and names it.
    pub(super) fn odd(&mut self, percent: usize, tag: &'static str) -> bool {
        let drawn = self.random.chance(percent);
        if drawn {
            self.tag(tag);
        }
        drawn
    }
}
