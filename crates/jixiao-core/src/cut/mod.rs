//! Grade, policy and amounts → next year's budget, with every rule that acted.
//!
//! kept + cut = base, always. A floor is never undercut by rounding.

mod act;
mod bounds;
mod rate;
mod spread;
mod subject;

pub use act::{Act, Silent, Trace};
pub use bounds::{Bounds, bounds};
pub use spread::{Bearer, spread_by_department};
pub use subject::Subject;

use crate::policy::{Column, Effect, Policy};
use crate::problem::Problem;
use crate::project::Amounts;
use crate::quantity::{Money, Rate, Rounding};
use crate::rulebook::GradeIndex;
pub(crate) use rate::is_share;
pub use rate::{holds_but_for_grade, rate_missing};
pub(crate) use subject::input_missing;

/// What happens to a project's budget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The amount the cut is taken from.
    pub base: Money,
    /// The rate; `None` where the project ends and nothing is cut.
    pub rate: Option<Rate>,
    /// The part of the base that an exemption keeps free.
    pub exempt: Money,
    /// What is taken because of the grade.
    pub cut: Money,
    /// `base − cut`.
    pub kept: Money,
    /// Next year's budget; `None` where the project ends.
    pub next_budget: Option<Money>,
    /// What the request, the review or a rule against growth takes beyond the cut.
    pub beyond_cut: Money,
    /// What of the next budget is held back until a rectification is closed.
    pub held: Money,
}

/// Applies a policy to one project of a grade.
///
/// # Errors
/// With the problem, where the grade has no rate or a rule needs an amount that is not given.
pub fn cut(
    policy: &Policy,
    grade: GradeIndex,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Cut, Box<Problem>> {
    let base = amount(policy, policy.base, "base", subject)?;
    if !subject.continues {
        trace.note(|| Act::Ends);
        return Ok(Cut {
            base,
            rate: None,
            exempt: Money::ZERO,
            cut: Money::ZERO,
            kept: base,
            next_budget: None,
            beyond_cut: Money::ZERO,
            held: Money::ZERO,
        });
    }
    let rate = rate::rate(policy, grade, subject, trace)?;
    let exempt = match subject.exemption {
        None => Money::ZERO,
        Some(exemption) => {
            let exempt = base.times(exemption.share, Rounding::Down);
            trace.note(|| Act::Exempt { share: exemption.share, exempt, rest: base - exempt });
            exempt
        }
    };
    let rest = base - exempt;
    let rated = rest.times(rate, policy.rounding);
    trace.note(|| Act::Rated { base: rest, rate, amount: rated });
    let cut = match policy.floor.as_ref().filter(|floor| floor.grades.contains(&grade)) {
        None => rated,
        Some(floor) => {
            let least = rest.times(floor.rate, Rounding::Up);
            trace.note(|| Act::Floor { rate: floor.rate, least, raised: least > rated });
            rated.max(least)
        }
    };
    let taken = Cut { base, rate: Some(rate), exempt, cut, ..Cut::default() };
    settled(taken, policy, grade, subject, trace)
}

/// Takes another amount than the rate gives, decided elsewhere: what is kept, budgeted and held back
/// follows from it as from any cut. The rate stays that of the policy; a project that ends stays as it
/// is.
///
/// # Errors
/// With the problem, where a rule needs an amount that is not given.
pub fn with_amount(
    before: &Cut,
    amount: Money,
    policy: &Policy,
    grade: GradeIndex,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Cut, Box<Problem>> {
    if before.rate.is_none() {
        return Ok(*before);
    }
    settled(Cut { cut: amount, ..*before }, policy, grade, subject, trace)
}

/// Completes a cut whose amount stands: what is kept, what is budgeted and what of it is held back.
fn settled(
    taken: Cut,
    policy: &Policy,
    grade: GradeIndex,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Cut, Box<Problem>> {
    let kept = taken.base - taken.cut;
    let next = next_budget(policy, grade, kept, subject, trace)?;
    let held = aside(policy, grade, next, subject, trace)?;
    Ok(Cut { kept, next_budget: Some(next), beyond_cut: kept - next, held, ..taken })
}

/// Gives what of the next budget rules hold back; notes bars and priorities, which are no amounts.
fn aside(
    policy: &Policy,
    grade: GradeIndex,
    next: Money,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Money, Box<Problem>> {
    let mut held = Money::ZERO;
    for (at, rule) in policy.rules.iter().enumerate() {
        let apart = matches!(rule.effect, Effect::Hold(_) | Effect::BarNew | Effect::Priority(_));
        if !apart || !rate::holds(rule, grade, subject)? {
            continue;
        }
        match rule.effect {
            Effect::Hold(share) => {
                let released = policy.decision(&rule.id, subject.id).is_some();
                let amount = next.times(share, policy.rounding).min(next - held);
                let amount = if released { Money::ZERO } else { amount };
                held = held + amount;
                trace.note(|| Act::Held { rule: at, share, held: amount, released });
            }
            Effect::BarNew => trace.note(|| Act::Barred { rule: at }),
            Effect::Priority(place) => trace.note(|| Act::Priority { rule: at, place }),
            _ => {}
        }
    }
    Ok(held)
}

/// Gives the least of kept, request, reviewed and what rules against growth allow.
fn next_budget(
    policy: &Policy,
    grade: GradeIndex,
    kept: Money,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Money, Box<Problem>> {
    let Amounts { request, reviewed, .. } = subject.amounts;
    let mut next = kept.min(request.unwrap_or(kept)).min(reviewed.unwrap_or(kept));
    for (at, rule) in policy.rules.iter().enumerate() {
        let Effect::NoGrowthOver(column) = rule.effect else { continue };
        if rate::holds(rule, grade, subject)? {
            let most = amount(policy, column, &rule.id, subject)?;
            trace.note(|| Act::NoGrowth { rule: at, most });
            next = next.min(most);
        }
    }
    trace.note(|| Act::Next { kept, request, reviewed, next });
    Ok(next)
}

fn amount(
    policy: &Policy,
    column: Column,
    rule: &str,
    subject: &Subject<'_>,
) -> Result<Money, Box<Problem>> {
    amount_in(column, &subject.amounts).ok_or_else(|| {
        input_missing(subject, rule, column.name()).with("policy", &policy.heading.id).into()
    })
}

/// Gives the amount that a policy names; `None` where it is not given.
pub const fn amount_in(column: Column, amounts: &Amounts) -> Option<Money> {
    match column {
        Column::Budget => amounts.budget,
        Column::BudgetInitial => amounts.budget_initial,
        Column::Received => amounts.received,
        Column::Executed => amounts.executed,
    }
}

#[cfg(test)]
mod tests;
