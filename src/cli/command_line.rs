//! The whole command line: every command with its arguments, and what runs it.

use super::console::{self, Console};
use super::exit::Exit;
use super::{
    analyze, chart, check, collect, compare, completions, correct, cut, explain, help, interrupt,
    new, policy, report, rulebook, run, score, simulate, sql, template, usage, verify,
};
use crate::error::Failure;
use crate::wording::Language;
use clap::error::ErrorKind;
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;

/// The whole command line. Its help texts live in `wording/`.
#[derive(Debug, Parser)]
#[command(
    name = "jixiao",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(super) struct CommandLine {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, Debug, Args)]
struct Global {
    #[arg(long, global = true, env = "JIXIAO_LANG", hide_env = true, value_name = "zh|en",
          value_parser = help::languages(), default_value = "zh", hide_default_value = true)]
    lang: Language,
    #[arg(long, global = true)]
    json: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Run(run::RunArgs),
    New(new::NewArgs),
    Check(check::CheckArgs),
    Score(score::ScoreArgs),
    Cut(cut::CutArgs),
    Simulate(Box<simulate::SimulateArgs>),
    Explain(explain::ExplainArgs),
    Analyze(analyze::AnalyzeArgs),
    Chart(chart::ChartArgs),
    Report(report::ReportArgs),
    Rulebook(rulebook::RulebookArgs),
    Policy(policy::PolicyArgs),
    Template(template::TemplateArgs),
    Collect(collect::CollectArgs),
    Correct(Box<correct::CorrectArgs>),
    Compare(compare::CompareArgs),
    Verify(verify::VerifyArgs),
    Sql(Box<sql::SqlArgs>),
    Completions(completions::CompletionsArgs),
    Help(help::HelpArgs),
}

/// Runs the command line and gives the exit code: 0 fine, 1 problems in the data, 2 could not run.
pub fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let language = help::language_asked_for(&args);
    let line = match parsed(&args, language) {
        Ok(CommandLine { command: Command::Help(wanted), .. }) => {
            let args = wanted.as_option(&args);
            return match parsed(&args, language) {
                Ok(_) => ExitCode::SUCCESS,
                Err(error) => without_job(&error, &args, language),
            };
        }
        Ok(line) => line,
        Err(error) => return without_job(&error, &args, language),
    };
    let mut console = Console::new(line.global.lang, line.global.json);
    interrupt::watch(line.global.lang);
    let ended = dispatch(line.command, &mut console);
    code_of(ended, &mut console)
}

/// Gives the exit code of a job. One whose output did not come through could not run.
fn code_of(ended: Result<Exit, Failure>, console: &mut Console) -> ExitCode {
    let ended = ended.and_then(|exit| console.take_lost().map_or(Ok(exit), Err));
    match ended {
        Ok(Exit::Fine) => ExitCode::SUCCESS,
        Ok(Exit::Problems) => ExitCode::from(1),
        Err(failure) => {
            console.failure(&failure);
            ExitCode::from(2)
        }
    }
}

fn dispatch(command: Command, console: &mut Console) -> Result<Exit, Failure> {
    match command {
        Command::Run(args) => run::run(&args, console),
        Command::New(args) => new::run(&args, console),
        Command::Check(args) => check::run(&args, console),
        Command::Score(args) => score::run(&args, console),
        Command::Cut(args) => cut::run(&args, console),
        Command::Simulate(args) => simulate::run(&args, console),
        Command::Explain(args) => explain::run(&args, console),
        Command::Analyze(args) => analyze::run(&args, console),
        Command::Chart(args) => chart::run(&args, console),
        Command::Report(args) => report::run(&args, console),
        Command::Rulebook(args) => rulebook::run(&args, console),
        Command::Policy(args) => policy::run(&args, console),
        Command::Template(args) => template::run(&args, console),
        Command::Collect(args) => collect::run(&args, console),
        Command::Correct(args) => correct::run(&args, console),
        Command::Compare(args) => compare::run(&args, console),
        Command::Verify(args) => verify::run(&args, console),
        Command::Sql(args) => sql::run(&args, console),
        // Help is shown by the parser, before there is a job.
        Command::Help(_) => Ok(Exit::Fine),
        Command::Completions(args) => Ok(completions::run(&args, CommandLine::command(), console)),
    }
}

fn parsed(args: &[OsString], language: Language) -> Result<CommandLine, clap::Error> {
    let matches = localized(language).try_get_matches_from(args)?;
    CommandLine::from_arg_matches(&matches)
}

fn localized(language: Language) -> clap::Command {
    help::localized(CommandLine::command(), language)
}

/// Shows help or the version where they were asked for, and otherwise what is wrong with the command line.
fn without_job(error: &clap::Error, args: &[OsString], language: Language) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let mut console = Console::new(language, false);
            help::print(error, &mut console);
            code_of(Ok(Exit::Fine), &mut console)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            help::print(error, &mut Console::new(language, false));
            ExitCode::from(2)
        }
        _ => {
            for line in usage::lines(error, &localized(language), args, language) {
                console::note(&line);
            }
            ExitCode::from(2)
        }
    }
}
