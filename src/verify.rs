//! Recomputes a result folder from its inputs and compares every byte; and compares tables of results that
//! were computed elsewhere.

mod results;

pub use self::results::{
    CellDifference, Few, ResultsVerdict, RowDifference, Sample, verify_results,
};

use crate::assess::{Assessed, PARQUET, Request};
use crate::chart::write::{ChartRequest, stage_charts};
use crate::disk::{self, Comparison, STDIN, Staging};
use crate::document::write::{ReportRequest, stage_reports};
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::form::{Day, Split, TemplateOptions, template};
use crate::manifest::{
    ChartSettings, CollectSettings, FileDigest, FileHash, JobSettings, Manifest, ReportSettings,
    TemplateSettings, TrialSettings,
};
use crate::stability::{Stability, StabilityWanted};
use crate::wording::Language;
use crate::write::{
    CollectRequest, DepartmentsRequest, Paper, SimulateRequest, collect, simulate, stage_collected,
    stage_departments, stage_results, stage_sheets, stage_simulation, stage_template,
};
use jixiao_core::evaluate::Mode;
use jixiao_core::rulebook::Giver;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What recomputing a result folder showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The inputs that are no longer what the manifest lists; where there are any, or any is missing, nothing
    /// is recomputed and the files are compared with what the manifest lists of them.
    pub changed_inputs: Vec<String>,
    /// The inputs that are not where they were looked for.
    pub missing_inputs: Vec<String>,
    /// Where inputs were looked for.
    pub looked_in: String,
    /// The files.
    pub files: Comparison,
}

impl Verdict {
    /// Says whether the inputs are the same and every file is what was recomputed.
    pub const fn agrees(&self) -> bool {
        self.has_inputs() && self.files.agrees()
    }

    /// Says whether every input is there and the same.
    pub const fn has_inputs(&self) -> bool {
        self.changed_inputs.is_empty() && self.missing_inputs.is_empty()
    }
}

/// Recomputes a result folder. `input` overrides where the manifest says the input is. Where inputs and
/// result lie now does not matter, only what is in them.
///
/// # Errors
/// When there is no manifest, or the input has problems or cannot be read.
pub fn verify(out: &Path, input: Option<&Path>) -> Result<Verdict, Error> {
    if !out.exists() {
        return Err(Failure::new(out, Cause::NotFound).into());
    }
    let bytes = disk::read(&out.join(Manifest::NAME));
    let manifest = bytes.ok().and_then(|bytes| Manifest::from_bytes(&bytes));
    let Some(manifest) = manifest else {
        return Err(Failure::new(out, Cause::NoManifest).into());
    };
    let job = &manifest.job;
    if job.input == STDIN && input.is_none() {
        return Err(Failure::new(out, Cause::NoInput).into());
    }
    let input: PathBuf = input.map_or_else(|| out.join(&job.input), Path::to_owned);
    let job = &found_again(job, out, &input);
    let looked_in = looked_in(out, &job.input, &input);
    let (within, beyond): (Vec<_>, Vec<_>) =
        manifest.inputs.iter().partition(|listed| disk::is_within(&listed.file));
    let (mut changed_inputs, missing_inputs) = changed_inputs(&within, &input)?;
    changed_inputs.extend(changed_beside(job, out)?);
    if !(changed_inputs.is_empty() && missing_inputs.is_empty()) {
        let files = Comparison::with_listed(out, &manifest)?;
        return Ok(Verdict { changed_inputs, missing_inputs, looked_in, files });
    }
    let request = Request {
        input,
        in_place_of_stdin: manifest.job.input == STDIN,
        rulebook: job.rulebook.clone(),
        policy: job.policy.clone(),
        base: out.to_owned(),
        score_column: job.sheets.as_ref().and_then(|sheets| sheets.score_column.clone()),
        mode: if job.provisional { Mode::Provisional } else { Mode::Final },
        trial: job.trial.as_ref().map(TrialSettings::trial).unwrap_or_default(),
        pack: job.packed,
        parquet: job.formats.iter().any(|format| format == PARQUET),
        keep_going: job.keep_going,
        language: Language::from_name(&job.language).unwrap_or_default(),
    };
    let staging = Staging::to_compare(out)?;
    recompute(&request, job, out, &staging)?;
    if let Some(mut anew) = staging.manifest() {
        anew.job.take_places(&manifest.job);
        staging.record(&anew)?;
        // What lies beyond the input is read where the input itself names it, and on nobody else's word.
        let last = |file: &FileHash| file.file.rsplit('/').next().map(str::to_owned);
        let is_same = |one: &FileHash, other: &FileHash| {
            one.digest == other.digest && last(one) == last(other)
        };
        let is_other = |listed: &&FileHash| !anew.inputs.iter().any(|one| is_same(one, listed));
        changed_inputs.extend(beyond.into_iter().filter(is_other).map(|one| one.file.clone()));
        if !changed_inputs.is_empty() {
            let files = Comparison::with_listed(out, &manifest)?;
            return Ok(Verdict { changed_inputs, missing_inputs, looked_in, files });
        }
    }
    Ok(Verdict { changed_inputs, missing_inputs, looked_in, files: staging.compare()? })
}

