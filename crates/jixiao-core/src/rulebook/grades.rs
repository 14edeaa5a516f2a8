//! Grades, and the caps and overrides that act on them, as data.

use crate::bilingual::Bilingual;
use crate::citation::Citation;
use crate::fact::Answer;
use crate::quantity::{Fraction, Number, Points};

/// A grade's place in [`Grades::grades`]; a greater one is a worse grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GradeIndex(pub usize);

/// The grades of a rulebook, best first.
#[derive(Clone, Debug)]
pub struct Grades {
    /// The grades.
    pub grades: Vec<Grade>,
    /// Caps and overrides.
    pub limits: Vec<Limit>,
}

/// A grade (等级).
#[derive(Clone, Debug)]
pub struct Grade {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// Its band of totals; a grade that only a limit gives has none.
    pub band: Option<Band>,
}

/// Totals from `from` to below `to`; the best grade includes its `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The least total.
    pub from: Points,
    /// Where the next better grade starts.
    pub to: Points,
}

/// What a limit does to the grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitKind {
    /// The grade is at most this one.
    AtMost,
    /// The grade is this one, whatever the total.
    Set,
}

/// A cap or override of the grade, with its reason.
#[derive(Clone, Debug)]
pub struct Limit {
    /// The stable id.
    pub id: String,
    /// What it does.
    pub kind: LimitKind,
    /// The grade it names.
    pub grade: GradeIndex,
    /// All of these must hold.
    pub when: Vec<Condition>,
    /// Why.
    pub reason: Bilingual,
    /// Where it comes from.
    pub citations: Vec<Citation>,
}

/// A fact that a limit looks at.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// The fact.
    pub fact: String,
    /// What it must be.
    pub expected: Expected,
}

/// What a fact must be for a limit to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A number of at least this.
    AtLeast(Number),
    /// This answer.
    Is(Answer),
}

impl Grades {
    /// Finds a grade by id or title.
    pub fn find(&self, name: &str) -> Option<GradeIndex> {
        let named = |grade: &Grade| {
            grade.id == name || grade.title.zh == name || grade.title.en.eq_ignore_ascii_case(name)
        };
        self.grades.iter().position(named).map(GradeIndex)
    }

    /// Gives a grade. The index must come from this set of grades.
    pub fn get(&self, index: GradeIndex) -> &Grade {
        &self.grades[index.0]
    }

    /// Lists all grades with their index, best first.
    pub fn iter(&self) -> impl Iterator<Item = (GradeIndex, &Grade)> {
        self.grades.iter().enumerate().map(|(at, grade)| (GradeIndex(at), grade))
    }

    /// Gives the grade of an exact total, before any cap.
    #[inline]
    pub fn of_total(&self, total: Fraction) -> GradeIndex {
        let reached = |grade: &Grade| {
            grade.band.is_some_and(|band| total >= Fraction::from_points(band.from))
        };
        // The bands were checked to start at zero, so the worst of them always holds.
        let at = self.grades.iter().position(reached);
        GradeIndex(at.unwrap_or(self.grades.len().saturating_sub(1)))
    }
}
