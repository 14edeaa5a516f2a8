//! An assessment as it is shown: the one thing that charts, documents, tables, pages and JSON are
//! made from.

mod compared;
mod said;
mod stable;
mod sums;

pub(crate) use compared::{WIDTH, comparison_lines, from_to, signed};
pub(crate) use said::DepartmentRow;
pub use stable::StableView;
pub(crate) use stable::{STABILITY_HEADS, append_shift, append_total, shift_text, total_text};
pub(crate) use sums::of_cut;

use crate::assess::Assessment;
use crate::error::{Cause, Failure};
use crate::manifest::FileHash;
use crate::rules::Rules;
use crate::stability::Stability;
use crate::wording::Language;
use jixiao_core::alike::is_same;
use jixiao_core::analysis::{
    Absences, Near, Room, Summary, absences, absences_of, nearest_to_a_line, room,
};
use jixiao_core::compare::Comparison;
use jixiao_core::evaluate::Evaluation;
use jixiao_core::policy::Policy;
use jixiao_core::problem::{Problem, holding, meant};
use jixiao_core::project::Portfolio;
use jixiao_core::rulebook::Rulebook;
use std::path::Path;

/// An assessment in one language, and the one project that is looked at, if any.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The language of the texts.
    pub language: Language,
    /// The rules used.
    pub rules: &'a Rules,
    /// The rulebook among them.
    pub rulebook: &'a Rulebook,
    /// The policy among them, if any.
    pub policy: Option<&'a Policy>,
    /// The projects.
    pub portfolio: &'a Portfolio,
    /// What they come to.
    pub evaluation: &'a Evaluation,
    /// The sums.
    pub summary: &'a Summary,
    /// Every problem, the blocking ones first.
    pub problems: &'a [Problem],
    /// The files read.
    pub inputs: &'a [FileHash],
    /// The place of the one project that is looked at.
    pub project: Option<usize>,
    /// What differs from an earlier result, where one was asked for.
    pub before: Option<&'a Comparison>,
    /// What holds under drawn weights, where that was asked for.
    pub stability: Option<&'a Stability>,
}

impl Assessment {
    /// Shows the assessment in a language.
    pub fn view(&self, language: Language) -> View<'_> {
        View {
            language,
            rules: &self.rules,
            rulebook: &self.rules.rulebook,
            policy: self.rules.policy(),
            portfolio: &self.portfolio,
            evaluation: &self.evaluation,
            summary: &self.summary,
            problems: &self.problems,
            inputs: &self.inputs,
            project: None,
            before: None,
            stability: None,
        }
    }
}

impl View<'_> {
    /// Looks at one project, by its place.
    pub const fn of_project(self, project: Option<usize>) -> Self {
        Self { project, ..self }
    }

    /// Finds the place of a project that an input is asked for by its id.
    ///
    /// # Errors
    /// When the input has no such project.
    pub fn place_of(&self, input: &Path, id: &str) -> Result<usize, Failure> {
        if let Some(at) = self.find(id) {
            return Ok(at);
        }
        let records = self.portfolio.projects.iter().map(|project| &project.record);
        let names: Vec<(&str, usize)> =
            records.clone().map(|record| record.name.as_str()).zip(0..).collect();
        match holding(id, &names)[..] {
            // One character is in too many names to mean one of them.
            [at] if id.trim().chars().count() > 1 => Ok(at),
            _ => Err(no_project(input, id, records.map(|one| (&*one.id, &*one.name)))),
        }
    }

    /// Lists so many projects nearest a grade line, the nearest first.
    pub fn nearest(&self, count: usize) -> Vec<Near> {
        nearest_to_a_line(self.rulebook, self.evaluation, count)
    }

    /// Says how far a project is from the grade lines, and where it could gain what is lacking.
    pub fn room(&self, project: usize) -> Room {
        room(self.rulebook, &self.evaluation.results[project])
    }

    /// Lists what is not applicable, by project, with what would follow if it gave no points.
    pub fn absences(&self) -> Vec<Absences> {
        absences(self.portfolio, self.rulebook, self.policy, self.evaluation)
    }

    /// Lists what is not applicable in one project; `None` where everything applies.
    pub fn absences_of(&self, project: usize) -> Option<Absences> {
        absences_of(self.portfolio, self.rulebook, self.policy, self.evaluation, project)
    }

    /// Finds the place of a project by its id, or by its name where no other has it.
    pub fn find(&self, id: &str) -> Option<usize> {
        let records = self.portfolio.projects.iter().map(|project| &project.record).enumerate();
        if let Some((at, _)) = records.clone().find(|(_, record)| is_same(&record.id, id)) {
            return Some(at);
        }
        let mut named = records.filter(|(_, record)| is_same(&record.name, id));
        let (at, _) = named.next()?;
        named.next().is_none().then_some(at)
    }
}

/// Says that there is no project of an id or name, with those that may be meant.
pub(crate) fn no_project<'p>(
    input: &Path,
    asked: &str,
    known: impl Iterator<Item = (&'p str, &'p str)>,
) -> Failure {
    let known: Vec<(&str, &str)> = known.collect();
    let texts: Vec<(&str, usize)> =
        (0..).zip(&known).flat_map(|(at, (id, name))| [(*name, at), (*id, at)]).collect();
    let near = meant(asked, &texts).into_iter().map(|at| {
        let (id, name) = known[at];
        format!("{id} {name}")
    });
    Failure::new(input, Cause::NoProject(asked.to_owned(), near.collect()))
}