/// Names the place where inputs are looked for, without the way back out of the result folder.
fn looked_in(out: &Path, recorded: &str, input: &Path) -> String {
    let steps = recorded.strip_prefix("../").filter(|rest| !rest.starts_with(".."));
    let beside = steps.filter(|_| input == out.join(recorded));
    match (beside, out.parent()) {
        (Some(rest), Some(parent)) => disk::shown(&parent.join(rest)),
        _ => disk::shown(input),
    }
}

/// Looks for the files beside the input that a job named: where they were, or else in the folder of the
/// input by their name.
fn found_again(job: &JobSettings, out: &Path, input: &Path) -> JobSettings {
    let folder = if disk::is_folder(input) { Some(input) } else { input.parent() };
    let there = |path: &Path| disk::is_file(path) || disk::is_folder(path);
    let again = |place: &mut Option<String>| {
        let Some(recorded) = place.as_deref().filter(|place| !there(&out.join(place))) else {
            return;
        };
        let beside = folder.zip(Path::new(recorded).file_name());
        let beside = beside.map(|(folder, name)| folder.join(name)).filter(|path| there(path));
        if let Some(path) = beside {
            *place = Some(disk::relative(out, &path));
        }
    };
    let mut job = job.clone();
    again(&mut job.rulebook);
    again(&mut job.policy);
    job.collect.iter_mut().for_each(|collect| again(&mut collect.from));
    job.chart.iter_mut().for_each(|chart| again(&mut chart.font));
    job.report.iter_mut().for_each(|report| again(&mut report.font));
    if let Some(simulate) = &mut job.simulate {
        again(&mut simulate.scenarios);
        simulate.reallocate.iter_mut().for_each(|given| again(&mut given.new_projects));
    }
    job
}

/// Makes the files of a job anew.
fn recompute(
    request: &Request,
    job: &JobSettings,
    out: &Path,
    staging: &Staging,
) -> Result<(), Error> {
    if let Some(settings) = &job.template {
        recompute_template(request, settings, staging)
    } else if let Some(settings) = &job.collect {
        recompute_collected(request, settings, out, staging)
    } else if let Some(settings) = &job.chart {
        recompute_charts(request, settings, out, staging)
    } else if let Some(settings) = &job.report {
        recompute_reports(request, settings, out, staging)
    } else if let Some(settings) = &job.simulate {
        let wanted = SimulateRequest::recorded(settings, out);
        stage_simulation(&simulate(request, &wanted)?, request, &wanted, staging).map(|_| ())
    } else if job.sheets.is_some() {
        stage_sheets(&request.assess_sheets(&|_, _| {})?, request, staging)
    } else {
        recompute_results(request, job.streamed, staging)
    }
}

fn recompute_results(request: &Request, streamed: bool, staging: &Staging) -> Result<(), Error> {
    if streamed {
        let streamed = crate::stream::stream_into(request, staging, &|_| {})?;
        return if streamed.is_blocked() {
            Err(Error::Problems(streamed.problems))
        } else {
            Ok(())
        };
    }
    match request.assess()? {
        Assessed::Portfolio(assessment) => {
            stage_results(&assessment, request, staging, &|_| {}).map(|_| ())
        }
        Assessed::Sheet(_) => Err(Failure::new(&request.input, Cause::Kind).into()),
    }
}

