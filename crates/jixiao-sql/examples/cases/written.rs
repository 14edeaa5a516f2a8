//! How a number is written in the table of facts: with which unit, and in which of its forms.

use crate::draw::Draw;
use crate::quantity::plain;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Without a unit.
    Plain,
    /// A percentage whose sign stands in the column of units.
    Percent,
    /// A percentage with its sign.
    Sign,
    /// Money in one of its units; a number that has too many decimals in a large one is in 元.
    Money,
    /// With another unit.
    Other(&'static str),
}

/// Writes millionths with their unit.
pub(crate) fn number(draw: &mut Draw, micro: i64, style: Style) -> (String, &'static str) {
    match style {
        Style::Plain => (plain(micro), ""),
        Style::Percent => (plain(micro), "%"),
        Style::Sign => (format!("{}%", plain(micro)), ""),
        Style::Other(unit) => (plain(micro), unit),
        Style::Money => {
            let units = [("元", 1), ("千元", 1_000), ("万元", 10_000), ("亿元", 100_000_000)];
            let (unit, yuan) = draw.one(&units);
            if micro % yuan == 0 { (plain(micro / yuan), unit) } else { (plain(micro), "元") }
        }
    }
}

/// Shares of a whole.
pub(crate) mod share {
    use crate::draw::Draw;
    use crate::quantity::{MICRO, decimal, plain};

    /// Writes a share that is a decimal in one of its forms; another stays as it is.
    pub(crate) fn written(draw: &mut Draw, text: String) -> (String, &'static str) {
        let micro = micro_of(&text);
        let Some(micro) = micro else { return (text, "") };
        match draw.below(5) {
            0 if micro >= 20_000 && micro % 100 == 0 => (decimal(micro, 4), "%"),
            1 if micro % 100 == 0 => (format!("{}%", decimal(micro, 4)), ""),
            2 if micro % 50_000 == 0 => (format!("{}/20", micro / 50_000), ""),
            _ => (text, ""),
        }
    }

    fn micro_of(text: &str) -> Option<i64> {
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        format!("{whole}{rest:0<6}").parse().ok()
    }

    /// Draws shares that add to one: fractions of one denominator, percentages or decimals.
    pub(crate) fn parts(draw: &mut Draw, most: usize) -> Vec<(String, &'static str)> {
        let count = draw.size(1, most);
        let as_fractions = draw.one_in(2);
        let whole = if as_fractions { draw.range(4, 20) } else { draw.one(&[20, 1_000, MICRO]) };
        let mut cuts: Vec<i64> = (1..count).map(|_| draw.range(0, whole)).collect();
        cuts.extend([0, whole]);
        cuts.sort_unstable();
        let widths = cuts.windows(2).map(|pair| pair[1] - pair[0]);
        let widths: Vec<i64> = widths.collect();
        let part = |width: i64| {
            if as_fractions {
                return (reduced(width, whole), "");
            }
            written(draw, plain(width * (MICRO / whole)))
        };
        widths.into_iter().map(part).collect()
    }

    fn reduced(above: i64, below: i64) -> String {
        let (mut one, mut other) = (above, below);
        while other != 0 {
            (one, other) = (other, one % other);
        }
        format!("{}/{}", above / one.max(1), below / one.max(1))
    }
}
