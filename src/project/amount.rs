//! A cell of an amount → yuan, by its own unit, that of its column or that of the portfolio.

use super::raw::{Field, RawProject};
use crate::problem::{Code, Problem};
use crate::quantity::{Money, MoneyUnit, Written, WrittenUnit};

/// Reads an amount; `None` where it is blank or refused. `otherwise` is the unit of amounts
/// whose heading names none.
pub(super) fn amount_of(
    row: &RawProject,
    field: Field,
    otherwise: MoneyUnit,
    problems: &mut Vec<Problem>,
) -> Option<Money> {
    let text = row.value(field);
    if text.is_empty() {
        return None;
    }
    let problem = |code| {
        Problem::new(code, &row.place)
            .with("project", row.value(Field::Id))
            .with("column", field.name())
            .with("value", text)
    };
    let of_heading = row.units.get(&field).copied();
    let unit = of_heading.unwrap_or(otherwise);
    let (read, written) = match Money::parse_in(text, unit) {
        Ok(amount) => (Ok(amount), None),
        Err(_) => match Written::read(text).and_then(Written::unbounded) {
            None => (Err(Code::AmountUnreadable), None),
            Some(written) => (in_own_unit(&written, of_heading, unit), Some(written)),
        },
    };
    let problem = match read {
        Ok(amount) if amount >= Money::ZERO => {
            problems.extend(written.map(|written| {
                let note = Problem::new(Code::ValueReadAs, &row.place);
                let note = note.with("project", row.value(Field::Id)).with("fact", field.name());
                note.with("value", text).with("read", written)
            }));
            return Some(amount);
        }
        Ok(_) => problem(Code::AmountNegative),
        Err(Code::AmountUnitDiffers) => problem(Code::AmountUnitDiffers).with("unit", unit.name()),
        Err(code) => problem(code),
    };
    problems.push(problem);
    None
}

/// Reads an amount that may carry a unit. A word for the unit stands above what the portfolio says
/// of all amounts, but not above the heading; a sign of the currency says no more than 元.
fn in_own_unit(
    written: &Written,
    of_heading: Option<MoneyUnit>,
    unit: MoneyUnit,
) -> Result<Money, Code> {
    let unit = match (&written.unit, of_heading) {
        (WrittenUnit::None, _) => unit,
        (WrittenUnit::Money(own), _) if *own == unit => unit,
        (WrittenUnit::Money(own), None) if !written.unit_by_sign => *own,
        (WrittenUnit::Money(_), _) => return Err(Code::AmountUnitDiffers),
        _ => return Err(Code::AmountUnreadable),
    };
    Money::parse_in(written.plain(), unit).map_err(|_| Code::AmountUnreadable)
}
