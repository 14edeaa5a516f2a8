//! Raw headings, sources and citations → checked ones, or every problem with them.

use super::raw::{RawBilingual, RawCitation, RawHeading, RawSource};
use super::{Citation, Confidence, Heading, Source, Status};
use crate::bilingual::Bilingual;
use crate::problem::{Checked, Code, Place, Problem, Word};

/// Checks the head of a rulebook or policy. A trial is nobody's: it needs no issuer, document or notice.
pub fn check_heading(raw: RawHeading, place: &Place) -> Checked<Heading> {
    let mut problems = Vec::new();
    let status = raw.status.as_deref().map(Status::from_name);
    let trial = status == Some(Some(Status::Trial));
    let mut needed = |name: &str, there: bool| {
        problems.extend((!there).then(|| missing_field(name, place)));
    };
    needed("id", raw.id.is_some());
    needed("edition", raw.edition.is_some());
    needed("title", raw.title.is_some());
    needed("issuer", raw.issuer.is_some() || trial);
    needed("document", raw.document.is_some() || trial);
    needed("status", raw.status.is_some());
    if let (Some(name), Some(None)) = (&raw.status, status) {
        problems.push(unknown(place, "status", name));
    }
    if let Some(id) = raw.id.as_ref().filter(|id| !is_id(id)) {
        problems.push(Problem::new(Code::BadQuantity, place).with("field", "id").with("value", id));
    }
    let status = status.flatten().unwrap_or(Status::Example);
    let id = raw.id.unwrap_or_default();
    if raw.status.is_some()
        && raw.notice.is_none()
        && !matches!(status, Status::Official | Status::Trial)
    {
        let problem = Problem::new(Code::NoticeMissing, place);
        problems.push(problem.with("id", &id).with("status", status.name()));
    }
    let text = |text: Option<RawBilingual>| text.map(Bilingual::from).unwrap_or_default();
    let heading = Heading {
        id,
        edition: raw.edition.unwrap_or_default(),
        title: text(raw.title),
        issuer: text(raw.issuer),
        document: text(raw.document),
        status,
        notice: raw.notice.map(Bilingual::from),
        edited: false,
    };
    Checked::new(heading, problems)
}

/// Says that a file lacks a field, as the reader of TOML does.
pub(crate) fn missing_field(name: &str, place: &Place) -> Problem {
    let reason = format!("missing field `{name}`");
    Problem::new(Code::TomlUnreadable, place).with_word("reason", Word::Toml, reason)
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
