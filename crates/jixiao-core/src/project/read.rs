//! Rows → facts, read by the kinds the indicator's scoring rule asks for.

use super::raw::FactRow;
use super::value::{Cell, Misread, Read};
use super::{Amounts, IndicatorFacts, NotApplicable};
use crate::fact::{AMOUNTS, APPLICABLE, Fact, FactKind, FactValue, Mark, POINTS, Unit};
use crate::problem::{Code, Place, Problem, Word};
use crate::quantity::{Money, MoneyUnit, Number};
use crate::rulebook::Indicator;
use smol_str::SmolStr;

/// What an indicator knows of a fact by the text that names it.
#[derive(Clone, Debug)]
pub struct KnownFact {
    /// The name; the text itself where the indicator has no such fact.
    name: SmolStr,
    /// `None` where the indicator has no such fact.
    kind: Option<FactKind>,
    is_amount: bool,
    /// How many facts stand beside it, itself among them, where all are given.
    beside: usize,
}

impl KnownFact {
    /// Looks a fact up.
    pub fn of(indicator: &Indicator, fact: &str, of_item: bool) -> Self {
        let name = indicator.fact_named(fact);
        Self {
            kind: indicator.fact_kind(name, of_item),
            is_amount: indicator.is_amount(name, of_item),
            beside: if name == POINTS { 1 } else { indicator.fact_names().len() },
            name: name.into(),
        }
    }

    /// Gives the name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives a cell with the unit of its row; `None` where it is blank. `money` is the unit of amounts that name none.
    fn cell<'r>(
        &'r self,
        indicator: &'r Indicator,
        (text, unit): (&'r str, &'r str),
        money: MoneyUnit,
    ) -> Option<Cell<'r>> {
        let otherwise = self.is_amount.then_some(money);
        let fact = self.name.as_str();
        (!text.is_empty()).then_some(Cell { text, unit, fact, indicator, otherwise })
    }
}

/// Adds a row to the facts of its indicator; gives a note where it was not written plainly. `unit` is
/// that of amounts that name none.
///
/// # Errors
/// With the problem, where the row cannot be taken.
pub fn add_fact(
    facts: &mut IndicatorFacts,
    indicator: &Indicator,
    raw: &FactRow<'_>,
    unit: MoneyUnit,
) -> Result<Option<Problem>, Box<Problem>> {
    let known = KnownFact::of(indicator, raw.fact, !raw.item.is_empty());
    add_known(facts, (indicator, &known), raw, unit)
}

/// Adds a row of a fact that was looked up; gives a note where it was not written plainly.
///
/// # Errors
/// With the problem, where the row cannot be taken.
pub fn add_known(
    facts: &mut IndicatorFacts,
    (indicator, known): (&Indicator, &KnownFact),
    raw: &FactRow<'_>,
    unit: MoneyUnit,
) -> Result<Option<Problem>, Box<Problem>> {
    let name = known.name.as_str();
    let problem = |code| {
        let problem = Problem::new(code, raw.place)
            .with("project", raw.project)
            .with("indicator", raw.indicator)
            .with_title("title", &indicator.title)
            .with("item", raw.item)
            .with("value", raw.value);
        Box::new(indicator.name_fact(problem, name))
    };
    if !raw.item.is_empty() && !indicator.rule.takes_items() {
        return Err(problem(Code::ItemsMisplaced));
    }
    let Some(kind) = known.kind else {
        let known = indicator.titles_of(&indicator.fact_names().join(" "));
        return Err(Box::new(problem(Code::FactUnknown).with_facts("known", known)));
    };
    let cell = known.cell(indicator, (raw.value, raw.unit), unit);
    let read = cell.map(|cell| cell.read(kind));
    let read = read.transpose().map_err(|misread| {
        Box::new(refused(misread, problem, (indicator, name, kind), (raw, unit)))
    })?;
    let (value, unit, bound, told) = read.map_or((None, None, None, None), |read| {
        let Read { value, unit, bound, told } = read;
        (Some(value), unit, bound, told)
    });
    let note = told.map(|read| {
        let mut note = *problem(Code::ValueReadAs);
        note.details.push(("read", read));
        note
    });
    if name == APPLICABLE {
        if value == Some(FactValue::YesNo(false)) {
            check_right(indicator, name, raw, problem)?;
            facts.not_applicable = Some(NotApplicable::said_in(raw));
        }
        return Ok(note);
    }
    if value == Some(FactValue::Mark(Mark::NotApplicable)) {
        check_right(indicator, name, raw, problem)?;
    }
    if name == POINTS {
        facts.awarded_in_wide_table = raw.of_wide_table;
    }
    let set = facts.set_of(raw.item);
    if let Some(other) = set.find(name) {
        let repeated = problem(Code::FactRepeated).with("first", &other.written);
        return Err(Box::new(repeated.with("at", &other.place)));
    }
    if set.0.is_empty() {
        set.0.reserve_exact(known.beside);
    }
    set.0.push(Fact { value, unit, bound, ..blank(&known.name, raw) });
    Ok(note)
}

