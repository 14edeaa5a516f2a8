//! How many projects and how much money are in each grade, by department and in all?

use crate::cut::Cut;
use crate::evaluate::{Evaluation, ProjectResult};
use crate::project::{Portfolio, Record};
use crate::quantity::{Money, MoneySum, Points, Rounding};
use crate::rulebook::GradeIndex;
use std::collections::BTreeMap;

/// Counts and sums of one group of projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SummaryRow {
    /// The number of projects.
    pub projects: u64,
    /// The sum of their full-year budgets.
    pub budget: MoneySum,
    /// The sum of the amounts that were cut from; kept + cut.
    pub base: MoneySum,
    /// The sum of the cuts.
    pub cut: MoneySum,
    /// The sum of next year's budgets.
    pub next_budget: MoneySum,
    /// The number of projects that end.
    pub ended: u64,
    /// What the projects that end kept, which is not budgeted again.
    pub ended_kept: MoneySum,
    /// What request, review and rules against growth took beyond the cuts.
    pub beyond_cut: MoneySum,
    /// What of the next budgets is held back until rectifications are closed.
    pub held: MoneySum,
}

/// Counts and sums by department and grade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// By department, then grade. Projects whose grade is open are not in it.
    pub rows: BTreeMap<(String, GradeIndex), SummaryRow>,
    /// Projects whose grade is open; they have no certain cut.
    pub open: SummaryRow,
}

/// One grade of a summary.
pub type GradeRow = (GradeIndex, SummaryRow);

/// A share in percent, rounded half up to two decimals, as `42.86`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharePercent(pub String);

impl SummaryRow {
    /// Adds a project.
    #[inline]
    pub fn add(&mut self, budget: Option<Money>, cut: Option<&Cut>) {
        self.projects += 1;
        self.budget += budget.unwrap_or_default();
        let Some(cut) = cut else { return };
        self.base += cut.base;
        self.cut += cut.cut;
        self.beyond_cut += cut.beyond_cut;
        self.held += cut.held;
        if let Some(next) = cut.next_budget {
            self.next_budget += next;
        } else {
            self.ended += 1;
            self.ended_kept += cut.kept;
        }
    }

    /// Adds another group.
    pub fn merge(&mut self, other: &Self) {
        self.projects += other.projects;
        self.budget += other.budget;
        self.base += other.base;
        self.cut += other.cut;
        self.next_budget += other.next_budget;
        self.ended += other.ended;
        self.ended_kept += other.ended_kept;
        self.beyond_cut += other.beyond_cut;
        self.held += other.held;
    }
}

impl Summary {
    /// Sums an evaluation up.
    pub fn of(portfolio: &Portfolio, evaluation: &Evaluation) -> Self {
        let mut summary = Self::default();
        for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
            summary.add(&project.record, result);
        }
        summary
    }

    /// Adds a project.
    pub fn add(&mut self, record: &Record, result: &ProjectResult) {
        let budget = record.amounts.budget;
        match result.grade() {
            None => self.open.add(budget, None),
            Some(grade) => {
                let row = self.rows.entry((record.department.clone(), grade)).or_default();
                row.add(budget, result.exact_cut());
            }
        }
    }

    /// Adds the sums of other projects.
    pub fn merge(&mut self, other: &Self) {
        for (key, row) in &other.rows {
            self.rows.entry(key.clone()).or_default().merge(row);
        }
        self.open.merge(&other.open);
    }

    /// Counts a department under the name of another, as both are the same.
    pub fn join(&mut self, department: &str, with: &str) {
        let of_it = |(name, _): &(String, GradeIndex)| name == department;
        let keys: Vec<_> = self.rows.keys().filter(|key| of_it(key)).cloned().collect();
        for key in keys {
            if let Some(row) = self.rows.remove(&key) {
                self.rows.entry((with.to_owned(), key.1)).or_default().merge(&row);
            }
        }
    }

    /// Counts the projects below the best grade, and those that have a certain grade.
    pub fn below_best(&self) -> (u64, u64) {
        let best = self.rows.iter().filter(|((_, grade), _)| *grade == GradeIndex(0));
        let best: u64 = best.map(|(_, row)| row.projects).sum();
        let all: u64 = self.rows.values().map(|row| row.projects).sum();
        (all - best, all)
    }

    /// Gives one row a grade, for all `grades` grades, best first.
    pub fn by_grade(&self, grades: usize) -> Vec<GradeRow> {
        let mut rows: Vec<GradeRow> =
            (0..grades).map(|at| (GradeIndex(at), SummaryRow::default())).collect();
        for ((_, grade), row) in &self.rows {
            rows[grade.0].1.merge(row);
        }
        rows
    }

    /// Gives one row a department, in the order of their names.
    pub fn by_department(&self) -> Vec<(&str, SummaryRow)> {
        let mut rows: Vec<(&str, SummaryRow)> = Vec::new();
        for ((department, _), row) in &self.rows {
            match rows.last_mut().filter(|(known, _)| known == department) {
                Some((_, sum)) => sum.merge(row),
                None => rows.push((department, *row)),
            }
        }
        rows
    }

    /// Gives the sum of all rows, also of the projects whose grade is open.
    pub fn total(&self) -> SummaryRow {
        let mut total = self.open;
        self.rows.values().for_each(|row| total.merge(row));
        total
    }
}

impl SharePercent {
    /// Gives `part` of `whole` in percent; `None` of nothing.
    pub fn of(part: u64, whole: u64) -> Option<Self> {
        Self::of_sums(i128::from(part), i128::from(whole))
    }

    /// Gives `part` of `whole` in percent, for sums of money in 分 or of points; `None` of nothing.
    pub fn of_sums(part: i128, whole: i128) -> Option<Self> {
        if whole <= 0 {
            return None;
        }
        let hundredths = Rounding::HalfUp.divide(part.checked_mul(10_000)?, whole);
        Some(Self(Points::from_hundredths(i64::try_from(hundredths).ok()?).to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::SharePercent;

    #[test]
    fn twelve_of_twenty_eight_are_42_86_percent() {
        // 12 ÷ 28 = 0.428571…, as computed from the published counts.
        assert_eq!(SharePercent::of(12, 28), Some(SharePercent("42.86".to_owned())));
        assert_eq!(SharePercent::of(0, 0), None);
    }
}
