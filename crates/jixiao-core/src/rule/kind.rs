//! What every kind of scoring rule says of itself.

use super::attained::{Attained, Subject};
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
