//! A command line that cannot be understood → what is wrong with it, and how it is written.

use super::console::{RED, styled};
use super::help;
use crate::wording::{Language, UsageText};
use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use jixiao_core::problem::slips;
use std::error::Error as _;
use std::ffi::OsString;

/// Says what is wrong, what may have been meant, and how the command is written.
pub(super) fn lines(
    error: &Error,
    root: &Command,
    args: &[OsString],
    language: Language,
) -> Vec<String> {
    let mut root = root.clone();
    root.build();
    let (command, path) = asked_for(&root, args);
    let said = Said { error, command, language };
    let (what, mut hints) = said.what();
    let head = language.usage_with(UsageText::Head, &[("what", what)]);
    hints.push(help::usage_of(command, language));
    let more = [("command", format!("jixiao help{path}"))];
    hints.push(language.usage_with(UsageText::See, &more));
    let hints = hints.into_iter().map(|hint| format!("  {}", hint.replace('\n', "\n  ")));
    std::iter::once(styled(RED, &head)).chain(hints).collect()
}

/// Follows the names of commands as far as they go, and gives the path with a space before each name.
fn asked_for<'c>(root: &'c Command, args: &[OsString]) -> (&'c Command, String) {
    let (mut command, mut path) = (root, String::new());
    for arg in args.iter().skip(1) {
        if let Some(sub) = arg.to_str().and_then(|name| command.find_subcommand(name)) {
            path.push(' ');
            path.push_str(sub.get_name());
            command = sub;
        }
    }
    (command, path)
}

/// What is said of an error of one command.
struct Said<'e> {
    error: &'e Error,
    command: &'e Command,
    language: Language,
}

impl Said<'_> {
    /// Says what is wrong, and gives hints to put it right.
    fn what(&self) -> (String, Vec<String>) {
        let argument = self.text(ContextKind::InvalidArg);
        let value = self.text(ContextKind::InvalidValue);
        let named = [("name", argument.clone()), ("value", value.clone())];
        let say = |text: UsageText| self.language.usage_with(text, &named);
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => self.no_command(),
            ErrorKind::UnknownArgument => self.unknown(&argument),
            ErrorKind::InvalidValue if value.is_empty() => {
                (say(UsageText::NoValue), self.values(self.argument(&argument)))
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                (say(UsageText::BadValue), self.values(self.argument(&argument)))
            }
            ErrorKind::NoEquals | ErrorKind::TooFewValues => (say(UsageText::NoValue), Vec::new()),
            ErrorKind::TooManyValues => (say(UsageText::NotTaken), Vec::new()),
            ErrorKind::ArgumentConflict => (self.conflict(&argument), Vec::new()),
            ErrorKind::MissingRequiredArgument => self.missing(),
            ErrorKind::MissingSubcommand => {
                let named = [("name", self.text(ContextKind::InvalidSubcommand))];
                (self.language.usage_with(UsageText::NoSubcommand, &named), Vec::new())
            }
            ErrorKind::InvalidUtf8 => (say(UsageText::NotUnicode), Vec::new()),
            _ => (say(UsageText::Other), Vec::new()),
        }
    }

    fn no_command(&self) -> (String, Vec<String>) {
        let name = self.text(ContextKind::InvalidSubcommand);
        let known = self.command.get_subcommands().map(Command::get_name);
        let hints = self.meant(&slips(&name, known));
        (self.language.usage_with(UsageText::NoCommand, &[("name", name)]), hints)
    }

    fn unknown(&self, argument: &str) -> (String, Vec<String>) {
        let named = [("name", argument.to_owned())];
        let say = |text: UsageText| self.language.usage_with(text, &named);
        // What an input method for Chinese makes of two hyphens.
        let bare = argument.trim_start_matches(['—', '－', '–']);
        if bare.len() < argument.len() {
            let name = [("name", format!("--{bare}"))];
            let hint = self.language.usage_with(UsageText::Dashes, &name);
            return (say(UsageText::NoOption), vec![hint]);
        }
        if !argument.starts_with('-') {
            return (say(UsageText::Extra), vec![say(UsageText::Spaces)]);
        }
        let near = self.near_options(argument);
        let hints = if near.is_empty() {
            vec![say(UsageText::StartsWithDash)]
        } else {
            self.meant(&near.iter().map(String::as_str).collect::<Vec<_>>())
        };
        (say(UsageText::NoOption), hints)
    }

    /// Gives the options that a mistyped one may stand for.
    fn near_options(&self, argument: &str) -> Vec<String> {
        let name = argument.trim_start_matches('-');
        let name = name.split('=').next().unwrap_or(name);
        let known = self.command.get_arguments().filter_map(Arg::get_long);
        let mut near: Vec<String> =
            slips(name, known).iter().map(|long| format!("--{long}")).collect();
        if near.is_empty() {
            let suggested = self.text(ContextKind::SuggestedArg);
            near.extend((!suggested.is_empty()).then_some(suggested));
        }
        near
    }

    fn conflict(&self, argument: &str) -> String {
        let others = self.texts(ContextKind::PriorArg);
        let separator = self.language.usage(UsageText::ListSeparator);
        let values = [("name", argument.to_owned()), ("other", others.join(separator))];
        if others.iter().all(|other| other == argument) {
            return self.language.usage_with(UsageText::Twice, &values);
        }
        self.language.usage_with(UsageText::Conflict, &values)
    }

    /// Names what is missing, each with its help.
    fn missing(&self) -> (String, Vec<String>) {
        let one = |name: String| {
            let help = self.argument(&name).and_then(Arg::get_help);
            let help = help.map(ToString::to_string).unwrap_or_default();
            let values = [("name", name), ("help", help)];
            self.language.usage_with(UsageText::MissingOne, &values).trim_end().to_owned()
        };
        let missing = self.texts(ContextKind::InvalidArg).into_iter().map(one).collect();
        (self.language.usage(UsageText::Missing).to_owned(), missing)
    }

    /// Says what the value of an argument may be.
    fn values(&self, argument: Option<&Arg>) -> Vec<String> {
        let near = self.texts(ContextKind::SuggestedValue);
        let mut hints = self.meant(&near.iter().map(String::as_str).collect::<Vec<_>>());
        let known = argument.map(Arg::get_possible_values).unwrap_or_default();
        let named = |value: &PossibleValue| {
            let mut names = value.get_name_and_aliases().skip(1);
            self.language.value(value.get_name(), names.next())
        };
        let known: Vec<String> = known.iter().map(named).collect();
        if !known.is_empty() {
            let separator = self.language.usage(UsageText::ListSeparator);
            let values = [("values", known.join(separator))];
            hints.push(self.language.usage_with(UsageText::Values, &values));
        }
        if let Some(form) = self.error.source() {
            // What a value looks like is the same in both languages.
            hints.push(self.language.usage_with(UsageText::Form, &[("form", form.to_string())]));
        }
        if let (true, Some(help)) = (hints.is_empty(), argument.and_then(Arg::get_help)) {
            hints.push(help.to_string());
        }
        hints
    }

    fn meant(&self, names: &[&str]) -> Vec<String> {
        if names.is_empty() {
            return Vec::new();
        }
        let names = [("names", names.join(self.language.usage(UsageText::Or)))];
        vec![self.language.usage_with(UsageText::Meant, &names)]
    }

    /// Finds the argument that is shown in a certain way.
    fn argument(&self, shown: &str) -> Option<&Arg> {
        self.command.get_arguments().find(|argument| argument.to_string() == shown)
    }

    fn text(&self, kind: ContextKind) -> String {
        self.texts(kind).into_iter().next().unwrap_or_default()
    }

    fn texts(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }
}
