//! Several measures under one indicator: the share-weighted sum.

use crate::fact::{FUND, Fact, FactSet, FactValue, Item, Part, SHARE, Unit};
use crate::problem::{Code, Place, Problem, Word};
use crate::quantity::{ExactSum, Fraction, TooPrecise};
use crate::rule::{Attained, ScoringRule, Step, Subject, Trace, missing};
use std::borrow::Cow;

/// Gives Σ item's share × what the rule finds the item attained. Shares must add to the whole.
pub(super) fn attained(
    rule: &ScoringRule,
    subject: Subject<'_>,
    items: &[Item],
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let mut shares = Fraction::ZERO;
    let (mut low, mut high) = (ExactSum::default(), ExactSum::default());
    let (mut open, mut short, mut unweighted) = (false, false, false);
    for item in items {
        let subject = Subject { item: &item.name, ..subject };
        let too_precise = |_: TooPrecise| subject.too_precise();
        let facts = put_together(rule, subject, item, trace)?;
        let Some(share) = item.facts.share(SHARE) else {
            missing(subject, SHARE, trace);
            unweighted = true;
            continue;
        };
        shares = shares.plus(share).map_err(too_precise)?;
        let (least, most) = match rule.attained(subject, &facts, trace)? {
            Attained::Share(value) => (value, value),
            Attained::Between(least, most) => (least, most),
            Attained::Below(least, most) => {
                short = short || !share.is_zero();
                (least, most)
            }
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
        low.add_product(least, share);
        high.add_product(most, share);
    }
    if unweighted {
        return Ok(Attained::Between(Fraction::ZERO, Fraction::ONE));
    }
    if shares != Fraction::ONE {
        let place = items.first().map(place_of).unwrap_or_default();
        let problem = subject.problem(Code::ItemShares, &place);
        return Err(Box::new(problem.with("sum", shares).with("items", items.len())));
    }
    let share_of_max =
        |sum: &ExactSum| sum.to_share_of(subject.max).map_err(|TooPrecise| subject.too_precise());
    let (low, high) = (share_of_max(&low)?, share_of_max(&high)?);
    Ok(match (open, short) {
        (_, true) => Attained::Below(low, high),
        (true, false) => Attained::Between(low, high),
        (false, false) => Attained::Share(low),
    })
}

fn place_of(item: &Item) -> Place {
    let parts = item.parts.iter().flat_map(|part| &part.facts.0);
    item.facts.0.iter().chain(parts).next().map(|fact| fact.place.clone()).unwrap_or_default()
}

/// Puts the parts of an item together: absolute values are added, relative ones averaged by fund.
fn put_together<'i>(
    rule: &ScoringRule,
    subject: Subject<'_>,
    item: &'i Item,
    trace: &mut impl Trace,
) -> Result<Cow<'i, FactSet>, Box<Problem>> {
    if item.parts.is_empty() {
        return Ok(Cow::Borrowed(&item.facts));
    }
    let mut facts = item.facts.clone();
    let names = rule.measure().map(|measure| measure.names());
    for name in names.unwrap_or_default() {
        let values: Vec<(&Part, Fraction, &Fact)> = item
            .parts
            .iter()
            .filter_map(|part| part.facts.number(name).map(|(value, fact)| (part, value, fact)))
            .collect();
        let of_a_part = item.parts.iter().find_map(|part| part.facts.find(name));
        if let (Some(own), Some(part)) = (item.facts.find(name), of_a_part) {
            let problem = subject.problem(Code::FactRepeated, &own.place).with_word(
                "fact",
                Word::Column,
                name,
            );
            return Err(Box::new(problem.with("first", &part.written).with("at", &part.place)));
        }
        // A part without the value leaves the whole item without it.
        let Some((_, _, first)) = values.first() else { continue };
        if values.len() < item.parts.len() {
            continue;
        }
        if let Some((_, _, odd)) = values.iter().find(|(_, _, fact)| fact.unit != first.unit) {
            let problem = subject.problem(Code::UnitsDiffer, &odd.place);
            return Err(Box::new(problem.with_word("one", Word::Column, name).with_word(
                "other",
                Word::Column,
                name,
            )));
        }
        let averaged = first.unit == Some(Unit::Percent);
        let weightless = |(part, ..): &(&Part, Fraction, &Fact)| {
            part.facts.number(FUND).is_none_or(|(fund, _)| fund.is_zero())
        };
        let unknown = |(part, ..): &(&Part, Fraction, &Fact)| part.facts.number(FUND).is_none();
        if averaged && (values.iter().any(unknown) || values.iter().all(weightless)) {
            let problem = subject.problem(Code::PartsUnweighted, &first.place);
            return Err(Box::new(problem.with_word("fact", Word::Column, name)));
        }
        let value = if averaged { average(&values) } else { sum(&values) };
        let value = value.map_err(|TooPrecise| subject.too_precise())?;
        let whole = Fact { value: Some(FactValue::Averaged(value)), ..(*first).clone() };
        let (item, fact) = (item.name.clone(), whole.name.clone());
        trace.note(|| Step::Parts { item, fact, value, averaged });
        facts.0.push(whole);
    }
    Ok(Cow::Owned(facts))
}

fn sum(values: &[(&Part, Fraction, &Fact)]) -> Result<Fraction, TooPrecise> {
    values.iter().try_fold(Fraction::ZERO, |sum, (_, value, _)| sum.plus(*value))
}

/// Averages relative values by the fund of each part.
fn average(values: &[(&Part, Fraction, &Fact)]) -> Result<Fraction, TooPrecise> {
    let (mut weighted, mut funds) = (Fraction::ZERO, Fraction::ZERO);
    for (part, value, _) in values {
        let fund = part.facts.number(FUND).map_or(Fraction::ZERO, |(fund, _)| fund);
        weighted = weighted.plus(fund.times(*value)?)?;
        funds = funds.plus(fund)?;
    }
    weighted.divided_by(funds)
}
