//! What a form locks for its giver: fields that others give. A form for units may be filled in there
//! all the same, with protection lifted; what was sent holds, and the change is told.

use super::super::layout::{Stamp, locks, locks_field};
use super::super::returned::{Cell, Line};
use super::alike::alike;
use super::sent::Sent;
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::project::raw::{Field, RawProject};
use jixiao_core::rulebook::{Giver, Rulebook};

/// A project of a form that was made for one giver.
pub(super) struct Locked<'a> {
    pub(super) stamp: &'a Stamp,
    pub(super) rulebook: &'a Rulebook,
    pub(super) sent: &'a Sent<'a>,
}

impl Locked<'_> {
    /// Puts locked fields back to what was sent, and gives a problem for each that was filled in.
    pub(super) fn take_back(&self, project: &mut RawProject, lines: &mut [Line]) -> Vec<Problem> {
        let Some(giver) = self.stamp.giver else { return Vec::new() };
        let mut problems = self.of_project(giver, project);
        for line in lines {
            let Some(at) = self.rulebook.indicator(&line.key.indicator) else { continue };
            let indicator = &self.rulebook.indicators[at];
            if !locks(Some(giver), indicator, &line.key.fact, line.key.slot) {
                continue;
            }
            let sent = self.sent.texts(&line.key, self.stamp.blank);
            let [value, unit, reason] = sent;
            let told = |cell: &Cell| {
                let problem = problem(&cell.place, &line.key.project)
                    .with("indicator", &indicator.id)
                    .with_title("title", &indicator.title)
                    .with("item", &line.item.value)
                    .with("value", &cell.value)
                    .with_word("giver", Word::Thing, indicator.giver_of(&line.key.fact).name());
                indicator.name_fact(problem, &line.key.fact)
            };
            let changed =
                |cell: &Cell, text: &str| !cell.value.is_empty() && !alike(&cell.value, text);
            if changed(&line.value, &value) {
                problems.push(told(&line.value));
                line.value.value = value;
                line.unit.value = unit;
            }
            if changed(&line.reason, &reason) {
                problems.push(told(&line.reason));
                line.reason.value = reason;
            }
        }
        problems
    }

    fn of_project(&self, giver: Giver, project: &mut RawProject) -> Vec<Problem> {
        let id = project.value(Field::Id).to_owned();
        let Some(known) = self.sent.in_unit(&id) else { return Vec::new() };
        let mut problems = Vec::new();
        for (field, name) in Field::ALL {
            let own = project.value(field);
            let free = !locks_field(Some(giver), self.rulebook, field);
            if free || own.is_empty() || alike(own, known.value(field)) {
                continue;
            }
            let place = project.place_of(field).clone();
            problems.push(
                problem(&place, &id)
                    .with_word("fact", Word::Column, name)
                    .with("value", own)
                    .with_word("giver", Word::Thing, self.rulebook.columns.of(name).name()),
            );
            project.values.insert(field, known.value(field).to_owned());
        }
        problems
    }
}

fn problem(place: &Place, project: &str) -> Problem {
    Problem::new(Code::LockedFilled, place).with("project", project)
}
