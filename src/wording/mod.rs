//! Data → sentences: the only home of prose. One folder per language holds the texts; the files
//! here put values into them.

mod book;
mod chart;
mod chase;
mod cut;
mod digits;
mod en;
mod explain;
mod failure;
mod form;
mod notice;
mod page;
mod phrase;
mod problem;
mod report;
mod rule;
mod scaffold;
mod score;
mod zh;

pub use book::BookText;
pub use chart::ChartText;
pub use chase::ChaseText;
pub use digits::grouped;
pub use explain::{Line, explain, explain_outcome, explain_to_line};
pub use form::FormText;
pub use notice::NoticeText;
pub use page::PageText;
pub use phrase::Phrase;
pub use problem::{ProblemText, ProblemWords};
pub use report::ReportText;
pub use scaffold::ScaffoldText;
pub use score::reasons;

use jixiao_core::bilingual::Bilingual;
use jixiao_core::quantity::Fraction;

/// The language of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 中文.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Reads `zh` or `en`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "zh" => Some(Self::Chinese),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Gives `zh` or `en`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::English => "en",
        }
    }

    /// Picks the text of a title.
    pub fn of(self, text: &Bilingual) -> &str {
        match self {
            Self::Chinese => &text.zh,
            Self::English => &text.en,
        }
    }

    /// Gives a phrase with its placeholders.
    pub const fn phrase(self, phrase: Phrase) -> &'static str {
        match self {
            Self::Chinese => zh::phrase(phrase),
            Self::English => en::phrase(phrase),
        }
    }

    /// Names a fact that means the same under every indicator; `None` where it has no such name.
    pub fn common_fact_name(self, name: &str) -> Option<&'static str> {
        match self {
            Self::Chinese => zh::fact_name(name),
            Self::English => en::fact_name(name),
        }
    }

    fn kind_of_value(self, id: &str) -> Option<&'static str> {
        match self {
            Self::Chinese => zh::kind_of_value(id),
            Self::English => en::kind_of_value(id),
        }
    }

    fn thing(self, id: &str) -> Option<&'static str> {
        match self {
            Self::Chinese => zh::thing(id),
            Self::English => en::thing(id),
        }
    }

    fn outcome(self, id: &str) -> Option<&'static str> {
        match self {
            Self::Chinese => zh::outcome(id),
            Self::English => en::outcome(id),
        }
    }

    /// Gives the help of a command, named by its path such as `rulebook list`.
    pub fn help(self, path: &str) -> &'static str {
        match self {
            Self::Chinese => zh::help::command(path),
            Self::English => en::help::command(path),
        }
    }

    /// Gives the help of an argument.
    pub fn help_of_argument(self, path: &str, id: &str) -> &'static str {
        let own = format!("{path} {id}");
        match self {
            Self::Chinese => zh::help::argument_of(&own).unwrap_or(zh::help::argument(id)),
            Self::English => en::help::argument_of(&own).unwrap_or(en::help::argument(id)),
        }
    }

    /// Says a phrase with values in it.
    pub fn say(self, phrase: Phrase, values: &[(&str, String)]) -> String {
        fill(self.phrase(phrase), values)
    }
}

/// Puts values into the `{name}`s of a template.
fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from_open) = rest.split_at(open);
        text.push_str(before);
        let Some(close) = from_open.find('}') else { break };
        let name = &from_open[1..close];
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => text.push_str(value),
            None => text.push_str(&from_open[..=close]),
        }
        rest = &from_open[close + 1..];
    }
    text.push_str(rest);
    text
}

/// Writes a fraction for people: exact where six decimals are, otherwise cut off and marked.
fn number(value: Fraction) -> String {
    let exact = value.to_string();
    if exact.contains('/') { format!("{}…", value.truncated(4)) } else { exact }
}

/// Writes a share as a percentage, exact or cut off and marked.
fn percent(share: Fraction) -> String {
    let hundred = Fraction::from_points(jixiao_core::quantity::Points::from_hundredths(10_000));
    match share.times(hundred) {
        Ok(value) if value.to_string().contains('/') => format!("{}…%", value.truncated(2)),
        Ok(value) => format!("{value}%"),
        Err(_) => share.to_string(),
    }
}
