//! Two results side by side: who moves, in points, grade, cut and next budget, and why. The differences of the
//! projects add up to those of the sums. Years side by side: what drifts, and each project through them.

mod drift;
mod reason;
mod stand;
mod through;
mod years;

pub use drift::{CutSplit, Drift, Split, drift};
pub use reason::Reason;
pub use stand::{Amounts, GradeStand, IndicatorStand, Named, Side, Stand};
pub use through::{Through, through};
pub use years::{BudgetChange, NeverFull, OfYears, Years, is_low, years};

use self::reason::reasons;
use crate::alike::compared;
use crate::quantity::MoneySum;
use std::collections::HashMap;

/// Two results compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The older side.
    pub old: Side,
    /// The newer side.
    pub new: Side,
    /// The projects that differ, in the order of the new side; those of the old side alone come last.
    pub moves: Vec<Move>,
    /// How many projects stand on both sides and are the same.
    pub same: usize,
}

/// A project that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Its place on the old side; `None` where it was added.
    pub old: Option<usize>,
    /// Its place on the new side; `None` where it is gone.
    pub new: Option<usize>,
    /// What led to the difference; nothing where it stands on one side alone.
    pub why: Vec<Reason>,
}

/// The sums of a side, or of what of it differs. What is open is not in the amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many projects.
    pub projects: usize,
    /// How many of them have no settled grade or amounts.
    pub open: usize,
    /// What is cut from.
    pub base: MoneySum,
    /// The cuts.
    pub cut: MoneySum,
    /// The next budgets.
    pub next: MoneySum,
}

impl Sums {
    fn of<'s>(stands: impl Iterator<Item = &'s Stand>, with_cut: bool) -> Self {
        let mut sums = Self::default();
        for stand in stands {
            sums.projects += 1;
            let Some(amounts) = &stand.amounts else {
                sums.open += usize::from(with_cut || stand.grade.is_none());
                continue;
            };
            sums.base += amounts.base;
            sums.cut += amounts.cut;
            sums.next += amounts.next.unwrap_or_default();
        }
        sums
    }

    /// Adds up all projects of a side.
    pub fn of_side(side: &Side) -> Self {
        Self::of(side.projects.iter(), side.policy.is_some())
    }
}

impl Comparison {
    /// Compares two sides; a project is the same where its id is, as people read it.
    pub fn of(old: Side, new: Side) -> Self {
        let id = |stand: &Stand| compared(&stand.id).into_owned();
        let before: HashMap<String, usize> =
            old.projects.iter().enumerate().map(|(at, stand)| (id(stand), at)).collect();
        let mut met = vec![false; old.projects.len()];
        let same_language = old.language == new.language;
        let (mut moves, mut same) = (Vec::new(), 0);
        for (at, stand) in new.projects.iter().enumerate() {
            let Some(known) = before.get(&id(stand)).copied() else {
                moves.push(Move { old: None, new: Some(at), why: Vec::new() });
                continue;
            };
            met[known] = true;
            let why = reasons(&old.projects[known], stand, same_language);
            if why.is_empty() {
                same += 1;
            } else {
                moves.push(Move { old: Some(known), new: Some(at), why });
            }
        }
        let gone = met.iter().enumerate().filter(|(_, met)| !**met);
        moves.extend(gone.map(|(at, _)| Move { old: Some(at), new: None, why: Vec::new() }));
        Self { old, new, moves, same }
    }

    /// Gives where a project stood and where it stands.
    pub fn stands(&self, one: &Move) -> [Option<&Stand>; 2] {
        [one.old.map(|at| &self.old.projects[at]), one.new.map(|at| &self.new.projects[at])]
    }

