//! One row of a wide table → its fields and its points, where there is nothing to say of it but its result.

use super::heading::Understood;
use super::measured::Measured;
use super::steps::{Step, steps};
use super::tally::Fields;
use crate::rules::Rules;
use crate::table::{Cells, Judge};
use jixiao_core::problem::Place;
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rulebook::{GradeIndex, Rulebook};
use jixiao_core::score::{Total, Totals};

/// Reads rows one after another, keeping its buffers.
pub(super) struct RowReader<'a> {
    rulebook: &'a Rulebook,
    judge: &'a Judge,
    /// What is read of a row; nothing where every row needs the ordinary way.
    steps: Vec<Step>,
    measured: Measured<'a>,
    /// The points of the row that was read last, by indicator.
    pub(super) points: Vec<Points>,
    /// And added up.
    pub(super) totals: Totals,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(heading: &'a Understood, rules: &'a Rules, place: &Place) -> Self {
        let rulebook = &rules.rulebook;
        let measured = Measured::new(&heading.columns, rulebook, place);
        let limits_totals = rules.policy().is_some_and(|policy| !policy.totals.is_empty());
        let steps = if heading.is_plain() && !limits_totals {
            steps(heading, rulebook, &measured)
        } else {
            Vec::new()
        };
        let points = vec![Points::ZERO; rulebook.indicators.len()];
        let (judge, totals) = (&heading.judge, Totals::new(rulebook));
        Self { rulebook, judge, steps, measured, points, totals }
    }

    /// Says whether no row can be read.
    pub(super) const fn reads_none(&self) -> bool {
        self.steps.is_empty()
    }

    /// Reads a row without its line break, and with no character in it that nobody sees, and adds its points up;
    /// `None` where it needs the ordinary way.
    #[inline]
    pub(super) fn read<'r>(&mut self, text: &'r str) -> Option<Fields<'r>> {
        let Self { rulebook, judge, steps, measured, points, totals } = self;
        if steps.is_empty() {
            return None;
        }
        let mut fields = Fields::default();
        totals.clear();
        measured.clear();
        let mut cells = Cells(Some(text));
        let (mut all_full, mut filled) = (true, 3);
        for step in &*steps {
            match step {
                Step::Awards(awards) => {
                    let sum = awards.points(&mut cells, rulebook, points)?;
                    totals.add_scored(awards.dimension, sum, awards.applicable);
                    all_full &= sum == awards.applicable;
                    filled += awards.count();
                }
                Step::Field(field, unit) => {
                    if !fields.take(*field, *unit, cells.next()?.trim()) {
                        return None;
                    }
                }
                Step::Fact(column) => {
                    let cell = cells.next()?.trim();
                    if !measured.take(*column, cell) {
                        return None;
                    }
                    filled += usize::from(!cell.is_empty());
                }
                Step::Unknown { named } => {
                    let cell = cells.next()?;
                    if !*named && !cell.is_empty() {
                        return None;
                    }
                }
            }
        }
        all_full &= measured.score(&mut fields, totals, points)?;
        let is_data = cells.0.is_none() && judge.is_no_note(filled);
        (is_data && !all_full && fields.are_ordinary(&rulebook.advice)).then_some(fields)
    }

    /// Gives the total of the row that was read last, and its grade; `None` where either needs the ordinary way.
    pub(super) fn total(&self) -> Option<(Fraction, GradeIndex)> {
        let Ok(Some(Total::Exact(total))) = self.totals.total(self.rulebook) else { return None };
        Some((total, self.measured.grade(total)?))
    }
}
