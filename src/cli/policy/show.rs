//! `policy list` and `policy show`.

use super::super::console::{BOLD, Console, styled};
use super::super::table::table;
use crate::error::Error;
use crate::rules::{self, DEFAULT_RULEBOOK};
use crate::source::Source;
use crate::wording::{Language, Phrase};
use jixiao_core::citation::Heading;
use serde_json::{Value, json};

/// The arguments of `policy show`.
#[derive(Debug, clap::Args)]
pub(super) struct ShowArgs {
    #[arg(value_name = "ID|FILE")]
    policy: String,
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
}

/// Lists the built-in policies.
pub(super) fn list(console: &mut Console) -> Result<(), Error> {
    let language = console.language;
    let heading = [Phrase::HeadId, Phrase::HeadTitle, Phrase::HeadStatus, Phrase::HeadEdition]
        .map(|head| console.phrase(head));
    let (rulebook, _) = rules::builtin(DEFAULT_RULEBOOK)?;
    let (mut rows, mut listed) = (Vec::new(), Vec::new());
    for id in rules::builtin_policies() {
        let (policy, _) = rules::load_policy(id, &Source::folder(""), &rulebook.grades)?;
        let heading = &policy.heading;
        listed.push(head_json(language, heading));
        rows.push(vec![
            id.to_owned(),
            language.of(&heading.title).to_owned(),
            language.status(heading.status).to_owned(),
            heading.edition.clone(),
        ]);
    }
    if console.json {
        console.json_value(&json!({ "policies": listed }));
    } else {
        console.line(&table(&heading, rows, 4));
    }
    Ok(())
}

fn head_json(language: Language, heading: &Heading) -> Value {
    json!({
        "id": heading.id,
        "title": language.of(&heading.title),
        "status": heading.status.name(),
        "edition": heading.edition,
        "notice": language.notice(heading),
    })
}

/// Shows a policy with its notice, base, floor, rates and rules, and where each comes from.
pub(super) fn show(args: &ShowArgs, console: &mut Console) -> Result<(), Error> {
    let base = Source::folder("");
    let rulebook = args.rulebook.as_deref().unwrap_or(DEFAULT_RULEBOOK);
    let (rulebook, _) = rules::load_rulebook(rulebook, &base)?;
    let (policy, _) = rules::load_policy(&args.policy, &base, &rulebook.grades)?;
    let language = console.language;
    let lines = language.policy_in_full(&policy, &rulebook);
    let heading = &policy.heading;
    if console.json {
        let says =
            lines.into_iter().map(|[says, source]| json!({ "says": says, "source": source }));
        let says: Vec<Value> = says.collect();
        console.json_value(&json!({ "policy": head_json(language, heading), "rules": says }));
        return Ok(());
    }
    let status = language.status(heading.status);
    console.line(&styled(BOLD, &format!("{} [{status}]", language.of(&heading.title))));
    let issued = [language.of(&heading.issuer), language.of(&heading.document)];
    let issued: Vec<&str> = issued.into_iter().filter(|text| !text.is_empty()).collect();
    if !issued.is_empty() {
        console.line(&format!("  {}", issued.join("  ")));
    }
    if let Some(notice) = language.notice(heading) {
        console.line(&format!("  {notice}"));
    }
    console.line("");
    for [says, source] in lines {
        console.line(&format!("  {says}"));
        if !source.is_empty() {
            console.line(&format!("     {source}"));
        }
    }
    Ok(())
}
