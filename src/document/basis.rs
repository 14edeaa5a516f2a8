//! What every document says of its rules and numbers: which rulebook and policy, where they stand, and
//! that the figures are computed.

use super::content::{Block, Set};
use super::draft::Draft;
use crate::wording::{Phrase, ReportText};
use jixiao_core::citation::Heading;

/// Says which rules were used and what kind of numbers these are.
pub(super) fn basis(draft: &Draft<'_>) -> Vec<Block> {
    let mut blocks = rules(draft);
    let named = |phrase| draft.language().phrase(phrase).to_owned();
    let values = [
        ("printed", named(Phrase::ConfidencePrinted)),
        ("computed", named(Phrase::ConfidenceComputed)),
        ("unconfirmed", named(Phrase::ConfidenceUnconfirmed)),
        ("reconstruction", named(Phrase::ConfidenceReconstruction)),
    ];
    blocks.push(draft.body(&draft.tell(ReportText::BasisComputed, &values)));
    if draft.view.policy.is_some() {
        blocks.push(draft.body(&draft.say(ReportText::BasisCuts)));
    }
    blocks.push(draft.body(&draft.say(ReportText::BasisNumbers)));
    blocks
}

/// Says which rulebook and policy were used, with their notices.
fn rules(draft: &Draft<'_>) -> Vec<Block> {
    let subject = &draft.view;
    let mut blocks = Vec::new();
    let rulebook = Some((ReportText::BasisRulebook, &subject.rulebook.heading));
    let policy = subject.policy.map(|policy| (ReportText::BasisPolicy, &policy.heading));
    for (text, heading) in rulebook.into_iter().chain(policy) {
        blocks.push(draft.body(&draft.tell(text, &values(draft, heading))));
        if let Some(notice) = draft.language().notice(heading) {
            blocks.push(draft.body(&notice));
        }
    }
    blocks
}

/// Gives what a sentence about a rulebook or policy names.
pub(super) fn values(draft: &Draft<'_>, heading: &Heading) -> [(&'static str, String); 4] {
    let language = draft.language();
    let document = language.of(&heading.document);
    let document = if document.is_empty() { language.phrase(Phrase::NoDocument) } else { document };
    [
        ("title", language.of(&heading.title).to_owned()),
        ("edition", heading.edition.clone()),
        ("status", language.status(heading.status).to_owned()),
        ("document", document.to_owned()),
    ]
}

/// Gives the notice of the rulebook in small print, as it stands wherever indicators are shown, and that
/// results are provisional where they are.
pub(super) fn notices(draft: &Draft<'_>, open: usize) -> Vec<Block> {
    let notice = draft.view.notice_of(&draft.view.rulebook.heading);
    let notice = notice.map(|notice| draft.set(Set::Note, &notice));
    notice.into_iter().chain(provisional(draft, open)).collect()
}

/// Says that results are provisional, where some are open.
pub(super) fn provisional(draft: &Draft<'_>, open: usize) -> Option<Block> {
    let count = [("count", open.to_string())];
    (open > 0).then(|| draft.set(Set::Note, &draft.tell(ReportText::OpenProjects, &count)))
}
