//! The facts of one indicator, or of one of its items, as columns of a step.

use crate::expr::{Flag, Range, Text, Whole};
use crate::rule::{Cases, Outcome};
use jixiao_core::fact::{AMOUNTS, Mark};
use jixiao_core::quantity::Rate;
use jixiao_core::rule::Measure;
use jixiao_core::rulebook::Indicator;

/// The places with which measured numbers are read, but for amounts.
pub(crate) const PLACES: u32 = 6;

/// The places of amounts: 分.
pub(crate) const FEN: u32 = 2;

/// What makes a whole of shares in the long form: millionths, and thirds, sevenths and so on up to
/// twentieths have a place of their own.
pub(crate) const WHOLE_SHARE: i64 = 232_792_560_000_000;

/// The answers that yes and no are written as.
pub(crate) const YES: [&str; 2] = ["是", "yes"];
pub(crate) const NO: [&str; 2] = ["否", "no"];

/// The ways in which a direction is written.
const AT_LEAST: [&str; 3] = ["at-least", "≥", "正向"];
const AT_MOST: [&str; 3] = ["at-most", "≤", "反向"];

/// Where the facts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// A column a fact, in the row of the project.
    Wide,
    /// The same, out of a long form, with a column `<fact>.unit` beside every number.
    Gathered,
    /// A row an item, out of a long form; columns are named by the facts alone.
    Item,
}

/// The facts of one indicator, or of one of its items.
pub(crate) struct Facts<'p> {
    pub(crate) indicator: &'p Indicator,
    pub(crate) standing: Standing,
    /// By how much an actual has to exceed its target for rules of the policy to act.
    pub(crate) over: Vec<Rate>,
    /// The facts that there are columns of; all of them where this is none.
    pub(crate) there: Option<Vec<String>>,
}

/// A measured number: whole units of `10^-places`.
pub(crate) struct Number {
    pub(crate) whole: Whole,
    pub(crate) places: u32,
    unit: Unit,
    /// Whether it is by itself a share of a whole.
    is_share: bool,
    /// Whether it is a column of the project, which is checked as such.
    of_project: bool,
}

enum Unit {
    None,
    Money,
    Column(Text),
}

/// Which way is better for one item, as it was written.
pub(crate) struct Turned {
    pub(crate) text: Text,
    pub(crate) at_least: Flag,
    pub(crate) at_most: Flag,
}

/// The share awarded within a level: `share` of `whole`.
pub(crate) struct Awarded {
    pub(crate) share: Whole,
    pub(crate) whole: Whole,
    pub(crate) flaws: Cases,
}

impl Number {
    /// Gives the number in finer units.
    pub(crate) fn in_places(&self, places: u32) -> Whole {
        self.whole.times_known(10_i64.pow(places - self.places))
    }
}

