//! The lines of one indicator of one project: what the rule asks for, and whatever else is known.

use super::form::{Entry, Need};
use super::key::Key;
use super::locked::locks;
use jixiao_core::fact::{APPLICABLE, DIRECTION, FUND, FactKind, LEVEL_SHARE, POINTS, SHARE};
use jixiao_core::project::raw::{RawFact, RawProject};
use jixiao_core::project::yes_no;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::{Giver, Indicator};
use std::collections::{HashMap, HashSet};

/// The columns of a project that stand for facts of the same name.
const OF_PROJECT: [&str; 4] = ["budget_initial", "budget", "received", "executed"];

/// The slots offered where no item is known yet.
const LEAST_SLOTS: usize = 3;

/// What the lines of one indicator are made from.
pub(super) struct Subject<'a> {
    /// The project's id.
    pub(super) project: &'a str,
    /// The project's row.
    pub(super) row: &'a RawProject,
    /// The indicator's place in the rulebook.
    pub(super) at: usize,
    /// The indicator.
    pub(super) indicator: &'a Indicator,
    /// What is known of it.
    pub(super) facts: &'a [&'a RawFact],
    /// The same by the item it is of.
    pub(super) by_item: HashMap<&'a str, Vec<&'a RawFact>>,
    /// The unit of amounts.
    pub(super) unit: MoneyUnit,
    /// Whom the form is for; all where it says nobody.
    pub(super) giver: Option<Giver>,
    /// The facts that limits of the grades look at, which points do not stand for.
    pub(super) for_limit: Vec<&'a str>,
    /// Only item names, shares, targets, directions and units are kept.
    pub(super) blank: bool,
}

