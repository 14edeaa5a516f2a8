//! Finds and loads the rulebook and policy a job asks for.

use super::read::{
    builtin_policies, builtin_policy, builtin_rulebook, builtin_rulebooks, read_policy,
    read_rulebook,
};
use crate::error::Error;
use crate::hash;
use crate::manifest::RulesHash;
use crate::source::NamedBytes;
use crate::source::Source;
use jixiao_core::citation::Heading;
use jixiao_core::policy::{self, Policy, Trial};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::rulebook::{Grades, Rulebook};

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
    /// Takes a built-in rulebook, without a policy.
    ///
    /// # Errors
    /// When there is none of this id.
    pub fn builtin(rulebook: &str) -> Result<Self, Error> {
        let (rulebook, rulebook_hash) = builtin(rulebook)?;
        Ok(Self { rulebook, rulebook_hash, policy: None })
    }

    /// Takes a rulebook of one's own, given by its files, without a policy.
    ///
    /// # Errors
    /// With every problem of the rulebook.
    pub fn of_files(files: &[NamedBytes]) -> Result<Self, Error> {
        let (rulebook, rulebook_hash) = rulebook_of("", files)?;
        Ok(Self { rulebook, rulebook_hash, policy: None })
    }

    /// Takes a built-in policy in place of any other.
    ///
    /// # Errors
    /// When there is none of this id, or it does not fit the grades of the rulebook.
    pub fn with_policy(self, policy: &str) -> Result<Self, Error> {
        let policy = builtin_policy_of(policy, &self.rulebook.grades)?;
        Ok(Self { policy: Some(policy), ..self })
    }

    /// Takes a policy of one's own in place of any other.
    ///
    /// # Errors
    /// With every problem of the policy.
    pub fn with_policy_file(self, policy: &NamedBytes) -> Result<Self, Error> {
        let policy = load_policy_file(policy, &self.rulebook.grades)?;
        Ok(Self { policy: Some(policy), ..self })
    }

    /// Tries other rates or another floor on the policy, or a policy of these alone where there is none.
    ///
    /// # Errors
    /// With every problem of the trial, each at the argument that has it.
    pub fn tried(self, trial: &Trial) -> Result<Self, Error> {
        if trial.is_empty() {
            return Ok(self);
        }
        let policy = policy::try_out(self.policy(), trial, &self.rulebook.grades);
        let policy = policy.map_err(Error::Problems)?;
        let hash = self.policy.map_or_else(|| hash_of(&policy, trial), |(_, hash)| hash);
        Ok(Self { policy: Some((policy, hash)), ..self })
    }

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

    /// Loads what is named; a name is a built-in id or leads to files of its source.
    ///
    /// # Errors
    /// With every problem of the rules, or the failure to read them.
    pub(crate) fn load(
        rulebook: Option<(&str, &Source)>,
        policy: Option<(&str, &Source)>,
    ) -> Result<Self, Error> {
        let (rulebook, rulebook_hash) = match rulebook {
            None => builtin(DEFAULT_RULEBOOK)?,
            Some((name, source)) => load_rulebook(name, source)?,
        };
        let policy = match policy {
            None => None,
            Some((name, source)) => Some(load_policy(name, source, &rulebook.grades)?),
        };
        Ok(Self { rulebook, rulebook_hash, policy })
    }
}

/// Loads a built-in rulebook.
///
/// # Errors
/// When there is none of this id.
pub fn builtin(id: &str) -> Result<(Rulebook, RulesHash), Error> {
    let files = builtin_rulebook(id).ok_or_else(|| missing(id, &builtin_rulebooks()))?;
    rulebook_of(&format!("indicators/{id}"), &files)
}

/// Loads a rulebook by built-in id or by the name of its folder.
///
/// # Errors
/// With every problem of the rulebook, or the failure to read it.
pub fn load_rulebook(name: &str, source: &Source) -> Result<(Rulebook, RulesHash), Error> {
    if builtin_rulebook(name).is_some() || !source.is_folder(name) {
        return builtin(name);
    }
    rulebook_of(&name.replace('\\', "/"), &source.read_folder(name, "toml")?)
}

