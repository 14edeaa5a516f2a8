//! Which amounts of a run add up, so that they are printed with decimals that add, too.

use super::View;
use crate::wording::Sums;
use jixiao_core::analysis::SummaryRow;
use jixiao_core::cut::Cut;
use jixiao_core::quantity::MoneyUnit;

impl View<'_> {
    /// Gives the decimals with which the amounts of the run, or of the one project looked at, add up as
    /// printed in a unit.
    pub(crate) fn places(&self, unit: MoneyUnit) -> u32 {
        let mut sums = Sums::default();
        match self.project {
            Some(project) => {
                if let Some(cut) = self.evaluation.results[project].exact_cut() {
                    of_cut(&mut sums, cut);
                }
            }
            None => self.of_run(&mut sums),
        }
        sums.places(unit)
    }

    fn of_run(&self, sums: &mut Sums) {
        let all = self.summary.total();
        let grades = self.summary.by_grade(self.rulebook.grades.grades.len());
        let open = self.summary.open.budget.fen();
        let budgets = grades.iter().map(|(_, row)| row.budget.fen());
        sums.add(budgets.chain([open]), all.budget.fen());
        let cuts = || grades.iter().map(|(_, row)| row.cut.fen());
        let SummaryRow { base, cut, next_budget, ended_kept, beyond_cut, .. } = all;
        let less = [beyond_cut.fen(), ended_kept.fen(), next_budget.fen()];
        sums.add(cuts().chain(less), base.fen());
        sums.add([cut.fen()].into_iter().chain(less), base.fen());
        sums.add(cuts(), cut.fen());
        let departments = self.summary.by_department();
        sums.add(departments.iter().map(|(_, row)| row.cut.fen()), cut.fen());
        let budgets = departments.iter().map(|(_, row)| row.budget.fen());
        sums.add(budgets.chain([open]), all.budget.fen());
    }
}

/// Adds what the amounts of a project's cut come to.
pub(crate) fn of_cut(sums: &mut Sums, cut: &Cut) {
    sums.add([cut.cut.fen(), cut.kept.fen()].map(i128::from), cut.base.fen().into());
    let kept = cut.kept.fen().into();
    if let Some(next) = cut.next_budget {
        sums.add([next.fen(), cut.beyond_cut.fen()].map(i128::from), kept);
    }
}
