//! How much of a change between two years is other projects, and how much the same projects scored otherwise?
//!
//! Kitagawa 1955: with shares w and means r, r₁w₁ − r₀w₀ = (r₁ − r₀)(w₀ + w₁)/2 + (w₁ − w₀)(r₀ + r₁)/2. The groups
//! are the projects that stand in both years and the others; what the same projects change by is strictness, all
//! else is mix. All of it is exact and adds up.

use super::stand::{Side, Stand};
use super::through::through;
use crate::quantity::{Fraction, MoneySum, Rounding, TooPrecise};

/// A number of both years, and what its change is made of: `new − old = strictness + mix`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// In the older year.
    pub old: Fraction,
    /// In the newer year.
    pub new: Fraction,
    /// What the same projects, scored otherwise, change.
    pub strictness: Fraction,
    /// What other projects change.
    pub mix: Fraction,
}

/// The cut of both years, and what its change is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CutSplit {
    /// In the older year.
    pub old: MoneySum,
    /// In the newer year.
    pub new: MoneySum,
    /// What projects that came or went change.
    pub others: MoneySum,
    /// What other amounts of the same projects change.
    pub base: MoneySum,
    /// What other grades of the same projects change.
    pub grade: MoneySum,
    /// What other rates change where the grade is the same: policy, exemptions, limits.
    pub rate: MoneySum,
}

/// What changed between two years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// How many projects have a total and a grade, by year.
    pub projects: [usize; 2],
    /// How many were left out, as something of them is open, by year.
    pub open: [usize; 2],
    /// The places of the projects that stand in both years.
    pub same: Vec<[usize; 2]>,
    /// How many of them by their id alone, as the name differs.
    pub by_id: usize,
    /// How many of them have more and less points than before.
    pub moved: [u64; 2],
    /// By grade, its id and the share of projects that have it.
    pub grades: Vec<(String, Split)>,
    /// The mean total.
    pub mean: Split,
    /// The cut; `None` where one year has no policy.
    pub cut: Option<CutSplit>,
}

/// Compares two years; `None` where one has no project with a total and a grade, or none stands in both.
///
/// # Errors
/// When there are more projects than exact arithmetic holds.
pub fn drift(old: &Side, new: &Side) -> Result<Option<Drift>, TooPrecise> {
    let settled = |stand: &Stand| stand.total.is_some() && stand.grade.is_some();
    let counts = [old, new].map(|side| side.projects.iter().filter(|one| settled(one)).count());
    let tracks = through(&[old, new]);
    let pairs = tracks.iter().filter_map(|one| Some(([one.places[0]?, one.places[1]?], one.by_id)));
    let both = |[before, after]: &[usize; 2]| {
        settled(&old.projects[*before]) && settled(&new.projects[*after])
    };
    let pairs: Vec<([usize; 2], bool)> = pairs.filter(|(places, _)| both(places)).collect();
    if pairs.is_empty() {
        return Ok(None);
    }
    let same: Vec<[usize; 2]> = pairs.iter().map(|(places, _)| *places).collect();
    let years = Years { sides: [old, new], counts, same: &same };
    let mut grades = Vec::new();
    for id in grade_ids(old, new) {
        let has = |stand: &Stand| i128::from(settled(stand) && stand.grade.as_deref() == Some(&id));
        grades.push((id.clone(), years.split(has, 1)?));
    }
    let points = |stand: &Stand| match (settled(stand), stand.total) {
        (true, Some(total)) => i128::from(total.hundredths()),
        _ => 0,
    };
    let moved = |more: bool| {
        let is = |[before, after]: &&[usize; 2]| {
            let totals = (old.projects[*before].total, new.projects[*after].total);
            if more { totals.1 > totals.0 } else { totals.1 < totals.0 }
        };
        same.iter().filter(is).count() as u64
    };
    let policies = old.policy.is_some() && new.policy.is_some();
    Ok(Some(Drift {
        projects: counts,
        open: [old.projects.len() - counts[0], new.projects.len() - counts[1]],
        by_id: pairs.iter().filter(|(_, by_id)| *by_id).count(),
        moved: [moved(true), moved(false)],
        mean: years.split(points, 100)?,
        cut: policies.then(|| cut_split(old, new, &tracks_of_all(old, new))),
        grades,
        same,
    }))
}