    /// Adds up both sides.
    pub fn sums(&self) -> [Sums; 2] {
        [Sums::of_side(&self.old), Sums::of_side(&self.new)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Money, Points, Rate};
    use proptest::prelude::*;

    /// A project by id, total, rate in percent and base in yuan; without a base its amounts are open.
    fn stand(id: usize, total: i64, rate: i64, base: Option<i64>) -> Stand {
        let fen = |fen: i64| Money::from_fen(fen).unwrap();
        let amounts = base.map(|base| Amounts {
            base: fen(base * 100),
            rate: Rate::parse(&format!("{rate}%")).ok(),
            cut: fen(base * rate),
            exempt: Money::ZERO,
            next: Some(fen(base * (100 - rate))),
        });
        let total = Some(Points::from_hundredths(total * 100));
        Stand {
            id: format!("P{id}"),
            total,
            grade: Some(
                if total > Some(Points::from_hundredths(8_000)) { "good" } else { "poor" }.into(),
            ),
            indicators: vec![IndicatorStand {
                id: "a".into(),
                points: total,
                ..IndicatorStand::default()
            }],
            amounts,
            ..Stand::default()
        }
    }

    fn side(projects: Vec<Stand>) -> Side {
        Side { policy: Some(Named::default()), projects, ..Side::default() }
    }

    #[test]
    fn every_reason_is_named_and_what_is_the_same_is_not_listed() {
        let old = side(vec![
            stand(1, 90, 0, Some(1_000)),
            stand(2, 70, 10, Some(1_000)),
            stand(3, 70, 10, Some(1_000)),
            stand(4, 70, 10, Some(1_000)),
        ]);
        let new = side(vec![
            stand(2, 90, 0, Some(1_000)),
            stand(1, 90, 0, Some(1_000)),
            stand(3, 70, 10, Some(2_000)),
            stand(5, 70, 10, Some(500)),
        ]);
        let compared = Comparison::of(old, new);
        assert_eq!(compared.same, 1);
        let rate = |text: &str| Rate::parse(text).ok();
        let points = |points: i64| Some(Points::from_hundredths(points * 100));
        let why: Vec<Vec<Reason>> = compared.moves.iter().map(|one| one.why.clone()).collect();
        let total = Reason::Indicator {
            title: String::new(),
            from: points(70),
            to: points(90),
            why: String::new(),
        };
        let lower = Reason::Rate { from: rate("10%"), to: rate("0%") };
        let base = Reason::Base {
            from: Money::from_fen(100_000).unwrap(),
            to: Money::from_fen(200_000).unwrap(),
        };
        assert_eq!(why, [vec![total, lower], vec![base], vec![], vec![]]);
        let [added, gone] = [&compared.moves[2], &compared.moves[3]];
        assert_eq!((added.old, added.new, gone.old, gone.new), (None, Some(3), Some(3), None));
    }

    #[test]
    fn a_grade_that_moves_with_its_line_says_so() {
        let mut new = stand(1, 90, 0, None);
        new.grade = Some("poor".into());
        let compared = Comparison::of(side(vec![stand(1, 90, 0, None)]), side(vec![new]));
        assert_eq!(compared.moves[0].why, [Reason::Line]);
    }

    fn stands() -> impl Strategy<Value = Vec<Stand>> {
        let one = (0..60_i64, 0..3_i64, proptest::option::weighted(0.9, 0..3_i64));
        proptest::collection::btree_map(0..12_usize, one, 0..12).prop_map(|projects| {
            let stand = |(id, (total, rate, base)): (usize, (i64, i64, Option<i64>))| {
                stand(id, 40 + total, rate * 10, base.map(|base| base * 777))
            };
            projects.into_iter().map(stand).collect()
        })
    }

    proptest! {
        /// What differs adds up to the difference of all, and nothing is counted twice or lost.
        #[test]
        fn differences_add_up(old in stands(), new in stands()) {
            let compared = Comparison::of(side(old.clone()), side(new.clone()));
            let [before, after] = compared.sums();
            let moved = |at: usize| {
                let stands = compared.moves.iter().filter_map(|one| compared.stands(one)[at]);
                Sums::of(stands, true)
            };
            let [moved_before, moved_after] = [moved(0), moved(1)];
            prop_assert_eq!(after.cut - before.cut, moved_after.cut - moved_before.cut);
            prop_assert_eq!(after.next - before.next, moved_after.next - moved_before.next);
            prop_assert_eq!(after.base - before.base, moved_after.base - moved_before.base);
            prop_assert_eq!(moved_after.projects + compared.same, new.len());
            prop_assert_eq!(moved_before.projects + compared.same, old.len());
            prop_assert!(Comparison::of(side(new.clone()), side(new)).moves.is_empty());
        }
    }
}
