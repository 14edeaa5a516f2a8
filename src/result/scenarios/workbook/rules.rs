//! The rules of a setting as formulas: total → grade, grade → rate, and the most for next year. They
//! must give what `grade`, `cut::rate` and the rules against growth do, whatever the settings.
//!
//! A rule's conditions, but for the grade that it acts on, are facts of the project: they are judged
//! here, and the formula asks for the grade alone.

use crate::result::live::{C, Places};
use jixiao_core::cut::{Subject, amount_in, holds_but_for_grade};
use jixiao_core::policy::{Effect, Policy, Rule};
use jixiao_core::quantity::Rate;
use jixiao_core::rulebook::{Grades, LimitKind};

/// More 分 than any amount; stands for "no limit" where a limit depends on the grade.
pub(super) const NO_LIMIT: &str = "999999999999999";
/// What stands where the program would refuse, too.
const REFUSED: &str = "NA()";
/// The whole, in ten-thousandths.
const WHOLE: &str = "10000";

/// Gives the place of the grade, 1 for the best; `limits` are the caps and overrides that act.
pub(super) fn grade_at(places: &Places<'_>, grades: &Grades, limits: &[usize], row: u32) -> String {
    let total = places.at(C::TotalParts, row);
    // Totals and lines are compared in hundredths; a line has no more decimals, so what is cut off of
    // a total makes no difference.
    let banded = grades.iter().filter(|(_, grade)| grade.band.is_some());
    let lines: Vec<(usize, String)> = banded
        .map(|(at, _)| {
            let row = places.grades.0 + u32::try_from(at.0).unwrap_or_default();
            (at.0 + 1, format!("ROUND({}*100,0)", places.layout.fixed(C::Total, row)))
        })
        .collect();
    let worst = grades.grades.len().to_string();
    let by_total = lines
        .iter()
        .rev()
        .fold(worst, |otherwise, (at, line)| format!("IF({total}>={line},{at},{otherwise})"));
    limits.iter().filter_map(|at| grades.limits.get(*at)).fold(by_total, |grade, limit| {
        let at = limit.grade.0 + 1;
        match limit.kind {
            LimitKind::AtMost => format!("MAX({grade},{at})"),
            LimitKind::Set => at.to_string(),
        }
    })
}

/// Gives the ten-thousandths of the rate that is used.
pub(super) fn rate_parts(
    places: &Places<'_>,
    policy: &Policy,
    subject: &Subject<'_>,
    row: u32,
) -> String {
    let acts = Acts { places, row };
    let rates = places.layout.range(C::Name, places.grades);
    let of_grade = format!("INDEX({rates},{})", places.at(C::GradeAt, row));
    let of_grade = format!("IF({of_grade}=\"\",{REFUSED},ROUND({of_grade}*10000,0))");
    let rated = policy.rules.iter().fold(of_grade, |rate, rule| {
        match (rule.effect.is_of_rate(), holds_but_for_grade(rule, subject)) {
            (false, _) | (_, Ok(false)) => rate,
            (true, Err(_)) => acts.choose(rule, REFUSED, &rate),
            (true, Ok(true)) => acts.changed(rule, rate),
        }
    });
    // What a person decided stands before everything; the first decision that is one of a rate.
    let decides = policy.rules.iter().filter(|rule| rule.effect == Effect::Decide);
    let rate = decides.rev().fold(rated, |otherwise, rule| {
        match (holds_but_for_grade(rule, subject), policy.decision(&rule.id, subject.id)) {
            (Ok(false), _) => otherwise,
            (Err(_), _) | (_, None) => acts.choose(rule, REFUSED, &otherwise),
            (Ok(true), Some(decision)) => match decision.verdict.rate() {
                Some(rate) => acts.choose(rule, &parts(rate), &otherwise),
                None => otherwise,
            },
        }
    });
    format!("IF({},0,{rate})", places.ends(row))
}

/// Gives the most 分 for next year; `None` where no rule against growth can act.
pub(super) fn limit_fen(
    places: &Places<'_>,
    policy: &Policy,
    subject: &Subject<'_>,
    row: u32,
) -> Option<String> {
    let acts = Acts { places, row };
    let limit = |rule: &Rule| {
        let Effect::NoGrowthOver(column) = rule.effect else { return None };
        let most = match (holds_but_for_grade(rule, subject), amount_in(column, &subject.amounts)) {
            (Ok(false), _) => return None,
            (Ok(true), Some(most)) => most.fen().to_string(),
            (Err(_), _) | (_, None) => REFUSED.to_owned(),
        };
        Some(acts.choose(rule, &most, NO_LIMIT))
    };
    let limits: Vec<String> = policy.rules.iter().filter_map(limit).collect();
    (subject.continues && !limits.is_empty()).then(|| format!("MIN({})", limits.join(",")))
}

/// Where rules act: on the grade of one row.
struct Acts<'a> {
    places: &'a Places<'a>,
    row: u32,
}

impl Acts<'_> {
    /// Takes the one where a rule acts on the grade, and the other where it does not.
    fn choose(&self, rule: &Rule, then: &str, otherwise: &str) -> String {
        let grade = self.places.at(C::GradeAt, self.row);
        let is = rule.when.grades.iter().map(|own| format!("{grade}={}", own.0 + 1));
        match is.collect::<Vec<String>>().as_slice() {
            [] => then.to_owned(),
            [only] => format!("IF({only},{then},{otherwise})"),
            many => format!("IF(OR({}),{then},{otherwise})", many.join(",")),
        }
    }

    /// Changes a rate as a rule says; the rate stands in the formula once, so that it stays short.
    fn changed(&self, rule: &Rule, rate: String) -> String {
        match rule.effect {
            Effect::Add(more) => {
                format!("MIN({WHOLE},{rate}+{})", self.choose(rule, &parts(more), "0"))
            }
            Effect::AtLeast(least) => {
                format!("MAX({rate},{})", self.choose(rule, &parts(least), "0"))
            }
            Effect::AtMost(most) => {
                format!("MIN({rate},{})", self.choose(rule, &parts(most), WHOLE))
            }
            Effect::Set(to) => self.choose(rule, &parts(to), &rate),
            _ => rate,
        }
    }
}

/// Counts the ten-thousandths of a rate.
pub(super) fn parts(rate: Rate) -> String {
    let (numerator, denominator) = rate.as_ratio();
    (numerator * (10_000 / denominator)).to_string()
}
