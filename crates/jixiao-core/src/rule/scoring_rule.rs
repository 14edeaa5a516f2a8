//! The closed set of scoring rules: one line each, and nothing else here names one.

use super::attained::{Attained, Subject};
use super::checkpoint::Checkpoint;
use super::kind::RuleKind;
use super::level::Level;
use super::measure::Measure;
use super::reader::Reader;
use super::step::Trace;
use super::{award, bands, checklist, deduction, levels, linear, ratio};
use crate::bilingual::Bilingual;
use crate::fact::{Direction, FactKind, FactSet};
use crate::problem::{Checked, Code, Place, Problem, Word};
use serde::Deserialize;

macro_rules! scoring_rules {
    ($($(#[doc = $doc:literal])+ $name:ident($rule:ty) = $kind:literal;)+) => {
        /// How facts become points (评分标准).
        #[derive(Clone, Debug)]
        pub enum ScoringRule { $($(#[doc = $doc])+ $name($rule),)+ }

        /// A scoring rule as written; `kind` chooses which settings it may have.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(tag = "kind")]
        enum RawRule { $(#[serde(rename = $kind)] $name(<$rule as RuleKind>::Raw),)+ }

        impl RawRule {
            fn check(&self, indicator: &str, read: &mut Reader<'_>) -> ScoringRule {
                match self {
                    $(Self::$name(raw) => ScoringRule::$name(RuleKind::check(raw, indicator, read)),)+
                }
            }
        }

        impl ScoringRule {
            /// Gives the name of the rule in rulebooks and JSON.
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$name(_) => $kind,)+ }
            }

            /// Says whether the indicator may be measured by several items.
            pub fn takes_items(&self) -> bool {
                match self { $(Self::$name(rule) => rule.takes_items(),)+ }
            }

            /// Gives what the rule measures, where it measures.
            pub fn measure(&self) -> Option<&Measure> {
                match self { $(Self::$name(rule) => rule.measure(),)+ }
            }

            /// Gives which way is better for what the rule measures, where that can be told.
            pub fn direction(&self) -> Option<Direction> {
                match self { $(Self::$name(rule) => rule.direction(),)+ }
            }

            /// Finds what the value of a fact is set against, and which way is better.
            pub fn target_of(&self, name: &str) -> Option<(&str, Direction)> {
                match self { $(Self::$name(rule) => rule.target_of(name),)+ }
            }

            /// Says whether something else stands for a fact that was not reported.
            pub fn stands_when_absent(&self, name: &str) -> bool {
                match self { $(Self::$name(rule) => rule.stands_when_absent(name),)+ }
            }

            /// Says whether what the rule measures comes of a survey, such as a rate of satisfaction.
            pub fn of_survey(&self) -> bool {
                match self { $(Self::$name(rule) => rule.of_survey(),)+ }
            }

            /// Lists the checkpoints of the rule; none where it has none.
            pub fn checkpoints(&self) -> &[Checkpoint] {
                match self { $(Self::$name(rule) => rule.checkpoints(),)+ }
            }

            /// Says whether a checkpoint that is partly met costs points.
            pub fn partly_costs(&self) -> bool {
                match self { $(Self::$name(rule) => rule.partly_costs(),)+ }
            }

            /// Says whether a reason is expected where points that were typed in are not all.
            pub fn wants_reason(&self) -> bool {
                match self { $(Self::$name(rule) => rule.wants_reason(),)+ }
            }

            /// Lists the levels of the rule, best first; none where it has none.
            pub fn levels(&self) -> &[Level] {
                match self { $(Self::$name(rule) => rule.levels(),)+ }
            }

            /// Finds a level of the rule by id or title, with its title.
            pub fn level_named(&self, name: &str) -> Option<(usize, &Bilingual)> {
                match self { $(Self::$name(rule) => rule.level_named(name),)+ }
            }

            /// Lists the facts the rule asks for, each once.
            pub fn fact_names(&self) -> Vec<&str> {
                match self { $(Self::$name(rule) => rule.fact_names(),)+ }
            }

            /// Gives the kind of a fact, or `None` where the rule has no such fact.
            pub fn fact_kind(&self, name: &str) -> Option<FactKind> {
                match self { $(Self::$name(rule) => rule.fact_kind(name),)+ }
            }

            /// Gives the title a fact has in the rule's settings, where it has one.
            pub fn fact_title(&self, name: &str) -> Option<&Bilingual> {
                match self { $(Self::$name(rule) => rule.fact_title(name),)+ }
            }

            /// Says what a fact means, where the rule's settings say so.
            pub fn fact_means(&self, name: &str) -> Option<&Bilingual> {
                match self { $(Self::$name(rule) => rule.fact_means(name),)+ }
            }

            fn compares_within_one(&self) -> bool {
                match self { $(Self::$name(rule) => rule.compares_within_one(),)+ }
            }

            /// Gives the share of the maximum that one set of facts attains.
            pub(crate) fn attained(
                &self,
                subject: Subject<'_>,
                facts: &FactSet,
                trace: &mut impl Trace,
            ) -> Result<Attained, Box<Problem>> {
                match self { $(Self::$name(rule) => rule.attained(subject, facts, trace),)+ }
            }
        }
    };
}

scoring_rules! {
    /// A ratio of actual to target.
    Ratio(ratio::Ratio) = "ratio";
    /// A value falls into one of several bands.
    Bands(bands::Bands) = "bands";
    /// A value between named points.
    Linear(linear::Linear) = "linear";
    /// Checkpoints met, partly met or not met.
    Checklist(checklist::Checklist) = "checklist";
    /// So many points off per finding.
    Deduction(deduction::Deduction) = "deduction";
    /// A level, then a share within it.
    Levels(levels::Levels) = "levels";
    /// Points typed in by an evaluator.
    Award(award::Award) = "award";
}

impl ScoringRule {
    /// Reads and checks the rule of an indicator; no rule where its kind or its settings are not
    /// known.
    pub(crate) fn read(
        table: &toml::Table,
        indicator: &str,
        place: &Place,
    ) -> Checked<Option<Self>> {
        let mut read = Reader::new(place);
        match table.clone().try_into::<RawRule>() {
            Ok(raw) => {
                let rule = raw.check(indicator, &mut read);
                read.checked(Some(rule))
            }
            Err(error) => {
                let problem = read.problem(Code::RuleUnknown).with("indicator", indicator);
                Checked::refused(problem.with_word("reason", Word::Toml, error.message()))
            }
        }
    }

    /// Says whether a checkpoint may be met in part; where it may not, there is only yes or no.
    pub fn takes_partly(&self, fact: &str) -> bool {
        self.checkpoints().iter().all(|checkpoint| checkpoint.id != fact || checkpoint.partly)
    }

    /// Says whether a fact is by itself a share of a whole, such as a rate of satisfaction: the
    /// rule looks at its value alone and compares it with nothing above one.
    pub fn measures_share(&self, fact: &str) -> bool {
        matches!(self.measure(), Some(Measure::Value(name)) if name == fact)
            && self.compares_within_one()
    }
}
