//! Where what a sheet calculates from stands in it.

use super::column::{C, Layout};
use crate::xlsx::quoted;
use jixiao_core::quantity::Rounding;

/// Where settings and projects stand, and what all rows share.
#[derive(Clone, Copy, Debug)]
pub(in crate::result) struct Places<'a> {
    pub(in crate::result) layout: &'a Layout,
    /// The row of the floor.
    pub(in crate::result) floor: u32,
    /// The rows of the grades, first and last.
    pub(in crate::result) grades: (u32, u32),
    /// The rows of the projects, first and last.
    pub(in crate::result) projects: (u32, u32),
    /// How base × rate is rounded.
    pub(in crate::result) rounding: Rounding,
    /// The words for yes and no.
    pub(in crate::result) yes: &'a str,
    pub(in crate::result) no: &'a str,
    /// Whether cuts are values that follow from nothing on the sheet, as departments bear them as a
    /// whole.
    pub(in crate::result) fixed: bool,
}

impl Places<'_> {
    /// Gives the row of the headings of the grades.
    pub(in crate::result) const fn headings(&self) -> u32 {
        self.grades.0 - 1
    }

    /// Gives the row of the sums.
    pub(in crate::result) const fn sum(&self) -> u32 {
        self.grades.1 + 1
    }

    /// Names the cell of a row.
    pub(in crate::result) fn at(&self, column: C, row: u32) -> String {
        self.layout.at(column, row)
    }

    /// Looks a setting of a project's grade up.
    pub(super) fn of_grade(&self, setting: C, row: u32) -> String {
        format!("INDEX({},{})", self.layout.range(setting, self.grades), self.at(C::GradeAt, row))
    }

    /// Gives the condition that a project ends.
    pub(in crate::result) fn ends(&self, row: u32) -> String {
        format!("{}={}", self.at(C::Goes, row), quoted(self.no))
    }
}
