//! A cell of a fact → its value, by the kind of value that the fact takes.
//!
//! The plain form is tried first. Other ways of writing it are read where they have one meaning,
//! and then told; nothing is guessed.

use super::amount::unit_of_fact;
use crate::fact::{Direction, FactKind, FactValue, Mark, Unit};
use crate::problem::{Detail, Word};
use crate::quantity::{
    Bound, Fraction, MoneyUnit, Number, Points, Written, WrittenUnit, narrow, parse_share,
};
use crate::rulebook::Indicator;
use rust_decimal::Decimal;

/// A value as read.
pub(super) struct Read {
    pub(super) value: FactValue,
    pub(super) unit: Option<Unit>,
    pub(super) bound: Option<Bound>,
    /// What it was read as, where it was not written in its plain form.
    pub(super) told: Option<Detail>,
}

/// Why a cell was refused.
pub(super) enum Misread {
    /// It is not what the fact takes.
    Unreadable,
    /// It carries this unit, its row another.
    UnitDiffers(WrittenUnit),
    /// It bounds where one number must stand.
    Bounded,
    /// Whether it is a percentage or its hundredth cannot be told.
    PercentDoubtful,
}

/// A cell with what its row says about it.
#[derive(Clone, Copy)]
pub(super) struct Cell<'r> {
    pub(super) text: &'r str,
    pub(super) unit: &'r str,
    pub(super) fact: &'r str,
    pub(super) indicator: &'r Indicator,
    /// The unit of an amount that names none; `None` where the fact is no amount.
    pub(super) otherwise: Option<MoneyUnit>,
}

impl Read {
    fn plain(value: FactValue) -> Self {
        Self { value, unit: None, bound: None, told: None }
    }

    fn told(value: FactValue, read: &(impl ToString + ?Sized)) -> Self {
        Self { told: Some(Detail::Word(Word::Answer, read.to_string())), ..Self::plain(value) }
    }
}

