//! Reads the quantities of one place, collecting what cannot be read.

use crate::problem::{Code, Place, Problem};
use crate::quantity::{Fraction, Number, Points, QuantityError, parse_share};

/// Reads quantities that stand at one place; what cannot be read becomes zero and a problem.
pub(super) struct Reader<'a> {
    pub place: &'a Place,
    pub problems: &'a mut Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(place: &'a Place, problems: &'a mut Vec<Problem>) -> Self {
        Self { place, problems }
    }

    pub(super) fn problem(&self, code: Code) -> Problem {
        Problem::new(code, self.place)
    }

    pub(super) fn unreadable(&mut self, field: &str, value: &str) {
        let problem = self.problem(Code::BadQuantity).with("field", field).with("value", value);
        self.problems.push(problem);
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

    pub(super) fn points(&mut self, field: &str, text: &str) -> Points {
        self.quantity(field, text, Points::parse(text.as_bytes()), Points::ZERO)
    }

    pub(super) fn share(&mut self, field: &str, text: &str) -> Fraction {
        self.quantity(field, text, parse_share(text), Fraction::ZERO)
    }

    pub(super) fn number(&mut self, field: &str, text: &str) -> Option<Number> {
        self.quantity(field, text, Number::parse(text).map(Some), None)
    }

    /// A number that may be above one, such as the end of a band.
    pub(super) fn fraction(&mut self, field: &str, text: &str) -> Fraction {
        let number = Number::parse(text).map(Number::to_fraction);
        self.quantity(field, text, number, Fraction::ZERO)
    }
}
