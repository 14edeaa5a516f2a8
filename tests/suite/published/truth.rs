//! What is right about a form: known as it is drawn, never from the program.

use super::flaw::Flaw;

/// What may be said of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Truth {
    /// The only total that may be shown, in hundredths; `None` where none may be.
    pub(super) total: Option<i64>,
    /// The only grade that may be given.
    pub(super) grade: Option<&'static str>,
    /// Whether a reader is sure of both, so that they must be given.
    pub(super) sure: bool,
}

impl Truth {
    /// Says what is right about rows that add to a sum, with a flaw in the form.
    pub(super) fn of(flaw: Flaw, sum: i64) -> Self {
        match flaw {
            Flaw::None => Self { total: Some(sum), grade: Some(grade(sum)), sure: true },
            // Two scores that are the same everywhere: asking is right, and so is the sum.
            Flaw::TwoScoresAlike => Self { total: Some(sum), grade: Some(grade(sum)), sure: false },
            Flaw::PointsOff
            | Flaw::PointsMissing
            | Flaw::TotalPointsOff
            | Flaw::PrintedTotalOff
            | Flaw::PrintedGradeOff
            | Flaw::BesideMoney => Self { total: Some(sum), grade: None, sure: false },
            Flaw::ScoreAbove
            | Flaw::Negative
            | Flaw::ScoreMissing
            | Flaw::WordScore
            | Flaw::SubtotalOff
            | Flaw::TwoScores
            | Flaw::ExecutionTwice => Self { total: None, grade: None, sure: false },
        }
    }
}

/// Gives the grade of a total: 优 from 90, 良 from 80, 中 from 60.
pub(super) fn grade(total: i64) -> &'static str {
    match total {
        9_000.. => "优",
        8_000.. => "良",
        6_000.. => "中",
        _ => "差",
    }
}