impl Cell<'_> {
    /// Reads the value.
    pub(super) fn read(self, kind: FactKind) -> Result<Read, Misread> {
        match kind {
            FactKind::Number => self.number(),
            FactKind::Count => self.count(),
            FactKind::Share => self.share(),
            FactKind::Points => self.points(),
            FactKind::Mark => {
                let partly = FactValue::Mark(Mark::Partly);
                let taken = |read: &Read| {
                    read.value != partly || self.indicator.rule.takes_partly(self.fact)
                };
                self.mark().filter(taken).ok_or(Misread::Unreadable)
            }
            FactKind::YesNo => self.yes_no().ok_or(Misread::Unreadable),
            FactKind::Level => self.level().ok_or(Misread::Unreadable),
            FactKind::Direction => self.direction().ok_or(Misread::Unreadable),
        }
    }

    /// Reads a number that is written plainly and in a row that names no unit, as nearly all are; `None` where it is
    /// not, or where it is refused.
    pub(super) fn plain_number(self) -> Option<(Number, Option<Unit>)> {
        let number = Number::parse(self.text).ok()?;
        let is_plain = self.unit.is_empty() && !self.text.ends_with('%') && !number.is_negative();
        if !is_plain || self.is_doubtful(number.value(), &WrittenUnit::None, true) {
            return None;
        }
        match self.otherwise {
            Some(money) => Some((number.times_whole(money.yuan())?, Some(Unit::Yuan))),
            None => Some((number, None)),
        }
    }

    /// Reads a number; percentages become their hundredth and money becomes yuan.
    fn number(self) -> Result<Read, Misread> {
        if let Some((number, unit)) = self.plain_number() {
            return Ok(Read { unit, ..Read::plain(FactValue::Number(number)) });
        }
        let rule = &self.indicator.rule;
        let Some(Parts { number, unit: own, by_sign, bound, told }) = parts(self.text) else {
            return Err(Misread::Unreadable);
        };
        if number.is_negative() {
            return Err(Misread::Unreadable);
        }
        let is_target = || rule.measure().is_some_and(|measure| measure.is_denominator(self.fact));
        if bound.is_some() && !is_target() {
            return Err(Misread::Bounded);
        }
        let of_row = WrittenUnit::of(self.unit);
        let by_sign = by_sign && of_row == WrittenUnit::None;
        let unit = agreed(&own, of_row)?;
        if self.is_doubtful(number.value(), &unit, own != WrittenUnit::Percent) {
            return Err(Misread::PercentDoubtful);
        }
        let unit = match self.otherwise {
            Some(money) => unit_of_fact(unit, by_sign, money).map_err(Misread::UnitDiffers)?,
            None => unit,
        };
        let (number, unit) = match unit {
            WrittenUnit::None => (Some(number), None),
            WrittenUnit::Percent => (Some(number.over_hundred()), Some(Unit::Percent)),
            WrittenUnit::Money(money) => (number.times_whole(money.yuan()), Some(Unit::Yuan)),
            WrittenUnit::Other(unit) => (Some(number), Some(Unit::Other(unit))),
        };
        let value = FactValue::Number(number.ok_or(Misread::Unreadable)?);
        Ok(Read { value, unit, bound, told })
    }

    /// Says whether a percentage may be a hundred times more or less than it seems. A share without
    /// its sign is a decimal, so 0.95 stands for 95 % and 95 for none; a share that should be high is never
    /// above 100 %.
    fn is_doubtful(self, value: Decimal, unit: &WrittenUnit, without_sign: bool) -> bool {
        let rule = &self.indicator.rule;
        let above = || value > Decimal::ONE;
        match unit {
            WrittenUnit::Percent => {
                let over = value > Decimal::ONE_HUNDRED && rule.measures_share(self.fact);
                (over && rule.direction() != Some(Direction::AtMost))
                    || (without_sign && !above() && !value.is_zero())
            }
            _ if !rule.measures_share(self.fact) => false,
            WrittenUnit::None => above(),
            WrittenUnit::Other(unit) if ["分", "成", "折", "‰"].contains(&unit.as_str()) => {
                true
            }
            // Less than a unit of something is asked for, as half an hour; more of it is no share.
            _ => above() && rule.direction() != Some(Direction::AtMost),
        }
    }

    fn count(self) -> Result<Read, Misread> {
        let whole = |text: &str| {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| digits).map(FactValue::Count)
        };
        if let Some(count) = whole(self.text) {
            return Ok(Read::plain(count));
        }
        let written = Written::read(self.text).ok_or(Misread::Unreadable)?;
        let count = whole(written.plain()).ok_or(Misread::Unreadable)?;
        if !matches!(written.unit, WrittenUnit::None | WrittenUnit::Other(_)) {
            return Err(Misread::Unreadable);
        }
        agreed(&written.unit, WrittenUnit::of(self.unit))?;
        let written = written.unbounded().ok_or(Misread::Bounded)?;
        Ok(Read::told(count, &written))
    }

    fn share(self) -> Result<Read, Misread> {
        let of_hundred = WrittenUnit::of(self.unit) == WrittenUnit::Percent;
        let text = narrow(self.text);
        let (share, told) = if text.contains('/') {
            let share = parse_share(&text).ok().filter(|_| !of_hundred);
            let told = (text != self.text).then(|| Detail::Plain(text.to_string()));
            (share.ok_or(Misread::Unreadable)?, told)
        } else {
            let unit = if of_hundred { "%" } else { "" };
            let read = Cell { unit, ..self }.number()?;
            match (read.value, read.unit) {
                (FactValue::Number(number), None | Some(Unit::Percent)) => {
                    (number.to_fraction(), read.told)
                }
                _ => return Err(Misread::Unreadable),
            }
        };
        if share > Fraction::ONE {
            return Err(Misread::Unreadable);
        }
        Ok(Read { told, ..Read::plain(FactValue::Share(share)) })
    }

    fn points(self) -> Result<Read, Misread> {
        if matches!(WrittenUnit::of(self.unit), WrittenUnit::Percent | WrittenUnit::Money(_)) {
            return Err(Misread::UnitDiffers(WrittenUnit::Other("分".to_owned())));
        }
        let (points, written) = read_points(self.text).ok_or(Misread::Unreadable)?;
        let value = FactValue::Points(points);
        Ok(written.map_or_else(|| Read::plain(value), |written| Read::told(value, &written)))
    }

    fn mark(self) -> Option<Read> {
        if let Some(mark) = Mark::from_name(self.text) {
            return Some(Read::plain(FactValue::Mark(mark)));
        }
        let text = narrow(self.text).to_lowercase();
        let mark = match tick(&text) {
            Some(true) => Some(Mark::Met),
            Some(false) => Some(Mark::NotMet),
            None => Mark::from_name(&text),
        };
        mark.map(|mark| Read::told(FactValue::Mark(mark), mark.name()))
    }

    fn yes_no(self) -> Option<Read> {
        let (answer, plain) = answer(self.text)?;
        let value = FactValue::YesNo(answer);
        Some(if plain { Read::plain(value) } else { Read::told(value, name_of(answer)) })
    }

    fn level(self) -> Option<Read> {
        let rule = &self.indicator.rule;
        if let Some((at, _)) = rule.level_named(self.text) {
            return Some(Read::plain(FactValue::Level(at)));
        }
        let (at, title) = rule.level_named(&narrow(self.text).to_lowercase())?;
        let told = Some(Detail::Titled(title.clone()));
        Some(Read { told, ..Read::plain(FactValue::Level(at)) })
    }

    fn direction(self) -> Option<Read> {
        if let Some(direction) = Direction::from_name(self.text) {
            return Some(Read::plain(FactValue::Direction(direction)));
        }
        let text = match &*narrow(self.text).to_lowercase() {
            ">=" | "≧" => "≥".to_owned(),
            "<=" | "≦" => "≤".to_owned(),
            text => text.to_owned(),
        };
        Direction::from_name(&text)
            .map(|direction| Read::told(FactValue::Direction(direction), &text))
    }
}

