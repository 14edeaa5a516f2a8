//! Finds and loads the rulebook and policy a job asks for.

use super::RulesFile;
use crate::assess::Request;
use crate::disk;
use crate::error::Error;
use crate::form::returned::Returned;
use crate::manifest::RulesHash;
use jixiao_core::policy::Policy;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::rulebook::{Grades, Rulebook};
use std::path::Path;

/// The rulebook used where none is asked for.
pub const DEFAULT_RULEBOOK: &str = "purchased-services-25";

/// A rulebook and, where one is used, a policy; with the hashes of their files.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The rulebook.
    pub rulebook: Rulebook,
    /// Its hash.
    pub rulebook_hash: RulesHash,
    /// The policy.
    pub policy: Option<(Policy, RulesHash)>,
}

impl Rules {
    /// Gives the policy without its hash.
    pub fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref().map(|(policy, _)| policy)
    }

    /// Gives the hash of the policy, if any.
    pub fn policy_hash(&self) -> Option<&RulesHash> {
        self.policy.as_ref().map(|(_, hash)| hash)
    }

    /// Gives the hash of the rulebook, then that of the policy, if any.
    pub fn hashes(&self) -> impl Iterator<Item = &RulesHash> {
        std::iter::once(&self.rulebook_hash).chain(self.policy_hash())
    }

    /// Loads what a request asks for, without what a portfolio names itself.
    ///
    /// # Errors
    /// As [`Rules::load`].
    pub(crate) fn asked_for(request: &Request) -> Result<Self, Error> {
        let base = request.base.as_path();
        Self::load(
            request.rulebook.as_deref().map(|name| (name, base)),
            request.policy.as_deref().map(|name| (name, base)),
        )
    }

    /// Loads what a request asks for; where it names no rulebook, the one a form was made for.
    ///
    /// # Errors
    /// As [`Rules::load`].
    pub(crate) fn of_form(request: &Request, form: &Returned) -> Result<Self, Error> {
        let base = request.base.as_path();
        let rulebook = request.rulebook.as_deref().unwrap_or(&form.stamp.rulebook);
        Self::load(Some((rulebook, base)), request.policy.as_deref().map(|name| (name, base)))
    }

    /// Loads what is named; a name is a built-in id or a path relative to its folder.
    ///
    /// # Errors
    /// With every problem of the rules, or the failure to read them.
    pub(crate) fn load(
        rulebook: Option<(&str, &Path)>,
        policy: Option<(&str, &Path)>,
    ) -> Result<Self, Error> {
        let (name, folder) = rulebook.unwrap_or((DEFAULT_RULEBOOK, Path::new("")));
        let (rulebook, rulebook_hash) = load_rulebook(name, folder)?;
        let policy = match policy {
            None => None,
            Some((name, folder)) => Some(load_policy(name, folder, &rulebook.grades)?),
        };
        Ok(Self { rulebook, rulebook_hash, policy })
    }
}

/// Loads a rulebook by built-in id or by the path of its folder.
///
/// # Errors
/// With every problem of the rulebook, or the failure to read it.
pub fn load_rulebook(name: &str, folder: &Path) -> Result<(Rulebook, RulesHash), Error> {
    let path = folder.join(name);
    let (shown, files) = if let Some(files) = crate::rules::builtin_rulebook(name) {
        (format!("indicators/{name}"), files)
    } else if disk::is_folder(&path) {
        (name.replace('\\', "/"), disk::read_rules_folder(&path)?)
    } else {
        return Err(missing(name, &crate::rules::builtin_rulebooks()).into());
    };
    let rulebook = crate::rules::read_rulebook(&shown, &files).map_err(Error::Problems)?;
    let (id, edition) = (rulebook.heading.id.clone(), rulebook.heading.edition.clone());
    Ok((rulebook, RulesHash { id, edition, sha256: hash(&files) }))
}

pub(super) fn load_policy(
    name: &str,
    folder: &Path,
    grades: &Grades,
) -> Result<(Policy, RulesHash), Error> {
    let path = folder.join(name);
    let file = if let Some(file) = crate::rules::builtin_policy(name) {
        RulesFile { name: format!("indicators/policies/{}", file.name), ..file }
    } else if disk::is_file(&path) {
        RulesFile { name: name.replace('\\', "/"), bytes: disk::read(&path)? }
    } else {
        return Err(missing(name, &crate::rules::builtin_policies()).into());
    };
    load_policy_file(&file, grades)
}

/// Reads a policy file and binds it to the grades of a rulebook.
///
/// # Errors
/// With every problem of the policy.
pub fn load_policy_file(file: &RulesFile, grades: &Grades) -> Result<(Policy, RulesHash), Error> {
    let policy = crate::rules::read_policy(file, grades).map_err(Error::Problems)?;
    let (id, edition) = (policy.heading.id.clone(), policy.heading.edition.clone());
    let sha256 = disk::sha256(&file.bytes);
    Ok((policy, RulesHash { id, edition, sha256 }))
}

fn missing(name: &str, known: &[&str]) -> Problem {
    Problem::new(Code::RulesMissing, &Place::file(name))
        .with("name", name)
        .with("known", known.join(" "))
}

/// Gives the hash over the names and bytes of some files.
fn hash(files: &[RulesFile]) -> String {
    let lines = files.iter().map(|file| format!("{}  {}\n", disk::sha256(&file.bytes), file.name));
    disk::sha256(lines.collect::<String>().as_bytes())
}
