//! Rows of other tables → the projects they are about, by id or by name. Where both stand they must
//! agree, and a name is never matched by the look of it.

use super::wide::{Role, WideColumns, facts_of_row};
use crate::table::{Columns, Table, is_total_row};
use jixiao_core::alike::{compared, is_same};
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawFact, RawProject};
use jixiao_core::rulebook::Rulebook;
use std::collections::HashMap;
use strsim::levenshtein;

/// Projects as a table lists them, to be found by id or by name.
#[derive(Clone, Debug, Default)]
pub struct ListedProjects {
    file: String,
    listed: Vec<Listed>,
    by_id: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Listed {
    id: String,
    name: String,
    place: Place,
}

impl ListedProjects {
    fn of(file: &str, listed: Vec<Listed>) -> Self {
        let mut made = Self { file: file.to_owned(), ..Self::default() };
        for (at, one) in listed.iter().enumerate() {
            made.by_id.entry(compared(&one.id).into_owned()).or_insert(at);
            made.by_name.entry(compared(&one.name).into_owned()).or_default().push(at);
        }
        made.listed = listed;
        made
    }

    /// Takes the projects of the table of projects.
    pub fn of_projects(projects: &[RawProject]) -> Self {
        let file = projects.first().map_or("", |project| &project.place.file);
        let listed = projects.iter().map(|project| Listed {
            id: project.value(Field::Id).to_owned(),
            name: project.value(Field::Name).to_owned(),
            place: project.place_of(Field::Name).clone(),
        });
        Self::of(file, listed.collect())
    }

    /// Finds the id of the project that a row names. An id that is not listed is left as it stands, to
    /// be refused where ids are checked.
    fn find(&self, id: &str, name: &str, place: &Place) -> Result<String, Box<Problem>> {
        if id.is_empty() && !name.is_empty() {
            return self.named(name, place).map(|one| one.id.clone());
        }
        match self.by_id.get(&*compared(id)).map(|at| &self.listed[*at]) {
            Some(one) if !name.is_empty() && !one.name.is_empty() && !is_same(&one.name, name) => {
                let problem = Problem::new(Code::NameDiffers, place).with("project", id);
                let problem = problem.with("name", name).with("other", &one.name);
                Err(Box::new(problem.with("first", &one.place)))
            }
            _ => Ok(id.to_owned()),
        }
    }

    /// Finds the id of the project that a row of last year's list is about: by name, or by id where the row has
    /// no name. `None` where there is none, or several have the name.
    pub(super) fn of_last_year(&self, id: &str, name: &str) -> Option<String> {
        if name.is_empty() {
            let at = self.by_id.get(&*compared(id)).filter(|_| !id.is_empty())?;
            return Some(self.listed[*at].id.clone());
        }
        match self.by_name.get(&*compared(name)).map_or(&[][..], Vec::as_slice) {
            [one] => Some(self.listed[*one].id.clone()),
            _ => None,
        }
    }

    /// Gives the name that is nearest to another; empty where no project is listed.
    pub(super) fn nearest(&self, name: &str) -> &str {
        let distance = |one: &&Listed| levenshtein(&compared(&one.name), &compared(name));
        self.listed.iter().min_by_key(distance).map_or("", |one| &one.name)
    }

