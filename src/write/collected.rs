//! Forms in a folder of the disk: collected, and written as a portfolio folder with the list of what
//! to ask for.

use crate::assess::Request;
use crate::disk::{self, Comparison, Staging};
use crate::error::{Cause, Error, Failure};
use crate::form::{self, CollectOptions, Collected, Day, chase_csv, chase_workbook};
use crate::manifest::{CollectSettings, FileHash, Manifest};
use crate::portfolio::{CORRECTIONS, EXEMPTIONS, PortfolioHead, SETTINGS, portfolio_files};
use crate::rules;
use crate::source::{NamedBytes, Source};
use jixiao_core::project::raw::RawPortfolio;
use std::path::{Path, PathBuf};

/// The files that people write in, and that every later job carries on.
const KEPT: [&str; 3] = [SETTINGS, EXEMPTIONS, CORRECTIONS];

/// What forms are collected for.
#[derive(Clone, Debug, Default)]
pub struct CollectRequest {
    /// The portfolio folder the forms were made from.
    pub from: Option<PathBuf>,
    /// The day they were due.
    pub due: Option<Day>,
    /// The portfolio folder to write.
    pub out: PathBuf,
}

/// Collects the forms of a folder.
///
/// # Errors
/// As [`form::collect`], or when the folder is not there.
pub fn collect(request: &Request, wanted: &CollectRequest) -> Result<Collected, Error> {
    let folder = &request.input;
    if !disk::is_folder(folder) {
        let cause = if folder.exists() { Cause::NoFolder } else { Cause::NotFound };
        return Err(Failure::new(folder, cause).into());
    }
    let options = CollectOptions {
        from: wanted.from.as_ref().map(Source::path),
        due: wanted.due,
        earlier: Some(Source::path(&wanted.out)),
        leave_out: vec![disk::relative(folder, &wanted.out)],
    };
    form::collect(&Source::folder(folder), &request.asked(), &options)
}

/// Starts the portfolio folder. What people put beside the files of one collected before stays; what they
/// changed in a file that is written anew would be lost, and is given with it.
///
/// # Errors
/// When something would be lost and `force` is not set, and as [`Staging::begin`].
pub fn begin_collected(
    collected: &Collected,
    request: &Request,
    wanted: &CollectRequest,
    force: bool,
) -> Result<(Staging, Vec<String>), Failure> {
    let out = &wanted.out;
    let manifest = disk::read(&out.join(Manifest::NAME)).ok();
    let manifest = manifest.and_then(|bytes| Manifest::from_bytes(&bytes));
    let Some(manifest) = manifest.filter(|manifest| manifest.job.collect.is_some()) else {
        return Ok((Staging::begin(out, &request.input, force)?, Vec::new()));
    };
    disk::refuse_open(out)?;
    let changed = Comparison::with_listed(out, &manifest)?.different.into_iter();
    let carried = collected.kept.names();
    let changed = changed.map(|one| one.file).filter(|name| !carried.contains(&name.as_str()));
    let mut lost = collected.kept.lost.clone();
    lost.extend(changed.filter(|name| !collected.kept.lost.contains(name)));
    if !lost.is_empty() && !force {
        return Err(Failure::new(out, Cause::Undone(lost.join("、"))));
    }
    Ok((Staging::begin(out, &request.input, true)?, lost))
}

/// Writes the portfolio folder and the list of what to ask for, whole or not at all.
///
/// # Errors
/// When they cannot be written.
pub fn write_collected(
    collected: &Collected,
    request: &Request,
    wanted: &CollectRequest,
    staging: Staging,
) -> Result<PathBuf, Error> {
    stage_collected(collected, request, wanted, &staging)?;
    Ok(staging.put_in_place()?)
}

