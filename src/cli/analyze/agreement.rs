//! `analyze agreement`: how far evaluators of the same subjects agree.

use crate::analyze::{AgreementReport, agreement};
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::exit::{Exit, stopped};
use crate::cli::problems;
use crate::cli::table::table;
use crate::error::Failure;
use crate::result::{agreement_json, statistics_of};
use crate::source::Source;
use crate::wording::{Language, StatisticsText as Text, bare_probability, probability, shown};
use jixiao_statistics::{Answer, Interval};
use std::path::PathBuf;

/// The arguments of `analyze agreement`.
#[derive(Debug, clap::Args)]
pub(super) struct AgreementArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "COLUMN")]
    firm: Option<String>,
}

/// Says how far the evaluators of a table agree.
pub(super) fn run(args: &AgreementArgs, console: &mut Console) -> Result<Exit, Failure> {
    let report = match agreement(&Source::path(&args.file), args.firm.as_deref()) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    if console.json {
        console.json(&agreement_json(
            console.language,
            &report.ratings,
            &report.agreement,
            report.firms.as_ref(),
        ));
        return Ok(Exit::Fine);
    }
    let language = console.language;
    console.line(&styled(BOLD, language.statistics(Text::AgreementTitle)));
    let values = [
        ("subjects", report.agreement.subjects.to_string()),
        ("evaluators", report.ratings.evaluators.len().to_string()),
        ("gaps", report.agreement.gaps.to_string()),
        ("complete", report.agreement.complete.to_string()),
    ];
    console.line(&language.statistics_with(Text::AgreementData, &values));
    show_statistics(console, &report);
    show_pairs(console, &report);
    show_severity(console, &report);
    show_firms(console, &report);
    show_outliers(console, &report);
    if !report.problems.is_empty() {
        problems::print(console, &report.problems, problems::counts(&report.problems));
    }
    Ok(Exit::Fine)
}

fn value(answer: &Answer, language: Language) -> String {
    let none = |_| language.statistics(Text::NoValue).to_owned();
    answer.as_ref().map_or_else(none, |estimate| shown(estimate.value))
}

fn interval(interval: Option<Interval>, language: Language) -> String {
    interval.map_or_else(String::new, |one| {
        let values = [("low", shown(one.low)), ("high", shown(one.high))];
        language.statistics_with(Text::Within, &values)
    })
}

fn show_statistics(console: &mut Console, report: &AgreementReport) {
    let language = console.language;
    let rows = statistics_of(&report.agreement).map(|(_, name, what, scale, answer)| {
        let estimate = answer.as_ref().ok();
        let test = estimate.and_then(|estimate| estimate.test);
        vec![
            language.statistics(name).to_owned(),
            value(answer, language),
            interval(estimate.and_then(|estimate| estimate.interval), language),
            test.map_or_else(String::new, |test| language.test(&test)),
            language.meaning(what, scale, answer),
        ]
    });
    let headings = [
        Text::HeadStatistic,
        Text::HeadValue,
        Text::HeadInterval,
        Text::HeadTest,
        Text::HeadMeaning,
    ]
    .map(|heading| language.statistics(heading));
    console.line(&table(&headings, rows.to_vec(), headings.len()));
}

fn show_pairs(console: &mut Console, report: &AgreementReport) {
    use jixiao_statistics::agreement::Scale::LandisKoch;
    let language = console.language;
    let rows = report.agreement.pairs.iter().map(|pair| {
        let kappas = &pair.kappas;
        vec![
            report.ratings.evaluators[pair.one].clone(),
            report.ratings.evaluators[pair.other].clone(),
            kappas.subjects.to_string(),
            value(&kappas.plain, language),
            value(&kappas.linear, language),
            value(&kappas.quadratic, language),
            language.meaning(Text::WhatKappa, LandisKoch, &kappas.plain),
        ]
    });
    let headings = [
        Text::HeadOne,
        Text::HeadOther,
        Text::HeadSubjects,
        Text::NameKappa,
        Text::HeadLinear,
        Text::HeadQuadratic,
        Text::HeadMeaning,
    ]
    .map(|heading| language.statistics(heading));
    console.line(&styled(BOLD, language.statistics(Text::PairsTitle)));
    console.line(&table(&headings, rows.collect(), headings.len()));
}

fn show_severity(console: &mut Console, report: &AgreementReport) {
    let language = console.language;
    console.line(&styled(BOLD, language.statistics(Text::SeverityTitle)));
    let Ok(severity) = &report.agreement.severity else {
        console.line(language.statistics(Text::SeverityNone));
        return;
    };
    if severity.groups > 1 {
        let values = [("groups", severity.groups.to_string())];
        console.line(&language.statistics_with(Text::SeverityGroups, &values));
    }
    let evaluators = report.ratings.evaluators.iter().zip(&severity.evaluators);
    let rows = evaluators.map(|(name, one)| {
        let estimate = one.deviation;
        let test = estimate.and_then(|estimate| estimate.test);
        let deviation = estimate.map_or_else(String::new, |estimate| shown(estimate.value));
        vec![
            name.clone(),
            one.subjects.to_string(),
            deviation,
            interval(estimate.and_then(|estimate| estimate.interval), language),
            test.map_or_else(String::new, |test| language.test(&test)),
            language.severity(one).to_owned(),
        ]
    });
    let headings = [
        Text::HeadEvaluator,
        Text::HeadSubjects,
        Text::HeadDeviation,
        Text::HeadInterval,
        Text::HeadTest,
        Text::HeadMeaning,
    ]
    .map(|heading| language.statistics(heading));
    console.line(&table(&headings, rows.collect(), headings.len()));
}

fn show_firms(console: &mut Console, report: &AgreementReport) {
    let language = console.language;
    let Some(firms) = &report.firms else { return };
    console.line(&styled(BOLD, language.statistics(Text::FirmsTitle)));
    let firms = match firms {
        Ok(firms) => firms,
        Err(reason) => return console.line(language.no_statistic(*reason)),
    };
    let rows = firms.iter().map(|one| {
        let test = one.deviation.test.map_or_else(String::new, |test| language.test(&test));
        vec![
            one.name.clone(),
            one.evaluators.to_string(),
            shown(one.deviation.value),
            interval(one.deviation.interval, language),
            test,
            one.p.map_or_else(String::new, bare_probability),
            language.firm(one).to_owned(),
        ]
    });
    let headings = [
        Text::HeadFirm,
        Text::HeadPeople,
        Text::HeadDeviation,
        Text::HeadInterval,
        Text::HeadTest,
        Text::HeadAdjusted,
        Text::HeadMeaning,
    ]
    .map(|heading| language.statistics(heading));
    console.line(&table(&headings, rows.collect(), headings.len()));
}

fn show_outliers(console: &mut Console, report: &AgreementReport) {
    let language = console.language;
    let Ok(severity) = &report.agreement.severity else { return };
    if severity.outliers.is_empty() {
        console.line(language.statistics(Text::OutliersNone));
        return;
    }
    console.line(&styled(BOLD, language.statistics(Text::OutliersTitle)));
    for one in &severity.outliers {
        let values = [
            ("subject", report.ratings.rows[one.subject].subject.clone()),
            ("evaluator", report.ratings.evaluators[one.evaluator].clone()),
            ("score", shown(one.score)),
            ("expected", shown(one.expected)),
            ("p", probability(one.p)),
        ];
        console.line(&language.statistics_with(Text::Outlier, &values));
    }
}
