//! Several measures under one indicator: the share-weighted sum.

use super::{Attained, Step, Subject, Trace, attained as attained_by_rule};
use crate::problem::{Code, Place, Problem};
use crate::project::{Fact, FactSet, FactValue, Item, Part, Unit};
use crate::quantity::{Fraction, Number, TooPrecise};
use crate::rulebook::{FUND, SHARE};
use std::borrow::Cow;

/// Gives Σ item's share × what the rule finds the item attained. Shares must add to the whole.
pub(super) fn attained(
    subject: Subject<'_>,
    items: &[Item],
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let mut shares = Fraction::ZERO;
    let (mut low, mut high) = (Fraction::ZERO, Fraction::ZERO);
    let (mut open, mut unweighted) = (false, false);
    for item in items {
        let subject = Subject { item: &item.name, ..subject };
        let too_precise = |_: TooPrecise| subject.too_precise();
        let facts = put_together(subject, item, trace)?;
        let Some(share) = item.facts.share(SHARE) else {
            super::measure::missing(subject, SHARE, trace);
            unweighted = true;
            continue;
        };
        shares = shares.plus(share).map_err(too_precise)?;
        let (least, most) = match attained_by_rule(subject, &facts, trace)? {
            Attained::Share(value) => (value, value),
            Attained::Between(least, most) => (least, most),
            Attained::NotApplicable => {
                return Err(subject.problem(Code::ZeroDenominator, &place_of(item)));
            }
        };
        if least == most {
            let name = item.name.clone();
            trace.note(|| Step::Item { item: name, share, attained: least });
        } else {
            open = true;
        }
        low = least.times(share).and_then(|part| low.plus(part)).map_err(too_precise)?;
        high = most.times(share).and_then(|part| high.plus(part)).map_err(too_precise)?;
    }
    if unweighted {
        return Ok(Attained::Between(Fraction::ZERO, Fraction::ONE));
    }
    if shares != Fraction::ONE {
        let place = items.first().map(place_of).unwrap_or_default();
        let problem = subject.problem(Code::ItemShares, &place);
        return Err(Box::new(problem.with("sum", shares).with("items", items.len())));
    }
    Ok(if open { Attained::Between(low, high) } else { Attained::Share(low) })
}

fn place_of(item: &Item) -> Place {
    let parts = item.parts.iter().flat_map(|part| &part.facts.0);
    item.facts.0.iter().chain(parts).next().map(|fact| fact.place.clone()).unwrap_or_default()
}

/// Puts the parts of an item together: absolute values are added, relative ones averaged by fund.
fn put_together<'i>(
    subject: Subject<'_>,
    item: &'i Item,
    trace: &mut impl Trace,
) -> Result<Cow<'i, FactSet>, Box<Problem>> {
    if item.parts.is_empty() {
        return Ok(Cow::Borrowed(&item.facts));
    }
    let mut facts = item.facts.clone();
    let names = subject.indicator.rule.measure().map(|measure| measure.names());
    for name in names.unwrap_or_default() {
        let values: Vec<(&Part, Number, &Fact)> = item
            .parts
            .iter()
            .filter_map(|part| part.facts.number(name).map(|(number, fact)| (part, number, fact)))
            .collect();
        // A part without the value leaves the whole item without it.
        let Some((_, _, first)) = values.first() else { continue };
        if values.len() < item.parts.len() {
            continue;
        }
        if let Some((_, _, odd)) = values.iter().find(|(_, _, fact)| fact.unit != first.unit) {
            let problem = subject.problem(Code::UnitsDiffer, &odd.place);
            return Err(Box::new(problem.with("one", name).with("other", name)));
        }
        let averaged = first.unit == Some(Unit::Percent);
        let value = if averaged {
            average(&values).map_err(|()| {
                Box::new(subject.problem(Code::PartsUnweighted, &first.place).with("fact", name))
            })?
        } else {
            let mut sum = rust_decimal::Decimal::ZERO;
            for (_, number, _) in &values {
                sum = sum.checked_add(number.value()).ok_or_else(|| subject.too_precise())?;
            }
            Number::from(sum)
        };
        let fraction = value.to_fraction();
        let (name, item) = (name.to_owned(), item.name.clone());
        trace.note(|| Step::Parts { item, fact: name.clone(), value: fraction, averaged });
        let value = Some(FactValue::Number(value));
        facts.0.push(Fact { name, value, ..(*first).clone() });
    }
    Ok(Cow::Owned(facts))
}

/// Averages relative values by the fund of each part.
fn average(values: &[(&Part, Number, &Fact)]) -> Result<Number, ()> {
    let (mut weighted, mut funds) = (rust_decimal::Decimal::ZERO, rust_decimal::Decimal::ZERO);
    for (part, number, _) in values {
        let (fund, _) = part.facts.number(FUND).ok_or(())?;
        let product = fund.value().checked_mul(number.value()).ok_or(())?;
        weighted = weighted.checked_add(product).ok_or(())?;
        funds = funds.checked_add(fund.value()).ok_or(())?;
    }
    weighted.checked_div(funds).map(Number::from).ok_or(())
}
