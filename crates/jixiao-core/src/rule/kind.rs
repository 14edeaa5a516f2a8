//! What every kind of scoring rule says of itself.

use super::attained::{Attained, Subject};
use super::checkpoint::Checkpoint;
use super::level::Level;
use super::measure::Measure;
use super::reader::Reader;
use super::step::Trace;
use crate::bilingual::Bilingual;
use crate::fact::{Direction, FactKind, FactSet};
use crate::problem::Problem;
use serde::de::DeserializeOwned;

/// A kind of scoring rule: its settings, its facts and its arithmetic.
pub(super) trait RuleKind: Sized {
    /// The settings as written, all quantities still text.
    type Raw: DeserializeOwned;

    /// Checks the settings of the rule of an indicator, named by its id.
    fn check(raw: &Self::Raw, indicator: &str, read: &mut Reader<'_>) -> Self;

    /// Lists the facts the rule asks for, each once.
    fn fact_names(&self) -> Vec<&str>;

    /// Gives the kind of a fact, or `None` where the rule has no such fact.
    fn fact_kind(&self, name: &str) -> Option<FactKind>;

    /// Gives the title a fact has in the settings, where it has one.
    fn fact_title(&self, _name: &str) -> Option<&Bilingual> {
        None
    }

    /// Says what a fact means, where the settings say so.
    fn fact_means(&self, _name: &str) -> Option<&Bilingual> {
        None
    }

    /// Says whether several items may be measured.
    fn takes_items(&self) -> bool {
        false
    }

    /// Gives what the rule measures, where it measures.
    fn measure(&self) -> Option<&Measure> {
        None
    }

    /// Gives which way is better for what the rule measures, where that can be told.
    fn direction(&self) -> Option<Direction> {
        None
    }

    /// Says whether what the rule measures is compared with nothing above one.
    fn compares_within_one(&self) -> bool {
        true
    }

    /// Finds what the value of a fact is set against, and which way is better.
    fn target_of(&self, _name: &str) -> Option<(&str, Direction)> {
        None
    }

    /// Says whether something else stands for a fact that was not reported.
    fn stands_when_absent(&self, _name: &str) -> bool {
        false
    }

    /// Says whether what the rule measures comes of a survey, such as a rate of satisfaction.
    fn of_survey(&self) -> bool {
        false
    }

    /// Lists the checkpoints of the rule.
    fn checkpoints(&self) -> &[Checkpoint] {
        &[]
    }

    /// Says whether a checkpoint that is partly met costs points.
    fn partly_costs(&self) -> bool {
        false
    }

    /// Says whether a reason is expected where points that were typed in are not all: they went past
    /// the rule, and nothing else says why.
    fn wants_reason(&self) -> bool {
        true
    }

    /// Lists the levels of the rule, best first.
    fn levels(&self) -> &[Level] {
        &[]
    }

    /// Finds a level of the rule by id or title, with its title.
    fn level_named(&self, _name: &str) -> Option<(usize, &Bilingual)> {
        None
    }

    /// Gives the share of the maximum that one set of facts attains.
    fn attained(
        &self,
        subject: Subject<'_>,
        facts: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>>;
}
