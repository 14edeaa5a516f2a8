//! The rate of a cut: the grade's, changed by the rules that hold.

use super::act::{Act, Trace};
use super::subject::{Subject, input_missing};
use crate::policy::{Effect, Policy, Rule};
use crate::problem::{Code, Place, Problem};
use crate::project::LastGrade;
use crate::quantity::Rate;
use crate::rulebook::GradeIndex;

/// Gives the rate after every rule; ceilings act in file order like the others.
pub(super) fn rate(
    policy: &Policy,
    grade: GradeIndex,
    subject: &Subject<'_>,
    trace: &mut impl Trace,
) -> Result<Rate, Box<Problem>> {
    let Some(of_grade) = policy.rates.get(grade.0).and_then(Option::as_ref) else {
        return Err(Box::new(
            Problem::new(Code::GradeWithoutRate, &Place::default())
                .with("project", subject.id)
                .with("policy", &policy.heading.id),
        ));
    };
    let mut rate = of_grade.rate;
    trace.note(|| Act::GradeRate { rate });
    for (at, rule) in policy.rules.iter().enumerate() {
        if matches!(rule.effect, Effect::NoGrowthOver(_)) || !holds(rule, grade, subject)? {
            continue;
        }
        let before = rate;
        rate = match rule.effect {
            Effect::Add(more) => rate.plus(more),
            Effect::AtLeast(least) => rate.max(least),
            Effect::Set(to) => to,
            Effect::AtMost(most) => rate.min(most),
            Effect::NoGrowthOver(_) => rate,
        };
        if rate != before {
            trace.note(|| Act::Rule { rule: at, before, after: rate });
        }
    }
    Ok(rate)
}

/// Says whether a rule holds; what it needs and is not given is a problem, never a "no".
pub(super) fn holds(
    rule: &Rule,
    grade: GradeIndex,
    subject: &Subject<'_>,
) -> Result<bool, Box<Problem>> {
    let when = &rule.when;
    let among = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
    if !(when.grades.is_empty() || when.grades.contains(&grade))
        || !among(&when.categories, subject.category)
        || !among(&when.service_classes, subject.service_class)
        || !among(&when.departments, subject.department)
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
        // executed ÷ budget < limit, without dividing.
        let (numerator, denominator) = limit.as_ratio();
        let below = i128::from(executed.fen()) * i128::from(denominator)
            < i128::from(budget.fen()) * i128::from(numerator);
        return Ok(below);
    }
    Ok(true)
}
