//! What is to be known of the rules that a statistic rests on.

use crate::wording::Language;
use jixiao_core::citation::{Heading, Status};
use jixiao_core::compare::Named;
use serde_json::{Value, json};

/// Names a rulebook, and says what is to be known of it.
pub(crate) fn notices(language: Language, heading: &Heading) -> Vec<String> {
    let status = language.status(heading.status);
    let named = format!("{} [{status}]", language.of(&heading.title));
    std::iter::once(named).chain(language.notice(heading)).collect()
}

/// Names a rulebook as a result names it, and says what is to be known of it.
pub(super) fn notices_of(language: Language, rulebook: &Named) -> Vec<String> {
    let status = Status::from_name(&rulebook.status).map(|status| language.status(status));
    let named = match status {
        Some(status) => format!("{} [{status}]", rulebook.title),
        None => rulebook.title.clone(),
    };
    std::iter::once(named).chain(rulebook.notice.clone()).collect()
}

/// Names a rulebook in JSON.
pub(crate) fn rulebook_json(language: Language, heading: &Heading) -> Value {
    json!({
        "id": heading.id,
        "title": language.of(&heading.title),
        "status": heading.status.name(),
        "notice": language.notice(heading),
    })
}
