//! Recomputes a result folder from its inputs and compares every byte.

use crate::assess::{Assessed, Request};
use crate::chart::write::{ChartRequest, stage_charts};
use crate::disk::{self, Comparison, Staging};
use crate::document::write::{ReportRequest, stage_reports};
use crate::error::Error;
use crate::error::{Cause, Failure};
use crate::form::{Day, Split, TemplateOptions, template};
use crate::manifest::{
    ChartSettings, CollectSettings, Manifest, ReportSettings, SimulateSettings, TemplateSettings,
    TrialSettings,
};
use crate::wording::Language;
use crate::write::{
    CollectRequest, SimulateRequest, collect, simulate, stage_collected, stage_results,
    stage_sheets, stage_simulation, stage_template,
};
use jixiao_core::evaluate::Mode;
use jixiao_core::rulebook::Giver;
use std::path::{Path, PathBuf};

/// What recomputing a result folder showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every file was compared, up to the first difference.
    Compared(Comparison),
    /// An input is no longer what the manifest lists.
    InputChanged(String),
}

/// Recomputes a result folder. `input` overrides where the manifest says the input is.
///
/// # Errors
/// When there is no manifest, or the input has problems or cannot be read.
pub fn verify(out: &Path, input: Option<&Path>) -> Result<Verdict, Error> {
    let bytes = disk::read(&out.join("manifest.json"));
    let manifest = bytes.ok().and_then(|bytes| Manifest::from_bytes(&bytes));
    let Some(manifest) = manifest else {
        return Err(Failure::new(out, Cause::NoManifest).into());
    };
    let job = &manifest.job;
    if job.input == "-" && input.is_none() {
        return Err(Failure::new(out, Cause::NoInput).into());
    }
    let input: PathBuf = input.map_or_else(|| out.join(&job.input), Path::to_owned);
    if let Some(changed) = changed_input(&manifest, &input)? {
        return Ok(Verdict::InputChanged(changed));
    }
    let request = Request {
        input,
        rulebook: job.rulebook.clone(),
        policy: job.policy.clone(),
        base: out.to_owned(),
        score_column: job.sheets.as_ref().and_then(|sheets| sheets.score_column.clone()),
        mode: if job.provisional { Mode::Provisional } else { Mode::Final },
        trial: job.trial.as_ref().map(TrialSettings::trial).unwrap_or_default(),
        language: Language::from_name(&job.language).unwrap_or_default(),
    };
    let staging = Staging::to_compare(out)?;
    if let Some(settings) = &job.template {
        recompute_template(&request, settings, &staging)?;
    } else if let Some(settings) = &job.collect {
        recompute_collected(&request, settings, out, &staging)?;
    } else if let Some(settings) = &job.chart {
        recompute_charts(&request, settings, out, &staging)?;
    } else if let Some(settings) = &job.report {
        recompute_reports(&request, settings, out, &staging)?;
    } else if let Some(settings) = &job.simulate {
        if let Some(changed) = changed_beside(settings, out)? {
            return Ok(Verdict::InputChanged(changed));
        }
        let wanted = SimulateRequest::recorded(settings, out);
        stage_simulation(&simulate(&request, &wanted)?, &request, &wanted, &staging)?;
    } else if job.sheets.is_some() {
        stage_sheets(&request.assess_sheets(&|_, _| {})?, &request, &staging)?;
    } else {
        recompute(&request, job.streamed, &staging)?;
    }
    Ok(Verdict::Compared(staging.compare()?))
}

fn recompute(request: &Request, streamed: bool, staging: &Staging) -> Result<(), Error> {
    if streamed {
        let streamed = crate::stream::stream_into(request, staging, &|_| {})?;
        return if streamed.counts[0] == 0 {
            Ok(())
        } else {
            Err(Error::Problems(streamed.problems))
        };
    }
    match request.assess()? {
        Assessed::Portfolio(assessment) => {
            stage_results(&assessment, request, staging, &|_| {}).map(|_| ())
        }
        Assessed::Sheet(_) => Err(Failure::new(&request.input, Cause::Kind).into()),
    }
}

/// Names the file beside the input of scenarios, or of new projects, that is no longer the same.
fn changed_beside(settings: &SimulateSettings, out: &Path) -> Result<Option<String>, Error> {
    let given = settings.reallocate.as_ref();
    let new = given.and_then(|given| given.new_projects.as_ref().zip(given.sha256.as_ref()));
    for (file, sha256) in
        settings.scenarios.as_ref().zip(settings.sha256.as_ref()).into_iter().chain(new)
    {
        let file = out.join(file);
        if disk::hash_of(&file)? != *sha256 {
            return Ok(Some(disk::shown(&file)));
        }
    }
    Ok(None)
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
    let wanted = ReportRequest {
        project: None,
        projects: settings.projects,
        font: settings.font.as_ref().map(|font| out.join(font)),
    };
    match request.assess()? {
        Assessed::Portfolio(assessment) => {
            stage_reports(&assessment, request, &wanted, staging).map(|_| ())
        }
        Assessed::Sheet(_) => Err(Failure::new(&request.input, Cause::Kind).into()),
    }
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

fn changed_input(manifest: &Manifest, input: &Path) -> Result<Option<String>, Failure> {
    for listed in &manifest.inputs {
        let path = if disk::is_folder(input) { input.join(&listed.file) } else { input.to_owned() };
        if disk::hash_of(&path)? != listed.sha256 {
            return Ok(Some(listed.file.clone()));
        }
    }
    Ok(None)
}
