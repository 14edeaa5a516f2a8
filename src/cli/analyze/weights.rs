//! `analyze weights`: where the weights of criteria come from.

use crate::analyze::{
    Method, WeightsReport, WeightsWanted, reweighted_rulebook, rulebook_scenario, weights,
    weights_json, weights_on, weights_scenario,
};
use crate::assess::Asked;
use crate::cli::args::RulesArgs;
use crate::cli::choice::Choice;
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::exit::{Exit, stopped};
use crate::cli::problems;
use crate::cli::simulate;
use crate::cli::table::table;
use crate::disk;
use crate::error::{Error, Failure};
use crate::rules;
use crate::source::Source;
use crate::wording::{Language, StatisticsText as Text, Typed, shown};
use std::path::{Path, PathBuf};

/// The arguments of `analyze weights`.
#[derive(Debug, clap::Args)]
pub(super) struct WeightsArgs {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "METHOD", value_parser = methods())]
    method: Method,
    #[arg(long, value_name = "COLUMN")]
    cost: Vec<String>,
    #[arg(long)]
    range: bool,
    #[arg(long, value_name = "METHOD=FILE", value_parser = with)]
    with: Vec<(Method, PathBuf)>,
    #[arg(short = 'o', long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
    #[arg(long, value_name = "INPUT")]
    on: Option<PathBuf>,
}

fn methods() -> Choice<Method> {
    Choice::new(Typed::Weights, Method::ALL.map(|method| (method.name(), method)))
}

fn with(text: &str) -> Result<(Method, PathBuf), String> {
    let known = || Method::ALL.map(Method::name).join(", ");
    let (method, file) = text.split_once('=').ok_or_else(known)?;
    Ok((methods().find(method).ok_or_else(known)?, PathBuf::from(file)))
}

impl WeightsArgs {
    fn wanted(&self) -> Vec<WeightsWanted> {
        let of = |method: Method, files: &[PathBuf]| WeightsWanted {
            method,
            sources: files.iter().map(Source::path).collect(),
            cost: self.cost.clone(),
            by_range: self.range,
        };
        let mut wanted = vec![of(self.method, &self.files)];
        wanted
            .extend(self.with.iter().map(|(method, file)| of(*method, std::slice::from_ref(file))));
        wanted
    }

    fn asked(&self, portfolio: &Path, language: Language) -> Asked {
        let rules = RulesArgs { rulebook: self.rulebook.clone(), policy: None };
        rules.request(portfolio.to_owned(), language).asked()
    }
}

/// Finds weights and shows how they came about.
pub(super) fn run(args: &WeightsArgs, console: &mut Console) -> Result<Exit, Failure> {
    let report = match weights(&args.wanted()) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    let written = match write(args, &report, console.language) {
        Ok(written) => written,
        Err(stop) => return stopped(stop, console),
    };
    let tried = args.on.as_ref().map(|portfolio| {
        let asked = args.asked(portfolio, console.language);
        weights_on(console.language, &report, &Source::path(portfolio), &asked)
    });
    let tried = match tried.transpose() {
        Ok(tried) => tried,
        Err(stop) => return stopped(stop, console),
    };
    if console.json {
        console.json_value(&weights_json(console.language, &report, tried.as_ref()));
        return Ok(Exit::Fine);
    }
    show(console, &report);
    if let Some((text, out)) = args.out.as_ref().and_then(|out| Some((written?, out))) {
        let shown = disk::shown(out);
        let values = [("file", shown.clone()), ("folder", shown)];
        console.line(&console.language.statistics_with(text, &values));
    }
    if let Some(tried) = &tried {
        let title = [("title", tried.assessment.portfolio.title.clone())];
        console.line(&console.language.statistics_with(Text::WeightsOn, &title));
        simulate::compare(console, tried);
    }
    Ok(Exit::Fine)
}

/// Writes the weights: a scenario, where the name says that it is TOML, else a rulebook.
fn write(
    args: &WeightsArgs,
    report: &WeightsReport,
    language: Language,
) -> Result<Option<Text>, Error> {
    let Some(out) = &args.out else { return Ok(None) };
    let base = Source::folder(".");
    let is_scenario = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    if !is_scenario {
        let name = args.rulebook.as_deref().unwrap_or(rules::DEFAULT_RULEBOOK);
        let files = reweighted_rulebook(report, name, &base)?;
        disk::write_new(out, &files)?;
        return Ok(Some(Text::RulebookWritten));
    }
    let scenario = match &args.rulebook {
        None => weights_scenario(language, &report.criteria, &report.points),
        Some(name) => {
            let (rulebook, _) = rules::load_rulebook(name, &base)?;
            rulebook_scenario(language, report, &rulebook)?
        }
    };
    let with = args.with.iter().map(|(_, file)| file.clone());
    let read: Vec<PathBuf> = args.files.iter().cloned().chain(with).collect();
    disk::write_file(out, scenario.as_bytes(), args.force, &read)?;
    Ok(Some(Text::WeightsWritten))
}

fn show(console: &mut Console, report: &WeightsReport) {
    let language = console.language;
    console.line(&styled(BOLD, language.statistics(Text::WeightsTitle)));
    let names: Vec<&str> =
        report.methods.iter().map(|one| language.statistics(one.method.text())).collect();
    let mut headings = vec![language.statistics(Text::HeadCriterion)];
    headings.extend(&names);
    headings.extend([Text::HeadWeight, Text::HeadPoints].map(|one| language.statistics(one)));
    let rows = report.criteria.iter().enumerate().map(|(at, name)| {
        let mut row = vec![name.clone()];
        row.extend(report.methods.iter().map(|one| shown(one.weights[at])));
        row.extend([shown(report.weights[at]), report.points[at].to_string()]);
        row
    });
    console.line(&table(&headings, rows.collect(), 1));
    for one in &report.methods {
        if let Some(judged) = &one.judged {
            let values = [
                ("experts", one.experts.to_string()),
                ("ratio", shown(judged.ratio)),
                ("index", shown(judged.index)),
                ("eigenvalue", shown(judged.eigenvalue)),
            ];
            console.line(&language.statistics_with(Text::WeightsConsistent, &values));
        }
    }
    console.line(language.statistics(Text::WeightsMeaning));
    if !report.problems.is_empty() {
        problems::print(console, &report.problems, problems::counts(&report.problems));
    }
}
