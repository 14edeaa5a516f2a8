//! `simulate`: scenarios of next year's budget, side by side.

mod reallocate;
mod said;
mod target;

use self::reallocate::ReallocateArgs;
use self::said::signed;
use self::target::TargetArgs;
use super::args::{OutArgs, RulesArgs};
use super::choice::{parse_rate, whole};
use super::console::{BOLD, Console, note_missing, styled};
use super::exit::{Exit, stopped};
use super::meant::stopped_on;
use super::problems;
use super::summary::amount;
use super::table::table;
use super::trial_page::{self, TrialPageArgs};
use crate::disk::{self, Staging};
use crate::error::Failure;
use crate::result::simulation_json;
use crate::simulate::{Computed, Part, Simulated, Simulation};
use crate::wording::{Language, Phrase, SimulateText};
use crate::write::{self, SimulateRequest};
use jixiao_core::problem::{Problem, count};
use jixiao_core::quantity::Rate;
use std::path::PathBuf;

/// So many moved projects of a scenario are shown; the file has them all.
const SHOWN: usize = 12;

/// The arguments of `simulate`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(group = clap::ArgGroup::new("ends").multiple(true).args(["target", "reallocate"]))]
pub(super) struct SimulateArgs {
    #[command(subcommand)]
    page: Option<Page>,
    #[arg(value_name = "DIR", required = true)]
    input: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    scenarios: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true,
          value_parser = whole(SimulateRequest::YEARS))]
    years: u16,
    #[arg(long, value_name = "RATE", value_parser = parse_rate)]
    growth: Option<Rate>,
    #[arg(long, value_name = "SCENARIO", requires = "ends")]
    on: Option<String>,
    #[command(flatten)]
    target: TargetArgs,
    #[command(flatten)]
    reallocate: ReallocateArgs,
    #[command(flatten)]
    output: OutArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// A page is written in place of a comparison.
#[derive(Debug, clap::Subcommand)]
enum Page {
    Html(TrialPageArgs),
}

/// Compares the scenarios, writes them where a folder is named, and shows them.
pub(super) fn run(args: &SimulateArgs, console: &mut Console) -> Result<Exit, Failure> {
    if let Some(Page::Html(args)) = &args.page {
        return trial_page::run(args, console);
    }
    let input = args.input.clone().unwrap_or_default();
    let request = args.rules.request(input, console.language);
    let wanted = SimulateRequest {
        scenarios: args.scenarios.clone(),
        years: args.years.into(),
        growth: args.growth.unwrap_or_default(),
        on: args.on.clone(),
        target: args.target.wanted(),
        reallocate: args.reallocate.request(),
    };
    args.output.refuse_folder(&request.input)?;
    let simulation = match write::simulate(&request, &wanted) {
        Ok(simulation) => simulation,
        Err(stop) => return stopped_on(stop, &request, console),
    };
    if let Some(out) = &args.output.out {
        let staging = Staging::begin(out, &request.input, args.output.force)?;
        match write::write_simulation(&simulation, &request, &wanted, staging) {
            Ok(missing) => note_missing(console, &missing),
            Err(stop) => return stopped(stop, console),
        }
    }
    if console.json {
        console.json(&simulation_json(console.language, &simulation));
    } else {
        show(console, &simulation, args.scenarios.is_some());
    }
    if let Some(out) = args.output.out.as_ref().filter(|_| !console.json) {
        let folder = [("folder", disk::quoted_folder(out))];
        let text = console.say(Phrase::SummaryFiles, &folder);
        console.line(&text);
    }
    Ok(if simulation.refused() { Exit::Problems } else { Exit::Fine })
}

/// Shows everything; where a target or freed money is what is asked about, the comparison of scenarios
/// only with `compared`, or where one has problems.
fn show(console: &mut Console, simulation: &Simulation, compared: bool) {
    let language = console.language;
    let title = simulation.assessment.portfolio.title.clone();
    let title = language.simulate_with(SimulateText::Title, &[("title", title)]);
    console.line(&styled(BOLD, &title));
    for heading in
        [&simulation.assessment.rules.rulebook.heading, &simulation.run.setting.policy.heading]
    {
        if let Some(notice) = language.notice(heading) {
            console.line(&format!("  {notice}"));
        }
    }
    if let Some(notice) = &simulation.notice {
        console.line(&format!("  {}", language.of(notice)));
    }
    console.line(&format!("  {}", language.simulate(SimulateText::Trial)));
    let ends = simulation.targets.is_some() || !simulation.reallocations.is_empty();
    let refused = simulation.scenarios.iter().any(|one| one.computed.is_none());
    if compared || refused || !ends {
        compare(console, simulation);
    }
    if let Some(targets) = &simulation.targets {
        target::show(console, simulation, targets);
    }
    for given in &simulation.reallocations {
        reallocate::show(console, simulation, given);
    }
}

/// Shows the scenarios beside the run, by grade and by department, and who moves.
pub(super) fn compare(console: &mut Console, simulation: &Simulation) {
    let language = console.language;
    console.line(&overview(language, simulation));
    console.line(language.simulate(SimulateText::Departments));
    console.line(&departments(language, simulation));
    if simulation.years > 1 {
        years(console, simulation);
    }
    for scenario in &simulation.scenarios {
        moved(console, simulation, scenario);
    }
}

