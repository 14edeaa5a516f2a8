//! Data → sentences: the only home of prose. `texts/` declares every text, in both languages and
//! with its arguments; the files here choose texts and put values into them.

mod absence;
mod amounts;
mod arithmetic;
mod book;
mod chart;
mod compare;
mod correction;
mod cut;
mod declare;
mod definition;
mod digits;
mod explain;
mod failure;
mod finding;
mod form;
mod help;
mod policy;
mod problem;
mod report;
mod rule;
mod say;
mod scaffold;
mod scenario;
mod score;
mod sheet;
mod simulate;
mod statistics;
mod target;
mod texts;
mod to_line;
mod typed;

pub use absence::explain_absences;
pub(crate) use amounts::Sums;
pub(crate) use digits::counted;
pub use digits::{Digits, grouped};
pub use explain::{Line, explain, explain_lost, explain_outcome};
pub(crate) use finding::FindingWords;
pub use problem::ProblemWords;
pub use score::reasons;
pub(crate) use statistics::{bare_probability, probability, shown};
pub(crate) use target::rate_percent;
pub(crate) use texts::{
    BookText, BudgetText, ChartText, ChaseText, ColumnText, CombineText, CompareText, FormText,
    InflationText, NoticeText, PageText, PatternText, Phrase, PolicyText, ReportText, ScaffoldText,
    SheetText, SimulateText, StabilityText, StatisticsText, TargetText, TrialText, Typed,
    UsageText,
};
pub use to_line::explain_to_line;

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

    /// Picks one of the two texts.
    const fn pick<'text>(self, zh: &'text str, en: &'text str) -> &'text str {
        match self {
            Self::Chinese => zh,
            Self::English => en,
        }
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

/// Writes a share that a rule gives: two thirds are written 2/3.
fn portion(share: Fraction) -> String {
    /// A fraction of so few signs is written as it is.
    const SHORT: usize = 3;
    let (exact, percent) = (share.to_string(), share.percent());
    if percent.contains('…') && exact.len() <= SHORT { exact } else { percent }
}