/// Makes a rulebook of its files; `shown` is how its folder is called in messages.
///
/// # Errors
/// With every problem of the rulebook.
pub fn rulebook_of(shown: &str, files: &[NamedBytes]) -> Result<(Rulebook, RulesHash), Error> {
    let mut rulebook = read_rulebook(shown, files).map_err(Error::Problems)?;
    if let Some(own) = builtin_rulebook(&rulebook.heading.id).filter(|own| text(own) != text(files))
    {
        let built_in = read_rulebook(shown, &own).map_err(Error::Problems)?;
        rulebook.heading.edited = built_in.heading.edition == rulebook.heading.edition;
    }
    let (id, edition) = (rulebook.heading.id.clone(), rulebook.heading.edition.clone());
    Ok((rulebook, RulesHash { id, edition, sha256: hash(files) }))
}

/// Loads a policy by built-in id or by the name of its file.
///
/// # Errors
/// With every problem of the policy, or the failure to read it.
pub fn load_policy(
    name: &str,
    source: &Source,
    grades: &Grades,
) -> Result<(Policy, RulesHash), Error> {
    load_policy_file(&policy_file(name, source)?, grades)
}

/// Gives the file of a policy by built-in id or by its name.
///
/// # Errors
/// When there is none, or it cannot be read.
pub(super) fn policy_file(name: &str, source: &Source) -> Result<NamedBytes, Error> {
    if let Some(file) = builtin_policy(name) {
        let name = format!("indicators/policies/{}", file.name);
        return Ok(NamedBytes { name, ..file });
    }
    if !source.is_file(name) {
        return Err(missing(name, &builtin_policies()).into());
    }
    Ok(NamedBytes { name: name.replace('\\', "/"), bytes: source.read(name)? })
}

/// Loads a built-in policy and binds it to the grades of a rulebook.
pub(super) fn builtin_policy_of(id: &str, grades: &Grades) -> Result<(Policy, RulesHash), Error> {
    let file = builtin_policy(id).ok_or_else(|| missing(id, &builtin_policies()))?;
    let name = format!("indicators/policies/{}", file.name);
    load_policy_file(&NamedBytes { name, ..file }, grades)
}

/// Reads a policy file and binds it to the grades of a rulebook.
///
/// # Errors
/// With every problem of the policy.
pub fn load_policy_file(file: &NamedBytes, grades: &Grades) -> Result<(Policy, RulesHash), Error> {
    let mut policy = read_policy(file, grades).map_err(Error::Problems)?;
    let own = builtin_policy(&policy.heading.id);
    if let Some(own) = own.filter(|own| plain(&own.bytes) != plain(&file.bytes)) {
        // Where it does not fit these grades, it is not this policy that was edited.
        let edition = read_policy(&own, grades).map(|policy| policy.heading.edition);
        policy.heading.edited = edition.is_ok_and(|edition| edition == policy.heading.edition);
    }
    let (id, edition) = (policy.heading.id.clone(), policy.heading.edition.clone());
    let sha256 = hash::sha256(&file.bytes);
    Ok((policy, RulesHash { id, edition, sha256 }))
}

/// Gives the hash of a policy that is a trial alone: it has no file, so what was asked for is hashed.
fn hash_of(policy: &Policy, trial: &Trial) -> RulesHash {
    let asked: Vec<&str> = trial.rates.iter().chain(&trial.floor).map(String::as_str).collect();
    let text = asked.join("\n");
    let Heading { id, edition, .. } = policy.heading.clone();
    RulesHash { id, edition, sha256: hash::sha256(text.as_bytes()) }
}

fn missing(name: &str, known: &[&str]) -> Problem {
    Problem::new(Code::RulesMissing, &Place::file(name))
        .with("name", name)
        .with("known", known.join(" "))
}

/// Gives the files of rules with their names, whatever system their lines end for.
fn text(files: &[NamedBytes]) -> Vec<(&str, Vec<u8>)> {
    files.iter().map(|file| (file.name.as_str(), plain(&file.bytes))).collect()
}

fn plain(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().filter(|byte| *byte != b'\r').collect()
}

/// Gives the hash over the names and bytes of some files.
fn hash(files: &[NamedBytes]) -> String {
    let lines = files.iter().map(|file| format!("{}  {}\n", hash::sha256(&file.bytes), file.name));
    hash::sha256(lines.collect::<String>().as_bytes())
}
