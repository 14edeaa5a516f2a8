//! Which problem only follows from something else that is wrong, and is not named beside it.
//!
//! One cause named once is mended once; a hundred facts that are missing because their file was not
//! read would hide it.

use super::{Code, Place, Problem};
use std::collections::HashSet;

/// Where a problem must stand for another to follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// In the same cell or line.
    Place,
    /// Anywhere.
    Anywhere,
}

/// Problems that follow from other problems.
struct FollowOn {
    follow: &'static [Code],
    from: &'static [Code],
    reach: Reach,
}

/// Codes of a cell that counts as blank: what it should have held is not known.
const BLANK: &[Code] = &[Code::FormulaWithoutValue, Code::CellError, Code::FormatUnclear];

/// What follows from what within one table.
const IN_TABLE: &[FollowOn] = &[
    // A table whose rows were left out or cut off, each named, is not also empty.
    FollowOn {
        follow: &[Code::TableEmpty],
        from: &[Code::RaggedRow, Code::QuoteNotClosed, Code::RowLeftOut],
        reach: Reach::Anywhere,
    },
];

/// What follows from what in everything that was read and scored.
const IN_ALL: &[FollowOn] = &[
    // Where a whole file was not read, the facts it may hold are not missing one by one.
    FollowOn {
        follow: &[Code::FactMissing, Code::NothingReported],
        from: &[
            Code::EncodingUnknown,
            Code::FileMissing,
            Code::ColumnMissing,
            Code::QuoteNotClosed,
        ],
        reach: Reach::Anywhere,
    },
    // Where a whole column was not read, its cells are not missing one by one.
    FollowOn {
        follow: &[Code::FactMissing, Code::NothingReported, Code::ValueMissing],
        from: &[Code::ColumnTypeUnread],
        reach: Reach::Anywhere,
    },
    // Where columns could not be told apart, the one that is wanted is not also missing or unknown.
    FollowOn {
        follow: &[Code::ColumnMissing, Code::ColumnUnknown],
        from: &[Code::GroupUnclear],
        reach: Reach::Anywhere,
    },
    // A cell that has no value, for a reason already named, is not missing as well.
    FollowOn { follow: &[Code::FactMissing, Code::ValueMissing], from: BLANK, reach: Reach::Place },
];

/// What is known not to be a mistake of its own, or is named elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// A row of the table of projects was refused, which is named.
    ProjectRefused,
    /// A row of the facts of an indicator was refused, which is named.
    FactsRefused,
    /// No project was read at all, which is named.
    NoProject,
    /// The form that came back cannot be used, which is named.
    FormUnusable,
    /// The table may be empty: facts that are yet to come, exemptions that nobody has, a heading that
    /// was read alone.
    MayBeEmpty,
}

/// What follows from what is known.
const EXPLAINED: &[(Explanation, &[Code])] = &[
    // What a rule of the policy needs is missing where the value given was refused.
    (Explanation::ProjectRefused, &[Code::RuleInputMissing]),
    // What is left of the facts does not fit together.
    (
        Explanation::FactsRefused,
        &[
            Code::ArithmeticTooLarge,
            Code::FactRepeated,
            Code::ItemShares,
            Code::PartsUnweighted,
            Code::PointsOverMaximum,
            Code::ShareOutsideLevel,
            Code::UnitsDiffer,
            Code::ZeroDenominator,
        ],
    ),
    // Every fact would name an unknown project.
    (Explanation::NoProject, &[Code::FactProjectUnknown]),
    // It came back.
    (Explanation::FormUnusable, &[Code::FormNotReturned]),
    (Explanation::MayBeEmpty, &[Code::TableEmpty]),
];

impl Code {
    /// Says whether a cell with this problem counts as blank: what it should have held is not known.
    pub fn leaves_blank(self) -> bool {
        BLANK.contains(&self)
    }

    /// Says whether a problem of this code is explained by what is known.
    pub fn is_explained_by(self, known: Explanation) -> bool {
        EXPLAINED.iter().any(|(from, follow)| *from == known && follow.contains(&self))
    }
}

/// Leaves out what only follows from other problems of the same table.
pub fn without_follow_ons_in_table(problems: Vec<Problem>) -> Vec<Problem> {
    IN_TABLE.iter().fold(problems, without)
}

/// Leaves out what only follows from other problems of everything that was read and scored.
pub fn without_follow_ons(problems: Vec<Problem>) -> Vec<Problem> {
    IN_ALL.iter().fold(problems, without)
}

fn without(mut problems: Vec<Problem>, rule: &FollowOn) -> Vec<Problem> {
    let causes = problems.iter().filter(|problem| rule.from.contains(&problem.code));
    let causes: HashSet<Place> = causes.map(|problem| problem.place.clone()).collect();
    problems.retain(|problem| {
        let explained = match rule.reach {
            Reach::Place => causes.contains(&problem.place),
            Reach::Anywhere => !causes.is_empty(),
        };
        !(explained && rule.follow.contains(&problem.code))
    });
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(problems: &[(Code, u64)]) -> Vec<(Code, u64)> {
        let place = |line: u64| Place::file("facts.csv").at_line(line);
        let problems = problems.iter().map(|(code, line)| Problem::new(*code, &place(*line)));
        let left = without_follow_ons(problems.collect());
        left.iter().map(|one| (one.code, one.place.line.unwrap_or_default())).collect()
    }

    #[test]
    fn facts_of_a_file_that_was_not_read_are_not_missing_one_by_one() {
        let given = [(Code::FactMissing, 2), (Code::ColumnMissing, 1), (Code::ValueMissing, 3)];
        assert_eq!(left(&given), [(Code::ColumnMissing, 1), (Code::ValueMissing, 3)]);
        assert_eq!(left(&given[..1]), given[..1]);
    }

    #[test]
    fn a_cell_without_value_is_not_missing_as_well() {
        let given = [(Code::CellError, 2), (Code::FactMissing, 2), (Code::ValueMissing, 3)];
        assert_eq!(left(&given), [(Code::CellError, 2), (Code::ValueMissing, 3)]);
    }

    #[test]
    fn every_cause_blocks_or_names_what_was_left_out() {
        for code in IN_ALL.iter().flat_map(|rule| rule.from) {
            assert!(Problem::new(*code, &Place::default()).blocks(), "{}", code.id());
        }
    }
}
