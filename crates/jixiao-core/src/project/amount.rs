//! The one rule of units of amounts, in columns of projects and among facts: an amount is in the unit
//! that its value, its heading or its column `unit` names, or else in that of the portfolio.
//!
//! Worked examples of rulebooks and wide tables by themselves have no portfolio; theirs is yuan.

use super::IndicatorFacts;
use super::raw::{Field, RawFact, RawProject};
use crate::fact::{FactValue, Unit};
use crate::problem::{Checked, Code, Problem, Word};
use crate::quantity::{Money, MoneyUnit, Written, WrittenUnit};
use crate::rulebook::{Indicator, Rulebook};

/// Reads an amount; `None` where it is blank or refused. `otherwise` is the unit of amounts
/// whose heading names none.
pub(super) fn amount_of(
    row: &RawProject,
    field: Field,
    otherwise: MoneyUnit,
) -> Checked<Option<Money>> {
    let text = row.value(field);
    if text.is_empty() {
        return Checked::sound(None);
    }
    let problem = |code| {
        Problem::new(code, row.place_of(field))
            .with("project", row.value(Field::Id))
            .with_word("column", Word::Column, field.name())
            .with("value", text)
    };
    let of_heading = row.units.get(&field).copied();
    let unit = of_heading.unwrap_or(otherwise);
    let problem = match read_cell(text, of_heading, unit) {
        Ok((amount, written)) if amount >= Money::ZERO => {
            let note = written.map(|written| {
                let note = Problem::new(Code::ValueReadAs, row.place_of(field));
                let note = note.with("project", row.value(Field::Id)).with_word(
                    "fact",
                    Word::Column,
                    field.name(),
                );
                note.with("value", text).with("read", written)
            });
            return Checked::new(Some(amount), note.into_iter().collect());
        }
        Ok(_) => problem(Code::AmountNegative),
        Err(Code::AmountUnitDiffers) => problem(Code::AmountUnitDiffers).with("unit", unit.name()),
        Err(code) => problem(code),
    };
    Checked::refused(problem)
}

/// Gives the unit of an amount among facts, which names `stated` or none.
///
/// # Errors
/// With 元, where a sign of the currency says so and the portfolio has another unit.
pub(super) fn unit_of_fact(
    stated: WrittenUnit,
    by_sign: bool,
    otherwise: MoneyUnit,
) -> Result<WrittenUnit, WrittenUnit> {
    match stated {
        WrittenUnit::None => Ok(WrittenUnit::Money(otherwise)),
        WrittenUnit::Money(own) if by_sign && own != otherwise => Err(stated),
        stated => Ok(stated),
    }
}

/// Gives an amount of the project that stands among the facts of an indicator; `None` where it is not
/// given in money to the 分.
pub(super) fn amount_among(
    facts: &IndicatorFacts,
    indicator: &Indicator,
    name: &str,
) -> Option<Money> {
    let fact = facts.single.find(name).filter(|fact| fact.unit == Some(Unit::Yuan))?;
    match fact.value? {
        FactValue::Number(number) if indicator.is_amount(name, false) => {
            Money::of_number(number, MoneyUnit::Yuan).ok()
        }
        _ => None,
    }
}

/// Writes a unit behind an amount among facts that names none, for whoever puts it beside amounts of
/// another unit; leaves every other fact as it is.
pub fn name_unit(fact: &mut RawFact, rulebook: &Rulebook, unit: MoneyUnit) {
    let Some(at) = rulebook.indicator_named(&fact.indicator) else { return };
    let indicator = &rulebook.indicators[at];
    let is_amount = indicator.is_amount(indicator.fact_named(&fact.fact), !fact.item.is_empty());
    let names_none =
        || Written::read(&fact.value).is_some_and(|written| written.unit == WrittenUnit::None);
    if is_amount && fact.unit.is_empty() && names_none() {
        unit.name().clone_into(&mut fact.unit);
    }
}

/// Reads an amount for whoever only wants to write it in another unit; `None` where it is blank or
/// would be refused.
pub fn amount_in_row(row: &RawProject, field: Field, otherwise: MoneyUnit) -> Option<Money> {
    amount_of(row, field, otherwise).value
}

