//! Freed money: its arguments, and who gets it.

use crate::cli::choice::{Choice, parse_rate};
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::summary::amount;
use crate::cli::table::table;
use crate::simulate::{GIVE_METHODS, Reallocated, Simulation};
use crate::wording::{Language, Phrase, SimulateText, TargetText, Typed, grouped};
use crate::write::ReallocateRequest;
use jixiao_core::quantity::Rate;
use jixiao_core::reallocate::Method;
use std::path::PathBuf;

/// The arguments of giving out.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ReallocateArgs {
    #[arg(long = "reallocate", value_name = "grade,total,priority,existing", id = "reallocate")]
    order: Option<String>,
    #[arg(long, value_name = "in-order|in-proportion|same-share", value_parser = methods(),
          requires = "reallocate")]
    give: Option<Method>,
    #[arg(long, value_name = "RATE", value_parser = parse_rate, requires = "reallocate")]
    keep: Option<Rate>,
    #[arg(long = "new", value_name = "FILE", id = "new", requires = "reallocate")]
    new_projects: Option<PathBuf>,
}

fn methods() -> Choice<Method> {
    Choice::new(Typed::Give, GIVE_METHODS)
}

impl ReallocateArgs {
    /// Gives what is asked; nothing where nothing is to be given out.
    pub(super) fn request(&self) -> Option<ReallocateRequest> {
        self.order.as_ref().map(|order| ReallocateRequest {
            order: order.clone(),
            method: self.give.unwrap_or(Method::InOrder),
            keep: self.keep.unwrap_or_default(),
            new_projects: self.new_projects.clone(),
        })
    }
}

/// Shows who gets what.
pub(super) fn show(console: &mut Console, simulation: &Simulation, one: &Reallocated) {
    let language = console.language;
    let values = [
        ("freed", amount(language, one.freed)),
        ("given", amount(language, one.given)),
        ("returned", amount(language, one.returned)),
    ];
    let title = language.target_with(TargetText::PoolTitle, &values);
    let from = one.from.map_or_else(String::new, |method| {
        let method = language.target_method(method).to_owned();
        language.target_with(TargetText::PoolFrom, &[("method", method)])
    });
    console.line(&styled(BOLD, &format!("{title}{from}")));
    let values = [
        ("order", language.give_order(&one.rule.order)),
        ("method", language.give_method(one.rule.method).to_owned()),
        ("keep", one.rule.keep.percent()),
    ];
    console.line(&language.target_with(TargetText::PoolRule, &values));
    if one.claims.is_empty() {
        console.line(&format!("  {}", language.target(TargetText::NoClaims)));
    } else {
        console.line(&claims(language, simulation, one));
    }
    console.line(&departments(language, one));
}

fn claims(language: Language, simulation: &Simulation, one: &Reallocated) -> String {
    let headings = [
        language.phrase(Phrase::HeadId),
        language.phrase(Phrase::HeadName),
        language.simulate(SimulateText::HeadDepartment),
        language.simulate(SimulateText::HeadGrade),
        language.target(TargetText::HeadBase),
        language.target(TargetText::HeadClaim),
        language.target(TargetText::HeadGiven),
        language.target(TargetText::HeadOwn),
        language.target(TargetText::HeadCap),
    ];
    let grades = &simulation.start().setting.rulebook.grades;
    let rows = one.claims.iter().map(|claim| {
        let grade = claim.grade.map(|grade| language.of(&grades.get(grade).title));
        vec![
            claim.id.clone(),
            claim.name.clone(),
            claim.department.clone(),
            grade.unwrap_or(language.target(TargetText::HeadNew)).to_owned(),
            grouped(&claim.base.to_string()),
            grouped(&claim.given.claim.to_string()),
            grouped(&claim.given.amount.to_string()),
            grouped(&claim.given.from_own.to_string()),
            language.cap(claim.given.cap).to_owned(),
        ]
    });
    table(&headings, rows.collect(), 4)
}

fn departments(language: Language, one: &Reallocated) -> String {
    let headings = [
        language.simulate(SimulateText::HeadDepartment),
        language.target(TargetText::HeadFreed),
        language.target(TargetText::HeadKept),
        language.target(TargetText::HeadUsed),
        language.target(TargetText::HeadGiven),
    ];
    let rows = one.departments.iter().map(|share| {
        let sums = [share.freed, share.kept, share.used, share.given];
        let sums = sums.map(|sum| amount(language, sum));
        std::iter::once(share.name.clone()).chain(sums).collect()
    });
    table(&headings, rows.collect(), 1)
}
