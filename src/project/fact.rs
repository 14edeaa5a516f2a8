//! Facts of one indicator, read by the kinds its scoring rule asks for.

use super::Amounts;
use super::raw::RawFact;
use crate::problem::{Code, Place, Problem};
use crate::quantity::{Fraction, Money, MoneyUnit, Number, Points, parse_share};
use crate::rulebook::{APPLICABLE, Direction, FactKind, Indicator, Mark, POINTS, ScoringRule};

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A measured number.
    Number(Number),
    /// A checkpoint's answer.
    Mark(Mark),
    /// A number of findings.
    Count(u32),
    /// A level's place in the rule.
    Level(usize),
    /// Yes or no.
    YesNo(bool),
    /// Which way is better.
    Direction(Direction),
    /// A share.
    Share(Fraction),
    /// Awarded points.
    Points(Points),
}

/// What a number is measured in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A percentage, already divided by a hundred.
    Percent,
    /// Money, already in yuan.
    Yuan,
    /// Anything else, as written.
    Other(String),
}

/// A fact as read; `value` is `None` where the row was left blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The value; `None` is missing.
    pub value: Option<FactValue>,
    /// The value as written.
    pub written: String,
    /// What a number is measured in.
    pub unit: Option<Unit>,
    /// Why points were lost (扣分原因), empty where not given.
    pub reason: String,
    /// The evidence named, empty where not given.
    pub evidence: String,
    /// Where it stands.
    pub place: Place,
}

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactSet(pub Vec<Fact>);

/// A project's own measure under an indicator (个性指标).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The name.
    pub name: String,
    /// Its facts.
    pub facts: FactSet,
    /// Its parts, whose values are put together before scoring.
    pub parts: Vec<Part>,
}

/// A part of an item, such as one district of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The name.
    pub name: String,
    /// Its facts.
    pub facts: FactSet,
}

/// That an indicator does not apply, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotApplicable {
    /// The reason; empty only in wide tables, which have no room for one.
    pub reason: String,
    /// Where it says so.
    pub place: Place,
}

/// Everything known about one indicator of one project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorFacts {
    /// Set where the indicator does not apply.
    pub not_applicable: Option<NotApplicable>,
    /// Facts without item.
    pub single: FactSet,
    /// Items in the order they are first named.
    pub items: Vec<Item>,
    /// A row was refused, so what is missing may have been meant by it.
    pub refused: bool,
}

impl FactSet {
    /// Finds a fact, also one left blank.
    pub fn find(&self, name: &str) -> Option<&Fact> {
        self.0.iter().find(|fact| fact.name == name)
    }

    /// Gives the value of a fact, `None` where it is missing.
    pub fn value(&self, name: &str) -> Option<FactValue> {
        self.find(name).and_then(|fact| fact.value)
    }

    /// Gives a measured number with the fact it comes from.
    pub fn number(&self, name: &str) -> Option<(Number, &Fact)> {
        let fact = self.find(name)?;
        match fact.value? {
            FactValue::Number(number) => Some((number, fact)),
            _ => None,
        }
    }

    /// Gives a share.
    pub fn share(&self, name: &str) -> Option<Fraction> {
        match self.value(name)? {
            FactValue::Share(share) => Some(share),
            _ => None,
        }
    }
}

impl IndicatorFacts {
    /// Gives the points typed in by an evaluator.
    pub fn awarded(&self) -> Option<(Points, &Fact)> {
        let fact = self.single.find(POINTS)?;
        match fact.value? {
            FactValue::Points(points) => Some((points, fact)),
            _ => None,
        }
    }

    /// Says whether nothing but the awarded points was to be filled in, and was left blank.
    pub fn left_blank_for_award(&self) -> bool {
        self.items.is_empty()
            && self.single.find(POINTS).is_some_and(|fact| fact.value.is_none())
            && self.single.0.iter().all(|fact| fact.name == POINTS)
    }

    /// Lists every fact with the item or part it belongs to.
    pub fn all(&self) -> impl Iterator<Item = (Option<String>, &Fact)> {
        let single = self.single.0.iter().map(|fact| (None, fact));
        let items = self.items.iter().flat_map(|item| {
            let own = item.facts.0.iter().map(|fact| (Some(item.name.clone()), fact));
            let parts = item.parts.iter().flat_map(move |part| {
                let name = format!("{}/{}", item.name, part.name);
                part.facts.0.iter().map(move |fact| (Some(name.clone()), fact))
            });
            own.chain(parts)
        });
        single.chain(items)
    }

    fn set_of(&mut self, item: &str) -> &mut FactSet {
        if item.is_empty() {
            return &mut self.single;
        }
        let (item, part) = item.split_once('/').unwrap_or((item, ""));
        let at = self.items.iter().position(|known| known.name == item).unwrap_or_else(|| {
            self.items.push(Item { name: item.to_owned(), ..Item::default() });
            self.items.len() - 1
        });
        let item = &mut self.items[at];
        if part.is_empty() {
            return &mut item.facts;
        }
        let at = item.parts.iter().position(|known| known.name == part).unwrap_or_else(|| {
            item.parts.push(Part { name: part.to_owned(), ..Part::default() });
            item.parts.len() - 1
        });
        &mut item.parts[at].facts
    }
}

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
    let problem = |code| Box::new(indicator.name_fact(*problem(code), &raw.fact));
    let of_item = !raw.item.is_empty();
    if of_item && !indicator.rule.takes_items() {
        return Err(problem(Code::ItemsMisplaced));
    }
    let Some(kind) = indicator.fact_kind(&raw.fact, of_item) else {
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
    if raw.fact == APPLICABLE {
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
    if let Some(other) = set.find(&raw.fact) {
        let repeated = problem(Code::FactRepeated).with("first", &other.written);
        return Err(Box::new(repeated.with("at", &other.place)));
    }
    set.0.push(Fact {
        name: raw.fact.clone(),
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
        FactKind::Count => FactValue::Count(text.parse().ok()?),
        FactKind::Level => match &indicator.rule {
            ScoringRule::Levels(levels) => FactValue::Level(levels.find(text)?),
            _ => return None,
        },
        FactKind::YesNo => FactValue::YesNo(yes_no(text)?),
        FactKind::Direction => FactValue::Direction(match text {
            "at-least" | "≥" | "正向" => Direction::AtLeast,
            "at-most" | "≤" | "反向" => Direction::AtMost,
            _ => return None,
        }),
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
pub(super) fn yes_no(text: &str) -> Option<bool> {
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
            Some((given, fact)) if given != number => problems.push(
                Problem::new(Code::FactContradictsProject, &fact.place)
                    .with("project", project)
                    .with("indicator", &indicator.id)
                    .with_title("title", &indicator.title)
                    .with("fact", name)
                    .with("value", given)
                    .with("column", amount),
            ),
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

/// Says whether the scoring rule looks at a fact; awards and records are apart.
pub(super) fn is_scored_fact(fact: &Fact, indicator: &Indicator) -> bool {
    fact.name != POINTS && !indicator.records.iter().any(|record| record.id == fact.name)
}
