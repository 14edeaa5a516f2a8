//! What a returned project still lacks: values that must be given, reasons, names of items.

use super::{Line, Merged};
use crate::form::{Entry, Form, Frame, Split, State, layout, state};
use crate::problem::{Code, Place, Problem};
use crate::project::raw::Field;
use crate::rulebook::Rulebook;

/// Finds what is blank in the projects that came back. A blank is named at its cell, all blanks of
/// one indicator together, and a project of which nothing was filled in once.
pub fn find_blanks(merged: &Merged, rulebook: &Rulebook) -> Vec<Problem> {
    let frame = Frame { split: Split::All, ..Frame::default() };
    let forms = layout(&merged.portfolio, rulebook, &frame);
    let mut problems = Vec::new();
    for project in &merged.portfolio.projects {
        let id = project.value(Field::Id);
        let Some(lines) = merged.lines.get(id) else { continue };
        let place = |entry: &Entry| place_of(entry, lines).unwrap_or_else(|| project.place.clone());
        let mut found = nameless(lines);
        let (mut blanks, mut given) = (Vec::new(), 0);
        for block in blocks(&forms, id) {
            let indicator = &rulebook.indicators[block[0].indicator];
            let states: Vec<State> =
                (0..block.len()).map(|at| state(block, at, indicator)).collect();
            given +=
                states.iter().filter(|state| !matches!(state, State::Fill | State::Open)).count();
            let open: Vec<&Entry> = of_state(block, &states, State::Fill);
            if let Some(first) = open.first() {
                let names: Vec<&str> = open.iter().map(|entry| entry.key.fact.as_str()).collect();
                let problem = Problem::new(Code::FieldBlank, &place(first)).with("project", id);
                let problem = problem.with("indicator", &indicator.id);
                let problem =
                    problem.with_title("title", &indicator.title).with("item", &first.item);
                blanks.push(match names.as_slice() {
                    [one] => indicator.name_fact(problem, one),
                    _ => problem.with("fact", names.join(" ")),
                });
            }
            for entry in of_state(block, &states, State::Reason) {
                let problem = Problem::new(Code::ReasonBlank, &place(entry)).with("project", id);
                let problem = problem.with("indicator", &indicator.id);
                let problem = problem.with_title("title", &indicator.title);
                let problem = problem.with("item", &entry.item).with("value", &entry.value);
                found.push(indicator.name_fact(problem, &entry.key.fact));
            }
        }
        if given == 0 && !blanks.is_empty() {
            let problem = Problem::new(Code::FormNotFilled, &project.place).with("project", id);
            problems.push(problem.with("count", blanks.len()));
        } else {
            problems.append(&mut blanks);
        }
        problems.append(&mut found);
    }
    problems
}

fn blocks<'f>(forms: &'f [Form], project: &'f str) -> impl Iterator<Item = &'f [Entry]> {
    let sheets = forms.iter().flat_map(|form| &form.sheets);
    sheets
        .flat_map(|sheet| sheet.blocks().map(|(_, block)| block))
        .filter(move |block| block[0].key.project == project)
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
