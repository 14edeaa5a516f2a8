//! What was sent out, so that what came back can be told from it: cells nobody touched, and plans that
//! a department may not change.
//!
//! A plan (the items, their shares, targets and directions) is the office's. Where it came back changed
//! the plan that was sent holds, and the change is told.

use super::super::layout::{Entry, Frame, Key, Need, Split, in_unit, is_planned, layout};
use super::super::returned::{Cell, Line};
use super::alike::{alike, bare, cells_of, means_same};
use jixiao_core::fact::APPLICABLE;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use jixiao_core::project::yes_no;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::{Indicator, Rulebook};
use std::collections::{HashMap, HashSet};

/// The portfolio that forms were made from.
pub(super) struct Sent<'p> {
    rulebook: &'p Rulebook,
    unit: MoneyUnit,
    projects: HashMap<&'p str, &'p RawProject>,
    /// The lines that say anything, by project, in the order of the form.
    lines: HashMap<String, Vec<Entry>>,
    /// The facts that are plans, by project.
    plans: HashMap<&'p str, Vec<&'p RawFact>>,
}

impl<'p> Sent<'p> {
    pub(super) fn new(portfolio: &'p RawPortfolio, rulebook: &'p Rulebook) -> Self {
        let frame = Frame { split: Split::All, ..Frame::default() };
        let mut lines: HashMap<String, Vec<Entry>> = HashMap::new();
        let sheets = layout(portfolio, rulebook, &frame).into_iter().flat_map(|form| form.sheets);
        let says_anything = |entry: &Entry| entry_texts(entry).iter().any(|text| !text.is_empty());
        for entry in sheets.flat_map(|sheet| sheet.entries).filter(says_anything) {
            lines.entry(entry.key.project.clone()).or_default().push(entry);
        }
        let projects = portfolio.projects.iter().rev();
        let projects = projects.map(|project| (project.value(Field::Id), project)).collect();
        let mut plans: HashMap<&str, Vec<&RawFact>> = HashMap::new();
        for fact in portfolio.facts.iter().filter(|fact| is_plan(fact, rulebook)) {
            plans.entry(&fact.project).or_default().push(fact);
        }
        Self { rulebook, unit: portfolio.unit, projects, lines, plans }
    }

