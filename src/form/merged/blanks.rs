//! What a returned project still lacks: values that must be given, reasons, names of items.

use super::super::layout::{
    Entry, FormSheet, Frame, Split, State, giver_of, is_planned, layout, state,
};
use super::super::returned::Line;
use super::merge::Merged;
use jixiao_core::problem::{Code, Place, Problem, Problems, Severity};
use jixiao_core::project::raw::{Field, RawProject};
use jixiao_core::rulebook::{Indicator, Rulebook};
use std::collections::{HashMap, HashSet};

/// Finds what is blank in the projects that came back. A blank is named at its cell, all blanks of
/// one indicator or item together, and a project of which nothing was filled in once.
pub fn find_blanks(merged: &Merged, rulebook: &Rulebook) -> Vec<Problem> {
    let frame = Frame { split: Split::All, ..Frame::default() };
    let forms = layout(&merged.portfolio, rulebook, &frame);
    let mut by_project: HashMap<&str, Vec<&[Entry]>> = HashMap::new();
    for block in forms.iter().flat_map(|form| &form.sheets).flat_map(FormSheet::blocks) {
        by_project.entry(&block.1[0].key.project).or_default().push(block.1);
    }
    // A reason that is blank here is missing (F31) once the portfolio is scored.
    let blocks = rulebook.blocking.contains(&Code::ReasonMissing);
    let severity = if blocks { Severity::Block } else { Code::ReasonBlank.severity() };
    let mut problems = Problems::default();
    for project in &merged.portfolio.projects {
        let id = project.value(Field::Id);
        let Some(lines) = merged.lines.get(id) else { continue };
        let returned = ReturnedProject { project, lines, disputed: &merged.disputed };
        problems.extend(nameless(lines));
        let (mut blanks, mut given) = (Vec::new(), 0);
        for block in by_project.get(id).into_iter().flatten() {
            let indicator = &rulebook.indicators[block[0].indicator];
            let states: Vec<State> =
                (0..block.len()).map(|at| state(block, at, indicator)).collect();
            // What was known before the year began was there when the form was sent out.
            let filled = |(entry, state): &(&Entry, &State)| {
                let planned = is_planned(indicator, &entry.key.fact, entry.key.slot);
                !planned && !matches!(state, State::Fill | State::Open)
            };
            given += block.iter().zip(&states).filter(filled).count();
            let mut open = of_state(block, &states, State::Fill);
            open.retain(|entry| {
                let giver = giver_of(indicator, &entry.key.fact, entry.key.slot);
                merged.givers.get(id).is_none_or(|givers| givers.contains(&giver))
            });
            blanks.extend(returned.find_open(&open, indicator));
            let unfounded = of_state(block, &states, State::Reason);
            let asked = unfounded.iter().map(|entry| returned.ask_reason(entry, indicator));
            problems.extend(asked.map(|problem| Problem { severity, ..problem }));
        }
        if given == 0 && !blanks.is_empty() {
            let problem = Problem::new(Code::FormNotFilled, &project.place).with("project", id);
            problems.push(problem.with("name", project.value(Field::Name)));
        } else {
            problems.extend(blanks);
        }
    }
    problems.into_vec()
}

/// A project with the lines it came back with.
struct ReturnedProject<'m> {
    project: &'m RawProject,
    lines: &'m [Line],
    disputed: &'m HashSet<Place>,
}

impl ReturnedProject<'_> {
    /// Names the blanks of an indicator, those of each item together.
    fn find_open(&self, open: &[&Entry], indicator: &Indicator) -> Vec<Problem> {
        // What files contradict each other about is named as that.
        let undisputed = |entry: &&&Entry| !self.disputed.contains(&self.place_of(entry));
        let open: Vec<&Entry> = open.iter().filter(undisputed).copied().collect();
        let items = open.chunk_by(|one, other| one.key.slot == other.key.slot);
        items
            .map(|entries| {
                let names: Vec<&str> = entries.iter().map(|entry| &*entry.key.fact).collect();
                let problem = self.problem(Code::FieldBlank, entries[0], indicator);
                indicator.name_fact(problem, &names.join(" "))
            })
            .collect()
    }

    fn place_of(&self, entry: &Entry) -> Place {
        place_of(entry, self.lines).unwrap_or_else(|| self.project.place.clone())
    }

    fn ask_reason(&self, entry: &Entry, indicator: &Indicator) -> Problem {
        let problem = self.problem(Code::ReasonBlank, entry, indicator);
        indicator.name_fact(problem.with("value", &entry.value), &entry.key.fact)
    }

    fn problem(&self, code: Code, entry: &Entry, indicator: &Indicator) -> Problem {
        Problem::new(code, &self.place_of(entry))
            .with("project", self.project.value(Field::Id))
            .with("indicator", &indicator.id)
            .with_title("title", &indicator.title)
            .with("item", &entry.item)
    }
}

fn of_state<'b>(block: &'b [Entry], states: &[State], wanted: State) -> Vec<&'b Entry> {
    let pairs = block.iter().zip(states);
    pairs.filter(|(_, state)| **state == wanted).map(|(entry, _)| entry).collect()
}

/// Finds the cell in which a line came back; items may stand in another slot there.
fn place_of(entry: &Entry, lines: &[Line]) -> Option<Place> {
    let same = |line: &&Line| {
        line.key.indicator == entry.key.indicator
            && line.key.fact == entry.key.fact
            && (line.key.slot > 0) == (entry.key.slot > 0)
    };
    let mut fitting = lines.iter().filter(same);
    let by_item = fitting.clone().find(|line| line.item.value == entry.item);
    by_item.or_else(|| fitting.next()).map(|line| line.value.place.clone())
}

/// Names the items that were filled in without a name.
fn nameless(lines: &[Line]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut named = Vec::new();
    for line in lines.iter().filter(|line| line.key.slot > 0 && line.item.value.is_empty()) {
        let slot = (&line.key.indicator, line.key.slot);
        if line.says_anything() && !named.contains(&slot) {
            named.push(slot);
            let problem = Problem::new(Code::ItemUnnamed, &line.item.place);
            let problem = problem.with("project", &line.key.project);
            let problem = problem.with("indicator", &line.key.indicator);
            problems.push(problem.with("number", line.key.slot).with("value", &line.value.value));
        }
    }
    problems
}
