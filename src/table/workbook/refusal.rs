//! Why a workbook is not read.

use jixiao_core::problem::{Code, Place, Problem, Word};

/// Why a workbook was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is damaged, or no workbook at all.
    Damaged,
    /// It asks for a password.
    Locked,
    /// It is a kind of workbook that is not read.
    OtherKind,
    /// It is something else that holds no table to be read, and what.
    Foreign(&'static str),
    /// It is larger than a limit: what, and how much is allowed.
    TooLarge(&'static str, u64),
}

impl Refusal {
    pub(super) fn at(self, place: &Place) -> Problem {
        let unreadable = |reason| {
            Problem::new(Code::WorkbookUnreadable, place).with_word("what", Word::Thing, reason)
        };
        match self {
            Self::Damaged => unreadable("damaged"),
            Self::Locked => unreadable("locked"),
            Self::OtherKind => unreadable("other-kind"),
            Self::Foreign(kind) => Problem::new(Code::FileOfOtherKind, place)
                .with_word("what", Word::Thing, kind)
                .with_word("remedy", Word::Thing, remedy(kind)),
            Self::TooLarge(what, limit) => Problem::new(Code::TooLarge, place)
                .with_word("what", Word::Thing, what)
                .with("limit", limit),
        }
    }
}

/// Says that a file is only the mark that Excel leaves beside an open workbook (`~$…`).
pub(in crate::table) fn lock_file(place: &Place) -> Problem {
    Refusal::Foreign("lock-file").at(place)
}

/// Gives what helps with a file of another kind.
fn remedy(kind: &str) -> &'static str {
    match kind {
        "pdf" | "ofd" => "ask-for-source",
        "picture" => "type-from-picture",
        "archive" => "unpack",
        "lock-file" => "use-workbook",
        "parquet" => "build-with-parquet",
        "parquet-damaged" => "write-parquet-again",
        "docx-without-table" | "page-without-table" => "use-table",
        _ => "save-as-docx",
    }
}
