//! A policy file to start with: from rates that are given, or a copy of another.

use super::load::policy_file;
use super::toml::text_of;
use crate::error::Error;
use crate::source::Source;
use crate::wording::{Language, PolicyText};
use jixiao_core::policy::{Column, Trial, try_out};
use jixiao_core::problem::Place;
use jixiao_core::rulebook::{Grade, Grades};
use std::fmt::Write as _;

/// What a new policy is to say.
#[derive(Clone, Debug, Default)]
pub struct NewPolicy {
    /// The id.
    pub id: String,
    /// The title.
    pub title: Option<String>,
    /// The amount that is cut; the full-year budget where none is given.
    pub base: Option<Column>,
    /// The rates and the floor.
    pub trial: Trial,
}

/// A policy to be written.
#[derive(Clone, Debug)]
pub struct PolicyDraft {
    /// The text of the file.
    pub text: String,
    /// The grades whose rate is to be filled in, best first.
    pub to_fill: Vec<Grade>,
}

/// Writes a policy; a grade whose rate is not given has an empty one, which is to be filled in.
///
/// # Errors
/// With every problem of what is asked for, each at the argument that has it.
pub fn new_policy(
    language: Language,
    grades: &Grades,
    wanted: &NewPolicy,
) -> Result<PolicyDraft, Error> {
    let policy = try_out(None, &wanted.trial, grades).map_err(Error::Problems)?;
    let base = wanted.base.unwrap_or(Column::Budget);

    let title = |grade: &Grade| quoted(language.of(&grade.title));
    let mut text = String::new();
    remark(&mut text, language.policy_text(PolicyText::Head));
    let given = || language.policy_text(PolicyText::TitleGiven).to_owned();
    let heading = [
        ("id", wanted.id.clone()),
        ("edition", "1".to_owned()),
        ("title", wanted.title.clone().unwrap_or_else(given)),
        ("status", "trial".to_owned()),
    ];
    for (name, value) in heading {
        let _ = writeln!(text, "{name} = {}", quoted(&value));
    }
    remark(&mut text, language.policy_text(PolicyText::Base));
    let _ = writeln!(text, "base = {}", quoted(base.name()));
    remark(&mut text, language.policy_text(PolicyText::Rounding));
    let _ = writeln!(text, "rounding = {}\n", quoted(policy.rounding.name()));
    if let Some(floor) = &policy.floor {
        let under: Vec<String> = floor.grades.iter().map(|at| title(grades.get(*at))).collect();
        remark(&mut text, language.policy_text(PolicyText::Floor));
        let rate = quoted(&floor.rate.percent());
        let _ = writeln!(text, "[floor]\nrate = {rate}\ngrades = [{}]\n", under.join(", "));
    } else {
        let under: Vec<String> = grades.grades.iter().skip(1).map(title).collect();
        remark(&mut text, language.policy_text(PolicyText::NoFloor));
        let _ = writeln!(text, "#[floor]\n#rate = \"\"\n#grades = [{}]\n", under.join(", "));
    }
    remark(&mut text, language.policy_text(PolicyText::Rates));
    let mut to_fill = Vec::new();
    for (grade, rate) in grades.grades.iter().zip(&policy.rates) {
        let rate = rate.as_ref().map(|rate| quoted(&rate.rate.percent()));
        let rate = rate.unwrap_or_else(|| {
            to_fill.push(grade.clone());
            format!("\"\" # {}", language.policy_text(PolicyText::FillIn))
        });
        let _ = writeln!(text, "[[rate]]\ngrade = {}\nrate = {rate}\n", title(grade));
    }
    text.truncate(text.trim_end().len() + 1);
    Ok(PolicyDraft { text, to_fill })
}

/// Copies a built-in policy, or one of one's own, under a new id, to be changed.
///
/// # Errors
/// When there is none of this name, or it cannot be read.
pub fn policy_like(
    language: Language,
    name: &str,
    source: &Source,
    id: &str,
) -> Result<PolicyDraft, Error> {
    let file = policy_file(name, source)?;
    let like = text_of(&Place::file(name), &file.bytes)?;
    let mut text = String::new();
    remark(
        &mut text,
        &language.policy_text_with(PolicyText::HeadLike, &[("like", name.to_owned())]),
    );
    for line in like.lines() {
        let is_id = line.split_once('=').is_some_and(|(key, _)| key.trim() == "id");
        // A source has an id, too, under its heading; that of the policy stands before any heading.
        if is_id && !text.contains("\n[") {
            let _ = writeln!(text, "id = {}", quoted(id));
        } else {
            let _ = writeln!(text, "{line}");
        }
    }
    Ok(PolicyDraft { text, to_fill: Vec::new() })
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Writes a remark, each line behind a `#`.
fn remark(text: &mut String, remark: &str) {
    for line in remark.lines() {
        let _ = writeln!(text, "# {line}");
    }
}
