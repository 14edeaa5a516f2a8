//! How a target and what is given out are asked for with files of the disk, recorded and read again.

use crate::assess::Request;
use crate::disk;
use crate::error::Error;
use crate::manifest::{ReallocateSettings, SimulateSettings, TargetSettings};
use crate::simulate::{
    GIVE_METHODS, METHODS, ReallocateWanted, SCOPES, TargetWanted, name_of, named,
};
use crate::source::NamedBytes;
use jixiao_core::quantity::Rate;
use jixiao_core::reallocate::Method;
use jixiao_core::target::Scope;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// How freed money is to be given out.
#[derive(Clone, Debug)]
pub struct ReallocateRequest {
    /// What decides who comes first, as written.
    pub order: String,
    /// The method.
    pub method: Method,
    /// The share that a department keeps of what it freed.
    pub keep: Rate,
    /// The list of new projects.
    pub new_projects: Option<PathBuf>,
}

impl ReallocateRequest {
    /// Reads the list of new projects.
    pub(super) fn read(&self) -> Result<ReallocateWanted, Error> {
        let new_projects = self.new_projects.as_ref().map(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            disk::read(file).map(|bytes| NamedBytes { name, bytes })
        });
        Ok(ReallocateWanted {
            order: self.order.clone(),
            method: self.method,
            keep: self.keep,
            new_projects: new_projects.transpose()?,
        })
    }

    /// Records it, with the path relative to the result folder.
    pub(super) fn settings(&self, out: &Path, sha256: Option<&str>) -> ReallocateSettings {
        ReallocateSettings {
            order: self.order.clone(),
            give: name_of(&GIVE_METHODS, &self.method).to_owned(),
            keep: self.keep.to_string(),
            new_projects: self.new_projects.as_ref().map(|file| disk::relative(out, file)),
            sha256: sha256.map(str::to_owned),
        }
    }
}

/// Records a target.
pub(super) fn target_settings(wanted: &TargetWanted) -> TargetSettings {
    let method = |method| name_of(&METHODS, method).to_owned();
    TargetSettings {
        amounts: wanted.amounts.clone(),
        methods: wanted.methods.iter().map(method).collect(),
        scope: name_of(&SCOPES, &wanted.scope).to_owned(),
        ceiling: wanted.ceiling.to_string(),
        by_department: wanted.by_department,
        spare: wanted.spare.clone(),
    }
}

impl SimulateRequest {
    /// The years that can be looked ahead.
    pub const YEARS: RangeInclusive<u16> = SimulateSettings::YEARS;

    /// Reads what was recorded in a result folder.
    pub(crate) fn recorded(settings: &SimulateSettings, out: &Path) -> Self {
        let target = settings.target.as_ref().map(|target| TargetWanted {
            amounts: target.amounts.clone(),
            methods: target.methods.iter().filter_map(|name| named(&METHODS, name)).collect(),
            scope: named(&SCOPES, &target.scope).unwrap_or(Scope::Department),
            ceiling: Rate::parse(&target.ceiling).unwrap_or(Rate::ONE),
            by_department: target.by_department,
            spare: target.spare.clone(),
        });
        let reallocate = settings.reallocate.as_ref().map(|given| ReallocateRequest {
            order: given.order.clone(),
            method: named(&GIVE_METHODS, &given.give).unwrap_or(Method::InOrder),
            keep: Rate::parse(&given.keep).unwrap_or_default(),
            new_projects: given.new_projects.as_ref().map(|file| out.join(file)),
        });
        Self {
            scenarios: settings.scenarios.as_ref().map(|file| out.join(file)),
            years: settings.years,
            growth: Rate::parse(&settings.growth).unwrap_or_default(),
            on: settings.on.clone(),
            target,
            reallocate,
        }
    }
}

/// The file of scenarios that is taken where a folder has it and none is named.
const OWN: &str = "scenarios.toml";

/// What is to be simulated.
#[derive(Clone, Debug, Default)]
pub struct SimulateRequest {
    /// The file of scenarios; that of the input where none is named.
    pub scenarios: Option<PathBuf>,
    /// How many years to look ahead.
    pub years: u32,
    /// By how much budgets grow from year to year.
    pub growth: Rate,
    /// The scenario that the target and what is given out start from; the run where none is named.
    pub on: Option<String>,
    /// A savings target.
    pub target: Option<TargetWanted>,
    /// How freed money is given out.
    pub reallocate: Option<ReallocateRequest>,
}

impl SimulateRequest {
    pub(super) fn file(&self, request: &Request) -> Option<PathBuf> {
        let own = || Some(request.input.join(OWN)).filter(|own| disk::is_file(own));
        self.scenarios.clone().or_else(own)
    }
}
