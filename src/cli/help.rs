//! Help in the user's language: its texts in the command line, and `help` as a command.

use super::choice::Choice;
use super::console::{self, Console};
use crate::wording::{Language, Phrase, Typed, UsageText};
use clap::builder::Str;
use clap::{Arg, Command};
use std::ffi::OsString;

/// The arguments of `help`.
#[derive(Debug, clap::Args)]
pub(super) struct HelpArgs {
    #[arg(value_name = "COMMAND")]
    commands: Vec<String>,
}

impl HelpArgs {
    /// Gives the command line that asks for the same by `--help`.
    pub(super) fn as_option(&self, args: &[OsString]) -> Vec<OsString> {
        let commands = self.commands.iter().map(OsString::from);
        let program = args.first().cloned().into_iter();
        program.chain(commands).chain([OsString::from("--help")]).collect()
    }
}

/// The languages and how they are named.
pub(super) fn languages() -> Choice<Language> {
    let all = [Language::Chinese, Language::English];
    Choice::new(Typed::Language, all.map(|language| (language.name(), language)))
}

/// Finds the language before the command line is parsed, as help is in that language, too.
#[expect(clippy::disallowed_methods, reason = "the user's own choice of a language")]
pub(super) fn language_asked_for(args: &[OsString]) -> Language {
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let after = args.iter().position(|arg| arg == "--lang").and_then(|at| args.get(at + 1));
    let joined = args.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let asked = joined.or(after.map(AsRef::as_ref)).map(str::to_owned);
    let asked = asked.or_else(|| std::env::var("JIXIAO_LANG").ok());
    asked.and_then(|name| languages().find(&name)).unwrap_or_default()
}

/// Prints help or the version: to standard output where it was asked for.
pub(super) fn print(error: &clap::Error, console: &mut Console) {
    let text = in_words(&error.render().ansi().to_string(), console.language);
    if error.use_stderr() {
        console::note(text.trim_end());
    } else {
        console.text(text.as_bytes());
    }
}

/// Gives the usage line of a command.
pub(super) fn usage_of(command: &Command, language: Language) -> String {
    let usage = command.clone().help_template("{usage}").render_help().to_string();
    let usage = [("usage", in_words(usage.trim_end(), language))];
    language.usage_with(UsageText::Usage, &usage)
}

/// Puts the word for options, which the parser has in English alone, into a text of ours.
fn in_words(text: &str, language: Language) -> String {
    text.replace(Language::English.usage(UsageText::Options), language.usage(UsageText::Options))
}

/// Gives every command and argument its help text.
pub(super) fn localized(command: Command, language: Language) -> Command {
    let template = language.help_template();
    let examples = language.phrase(Phrase::HelpExamples);
    with_texts(command.after_help(examples), "", template, language)
}

fn with_texts(command: Command, path: &str, template: &'static str, language: Language) -> Command {
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let names: Vec<String> =
        command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let options = language.phrase(Phrase::HelpOptions);
    let mut command = command
        .about(language.help(path))
        .help_template(template)
        .subcommand_value_name(language.usage(UsageText::Command))
        .subcommand_help_heading(language.phrase(Phrase::HelpCommands));
    for (place, id) in ids.into_iter().enumerate() {
        let text = language.help_of_argument(path, &id);
        command = command.mut_arg(id, |arg| {
            let arg = arg.help(text);
            let arg =
                if arg.get_action().takes_values() { with_values(arg, language) } else { arg };
            if arg.is_positional() {
                arg.help_heading(language.phrase(Phrase::HelpArguments)).display_order(place)
            } else {
                arg.help_heading(options)
            }
        });
    }
    for name in names {
        let path = if path.is_empty() { name.clone() } else { format!("{path} {name}") };
        command = command.mut_subcommand(name, |sub| with_texts(sub, &path, template, language));
    }
    command
}

/// Names what an argument takes in the user's language; the values it may have are named in its help.
fn with_values(arg: Arg, language: Language) -> Arg {
    let word = |name: &Str| language.value_name(name).map_or_else(|| name.clone(), Str::from);
    let words = arg.get_value_names().map(|names| names.iter().map(word).collect::<Vec<_>>());
    let arg = arg.hide_possible_values(true);
    if let Some(words) = words { arg.value_names(words) } else { arg }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::command_line::CommandLine;
    use clap::CommandFactory;

    fn texts(command: &Command, out: &mut Vec<String>) {
        out.push(command.get_about().map(ToString::to_string).unwrap_or_default());
        for arg in command.get_arguments() {
            out.push(arg.get_help().map(ToString::to_string).unwrap_or_default());
        }
        command.get_subcommands().for_each(|sub| texts(sub, out));
    }

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        for language in [Language::Chinese, Language::English] {
            let command = localized(CommandLine::command(), language);
            let mut all = Vec::new();
            texts(&command, &mut all);
            assert!(all.len() > 30);
            assert!(all.iter().all(|text| !text.is_empty()), "{language:?}: {all:?}");
            command.debug_assert();
        }
    }
}
