//! Which rows a rulebook knows, by their keys: `indicator.fact`, or `indicator/fact` of an item.

use jixiao_core::fact::{
    APPLICABLE, DIRECTION, Direction, FUND, FactKind, LEVEL, LEVEL_SHARE, POINTS, SHARE,
};
use jixiao_core::rulebook::{Indicator, Rulebook};

/// The keys, by what a row of them holds.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    pub(crate) indicators: Vec<String>,
    pub(crate) with_items: Vec<String>,
    /// The keys of each kind of value.
    of_kind: Vec<(&'static str, Vec<String>)>,
    /// Checkpoints that are met or not, and nothing between.
    pub(crate) whole_marks: Vec<String>,
    /// What may be said not to apply, and what needs evidence for that.
    pub(crate) rights: Vec<String>,
    pub(crate) proven: Vec<String>,
}

impl Keys {
    /// Finds the keys of a rulebook.
    pub(crate) fn of(rulebook: &Rulebook) -> Self {
        let mut keys = Self::default();
        for indicator in &rulebook.indicators {
            keys.indicators.push(indicator.id.clone());
            if indicator.rule.takes_items() {
                keys.with_items.push(indicator.id.clone());
            }
            for of_item in [false, true] {
                if !of_item || indicator.rule.takes_items() {
                    keys.add_all(indicator, of_item);
                }
            }
        }
        keys
    }

    /// Says whether any indicator takes items.
    pub(crate) fn has_items(&self) -> bool {
        !self.with_items.is_empty()
    }

    fn add_all(&mut self, indicator: &Indicator, of_item: bool) {
        let mut names: Vec<&str> = indicator.fact_names();
        names.extend([POINTS, APPLICABLE, SHARE, FUND, LEVEL, LEVEL_SHARE, DIRECTION]);
        names.sort_unstable();
        names.dedup();
        let mark = if of_item { '/' } else { '.' };
        for name in names {
            let Some(kind) = indicator.fact_kind(name, of_item) else { continue };
            let key = format!("{}{mark}{name}", indicator.id);
            self.add(indicator, (name, of_item), kind, key);
        }
    }

    fn add(
        &mut self,
        indicator: &Indicator,
        (name, of_item): (&str, bool),
        kind: FactKind,
        key: String,
    ) {
        if let Some(right) = indicator.right(name) {
            self.rights.push(key.clone());
            if right.evidence.is_some() {
                self.proven.push(key.clone());
            }
        }
        if kind == FactKind::Mark && !indicator.rule.takes_partly(name) {
            self.whole_marks.push(key.clone());
        }
        // A value that is by itself a share of a whole.
        let is_rate = indicator.rule.measures_share(name);
        let falls = indicator.rule.direction() == Some(Direction::AtMost);
        let kind = match kind {
            FactKind::Number if indicator.is_amount(name, of_item) => "amount",
            FactKind::Number if is_rate && falls => "falling rate",
            FactKind::Number if is_rate => "rate",
            FactKind::Number => "number",
            FactKind::Points => "points",
            FactKind::Count => "count",
            FactKind::Share => "share",
            FactKind::Mark => "mark",
            FactKind::YesNo if name == APPLICABLE => "applicable",
            FactKind::YesNo | FactKind::Level | FactKind::Direction => "answer",
        };
        match self.of_kind.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, keys)) => keys.push(key),
            None => self.of_kind.push((kind, vec![key])),
        }
    }

    /// Lists the kinds of value, each with its keys.
    pub(crate) fn kinds(&self) -> Vec<(&'static str, &[String])> {
        self.of_kind.iter().map(|(kind, keys)| (*kind, keys.as_slice())).collect()
    }
}
