//! Amounts of a project that stand so far apart that one may be in another unit of money.

use crate::fact::{Fact, FactSet, FactValue, Unit};
use crate::problem::{Code, Place, Problem, Word};
use crate::project::{IndicatorFacts, Project};
use crate::quantity::{Money, MoneySum};
use crate::rulebook::{Indicator, Rulebook};

/// Below one part in so many of another amount, an amount is far off.
const LEAST_PART: i128 = 100;
/// Above so many times another amount, an amount is far off.
const MOST_TIMES: i128 = 10;

/// So many parts of a yuan are counted: numbers among facts have at most twelve decimals.
const PARTS: u32 = 12;

/// The ratios of units of money, the greatest first: 亿元 to 元, 万元 to 元 and 亿元 to 万元, 千元 to 元.
const RATIOS: [(i128, &str); 3] =
    [(100_000_000, "ratio-yi"), (10_000, "ratio-wan"), (1_000, "ratio-qian")];

/// The column that others are compared with.
const BUDGET: &str = "budget";

/// An amount with where it stands.
struct Amount<'p> {
    /// The column, or the fact with its indicator.
    name: &'p str,
    of: Option<(&'p Indicator, &'p str)>,
    /// In trillionths of a yuan. A number has at most 15 digits before the point, and its unit is at most 亿元, so
    /// that a hundred times as much still fits.
    parts: i128,
    place: &'p Place,
}

/// D25. Compares every amount of a project with its budget, or with the first amount known where the
/// budget is not. Where the budget alone is far off from several others, it is the one told.
pub fn amounts(project: &Project, rulebook: &Rulebook) -> Vec<Problem> {
    let columns = columns(project);
    let base = columns.iter().position(|one| one.name == BUDGET).unwrap_or(0);
    let Some(budget) = columns.get(base) else { return Vec::new() };
    let others = || columns.iter().enumerate().filter(|(at, _)| *at != base).map(|(_, one)| one);
    let is_alone = others().count() > 1 && others().all(|one| one.is_far_from(budget));
    if is_alone {
        let nearest = others().next().map(|other| told(project, budget, other));
        return nearest.into_iter().collect();
    }
    let all = rulebook.indicators.iter().zip(&project.facts);
    let facts: Vec<Amount<'_>> =
        all.flat_map(|(indicator, facts)| of_indicator(indicator, facts)).collect();
    let far = others().chain(&facts).filter(|one| one.is_far_from(budget));
    far.map(|one| told(project, one, budget)).collect()
}

/// Says whether [`amounts`] has anything to say, where no amounts stand among the facts but those of some
/// indicators.
pub fn are_far_apart(project: &Project, rulebook: &Rulebook, indicators: &[usize]) -> bool {
    let known = project.record.amounts.named().map(|(name, amount)| (name, parts_of(amount)));
    let mut known = known.into_iter().filter(|(_, parts)| *parts > 0);
    let first = known.clone().next();
    let Some((_, base)) = known.clone().find(|(name, _)| *name == BUDGET).or(first) else {
        return false;
    };
    let among = |at: &usize| {
        let mut facts = of_indicator(&rulebook.indicators[*at], &project.facts[*at]);
        facts.any(|fact| is_far(fact.parts, base, fact.is_whole()))
    };
    known.any(|(_, parts)| is_far(parts, base, true)) || indicators.iter().any(among)
}

/// Lists the amounts in the project's row; nothing spent or asked for is no slip of the unit.
fn columns(project: &Project) -> Vec<Amount<'_>> {
    let record = &project.record;
    let amounts = record.amounts.named().into_iter();
    let known = amounts.map(|(name, amount)| (name, parts_of(amount)));
    known
        .filter(|(_, parts)| *parts > 0)
        .map(|(name, parts)| Amount { name, of: None, parts, place: record.place_of(name) })
        .collect()
}

/// Gives the parts of an amount; none where it is not known.
fn parts_of(amount: Option<Money>) -> i128 {
    i128::from(amount.map_or(0, Money::fen)) * 10_i128.pow(PARTS - 2)
}

/// Lists the amounts among the facts of an indicator.
fn of_indicator<'p>(
    indicator: &'p Indicator,
    facts: &'p IndicatorFacts,
) -> impl Iterator<Item = Amount<'p>> {
    let amount = move |item: &'p str, fact: &'p Fact| {
        let Some(FactValue::Number(number)) = fact.value.filter(|_| fact.unit == Some(Unit::Yuan))
        else {
            return None;
        };
        let decimals = PARTS.saturating_sub(number.value().scale());
        let parts = number.value().mantissa() * 10_i128.pow(decimals);
        let of = Some((indicator, item));
        (parts > 0).then(|| Amount { name: &fact.name, of, parts, place: &fact.place })
    };
    sets(facts).flat_map(move |(item, set)| set.0.iter().filter_map(move |fact| amount(item, fact)))
}

