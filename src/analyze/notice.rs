//! What is to be known of the rules that a statistic rests on.

use crate::wording::Language;
use jixiao_core::citation::Heading;
use serde_json::{Value, json};

/// Names a rulebook, and says what is to be known of it.
pub(crate) fn notices(language: Language, heading: &Heading) -> Vec<String> {
    let status = language.status(heading.status);
    let named = format!("{} [{status}]", language.of(&heading.title));
    std::iter::once(named).chain(language.notice(heading)).collect()
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
