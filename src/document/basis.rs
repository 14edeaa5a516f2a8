//! How a paper was made, on a page of its own at its end: which rulebook and policy, where they stand,
//! which sources were read, and what kind of numbers these are. Nothing of it stands in the body.

use super::content::{Block, Section, Set};
use super::draft::Draft;
use crate::wording::ReportText;
use jixiao_core::citation::{Citation, Confidence, Heading};

/// Makes the page.
pub(super) fn section(draft: &Draft<'_>) -> Section {
    let mut page = Section::upright();
    page.head(draft.say(ReportText::BasisHead));
    page.blocks.extend(basis(draft));
    page
}

/// Says which rules were used, how sure they are and what kind of numbers these are.
pub(super) fn basis(draft: &Draft<'_>) -> Vec<Block> {
    let mut texts =
        vec![draft.tell(ReportText::BasisData, &[("title", draft.view.portfolio.title.clone())])];
    let rulebook = Some((ReportText::BasisRulebook, &draft.view.rulebook.heading));
    let policy = draft.view.policy.map(|policy| (ReportText::BasisPolicy, &policy.heading));
    for (text, heading) in rulebook.into_iter().chain(policy) {
        texts.push(draft.tell(text, &values(draft, heading)));
        texts.extend(draft.language().notice(heading));
    }
    texts.extend(sources(draft));
    texts.push(draft.say(ReportText::BasisNumbers));
    texts.iter().map(|text| draft.body(text)).collect()
}

/// Gives what a sentence about a rulebook or policy names.
fn values(draft: &Draft<'_>, heading: &Heading) -> [(&'static str, String); 4] {
    let language = draft.language();
    [
        ("title", language.of(&heading.title).to_owned()),
        ("edition", heading.edition.clone()),
        ("status", language.status(heading.status).to_owned()),
        ("document", language.of(&heading.document).to_owned()),
    ]
}

/// Lists the sources that were read, those that were not compared with their texts, and what is made up.
fn sources(draft: &Draft<'_>) -> Vec<String> {
    let (rulebook, policy) = (draft.view.rulebook, draft.view.policy);
    let of_rulebook = rulebook
        .indicators
        .iter()
        .map(|indicator| &indicator.citations)
        .chain(rulebook.grades.limits.iter().map(|limit| &limit.citations))
        .chain(rulebook.measures.iter().map(|measure| &measure.citations));
    let of_policy = policy.into_iter().flat_map(|policy| {
        let rates = policy.rates.iter().flatten().map(|rate| &rate.citations);
        let floor = policy.floor.iter().map(|floor| &floor.citations);
        rates.chain(floor).chain(policy.rules.iter().map(|rule| &rule.citations))
    });
    let all: Vec<&Citation> = of_rulebook.chain(of_policy).flatten().collect();
    let listed = |confidence: Confidence, text: ReportText| {
        let mut titles: Vec<String> = Vec::new();
        for citation in all.iter().filter(|citation| citation.confidence == confidence) {
            if !titles.iter().any(|title| document(title) == document(&citation.title)) {
                titles.push(citation.title.clone());
            }
        }
        (!titles.is_empty()).then(|| draft.tell(text, &[("items", draft.list(&titles))]))
    };
    [
        listed(Confidence::Printed, ReportText::BasisPrinted),
        listed(Confidence::Unconfirmed, ReportText::BasisUnconfirmed),
    ]
    .into_iter()
    .flatten()
    .chain(
        all.iter()
            .any(|one| one.confidence == Confidence::Reconstruction)
            .then(|| draft.say(ReportText::BasisReconstructed)),
    )
    .collect()
}

/// Says that results are provisional, where some are open.
pub(super) fn provisional(draft: &Draft<'_>, open: usize) -> Option<Block> {
    let projects = [("projects", draft.projects(open))];
    (open > 0).then(|| draft.set(Set::Note, &draft.tell(ReportText::OpenProjects, &projects)))
}

/// Lists the documents that an evaluation relies on, each once, in the order they are first named.
pub(super) fn documents(draft: &Draft<'_>) -> Vec<String> {
    let rulebook = draft.view.rulebook;
    let measures = rulebook.measures.iter().flat_map(|measure| &measure.citations);
    let indicators = rulebook.indicators.iter().flat_map(|indicator| &indicator.citations);
    let mut titles: Vec<String> = Vec::new();
    for citation in measures.chain(indicators) {
        let made_up = citation.confidence == Confidence::Reconstruction;
        // A text in quotation marks of a document; others, such as what was seen in several places,
        // are no documents to rely on.
        let is_document = citation.title.starts_with('《');
        let known = titles.iter().any(|title| document(title) == document(&citation.title));
        if is_document && !made_up && !known {
            titles.push(citation.title.clone());
        }
    }
    titles.sort_by_key(|title| level(title));
    titles
}

/// Ranks a document as lists of them are ordered: the party and the government, laws, regulations of the
/// State Council, orders of a ministry, others.
fn level(title: &str) -> u8 {
    let name = document(title);
    if name.contains("中共中央") || name.contains("国务院") {
        0
    } else if name.starts_with("《中华人民共和国") && name.ends_with('法') {
        1
    } else if name.ends_with("条例") {
        2
    } else if title.contains("令第") {
        3
    } else {
        4
    }
}

/// Gives the document that a title is of, without its number and what part of it is meant.
fn document(title: &str) -> &str {
    title.split('》').next().unwrap_or(title)
}
