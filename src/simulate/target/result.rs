//! What comes out: plain data for whoever shows it.

use jixiao_core::cut::Cut;
use jixiao_core::problem::Problem;
use jixiao_core::quantity::{Fraction, Money, MoneySum, Rate};
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::target::{Certificate, Held, Method, Parameter, Scope};

/// A target by every method that was asked for.
#[derive(Clone, Debug)]
pub struct Targets {
    /// Whether every department has a list of its own.
    pub by_department: bool,
    /// The answers, in the order in which the methods were asked for.
    pub results: Vec<TargetResult>,
    /// Why a method has no answer, or a department cannot be spared.
    pub problems: Vec<Problem>,
}

/// A target met by one method.
#[derive(Clone, Debug)]
pub struct TargetResult {
    /// The method.
    pub method: Method,
    /// Among which projects rates are monotone.
    pub scope: Scope,
    /// The most of a base that is cut.
    pub ceiling: Rate,
    /// What is to be saved: of all, or of the departments that have a target.
    pub target: MoneySum,
    /// The least that the projects that take part can give together.
    pub least: MoneySum,
    /// The most.
    pub most: MoneySum,
    /// What they give by the rules alone.
    pub now: MoneySum,
    /// One answer for all, or one a department.
    pub parts: Vec<TargetPart>,
    /// The projects that take part, in the order of the portfolio.
    pub projects: Vec<TargetProject>,
    /// Every department, in the order of their names.
    pub departments: Vec<TargetDepartment>,
    /// What sparing departments costs the others.
    pub concessions: Vec<TargetConcession>,
    /// The sums of all projects by the rules alone.
    pub before: Shares,
    /// The sums of all projects with the target met.
    pub after: Shares,
}

/// One target with its answer.
#[derive(Clone, Debug)]
pub struct TargetPart {
    /// The department, by its place; `None` for all.
    pub department: Option<usize>,
    /// The target.
    pub target: Money,
    /// The setting of the method that was found.
    pub parameter: Parameter,
    /// By how much the conditions are missed.
    pub certificate: Certificate,
}

/// A project that takes part.
#[derive(Clone, Debug)]
pub struct TargetProject {
    /// Its place in the portfolio.
    pub project: usize,
    /// Its department, by its place in the result.
    pub department: usize,
    /// Its grade.
    pub grade: GradeIndex,
    /// What of the base may be cut: all but what is exempt.
    pub base: Money,
    /// The least it may lose.
    pub least: Money,
    /// The most.
    pub most: Money,
    /// By the rules alone.
    pub before: Cut,
    /// With the target met.
    pub after: Cut,
    /// What holds its cut.
    pub held: Held,
}

impl TargetProject {
    /// Gives the rate of a cut: its share of what may be cut; `None` where that is nothing.
    pub fn rate_of(&self, cut: Money) -> Option<Fraction> {
        Fraction::from_parts(i128::from(cut.fen()), i128::from(self.base.fen()))
    }
}

/// A department.
#[derive(Clone, Debug)]
pub struct TargetDepartment {
    /// The name.
    pub name: String,
    /// How many of its projects take part.
    pub projects: usize,
    /// The target of its own, where it has one.
    pub target: Option<Money>,
    /// The least that its projects can give; nothing where none takes part.
    pub least: MoneySum,
    /// The most.
    pub most: MoneySum,
    /// The sums of its projects by the rules alone.
    pub before: Shares,
    /// With the target met.
    pub after: Shares,
}

/// Sums of projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The base.
    pub base: MoneySum,
    /// The cut.
    pub cut: MoneySum,
    /// The next budget.
    pub next_budget: MoneySum,
}

impl Shares {
    pub(super) fn add(&mut self, cut: &Cut) {
        self.base += cut.base;
        self.cut += cut.cut;
        self.next_budget += cut.next_budget.unwrap_or_default();
    }
}

/// What sparing a department costs the others.
#[derive(Clone, Debug)]
pub struct TargetConcession {
    /// The department, by its place.
    pub department: usize,
    /// What it is spared.
    pub spared: MoneySum,
    /// What every project loses then, in the order of the projects.
    pub cuts: Vec<jixiao_core::target::Cut>,
    /// What every department gives then, in the order of the departments; nothing where none of its
    /// projects takes part.
    pub after: Vec<MoneySum>,
}