    fn named(&self, name: &str, place: &Place) -> Result<&Listed, Box<Problem>> {
        let found = self.by_name.get(&*compared(name)).map_or(&[][..], Vec::as_slice);
        match found {
            [one] => Ok(&self.listed[*one]),
            [] => {
                let problem = Problem::new(Code::NameUnknown, place).with("name", name);
                let problem = problem.with("list", &self.file);
                Err(Box::new(problem.with("nearest", self.nearest(name))))
            }
            [first, ..] => {
                let first = &self.listed[*first].place;
                Err(Box::new(name_repeated(name, place, first)))
            }
        }
    }
}

/// Says that a name by which a project is known stands twice.
pub(super) fn name_repeated(name: &str, place: &Place, first: &Place) -> Problem {
    Problem::new(Code::NameRepeated, place).with("name", name).with("first", first)
}

/// Reads the table of ids: each project's id and its name.
pub fn read_ids(table: &Table) -> Checked<ListedProjects> {
    let needed = [Field::Id.name(), Field::Name.name()];
    Columns::of(table, &needed, &needed).map(|columns| {
        let at = |columns: &Columns| needed.map(|name| columns.find(name).unwrap_or_default());
        let Some([id, name]) = columns.as_ref().map(at) else { return ListedProjects::default() };
        let listed = table.rows.iter().map(|row| Listed {
            id: row.cell(id).to_owned(),
            name: row.cell(name).to_owned(),
            place: row.place_of(name),
        });
        ListedProjects::of(&table.place.file, listed.collect())
    })
}

/// Gives projects that are known by name their ids.
pub fn give_ids(projects: &mut Vec<RawProject>, ids: &ListedProjects) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: HashMap<String, Place> = HashMap::new();
    projects.retain_mut(|project| {
        let name = project.value(Field::Name).to_owned();
        let place = project.place_of(Field::Name).clone();
        let by_name = project.value(Field::Id).is_empty() && !name.is_empty();
        if let Some(first) = seen.get(&*compared(&name)).filter(|_| by_name) {
            problems.push(name_repeated(&name, &place, first));
            return false;
        }
        seen.insert(compared(&name).into_owned(), place.clone());
        match ids.find(project.value(Field::Id), &name, &place) {
            Ok(id) if id.is_empty() => true,
            Ok(id) => {
                project.values.insert(Field::Id, id);
                true
            }
            Err(problem) => {
                problems.push(*problem);
                false
            }
        }
    });
    problems
}

/// Gives rows, each with the name it gives its project, the ids of the projects that they name.
pub(super) fn join_rows<T>(
    rows: Vec<(String, T)>,
    projects: &[RawProject],
    id_of: impl Fn(&mut T) -> &mut String,
    place_of: impl Fn(&T) -> Place,
) -> Checked<Vec<T>> {
    if rows.iter().all(|(name, _)| name.is_empty()) {
        return Checked::sound(rows.into_iter().map(|(_, row)| row).collect());
    }
    let listed = ListedProjects::of_projects(projects);
    let (mut joined, mut problems) = (Vec::with_capacity(rows.len()), Vec::new());
    for (name, mut row) in rows {
        let place = place_of(&row);
        let id = id_of(&mut row);
        match listed.find(id, &name, &place) {
            Ok(found) => {
                *id = found;
                joined.push(row);
            }
            // Where no project could be read, that is said already.
            Err(_) if projects.is_empty() => {}
            Err(problem) => problems.push(*problem),
        }
    }
    Checked::new(joined, problems)
}

/// Reads a wide table of scores beside the projects they are about.
pub fn read_scores(
    table: &Table,
    columns: &WideColumns,
    rulebook: &Rulebook,
    projects: &[RawProject],
) -> Checked<Vec<RawFact>> {
    let listed = ListedProjects::of_projects(projects);
    let at = [Field::Id, Field::Name]
        .map(|field| columns.roles.iter().position(|role| *role == Role::Field(field)));
    let (mut facts, mut problems) = (Vec::new(), Vec::new());
    for row in table.rows.iter().filter(|row| !is_total_row(row, at)) {
        let [id, name] = at.map(|at| at.map_or("", |at| row.cell(at)));
        let place = row.place_of(at[1].or(at[0]).unwrap_or_default());
        match listed.find(id, name, &place) {
            Ok(project) => facts.extend(facts_of_row(row, &project, columns, rulebook)),
            // Where no project could be read, that is said already.
            Err(_) if projects.is_empty() => {}
            Err(problem) => {
                // What the row lacks for its id is no second problem.
                if problem.code == Code::NameDiffers {
                    facts.extend(facts_of_row(row, id, columns, rulebook));
                }
                problems.push(*problem);
            }
        }
    }
    Checked::new(facts, problems)
}