/// Reads a cell of a table that stands alone, whose amounts are in the unit of their heading, or in yuan; `None`
/// where it would be refused.
pub fn amount_in_cell(text: &str, of_heading: Option<MoneyUnit>) -> Option<Money> {
    let read = read_cell(text, of_heading, of_heading.unwrap_or_default());
    read.ok().map(|(amount, _)| amount).filter(|amount| *amount >= Money::ZERO)
}

/// Reads a cell of amounts in a unit, which is that of the heading where it names one; gives what was read where
/// it is not written plainly.
fn read_cell(
    text: &str,
    of_heading: Option<MoneyUnit>,
    unit: MoneyUnit,
) -> Result<(Money, Option<Written>), Code> {
    if let Ok(amount) = Money::parse_in(text, unit) {
        return Ok((amount, None));
    }
    let written = read_amount(text).and_then(Written::unbounded).ok_or(Code::AmountUnreadable)?;
    Ok((in_own_unit(&written, of_heading, unit)?, Some(written)))
}

/// Reads what stands in a column of amounts, where 万 and 亿 are short for 万元 and 亿元.
fn read_amount(text: &str) -> Option<Written> {
    let in_full = || Written::read(&format!("{text}元")).filter(|_| text.ends_with(['万', '亿']));
    Written::read(text).or_else(in_full)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the budget; gives it with what it was read as, or the code of the problem.
    fn read(text: &str, heading: Option<MoneyUnit>, otherwise: MoneyUnit) -> String {
        let row = RawProject {
            values: [(Field::Budget, text.to_owned())].into(),
            units: heading.map(|unit| (Field::Budget, unit)).into_iter().collect(),
            ..RawProject::default()
        };
        let Checked { value: amount, problems } = amount_of(&row, Field::Budget, otherwise);
        let codes: Vec<&str> = problems.iter().map(|problem| problem.code.id()).collect();
        let amount = amount.map(|amount| amount.to_string());
        amount.iter().map(String::as_str).chain(codes).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn an_amount_is_read_by_its_own_unit_where_the_heading_names_none() {
        use MoneyUnit::{WanYuan, YiYuan, Yuan};
        for (text, heading, otherwise, expected) in [
            ("1205000", None, Yuan, "1205000.00"),
            ("120.5", Some(WanYuan), Yuan, "1205000.00"),
            ("１，２０５，０００．００", None, Yuan, "1205000.00 T43"),
            ("￥1,205,000.00", None, Yuan, "1205000.00 T43"),
            ("RMB1,205,000", Some(Yuan), WanYuan, "1205000.00 T43"),
            ("120.5万元", None, Yuan, "1205000.00 T43"),
            ("120.5万元", Some(WanYuan), Yuan, "1205000.00 T43"),
            ("￥120.5万元", None, Yuan, "1205000.00 T43"),
            ("1205000元", None, WanYuan, "1205000.00 T43"),
            ("0.01205亿元", None, WanYuan, "1205000.00 T43"),
            ("1,205", Some(WanYuan), YiYuan, "12050000.00 T43"),
            ("120.5万元", Some(Yuan), Yuan, "D12"),
            ("1205000元", Some(WanYuan), Yuan, "D12"),
            ("￥120.5", Some(WanYuan), Yuan, "D12"),
            ("￥120.5", None, WanYuan, "D12"),
            ("-120.5万元", None, Yuan, "D04"),
            ("0.0000001万元", None, Yuan, "D03"),
            // Money in a column of money has one meaning with 万 alone, too.
            ("120.5万", None, Yuan, "1205000.00 T43"),
            ("46.80万", Some(WanYuan), Yuan, "468000.00 T43"),
            ("46.80万", Some(Yuan), Yuan, "D12"),
            ("约4.82万", None, Yuan, "D03"),
            ("46.80百", None, Yuan, "D03"),
            ("120.5千元", None, Yuan, "120500.00 T43"),
            ("1.205百万元", None, Yuan, "1205000.00 T43"),
            ("120.5千万元", None, Yuan, "D03"),
            ("95%", None, Yuan, "D03"),
            ("≤120万元", None, Yuan, "D03"),
            ("12,34", None, Yuan, "D03"),
            ("1.234,56", None, Yuan, "D03"),
            ("1/2", None, Yuan, "D03"),
            ("2025-03-05", None, Yuan, "D03"),
            ("约95", None, Yuan, "D03"),
        ] {
            assert_eq!(
                read(text, heading, otherwise),
                expected,
                "{text} {heading:?} {otherwise:?}"
            );
        }
    }
}