/// Gives a fact the value that the next row of its table has for it, a text with its unit, for whoever has only to
/// score it: what was written is not kept. `false`, and the fact as it was, where that row is to be added by
/// [`add_known`], as it says more than a value. `unit` is that of amounts that name none.
pub fn renew(
    fact: &mut Fact,
    (indicator, known): (&Indicator, &KnownFact),
    written: (&str, &str),
    unit: MoneyUnit,
) -> bool {
    let Some(kind) = known.kind.filter(|_| fact.name == known.name) else { return false };
    let Some(cell) = known.cell(indicator, written, unit) else {
        (fact.value, fact.unit, fact.bound) = (None, None, None);
        return true;
    };
    if kind == FactKind::Number
        && let Some((number, unit)) = cell.plain_number()
    {
        (fact.value, fact.unit, fact.bound) = (Some(FactValue::Number(number)), unit, None);
        return true;
    }
    match cell.read(kind) {
        Ok(Read { value, unit, bound, told: None })
            if value != FactValue::Mark(Mark::NotApplicable) =>
        {
            (fact.value, fact.unit, fact.bound) = (Some(value), unit, bound);
            true
        }
        _ => false,
    }
}

/// Gives a fact with what its row says of it but its value.
fn blank(name: &SmolStr, raw: &FactRow<'_>) -> Fact {
    Fact {
        name: name.clone(),
        value: None,
        written: raw.value.into(),
        unit: None,
        bound: None,
        reason: raw.reason.into(),
        evidence: raw.evidence.into(),
        place: raw.place.clone(),
        came_from: raw.came_from.into(),
    }
}

impl NotApplicable {
    fn said_in(raw: &FactRow<'_>) -> Self {
        let (reason, evidence) = (raw.reason.to_owned(), raw.evidence.to_owned());
        Self { reason, evidence, place: raw.place.clone() }
    }
}

/// Refuses what is said not to apply where the rulebook gives no right to that, and where the reason or
/// the evidence that the right asks for is not named. A wide table has no room for either.
fn check_right(
    indicator: &Indicator,
    name: &str,
    raw: &FactRow<'_>,
    problem: impl Fn(Code) -> Box<Problem>,
) -> Result<(), Box<Problem>> {
    let Some(right) = indicator.right(name) else {
        return Err(problem(Code::NotApplicableRefused));
    };
    if raw.of_wide_table {
        return Ok(());
    }
    if raw.reason.trim().is_empty() {
        let problem = problem(Code::NotApplicableUnfounded);
        return Err(Box::new(problem.with_title("reasons", &right.reasons_in_one())));
    }
    match &right.evidence {
        Some(wanted) if raw.evidence.trim().is_empty() => {
            let problem = problem(Code::NotApplicableUnproven);
            Err(Box::new(problem.with_title("evidence", wanted)))
        }
        _ => Ok(()),
    }
}

