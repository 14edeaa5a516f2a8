//! What every document says of its rules and numbers: which rulebook and policy, where they stand, and
//! that the figures are computed.

use super::content::{Block, Set};
use super::matter::Matter;
use crate::wording::{Phrase, ReportText};
use jixiao_core::citation::Heading;

/// Says which rules were used and what kind of numbers these are.
pub(super) fn basis(matter: &Matter<'_>) -> Vec<Block> {
    let mut blocks = rules(matter);
    let named = |phrase| matter.language().phrase(phrase).to_owned();
    let values = [
        ("printed", named(Phrase::ConfidencePrinted)),
        ("computed", named(Phrase::ConfidenceComputed)),
        ("unconfirmed", named(Phrase::ConfidenceUnconfirmed)),
        ("reconstruction", named(Phrase::ConfidenceReconstruction)),
    ];
    blocks.push(matter.body(&matter.tell(ReportText::BasisComputed, &values)));
    if matter.view.policy.is_some() {
        blocks.push(matter.body(&matter.say(ReportText::BasisCuts)));
    }
    blocks.push(matter.body(&matter.say(ReportText::BasisNumbers)));
    blocks
}

/// Says which rulebook and policy were used, with their notices.
fn rules(matter: &Matter<'_>) -> Vec<Block> {
    let subject = &matter.view;
    let mut blocks = Vec::new();
    let rulebook = Some((ReportText::BasisRulebook, &subject.rulebook.heading));
    let policy = subject.policy.map(|policy| (ReportText::BasisPolicy, &policy.heading));
    for (text, heading) in rulebook.into_iter().chain(policy) {
        blocks.push(matter.body(&matter.tell(text, &values(matter, heading))));
        if let Some(notice) = &heading.notice {
            blocks.push(matter.body(matter.language().of(notice)));
        }
    }
    blocks
}

/// Gives what a sentence about a rulebook or policy names.
pub(super) fn values(matter: &Matter<'_>, heading: &Heading) -> [(&'static str, String); 4] {
    let language = matter.language();
    [
        ("title", language.of(&heading.title).to_owned()),
        ("edition", heading.edition.clone()),
        ("status", language.status(heading.status).to_owned()),
        ("document", language.of(&heading.document).to_owned()),
    ]
}

/// Gives the notice of the rulebook in small print, as it stands wherever indicators are shown, and that
/// results are provisional where they are.
pub(super) fn notices(matter: &Matter<'_>, open: usize) -> Vec<Block> {
    let notice = matter.view.rulebook.heading.notice.as_ref();
    let notice = notice.map(|notice| matter.set(Set::Note, matter.language().of(notice)));
    notice.into_iter().chain(provisional(matter, open)).collect()
}

/// Says that results are provisional, where some are open.
pub(super) fn provisional(matter: &Matter<'_>, open: usize) -> Option<Block> {
    let count = [("count", open.to_string())];
    (open > 0).then(|| matter.set(Set::Note, &matter.tell(ReportText::OpenProjects, &count)))
}
