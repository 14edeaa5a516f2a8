//! What may be wrong with an office's list.

/// A fault, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// None.
    None,
    /// Two projects without ids have the same name.
    NameRepeated,
    /// A row of scores has the id of one project and the name of another.
    OtherName,
    /// A row of scores has a name that no project has.
    NameUnknown,
    /// A row of scores has an id that no project has.
    IdUnknown,
    /// A row of scores has an id that a spreadsheet made a date of.
    IdAltered,
    /// An amount carries the unit of its column.
    UnitRepeated,
    /// An amount carries another unit than its column.
    UnitDiffers,
    /// A budget is left out.
    BudgetMissing,
    /// A budget is a formula without a value.
    BudgetFormula,
    /// A budget is words.
    BudgetWords,
    /// A score is left out.
    ScoreMissing,
    /// A score is above what the indicator gives.
    ScoreAbove,
    /// A project stands twice in the table of scores.
    ScoreTwice,
    /// A column that nobody uses holds an error.
    ErrorUnused,
    /// A name in the scores holds a character that nobody sees.
    Invisible,
    /// A name in the scores has another kind of parentheses, and a space behind it.
    NameSpelled,
    /// A note below the rows states another unit than the headings, which count.
    UnitContradicted,
    /// The heading of an indicator may be that of another one, too.
    TitleUnclear,
}

impl Fault {
    /// Every fault.
    pub(super) const ALL: [Self; 19] = [
        Self::None,
        Self::NameRepeated,
        Self::OtherName,
        Self::NameUnknown,
        Self::IdUnknown,
        Self::IdAltered,
        Self::UnitRepeated,
        Self::UnitDiffers,
        Self::BudgetMissing,
        Self::BudgetFormula,
        Self::BudgetWords,
        Self::ScoreMissing,
        Self::ScoreAbove,
        Self::ScoreTwice,
        Self::ErrorUnused,
        Self::Invisible,
        Self::NameSpelled,
        Self::UnitContradicted,
        Self::TitleUnclear,
    ];

    /// The problems one of which says it; none where it hurts nothing.
    pub(super) const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::None
            | Self::UnitContradicted
            | Self::UnitRepeated
            | Self::ErrorUnused
            | Self::Invisible
            | Self::NameSpelled => &[],
            Self::NameRepeated => &["D16"],
            Self::OtherName => &["D14"],
            Self::NameUnknown => &["D15"],
            Self::IdUnknown => &["F01"],
            Self::IdAltered => &["D13", "F01"],
            Self::UnitDiffers => &["D12"],
            Self::BudgetMissing => &["D01"],
            Self::BudgetFormula => &["T15"],
            Self::BudgetWords => &["D03"],
            Self::ScoreMissing => &["F06"],
            Self::ScoreAbove => &["F13"],
            Self::ScoreTwice => &["F05"],
            Self::TitleUnclear => &["T03"],
        }
    }

    /// Whether the tables need ids, or must have none; either will do where it says nothing.
    pub(super) const fn ids(self) -> Option<bool> {
        match self {
            Self::NameRepeated | Self::NameUnknown | Self::Invisible | Self::NameSpelled => {
                Some(false)
            }
            Self::OtherName | Self::IdUnknown | Self::IdAltered => Some(true),
            _ => None,
        }
    }
}
