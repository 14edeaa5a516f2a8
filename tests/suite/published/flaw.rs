//! What may be wrong with a form.

use super::random::Random;

/// What is wrong with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Flaw {
    None,
    ScoreAbove,
    Negative,
    ScoreMissing,
    WordScore,
    PointsOff,
    PointsMissing,
    SubtotalOff,
    TotalPointsOff,
    PrintedTotalOff,
    PrintedGradeOff,
    TwoScores,
    TwoScoresAlike,
    BesideMoney,
    ExecutionTwice,
}

impl Flaw {
    /// Draws one; seven forms of ten have none.
    pub(super) fn draw(random: &mut Random) -> Self {
        random.weighted(&[
            (140, Self::None),
            (5, Self::ScoreAbove),
            (4, Self::Negative),
            (5, Self::ScoreMissing),
            (4, Self::WordScore),
            (5, Self::PointsOff),
            (4, Self::PointsMissing),
            (6, Self::SubtotalOff),
            (4, Self::TotalPointsOff),
            (7, Self::PrintedTotalOff),
            (3, Self::PrintedGradeOff),
            (5, Self::TwoScores),
            (3, Self::TwoScoresAlike),
            (3, Self::BesideMoney),
            (2, Self::ExecutionTwice),
        ])
    }

    /// Names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::None => "flawless",
            Self::ScoreAbove => "one score above its maximum",
            Self::Negative => "one negative score",
            Self::ScoreMissing => "one score missing",
            Self::WordScore => "a word instead of a score",
            Self::PointsOff => "points do not add to 100",
            Self::PointsMissing => "points missing in a row",
            Self::SubtotalOff => "a subtotal contradicts its rows",
            Self::TotalPointsOff => "the total line's points contradict the rows",
            Self::PrintedTotalOff => "the printed total contradicts the rows",
            Self::PrintedGradeOff => "the printed grade contradicts the printed total",
            Self::TwoScores => "two columns of scores differ",
            Self::TwoScoresAlike => "two columns of scores, alike or the second blank",
            Self::BesideMoney => "points of the money block beside indicators of 100",
            Self::ExecutionTwice => "execution scored in the money block and in a row",
        }
    }
}