/// Lists the grades of both years, those of the newer first.
fn grade_ids(old: &Side, new: &Side) -> Vec<String> {
    let mut ids: Vec<String> = new.grades.iter().map(|one| one.id.clone()).collect();
    ids.extend(old.grades.iter().map(|one| one.id.clone()));
    let mut met = std::collections::HashSet::new();
    ids.retain(|id| met.insert(id.clone()));
    ids
}

/// Two years with the projects that stand in both.
struct Years<'s> {
    sides: [&'s Side; 2],
    counts: [usize; 2],
    same: &'s [[usize; 2]],
}

impl Years<'_> {
    /// Splits the change of the mean of a number, which a project has in so many parts of one.
    fn split(&self, of: impl Fn(&Stand) -> i128, parts: i128) -> Result<Split, TooPrecise> {
        let [before, after] = self.sides;
        let sum = |side: &Side| side.projects.iter().map(&of).sum::<i128>();
        let of_same = |at: usize, side: &Side| {
            self.same.iter().map(|places| of(&side.projects[places[at]])).sum::<i128>()
        };
        let [n, m] = self.counts.map(|count| count as i128);
        let fraction =
            |over: i128, under: i128| Fraction::from_parts(over, under).ok_or(TooPrecise);
        let (old, new) = (fraction(sum(before), n * parts)?, fraction(sum(after), m * parts)?);
        // The group has the same members in both years, so its mean changes by the change of its sum ÷ members, and
        // its shares are members ÷ n and members ÷ m.
        let change = of_same(1, after) - of_same(0, before);
        let strictness = fraction(change * (n + m), 2 * n * m * parts)?;
        let mix = new.minus(old)?.minus(strictness)?;
        Ok(Split { old, new, strictness, mix })
    }
}

fn tracks_of_all(old: &Side, new: &Side) -> Vec<[Option<usize>; 2]> {
    through(&[old, new]).into_iter().map(|one| [one.places[0], one.places[1]]).collect()
}

