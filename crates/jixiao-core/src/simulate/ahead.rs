//! What later years bring, where grades repeat.
//!
//! Assumed, and to be said wherever it is shown: every project keeps its grade, and its next budget
//! grows by one rate to the full-year budget of the year after, of which the same share is executed;
//! there is no request and no review, and what ended stays ended.

use super::outcome::Outcome;
use super::setting::Setting;
use crate::cut::{Cut, Silent, Subject, cut};
use crate::problem::{Checked, Problem};
use crate::project::{Amounts, LastGrade, Portfolio};
use crate::quantity::{Money, MoneySum, Rate, Rounding};

/// The sums of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearAhead {
    /// The sum of the amounts cut from.
    pub base: MoneySum,
    /// The sum of the cuts.
    pub cut: MoneySum,
    /// The sum of the next budgets.
    pub next_budget: MoneySum,
}

impl YearAhead {
    fn add(&mut self, cut: &Cut) {
        self.base += cut.base;
        self.cut += cut.cut;
        self.next_budget += cut.next_budget.unwrap_or_default();
    }
}

/// Sums up `years` years, the first of which is the outcome itself.
pub fn years_ahead(
    portfolio: &Portfolio,
    setting: &Setting,
    outcome: &Outcome,
    years: u32,
    growth: Rate,
) -> Checked<Vec<YearAhead>> {
    let portfolio = setting.portfolio(portfolio);
    let mut problems: Vec<Problem> = Vec::new();
    let mut sums = vec![YearAhead::default(); years as usize];
    for (project, standing) in portfolio.projects.iter().zip(&outcome.standings) {
        let mut subject = Subject::from(&project.record);
        let mut current = standing.cut;
        for (year, sum) in sums.iter_mut().enumerate() {
            if year > 0 {
                let Some(next) = current.next_budget else { break };
                subject.amounts = grown(&subject.amounts, next, growth);
                subject.grade_last_year = LastGrade::Grade(standing.grade);
                match cut(&setting.policy, standing.grade, &subject, &mut Silent) {
                    Ok(cut) => current = cut,
                    Err(problem) => {
                        problems.push(*problem);
                        break;
                    }
                }
            }
            sum.add(&current);
        }
    }
    Checked::new(sums, problems)
}

/// Gives the amounts of the year after: the next budget grown, and the same share executed.
fn grown(amounts: &Amounts, next: Money, growth: Rate) -> Amounts {
    let budget = next + next.times(growth, Rounding::HalfUp);
    let share = |part: Option<Money>| {
        let (part, whole) = (part?, amounts.budget?);
        if whole == Money::ZERO {
            return Some(Money::ZERO);
        }
        let scaled = i128::from(part.fen()) * i128::from(budget.fen());
        let fen = Rounding::HalfUp.divide(scaled, i128::from(whole.fen()));
        Money::from_fen(i64::try_from(fen).ok()?)
    };
    Amounts {
        budget_initial: amounts.budget_initial.map(|_| budget),
        budget: Some(budget),
        received: amounts.received.map(|_| budget),
        executed: share(amounts.executed),
        request: None,
        reviewed: None,
        committed: None,
    }
}
