//! Which facts an indicator takes, and the answers that are words.

use super::{Indicator, Measure, ScoringRule};
use crate::bilingual::Bilingual;
use crate::problem::Problem;

/// The answer to a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// 符合.
    Met,
    /// 部分符合.
    Partly,
    /// 不符合.
    NotMet,
    /// 不适用.
    NotApplicable,
}

impl Mark {
    /// Reads an answer in Chinese or by its id.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "符合" | "met" => Some(Self::Met),
            "部分符合" | "partly" => Some(Self::Partly),
            "不符合" | "not-met" => Some(Self::NotMet),
            "不适用" | "not-applicable" => Some(Self::NotApplicable),
            _ => None,
        }
    }

    /// Gives the id.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotMet => "not-met",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// What kind of value a fact takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// A measured number, with a unit where it has one.
    Number,
    /// A checkpoint's [`Mark`].
    Mark,
    /// A whole number of findings.
    Count,
    /// A level of the rule.
    Level,
    /// Yes or no.
    YesNo,
    /// Which way is better, for one item.
    Direction,
    /// A share from 0 to 1.
    Share,
    /// Awarded points.
    Points,
}

/// The answer to a question, as a limit of the grades asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A checkpoint's mark.
    Mark(Mark),
    /// A level's place in the rule.
    Level(usize),
    /// Yes or no.
    YesNo(bool),
}

/// The fact that gives awarded points, open to every indicator.
pub const POINTS: &str = "points";
/// The fact that says whether an indicator applies.
pub const APPLICABLE: &str = "applicable";
/// An item's share of its indicator; of a single measure by levels, the share awarded.
pub const SHARE: &str = "share";
/// The share awarded within a level.
pub const LEVEL_SHARE: &str = "level_share";
/// The level reached.
pub const LEVEL: &str = "level";
/// Which way is better, for one item.
pub const DIRECTION: &str = "direction";
/// The money behind a part of an item, by which relative values are averaged.
pub const FUND: &str = "fund";

impl Indicator {
    /// Gives the kind of a fact, or `None` where the indicator has no such fact.
    pub fn fact_kind(&self, name: &str, of_item: bool) -> Option<FactKind> {
        if self.records.iter().any(|record| record.id == name) {
            return Some(FactKind::Number);
        }
        match name {
            POINTS | APPLICABLE if of_item => return None,
            POINTS => return Some(FactKind::Points),
            APPLICABLE => return Some(FactKind::YesNo),
            SHARE if of_item => return Some(FactKind::Share),
            _ => {}
        }
        if name == FUND && of_item && self.rule.measure().is_some() {
            return Some(FactKind::Number);
        }
        match &self.rule {
            ScoringRule::Ratio(ratio) => match name {
                DIRECTION => Some(FactKind::Direction),
                _ if ratio.requires.as_deref() == Some(name) => Some(FactKind::YesNo),
                _ => ratio.measure.fact_kind(name),
            },
            ScoringRule::Bands(bands) => bands.measure.fact_kind(name),
            ScoringRule::Linear(linear) => linear.measure.fact_kind(name),
            ScoringRule::Checklist(list) => {
                let known = list.checkpoints.iter().any(|checkpoint| checkpoint.id == name);
                known.then_some(FactKind::Mark)
            }
            ScoringRule::Deduction(deduction) => {
                let known = deduction.findings.iter().any(|finding| finding.id == name);
                known.then_some(FactKind::Count)
            }
            ScoringRule::Levels(_) => match name {
                LEVEL => Some(FactKind::Level),
                LEVEL_SHARE | SHARE => Some(FactKind::Share),
                _ => None,
            },
            ScoringRule::Award(_) => None,
        }
    }

    /// Gives the title a fact has under this indicator, where it has one.
    pub fn fact_title(&self, name: &str) -> Option<&Bilingual> {
        let term = self.terms.iter().find(|(id, _)| id == name).map(|(_, title)| title);
        let of_rule = || match &self.rule {
            ScoringRule::Checklist(list) => {
                list.checkpoints.iter().find(|point| point.id == name).map(|point| &point.title)
            }
            ScoringRule::Deduction(deduction) => {
                deduction.findings.iter().find(|kind| kind.id == name).map(|kind| &kind.title)
            }
            _ => None,
        };
        let of_record =
            || self.records.iter().find(|record| record.id == name).map(|record| &record.title);
        term.or_else(of_rule).or_else(of_record)
    }

    /// Finds the name of a fact that was given by its title; the name itself otherwise.
    pub fn fact_named<'n>(&'n self, name: &'n str) -> &'n str {
        let titled = |known: &&str| {
            self.fact_title(known).is_some_and(|title| title.zh == name || title.en == name)
        };
        self.fact_names().into_iter().find(titled).unwrap_or(name)
    }

    /// Lets a problem name a fact, or several with spaces between, each with its title where it has
    /// one and on a line of its own.
    pub fn name_fact(&self, problem: Problem, names: &str) -> Problem {
        let mut titles = Bilingual { zh: String::new(), en: String::new() };
        for name in names.split(' ') {
            let title = self.fact_title(name);
            let texts = [
                (&mut titles.zh, title.map(|one| &one.zh)),
                (&mut titles.en, title.map(|one| &one.en)),
            ];
            for (text, title) in texts {
                if !text.is_empty() {
                    text.push('\n');
                }
                match title {
                    Some(title) => text.extend([title, " [", name, "]"]),
                    None => text.push_str(name),
                }
            }
        }
        problem.with_title("fact", &titles)
    }

    /// Lists the facts the rule asks for, each once.
    pub fn fact_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = match &self.rule {
            ScoringRule::Ratio(ratio) => {
                ratio.requires.iter().map(String::as_str).chain(ratio.measure.names()).collect()
            }
            ScoringRule::Bands(bands) => bands.measure.names(),
            ScoringRule::Linear(linear) => linear.measure.names(),
            ScoringRule::Checklist(list) => {
                list.checkpoints.iter().map(|checkpoint| checkpoint.id.as_str()).collect()
            }
            ScoringRule::Deduction(deduction) => {
                deduction.findings.iter().map(|finding| finding.id.as_str()).collect()
            }
            ScoringRule::Levels(_) => vec![LEVEL, LEVEL_SHARE],
            ScoringRule::Award(_) => vec![POINTS],
        };
        names.extend(self.records.iter().map(|record| record.id.as_str()));
        names
    }
}

impl Measure {
    /// Says whether a fact is what another is measured against.
    pub fn is_denominator(&self, name: &str) -> bool {
        matches!(self, Self::Quotient { denominator, .. } if denominator == name)
    }

    /// Lists the facts measured.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Value(value) => vec![value],
            Self::Quotient { numerator, denominator, less } => {
                let less = less.as_ref().map(|less| less.fact.as_str());
                [numerator.as_str(), denominator].into_iter().chain(less).collect()
            }
        }
    }

    fn fact_kind(&self, name: &str) -> Option<FactKind> {
        self.names().contains(&name).then_some(FactKind::Number)
    }
}