    pub(super) fn project(&self, id: &str) -> Option<&'p RawProject> {
        self.projects.get(id).copied()
    }

    /// Gives a project as it was sent, its amounts in the unit of the whole.
    pub(super) fn in_unit(&self, id: &str) -> Option<RawProject> {
        self.project(id).map(|known| in_unit(known, self.unit))
    }

    /// Gives value, unit and reason of a line as they were sent, with plans alone or with all that was
    /// known.
    pub(super) fn texts(&self, key: &Key, blank: bool) -> [String; 3] {
        let known = self.lines_of(&key.project).iter().find(|entry| entry.key == *key);
        known
            .filter(|entry| !blank || self.is_planned(entry))
            .map_or_else(Default::default, |entry| {
                [&entry.value, &entry.unit, &entry.reason].map(Clone::clone)
            })
    }

    fn lines_of(&self, id: &str) -> &[Entry] {
        self.lines.get(id).map_or(&[], Vec::as_slice)
    }

    fn indicator(&self, entry: &Entry) -> &'p Indicator {
        &self.rulebook.indicators[entry.indicator]
    }

    fn is_planned(&self, entry: &Entry) -> bool {
        is_planned(self.indicator(entry), &entry.key.fact, entry.key.slot)
    }

    /// Finds the cells of a project that say what they said when they were sent out, in a form with
    /// plans alone or with all that was known.
    pub(super) fn untouched(
        &self,
        project: &RawProject,
        lines: &[Line],
        blank: bool,
    ) -> HashSet<Place> {
        let id = project.value(Field::Id);
        let mut untouched = HashSet::new();
        if let Some(known) = self.project(id).map(|known| in_unit(known, self.unit)) {
            for (field, _) in Field::ALL {
                if alike(project.value(field), known.value(field)) {
                    untouched.insert(project.place_of(field).clone());
                }
            }
        }
        let sent: HashMap<&Key, &Entry> =
            self.lines_of(id).iter().map(|entry| (&entry.key, entry)).collect();
        for line in lines {
            let known = sent.get(&line.key);
            let entry = known.filter(|entry| !blank || self.is_planned(entry));
            let mut texts = entry.map_or([""; 5], |entry| entry_texts(entry));
            // A form sent with plans alone names items and units, too.
            if let Some(known) = known {
                (texts[0], texts[2]) = (&known.item, &known.unit);
            }
            for (cell, text) in cells_of(line).into_iter().zip(texts) {
                if alike(&cell.value, text) {
                    untouched.insert(cell.place.clone());
                }
            }
            if entry.is_some_and(|entry| self.says_the_same(line, entry)) {
                untouched.insert(line.value.place.clone());
            }
        }
        untouched
    }

    fn says_the_same(&self, line: &Line, entry: &Entry) -> bool {
        let own = (line.value.value.as_str(), line.unit.value.as_str());
        let sent = (entry.value.as_str(), entry.unit.as_str());
        means_same(self.rulebook, &line.key, self.unit, [own, sent])
    }

    /// Gives what was planned for a project that did not come back; its results are not known.
    pub(super) fn plans(&self, id: &str) -> impl Iterator<Item = &'p RawFact> {
        self.plans.get(id).into_iter().flatten().copied()
    }

    /// Puts plans that were changed, cleared or removed back to what was sent, and gives each.
    pub(super) fn restore(&self, project: &RawProject, lines: &mut Vec<Line>) -> Vec<Problem> {
        let planned: Vec<&Entry> = self
            .lines_of(project.value(Field::Id))
            .iter()
            .filter(|entry| self.is_planned(entry) && !entry.value.is_empty())
            .collect();
        let mut problems = self.restore_names(&planned, lines);
        let places: HashMap<_, usize> = lines
            .iter()
            .enumerate()
            .rev()
            .map(|(at, line)| {
                let key =
                    (line.key.indicator.clone(), bare(&line.item.value), line.key.fact.clone());
                (key, at)
            })
            .collect();
        for entry in planned {
            let key = (entry.key.indicator.clone(), bare(&entry.item), entry.key.fact.clone());
            let Some(line) = places.get(&key).and_then(|at| lines.get_mut(*at)) else {
                problems.push(self.changed(
                    entry,
                    &entry.key.fact,
                    &entry.value,
                    "",
                    &project.place,
                ));
                lines.push(line_of(entry, &project.place));
                continue;
            };
            if !self.says_the_same(line, entry) {
                let place = line.value.place.clone();
                let fact = &entry.key.fact;
                problems.push(self.changed(entry, fact, &entry.value, &line.value.value, &place));
                line.value.value.clone_from(&entry.value);
                line.unit.value.clone_from(&entry.unit);
            }
        }
        problems
    }

    /// Puts the names of items back that stand in their place under another name.
    fn restore_names(&self, planned: &[&Entry], lines: &mut [Line]) -> Vec<Problem> {
        let mut problems = Vec::new();
        let sent: HashSet<_> =
            planned.iter().map(|entry| (&*entry.key.indicator, bare(&entry.item))).collect();
        let came: HashSet<_> =
            lines.iter().map(|line| (line.key.indicator.clone(), bare(&line.item.value))).collect();
        let mut renamed: HashMap<(&str, u32), &str> = HashMap::new();
        for entry in planned.iter().filter(|entry| !entry.item.is_empty()) {
            let slot = (&*entry.key.indicator, entry.key.slot);
            let known = (entry.key.indicator.clone(), bare(&entry.item));
            if came.contains(&known) || renamed.contains_key(&slot) {
                continue;
            }
            let of_slot = |line: &&Line| (&*line.key.indicator, line.key.slot) == slot;
            let named = lines.iter().filter(of_slot).find(|line| !line.item.value.is_empty());
            let free = named.filter(|line| !sent.contains(&(slot.0, bare(&line.item.value))));
            if let Some(line) = free {
                let (now, place) = (&line.item.value, &line.item.place);
                problems.push(self.changed(entry, "item", &entry.item, now, place));
                renamed.insert(slot, &entry.item);
            }
        }
        for line in lines {
            if let Some(name) = renamed.get(&(&*line.key.indicator, line.key.slot)) {
                (*name).clone_into(&mut line.item.value);
            }
        }
        problems
    }

    /// Finds what a project was sent with, may stay blank and came back blank. What must be given is asked
    /// for as blank, plans are put back, and of an indicator that is said not to apply nothing is asked.
    pub(super) fn cleared(&self, id: &str, lines: &[Line]) -> Vec<Problem> {
        let absent = |indicator: &str| {
            let mut own = lines.iter().filter(|line| line.key.indicator == indicator);
            own.any(|line| line.key.fact == APPLICABLE && yes_no(&line.value.value) == Some(false))
        };
        let may_be_blank = |entry: &&Entry| {
            entry.need == Need::Optional && !entry.value.is_empty() && !self.is_planned(entry)
        };
        let cleared = self.lines_of(id).iter().filter(may_be_blank).filter_map(|entry| {
            let same = |line: &&Line| {
                let item = bare(&line.item.value) == bare(&entry.item);
                line.key.indicator == entry.key.indicator && line.key.fact == entry.key.fact && item
            };
            let line = lines.iter().filter(same).find(|line| line.value.value.trim().is_empty())?;
            (!absent(&entry.key.indicator)).then(|| {
                let place = &line.value.place;
                self.told(Code::FormValueCleared, entry, &entry.key.fact, place)
                    .with("first", &entry.value)
            })
        });
        cleared.collect()
    }

    fn changed(&self, entry: &Entry, fact: &str, sent: &str, now: &str, place: &Place) -> Problem {
        self.told(Code::FormPlanChanged, entry, fact, place).with("first", sent).with("value", now)
    }

    fn told(&self, code: Code, entry: &Entry, fact: &str, place: &Place) -> Problem {
        let indicator = self.indicator(entry);
        let problem = Problem::new(code, place)
            .with("project", &entry.key.project)
            .with("indicator", &indicator.id)
            .with_title("title", &indicator.title)
            .with("item", &entry.item);
        indicator.name_fact(problem, fact)
    }
}

fn is_plan(fact: &RawFact, rulebook: &Rulebook) -> bool {
    let Some(at) = rulebook.indicator_named(&fact.indicator) else { return false };
    let indicator = &rulebook.indicators[at];
    is_planned(indicator, indicator.fact_named(&fact.fact), u32::from(!fact.item.is_empty()))
}

fn entry_texts(entry: &Entry) -> [&str; 5] {
    [&entry.item, &entry.value, &entry.unit, &entry.reason, &entry.evidence]
}

fn line_of(entry: &Entry, place: &Place) -> Line {
    let cell = |value: &str| Cell { value: value.to_owned(), place: place.clone() };
    let [item, value, unit, reason, evidence] = entry_texts(entry).map(cell);
    Line { key: entry.key.clone(), item, value, unit, reason, evidence }
}
