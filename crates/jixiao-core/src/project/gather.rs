//! Projects whose facts are given to them one after another, by the id and the names that each row has.

use super::length;
use super::raw::{FactRow, RawProject};
use super::read::{KnownFact, add_known};
use super::record::{check_record, complete};
use super::{IndicatorFacts, Project};
use crate::alike::compared;
use crate::problem::follow_on::Explanation;
use crate::problem::{Checked, Code, Place, Problem, Problems};
use crate::quantity::MoneyUnit;
use crate::rulebook::Rulebook;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// So many ways of writing the facts of one indicator are kept; any more are looked up each time.
const WAYS_KEPT: usize = 64;

/// Projects being put together: first their rows, then their facts.
pub struct Gathering<'r> {
    rulebook: &'r Rulebook,
    unit: MoneyUnit,
    pub(super) projects: Vec<Project>,
    pub(super) by_id: HashMap<String, usize>,
    problems: Problems,
    /// These are some of the projects of a portfolio.
    of_part: bool,
    /// Rows whose cells are nobody's facts.
    not_taken: HashSet<Place>,
    /// Projects that facts name and that are not there, each with the file that does.
    unknown: HashSet<(String, Arc<str>)>,
    /// Rows of wide tables that repeat others.
    repeated: HashSet<Place>,
    names: Names,
    /// Room for the facts of projects to come.
    room: Vec<Vec<IndicatorFacts>>,
}

impl<'r> Gathering<'r> {
    /// Starts with nothing. `unit` is that of amounts that name none.
    pub fn new(rulebook: &'r Rulebook, unit: MoneyUnit) -> Self {
        Self {
            rulebook,
            unit,
            projects: Vec::new(),
            by_id: HashMap::new(),
            problems: Problems::default(),
            of_part: false,
            not_taken: HashSet::new(),
            unknown: HashSet::new(),
            repeated: HashSet::new(),
            names: Names::of(rulebook),
            room: Vec::new(),
        }
    }

    /// Takes up some projects of a portfolio: that none of them is there says nothing of the others.
    pub fn of_part(self) -> Self {
        Self { of_part: true, ..self }
    }

    /// Takes the row of a project up.
    pub fn take_project(&mut self, row: &RawProject) {
        let record = check_record(row, self.unit, &self.rulebook.grades);
        let record = record.report_to(&mut self.problems);
        if record.id.is_empty() {
            self.not_taken.insert(row.place.clone());
            return;
        }
        let id = compared(&record.id).into_owned();
        if self.by_id.contains_key(&id) {
            let problem = Problem::new(Code::ProjectRepeated, &row.place);
            self.problems.push(problem.with("project", &record.id));
            self.not_taken.insert(row.place.clone());
            return;
        }
        self.by_id.insert(id, self.projects.len());
        let none = || vec![IndicatorFacts::default(); self.rulebook.indicators.len()];
        let facts = self.room.pop().unwrap_or_else(none);
        self.projects.push(Project { record, facts, corrections: Vec::new() });
    }

    /// Takes projects back that are done with: those to come use the room of their facts.
    pub fn reuse(&mut self, projects: Vec<Project>) {
        self.room.extend(projects.into_iter().map(|project| {
            let mut facts = project.facts;
            for facts in &mut facts {
                facts.clear(0);
            }
            facts
        }));
    }

