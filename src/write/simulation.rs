//! Scenarios of the disk: read, compared, and written into a folder.

use crate::assess::Request;
use crate::chart::write::charts_of;
use crate::chart::{self, simulation_figures};
use crate::disk::{self, Staging};
use crate::document::write::simulation_documents;
use crate::error::{Cause, Error, Failure};
use crate::manifest::{FileHash, Manifest, SimulateSettings};
use crate::result::{
    changes_csv, reallocation_csv, scenarios_csv, scenarios_workbook, target_csv,
    target_departments_csv, years_csv,
};
use crate::simulate::{self, Simulation, Wanted};
use crate::source::{NamedBytes, Source};
use crate::write::asked::{self, ReallocateRequest, SimulateRequest};
use std::collections::BTreeSet;
use std::path::Path;

/// Computes the scenarios of a file beside the run of the input.
///
/// # Errors
/// As [`simulate::simulate`], or when the file cannot be read.
pub fn simulate(request: &Request, wanted: &SimulateRequest) -> Result<Simulation, Error> {
    let file = wanted.file(request);
    let folder = file.as_deref().and_then(Path::parent).map(Path::to_owned).unwrap_or_default();
    let scenarios = file.map(|file| {
        let name =
            file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        disk::read(&file).map(|bytes| NamedBytes { name, bytes })
    });
    let wanted = Wanted {
        scenarios: scenarios.transpose()?,
        names: Source::folder(folder),
        years: wanted.years,
        growth: wanted.growth,
        on: wanted.on.clone(),
        target: wanted.target.clone(),
        reallocate: wanted.reallocate.as_ref().map(ReallocateRequest::read).transpose()?,
    };
    simulate::simulate(&request.source(), &request.asked(), &wanted)
}

/// Writes the tables of scenarios, the workbook, the memo and the charts, whole or not at all. Gives the characters
/// charts lack.
///
/// # Errors
/// When they cannot be written.
pub fn write_simulation(
    simulation: &Simulation,
    request: &Request,
    wanted: &SimulateRequest,
    staging: Staging,
) -> Result<BTreeSet<char>, Error> {
    let missing = stage_simulation(simulation, request, wanted, &staging)?;
    staging.put_in_place()?;
    Ok(missing)
}

/// Writes them into a staging folder.
pub(crate) fn stage_simulation(
    simulation: &Simulation,
    request: &Request,
    wanted: &SimulateRequest,
    staging: &Staging,
) -> Result<BTreeSet<char>, Error> {
    let out = staging.out();
    let unwritable = |error: csv::Error| Failure::new(out, Cause::unwritable(error.to_string()));
    let language = request.language;
    let mut files = vec![
        NamedBytes::new("scenarios.csv", scenarios_csv(language, simulation).map_err(unwritable)?),
        NamedBytes::new("changes.csv", changes_csv(language, simulation).map_err(unwritable)?),
    ];
    let workbook = scenarios_workbook(language, simulation);
    let workbook = workbook.map_err(|error| Failure::new(out, Cause::unwritable(error)))?;
    files.push(NamedBytes::new("scenarios.xlsx", workbook));
    if simulation.years > 1 {
        files.push(NamedBytes::new("years.csv", years_csv(simulation).map_err(unwritable)?));
    }
    if let Some(targets) = &simulation.targets {
        let target = target_csv(language, simulation, targets).map_err(unwritable)?;
        files.push(NamedBytes::new("target.csv", target));
        if targets.by_department || targets.results.iter().any(|one| !one.concessions.is_empty()) {
            let departments = target_departments_csv(targets).map_err(unwritable)?;
            files.push(NamedBytes::new("departments.csv", departments));
        }
    }
    if !simulation.reallocations.is_empty() {
        let given = reallocation_csv(language, simulation).map_err(unwritable)?;
        files.push(NamedBytes::new("reallocation.csv", given));
    }
    files.extend(simulation_documents(simulation, language)?);
    let mut charts = charts_of(simulation_figures(simulation, language));
    let (drawn, missing) = charts.files(&chart::Format::ALL.map(|(format, _)| format))?;
    files.extend(
        drawn.into_iter().map(|file| NamedBytes { name: format!("charts/{}", file.name), ..file }),
    );
    let mut job = request.settings(out, false);
    let file = wanted.file(request);
    job.simulate = Some(SimulateSettings {
        scenarios: file.as_ref().map(|file| disk::relative(out, file)),
        sha256: simulation.file.as_ref().map(|file: &FileHash| file.digest.as_str().to_owned()),
        years: wanted.years,
        growth: wanted.growth.to_string(),
        on: wanted.on.clone(),
        target: wanted.target.as_ref().map(asked::target_settings),
        reallocate: wanted.reallocate.as_ref().map(|given| {
            given.settings(out, simulation.new_projects.as_ref().map(|file| file.digest.as_str()))
        }),
    });
    let assessment = &simulation.assessment;
    let rules = &assessment.rules;
    let manifest = Manifest::new(
        job,
        &assessment.inputs,
        &rules.rulebook_hash,
        rules.policy_hash(),
        staging.write(&files)?,
    );
    staging.record(&manifest)?;
    Ok(missing)
}
