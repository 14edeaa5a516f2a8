//! Projects put together, by department and grade, with their sums.

use super::draft::{Draft, certain, settled_cut};
use jixiao_core::analysis::SummaryRow;
use std::cmp::Reverse;

/// Projects that belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// The department; empty where none is given.
    pub(super) name: String,
    /// The places of its projects, in the order of the input.
    pub(super) places: Vec<usize>,
    /// The sums of all of them.
    pub(super) sums: SummaryRow,
    /// The sums by grade, best first.
    pub(super) by_grade: Vec<SummaryRow>,
    /// The sums of those whose grade is open.
    pub(super) open: SummaryRow,
    /// How many report no budget.
    pub(super) without_budget: usize,
}

impl Group {
    /// Puts projects together.
    pub(crate) fn of(draft: &Draft<'_>, name: &str, places: &[usize]) -> Self {
        let grades = draft.view.rulebook.grades.grades.len();
        let mut group = Self {
            name: name.to_owned(),
            places: places.to_vec(),
            by_grade: vec![SummaryRow::default(); grades],
            ..Self::default()
        };
        for place in places {
            let (project, result) = draft.at(*place);
            let budget = project.record.amounts.budget;
            let cut = settled_cut(result);
            group.without_budget += usize::from(budget.is_none());
            group.sums.add(budget, cut);
            match certain(result) {
                Some(grade) => group.by_grade[grade.0].add(budget, cut),
                None => group.open.add(budget, None),
            }
        }
        group
    }

    /// Says whether a grade or cut of it is open.
    pub(super) fn open_cuts(&self, draft: &Draft<'_>) -> Vec<usize> {
        let open = |place: &&usize| {
            let (_, result) = draft.at(**place);
            certain(result).is_none()
                || (draft.view.policy.is_some() && settled_cut(result).is_none())
        };
        self.places.iter().filter(open).copied().collect()
    }
}

/// Puts projects together by department, the greatest cut first, then the greatest budget.
pub(super) fn by_department(draft: &Draft<'_>, places: &[usize]) -> Vec<Group> {
    let mut names: Vec<(&str, Vec<usize>)> = Vec::new();
    for place in places {
        let name = draft.at(*place).0.record.department.as_str();
        match names.iter_mut().find(|(known, _)| *known == name) {
            Some((_, own)) => own.push(*place),
            None => names.push((name, vec![*place])),
        }
    }
    let mut groups: Vec<Group> =
        names.into_iter().map(|(name, own)| Group::of(draft, name, &own)).collect();
    groups.sort_by_key(|group| Reverse((group.sums.cut, group.sums.budget)));
    groups
}
