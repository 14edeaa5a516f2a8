//! `manifest.json`: what a result folder was made from, so that it can be recomputed.

use crate::hash::{sha256, sha256_of};
use jixiao_core::policy::Trial;
use serde::{Deserialize, Serialize};
use std::io::{self, Read};
use std::ops::RangeInclusive;

/// The manifest of a result folder. Paths use `/` and are relative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `jixiao`.
    pub program: String,
    /// The program's version.
    pub version: String,
    /// How it was run.
    pub job: JobSettings,
    /// The files read, relative to the input.
    pub inputs: Vec<FileHash>,
    /// The rulebook used.
    pub rulebook: RulesHash,
    /// The policy used, if any.
    pub policy: Option<RulesHash>,
    /// How many projects were scored and how many put aside, where some might have been.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projects: Option<ProjectCounts>,
    /// The files written beside the manifest.
    pub outputs: Vec<FileHash>,
    /// Files beside it that people write, and that every later job carries on as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<String>,
}

/// How many projects a job that puts some aside has read; the last two add up to the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectCounts {
    /// All that were read.
    pub read: u64,
    /// Those that were scored.
    pub scored: u64,
    /// Those that were put aside.
    pub rejected: u64,
}

/// How a job was run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is asked for on its own")]
pub struct JobSettings {
    /// The input, relative to the result folder.
    pub input: String,
    /// The rulebook asked for on the command line, relative to the result folder if a path.
    pub rulebook: Option<String>,
    /// The policy asked for on the command line, relative to the result folder if a path.
    pub policy: Option<String>,
    /// What was tried on the policy, where anything was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trial: Option<TrialSettings>,
    /// Whether missing facts led to intervals.
    pub provisional: bool,
    /// Whether a wide table was streamed.
    pub streamed: bool,
    /// Whether projects that something blocks were put aside, and the others scored.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep_going: bool,
    /// Whether what was read lies beside the results.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub packed: bool,
    /// Further formats in which the results were written, such as `parquet`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<String>,
    /// The language of the texts.
    pub language: String,
    /// Which forms were written, where forms are what it was run for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateSettings>,
    /// What forms were collected for, where that is what it was run for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collect: Option<CollectSettings>,
    /// How charts were drawn, where charts are what it was run for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chart: Option<ChartSettings>,
    /// Which documents were written, where documents are what it was run for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportSettings>,
    /// How published sheets were read, where a folder of them is what it was run for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheets: Option<SheetsSettings>,
    /// Which scenarios were compared, where that is what it was run for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub simulate: Option<SimulateSettings>,
}

/// What was tried on the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialSettings {
    /// Rates, each as `GRADE=RATE`.
    pub rates: Vec<String>,
    /// The least share that is cut.
    pub floor: Option<String>,
}

impl TrialSettings {
    /// Records a trial; `None` where nothing is tried.
    pub fn of(trial: &Trial) -> Option<Self> {
        let Trial { rates, floor } = trial.clone();
        (!trial.is_empty()).then_some(Self { rates, floor })
    }

    /// Gives the trial.
    pub fn trial(&self) -> Trial {
        Trial { rates: self.rates.clone(), floor: self.floor.clone() }
    }
}

/// Which scenarios were compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulateSettings {
    /// The file of scenarios, relative to the result folder.
    pub scenarios: Option<String>,
    /// Its hash.
    pub sha256: Option<String>,
    /// How many years were looked ahead.
    pub years: u32,
    /// By how much budgets grew from year to year.
    pub growth: String,
    /// The scenario that the target and what was given out start from; the run where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// The savings target, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<TargetSettings>,
    /// How freed money was given out, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reallocate: Option<ReallocateSettings>,
}

/// A savings target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetSettings {
    /// The amounts, as written.
    pub amounts: Vec<String>,
    /// The methods.
    pub methods: Vec<String>,
    /// Among which projects a worse grade has no lower rate.
    pub scope: String,
    /// The most of a base that is cut.
    pub ceiling: String,
    /// Whether every department has a list of its own.
    pub by_department: bool,
    /// What departments are spared, as written.
    pub spare: Vec<String>,
}

/// How freed money was given out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReallocateSettings {
    /// What decides who comes first, as written.
    pub order: String,
    /// The method.
    pub give: String,
    /// The share that a department keeps of what it freed.
    pub keep: String,
    /// The list of new projects, relative to the result folder.
    pub new_projects: Option<String>,
    /// Its hash.
    pub sha256: Option<String>,
}

/// How the sheets of a folder were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetsSettings {
    /// The heading of the scores taken, where several stand side by side.
    pub score_column: Option<String>,
}

/// Which documents were written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportSettings {
    /// Whether each project has one, too.
    pub projects: bool,
    /// The papers that every department has in a folder of its own, where that is what was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<String>,
    /// Whether they certify how stable grades are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stability: bool,
    /// The font file beside the built-in one, relative to the result folder.
    pub font: Option<String>,
}

/// How charts were drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartSettings {
    /// The project a chart is about.
    pub project: Option<String>,
    /// The font file beside the built-in one, relative to the result folder.
    pub font: Option<String>,
    /// The resolution of PNG.
    pub dots_per_inch: u16,
}

