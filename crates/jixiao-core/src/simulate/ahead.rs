//! What later years bring, where grades repeat.
//!
//! Assumed, and to be said wherever it is shown: every project keeps its grade, and its next budget
//! grows by one rate to the full-year budget of the year after, of which the same share is executed;
//! there is no request and no review, and what ended stays ended.

use super::outcome::Outcome;
use super::setting::Setting;
use crate::cut::{Bearer, Cut, Subject, cut, spread_by_department};
use crate::policy::Policy;
use crate::problem::{Checked, Code, Problem};
use crate::project::{Amounts, LastGrade, Portfolio};
use crate::quantity::{Money, MoneySum, Rate, Rounding};
use crate::rulebook::GradeIndex;
use std::borrow::Cow;

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

/// Sums up `years` years, the first of which is the outcome itself; ends before the first year that
/// cannot be computed, and says why.
pub fn years_ahead(
    portfolio: &Portfolio,
    setting: &Setting,
    outcome: &Outcome,
    years: u32,
    growth: Rate,
) -> Checked<Vec<YearAhead>> {
    let portfolio = setting.portfolio(portfolio);
    let mut current: Vec<(Subject<'_>, Cut)> = Vec::new();
    let mut sums = vec![YearAhead::default()];
    for (project, standing) in portfolio.projects.iter().zip(&outcome.standings) {
        sums[0].add(&standing.cut);
        current.push((Subject::from(&project.record), standing.cut));
    }
    for year in 1..years {
        let found = next_year(&mut current, setting, outcome, (year, growth));
        match found {
            Ok(sum) => sums.push(sum),
            Err(problems) => return Checked::new(sums, problems),
        }
    }
    Checked::sound(sums)
}

/// Cuts every project that goes on once more, by the policy of that year.
fn next_year(
    current: &mut [(Subject<'_>, Cut)],
    setting: &Setting,
    outcome: &Outcome,
    (year, growth): (u32, Rate),
) -> Result<YearAhead, Vec<Problem>> {
    let policy = policy_of(setting, year)?;
    let (mut sum, mut problems) = (YearAhead::default(), Vec::new());
    let mut bearers = Vec::new();
    for (at, (subject, before)) in current.iter_mut().enumerate() {
        let Some(next) = before.next_budget else { continue };
        let grade = outcome.standings[at].grade;
        subject.amounts = grown(&subject.amounts, next, growth);
        subject.grade_last_year = LastGrade::Grade(grade);
        let mut acts = Vec::new();
        match cut(&policy, grade, subject, &mut acts) {
            Ok(cut) => bearers.push((at, Bearer { subject: *subject, grade, cut, acts })),
            Err(problem) => problems.push(*problem),
        }
    }
    let bearers = spread_by_department(&policy, bearers);
    for (at, bearer) in bearers.report_to(&mut problems) {
        sum.add(&bearer.cut);
        current[at].1 = bearer.cut;
    }
    if problems.is_empty() { Ok(sum) } else { Err(problems) }
}

/// Takes the policy as it is in a year ahead, where its rates are set anew each year.
fn policy_of(setting: &Setting, year: u32) -> Result<Cow<'_, Policy>, Vec<Problem>> {
    let policy = &setting.policy;
    let Some(first) = policy.year else { return Ok(Cow::Borrowed(policy)) };
    let year = i32::try_from(year).map_or(i32::MAX, |year| first.saturating_add(year));
    policy.of_year(year).map(Cow::Owned).map_err(|unknown| {
        let problem = |grade: GradeIndex| {
            let rate = policy.rates[grade.0].as_ref();
            let place = rate.map(|rate| rate.place.clone()).unwrap_or_default();
            let known = rate.into_iter().flat_map(|rate| rate.years.keys());
            let known: Vec<String> = known.map(ToString::to_string).collect();
            Problem::new(Code::RateOfYearMissing, &place)
                .with("grade", &setting.rulebook.grades.get(grade).id)
                .with("year", year)
                .with("known", known.join(" "))
        };
        unknown.into_iter().map(problem).collect()
    })
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
        contract: None,
        request: None,
        reviewed: None,
        committed: None,
    }
}
