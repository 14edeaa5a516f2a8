//! The same project in several files: every cell is put together, and a contradiction is named.

use super::{Cell, Line};
use crate::problem::{Code, Place, Problem};
use crate::project::raw::{Field, RawProject};

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
    pub(super) disputed: Vec<Place>,
}

impl Taken {
    pub(super) fn new(project: RawProject, lines: Vec<Line>, file: Place) -> Self {
        Self { project, lines, files: vec![file], disputed: Vec::new() }
    }

    /// Adds the same project from another file.
    pub(super) fn add(
        &mut self,
        project: &RawProject,
        lines: Vec<Line>,
        file: Place,
        problems: &mut Vec<Problem>,
    ) {
        self.files.push(file);
        let id = self.project.value(Field::Id).to_owned();
        for (field, _) in Field::ALL {
            let mut old = cell_of(&self.project, field);
            self.settle(&id, &mut old, &cell_of(project, field), problems);
            self.project.cells.insert(field, old.place);
            self.project.values.insert(field, old.value);
        }
        self.project.values.retain(|_, value| !value.is_empty());
        for line in lines {
            let Some(at) = self.lines.iter().position(|known| known.key == line.key) else {
                self.lines.push(line);
                continue;
            };
            let mut known = self.lines[at].clone();
            for (old, new) in [
                (&mut known.item, &line.item),
                (&mut known.value, &line.value),
                (&mut known.unit, &line.unit),
                (&mut known.reason, &line.reason),
                (&mut known.evidence, &line.evidence),
            ] {
                self.settle(&id, old, new, problems);
            }
            self.lines[at] = known;
        }
    }

    /// Puts two values of one cell together: the same value or a blank one adds nothing.
    fn settle(&mut self, project: &str, old: &mut Cell, new: &Cell, problems: &mut Vec<Problem>) {
        if new.value.is_empty() || new.value == old.value {
            return;
        }
        if self.disputed.contains(&old.place) {
            // Named already; a third value does not decide it, nor does another line of the item.
            old.value.clear();
        } else if old.value.is_empty() {
            old.clone_from(new);
        } else {
            let problem = Problem::new(Code::FormContradicts, &new.place).with("project", project);
            let problem = problem.with("value", &new.value).with("first", &old.value);
            problems.push(problem.with("at", &old.place));
            self.disputed.push(old.place.clone());
            old.value.clear();
        }
    }
}

fn cell_of(project: &RawProject, field: Field) -> Cell {
    Cell { value: project.value(field).to_owned(), place: project.place_of(field).clone() }
}
