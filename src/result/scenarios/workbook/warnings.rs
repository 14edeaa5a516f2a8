//! What is said of settings that the program refuses: lines out of order, rates that fall, and what
//! undercuts the floor.

use super::rules::parts;
use crate::result::live::{C, Places, Warning};
use crate::wording::BookText;
use crate::xlsx::quoted;
use jixiao_core::policy::{Effect, Policy, Rule};
use jixiao_core::quantity::Rate;
use jixiao_core::rulebook::Rulebook;

/// Lists what may be wrong with the settings of a grade. A setting that was computed has none of it.
pub(super) fn of_grade(places: &Places<'_>, rulebook: &Rulebook, at: usize) -> Vec<Warning> {
    let place = |at: usize| places.grades.0 + u32::try_from(at).unwrap_or_default();
    let row = place(at);
    let grades = &rulebook.grades.grades;
    let mut warnings = Vec::new();
    if grades[at].band.is_some() {
        let line = places.at(C::Total, row);
        let better = (0..at).rev().find(|better| grades[*better].band.is_some());
        let most = better.map(|better| places.at(C::Total, place(better)));
        let most = most.unwrap_or_else(|| rulebook.total.to_string());
        let wrong = format!("OR({line}=\"\",{line}>={most})");
        warnings.push((wrong, BookText::LineWrong, false));
    }
    let rate = places.at(C::Name, row);
    if at > 0 {
        let better = places.layout.range(C::Name, (places.grades.0, row - 1));
        let falls = format!("AND({rate}<>\"\",COUNT({better})>0,{rate}<MAX({better}))");
        warnings.push((falls, BookText::RateFalls, false));
    }
    let (applies, floor) = (places.at(C::Department, row), places.at(C::Name, places.floor));
    let below = format!("AND({applies}={},{rate}<>\"\",{rate}<{floor})", quoted(places.yes));
    warnings.push((below, BookText::UndercutsFloor, false));
    warnings
}

/// Lists what may be wrong with the floor: a rule that sets or caps a rate below it.
pub(super) fn of_floor(places: &Places<'_>, policy: &Policy, covered: &[bool]) -> Vec<Warning> {
    let least = policy.rules.iter().filter_map(|rule| rate_under(rule, covered)).min();
    let floor = places.at(C::Name, places.floor);
    let undercut = |rate: Rate| {
        let condition = format!("ROUND({floor}*10000,0)>{}", parts(rate));
        (condition, BookText::RuleUndercuts, false)
    };
    least.map(undercut).into_iter().collect()
}

/// Gives the rate that a rule may lower a cut to under a grade that the floor holds for.
fn rate_under(rule: &Rule, covered: &[bool]) -> Option<Rate> {
    let (Effect::Set(rate) | Effect::AtMost(rate)) = rule.effect else { return None };
    let of_floor = |grade: usize| covered.get(grade).copied().unwrap_or_default();
    let grades = &rule.when.grades;
    let covers = if grades.is_empty() {
        covered.iter().any(|one| *one)
    } else {
        grades.iter().any(|grade| of_floor(grade.0))
    };
    covers.then_some(rate)
}
