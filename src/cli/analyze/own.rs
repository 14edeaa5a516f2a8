//! `analyze self`: what units say of themselves against what the bureau finds.

use super::out::OutArgs;
use crate::analyze::self_evaluation;
use crate::chart::write::charts_of;
use crate::chart::{Format, self_evaluation_figure};
use crate::cli::args::RulesArgs;
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::exit::{Exit, stopped};
use crate::cli::problems;
use crate::cli::table::table;
use crate::error::{Cause, Failure};
use crate::inflation::{Inflated, Inflation};
use crate::result::{inflation_csv, inflation_json, inflation_workbook};
use crate::source::Source;
use crate::view::View;
use crate::wording::{InflationText as Text, bare_probability, probability, shown};
use std::path::PathBuf;

/// The arguments of `analyze self`.
#[derive(Debug, clap::Args)]
pub(super) struct OwnArgs {
    #[arg(value_name = "SELF")]
    own: PathBuf,
    #[arg(value_name = "KEY")]
    key: PathBuf,
    #[command(flatten)]
    out: OutArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Compares the two sides, and writes a table or the chart where a file is named.
pub(super) fn run(args: &OwnArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.out.refuse(&["csv", "xlsx", "svg", "png"], Cause::TableOrChart)?;
    let asked = args.rules.request(args.key.clone(), console.language).asked();
    let (own, key) = (Source::path(&args.own), Source::path(&args.key));
    let inflation = match self_evaluation(&own, &key, &asked) {
        Ok(inflation) => inflation,
        Err(stop) => return stopped(stop, console),
    };
    let view = inflation.key.view(console.language);
    let read = [args.own.clone(), args.key.clone()];
    args.out.write(&read, |ending| bytes(&view, &inflation, ending))?;
    if console.json {
        console.json_value(&inflation_json(&view, &inflation));
        return Ok(Exit::Fine);
    }
    show(console, &view, &inflation);
    if let Some(file) = args.out.shown() {
        let values = [("file", file)];
        console.line(&console.language.inflation_with(Text::Written, &values));
    }
    Ok(Exit::Fine)
}

fn bytes(view: &View<'_>, inflation: &Inflation, ending: &str) -> Result<Vec<u8>, Cause> {
    let chart = |format| {
        let mut charts = charts_of(vec![self_evaluation_figure(view, inflation)]);
        charts.bytes(0, format).map(|(bytes, _)| bytes).map_err(|failure| failure.cause)
    };
    match ending {
        "svg" => chart(Format::Svg),
        "png" => chart(Format::Png),
        "csv" => inflation_csv(view, inflation).map_err(Cause::unwritable),
        _ => inflation_workbook(view, inflation).map_err(Cause::unwritable),
    }
}

fn show(console: &mut Console, view: &View<'_>, inflation: &Inflation) {
    let language = console.language;
    console.line(&styled(BOLD, language.inflation(Text::Title)));
    if let Some(notice) = language.notice(&view.rulebook.heading) {
        console.line(&format!("  {notice}"));
    }
    let values = [
        ("projects", inflation.pairs.len().to_string()),
        ("only_own", inflation.alone[0].len().to_string()),
        ("only_key", inflation.alone[1].len().to_string()),
    ];
    console.line(&language.inflation_with(Text::Data, &values));
    show_tests(console, inflation);
    let [better, same, worse] = inflation.moved().map(|count| count.to_string());
    let values = [("better", better), ("same", same), ("worse", worse)];
    console.line(&language.inflation_with(Text::Grades, &values));
    if let Some(kept) = inflation.kept {
        let [own, key] = [kept.own.fen(), kept.key.fen()];
        let values = [
            ("own", language.money(own)),
            ("key", language.money(key)),
            ("kept", language.money(key - own)),
        ];
        console.line(&language.inflation_with(Text::Kept, &values));
    }
    let mut indicators: Vec<&Inflated> = inflation.indicators.iter().collect();
    let more = |one: &&Inflated| one.difference().unwrap_or(f64::NEG_INFINITY);
    indicators.sort_by(|one, other| more(other).total_cmp(&more(one)));
    console.line(&styled(BOLD, language.inflation(Text::IndicatorsHead)));
    let title = |one: &Inflated| language.of(&view.rulebook.indicators[one.of].title).to_owned();
    console.line(&rows(console, Text::HeadIndicator, &indicators, title));
    console.line(&styled(BOLD, language.inflation(Text::DepartmentsHead)));
    let departments: Vec<&Inflated> = inflation.departments.iter().collect();
    let title = |one: &Inflated| {
        view.department(&view.portfolio.projects[one.of].record.department).to_owned()
    };
    console.line(&rows(console, Text::HeadDepartment, &departments, title));
    console.line(language.inflation(Text::Meaning));
    if !inflation.problems.is_empty() {
        problems::print(console, &inflation.problems, problems::counts(&inflation.problems));
    }
}

/// Shows the mean difference of totals with its tests, and the limits of agreement.
fn show_tests(console: &mut Console, inflation: &Inflation) {
    let language = console.language;
    let paired = &inflation.totals;
    match &paired.mean {
        Err(reason) => {
            let values = [("why", language.no_statistic(*reason).to_owned())];
            console.line(&language.inflation_with(Text::NoTest, &values));
        }
        Ok(mean) => {
            let interval = mean.interval.map(|one| {
                let values = [("low", shown(one.low)), ("high", shown(one.high))];
                language.inflation_with(Text::Interval, &values)
            });
            let interval = ("interval", interval.unwrap_or_default());
            let values = [("difference", shown(mean.value)), interval];
            console.line(&language.inflation_with(Text::Mean, &values));
            if let Some(test) = &mean.test {
                let values = [("test", language.test(test))];
                console.line(&language.inflation_with(Text::Student, &values));
            }
        }
    }
    match &paired.rank {
        Err(reason) => {
            let values = [("why", language.no_statistic(*reason).to_owned())];
            console.line(&language.inflation_with(Text::NoTest, &values));
        }
        Ok(rank) => {
            let values = [
                ("pairs", rank.pairs.to_string()),
                ("above", rank.above.to_string()),
                ("below", rank.below.to_string()),
                ("p", probability(rank.p)),
            ];
            console.line(&language.inflation_with(Text::Rank, &values));
        }
    }
    if let Ok(limits) = &paired.limits {
        let values = [("low", shown(limits.low)), ("high", shown(limits.high))];
        console.line(&language.inflation_with(Text::Limits, &values));
    }
}

fn rows(
    console: &Console,
    head: Text,
    all: &[&Inflated],
    title: impl Fn(&Inflated) -> String,
) -> String {
    let number = |value: Option<f64>| value.map(shown).unwrap_or_default();
    let row = |one: &&Inflated| {
        let mean = one.paired.mean.as_ref().ok();
        let test = mean.and_then(|mean| mean.test).map(|test| bare_probability(test.p()));
        let rank = one.paired.rank.as_ref().ok().map(|rank| bare_probability(rank.p));
        vec![
            title(one),
            one.paired.subjects.to_string(),
            number(one.means.map(|[own, _]| own)),
            number(one.means.map(|[_, key]| key)),
            number(one.difference()),
            test.unwrap_or_default(),
            rank.unwrap_or_default(),
        ]
    };
    let heads = [
        head,
        Text::HeadProjects,
        Text::HeadOwnMean,
        Text::HeadKeyMean,
        Text::HeadDifference,
        Text::HeadStudent,
        Text::HeadRank,
    ];
    let heads = heads.map(|text| console.language.inflation(text));
    table(&heads, all.iter().map(row).collect(), 1)
}
