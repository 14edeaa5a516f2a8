//! Puts the help texts of the user's language into the command line.

use crate::wording::{Language, Phrase};
use clap::Command;
use std::ffi::OsString;

/// Finds the language before the command line is parsed, as help is in that language, too.
pub(super) fn language_asked_for(args: impl Iterator<Item = OsString>) -> Language {
    let args: Vec<String> = args.map(|arg| arg.to_string_lossy().into_owned()).collect();
    let after = args.iter().position(|arg| arg == "--lang").and_then(|at| args.get(at + 1));
    let joined = args.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let asked = joined.or(after.map(String::as_str)).map(str::to_owned);
    let asked = asked.or_else(|| std::env::var("JIXIAO_LANG").ok());
    asked.and_then(|name| Language::from_name(&name)).unwrap_or_default()
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
        .subcommand_help_heading(language.phrase(Phrase::HelpCommands));
    for id in ids {
        let text = language.help_of_argument(path, &id);
        command = command.mut_arg(id, |arg| {
            let arg = arg.help(text);
            if arg.is_positional() {
                arg.help_heading(language.phrase(Phrase::HelpArguments))
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