/// Names the files beside the input, of scenarios and of new projects, that are no longer the same.
fn changed_beside(job: &JobSettings, out: &Path) -> Result<Vec<String>, Failure> {
    let settings = job.simulate.iter();
    let scenarios =
        settings.clone().filter_map(|job| job.scenarios.as_ref().zip(job.sha256.as_ref()));
    let given = settings.filter_map(|job| job.reallocate.as_ref());
    let new = given.filter_map(|job| job.new_projects.as_ref().zip(job.sha256.as_ref()));
    let mut changed = Vec::new();
    for (file, sha256) in scenarios.chain(new) {
        let path = out.join(file);
        if !is_unchanged(&path, &FileDigest::Sha256(sha256.clone()))? {
            changed.push(disk::shown(&path));
        }
    }
    Ok(changed)
}

fn is_unchanged(path: &Path, digest: &FileDigest) -> Result<bool, Failure> {
    Ok(disk::is_file(path) && disk::digest_of(path, digest)? == *digest)
}

fn recompute_charts(
    request: &Request,
    settings: &ChartSettings,
    out: &Path,
    staging: &Staging,
) -> Result<(), Error> {
    let wanted = ChartRequest {
        project: settings.project.clone(),
        font: settings.font.as_ref().map(|font| out.join(font)),
        dots_per_inch: settings.dots_per_inch,
    };
    match request.assess()? {
        Assessed::Portfolio(assessment) => {
            stage_charts(&assessment, request, &wanted, staging).map(|_| ())
        }
        Assessed::Sheet(_) => Err(Failure::new(&request.input, Cause::Kind).into()),
    }
}

fn recompute_reports(
    request: &Request,
    settings: &ReportSettings,
    out: &Path,
    staging: &Staging,
) -> Result<(), Error> {
    let font = settings.font.as_ref().map(|font| out.join(font));
    let Assessed::Portfolio(assessment) = request.assess()? else {
        return Err(Failure::new(&request.input, Cause::Kind).into());
    };
    let draw = || Stability::of(&assessment, &request.input, StabilityWanted::USUAL).map(Arc::new);
    let stability = settings.stability.then(draw).transpose()?;
    if settings.departments.is_empty() {
        let projects = settings.projects;
        let wanted = ReportRequest { projects, font, stability, ..ReportRequest::default() };
        return stage_reports(&assessment, request, &wanted, staging).map(|_| ());
    }
    let papers = settings.departments.iter().filter_map(|name| Paper::from_name(name)).collect();
    let wanted = DepartmentsRequest { papers, font, stability };
    stage_departments(&assessment, request, &wanted, staging).map(|_| ())
}

fn recompute_template(
    request: &Request,
    settings: &TemplateSettings,
    staging: &Staging,
) -> Result<(), Error> {
    let split = Split::from_name(&settings.split).unwrap_or_default();
    let giver = settings.giver.as_deref().and_then(Giver::from_name);
    let (blank, language) = (settings.blank, request.language);
    let options = TemplateOptions { split, blank, giver, language };
    let template = template(&request.source(), &request.asked(), options)?;
    stage_template(&template, request, options, staging)
}

fn recompute_collected(
    request: &Request,
    settings: &CollectSettings,
    out: &Path,
    staging: &Staging,
) -> Result<(), Error> {
    let wanted = CollectRequest {
        from: settings.from.as_ref().map(|from| out.join(from)),
        due: settings.due.as_deref().and_then(Day::parse),
        out: out.to_owned(),
    };
    stage_collected(&collect(request, &wanted)?, request, &wanted, staging)
}

/// Names the inputs that are missing or no longer what is listed.
fn changed_inputs(
    listed: &[&FileHash],
    input: &Path,
) -> Result<(Vec<String>, Vec<String>), Failure> {
    // Of what is not there it is not known what it was; several files were those of a folder.
    let of_folder = disk::is_folder(input) || (!input.exists() && listed.len() > 1);
    let (mut changed, mut missing) = (Vec::new(), Vec::new());
    for listed in listed {
        let path = if of_folder { input.join(&listed.file) } else { input.to_owned() };
        if !disk::is_file(&path) {
            missing.push(listed.file.clone());
        } else if !is_unchanged(&path, &listed.digest)? {
            changed.push(listed.file.clone());
        }
    }
    Ok((changed, missing))
}
