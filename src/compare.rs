//! Two results side by side. A result folder is taken as it was written, an input is assessed anew.

use crate::assess::{Asked, Assessed, Assessment, assess_as_asked};
use crate::error::{Cause, Error, Failure};
use crate::hash::sha256;
use crate::manifest::{Manifest, RulesHash};
use crate::result::{evaluation_json, recorded_side};
use crate::source::Source;
use crate::wording::Language;
use jixiao_core::compare::{Comparison, Side};
use jixiao_core::evaluate::Mode;
use jixiao_core::problem::Problem;
use std::path::Path;

/// The file of a result folder that says where every project stands.
const EVALUATION: &str = "evaluation.json";

/// Compares two results; each is a result folder, or an input that is assessed by the rules asked for, or else
/// by its own.
///
/// # Errors
/// When one cannot be read or has problems that block, or a result was changed since it was written.
pub fn compare(
    old: (&Source, &Asked),
    new: (&Source, &Asked),
    language: Language,
) -> Result<Comparison, Error> {
    let old = side(old.0, old.1, language)?;
    Ok(Comparison::of(old, side(new.0, new.1, language)?))
}

/// Compares an earlier result, taken as [`compare`] takes it, with an assessment.
///
/// # Errors
/// As [`compare`].
pub fn compare_with(
    old: (&Source, &Asked),
    assessment: &Assessment,
    language: Language,
) -> Result<Comparison, Error> {
    let old = side(old.0, old.1, language)?;
    Ok(Comparison::of(old, side_of(assessment, language)?))
}

/// Gives the result that lies in a folder; `None` where nothing was written by this program.
///
/// # Errors
/// When it does not say where every project stands, was changed since it was written, or cannot be read.
pub fn recorded(folder: &Source) -> Result<Option<Side>, Failure> {
    // A collected portfolio has a manifest, too, and is an input.
    if folder.is_file("jixiao.toml") || !folder.is_file(Manifest::NAME) {
        return Ok(None);
    }
    let Some(manifest) = Manifest::from_bytes(&folder.read(Manifest::NAME)?) else {
        return Ok(None);
    };
    let Some(listed) = manifest.outputs.iter().find(|file| file.file == EVALUATION) else {
        return Err(Failure::new(Path::new(folder.title()), Cause::NoEvaluation));
    };
    let bytes = folder.read(EVALUATION)?;
    let edited = || Failure::new(&Path::new(folder.title()).join(EVALUATION), Cause::Edited);
    if sha256(&bytes) != listed.digest.as_str() {
        return Err(edited());
    }
    let side = recorded_side(&bytes, &manifest.job.language).ok_or_else(edited)?;
    Ok(Some(with_hashes(side, &manifest.rulebook, manifest.policy.as_ref())))
}

/// Gives where every project stands: a result as it was written, or else an input as it is assessed.
///
/// # Errors
/// As [`compare`].
pub(crate) fn side(source: &Source, asked: &Asked, language: Language) -> Result<Side, Error> {
    let unfit = || Failure::new(Path::new(source.title()), Cause::Kind);
    if source.entry().is_none()
        && let Some(side) = recorded(source)?
    {
        return Ok(side);
    }
    match assess_as_asked(source, asked, Mode::Final).map_err(Error::without_notes)? {
        Assessed::Portfolio(assessment) => side_of(&assessment, language),
        Assessed::Sheet(_) => Err(unfit().into()),
    }
}

/// Gives where every project of an assessment stands, as its result would say it.
///
/// # Errors
/// With the problems, where one of them blocks.
pub fn side_of(assessment: &Assessment, language: Language) -> Result<Side, Error> {
    let blocking = assessment.problems.iter().filter(|problem| problem.blocks());
    let blocking: Vec<Problem> = blocking.cloned().collect();
    if !blocking.is_empty() {
        return Err(Error::Problems(blocking));
    }
    // What was just written is always read back.
    let bytes = evaluation_json(&assessment.view(language));
    let side = recorded_side(&bytes, language.name()).unwrap_or_default();
    let rules = &assessment.rules;
    Ok(with_hashes(side, &rules.rulebook_hash, rules.policy_hash()))
}

fn with_hashes(mut side: Side, rulebook: &RulesHash, policy: Option<&RulesHash>) -> Side {
    side.rulebook.sha256.clone_from(&rulebook.sha256);
    if let (Some(named), Some(hash)) = (&mut side.policy, policy) {
        named.sha256.clone_from(&hash.sha256);
    }
    side
}
