//! The same project in several files: every cell is put together, and a contradiction is named.

use super::super::layout::Key;
use super::super::returned::{Cell, Line};
use super::alike::{alike, means_same};
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::project::raw::{Field, RawProject};
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::{Giver, Rulebook};
use std::collections::{HashMap, HashSet};

/// What is known of one project so far.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    /// Its row.
    pub(super) project: RawProject,
    /// Its lines, in the order of the first file.
    pub(super) lines: Vec<Line>,
    /// The files it came in.
    pub(super) files: Vec<Place>,
    /// The cells for which files give different values; they stay blank.
    pub(super) disputed: HashSet<Place>,
    /// The cells that say what they said when they were sent out, so that nobody filled them in.
    untouched: HashSet<Place>,
    /// The cells that cannot be filled in where they stand.
    locked: HashSet<Place>,
    /// For whom the form is that its row comes from; all where it says nobody.
    giver: Option<Giver>,
    /// Where each line stands.
    places: HashMap<Key, usize>,
}

/// One file's part of a project.
pub(super) struct Part {
    pub(super) project: RawProject,
    pub(super) lines: Vec<Line>,
    pub(super) file: Place,
    pub(super) untouched: HashSet<Place>,
    /// The values that the form locks.
    pub(super) locked: HashSet<Place>,
    /// For whom the form is; all where it says nobody.
    pub(super) giver: Option<Giver>,
}

impl Taken {
    pub(super) fn new(part: Part) -> Self {
        let Part { project, lines, file, untouched, locked, giver } = part;
        let mut places = HashMap::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            places.entry(line.key.clone()).or_insert(at);
        }
        let disputed = HashSet::new();
        let files = vec![file];
        Self { project, lines, files, disputed, untouched, locked, giver, places }
    }

    /// Adds the same project from another file, and gives where the two contradict each other.
    pub(super) fn add(&mut self, part: Part, rulebook: &Rulebook, unit: MoneyUnit) -> Vec<Problem> {
        let mut problems = Vec::new();
        let Part { project, lines, file, untouched, locked, giver } = part;
        self.files.push(file);
        self.untouched.extend(untouched);
        self.locked.extend(locked);
        let is_units = |giver: Option<Giver>| giver.is_none_or(|giver| giver == Giver::Unit);
        if is_units(giver) && !is_units(self.giver) {
            // What is asked of the whole project is asked of its unit.
            (self.project.place, self.giver) = (project.place.clone(), giver);
        }
        let id = self.project.value(Field::Id).to_owned();
        for (field, _) in Field::ALL {
            let mut old = cell_of(&self.project, field);
            let about = |problem: Problem| {
                problem.with("project", &id).with_word("fact", Word::Column, field.name())
            };
            problems.extend(self.settle(&about, &mut old, &cell_of(&project, field)));
            self.project.cells.insert(field, old.place);
            self.project.values.insert(field, old.value);
        }
        self.project.values.retain(|_, value| !value.is_empty());
        for line in lines {
            let Some(at) = self.places.get(&line.key).copied() else {
                self.places.insert(line.key.clone(), self.lines.len());
                self.lines.push(line);
                continue;
            };
            let mut known = self.lines[at].clone();
            let about = |problem: Problem| of_line(problem, &line, rulebook);
            let of = |line: &Line| (line.value.value.clone(), line.unit.value.clone());
            let (own, other) = (of(&known), of(&line));
            let both = !own.0.is_empty() && !other.0.is_empty();
            let pairs = [(&own.0, &own.1), (&other.0, &other.1)].map(|(a, b)| (&**a, &**b));
            if !(both && means_same(rulebook, &line.key, unit, pairs)) {
                problems.extend(self.settle(&about, &mut known.value, &line.value));
                problems.extend(self.settle(&about, &mut known.unit, &line.unit));
            }
            for (old, new) in [
                (&mut known.item, &line.item),
                (&mut known.reason, &line.reason),
                (&mut known.evidence, &line.evidence),
            ] {
                problems.extend(self.settle(&about, old, new));
            }
            self.lines[at] = known;
        }
        problems
    }

    /// Puts two values of one cell together. What somebody filled in, or cleared, counts before what
    /// nobody touched; two that were filled in differently contradict each other.
    fn settle(
        &mut self,
        about: &dyn Fn(Problem) -> Problem,
        old: &mut Cell,
        new: &Cell,
    ) -> Option<Problem> {
        if alike(&new.value, &old.value) {
            let is_locked = |cell: &Cell| self.locked.contains(&cell.place);
            if old.value.is_empty() && is_locked(old) && !is_locked(new) {
                // A blank is asked for where it can be filled in.
                old.place.clone_from(&new.place);
            }
            return None;
        }
        if self.disputed.contains(&old.place) {
            // Named already; a third value does not decide it, nor does another line of the item.
            old.value.clear();
            return None;
        }
        let [of_old, of_new] = [&*old, new].map(|cell| self.untouched.contains(&cell.place));
        let adds_nothing = of_new && !(of_old && old.value.is_empty());
        if adds_nothing {
            return None;
        }
        if of_old {
            old.clone_from(new);
        } else {
            let problem = about(Problem::new(Code::FormContradicts, &new.place));
            let problem = problem.with("value", &new.value).with("first", &old.value);
            let problem = problem.with("at", &old.place);
            self.disputed.insert(old.place.clone());
            old.value.clear();
            return Some(problem);
        }
        None
    }
}

/// Says of a problem which fact it is about.
fn of_line(problem: Problem, line: &Line, rulebook: &Rulebook) -> Problem {
    let Key { project, indicator, fact, .. } = &line.key;
    let problem = problem.with("project", project).with("indicator", indicator);
    match rulebook.indicator(indicator).map(|at| &rulebook.indicators[at]) {
        Some(known) => {
            let problem = problem.with_title("title", &known.title);
            known.name_fact(problem.with("item", &line.item.value), fact)
        }
        None => problem.with_word("fact", Word::Column, fact),
    }
}

fn cell_of(project: &RawProject, field: Field) -> Cell {
    Cell { value: project.value(field).to_owned(), place: project.place_of(field).clone() }
}
