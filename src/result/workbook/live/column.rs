//! The columns of the sheet that calculates, and how cells are named.

use crate::wording::BookText;
use rust_xlsxwriter::utility::column_number_to_name;

/// A column. Those from `BaseFen` on are hidden and hold whole 分 or ten-thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum C {
    Id,
    Name,
    Department,
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
    Remark,
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
}

/// The shown columns with their headings and widths.
pub(super) const SHOWN: [(C, BookText, u16); 18] = [
    (C::Id, BookText::Project, 14),
    (C::Name, BookText::ProjectName, 24),
    (C::Department, BookText::Department, 15),
    (C::Grade, BookText::Grade, 9),
    (C::Goes, BookText::Goes, 8),
    (C::Base, BookText::Base, 17),
    (C::ExemptShare, BookText::ExemptShare, 9),
    (C::Rest, BookText::Rest, 17),
    (C::GradeRate, BookText::GradeRate, 9),
    (C::OwnRate, BookText::OwnRate, 9),
    (C::Rate, BookText::RateUsed, 9),
    (C::Cut, BookText::Cut, 16),
    (C::Kept, BookText::Kept, 17),
    (C::Request, BookText::Request, 16),
    (C::Reviewed, BookText::Reviewed, 16),
    (C::Limit, BookText::Limit, 16),
    (C::Next, BookText::Next, 17),
    (C::Remark, BookText::Remark, 44),
];

/// The hidden columns, first and last.
pub(super) const HIDDEN: (C, C) = (C::BaseFen, C::NextFen);

impl C {
    pub(super) const fn index(self) -> u16 {
        self as u16
    }

    /// Names the cell of a row, from 0.
    pub(super) fn at(self, row: u32) -> String {
        format!("{}{}", column_number_to_name(self.index()), row + 1)
    }

    /// Names the cells from a row to another, in a way that does not move.
    pub(super) fn range(self, (first, last): (u32, u32)) -> String {
        let name = column_number_to_name(self.index());
        format!("${name}${}:${name}${}", first + 1, last + 1)
    }
}