    /// Gives a fact to its project; what cannot be given is a problem.
    pub fn take_fact(&mut self, row: &FactRow<'_>) {
        if self.is_in_row_not_taken(row) {
            return;
        }
        let Some(project) = self.names.project(row.project, &self.by_id) else {
            // One problem a project and file is enough.
            let code = Code::FactProjectUnknown;
            let none = self.by_id.is_empty() && !self.of_part;
            let follows = none && code.is_explained_by(Explanation::NoProject);
            if !follows && self.unknown.insert((row.project.to_owned(), row.place.file.clone())) {
                self.problems.push(Problem::new(code, row.place).with("project", row.project));
            }
            return;
        };
        let Some(at) = self.names.indicator(row.indicator, self.rulebook) else {
            self.problems.push(
                Problem::new(Code::FactIndicatorUnknown, row.place)
                    .with("project", row.project)
                    .with("indicator", row.indicator)
                    .with("rulebook", &self.rulebook.heading.id),
            );
            return;
        };
        let indicator = &self.rulebook.indicators[at];
        let facts = &mut self.projects[project].facts[at];
        if let Some(problem) = length::of_fact(row) {
            facts.refused = true;
            self.problems.push(problem);
            return;
        }
        let known = self.names.fact(at, row.fact, !row.item.is_empty(), self.rulebook);
        match add_known(facts, (indicator, known), row, self.unit) {
            Ok(note) => self.problems.extend(note),
            Err(problem) => {
                facts.refused = true;
                // A repeated row of a wide table repeats every cell; it is named once.
                let again = problem.code == Code::FactRepeated && row.of_wide_table;
                if !again || self.repeated.insert(row.place.clone()) {
                    self.problems.push(*problem);
                }
            }
        }
    }

    /// Says whether a fact stands in one of the rows of a wide table that are nobody's: those of a project
    /// that has no id or stands twice.
    fn is_in_row_not_taken(&self, row: &FactRow<'_>) -> bool {
        row.of_wide_table
            && !self.not_taken.is_empty()
            && self.not_taken.contains(&Place { column: None, ..row.place.clone() })
    }

    pub(super) fn report(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems);
    }

    /// Fills in what the rows of projects give, and refuses facts that exclude each other. Other projects can
    /// be put together then.
    pub fn finish(&mut self) -> Checked<Vec<Project>> {
        let mut projects = std::mem::take(&mut self.projects);
        let mut problems = std::mem::take(&mut self.problems);
        self.by_id.clear();
        self.names.project = (String::new(), 0);
        self.not_taken.clear();
        self.unknown.clear();
        self.repeated.clear();
        for project in &mut projects {
            problems.extend(complete(project, self.rulebook));
        }
        Checked::new(projects, problems.into_vec())
    }
}

/// What the texts of rows name, as the next row most often names the same.
struct Names {
    project: (String, usize),
    indicator: (String, usize),
    /// By indicator: the text that names a fact, and whether it is one of an item.
    facts: Vec<Vec<(String, bool, KnownFact)>>,
}

impl Names {
    fn of(rulebook: &Rulebook) -> Self {
        Self {
            project: (String::new(), 0),
            indicator: (String::new(), 0),
            facts: vec![Vec::new(); rulebook.indicators.len()],
        }
    }

    fn project(&mut self, id: &str, by_id: &HashMap<String, usize>) -> Option<usize> {
        let (last, at) = &mut self.project;
        if last != id || id.is_empty() {
            *at = *by_id.get(&*compared(id))?;
            id.clone_into(last);
        }
        Some(*at)
    }

    fn indicator(&mut self, name: &str, rulebook: &Rulebook) -> Option<usize> {
        let (last, at) = &mut self.indicator;
        if last != name || name.is_empty() {
            *at = rulebook.indicator_named(name)?;
            name.clone_into(last);
        }
        Some(*at)
    }

    fn fact(&mut self, at: usize, fact: &str, of_item: bool, rulebook: &Rulebook) -> &KnownFact {
        let ways = &mut self.facts[at];
        let is_it = |(text, item, _): &(String, bool, KnownFact)| *item == of_item && text == fact;
        let place = ways.iter().position(is_it).unwrap_or_else(|| {
            if ways.len() == WAYS_KEPT {
                ways.pop();
            }
            let known = KnownFact::of(&rulebook.indicators[at], fact, of_item);
            ways.push((fact.to_owned(), of_item, known));
            ways.len() - 1
        });
        &ways[place].2
    }
}
