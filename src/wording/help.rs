//! The help of the command line.

use super::Language;

impl Language {
    /// Gives the help of a command, named by its path such as `rulebook list`; empty where unknown.
    pub fn help(self, path: &str) -> &'static str {
        self.help_of_command(path).unwrap_or_default()
    }

    /// Gives the help of an argument; empty where unknown.
    pub fn help_of_argument(self, path: &str, id: &str) -> &'static str {
        let own = self.help_of_own_argument(&format!("{path} {id}"));
        own.or_else(|| self.help_of_common_argument(id)).unwrap_or_default()
    }

    /// Gives the word that stands for a value in usage lines; nothing where its name says what to write.
    pub fn value_name(self, name: &str) -> Option<&'static str> {
        self.word_of_value(name)
    }

    /// Gives the order of a command's help, in placeholders of the command-line parser.
    pub const fn help_template(self) -> &'static str {
        self.pick(
            "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}",
            "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
        )
    }
}