impl Facts<'_> {
    /// Gives the name of the column of a fact.
    pub(crate) fn column(&self, fact: &str) -> String {
        match self.standing {
            Standing::Item => fact.to_owned(),
            _ => format!("{}.{fact}", self.indicator.id),
        }
    }

    /// Says whether a fact is an amount in the row of the project.
    pub(crate) fn is_of_project(&self, fact: &str) -> bool {
        self.standing != Standing::Item && is_of_project(self.indicator, fact)
    }

    /// Says whether the facts come out of rows, each of which says itself what is wrong with it.
    pub(crate) fn reads_rows(&self) -> bool {
        self.standing != Standing::Wide
    }

    /// Finds a measured number.
    pub(crate) fn number(&self, fact: &str) -> Number {
        let is_share = self.indicator.rule.measures_share(fact);
        if self.is_of_project(fact) {
            let whole = Whole::column(fact, Range::new(0, crate::MOST_FEN));
            return Number { whole, places: FEN, unit: Unit::Money, is_share, of_project: true };
        }
        if !self.is_there(fact) {
            let (whole, unit) = (Whole::null(), Unit::None);
            return Number { whole, places: PLACES, unit, is_share: false, of_project: true };
        }
        let column = self.column(fact);
        let of_item = self.standing == Standing::Item;
        let is_amount = self.indicator.is_amount(fact, of_item);
        let places = if is_amount { FEN } else { PLACES };
        let unit = match self.standing {
            Standing::Wide if is_amount => Unit::Money,
            Standing::Wide => Unit::None,
            _ => Unit::Column(Text::column(&format!("{column}.unit"))),
        };
        let whole = Whole::column(&column, Range::of_digits(18));
        Number { whole, places, unit, is_share, of_project: false }
    }

    /// Gives what is wrong with a number by itself; in the long form its row says so.
    pub(crate) fn flaws_of(&self, number: &Number) -> Cases {
        if self.reads_rows() || number.of_project {
            return self.flaws();
        }
        let mut flaws = vec![(number.whole.is("<", &Whole::known(0)), Outcome::Problem("F04"))];
        if number.is_share {
            let whole = Whole::known(10_i64.pow(number.places));
            flaws.push((number.whole.is(">", &whole), Outcome::Problem("F22")));
        }
        flaws
    }

    /// Gives what is wrong with any of the facts.
    pub(crate) fn flaws(&self) -> Cases {
        if !self.reads_rows() {
            return Vec::new();
        }
        let flaw = Whole::column(&self.column("flaw"), Range::new(-99, -1));
        vec![(flaw.given(), Outcome::Told(flaw))]
    }

    /// Says when two numbers are in different units; a unit that is not given may be any but money and a
    /// percentage.
    pub(crate) fn units_differ(one: &Number, other: &Number) -> Option<Flag> {
        let money = || Text::known("元");
        let (one, other) = match (&one.unit, &other.unit) {
            (Unit::None | Unit::Money, Unit::None | Unit::Money) => return None,
            (Unit::Column(one), Unit::Column(other)) => (one.clone(), other.clone()),
            (Unit::Column(one), _) => (one.clone(), money()),
            (_, Unit::Column(other)) => (money(), other.clone()),
        };
        let alone =
            |one: &Text, other: &Text| Flag::both([one.is_one_of(["元", "%"]), other.missing()]);
        let unlike = one.is_same_as(&other).not();
        Some(Flag::either([alone(&one, &other), alone(&other, &one), unlike]))
    }

    /// Says whether there is a column of a fact.
    fn is_there(&self, fact: &str) -> bool {
        self.there.as_ref().is_none_or(|there| there.iter().any(|one| one == fact))
    }

    /// Finds a text.
    pub(crate) fn text(&self, fact: &str) -> Text {
        if !self.is_there(fact) {
            return Text::null();
        }
        Text::column(&self.column(fact))
    }

    /// Finds a number of findings.
    pub(crate) fn count(&self, fact: &str) -> Whole {
        if !self.is_there(fact) {
            return Whole::null();
        }
        Whole::column(&self.column(fact), Range::new(0, u32::MAX))
    }

    /// Finds which way is better, where that can be said.
    pub(crate) fn direction(&self) -> Option<Turned> {
        if self.standing == Standing::Wide {
            return None;
        }
        let text = self.text(jixiao_core::fact::DIRECTION);
        let at_least = text.is_one_of(AT_LEAST);
        let at_most = text.is_one_of(AT_MOST);
        Some(Turned { text, at_least, at_most })
    }

    /// Finds the share awarded within a level.
    pub(crate) fn share_within_level(&self) -> Awarded {
        let column = self.column(jixiao_core::fact::LEVEL_SHARE);
        if !self.is_there(jixiao_core::fact::LEVEL_SHARE) {
            return Awarded { share: Whole::null(), whole: Whole::known(1), flaws: Vec::new() };
        }
        if self.standing == Standing::Wide {
            let whole = Whole::known(10_i64.pow(PLACES));
            let share = Whole::column(&column, Range::of_digits(18));
            let outside = [share.is("<", &Whole::known(0)), share.is(">", &whole)];
            let flaws = vec![(Flag::either(outside), Outcome::Problem("F04"))];
            return Awarded { share: share.within(0, 10_i64.pow(PLACES)), whole, flaws };
        }
        let whole = Whole::known(WHOLE_SHARE);
        let mut share = Whole::column(&column, Range::new(0, WHOLE_SHARE));
        if self.standing == Standing::Gathered {
            // A single measure may call the share awarded by its short name.
            let short = self.column(jixiao_core::fact::SHARE);
            share = share.or(&Whole::column(&short, Range::new(0, WHOLE_SHARE)));
        }
        Awarded { share, whole, flaws: Vec::new() }
    }

    /// Finds the answer to a checkpoint: 2 met, 1 partly, 0 not met, −1 not applicable, −2 and −3 what
    /// cannot be read.
    pub(crate) fn mark(&self, checkpoint: &str) -> Whole {
        if !self.is_there(checkpoint) {
            return Whole::null();
        }
        Whole::column(&self.column(checkpoint), Range::new(-3, 2))
    }

    /// Says whether an actual exceeds its target by as much as the policy asks, or more; by each share that
    /// it asks for.
    pub(crate) fn over_target(
        &self,
        measure: &Measure,
        above: &Whole,
        below: &Whole,
    ) -> Vec<(Rate, Flag)> {
        if measure.names() != ["actual", "target"] {
            return Vec::new();
        }
        let far = |rate: &Rate| {
            let (numerator, denominator) = rate.as_ratio();
            let limit = below.times_known(denominator + numerator);
            let far = above.times_known(denominator).is(">=", &limit);
            (*rate, Flag::both([far, below.is(">", &Whole::known(0))]))
        };
        self.over.iter().map(far).collect()
    }
}

