//! Figures that a unit chooses itself and that look odd, by what the rulebook says of them.

use super::facts::About;
use crate::fact::{DIRECTION, Direction, FactSet, FactValue, Unit};
use crate::problem::{Code, Problem};
use crate::quantity::Fraction;
use crate::rulebook::{FigureAdvice, OddWhen, Side};

impl About<'_> {
    /// F36.
    pub(super) fn odd_figures(self) -> impl Iterator<Item = Problem> {
        self.indicator.odd_figures.iter().flat_map(move |advice| {
            let items = self.facts.items.iter().map(|item| (item.name.as_str(), &item.facts));
            let sets = std::iter::once(("", &self.facts.single)).chain(items);
            sets.filter_map(move |(item, facts)| self.odd_figure(advice, item, facts))
        })
    }

    fn odd_figure(self, advice: &FigureAdvice, item: &str, facts: &FactSet) -> Option<Problem> {
        let (value, fact) = facts.number(&advice.fact)?;
        // What two units leave in doubt is not compared.
        let other = |name: &str| facts.number(name).filter(|(_, other)| other.unit == fact.unit);
        let odd = match &advice.when {
            OddWhen::Stands { side, limit, of } => {
                let limit = match of {
                    None => *limit,
                    Some(of) => limit.times(other(of)?.0).ok()?,
                };
                stands(value, *side, limit)
            }
            OddWhen::InMoney => fact.unit == Some(Unit::Yuan),
            OddWhen::EasierThan(name) => {
                let (other, _) = other(name)?;
                match self.direction(facts) {
                    Direction::AtLeast => value < other,
                    Direction::AtMost => value > other,
                }
            }
        };
        odd.then(|| {
            let problem = self.problem(Code::FigureOdd, &fact.place);
            let problem = self.indicator.name_fact(problem, &fact.name);
            problem.with("item", item).with("value", &fact.written).with_title("says", &advice.says)
        })
    }

    fn direction(self, facts: &FactSet) -> Direction {
        match facts.value(DIRECTION) {
            Some(FactValue::Direction(direction)) => direction,
            _ => self.indicator.rule.direction().unwrap_or(Direction::AtLeast),
        }
    }
}

fn stands(value: Fraction, side: Side, limit: Fraction) -> bool {
    match side {
        Side::Below => value < limit,
        Side::AtMost => value <= limit,
        Side::AtLeast => value >= limit,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::example::{ORDINARY, advice, with_fact};

    #[test]
    fn a_target_under_last_years_result_is_odd_and_one_as_high_is_not() {
        let told = |rows: &[&str]| {
            let mut facts: Vec<&str> = ORDINARY.to_vec();
            facts.splice(5..5, rows.iter().copied());
            advice(&[], &facts)
        };
        assert_eq!(told(&["quantity,甲,last_year,100,,"]), [""; 0]);
        let odd = ["F36:5 indicator=quantity fact=target item=甲 value=100 says=低于上年"];
        assert_eq!(told(&["quantity,甲,last_year,100.01,,"]), odd);
        // Where less is better, a lower target is the harder one; in another unit it says nothing.
        let turned = "quantity,甲,direction,at-most,,";
        assert_eq!(told(&["quantity,甲,last_year,101,,", turned]), [""; 0]);
    }

    #[test]
    fn a_rate_at_the_limit_is_odd_and_one_just_under_it_is_not() {
        assert_eq!(advice(&[], &with_fact(4, "quantity,甲,actual,10,,log.xlsx")), [""; 0]);
        let odd = ["F36:6 indicator=quantity fact=actual item=甲 value=9.99 says=过低"];
        assert_eq!(advice(&[], &with_fact(4, "quantity,甲,actual,9.99,,log.xlsx")), odd);
    }
}
