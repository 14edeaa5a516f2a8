//! Rows → facts, read by the kinds the indicator's scoring rule asks for.

use super::raw::RawFact;
use super::{Amounts, Fact, FactValue, IndicatorFacts, NotApplicable, Unit};
use crate::problem::{Code, Place, Problem};
use crate::quantity::{Money, MoneyUnit, Number, Points, parse_share};
use crate::rulebook::{APPLICABLE, Direction, FactKind, Indicator, Mark, ScoringRule};

/// Adds a row to the facts of its indicator.
///
/// # Errors
/// With the problem, where the row cannot be taken.
pub fn add_fact(
    facts: &mut IndicatorFacts,
    indicator: &Indicator,
    raw: &RawFact,
) -> Result<(), Box<Problem>> {
    let problem = |code| {
        Box::new(
            Problem::new(code, &raw.place)
                .with("project", &raw.project)
                .with("indicator", &raw.indicator)
                .with_title("title", &indicator.title)
                .with("item", &raw.item)
                .with("value", &raw.value),
        )
    };
    let name = indicator.fact_named(&raw.fact);
    let problem = |code| Box::new(indicator.name_fact(*problem(code), name));
    let of_item = !raw.item.is_empty();
    if of_item && !indicator.rule.takes_items() {
        return Err(problem(Code::ItemsMisplaced));
    }
    let Some(kind) = indicator.fact_kind(name, of_item) else {
        let known = indicator.fact_names().join(" ");
        return Err(Box::new(problem(Code::FactUnknown).with("known", known)));
    };
    let (value, unit) = if raw.value.is_empty() {
        (None, None)
    } else {
        let read = read_value(kind, &raw.value, &raw.unit, indicator);
        let (value, unit) =
            read.ok_or_else(|| Box::new(problem(Code::FactUnreadable).with("kind", kind.name())))?;
        (Some(value), unit)
    };
    if name == APPLICABLE {
        if value == Some(FactValue::YesNo(false)) {
            let (reason, place) = (raw.reason.clone(), raw.place.clone());
            facts.not_applicable = Some(NotApplicable { reason, place });
            if raw.reason.is_empty() && !raw.of_wide_table {
                return Err(problem(Code::NotApplicableUnfounded));
            }
        }
        return Ok(());
    }
    let set = facts.set_of(&raw.item);
    if let Some(other) = set.find(name) {
        let repeated = problem(Code::FactRepeated).with("first", &other.written);
        return Err(Box::new(repeated.with("at", &other.place)));
    }
    set.0.push(Fact {
        name: name.to_owned(),
        value,
        written: raw.value.clone(),
        unit,
        reason: raw.reason.clone(),
        evidence: raw.evidence.clone(),
        place: raw.place.clone(),
    });
    Ok(())
}

fn read_value(
    kind: FactKind,
    text: &str,
    unit: &str,
    indicator: &Indicator,
) -> Option<(FactValue, Option<Unit>)> {
    let value = match kind {
        FactKind::Number => return read_number(text, unit),
        FactKind::Mark => FactValue::Mark(Mark::from_name(text)?),
        FactKind::Count => {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            FactValue::Count(text.parse().ok().filter(|_| digits)?)
        }
        FactKind::Level => match &indicator.rule {
            ScoringRule::Levels(levels) => FactValue::Level(levels.find(text)?),
            _ => return None,
        },
        FactKind::YesNo => FactValue::YesNo(yes_no(text)?),
        FactKind::Direction => FactValue::Direction(Direction::from_name(text)?),
        FactKind::Share => {
            let share = if unit == "%" && !text.ends_with('%') {
                parse_share(&format!("{text}%"))
            } else {
                parse_share(text)
            };
            FactValue::Share(share.ok()?)
        }
        FactKind::Points => FactValue::Points(Points::parse(text.as_bytes()).ok()?),
    };
    Some((value, None))
}

/// Reads a number; percentages become their hundredth and money becomes yuan.
fn read_number(text: &str, unit: &str) -> Option<(FactValue, Option<Unit>)> {
    let number = Number::parse(text).ok()?;
    if number.is_negative() {
        return None;
    }
    let percent_sign = text.ends_with('%');
    let (number, unit) = match (unit, MoneyUnit::from_name(unit)) {
        ("%", _) if percent_sign => (number, Some(Unit::Percent)),
        ("%", _) => (number.over_hundred(), Some(Unit::Percent)),
        ("", _) => (number, percent_sign.then_some(Unit::Percent)),
        (_, Some(money)) => (number.times_whole(money.yuan())?, Some(Unit::Yuan)),
        (other, None) => (number, Some(Unit::Other(other.to_owned()))),
    };
    Some((FactValue::Number(number), unit))
}

/// Reads 是, 否, yes or no.
pub fn yes_no(text: &str) -> Option<bool> {
    match text {
        "是" | "yes" => Some(true),
        "否" | "no" => Some(false),
        _ => None,
    }
}

/// Lets the project's own columns stand as facts where none are given, and compares them where
/// both are.
pub fn complete_from_project(
    facts: &mut IndicatorFacts,
    indicator: &Indicator,
    (project, amounts, place): (&str, &Amounts, &Place),
    problems: &mut Vec<Problem>,
) {
    let Some(measure) = indicator.rule.measure() else { return };
    if facts.not_applicable.is_some() || facts.awarded().is_some() || !facts.items.is_empty() {
        return;
    }
    let columns = [
        ("budget_initial", amounts.budget_initial),
        ("budget", amounts.budget),
        ("received", amounts.received),
        ("executed", amounts.executed),
    ];
    for (name, amount) in columns {
        let Some(amount) = amount.filter(|_| measure.names().contains(&name)) else { continue };
        let number = number_of(amount);
        match facts.single.number(name) {
            Some((given, fact)) if given != number.to_fraction() => {
                let problem = Problem::new(Code::FactContradictsProject, &fact.place)
                    .with("project", project)
                    .with("indicator", &indicator.id)
                    .with_title("title", &indicator.title)
                    .with("fact", name)
                    .with("value", given)
                    .with("column", amount);
                problems.push(problem);
                facts.refused = true;
            }
            Some(_) => {}
            None => {
                facts.single.0.retain(|fact| fact.name != name);
                facts.single.0.push(Fact {
                    name: name.to_owned(),
                    value: Some(FactValue::Number(number)),
                    written: amount.to_string(),
                    unit: Some(Unit::Yuan),
                    reason: String::new(),
                    evidence: String::new(),
                    place: place.clone(),
                });
            }
        }
    }
}

fn number_of(amount: Money) -> Number {
    rust_decimal::Decimal::new(amount.fen(), 2).into()
}

impl FactKind {
    /// Gives a name for messages.
    const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Mark => "mark",
            Self::Count => "count",
            Self::Level => "level",
            Self::YesNo => "yes-no",
            Self::Direction => "direction",
            Self::Share => "share",
            Self::Points => "points",
        }
    }
}
