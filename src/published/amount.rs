//! Points and scores as they stand in a cell.

use super::words::is_nothing;
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::quantity::{Points, Written, WrittenUnit};
use rust_decimal::Decimal;

/// How a column writes points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scale {
    /// As points.
    #[default]
    Points,
    /// As points or percents of the whole: `10%` is 10 of 100.
    Shares,
    /// As fractions of the whole: `0.1` is 10 of 100.
    Fractions,
}

/// A cell that should hold points.
#[derive(Clone, Debug, Default)]
pub(super) struct Amount {
    /// The text.
    pub(super) text: String,
    /// Where it stands.
    pub(super) place: Place,
    /// The heading it stands under.
    pub(super) heading: String,
    read: Read,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Read {
    /// Nothing stands there.
    #[default]
    Blank,
    /// It is said that there is nothing: `—`, 不适用.
    Nothing,
    /// Points; with how they were understood, where they are not written plainly.
    Points(Points, Option<String>),
    /// Something else.
    Unread,
}

impl Amount {
    /// Reads a cell.
    pub(super) fn of(text: &str, place: Place, heading: &str, scale: Scale) -> Self {
        let read = read(text, scale);
        Self { text: text.to_owned(), place, heading: heading.to_owned(), read }
    }

    /// Takes points that stand elsewhere than in a cell of their own.
    pub(super) fn stated(points: Points, place: Place) -> Self {
        Self { place, read: Read::Points(points, None), ..Self::default() }
    }

    /// Gives the points, where there are any.
    pub(super) fn points(&self) -> Option<Points> {
        match self.read {
            Read::Points(points, _) => Some(points),
            _ => None,
        }
    }

    /// Says whether nothing stands there, or that there is nothing.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.read, Read::Blank | Read::Nothing)
    }

    /// Says whether the cell is blank.
    pub(super) fn is_blank(&self) -> bool {
        self.read == Read::Blank
    }

    /// Says whether it is said that there is nothing.
    pub(super) fn is_nothing(&self) -> bool {
        self.read == Read::Nothing
    }

    /// Says whether something stands there that is no points.
    pub(super) fn is_unread(&self) -> bool {
        self.read == Read::Unread
    }

    /// Names what cannot be read, or notes how it was.
    pub(super) fn problem(&self, row: &str) -> Option<Problem> {
        let (code, name) = match &self.read {
            Read::Unread => (Code::SheetNumberUnreadable, "row"),
            Read::Points(_, Some(_)) => (Code::ValueReadAs, "indicator"),
            _ => return None,
        };
        let problem = Problem::new(code, &self.place).with(name, row);
        let column = if code == Code::ValueReadAs { "fact" } else { "column" };
        let problem =
            problem.with_word(column, Word::Column, &self.heading).with("value", &self.text);
        Some(match &self.read {
            Read::Points(_, Some(read)) => problem.with("read", read),
            _ => problem,
        })
    }
}

fn read(text: &str, scale: Scale) -> Read {
    if text.is_empty() {
        return Read::Blank;
    }
    if scale == Scale::Fractions
        && let Ok(share) = Decimal::from_str_exact(text)
    {
        let points = (share * Decimal::ONE_HUNDRED).normalize().to_string();
        let read = Points::parse(points.as_bytes());
        return read.map_or(Read::Unread, |read| Read::Points(read, Some(points)));
    }
    if let Ok(points) = Points::parse(text.as_bytes()) {
        return Read::Points(points, None);
    }
    if is_nothing(text) {
        return Read::Nothing;
    }
    if let Some(points) = without_noise(text) {
        return Read::Points(points, Some(points.to_string()));
    }
    let Some(written) = Written::read(text) else { return Read::Unread };
    if scale != Scale::Points && written.unit == WrittenUnit::Percent && written.bound.is_none() {
        let points = Points::parse(written.plain().as_bytes());
        return points
            .map_or(Read::Unread, |points| Read::Points(points, Some(written.plain().to_owned())));
    }
    written
        .points()
        .map_or(Read::Unread, |(points, written)| Read::Points(points, Some(written.to_string())))
}

/// Reads what a spreadsheet made of a sum of points: `91.7400000000001` is 91.74, as it shows.
fn without_noise(text: &str) -> Option<Points> {
    let (_, decimals) = text.split_once('.')?;
    let number = Decimal::from_str_exact(text).ok().filter(|_| decimals.len() > 9)?;
    let rounded = number.round_dp(2);
    let apart = (number - rounded).abs();
    (apart < Decimal::new(1, 9))
        .then(|| Points::parse(rounded.to_string().as_bytes()).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_noise_of_a_sum_is_left_out_and_nothing_else() {
        let points = |hundredths| Some(Points::from_hundredths(hundredths));
        assert_eq!(without_noise("91.7400000000001"), points(9_174));
        assert_eq!(without_noise("95.89999999999999"), points(9_590));
        assert_eq!(without_noise("91.7400001"), None);
        assert_eq!(without_noise("91.745"), None);
        assert_eq!(without_noise("-0.0000000000001"), points(0));
    }
}
