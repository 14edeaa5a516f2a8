//! The handbook of everything that is built in.

use super::load::{DEFAULT_RULEBOOK, builtin, builtin_policy_of};
use crate::error::Error;
use crate::wording::{Language, Phrase};

/// Writes the handbook of all built-in rulebooks and policies; `indicators/README.md` is this text.
///
/// # Errors
/// With the problems of a built-in rulebook or policy, which its tests rule out.
pub fn handbook_of_all(language: Language) -> Result<String, Error> {
    let title = language.phrase(Phrase::HandbookTitle);
    let intro = language.phrase(Phrase::HandbookIntro);
    let mut text = format!("# {title}\n\n{intro}\n");
    for id in crate::rules::builtin_rulebooks() {
        let (rulebook, _) = builtin(id)?;
        text.push('\n');
        text.push_str(&crate::rules::handbook(language, &rulebook));
    }
    let policies = language.phrase(Phrase::HandbookPolicies);
    text.push_str("\n## ");
    text.push_str(policies);
    text.push('\n');
    let (rulebook, _) = builtin(DEFAULT_RULEBOOK)?;
    for id in crate::rules::builtin_policies() {
        let (policy, _) = builtin_policy_of(id, &rulebook.grades)?;
        text.push_str(&crate::rules::policy_handbook(language, &policy, &rulebook.grades));
    }
    Ok(text)
}
