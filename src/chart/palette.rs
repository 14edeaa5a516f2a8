//! Colours: one for each grade, told apart by lightness as well as by hue, so that they survive
//! colour-blind eyes and black-and-white printers.

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ink(pub(super) u8, pub(super) u8, pub(super) u8);

/// Text.
pub(super) const TEXT: Ink = Ink(0x1A, 0x1A, 0x1A);
/// Text of less weight, and axes.
pub(super) const MUTED: Ink = Ink(0x55, 0x55, 0x55);
/// Lines to read values by.
pub(super) const GRID: Ink = Ink(0xD4, 0xD4, 0xD4);
/// Grounds.
pub(super) const PALE: Ink = Ink(0xF0, 0xF0, 0xF0);
/// What belongs to no grade.
pub(super) const NEUTRAL: Ink = Ink(0x8C, 0x96, 0xA0);
/// Totals.
pub(super) const SLATE: Ink = Ink(0x4A, 0x55, 0x63);
/// Paper.
pub(super) const WHITE: Ink = Ink(0xFF, 0xFF, 0xFF);

/// Darkest: the best grade.
const BEST: Ink = Ink(0x0B, 0x3C, 0x5D);
/// Between: from middling to light.
const SECOND: Ink = Ink(0x4A, 0x9A, 0xB5);
const LIGHT: Ink = Ink(0xF4, 0xC9, 0x5D);
/// The worst grade; it is hatched besides.
const WORST: Ink = Ink(0xB0, 0x35, 0x2B);

/// Shares of points, from all down to few: five steps of growing darkness.
pub(super) const STEPS: [Ink; 5] = [
    Ink(0xF3, 0xF6, 0xF9),
    Ink(0xC9, 0xDC, 0xEA),
    Ink(0x8D, 0xB7, 0xD3),
    Ink(0x3F, 0x7F, 0xAE),
    Ink(0x0E, 0x34, 0x5A),
];

/// Gives the colour of a grade by its place among `count` grades, best first.
pub(super) fn grade(at: usize, count: usize) -> Ink {
    if at == 0 {
        return BEST;
    }
    if at + 1 >= count {
        return WORST;
    }
    let (step, steps) = (at - 1, count.saturating_sub(3));
    if steps == 0 { SECOND } else { between(SECOND, LIGHT, step, steps) }
}

/// Gives the colour of a grade among so many as `#0B3C5D`, and whether it is hatched besides.
pub fn grade_look(at: usize, count: usize) -> (String, bool) {
    let Ink(red, green, blue) = grade(at, count);
    (format!("#{red:02X}{green:02X}{blue:02X}"), hatched(at, count))
}

/// Gives the colour of a grade among so many as a number, 0xRRGGBB, and that of text upon it.
pub fn grade_fill(at: usize, count: usize) -> (u32, u32) {
    let number = |Ink(red, green, blue): Ink| u32::from_be_bytes([0, red, green, blue]);
    let ground = grade(at, count);
    (number(ground), number(ground.text_upon()))
}

/// Says whether a grade is hatched: the worst.
pub(super) const fn hatched(at: usize, count: usize) -> bool {
    count > 1 && at + 1 >= count
}

fn between(from: Ink, to: Ink, step: usize, steps: usize) -> Ink {
    let mix = |from: u8, to: u8| {
        let (from, to) = (usize::from(from), usize::from(to));
        u8::try_from((from * (steps - step) + to * step) / steps).unwrap_or(u8::MAX)
    };
    Ink(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
}

impl Ink {
    /// Gives the lightness as the eye weighs the parts, from 0 to 255.
    pub(super) fn lightness(self) -> u32 {
        (u32::from(self.0) * 299 + u32::from(self.1) * 587 + u32::from(self.2) * 114) / 1000
    }

    /// Gives the colour of text upon this one.
    pub(super) fn text_upon(self) -> Ink {
        if self.lightness() > 140 { TEXT } else { WHITE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_differ_in_lightness_however_many_there_are() {
        for count in 1..=6 {
            let mut all: Vec<u32> = (0..count).map(|at| grade(at, count).lightness()).collect();
            all.sort_unstable();
            assert!(all.windows(2).all(|two| two[1] - two[0] >= 10), "{count}: {all:?}");
        }
    }

    #[test]
    fn four_grades_differ_clearly_and_shares_grow_darker() {
        let mut all = [0, 1, 2, 3].map(|at| grade(at, 4).lightness());
        all.sort_unstable();
        assert!(all.windows(2).all(|two| two[1] - two[0] >= 25), "{all:?}");
        assert!(STEPS.windows(2).all(|two| two[0].lightness() > two[1].lightness() + 25));
    }
}
