//! Reads the quantities of one place, collecting what cannot be read.

use crate::problem::{Checked, Code, Place, Problem, Word};
use crate::quantity::{Fraction, Number, Points, QuantityError, parse_share};

/// Reads quantities that stand at one place; what cannot be read becomes zero and a problem.
pub(crate) struct Reader<'a> {
    place: &'a Place,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// Starts at a place, with no problem.
    pub(crate) fn new(place: &'a Place) -> Self {
        Self { place, problems: Vec::new() }
    }

    /// Puts what was read together with every problem.
    pub(crate) fn checked<T>(self, value: T) -> Checked<T> {
        Checked::new(value, self.problems)
    }

    /// Makes a problem at the place.
    pub(crate) fn problem(&self, code: Code) -> Problem {
        Problem::new(code, self.place)
    }

    /// Adds a problem.
    pub(crate) fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Takes a value that was checked elsewhere, with its problems.
    pub(crate) fn take<T>(&mut self, checked: Checked<T>) -> T {
        checked.report_to(&mut self.problems)
    }

    /// Reports a setting that is not what it should be.
    pub(crate) fn unreadable(&mut self, field: &str, value: &str) {
        let problem = self.problem(Code::BadQuantity).with("field", field).with("value", value);
        self.report(problem);
    }

    /// Reports each id that stands twice.
    pub(crate) fn distinct<'i>(&mut self, what: &'static str, ids: impl Iterator<Item = &'i str>) {
        let mut seen: Vec<&str> = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                let problem = self
                    .problem(Code::RepeatedId)
                    .with_word("what", Word::Thing, what)
                    .with("id", id);
                self.report(problem);
            }
            seen.push(id);
        }
    }

    /// Reads the ids of what a rule lists: at least one, each once.
    pub(crate) fn listed<'i>(&mut self, what: &'static str, ids: impl Iterator<Item = &'i str>) {
        let mut ids = ids.peekable();
        if ids.peek().is_none() {
            self.unreadable(what, "");
        }
        self.distinct(what, ids);
    }

    fn quantity<T>(
        &mut self,
        field: &str,
        text: &str,
        result: Result<T, QuantityError>,
        otherwise: T,
    ) -> T {
        result.unwrap_or_else(|_| {
            self.unreadable(field, text);
            otherwise
        })
    }

    /// Reads points.
    pub(crate) fn points(&mut self, field: &str, text: &str) -> Points {
        self.quantity(field, text, Points::parse(text.as_bytes()), Points::ZERO)
    }

    /// Reads a share from 0 to 1.
    pub(crate) fn share(&mut self, field: &str, text: &str) -> Fraction {
        self.quantity(field, text, parse_share(text), Fraction::ZERO)
    }

    /// Reads a number; `None` where it is none.
    pub(crate) fn number(&mut self, field: &str, text: &str) -> Option<Number> {
        self.quantity(field, text, Number::parse(text).map(Some), None)
    }

    /// Reads a number that may be above one, such as the end of a band.
    pub(crate) fn fraction(&mut self, field: &str, text: &str) -> Fraction {
        let number = Number::parse(text).map(Number::to_fraction);
        self.quantity(field, text, number, Fraction::ZERO)
    }
}