/// Says whether an answer is yes.
pub(crate) fn is_yes(answer: &Text) -> Flag {
    answer.is_one_of(YES)
}

/// Says whether an answer is no.
pub(crate) fn is_no(answer: &Text) -> Flag {
    answer.is_one_of(NO)
}

/// Says whether a fact of an indicator is an amount that stands in the row of the project.
pub(crate) fn is_of_project(indicator: &Indicator, fact: &str) -> bool {
    let measure = indicator.rule.measure();
    AMOUNTS.contains(&fact) && measure.is_some_and(|measure| measure.names().contains(&fact))
}

/// Gives the ways in which an answer is written.
pub(crate) const fn mark_names(mark: Mark) -> [&'static str; 2] {
    match mark {
        Mark::Met => ["符合", "met"],
        Mark::Partly => ["部分符合", "partly"],
        Mark::NotMet => ["不符合", "not-met"],
        Mark::NotApplicable => ["不适用", "not-applicable"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::fact::Direction;
    use jixiao_core::quantity::{Money, MoneyUnit};

    /// What a statement takes for an answer is what the library takes for the same one.
    #[test]
    fn answers_are_written_as_the_library_reads_them() {
        for mark in [Mark::Met, Mark::Partly, Mark::NotMet, Mark::NotApplicable] {
            for name in mark_names(mark) {
                assert_eq!(Mark::from_name(name), Some(mark), "{name}");
            }
        }
        for name in AT_LEAST {
            assert_eq!(Direction::from_name(name), Some(Direction::AtLeast), "{name}");
        }
        for name in AT_MOST {
            assert_eq!(Direction::from_name(name), Some(Direction::AtMost), "{name}");
        }
    }

    #[test]
    fn amounts_have_the_limit_and_the_units_of_the_library() {
        assert!(Money::from_fen(crate::MOST_FEN).is_some());
        assert!(Money::from_fen(crate::MOST_FEN + 1).is_none());
        let units = MoneyUnit::ALL.map(|unit| (unit.name(), unit.yuan()));
        assert_eq!(units, crate::gather::MONEY);
    }

    #[test]
    fn shares_of_millionths_and_of_short_fractions_have_a_place_of_their_own() {
        assert_eq!(WHOLE_SHARE % 1_000_000, 0);
        for denominator in 1..=20 {
            assert_eq!(WHOLE_SHARE % denominator, 0, "{denominator}");
        }
    }
}
