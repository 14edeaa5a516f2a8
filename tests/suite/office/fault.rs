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
    /// Last year's list has another grade of a project than this year's list.
    LastYearDiffers,
    /// Last year's list has a project twice, with two grades.
    LastYearTwice,
    /// A grade of last year is none.
    LastYearUnread,
    /// Last year's list has a name that is only near that of a project, which is told.
    LastYearNear,
    /// An exemption is of a project that is none of the list.
    ExemptUnknown,
    /// An exemption has the id of one project and the name of another.
    ExemptOther,
    /// An exemption names no paper.
    ExemptUnfounded,
    /// A fact has a name that no project has.
    FactUnknown,
    /// A fact has the id of one project and the name of another.
    FactOther,
    /// A hidden column holds other budgets under another heading that means the same.
    HiddenCopy,
    /// Two headings look like that of the budget, and none is it.
    TwoBudgets,
    /// A group of columns has no column for its value.
    GroupWithoutTotal,
    /// Two headings are near the title of one indicator.
    TitleTwice,
    /// Two units are stated beside the table.
    UnitsDiffer,
    /// The heading of one amount states another unit than the table; each counts for its own.
    UnitOfOne,
}

impl Fault {
    /// Every fault.
    pub(super) const ALL: [Self; 34] = [
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
        Self::LastYearDiffers,
        Self::LastYearTwice,
        Self::LastYearUnread,
        Self::LastYearNear,
        Self::ExemptUnknown,
        Self::ExemptOther,
        Self::ExemptUnfounded,
        Self::FactUnknown,
        Self::FactOther,
        Self::HiddenCopy,
        Self::TwoBudgets,
        Self::GroupWithoutTotal,
        Self::TitleTwice,
        Self::UnitsDiffer,
        Self::UnitOfOne,
    ];

    /// The problems one of which says it; none where it hurts nothing.
    pub(super) const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::None
            | Self::UnitContradicted
            | Self::UnitRepeated
            | Self::ErrorUnused
            | Self::Invisible
            | Self::LastYearNear
            | Self::UnitOfOne
            | Self::NameSpelled => &[],
            Self::NameRepeated => &["D16"],
            Self::OtherName | Self::ExemptOther | Self::FactOther => &["D14"],
            Self::NameUnknown | Self::FactUnknown => &["D15"],
            Self::IdUnknown => &["F01"],
            Self::IdAltered => &["D13", "F01"],
            Self::UnitDiffers => &["D12"],
            Self::BudgetMissing => &["D01"],
            Self::BudgetFormula => &["T15"],
            Self::BudgetWords => &["D03"],
            Self::ScoreMissing => &["F06"],
            Self::ScoreAbove => &["F13"],
            Self::ScoreTwice => &["F05"],
            Self::TitleUnclear | Self::TitleTwice | Self::TwoBudgets => &["T03"],
            Self::LastYearDiffers | Self::LastYearTwice => &["D17"],
            Self::LastYearUnread => &["D06"],
            Self::ExemptUnknown => &["D07", "D15"],
            Self::ExemptUnfounded => &["D08"],
            Self::HiddenCopy => &["T04"],
            // The title is the column's name, or it only looks like it and then no column is.
            Self::GroupWithoutTotal => &["T24", "T03"],
            Self::UnitsDiffer => &["D11"],
        }
    }

    /// Whether the tables need ids, or must have none; either will do where it says nothing.
    pub(super) const fn ids(self) -> Option<bool> {
        match self {
            Self::NameRepeated | Self::NameUnknown | Self::Invisible | Self::NameSpelled => {
                Some(false)
            }
            Self::OtherName
            | Self::IdUnknown
            | Self::IdAltered
            | Self::ExemptOther
            | Self::FactOther => Some(true),
            _ => None,
        }
    }

    /// Whether a table of facts must stand for the scores, or must not; either will do where it says nothing.
    pub(super) const fn facts(self) -> Option<bool> {
        match self {
            Self::FactUnknown | Self::FactOther => Some(true),
            Self::OtherName
            | Self::NameUnknown
            | Self::IdUnknown
            | Self::IdAltered
            | Self::ScoreMissing
            | Self::ScoreAbove
            | Self::ScoreTwice
            | Self::Invisible
            | Self::NameSpelled
            | Self::TitleUnclear
            | Self::TitleTwice => Some(false),
            _ => None,
        }
    }

    /// Whether it is about last year's list.
    pub(super) const fn is_of_last_year(self) -> bool {
        matches!(
            self,
            Self::LastYearDiffers | Self::LastYearTwice | Self::LastYearUnread | Self::LastYearNear
        )
    }

    /// Whether it is about the table of exemptions.
    pub(super) const fn is_of_exemptions(self) -> bool {
        matches!(self, Self::ExemptUnknown | Self::ExemptOther | Self::ExemptUnfounded)
    }
}
