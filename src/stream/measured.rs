//! The facts of a row of a wide table, read and scored in place. Where there is anything to say of them, the row is
//! left to the ordinary way.

use super::tally::Fields;
use crate::portfolio::{Role, WideColumns};
use jixiao_core::fact::{AMOUNTS, APPLICABLE, FactValue, Mark, POINTS};
use jixiao_core::grade::grade;
use jixiao_core::lint::{are_far_apart, is_odd_in_row};
use jixiao_core::problem::Place;
use jixiao_core::project::raw::FactRow;
use jixiao_core::project::{
    IndicatorFacts, KnownFact, Project, Record, add_known, complete_indicator, renew, take_amounts,
};
use jixiao_core::quantity::{Fraction, MoneyUnit, Points};
use jixiao_core::rule::{Step, Trace};
use jixiao_core::rulebook::{GradeIndex, Rulebook};
use jixiao_core::score::{Known, Outcome, Total, Totals, score_indicator};
use std::collections::BTreeSet;

/// The facts for which a table has columns.
pub(super) struct Measured<'a> {
    rulebook: &'a Rulebook,
    columns: Vec<Column>,
    /// The indicators that they are of, each with how many facts its columns give; of the others there are points
    /// alone.
    indicators: Vec<usize>,
    given: Vec<usize>,
    /// Those among whose facts there are amounts of the project.
    with_amounts: BTreeSet<usize>,
    /// What is known of the project of the row: its facts and what they are looked at with.
    project: Project,
    remarks: Remarks,
}

/// A column of facts.
struct Column {
    indicator: usize,
    known: KnownFact,
    unit: &'static str,
    /// Where its fact stands among those of its indicator; nowhere where it says whether that applies.
    at: Option<usize>,
}

impl<'a> Measured<'a> {
    /// Finds the columns of facts. Points of an indicator that has facts as well are one of them.
    pub(super) fn new(columns: &WideColumns, rulebook: &'a Rulebook, place: &Place) -> Self {
        let mut indicators: Vec<usize> = Vec::new();
        for role in &columns.roles {
            match role {
                Role::Fact(at, _) if !indicators.contains(at) => indicators.push(*at),
                _ => {}
            }
        }
        let mut given = vec![0; rulebook.indicators.len()];
        let column = |(column, role): (usize, &Role)| {
            let (indicator, fact) = match role {
                Role::Fact(at, fact) => (*at, fact.as_str()),
                Role::Award(at) if indicators.contains(at) => (*at, POINTS),
                _ => return None,
            };
            let known = KnownFact::of(&rulebook.indicators[indicator], fact, false);
            let at = (known.name() != APPLICABLE).then_some(given[indicator]);
            given[indicator] += usize::from(at.is_some());
            Some(Column { indicator, known, unit: columns.unit_of_fact(column), at })
        };
        let columns: Vec<Column> = columns.roles.iter().enumerate().filter_map(column).collect();
        let amounts = columns.iter().filter(|column| AMOUNTS.contains(&column.known.name()));
        let with_amounts: BTreeSet<usize> = amounts.map(|column| column.indicator).collect();
        let mut facts = vec![IndicatorFacts::of_points_alone(); rulebook.indicators.len()];
        for at in &indicators {
            facts[*at] = IndicatorFacts::default();
        }
        let project = Project {
            record: Record { place: place.clone(), ..Record::default() },
            facts,
            corrections: Vec::new(),
        };
        let remarks = Remarks::default();
        Self { rulebook, columns, indicators, given, with_amounts, project, remarks }
    }

    /// Says whether an indicator has columns of facts.
    pub(super) fn has(&self, indicator: usize) -> bool {
        self.indicators.contains(&indicator)
    }

    /// Forgets the row before, but for its facts, which are renewed one by one.
    pub(super) fn clear(&mut self) {
        for at in &self.indicators {
            self.project.facts[*at].clear(self.given[*at]);
        }
    }

    /// Takes the cell of a column of facts; `false` where it is refused, or a checkpoint that does not apply.
    pub(super) fn take(&mut self, column: usize, cell: &str) -> bool {
        let Column { indicator, known, unit, at } = &self.columns[column];
        let unit = if cell.is_empty() { "" } else { *unit };
        let of = (&self.rulebook.indicators[*indicator], known);
        let facts = &mut self.project.facts[*indicator];
        let money = MoneyUnit::default();
        if let Some(at) = *at {
            let fact = facts.single.0.get_mut(at);
            if fact.is_some_and(|fact| renew(fact, of, (cell, unit), money)) {
                return true;
            }
            facts.single.0.truncate(at);
        }
        let row = FactRow {
            place: &self.project.record.place,
            project: "",
            indicator: "",
            item: "",
            fact: "",
            value: cell,
            unit,
            reason: "",
            evidence: "",
            came_from: "",
            of_wide_table: true,
        };
        let absent = Some(FactValue::Mark(Mark::NotApplicable));
        add_known(facts, of, &row, money).is_ok()
            && facts.single.0.last().is_none_or(|fact| fact.value != absent)
    }

    /// Adds the points of the indicators that have facts, by indicator, and lets amounts among the facts be those of the
    /// project; says whether all points are reached. `None` where there is anything to say.
    pub(super) fn score(
        &mut self,
        fields: &mut Fields<'_>,
        totals: &mut Totals,
        points: &mut [Points],
    ) -> Option<bool> {
        let Self { rulebook, indicators, with_amounts, project, remarks, .. } = self;
        fields.id.clone_into(&mut project.record.id);
        project.record.amounts = fields.amounts;
        for at in &*with_amounts {
            take_amounts(project, rulebook, *at);
        }
        fields.amounts = project.record.amounts;
        let mut all_full = true;
        for at in &*indicators {
            if !complete_indicator(project, rulebook, *at).is_empty() {
                return None;
            }
            let indicator = &rulebook.indicators[*at];
            remarks.clear();
            let known = Known::Facts(&project.facts[*at]);
            let outcome = score_indicator(indicator, rulebook.rounding, known, remarks).ok()?;
            let Outcome::Scored(scored) = outcome else { return None };
            if remarks.lacks_any || is_odd_in_row(project, rulebook, *at, &remarks.overshoots) {
                return None;
            }
            totals.add(indicator, outcome);
            points[*at] = scored;
            all_full &= scored == indicator.max;
        }
        (!are_far_apart(project, rulebook, indicators)).then_some(all_full)
    }

    /// Grades a total; `None` where a fact that is missing leaves the grade open.
    pub(super) fn grade(&self, total: Fraction) -> Option<GradeIndex> {
        let grades = &self.rulebook.grades;
        if self.indicators.is_empty() || grades.limits.is_empty() {
            return Some(grades.of_total(total));
        }
        let graded = grade(self.rulebook, Total::Exact(total), &self.project.facts);
        let is_open = graded.limits.iter().any(|acted| acted.open);
        graded.certain().filter(|_| !is_open)
    }
}

/// The steps of a score on which something may be said.
#[derive(Default)]
struct Remarks {
    /// A fact is missing.
    lacks_any: bool,
    overshoots: Vec<Step>,
}

impl Remarks {
    fn clear(&mut self) {
        self.lacks_any = false;
        self.overshoots.clear();
    }
}

impl Trace for Remarks {
    #[inline]
    fn note(&mut self, _: impl FnOnce() -> Step) {}

    fn remark(&mut self, step: impl FnOnce() -> Step) {
        match step() {
            step @ Step::Overshoot { .. } => self.overshoots.push(step),
            _ => self.lacks_any = true,
        }
    }
}
