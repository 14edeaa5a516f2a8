//! Raw headings, sources and citations → checked ones, or every problem with them.

use super::raw::{RawCitation, RawHeading, RawSource};
use super::{Citation, Confidence, Heading, Source, Status};
use crate::bilingual::Bilingual;
use crate::problem::{Checked, Code, Place, Problem, Word};

/// Checks the head of a rulebook or policy.
pub fn check_heading(raw: RawHeading, place: &Place) -> Checked<Heading> {
    let mut problems = Vec::new();
    let status = match raw.status.as_str() {
        "official" => Status::Official,
        "reconstruction" => Status::Reconstruction,
        "example" => Status::Example,
        other => {
            problems.push(unknown(place, "status", other));
            Status::Example
        }
    };
    if !is_id(&raw.id) {
        problems.push(
            Problem::new(Code::BadQuantity, place).with("field", "id").with("value", &raw.id),
        );
    }
    if status != Status::Official && raw.notice.is_none() {
        problems.push(
            Problem::new(Code::NoticeMissing, place)
                .with("id", &raw.id)
                .with("status", status.name()),
        );
    }
    let heading = Heading {
        id: raw.id,
        edition: raw.edition,
        title: raw.title.into(),
        issuer: raw.issuer.into(),
        document: raw.document.into(),
        status,
        notice: raw.notice.map(Bilingual::from),
    };
    Checked::new(heading, problems)
}

/// Says whether a text can stand as an id: ASCII letters, digits, `-`, `_` and `.`.
fn is_id(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    !text.is_empty() && text.bytes().all(allowed)
}

/// Checks the list of sources.
pub fn check_sources(raw: Vec<RawSource>, place: &Place) -> Checked<Vec<Source>> {
    let mut problems = Vec::new();
    let mut sources: Vec<Source> = Vec::with_capacity(raw.len());
    for RawSource { id, title, url } in raw {
        if sources.iter().any(|known| known.id == id) {
            problems.push(
                Problem::new(Code::RepeatedId, place)
                    .with_word("what", Word::Thing, "source")
                    .with("id", &id),
            );
        }
        sources.push(Source { id, title, url });
    }
    Checked::new(sources, problems)
}

/// Checks the citations of one rule, named by `of`.
pub fn check_citations(
    raw: &[RawCitation],
    of: &str,
    sources: &[Source],
    place: &Place,
) -> Checked<Vec<Citation>> {
    let mut problems = Vec::new();
    if raw.is_empty() {
        problems.push(Problem::new(Code::CitationMissing, place).with("of", of));
    }
    let mut citations = Vec::with_capacity(raw.len());
    for citation in raw {
        let Some(source) = sources.iter().find(|source| source.id == citation.source) else {
            problems.push(unknown(place, "source", &citation.source));
            continue;
        };
        let confidence = match citation.confidence.as_str() {
            "printed" => Confidence::Printed,
            "unconfirmed" => Confidence::Unconfirmed,
            "reconstruction" => Confidence::Reconstruction,
            "computed" => Confidence::Computed,
            other => {
                problems.push(unknown(place, "confidence", other));
                continue;
            }
        };
        citations.push(Citation {
            source: source.id.clone(),
            title: source.title.clone(),
            confidence,
            says: citation.says.clone().map(Bilingual::from),
        });
    }
    Checked::new(citations, problems)
}

fn unknown(place: &Place, what: &'static str, name: &str) -> Problem {
    Problem::new(Code::UnknownReference, place)
        .with_word("what", Word::Thing, what)
        .with("name", name)
}