/// Shows the run and every scenario, a row each: projects by grade, sums and their difference from the run.
fn overview(language: Language, simulation: &Simulation) -> String {
    let grades = &simulation.run.setting.rulebook.grades;
    let mut headings = vec![language.simulate(SimulateText::HeadScenario)];
    headings.extend(grades.iter().map(|(_, grade)| language.of(&grade.title)));
    headings.extend(
        [
            SimulateText::HeadTotalCut,
            SimulateText::HeadChange,
            SimulateText::HeadNext,
            SimulateText::HeadMoved,
        ]
        .map(|heading| language.simulate(heading)),
    );
    let before = simulation.run.outcome.summary.total();
    let all =
        simulation.scenarios.iter().map(|scenario| (Some(scenario), scenario.computed.as_ref()));
    let all = std::iter::once((None, Some(&simulation.run))).chain(all);
    let mut rows = Vec::new();
    for (scenario, computed) in all {
        let mut cells = vec![Simulated::name(scenario, language)];
        let sums = computed.map(Computed::sums).unwrap_or_default();
        let counts = sums.into_iter().filter_map(|(part, row)| match part {
            Part::Grade(_) => Some(row.projects.to_string()),
            _ => None,
        });
        cells.extend(counts.take(grades.grades.len()));
        cells.resize(1 + grades.grades.len(), String::new());
        let Some(computed) = computed else {
            cells.push(language.simulate(SimulateText::Refused).to_owned());
            rows.push(cells);
            continue;
        };
        let total = computed.outcome.summary.total();
        cells.extend([
            amount(language, total.cut),
            signed(language, total.cut - before.cut),
            amount(language, total.next_budget),
            scenario.map_or_else(String::new, |scenario| scenario.moves.len().to_string()),
        ]);
        rows.push(cells);
    }
    table(&headings, rows, 1)
}

/// Shows the cut of every department, a column a scenario.
fn departments(language: Language, simulation: &Simulation) -> String {
    let names: Vec<String> = simulation
        .columns()
        .map(|(scenario, _)| {
            let run = || language.simulate(SimulateText::Run).to_owned();
            scenario.map_or_else(run, |scenario| scenario.id.clone())
        })
        .collect();
    let mut headings = vec![language.simulate(SimulateText::HeadDepartment)];
    headings.extend(names.iter().map(String::as_str));
    let rows = simulation.departments().into_iter().map(|department| {
        let cuts = simulation.columns();
        let cuts =
            cuts.map(|(_, computed)| amount(language, computed.of_department(department).cut));
        std::iter::once(department.to_owned()).chain(cuts).collect()
    });
    table(&headings, rows.collect(), 1)
}

fn years(console: &mut Console, simulation: &Simulation) {
    let language = console.language;
    let values = [("count", simulation.years.to_string()), ("growth", simulation.growth.percent())];
    console.line(&language.simulate_with(SimulateText::Years, &values));
    let of_year =
        |year: u32| language.simulate_with(SimulateText::HeadYear, &[("year", year.to_string())]);
    let heads: Vec<String> = (1..=simulation.years).map(of_year).collect();
    let mut headings = vec![language.simulate(SimulateText::HeadScenario)];
    headings.extend(heads.iter().map(String::as_str));
    let rows = simulation.columns().map(|(scenario, computed)| {
        let cuts = computed.ahead.iter().map(|year| amount(language, year.cut));
        std::iter::once(Simulated::name(scenario, language)).chain(cuts).collect()
    });
    console.line(&table(&headings, rows.collect(), 1));
    if !simulation.problems.is_empty() {
        found(console, &simulation.problems);
    }
}

/// Shows who moves under a scenario, and why; or what keeps it from being computed.
fn moved(console: &mut Console, simulation: &Simulation, scenario: &Simulated) {
    let language = console.language;
    let own = ("name", Simulated::name(Some(scenario), language));
    let Some(computed) = &scenario.computed else {
        let values = [own, ("count", count(&scenario.problems).to_string())];
        console.line(&language.simulate_with(SimulateText::RefusedWhy, &values));
        found(console, &scenario.problems);
        return;
    };
    if !scenario.problems.is_empty() {
        found(console, &scenario.problems);
    }
    if scenario.moves.is_empty() {
        console.line(&language.simulate_with(SimulateText::MovedNone, &[own]));
        return;
    }
    let values = [own, ("count", scenario.moves.len().to_string())];
    console.line(&language.simulate_with(SimulateText::Moved, &values));
    let headings = [
        language.phrase(Phrase::HeadId),
        language.phrase(Phrase::HeadName),
        language.simulate(SimulateText::HeadGrade),
        language.simulate(SimulateText::HeadCut),
        language.simulate(SimulateText::HeadWhy),
    ];
    let (grades_of_run, grades) =
        (&simulation.run.setting.rulebook.grades, &computed.setting.rulebook.grades);
    let from_to = |from: String, to: String| {
        if from == to {
            return from;
        }
        language.simulate_with(SimulateText::From, &[("from", from), ("to", to)])
    };
    let rows = scenario.moves.iter().take(SHOWN).map(|one| {
        let record = &simulation.assessment.portfolio.projects[one.project].record;
        let from = &simulation.run.outcome.standings[one.project];
        let to = &computed.outcome.standings[one.project];
        vec![
            record.id.clone(),
            record.name.clone(),
            from_to(
                language.of(&grades_of_run.get(from.grade).title).to_owned(),
                language.of(&grades.get(to.grade).title).to_owned(),
            ),
            from_to(from.cut.cut.to_string(), to.cut.cut.to_string()),
            language.why_moved(&one.why, grades),
        ]
    });
    console.line(&table(&headings, rows.collect(), 3));
    if scenario.moves.len() > SHOWN {
        let rest = (scenario.moves.len() - SHOWN).to_string();
        console.line(&language.simulate_with(SimulateText::MoreMoved, &[("count", rest)]));
    }
}

/// Shows the first problems, and how many there are.
fn found(console: &mut Console, problems: &[Problem]) {
    problems::print_briefly(console, problems, problems::counts(problems));
}
