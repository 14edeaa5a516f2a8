//! The command line: one file a command, each with its arguments and `run`. No arithmetic.

mod chart;
mod check;
mod collect;
mod completions;
mod console;
mod cut;
mod explain;
mod help;
mod new;
mod problems;
mod progress;
mod report;
mod rulebook;
mod run;
mod score;
mod summary;
mod table;
mod template;
mod verify;

use self::console::Console;
use crate::assess::Request;
use crate::error::Error;
use crate::error::Failure;
use crate::wording::{Language, Phrase};
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use jixiao_core::evaluate::Mode;
use std::path::PathBuf;
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
struct CommandLine {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, Debug, Args)]
struct Global {
    #[arg(long, global = true, env = "JIXIAO_LANG", hide_env = true, value_name = "zh|en",
          value_parser = parse_language, default_value = "zh", hide_default_value = true)]
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
    Explain(explain::ExplainArgs),
    Chart(chart::ChartArgs),
    Report(report::ReportArgs),
    Rulebook(rulebook::RulebookArgs),
    Template(template::TemplateArgs),
    Collect(collect::CollectArgs),
    Verify(verify::VerifyArgs),
    Completions(completions::CompletionsArgs),
}

/// The rules a command uses and how it treats missing facts.
#[derive(Clone, Debug, Args)]
struct RulesArgs {
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
    #[arg(long, value_name = "ID|FILE")]
    policy: Option<String>,
    #[arg(long)]
    provisional: bool,
}

impl RulesArgs {
    fn request(&self, input: PathBuf, language: Language) -> Request {
        Request {
            input,
            rulebook: self.rulebook.clone(),
            policy: self.policy.clone(),
            mode: if self.provisional { Mode::Provisional } else { Mode::Final },
            language,
            ..Request::default()
        }
    }
}

/// Where results go.
#[derive(Clone, Debug, Args)]
struct OutArgs {
    #[arg(short = 'o', long, value_name = "OUT")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// Everything is fine.
    Fine,
    /// The data have problems that block.
    Problems,
}

fn parse_language(name: &str) -> Result<Language, String> {
    Language::from_name(name).ok_or_else(|| "zh | en".to_owned())
}

/// Runs the command line and gives the exit code: 0 fine, 1 problems in the data, 2 could not run.
pub fn main() -> ExitCode {
    let language = help::language_asked_for(std::env::args_os());
    let command = help::localized(CommandLine::command(), language);
    let parsed =
        command.try_get_matches().and_then(|matches| CommandLine::from_arg_matches(&matches));
    let line = match parsed {
        Ok(line) => line,
        Err(error) => return usage(&error, language),
    };
    let mut console = Console::new(line.global.lang, line.global.json);
    match dispatch(line.command, &mut console) {
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
        Command::Explain(args) => explain::run(&args, console),
        Command::Chart(args) => chart::run(&args, console),
        Command::Report(args) => report::run(&args, console),
        Command::Rulebook(args) => rulebook::run(&args, console),
        Command::Template(args) => template::run(&args, console),
        Command::Collect(args) => collect::run(&args, console),
        Command::Verify(args) => verify::run(&args, console),
        Command::Completions(args) => Ok(completions::run(&args, console)),
    }
}

fn usage(error: &clap::Error, language: Language) -> ExitCode {
    // Help that was asked for goes to standard output and is no error.
    let _ = error.print();
    if error.use_stderr() {
        console::note(language.phrase(Phrase::FailUsage));
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

/// Shows the problems that kept a job from a result; passes a failure on.
fn stopped(stop: Error, console: &mut Console) -> Result<Exit, Failure> {
    match stop {
        Error::Failure(failure) => Err(failure),
        Error::Problems(list) => {
            if console.json {
                console.bytes(&crate::result::refused_json(console.language, &list));
            } else {
                problems::print(console, &list, [list.len() as u64, 0]);
            }
            Ok(Exit::Problems)
        }
    }
}