/// Says whether two values, each with its unit, are the same value of a fact; `unit` is that of amounts
/// that name none.
pub fn says_same(
    indicator: &Indicator,
    name: &str,
    of_item: bool,
    unit: MoneyUnit,
    [one, other]: [(&str, &str); 2],
) -> bool {
    let name = indicator.fact_named(name);
    let Some(kind) = indicator.fact_kind(name, of_item) else { return false };
    let otherwise = indicator.is_amount(name, of_item).then_some(unit);
    let read = |(text, unit)| Cell { text, unit, fact: name, indicator, otherwise }.read(kind).ok();
    match (read(one), read(other)) {
        (Some(one), Some(other)) => {
            (one.value, one.unit, one.bound) == (other.value, other.unit, other.bound)
        }
        _ => false,
    }
}

/// Says why a value was refused.
fn refused(
    misread: Misread,
    problem: impl Fn(Code) -> Box<Problem>,
    (indicator, name, kind): (&Indicator, &str, FactKind),
    (raw, unit): (&FactRow<'_>, MoneyUnit),
) -> Problem {
    match misread {
        Misread::Unreadable => {
            let whole = kind == FactKind::Mark && !indicator.rule.takes_partly(name);
            let kind = if whole { "mark-whole" } else { kind.name() };
            problem(Code::FactUnreadable).with_word("kind", Word::Kind, kind)
        }
        Misread::UnitDiffers(own) => {
            let unit = if raw.unit.is_empty() { unit.name() } else { raw.unit };
            problem(Code::ValueUnitDiffers).with("own", own).with("unit", unit)
        }
        Misread::Bounded => {
            problem(Code::BoundMisplaced).with_word("what", Word::Thing, "one value")
        }
        Misread::PercentDoubtful => problem(Code::PercentDoubtful).with("unit", raw.unit),
    }
}

/// Lets the project's own columns stand as facts where none are given, and gives the problems of
/// those that contradict a fact. A form locks the amount that was sent and leaves its reason and its
/// evidence to be filled in: they come back in a row without a value, and stand beside the amount.
pub fn complete_from_project(
    facts: &mut IndicatorFacts,
    indicator: &Indicator,
    (project, amounts, place): (&str, &Amounts, &Place),
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let measure = indicator.rule.measure().filter(|measure| measure.has_amounts());
    let Some(measure) = measure else { return problems };
    if facts.not_applicable.is_some() || facts.awarded().is_some() || !facts.items.is_empty() {
        return problems;
    }
    for (name, amount) in amounts.named() {
        let is_fact = || measure.has(name) && AMOUNTS.contains(&name);
        let Some(amount) = amount.filter(|_| is_fact()) else { continue };
        let number = number_of(amount);
        match facts.single.number(name) {
            Some((given, fact)) if given != number.to_fraction() => {
                let problem = Problem::new(Code::FactContradictsProject, &fact.place)
                    .with("project", project)
                    .with("indicator", &indicator.id)
                    .with_title("title", &indicator.title)
                    .with_word("fact", Word::Column, name)
                    .with("value", given)
                    .with("column", amount);
                problems.push(problem);
                facts.refused = true;
            }
            Some(_) => {}
            None => {
                let blank = facts.single.take_blank(name);
                let said = Fact {
                    name: name.into(),
                    value: Some(FactValue::Number(number)),
                    written: amount.to_string().into(),
                    unit: Some(Unit::Yuan),
                    bound: None,
                    reason: SmolStr::default(),
                    evidence: SmolStr::default(),
                    place: place.clone(),
                    came_from: SmolStr::default(),
                };
                facts.single.0.push(match blank {
                    None => said,
                    Some(Fact { reason, evidence, place, came_from, .. }) => {
                        Fact { reason, evidence, place, came_from, ..said }
                    }
                });
            }
        }
    }
    problems
}

fn number_of(amount: Money) -> Number {
    rust_decimal::Decimal::new(amount.fen(), 2).into()
}
