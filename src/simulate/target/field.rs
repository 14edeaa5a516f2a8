//! The projects that may be cut, with their bounds.

use crate::simulate::computed::Computed;
use jixiao_core::cut::{Bounds, Subject, bounds};
use jixiao_core::problem::{Checked, Code, Place, Problem, Word, near};
use jixiao_core::project::Portfolio;
use jixiao_core::quantity::{Fraction, Money, Rate};
use jixiao_core::target::Item;
use std::collections::BTreeSet;

/// The projects that may be cut.
pub(super) struct Field<'a> {
    /// The projects, with the exemptions of the scenario.
    pub(super) portfolio: &'a Portfolio,
    /// The rules, and where every project stands by them alone.
    pub(super) computed: &'a Computed,
    /// The departments, in the order of their names.
    pub(super) departments: Vec<&'a str>,
    /// The place of every item in the portfolio.
    pub(super) places: Vec<usize>,
    /// The items, in the order of the portfolio.
    pub(super) items: Vec<Item<'a>>,
}

impl<'a> Field<'a> {
    /// Finds who takes part.
    pub(super) fn of(
        portfolio: &'a Portfolio,
        computed: &'a Computed,
        ceiling: Rate,
    ) -> Checked<Self> {
        let names: BTreeSet<&str> =
            portfolio.projects.iter().map(|one| one.record.department.as_str()).collect();
        let mut field = Self {
            portfolio,
            computed,
            departments: names.into_iter().collect(),
            places: Vec::new(),
            items: Vec::new(),
        };
        let mut problems = Vec::new();
        let line = field.line();
        for place in 0..portfolio.projects.len() {
            match field.item(place, ceiling, line) {
                Ok(item) => {
                    field.places.extend(item.map(|_| place));
                    field.items.extend(item);
                }
                Err(mut problem) => {
                    problem.place = portfolio.projects[place].record.place.clone();
                    problems.push(*problem);
                }
            }
        }
        Checked::new(field, problems)
    }

    /// Gives the upper line of the best grade that is cut.
    fn line(&self) -> Option<Fraction> {
        let setting = &self.computed.setting;
        let rates = setting.policy.rates.iter().zip(setting.rulebook.grades.iter());
        let mut cut =
            rates.filter(|(rate, _)| rate.as_ref().is_some_and(|of| of.rate > Rate::ZERO));
        let band = cut.find_map(|(_, (_, grade))| grade.band)?;
        Some(Fraction::from_points(band.to))
    }

    fn item(
        &self,
        place: usize,
        ceiling: Rate,
        line: Option<Fraction>,
    ) -> Result<Option<Item<'a>>, Box<Problem>> {
        let record = &self.portfolio.projects[place].record;
        let standing = &self.computed.outcome.standings[place];
        let cut = &standing.cut;
        let Some(rate) = cut.rate.filter(|rate| *rate > Rate::ZERO || cut.cut > Money::ZERO) else {
            return Ok(None);
        };
        let rest = cut.base - cut.exempt;
        let policy = &self.computed.setting.policy;
        let subject = Subject::from(record);
        let Bounds { least, most } = bounds(policy, standing.grade, rest, ceiling, &subject)?;
        let shortfall = line.zip(standing.total).and_then(|(line, total)| line.minus(total).ok());
        let department = self.department(&record.department).unwrap_or_default();
        Ok(Some(Item {
            id: &record.id,
            department: u32::try_from(department).unwrap_or(u32::MAX),
            grade: standing.grade,
            base: rest,
            least,
            most,
            rate,
            shortfall: shortfall.unwrap_or(Fraction::ZERO).max(Fraction::ZERO),
            weight: 1,
        }))
    }

    /// Finds the place of a department.
    pub(super) fn department(&self, name: &str) -> Option<usize> {
        self.departments.binary_search(&name).ok()
    }

    /// Finds the place of a department that an argument names.
    pub(super) fn named(&self, name: &str, place: &Place) -> Result<usize, Box<Problem>> {
        self.department(name).ok_or_else(|| {
            let near = near(name, self.departments.iter().copied()).join(" ");
            let problem = Problem::new(Code::ScenarioNameUnknown, place);
            let problem = problem.with_word("what", Word::Thing, "department");
            Box::new(problem.with("name", name).with("near", near))
        })
    }
}
