//! The rate of a cut: the grade's, changed by the rules that hold.

use super::act::{Act, Trace};
use super::subject::{Subject, input_missing};
use crate::alike::is_among;
use crate::policy::{Effect, Policy, Rule};
use crate::problem::{Code, Place, Problem};
use crate::project::LastGrade;
use crate::quantity::{Money, Rate};
use crate::rulebook::GradeIndex;

/// Gives the rate after every rule; ceilings act in file order like the others.
pub(super) fn rate(
    policy: &Policy,
    grade: GradeIndex,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Rate, Box<Problem>> {
    if let Some(decided) = decided(policy, grade, subject, trace)? {
        return Ok(decided);
    }
    let Some(of_grade) = policy.rates.get(grade.0).and_then(Option::as_ref) else {
        return Err(without_rate(policy, subject));
    };
    let mut rate = of_grade.rate;
    trace.note(|| Act::GradeRate { rate });
    for (at, rule) in policy.rules.iter().enumerate() {
        if !rule.effect.is_of_rate() || !holds(rule, grade, subject)? {
            continue;
        }
        let before = rate;
        rate = rule.effect.applied_to(rate);
        if rate != before {
            trace.note(|| Act::Rule { rule: at, before, after: rate });
        }
    }
    Ok(rate)
}

/// Tells that the grade of a project that ends has no rate; it is not cut, but others of its grade would
/// be.
pub fn rate_missing(
    policy: &Policy,
    grade: GradeIndex,
    subject: &Subject<'_>,
) -> Option<Box<Problem>> {
    let known = policy.rates.get(grade.0).is_some_and(Option::is_some);
    (!subject.continues && !known).then(|| Box::new(without_rate(policy, subject).advised()))
}

fn without_rate(policy: &Policy, subject: &Subject<'_>) -> Box<Problem> {
    let problem = Problem::new(Code::GradeWithoutRate, &Place::default());
    Box::new(problem.with("project", subject.id).with("policy", &policy.heading.id))
}

/// Gives the rate that a person decided on, where a rule leaves it to one; `None` where no rule does, or
/// the project goes on as its grade is.
fn decided(
    policy: &Policy,
    grade: GradeIndex,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Option<Rate>, Box<Problem>> {
    for (at, rule) in policy.rules.iter().enumerate() {
        if rule.effect != Effect::Decide || !holds(rule, grade, subject)? {
            continue;
        }
        let Some(decision) = policy.decision(&rule.id, subject.id) else {
            let problem = Problem::new(Code::DecisionMissing, &Place::default());
            return Err(Box::new(
                problem
                    .with("project", subject.id)
                    .with("rule", &rule.id)
                    .with_title("rule_title", &rule.title),
            ));
        };
        trace.note(|| Act::Decided { rule: at, verdict: decision.verdict });
        if let Some(rate) = decision.verdict.rate() {
            return Ok(Some(rate));
        }
    }
    Ok(None)
}

/// Says whether a rule holds; what it needs and is not given is a problem, never a "no".
pub(super) fn holds(
    rule: &Rule,
    grade: GradeIndex,
    subject: &Subject<'_>,
) -> Result<bool, Box<Problem>> {
    let of_grade = rule.when.grades.is_empty() || rule.when.grades.contains(&grade);
    if of_grade { holds_but_for_grade(rule, subject) } else { Ok(false) }
}

/// Says whether what a rule asks holds, but for the grade that it acts on.
///
/// # Errors
/// With the problem, where it needs an amount or last year's grade that is not given.
pub fn holds_but_for_grade(rule: &Rule, subject: &Subject<'_>) -> Result<bool, Box<Problem>> {
    let when = &rule.when;
    if !is_among(&when.categories, subject.category)
        || !is_among(&when.service_classes, subject.service_class)
        || !is_among(&when.departments, subject.department)
    {
        return Ok(false);
    }
    let missing = |column: &str| Box::new(input_missing(subject, &rule.id, column));
    if !when.grade_last_year.is_empty() {
        match subject.grade_last_year {
            LastGrade::Missing => return Err(missing("grade_last_year")),
            LastGrade::NotEvaluated => return Ok(false),
            LastGrade::Grade(last) if !when.grade_last_year.contains(&last) => return Ok(false),
            LastGrade::Grade(_) => {}
        }
    }
    if let Some(limit) = when.execution_below {
        let executed = subject.amounts.executed.ok_or_else(|| missing("executed"))?;
        let budget = subject.amounts.budget.ok_or_else(|| missing("budget"))?;
        return Ok(!is_share(executed, budget, limit));
    }
    Ok(true)
}

/// Says whether a part is at least a share of a whole, without dividing.
pub(crate) fn is_share(part: Money, whole: Money, share: Rate) -> bool {
    let (numerator, denominator) = share.as_ratio();
    i128::from(part.fen()) * i128::from(denominator)
        >= i128::from(whole.fen()) * i128::from(numerator)
}
