//! Each project through the years: who is low twice, how budgets change, which indicators never give all points.

use super::stand::{Side, Stand};
use super::through::{Through, through};
use crate::quantity::{Fraction, MoneySum};

/// An indicator that gives no project all its points in any year that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeverFull {
    /// Its id.
    pub id: String,
    /// Its title, of the last year that has it.
    pub title: String,
    /// By year, how many projects it was scored for; `None` where the rulebook has none of it.
    pub scored: Vec<Option<usize>>,
}

/// By how much a budget changed from one year to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetChange {
    /// The newer budget less the older.
    pub by: MoneySum,
    /// The same as a share of the older; `None` where that is zero.
    pub share: Option<Fraction>,
}

/// A project through the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfYears {
    /// Where it stands.
    pub through: Through,
    /// The years that end two in a row in which its grade is low, by their places.
    pub low_twice: Vec<usize>,
    /// From each year to the next, how its budget changed; `None` where either has none.
    pub budget_changes: Vec<Option<BudgetChange>>,
    /// The titles of the indicators that gave it less than all points in every year, of two at least.
    pub never_full: Vec<String>,
}

/// The years side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years {
    /// The projects, in the order they are first met.
    pub projects: Vec<OfYears>,
    /// The indicators that never give anybody all points, of two years at least.
    pub never_full: Vec<NeverFull>,
}

/// Puts years side by side, the oldest first.
pub fn years(sides: &[&Side]) -> Years {
    let project = |one: Through| OfYears {
        low_twice: low_twice(&one, sides),
        budget_changes: budget_changes(&one, sides),
        never_full: never_full_of(&one, sides),
        through: one,
    };
    Years {
        projects: through(sides).into_iter().map(project).collect(),
        never_full: never_full(sides),
    }
}

/// Says whether a grade is in the worse half of those of its rulebook.
pub fn is_low(side: &Side, stand: &Stand) -> bool {
    let place = side.grades.iter().position(|one| stand.grade.as_ref() == Some(&one.id));
    place.is_some_and(|place| place >= side.grades.len() / 2)
}

fn low_twice(one: &Through, sides: &[&Side]) -> Vec<usize> {
    let low = |at: usize| {
        one.places[at].is_some_and(|place| is_low(sides[at], &sides[at].projects[place]))
    };
    (1..sides.len()).filter(|at| low(at - 1) && low(*at)).collect()
}

fn budget_changes(one: &Through, sides: &[&Side]) -> Vec<Option<BudgetChange>> {
    let budgets = one.places.iter().zip(sides);
    let budgets: Vec<Option<i128>> = budgets
        .map(|(place, side)| Some(i128::from(side.projects[(*place)?].budget?.fen())))
        .collect();
    let change = |pair: &[Option<i128>]| {
        let (from, to) = (pair[0]?, pair[1]?);
        let share = Fraction::from_parts(to - from, from);
        Some(BudgetChange { by: MoneySum::from_fen(to - from), share })
    };
    budgets.windows(2).map(change).collect()
}

/// What a project got of an indicator: whether all; `None` where it was not scored.
fn is_full(stand: &Stand, id: &str) -> Option<bool> {
    let found = stand.indicators.iter().find(|one| one.id == id)?;
    Some(found.points? >= found.max?)
}

fn never_full_of(one: &Through, sides: &[&Side]) -> Vec<String> {
    let stands: Vec<&Stand> = one
        .places
        .iter()
        .zip(sides)
        .filter_map(|(place, side)| Some(&side.projects[(*place)?]))
        .collect();
    let Some(last) = stands.last() else { return Vec::new() };
    let never = |id: &str| {
        let full: Vec<bool> = stands.iter().filter_map(|stand| is_full(stand, id)).collect();
        full.len() >= 2 && full.iter().all(|full| !full)
    };
    let titles = last.indicators.iter().filter(|indicator| never(&indicator.id));
    titles.map(|indicator| indicator.title.clone()).collect()
}

