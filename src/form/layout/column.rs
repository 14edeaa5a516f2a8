//! Where everything stands in a workbook.

use jixiao_core::project::raw::Field;

/// The very hidden sheet on which a workbook says what it is.
pub const STAMP_SHEET: &str = "_jixiao";

/// The row the first project or line stands in, from 0; the row above holds the headings.
pub const FIRST_ROW: u32 = 1;

/// A column of a sheet of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The hidden key.
    Key,
    /// The project's id.
    Project,
    /// The project's name.
    ProjectName,
    /// The indicator's number, title and maximum.
    Indicator,
    /// The scoring rule; one merged cell an indicator.
    Rule,
    /// The evidence wanted; one merged cell an indicator.
    EvidenceWanted,
    /// The item: to be filled in at the first line of a slot, repeated by formula on the others.
    Item,
    /// What to fill in.
    Fact,
    /// The value, to be filled in.
    Value,
    /// The unit, to be filled in where the value is a number or a count.
    Unit,
    /// The reason, to be filled in.
    Reason,
    /// The evidence, to be filled in.
    Evidence,
    /// The numbers of the documents, to be filled in where they have any.
    Annex,
    /// Whether the line is complete, by formula.
    Check,
}

impl Column {
    /// Every column, in order.
    pub const ALL: [Self; 14] = [
        Self::Key,
        Self::Project,
        Self::ProjectName,
        Self::Indicator,
        Self::Rule,
        Self::EvidenceWanted,
        Self::Item,
        Self::Fact,
        Self::Value,
        Self::Unit,
        Self::Reason,
        Self::Evidence,
        Self::Annex,
        Self::Check,
    ];

    /// Gives the column's place, from 0.
    pub const fn index(self) -> u16 {
        self as u16
    }
}

/// A cell to fill in on the sheet that explains the form; all in [`COVER_COLUMN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// The unit that fills it in (填报单位).
    Unit,
    /// The person (填报人).
    Person,
    /// The date (填报日期).
    Date,
    /// Where the person is reached (联系电话).
    Phone,
    /// The day the form is due (截止日期), which the sender fills in.
    Due,
    /// How the form is handed in (报送方式), which the sender fills in.
    Way,
    /// Who answers for it (负责人签字).
    Signature,
    /// The unit's seal (单位盖章).
    Seal,
}

/// The column of the cells to fill in on the sheet that explains the form, from 0.
pub const COVER_COLUMN: u16 = 1;

impl Cover {
    /// Every cell, in order.
    pub const ALL: [Self; 8] = [
        Self::Unit,
        Self::Person,
        Self::Date,
        Self::Phone,
        Self::Due,
        Self::Way,
        Self::Signature,
        Self::Seal,
    ];

    /// Gives the row, from 0.
    pub const fn row(self) -> u32 {
        3 + self as u32
    }
}

/// Gives the place of a project's column on the sheet of projects, from 0.
pub fn project_column(field: Field) -> u16 {
    let at = Field::ALL.iter().position(|(known, _)| *known == field).unwrap_or_default();
    u16::try_from(at).unwrap_or_default()
}

/// Says whether departments fill in a column of the projects; the others are fixed.
pub const fn is_filled_in(field: Field) -> bool {
    matches!(
        field,
        Field::Purchaser
            | Field::Category
            | Field::ServiceClass
            | Field::Continues
            | Field::GradeLastYear
    ) || field.is_money()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_in_their_order() {
        let indexes: Vec<u16> = Column::ALL.iter().map(|column| column.index()).collect();
        assert_eq!(indexes, (0..14).collect::<Vec<u16>>());
        assert_eq!((Cover::Unit.row(), Cover::Date.row(), Cover::Seal.row()), (3, 5, 10));
        assert_eq!((project_column(Field::Id), project_column(Field::Confidential)), (0, 19));
    }

    #[test]
    fn what_identifies_or_splits_projects_is_fixed() {
        for field in [Field::Id, Field::Name, Field::Department, Field::Contractor, Field::Firm] {
            assert!(!is_filled_in(field));
        }
    }
}