/// Reads points that stand by themselves; `None` where they would be refused.
pub fn points_in_cell(text: &str) -> Option<Points> {
    read_points(text).map(|(points, _)| points)
}

/// Reads points; gives what was read where they are not written plainly.
fn read_points(text: &str) -> Option<(Points, Option<Written>)> {
    if let Ok(points) = Points::parse(text.as_bytes()) {
        return Some((points, None));
    }
    let (points, written) = Written::read(text)?.points()?;
    Some((points, Some(written)))
}

/// Reads 是, 否, yes, no, a tick or a cross.
pub fn yes_no(text: &str) -> Option<bool> {
    answer(text).map(|(answer, _)| answer)
}

/// Reads the same; whether it is written in its plain form comes with it.
pub(super) fn answer(text: &str) -> Option<(bool, bool)> {
    match text {
        "是" | "yes" => return Some((true, true)),
        "否" | "no" => return Some((false, true)),
        _ => {}
    }
    let text = narrow(text).to_lowercase();
    let answer = match &*text {
        "是" | "yes" => Some(true),
        "否" | "no" => Some(false),
        text => tick(text),
    };
    answer.map(|answer| (answer, false))
}

/// Names an answer.
pub(super) const fn name_of(answer: bool) -> &'static str {
    if answer { "yes" } else { "no" }
}

fn tick(text: &str) -> Option<bool> {
    match text {
        "√" | "✓" | "✔" => Some(true),
        "×" | "✗" | "✘" => Some(false),
        _ => None,
    }
}

/// A number with its own unit, its bound, and what it was read as where that is not plain.
struct Parts {
    number: Number,
    unit: WrittenUnit,
    by_sign: bool,
    bound: Option<Bound>,
    told: Option<Detail>,
}

fn parts(text: &str) -> Option<Parts> {
    let plain = Number::parse(text).ok().filter(|_| !text.ends_with('%'));
    if let Some(number) = plain {
        let unit = WrittenUnit::None;
        return Some(Parts { number, unit, by_sign: false, bound: None, told: None });
    }
    let written = Written::read(text)?;
    let shown = written.to_string();
    let told = (shown != text).then_some(Detail::Plain(shown));
    let bound = written.bound.filter(|bound| *bound != Bound::Exactly);
    let Written { number, unit, unit_by_sign: by_sign, .. } = written;
    Some(Parts { number, unit, by_sign, bound, told })
}

/// Joins the unit of a value with that of its row.
fn agreed(own: &WrittenUnit, of_row: WrittenUnit) -> Result<WrittenUnit, Misread> {
    match (own, of_row) {
        (WrittenUnit::None, of_row) => Ok(of_row),
        (own, of_row) if of_row == WrittenUnit::None || of_row == *own => Ok(own.clone()),
        (own, _) => Err(Misread::UnitDiffers(own.clone())),
    }
}