fn never_full(sides: &[&Side]) -> Vec<NeverFull> {
    let mut known: Vec<(String, String)> = Vec::new();
    for side in sides.iter().rev() {
        for one in side.projects.iter().flat_map(|stand| &stand.indicators) {
            if !known.iter().any(|(id, _)| *id == one.id) {
                known.push((one.id.clone(), one.title.clone()));
            }
        }
    }
    let of = |(id, title): (String, String)| {
        let by_year: Vec<Vec<bool>> = sides
            .iter()
            .map(|side| side.projects.iter().filter_map(|stand| is_full(stand, &id)).collect())
            .collect();
        let with: Vec<&Vec<bool>> = by_year.iter().filter(|year| !year.is_empty()).collect();
        let never = with.len() >= 2 && with.iter().all(|year| year.iter().all(|full| !full));
        never.then(|| NeverFull {
            id,
            title,
            scored: by_year.iter().map(|year| (!year.is_empty()).then_some(year.len())).collect(),
        })
    };
    known.into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{GradeStand, IndicatorStand};
    use crate::quantity::{Money, Points};

    /// A project by name, its grade and the points of two indicators of 10.
    fn stand(name: &str, grade: &str, points: [i64; 2]) -> Stand {
        let indicator = |(id, points): (&str, i64)| IndicatorStand {
            id: id.to_owned(),
            title: id.to_uppercase(),
            points: (points >= 0).then(|| Points::from_hundredths(points * 100)),
            max: Some(Points::from_hundredths(1000)),
            ..IndicatorStand::default()
        };
        Stand {
            name: name.to_owned(),
            grade: Some(grade.to_owned()),
            indicators: ["a", "b"].into_iter().zip(points).map(indicator).collect(),
            ..Stand::default()
        }
    }

    fn side(projects: Vec<Stand>) -> Side {
        let grades = ["excellent", "good", "medium", "poor"]
            .map(|id| GradeStand { id: id.to_owned(), ..GradeStand::default() });
        Side { grades: grades.into(), projects, ..Side::default() }
    }

    #[test]
    fn low_twice_is_in_two_years_that_follow_on_each_other() {
        let first = side(vec![stand("甲", "medium", [9, 10]), stand("乙", "poor", [9, 10])]);
        let second = side(vec![stand("甲", "poor", [9, 10]), stand("乙", "good", [9, 9])]);
        let third = side(vec![stand("甲", "medium", [10, 9]), stand("乙", "medium", [9, -1])]);
        let found = years(&[&first, &second, &third]);
        assert_eq!(found.projects[0].low_twice, [1, 2]);
        assert!(found.projects[1].low_twice.is_empty(), "good between two low grades");
        // 甲 had all of each once; 乙 never all of a, and of b once.
        assert!(found.projects[0].never_full.is_empty());
        assert_eq!(found.projects[1].never_full, ["A"]);
    }

    #[test]
    fn a_budget_changes_from_year_to_year_and_a_missing_one_is_not_zero() {
        let year = |budgets: &[(&str, Option<i64>)]| {
            let stand = |(name, fen): &(&str, Option<i64>)| Stand {
                name: (*name).to_owned(),
                budget: fen.and_then(Money::from_fen),
                ..Stand::default()
            };
            side(budgets.iter().map(stand).collect())
        };
        let first = year(&[("甲", Some(30_000)), ("乙", Some(0)), ("丙", Some(1))]);
        let second = year(&[("甲", Some(20_000)), ("乙", Some(5)), ("丙", None)]);
        let third = year(&[("甲", Some(20_001)), ("丙", Some(7))]);
        let found = years(&[&first, &second, &third]);
        let change = |by: i128, share: Option<(i128, i128)>| {
            let share = share.and_then(|(over, under)| Fraction::from_parts(over, under));
            Some(BudgetChange { by: MoneySum::from_fen(by), share })
        };
        // 300.00 → 200.00 is a third less; then one 分 more of 200.00.
        let of_first = [change(-10_000, Some((-1, 3))), change(1, Some((1, 20_000)))];
        assert_eq!(found.projects[0].budget_changes, of_first);
        // From nothing there is no share, and a year without the project, or without its budget, tells nothing.
        assert_eq!(found.projects[1].budget_changes, [change(5, None), None]);
        assert_eq!(found.projects[2].budget_changes, [None, None]);
    }

    #[test]
    fn an_indicator_is_never_full_where_nobody_had_all_of_it_in_two_years() {
        let first = side(vec![stand("甲", "good", [9, 8]), stand("乙", "good", [10, 9])]);
        let second = side(vec![stand("丙", "good", [9, 9])]);
        let found = years(&[&first, &second]);
        let named: Vec<&str> = found.never_full.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(named, ["b"]);
        assert_eq!(found.never_full[0].scored, [Some(2), Some(1)]);
        assert!(years(&[&first]).never_full.is_empty(), "one year says nothing");
    }
}
