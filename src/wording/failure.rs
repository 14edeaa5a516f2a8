//! What kept the program from running → a sentence.

use super::{Language, Phrase};
use crate::error::{Cause, Failure};

impl Language {
    /// Says what kept the program from running, and what to do.
    pub(crate) fn failure(self, failure: &Failure) -> String {
        let (phrase, detail) = match &failure.cause {
            Cause::NotOwn => (Phrase::FailNotOwn, String::new()),
            Cause::NoFolder => (Phrase::FailNoFolder, String::new()),
            Cause::PageSplit => (Phrase::FailPageSplit, String::new()),
            Cause::NotFound => (Phrase::FailNotFound, String::new()),
            Cause::Unreadable(source) => (Phrase::FailUnreadable, source.to_string()),
            Cause::Unwritable(source) => (Phrase::FailUnwritable, source.to_string()),
            Cause::Unprinted(source) => (Phrase::FailUnprinted, source.to_string()),
            Cause::Full => (Phrase::FailFull, String::new()),
            Cause::Forbidden => (Phrase::FailForbidden, String::new()),
            Cause::NoPlaceForAFile => (Phrase::FailNoPlaceForAFile, String::new()),
            Cause::Unlike(name) => (Phrase::FailUnlike, name.clone()),
            Cause::Foreign(name) => (Phrase::FailForeign, name.clone()),
            Cause::Undone(names) => (Phrase::FailUndone, names.clone()),
            Cause::Open(name) => (Phrase::FailOpen, name.clone()),
            Cause::OverInput => (Phrase::FailOverInput, String::new()),
            Cause::OverRead => (Phrase::FailOverRead, String::new()),
            Cause::NotAFolder => (Phrase::FailNotAFolder, String::new()),
            Cause::CurrentFolder => (Phrase::FailCurrentFolder, String::new()),
            Cause::Exists => (Phrase::FailExists, String::new()),
            Cause::TooMany(most) => (Phrase::FailTooMany, most.to_string()),
            Cause::NotAFile => (Phrase::FailNotAFile, String::new()),
            Cause::TooBig(most) => (Phrase::FailTooBig, (most >> 20).to_string()),
            Cause::Changed => (Phrase::FailChanged, String::new()),
            Cause::Kind => (Phrase::FailKind, String::new()),
            Cause::ReadWhole => (Phrase::FailReadWhole, String::new()),
            Cause::NoParquet => (Phrase::FailNoParquet, String::new()),
            Cause::NoManifest => (Phrase::FailNoManifest, String::new()),
            Cause::NoInput => (Phrase::FailNoInput, String::new()),
            Cause::NoProject(id, near) => {
                let values =
                    [("path", failure.path.clone()), ("id", id.clone()), ("near", near.join("、"))];
                let text = Phrase::FailNoProjectNear;
                let text = if near.is_empty() { Phrase::FailNoProject } else { text };
                return self.say(text, &values);
            }
            Cause::NoPolicy => (Phrase::FailNoPolicy, String::new()),
            Cause::NotAFont => (Phrase::FailNotAFont, String::new()),
            Cause::Picture(dots) => (Phrase::FailPicture, dots.to_string()),
            Cause::NothingToDraw => (Phrase::FailNothingToDraw, String::new()),
            Cause::ChartProject => (Phrase::FailChartProject, String::new()),
            Cause::ReportProject => (Phrase::FailReportProject, String::new()),
            Cause::TooManyDraws => (Phrase::FailTooManyDraws, String::new()),
            Cause::TooPrecise => (Phrase::FailTooPrecise, String::new()),
            Cause::Ending => (Phrase::FailEnding, String::new()),
            Cause::ReportEnding => (Phrase::FailReportEnding, String::new()),
            Cause::PageEnding => (Phrase::FailPageEnding, String::new()),
            Cause::NoSpread => (Phrase::FailNoSpread, String::new()),
            Cause::TableOrChart => (Phrase::FailTableOrChart, String::new()),
            Cause::ComparisonEnding => (Phrase::FailComparisonEnding, String::new()),
            Cause::SinceKind => (Phrase::FailSinceKind, String::new()),
            Cause::ListEnding => (Phrase::FailListEnding, String::new()),
            Cause::NoEvaluation => (Phrase::FailNoEvaluation, String::new()),
            Cause::NoLines => (Phrase::FailNoLines, String::new()),
            Cause::Edited => (Phrase::FailEdited, String::new()),
            Cause::CorrectionsUnfit => (Phrase::FailCorrectionsUnfit, String::new()),
            Cause::NoCode => (Phrase::FailNoCode, String::new()),
        };
        let values = [("path", failure.path.clone()), ("id", detail.clone()), ("detail", detail)];
        self.say(phrase, &values)
    }
}
