//! Amounts of a project that stand so far apart that one may be in another unit of money.

use crate::fact::{FactSet, FactValue, Unit};
use crate::problem::{Code, Place, Problem, Word};
use crate::project::{Amounts, IndicatorFacts, Project};
use crate::quantity::{Fraction, Money};
use crate::rulebook::{Indicator, Rulebook};

/// Below one part in so many of another amount, an amount is far off.
const LEAST_PART: i64 = 100;
/// Above so many times another amount, an amount is far off.
const MOST_TIMES: i64 = 10;

/// The ratios of units of money, the greatest first: 亿元 to 元, 万元 to 元 and 亿元 to 万元, 千元 to 元.
const RATIOS: [(i64, &str); 3] =
    [(100_000_000, "ratio-yi"), (10_000, "ratio-wan"), (1_000, "ratio-qian")];

/// An amount with where it stands.
struct Amount<'p> {
    /// The column, or the fact with its indicator.
    name: &'p str,
    of: Option<(&'p Indicator, &'p str)>,
    yuan: Fraction,
    place: &'p Place,
}

/// D25. Compares every amount of a project with its budget, or with the first amount known where the
/// budget is not. Where the budget alone is far off from several others, it is the one told.
pub fn amounts(project: &Project, rulebook: &Rulebook) -> Vec<Problem> {
    let columns = columns(project);
    let base = columns.iter().position(|one| one.name == "budget").unwrap_or(0);
    let Some(budget) = columns.get(base) else { return Vec::new() };
    let others = || columns.iter().enumerate().filter(|(at, _)| *at != base).map(|(_, one)| one);
    let is_alone = others().count() > 1 && others().all(|one| is_far(one, budget));
    if is_alone {
        let nearest = others().next().map(|other| told(project, budget, other));
        return nearest.into_iter().collect();
    }
    let facts = facts(project, rulebook);
    let far = others().chain(&facts).filter(|one| is_far(one, budget));
    far.map(|one| told(project, one, budget)).collect()
}

/// Says whether [`amounts`] has anything to say of what stands in a project's row alone.
pub fn are_far_apart(amounts: &Amounts) -> bool {
    let known = amounts.named().map(|(_, amount)| amount.map_or(0, Money::fen));
    let budget = amounts.budget.map_or(0, Money::fen);
    let first = || known.iter().copied().find(|fen| *fen > 0);
    let Some(base) = Some(budget).filter(|fen| *fen > 0).or_else(first) else { return false };
    // Amounts end at a thousandth of what their type holds.
    let is_far = |fen: i64| fen > 0 && (fen * LEAST_PART < base || fen > base * MOST_TIMES);
    known.into_iter().any(is_far)
}

/// Lists the amounts in the project's row; nothing spent or asked for is no slip of the unit.
fn columns(project: &Project) -> Vec<Amount<'_>> {
    let record = &project.record;
    let amounts = record.amounts.named().into_iter();
    let known = amounts.filter_map(|(name, amount)| Some((name, amount?)));
    known
        .filter(|(_, amount)| *amount > Money::ZERO)
        .map(|(name, amount)| Amount {
            name,
            of: None,
            yuan: Fraction::from_parts(amount.fen().into(), 100).unwrap_or(Fraction::ZERO),
            place: record.place_of(name),
        })
        .collect()
}

/// Lists the amounts among the facts.
fn facts<'p>(project: &'p Project, rulebook: &'p Rulebook) -> Vec<Amount<'p>> {
    let mut amounts = Vec::new();
    for (indicator, facts) in rulebook.indicators.iter().zip(&project.facts) {
        for (item, set) in sets(facts) {
            for fact in &set.0 {
                let Some(FactValue::Number(number)) = fact.value else { continue };
                let yuan = number.to_fraction();
                if fact.unit == Some(Unit::Yuan) && yuan > Fraction::ZERO {
                    amounts.push(Amount {
                        name: &fact.name,
                        of: Some((indicator, item)),
                        yuan,
                        place: &fact.place,
                    });
                }
            }
        }
    }
    amounts
}

fn sets(facts: &IndicatorFacts) -> impl Iterator<Item = (&str, &FactSet)> {
    let items = facts.items.iter().flat_map(|item| {
        let parts = item.parts.iter().map(|part| (part.name.as_str(), &part.facts));
        std::iter::once((item.name.as_str(), &item.facts)).chain(parts)
    });
    std::iter::once(("", &facts.single)).chain(items)
}

/// Says whether an amount is far off from another. Of facts only what is more is odd, but for those that
/// stand for a column: a fine or a part is small.
fn is_far(one: &Amount<'_>, other: &Amount<'_>) -> bool {
    let is_whole = one.of.is_none()
        || matches!(one.name, "budget_initial" | "budget" | "received" | "executed");
    let below = times(one.yuan, LEAST_PART).is_some_and(|hundredfold| hundredfold < other.yuan);
    let above = times(other.yuan, MOST_TIMES).is_some_and(|tenfold| one.yuan > tenfold);
    above || (is_whole && below)
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
    let (more, less) = if one.yuan > other.yuan { (one, other) } else { (other, one) };
    let near = RATIOS.iter().find(|(ratio, _)| is_near(more.yuan, less.yuan, *ratio));
    problem
        .with("value", one.yuan.truncated(2))
        .with_word("column", Word::Column, other.name)
        .with("first", other.yuan.truncated(2))
        .with_word("ratio", Word::Thing, near.map_or("ratio-other", |(_, ratio)| *ratio))
}

fn times(amount: Fraction, times: i64) -> Option<Fraction> {
    amount.times(Fraction::from_parts(times.into(), 1)?).ok()
}

/// Says whether one amount is between half and twice so many times another.
fn is_near(more: Fraction, less: Fraction, ratio: i64) -> bool {
    let doubled = times(more, 2);
    let (least, most) = (times(less, ratio), times(less, 2 * ratio));
    doubled.zip(least).is_some_and(|(doubled, least)| doubled >= least)
        && most.is_some_and(|most| more <= most)
}

#[cfg(test)]
mod tests {
    use super::are_far_apart;
    use crate::lint::example::{ORDINARY, advice};
    use crate::project::Amounts;
    use crate::project::raw::Field;
    use crate::quantity::Money;

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
    fn the_row_alone_says_whether_its_amounts_are_far_apart() {
        let far = |budget: &str, others: [&str; 2]| {
            let yuan = |text: &str| Money::parse(text.as_bytes()).ok();
            let [request, executed] = others.map(yuan);
            are_far_apart(&Amounts {
                budget: yuan(budget),
                request,
                executed,
                ..Amounts::default()
            })
        };
        assert!(!far("100.00", ["1.00", "1000.00"]) && !far("100.00", ["", "0.00"]));
        assert!(far("100.00", ["0.99", ""]) && far("100.00", ["", "1000.01"]));
        // Without a budget the first amount known is compared with.
        assert!(!far("0.00", ["1.00", "0.01"]) && far("", ["1.01", "0.01"]) && !far("", ["", ""]));
        assert!(far("10000000000000.00", ["", "0.01"]) && far("0.01", ["10000000000000.00", ""]));
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