/// Writes them into a staging folder.
pub(crate) fn stage_collected(
    collected: &Collected,
    request: &Request,
    wanted: &CollectRequest,
    staging: &Staging,
) -> Result<(), Error> {
    let out = staging.out();
    let unwritable = |error: &dyn ToString| {
        Error::Failure(Failure::new(out, Cause::unwritable(error.to_string())))
    };
    let language = request.language;
    let Collected { merged, list, summary, rules, .. } = collected;
    let portfolio = &merged.portfolio;
    let head = head(collected, request, wanted);
    let exemptions = collected.kept.of_origin.clone();
    let own = RawPortfolio { exemptions, ..portfolio.clone() };
    let files = portfolio_files(&own, &head, collected.corrections.clone());
    let files = files.map_err(|error| unwritable(&error))?;
    // These are written by people and carried on, so they are none of the files that must not change.
    let (mut kept, mut outputs): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| KEPT.contains(&&*file.name));
    let as_written = kept.iter().filter(|file| file.name != CORRECTIONS);
    let written = as_written.map(|file| FileHash::of(&file.name, &file.bytes)).collect();
    for file in &mut kept {
        let changed = match file.name.as_str() {
            SETTINGS => &collected.kept.settings,
            EXEMPTIONS => &collected.kept.exemptions,
            _ => &None,
        };
        if let Some(bytes) = changed {
            file.bytes.clone_from(bytes);
        }
    }
    let table = chase_csv(language, list).map_err(|error| unwritable(&error))?;
    let book = chase_workbook(language, &portfolio.title, list, summary)
        .map_err(|error| unwritable(&error))?;
    for (name, bytes) in [("chase.csv", table), ("chase.xlsx", book)] {
        outputs.push(NamedBytes { name: name.to_owned(), bytes });
    }
    let mut job = request.settings(out, false);
    job.collect = Some(CollectSettings {
        written,
        from: wanted.from.as_ref().map(|from| disk::relative(out, from)),
        due: wanted.due.map(|due| due.to_string()),
    });
    let inputs = inputs(collected, request, wanted);
    let hash = &rules.rulebook_hash;
    let mut manifest = Manifest::new(job, &inputs, hash, None, staging.write(&outputs)?);
    staging.write(&kept)?;
    manifest.kept = KEPT.map(str::to_owned).into();
    Ok(staging.record(&manifest)?)
}

/// Names the rules as the folder to be written has to name them.
fn head(collected: &Collected, request: &Request, wanted: &CollectRequest) -> PortfolioHead {
    let own = |name: Option<&String>, folder: Option<&Path>| match (name, folder) {
        (Some(name), Some(folder)) => Some(from_out(name, folder, &wanted.out)),
        (name, _) => name.cloned(),
    };
    let from = wanted.from.as_deref();
    let asked = request.rulebook.is_some();
    let of_rulebook = if asked { Some(request.base.as_path()) } else { from };
    PortfolioHead {
        rulebook: own(collected.head.rulebook.as_ref(), of_rulebook),
        policy: own(collected.head.policy.as_ref(), from),
    }
}

/// Names a rulebook or policy that is built in, or lies relative to a folder, relative to `out`.
fn from_out(name: &str, folder: &Path, out: &Path) -> String {
    let path = folder.join(name);
    let built_in = rules::builtin_rulebook(name).is_some() || rules::builtin_policy(name).is_some();
    let is_path = disk::is_file(&path) || disk::is_folder(&path);
    if is_path && !built_in { disk::relative(out, &path) } else { name.to_owned() }
}

/// Lists the files read by their names from the folder that the forms came in.
fn inputs(collected: &Collected, request: &Request, wanted: &CollectRequest) -> Vec<FileHash> {
    let mut inputs = collected.inputs.clone();
    if let Some(from) = &wanted.from {
        let relative = |name: &str| disk::relative(&request.input, &from.join(name));
        let of_origin = collected.of_origin.iter();
        inputs
            .extend(of_origin.map(|file| FileHash { file: relative(&file.file), ..file.clone() }));
    }
    inputs.sort_by(|one, other| one.file.cmp(&other.file));
    inputs
}
