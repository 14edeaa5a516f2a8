//! `analyze weights`: where the weights of criteria come from.

use crate::analyze::{
    Method, WeightsReport, WeightsWanted, weights, weights_json, weights_scenario,
};
use crate::cli::choice::Choice;
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::exit::{Exit, stopped};
use crate::cli::problems;
use crate::cli::table::table;
use crate::disk;
use crate::error::Failure;
use crate::source::Source;
use crate::wording::{StatisticsText as Text, Typed, shown};
use std::path::PathBuf;

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
}

/// Finds weights and shows how they came about.
pub(super) fn run(args: &WeightsArgs, console: &mut Console) -> Result<Exit, Failure> {
    let report = match weights(&args.wanted()) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    if let Some(out) = &args.out {
        let scenario = weights_scenario(console.language, &report.criteria, &report.points);
        let with = args.with.iter().map(|(_, file)| file.clone());
        let read: Vec<PathBuf> = args.files.iter().cloned().chain(with).collect();
        disk::write_file(out, scenario.as_bytes(), args.force, &read)?;
    }
    if console.json {
        console.json_value(&weights_json(console.language, &report));
        return Ok(Exit::Fine);
    }
    show(console, &report);
    if let Some(out) = &args.out {
        let values = [("file", disk::shown(out))];
        console.line(&console.language.statistics_with(Text::WeightsWritten, &values));
    }
    Ok(Exit::Fine)
}

fn show(console: &mut Console, report: &WeightsReport) {
    let language = console.language;
    console.line(&styled(BOLD, language.statistics(Text::WeightsTitle)));
    let names: Vec<&str> =
        report.methods.iter().map(|one| language.statistics(method_text(one.method))).collect();
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

const fn method_text(method: Method) -> Text {
    match method {
        Method::Ahp => Text::MethodAhp,
        Method::Entropy => Text::MethodEntropy,
        Method::Critic => Text::MethodCritic,
        Method::Equal => Text::MethodEqual,
    }
}