impl Subject<'_> {
    /// Gives the lines, `applicable` first where the indicator may be not applicable.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        if self.indicator.right(APPLICABLE).is_some() {
            entries.push(self.entry(0, "", APPLICABLE, Need::Optional));
        }
        if self.indicator.rule.takes_items() && !self.is_single() {
            self.add_others(&mut entries, 0, "");
            self.add_slots(&mut entries);
        } else {
            for name in self.names() {
                entries.push(self.entry(0, "", name, self.need(name, Need::Always)));
            }
            self.add_others(&mut entries, 0, "");
        }
        entries
    }

    /// Says whether the facts hold a single measure, not items.
    fn is_single(&self) -> bool {
        let names = self.indicator.fact_names();
        self.facts.iter().any(|fact| {
            let name = self.indicator.fact_named(&fact.fact);
            let record = self.indicator.records.iter().any(|record| record.id == name);
            let scored = names.contains(&name) || matches!(name, DIRECTION | SHARE);
            fact.item.is_empty() && scored && !record
        })
    }

    /// Lists the rule's facts; a level's share keeps the name it was given.
    fn names(&self) -> Vec<&str> {
        let of_rule = self.indicator.rule.fact_kind(SHARE) == Some(FactKind::Share);
        let short = of_rule && self.find("", SHARE).is_some();
        let named = |name| if short && name == LEVEL_SHARE { SHARE } else { name };
        self.indicator.fact_names().into_iter().map(named).collect()
    }

    fn add_slots(&self, entries: &mut Vec<Entry>) {
        let mut seen = HashSet::new();
        let named =
            self.facts.iter().map(|fact| fact.item.as_str()).filter(|item| !item.is_empty());
        let items: Vec<&str> = named.filter(|item| seen.insert(*item)).collect();
        let in_parts: HashSet<&str> =
            items.iter().filter_map(|item| item.split_once('/')).map(|(whole, _)| whole).collect();
        let slots = LEAST_SLOTS.max(items.len() + 1);
        for at in 0..slots {
            let slot = u32::try_from(at + 1).unwrap_or(u32::MAX);
            let item = items.get(at).copied().unwrap_or_default();
            let usual = if at < items.len().max(1) { Need::Always } else { Need::WithItem };
            if item.contains('/') {
                for name in self.indicator.fact_names().into_iter().chain([FUND]) {
                    let need = if name == FUND { Need::Optional } else { self.need(name, usual) };
                    entries.push(self.entry(slot, item, name, need));
                }
            } else {
                // The values of an item in parts are those of its parts.
                let values = if in_parts.contains(item) { Need::Optional } else { usual };
                entries.push(self.entry(slot, item, SHARE, self.need(SHARE, usual)));
                if self.indicator.rule.fact_kind(DIRECTION) == Some(FactKind::Direction) {
                    entries.push(self.entry(slot, item, DIRECTION, Need::Optional));
                }
                for name in self.indicator.fact_names() {
                    entries.push(self.entry(slot, item, name, self.need(name, values)));
                }
            }
            if !item.is_empty() {
                self.add_others(entries, slot, item);
            }
        }
    }

    /// Adds what is known of an item, or without item, and has no line yet.
    fn add_others(&self, entries: &mut Vec<Entry>, slot: u32, item: &str) {
        for fact in self.of_item(item) {
            let name = self.indicator.fact_named(&fact.fact);
            let mut lines = entries.iter().rev().take_while(|known| known.key.slot == slot);
            let has_line = lines.any(|known| known.key.fact == name);
            let entry = self.entry(slot, item, name, Need::Optional);
            let says_nothing = self.blank && entry.value.is_empty();
            if !(has_line || says_nothing) {
                entries.push(entry);
            }
        }
    }

    fn find(&self, item: &str, name: &str) -> Option<&RawFact> {
        let named = |fact: &&&RawFact| self.indicator.fact_named(&fact.fact) == name;
        self.of_item(item).iter().find(named).copied()
    }

    fn of_item(&self, item: &str) -> &[&RawFact] {
        self.by_item.get(item).map_or(&[], Vec::as_slice)
    }

    fn entry(&self, slot: u32, item: &str, name: &str, need: Need) -> Entry {
        let kind = self.indicator.fact_kind(name, slot > 0);
        let of_project = is_of_project(self.indicator, name, slot);
        let locked = locks(self.giver, self.indicator, name, slot);
        let mut entry = Entry {
            key: Key {
                project: self.project.to_owned(),
                indicator: self.indicator.id.clone(),
                slot,
                fact: name.to_owned(),
            },
            indicator: self.at,
            item: item.to_owned(),
            kind,
            value: String::new(),
            unit: String::new(),
            reason: String::new(),
            evidence: String::new(),
            need: if locked { Need::Optional } else { need },
            locked,
            of_project,
            held: false,
        };
        let known = if slot > 0 && item.is_empty() { None } else { self.find(item, name) };
        if let Some(fact) = known {
            let value = if self.blank && !is_planned(self.indicator, name, slot) {
                ""
            } else {
                &fact.value
            };
            (entry.value, entry.unit) = with_unit(kind, value, &fact.unit);
            if !self.blank {
                entry.reason.clone_from(&fact.reason);
                entry.evidence.clone_from(&fact.evidence);
            }
        }
        if entry.unit.is_empty() {
            if of_project {
                self.unit.name().clone_into(&mut entry.unit);
            } else if entry.value.is_empty() && self.indicator.rule.measures_share(name) {
                "%".clone_into(&mut entry.unit);
            }
        }
        let column = self.row.values.iter().find(|(field, _)| field.name() == name);
        entry.held = of_project
            && (!entry.value.is_empty() || column.is_some_and(|(_, sent)| !sent.is_empty()));
        entry
    }

    /// Gives how much a fact of the rule is needed, where it is usually needed so.
    fn need(&self, name: &str, usual: Need) -> Need {
        // A record may stay blank, unless a limit of the grade looks at it.
        let limits = self.for_limit.contains(&name);
        let record = self.indicator.records.iter().any(|record| record.id == name) && !limits;
        let settled = self.is_settled(name) && !limits;
        if record || settled || self.stands_when_absent(name) { Need::Optional } else { usual }
    }

    /// Says whether awarded points, or that the indicator does not apply, leave nothing to report.
    fn is_settled(&self, name: &str) -> bool {
        let said = |fact: &str| {
            self.find("", fact).map(|fact| fact.value.as_str()).filter(|value| !value.is_empty())
        };
        let absent = said(APPLICABLE).and_then(yes_no) == Some(false);
        !self.blank && (absent || (name != POINTS && said(POINTS).is_some()))
    }

    /// Says whether something else stands for a fact that is blank.
    fn stands_when_absent(&self, name: &str) -> bool {
        let rule = &self.indicator.rule;
        let is_measured = || rule.measure().is_some_and(|measure| measure.names().contains(&name));
        rule.stands_when_absent(name) || (OF_PROJECT.contains(&name) && is_measured())
    }
}

/// Says whether a column of the project stands for a fact while it is blank.
pub(in crate::form) fn is_of_project(indicator: &Indicator, name: &str, slot: u32) -> bool {
    slot == 0
        && OF_PROJECT.contains(&name)
        && indicator.rule.measure().is_some_and(|measure| measure.names().contains(&name))
}

/// Says whether a value is known before a year begins: shares, directions and targets.
pub fn is_planned(indicator: &Indicator, name: &str, slot: u32) -> bool {
    let target = indicator.rule.measure().is_some_and(|measure| measure.is_denominator(name));
    target || name == DIRECTION || (name == SHARE && slot > 0)
}

/// Writes a percentage the way a form shows it: numbers with the unit `%`, shares with the sign.
fn with_unit(kind: Option<FactKind>, value: &str, unit: &str) -> (String, String) {
    match (kind, value.strip_suffix('%')) {
        (Some(FactKind::Number), Some(number)) if matches!(unit, "" | "%") => {
            (number.to_owned(), "%".to_owned())
        }
        (Some(FactKind::Share), None) if unit == "%" && !value.is_empty() => {
            (format!("{value}%"), String::new())
        }
        (Some(FactKind::Share), _) => (value.to_owned(), String::new()),
        _ => (value.to_owned(), unit.to_owned()),
    }
}