/// What forms were collected for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectSettings {
    /// The files that people may write in as the program itself wrote them, so that it is known who wrote
    /// what stands there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub written: Vec<FileHash>,
    /// The portfolio folder the forms were made from, relative to the result folder.
    pub from: Option<String>,
    /// The day they were due.
    pub due: Option<String>,
}

/// Which forms were written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSettings {
    /// How the projects were split over workbooks.
    pub split: String,
    /// Whether results known before were left out.
    pub blank: bool,
    /// Whom they were for; all where it says nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub giver: Option<String>,
}

/// A file with its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHash {
    /// The file.
    pub file: String,
    /// Its hash.
    #[serde(flatten)]
    pub digest: FileDigest,
}

/// The hash of a file, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileDigest {
    /// SHA-256.
    Sha256(String),
    /// BLAKE3, which is made as fast as a large table is read.
    Blake3(String),
}

impl FileDigest {
    /// Gives the digits.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sha256(digits) | Self::Blake3(digits) => digits,
        }
    }

    /// Takes what was hashed piece by piece.
    pub fn of_stream(hasher: &blake3::Hasher) -> Self {
        Self::Blake3(hasher.finalize().to_hex().to_string())
    }

    /// Hashes everything a reader gives in the same way.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn anew(&self, reader: &mut dyn Read) -> io::Result<Self> {
        match self {
            Self::Sha256(_) => sha256_of(reader).map(Self::Sha256),
            Self::Blake3(_) => {
                let mut hasher = blake3::Hasher::new();
                hasher.update_reader(reader)?;
                Ok(Self::of_stream(&hasher))
            }
        }
    }
}

/// A rulebook or policy with the SHA-256 of its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesHash {
    /// The id.
    pub id: String,
    /// The edition.
    pub edition: String,
    /// The hash over names and bytes of its files.
    pub sha256: String,
}

impl FileHash {
    /// Hashes a file.
    pub fn of(file: &str, bytes: &[u8]) -> Self {
        Self { file: file.to_owned(), digest: FileDigest::Sha256(sha256(bytes)) }
    }
}

/// So many bytes are read of a manifest; one of the most files a folder may have is far smaller.
const MOST_BYTES: usize = 64 << 20;

impl ChartSettings {
    /// The resolutions that can be asked for.
    pub const DOTS_PER_INCH: RangeInclusive<u16> = 72..=1200;
}

impl SimulateSettings {
    /// So many years can be looked ahead.
    pub const YEARS: RangeInclusive<u16> = 1..=20;
}

impl JobSettings {
    /// Says whether the command line takes what is recorded: a job that nobody could have asked for is none.
    fn could_be_asked_for(&self) -> bool {
        let is_drawn =
            |chart: &ChartSettings| ChartSettings::DOTS_PER_INCH.contains(&chart.dots_per_inch);
        let is_ahead = |simulate: &SimulateSettings| {
            u16::try_from(simulate.years)
                .is_ok_and(|years| SimulateSettings::YEARS.contains(&years))
        };
        self.chart.as_ref().is_none_or(is_drawn) && self.simulate.as_ref().is_none_or(is_ahead)
    }

    /// Takes over where another run of the same job found its files: a place is no content.
    pub(crate) fn take_places(&mut self, other: &Self) {
        self.input.clone_from(&other.input);
        self.rulebook.clone_from(&other.rulebook);
        self.policy.clone_from(&other.policy);
        if let (Some(own), Some(other)) = (&mut self.collect, &other.collect) {
            own.from.clone_from(&other.from);
        }
        if let (Some(own), Some(other)) = (&mut self.chart, &other.chart) {
            own.font.clone_from(&other.font);
        }
        if let (Some(own), Some(other)) = (&mut self.report, &other.report) {
            own.font.clone_from(&other.font);
        }
        if let (Some(own), Some(other)) = (&mut self.simulate, &other.simulate) {
            own.scenarios.clone_from(&other.scenarios);
            if let (Some(own), Some(other)) = (&mut own.reallocate, &other.reallocate) {
                own.new_projects.clone_from(&other.new_projects);
            }
        }
    }
}

impl Manifest {
    /// The name of the file in a result folder.
    pub const NAME: &str = "manifest.json";

    /// Records what files were made from.
    pub fn new(
        job: JobSettings,
        inputs: &[FileHash],
        rulebook: &RulesHash,
        policy: Option<&RulesHash>,
        outputs: Vec<FileHash>,
    ) -> Self {
        Self {
            program: "jixiao".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            job,
            inputs: inputs.to_vec(),
            rulebook: rulebook.clone(),
            policy: policy.cloned(),
            projects: None,
            outputs,
            kept: Vec::new(),
        }
    }

    /// Writes the manifest.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Only text, numbers, lists and structures are written, so encoding cannot fail.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads a manifest; `None` where the bytes are none of this program's.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > MOST_BYTES {
            return None;
        }
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        let is_own = manifest.program == "jixiao" && manifest.job.could_be_asked_for();
        is_own.then_some(manifest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_hashes_of_abc_are_as_published() {
        // FIPS 180-4's example, and the BLAKE3 team's `b3sum` of the same text.
        let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".to_owned();
        let blake3 = "6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85".to_owned();
        for digest in [FileDigest::Sha256(sha256), FileDigest::Blake3(blake3)] {
            assert_eq!(digest.anew(&mut b"abc".as_slice()).unwrap(), digest);
        }
    }
}
