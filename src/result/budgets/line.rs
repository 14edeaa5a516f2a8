//! A project's next budget as a line of the list.

use super::super::listed::{Holds, Row};
use crate::document::cut_remark;
use crate::view::View;
use crate::wording::{BudgetText, Phrase};
use jixiao_core::analysis::ProjectGroup;
use jixiao_core::quantity::{Money, Rate};
use jixiao_core::score::Total;

/// The columns: heading, width, and what they hold.
pub(super) const COLUMNS: [(BudgetText, u16, Holds); 14] = [
    (BudgetText::Number, 5, Holds::Mark),
    (BudgetText::Id, 12, Holds::Text),
    (BudgetText::Name, 26, Holds::Text),
    (BudgetText::Department, 15, Holds::Text),
    (BudgetText::Grade, 6, Holds::Mark),
    (BudgetText::Total, 7, Holds::Number),
    (BudgetText::LastYear, 8, Holds::Mark),
    (BudgetText::Base, 16, Holds::Money),
    (BudgetText::Rate, 8, Holds::Mark),
    (BudgetText::Cut, 15, Holds::Money),
    (BudgetText::Request, 16, Holds::Money),
    (BudgetText::Reviewed, 16, Holds::Money),
    (BudgetText::Next, 16, Holds::Money),
    (BudgetText::Remark, 38, Holds::Text),
];

/// Makes the line of a project. What is open or not given is blank.
pub(super) fn line(view: &View<'_>, number: usize, place: usize) -> Row {
    let (project, result) = (&view.portfolio.projects[place], &view.evaluation.results[place]);
    let (record, language) = (&project.record, view.language);
    let grades = &view.rulebook.grades;
    let grade = result.grade().map(|grade| language.of(&grades.get(grade).title).to_owned());
    let cut = result.exact_cut();
    let money = |amount: Option<Money>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let total = result.total.and_then(Total::exact).map(|total| total.truncated(2));
    let cells = vec![
        number.to_string(),
        record.id.clone(),
        record.name.clone(),
        record.department.clone(),
        grade.unwrap_or_else(|| language.phrase(Phrase::Open).to_owned()),
        total.unwrap_or_default(),
        language.last_grade(grades, record).unwrap_or_default(),
        money(cut.map(|cut| cut.base)),
        cut.and_then(|cut| cut.rate).map(Rate::percent).unwrap_or_default(),
        money(cut.map(|cut| cut.cut)),
        money(record.amounts.request),
        money(record.amounts.reviewed),
        money(cut.and_then(|cut| cut.next_budget)),
        cut_remark(view, place),
    ];
    Row { cells, of_sums: false }
}

/// Adds up base, cut and next budget; nothing where one is open.
pub(super) fn sums(view: &View<'_>, places: &[usize]) -> Row {
    let group = ProjectGroup::of(view.portfolio, view.evaluation, places.to_vec());
    let mut cells = vec![String::new(); COLUMNS.len()];
    view.language.phrase(Phrase::SumRow).clone_into(&mut cells[2]);
    let settled = group.summary.open.projects == 0;
    if settled && group.places.iter().all(|at| view.evaluation.results[*at].exact_cut().is_some()) {
        let total = group.summary.total();
        cells[7] = total.base.to_string();
        cells[9] = total.cut.to_string();
        cells[12] = total.next_budget.to_string();
    }
    Row { cells, of_sums: true }
}
