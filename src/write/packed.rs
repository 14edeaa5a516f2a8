//! What a result was made from, put beside it, so that the folder can be handed over and recomputed as it
//! is.

use crate::assess::{Assessment, Request};
use crate::error::{Error, Failure};
use crate::manifest::JobSettings;
use crate::portfolio::{PortfolioSettings, read_settings};
use crate::rules::{builtin_policy, builtin_rulebook};
use crate::source::{NamedBytes, Source};
use jixiao_core::problem::Place;

/// The folder of what was read.
const INPUTS: &str = "inputs";

/// The folder of rules that do not lie within the input.
const RULES: &str = "rules";

/// The files put beside a result, and where they lie then, seen from it.
pub(super) struct Packed {
    pub(super) files: Vec<NamedBytes>,
    input: String,
    rulebook: Option<String>,
    policy: Option<String>,
}

impl Packed {
    /// Gathers everything an assessment was made from.
    pub(super) fn of(assessment: &Assessment, request: &Request) -> Result<Self, Error> {
        let source = request.source();
        let mut files = Vec::new();
        for read in &assessment.inputs {
            let bytes = source.read(&read.file)?;
            files.push(NamedBytes::new(format!("{INPUTS}/{}", read.file), bytes));
        }
        let input = match source.entry() {
            Some(entry) => format!("{INPUTS}/{entry}"),
            None => INPUTS.to_owned(),
        };
        let mut packed = Self { files, input, rulebook: None, policy: None };
        let settings = match source.entry() {
            None => read_settings(&Place::file("jixiao.toml"), &source.read("jixiao.toml")?)?,
            Some(_) => PortfolioSettings::default(),
        };
        packed.add_rules(request, &source, &settings)?;
        Ok(packed)
    }

    fn add_rules(
        &mut self,
        request: &Request,
        source: &Source,
        settings: &PortfolioSettings,
    ) -> Result<(), Failure> {
        let base = Source::folder(&request.base);
        let asked = |asked: &Option<String>, named: &Option<String>| match (asked, named) {
            (Some(name), _) => Some((name.clone(), base.clone(), false)),
            (None, Some(name)) => Some((name.clone(), source.clone(), is_within(name))),
            (None, None) => None,
        };
        if let Some((name, from, within)) = asked(&request.rulebook, &settings.rulebook) {
            let own = builtin_rulebook(&name).is_none();
            let place =
                if within { format!("{INPUTS}/{name}") } else { format!("{RULES}/rulebook") };
            let read = if own { from.read_folder(&name, "toml")? } else { Vec::new() };
            let placed =
                |file: NamedBytes| NamedBytes::new(format!("{place}/{}", file.name), file.bytes);
            self.files.extend(read.into_iter().map(placed));
            self.rulebook = (!within).then_some(if own { place } else { name });
        }
        if let Some((name, from, within)) = asked(&request.policy, &settings.policy) {
            let own = builtin_policy(&name).is_none();
            let last = name.rsplit(['/', '\\']).next().unwrap_or(&name);
            let place = if within { format!("{INPUTS}/{name}") } else { format!("{RULES}/{last}") };
            if own {
                self.files.push(NamedBytes::new(place.clone(), from.read(&name)?));
            }
            self.policy = (!within).then_some(if own { place } else { name });
        }
        Ok(())
    }

    /// Records where everything lies now.
    pub(super) fn settings(&self, job: JobSettings) -> JobSettings {
        JobSettings {
            input: self.input.clone(),
            rulebook: self.rulebook.clone(),
            policy: self.policy.clone(),
            packed: true,
            ..job
        }
    }
}

/// Says whether a name leads to something within the folder of the input.
fn is_within(name: &str) -> bool {
    !name.contains(['\\', ':']) && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