fn sets(facts: &IndicatorFacts) -> impl Iterator<Item = (&str, &FactSet)> {
    let items = facts.items.iter().flat_map(|item| {
        let parts = item.parts.iter().map(|part| (part.name.as_str(), &part.facts));
        std::iter::once((item.name.as_str(), &item.facts)).chain(parts)
    });
    std::iter::once(("", &facts.single)).chain(items)
}

impl Amount<'_> {
    /// Says whether the amount is a column of projects, or a fact that stands for one.
    fn is_whole(&self) -> bool {
        self.of.is_none()
            || matches!(self.name, "budget_initial" | "budget" | "received" | "executed")
    }

    fn is_far_from(&self, other: &Self) -> bool {
        is_far(self.parts, other.parts, self.is_whole())
    }
}

/// Says whether an amount is far off from another. Of facts only what is more is odd, but for those that
/// stand for a column: a fine or a part is small.
pub(super) const fn is_far(one: i128, other: i128, is_whole: bool) -> bool {
    one > other * MOST_TIMES || (is_whole && one * LEAST_PART < other)
}

fn told(project: &Project, one: &Amount<'_>, other: &Amount<'_>) -> Problem {
    let problem = Problem::new(Code::AmountFarOff, one.place).with("project", &project.record.id);
    let problem = match one.of {
        None => problem.with_word("fact", Word::Column, one.name),
        Some((indicator, item)) => indicator.name_fact(
            problem
                .with("indicator", &indicator.id)
                .with_title("title", &indicator.title)
                .with("item", item),
            one.name,
        ),
    };
    let (more, less) = (one.parts.max(other.parts), one.parts.min(other.parts));
    let near = RATIOS.iter().find(|(ratio, _)| is_near(more, less, *ratio));
    problem
        .with("value", yuan(one.parts))
        .with_word("column", Word::Column, other.name)
        .with("first", yuan(other.parts))
        .with_word("ratio", Word::Thing, near.map_or("ratio-other", |(_, ratio)| *ratio))
}

/// Writes an amount in yuan, to the 分.
fn yuan(parts: i128) -> MoneySum {
    MoneySum::from_fen(parts / 10_i128.pow(PARTS - 2))
}

/// Says whether one amount is between half and twice so many times another.
const fn is_near(more: i128, less: i128, ratio: i128) -> bool {
    more * 2 >= less.saturating_mul(ratio) && more <= less.saturating_mul(ratio * 2)
}

#[cfg(test)]
mod tests {
    use crate::lint::example::{ORDINARY, advice};
    use crate::project::raw::Field;

    /// The advice on a project whose budget is 100.00 beside other amounts.
    fn told(amounts: &[(Field, &'static str)]) -> Vec<String> {
        let found = advice(amounts, &ORDINARY);
        found.into_iter().filter(|one| one.starts_with("D25")).collect()
    }

    #[test]
    fn a_hundredth_and_ten_times_the_budget_are_the_last_that_say_nothing() {
        assert_eq!(told(&[(Field::Request, "1.00"), (Field::Reviewed, "1000.00")]), [""; 0]);
        let less = "D25:2 fact=request value=0.99 column=budget first=100.00 ratio=ratio-other";
        assert_eq!(told(&[(Field::Request, "0.99"), (Field::Reviewed, "90.00")]), [less]);
        let more =
            "D25:2 fact=committed value=1000.01 column=budget first=100.00 ratio=ratio-other";
        assert_eq!(told(&[(Field::Request, "90.00"), (Field::Committed, "1000.01")]), [more]);
        assert_eq!(told(&[(Field::Executed, "0.00")]), [""; 0], "nothing spent is no slip");
    }

    #[test]
    fn a_ratio_near_that_of_two_units_is_named() {
        let ratio = |amount| {
            let found = told(&[(Field::Request, amount), (Field::Reviewed, "100.00")]);
            found[0].rsplit_once("ratio=").unwrap().1.to_owned()
        };
        assert_eq!(ratio("0.01"), "ratio-wan");
        assert_eq!(ratio("1100000.00"), "ratio-wan");
        assert_eq!(ratio("50000.00"), "ratio-qian", "500 times");
        assert_eq!(ratio("5000.00"), "ratio-other", "50 times");
        assert_eq!(ratio("9000000000.00"), "ratio-yi");
    }

    #[test]
    fn a_budget_that_stands_alone_is_the_one_told() {
        let found = told(&[(Field::Received, "1000000.00"), (Field::Request, "1050000.00")]);
        let budget =
            "D25:2 fact=budget value=100.00 column=received first=1000000.00 ratio=ratio-wan";
        assert_eq!(found, [budget]);
    }
}
