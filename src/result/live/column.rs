//! The columns of a sheet that calculates, and how cells are named.

use crate::wording::BookText;
use rust_xlsxwriter::utility::column_number_to_name;

/// A column. Those from `GradeAt` on are hidden and hold whole numbers: places, 分, hundredths of a
/// point and ten-thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::result) enum C {
    Id,
    Name,
    Department,
    Total,
    Grade,
    Goes,
    Base,
    ExemptShare,
    Rest,
    GradeRate,
    OwnRate,
    Rate,
    Cut,
    Kept,
    Request,
    Reviewed,
    Limit,
    Next,
    /// The difference of the cut from the run.
    CutChange,
    /// The difference of the next budget from the run.
    NextChange,
    Remark,
    /// The place of the grade, 1 for the best.
    GradeAt,
    BaseFen,
    /// Whole ten-thousands of `BaseFen`, so that no product leaves what a float holds exactly.
    BaseMany,
    /// The rest of `BaseFen`, below ten thousand.
    BaseFew,
    ExemptParts,
    ExemptFen,
    RestFen,
    RestMany,
    RestFew,
    RateParts,
    FloorParts,
    CutFen,
    KeptFen,
    RequestFen,
    ReviewedFen,
    LimitFen,
    NextFen,
    TotalParts,
    DepartmentAt,
    Moved,
}

/// The hidden columns of every sheet. `RequestFen` to `LimitFen` stand side by side, as a formula
/// takes the least of them.
const HIDDEN: [C; 17] = [
    C::GradeAt,
    C::BaseFen,
    C::BaseMany,
    C::BaseFew,
    C::ExemptParts,
    C::ExemptFen,
    C::RestFen,
    C::RestMany,
    C::RestFew,
    C::RateParts,
    C::FloorParts,
    C::CutFen,
    C::KeptFen,
    C::RequestFen,
    C::ReviewedFen,
    C::LimitFen,
    C::NextFen,
];

/// A shown column with its heading and width.
pub(in crate::result) type Shown = (C, BookText, u16);

/// The columns of one sheet, in their order.
#[derive(Debug)]
pub(in crate::result) struct Layout {
    shown: Vec<Shown>,
    columns: Vec<C>,
}

impl Layout {
    /// Puts the hidden columns behind the shown ones, and `more` of them behind those.
    pub(in crate::result) fn new(shown: Vec<Shown>, more: &[C]) -> Self {
        let columns = shown.iter().map(|(column, ..)| *column);
        let columns = columns.chain(HIDDEN).chain(more.iter().copied()).collect();
        Self { shown, columns }
    }

    /// Lists the shown columns.
    pub(in crate::result) fn shown(&self) -> &[Shown] {
        &self.shown
    }

    /// Says whether the sheet has a column.
    pub(in crate::result) fn has(&self, column: C) -> bool {
        self.columns.contains(&column)
    }

    /// Says whether a column is there and seen.
    pub(in crate::result) fn shows(&self, column: C) -> bool {
        self.shown.iter().any(|(own, ..)| *own == column)
    }

    /// Gives the number of a column, which the sheet must have.
    pub(in crate::result) fn index(&self, column: C) -> u16 {
        let at = self.columns.iter().position(|own| *own == column);
        debug_assert!(at.is_some(), "the sheet has no {column:?}");
        u16::try_from(at.unwrap_or(self.columns.len())).unwrap_or(u16::MAX)
    }

    /// Gives the numbers of the first and last hidden column.
    pub(in crate::result) fn hidden(&self) -> (u16, u16) {
        let number = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        (number(self.shown.len()), number(self.columns.len() - 1))
    }

    /// Lists the widths of the shown columns.
    pub(in crate::result) fn widths(&self) -> Vec<u16> {
        self.shown.iter().map(|(_, _, width)| *width).collect()
    }

    /// Gives the width of a shown column.
    pub(in crate::result) fn width(&self, column: C) -> u16 {
        let found = self.shown.iter().find(|(own, ..)| *own == column);
        found.map_or(0, |(_, _, width)| *width)
    }

    /// Names the cell of a row, from 0.
    pub(in crate::result) fn at(&self, column: C, row: u32) -> String {
        format!("{}{}", self.letters(column), row + 1)
    }

    /// Names the cell of a row in a way that does not move.
    pub(in crate::result) fn fixed(&self, column: C, row: u32) -> String {
        format!("${}${}", self.letters(column), row + 1)
    }

    /// Names the cells from a row to another, in a way that does not move.
    pub(in crate::result) fn range(&self, column: C, (first, last): (u32, u32)) -> String {
        format!("{}:{}", self.fixed(column, first), self.fixed(column, last))
    }

    fn letters(&self, column: C) -> String {
        column_number_to_name(self.index(column))
    }
}
