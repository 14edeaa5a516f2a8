//! What people wrote in the folder collected last that no form gives: its exemptions and its settings. As
//! with corrections, collecting undoes none of it.
//!
//! Both start as the program writes them, from the portfolio the forms were made from. A file that is no
//! longer what the program wrote is somebody's, and is carried on as it is.

use crate::hash::sha256;
use crate::manifest::Manifest;
use crate::portfolio::{EXEMPTIONS, PortfolioSettings, SETTINGS, exemptions_csv, read_settings};
use crate::source::Source;
use jixiao_core::alike::is_same;
use jixiao_core::problem::Place;
use jixiao_core::project::raw::{RawExemption, RawPortfolio};
use jixiao_core::quantity::MoneyUnit;

/// What is carried on of the folder collected last.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The table of exemptions, where people wrote in it.
    pub exemptions: Option<Vec<u8>>,
    /// The settings, where people changed them.
    pub settings: Option<Vec<u8>>,
    /// What people wrote and cannot be carried on.
    pub lost: Vec<String>,
    /// The exemptions of the portfolio the forms were made from.
    pub of_origin: Vec<RawExemption>,
    /// The exemptions that hold.
    pub rows: Vec<RawExemption>,
}

impl Kept {
    /// Finds what people wrote in a folder, which was read as `before`.
    pub(super) fn of(
        folder: Option<&Source>,
        before: Option<&RawPortfolio>,
        origin: Option<&RawPortfolio>,
        unit: Option<MoneyUnit>,
    ) -> Self {
        let of_origin = origin.map_or_else(Vec::new, |origin| origin.exemptions.clone());
        let mut kept = Self { rows: of_origin.clone(), of_origin, ..Self::default() };
        let Some(folder) = folder else { return kept };
        let Some(manifest) = collected(folder) else { return kept };
        if let Some((bytes, _)) = changed(folder, &manifest, SETTINGS) {
            let settings = read_settings(&Place::file(SETTINGS), &bytes).ok();
            // Settings that name other tables, or another unit, do not fit what is written beside them.
            if settings.is_some_and(|settings| fits(&settings, unit)) {
                kept.settings = Some(bytes);
            } else {
                kept.lost.push(SETTINGS.to_owned());
            }
        }
        if let Some((bytes, written)) = changed(folder, &manifest, EXEMPTIONS) {
            let known = before.map_or(&[][..], |before| &before.exemptions);
            // A row that was deleted here comes back only where it was written anew where the forms come from.
            let own = exemptions_csv(&kept.of_origin).ok();
            let is_as_before = own.is_some_and(|own| sha256(&own) == written);
            let is_new = |row: &&RawExemption| {
                !is_as_before && !known.iter().any(|other| is_same(&other.project, &row.project))
            };
            let new: Vec<_> = kept.of_origin.iter().filter(is_new).cloned().collect();
            let rows = [known, &new].concat();
            let table = if new.is_empty() { Some(bytes) } else { exemptions_csv(&rows).ok() };
            if before.is_some() {
                kept.rows = rows;
                kept.exemptions = table;
            } else {
                kept.lost.push(EXEMPTIONS.to_owned());
            }
        }
        kept
    }

    /// Names the files that are carried on as people left them.
    pub fn names(&self) -> Vec<&'static str> {
        let settings = self.settings.is_some().then_some(SETTINGS);
        settings.into_iter().chain(self.exemptions.is_some().then_some(EXEMPTIONS)).collect()
    }
}

/// Reads the manifest of a folder that forms were collected in.
fn collected(folder: &Source) -> Option<Manifest> {
    if !folder.is_file(Manifest::NAME) {
        return None;
    }
    let manifest = Manifest::from_bytes(&folder.read(Manifest::NAME).ok()?)?;
    manifest.job.collect.is_some().then_some(manifest)
}

/// Gives a file that is no longer what the program wrote, with the hash of that.
fn changed(folder: &Source, manifest: &Manifest, name: &str) -> Option<(Vec<u8>, String)> {
    let written = manifest.job.collect.iter().flat_map(|collect| &collect.written);
    let written = written.chain(&manifest.outputs).find(|file| file.file == name)?;
    let bytes = if folder.is_file(name) { folder.read(name).ok()? } else { return None };
    let written = written.digest.as_str();
    (sha256(&bytes) != written).then(|| (bytes, written.to_owned()))
}

fn fits(settings: &PortfolioSettings, unit: Option<MoneyUnit>) -> bool {
    settings.projects == "projects.csv"
        && settings.facts.as_deref() == Some("facts.csv")
        && unit.is_none_or(|unit| unit == settings.unit)
}