fn cut_split(old: &Side, new: &Side, tracks: &[[Option<usize>; 2]]) -> CutSplit {
    let mut split = CutSplit::default();
    let fen = MoneySum::from_fen;
    for [before, after] in tracks {
        let stands = [before.map(|at| &old.projects[at]), after.map(|at| &new.projects[at])];
        let amounts = stands.map(|stand| stand.and_then(|stand| stand.amounts));
        let cut = amounts.map(|amounts| amounts.map_or(0, |one| i128::from(one.cut.fen())));
        split.old += fen(cut[0]);
        split.new += fen(cut[1]);
        let change = cut[1] - cut[0];
        let [Some(from), Some(to)] = amounts else {
            split.others += fen(change);
            continue;
        };
        let base = [from, to].map(|one| i128::from(one.base.fen()));
        let by_rate = if base[0] > 0 && base[1] > 0 {
            // (c₁/b₁ − c₀/b₀)(b₀ + b₁)/2, its parts to the 分.
            let at_other = |at: usize| Rounding::HalfUp.divide(cut[at] * base[1 - at], base[at]);
            Rounding::HalfUp.divide(change + at_other(1) - at_other(0), 2)
        } else {
            0
        };
        let grades = stands.map(|stand| stand.and_then(|stand| stand.grade.as_deref()));
        let by_rate_of = if grades[0] == grades[1] { &mut split.rate } else { &mut split.grade };
        *by_rate_of += fen(by_rate);
        split.base += fen(change - by_rate);
    }
    split
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Amounts, GradeStand, Named};
    use crate::quantity::{Money, Points};
    use proptest::prelude::*;

    /// A project by name, total, and base and cut in yuan; from 80 on its grade is good.
    fn stand(name: &str, total: i64, base: i64, cut: i64) -> Stand {
        let money = |yuan: i64| Money::from_fen(yuan * 100).unwrap();
        Stand {
            id: name.to_owned(),
            name: name.to_owned(),
            total: Some(Points::from_hundredths(total * 100)),
            grade: Some(if total >= 80 { "good" } else { "poor" }.to_owned()),
            amounts: Some(Amounts { base: money(base), cut: money(cut), ..Amounts::default() }),
            ..Stand::default()
        }
    }

    fn side(projects: Vec<Stand>) -> Side {
        let grades =
            ["good", "poor"].map(|id| GradeStand { id: id.to_owned(), ..GradeStand::default() });
        Side { policy: Some(Named::default()), grades: grades.into(), projects, ..Side::default() }
    }

    fn part(over: i128, under: i128) -> Fraction {
        Fraction::from_parts(over, under).unwrap()
    }

    #[test]
    fn strictness_and_mix_are_worked_out_by_hand() {
        let old = side(vec![stand("甲", 85, 1000, 0), stand("乙", 70, 1000, 100)]);
        let new = side(vec![
            stand("甲", 75, 2000, 200),
            stand("乙", 70, 1000, 150),
            stand("丙", 90, 500, 0),
            stand("丁", 95, 500, 50),
        ]);
        let found = drift(&old, &new).unwrap().unwrap();
        // Good: 1 of 2 before, 2 of 4 after. The same two lose one: −1/2 × (2/2 + 2/4)/2 = −3/8; mix +3/8.
        let (_, good) = &found.grades[0];
        assert_eq!((good.old, good.new), (part(1, 2), part(1, 2)));
        assert_eq!((good.strictness, good.mix), (part(-3, 8), part(3, 8)));
        // Means 77.5 and 82.5; the same two lose 5 on average × 3/4 = −3.75, so mix is 8.75.
        assert_eq!((found.mean.strictness, found.mean.mix), (part(-15, 4), part(35, 4)));
        assert_eq!((found.moved, found.projects), ([0, 1], [2, 4]));
        // 甲: 0 → 200, rate 0 → 10 % × 1500 = 150 by grade, 50 by base. 乙: same grade, 10 % → 15 % of 1000: 50 by
        // rate. 丁: 50 by others.
        let cut = found.cut.unwrap();
        let yuan = |sum: MoneySum| sum.fen() / 100;
        assert_eq!([cut.old, cut.new].map(yuan), [100, 400]);
        assert_eq!([cut.others, cut.base, cut.grade, cut.rate].map(yuan), [50, 50, 150, 50]);
    }

    #[test]
    fn the_same_projects_scored_the_same_are_no_strictness() {
        let old = side(vec![stand("甲", 85, 1000, 0)]);
        let new = side(vec![stand("甲", 85, 1000, 0), stand("乙", 60, 1000, 100)]);
        let found = drift(&old, &new).unwrap().unwrap();
        assert!(found.grades.iter().all(|(_, split)| split.strictness.is_zero()));
        assert_eq!(found.grades[0].1.mix, part(-1, 2));
    }

    #[test]
    fn years_that_share_no_project_cannot_be_told_apart() {
        let old = side(vec![stand("甲", 85, 1000, 0)]);
        assert_eq!(drift(&old, &side(vec![stand("乙", 85, 1000, 0)])), Ok(None));
        assert_eq!(drift(&old, &side(vec![])), Ok(None));
    }

    fn year() -> impl Strategy<Value = Vec<Stand>> {
        let one = (40..100_i64, 0..5_i64, 0..4_i64);
        proptest::collection::btree_map(0..15_usize, one, 1..15).prop_map(|all| {
            let stand = |(name, (total, base, rate)): (usize, (i64, i64, i64))| {
                stand(&format!("P{name}"), total, base * 333, base * rate * 33)
            };
            all.into_iter().map(stand).collect()
        })
    }

    proptest! {
        /// Whatever the years are, the parts add up to the change exactly.
        #[test]
        fn parts_add_up(old in year(), new in year()) {
            let Some(found) = drift(&side(old), &side(new)).unwrap() else { return Ok(()) };
            let splits = found.grades.iter().map(|(_, split)| split).chain([&found.mean]);
            for split in splits {
                let parts = split.strictness.plus(split.mix).unwrap();
                prop_assert_eq!(split.new.minus(split.old).unwrap(), parts);
            }
            let cut = found.cut.unwrap();
            let mut parts = cut.others;
            for part in [cut.base, cut.grade, cut.rate] {
                parts += part;
            }
            prop_assert_eq!(cut.new - cut.old, parts);
            let shares = found.grades.iter().try_fold(Fraction::ZERO, |sum, (_, split)| sum.plus(split.strictness));
            prop_assert!(shares.unwrap().is_zero());
        }
    }
}
