//! The parts of a policy as written → what they say: rates, floor and rules.

use super::raw::{RawFloor, RawPolicyRule, RawRate};
use super::{Column, Effect, Floor, GradeRate, Rule, When};
use crate::citation::raw::RawCitation;
use crate::citation::{Citation, Source, check_citations};
use crate::problem::{Code, Place, Problem, Word};
use crate::quantity::Rate;
use crate::rulebook::raw::RawFile;
use crate::rulebook::{GradeIndex, Grades};

/// What reading the parts of a policy needs; `T` is the file they stand in.
pub(crate) struct Parts<'a, T> {
    pub(crate) file: &'a RawFile<T>,
    pub(crate) grades: &'a Grades,
    /// The documents that may be cited; where citations are not asked for, none.
    pub(crate) sources: Option<&'a [Source]>,
    pub(crate) problems: Vec<Problem>,
}

impl<T> Parts<'_, T> {
    pub(crate) fn rate(&mut self, field: &str, text: &str, place: &Place) -> Rate {
        Rate::parse(text).unwrap_or_else(|_| {
            self.problems.push(unreadable(place, field, text));
            Rate::ZERO
        })
    }

    fn citations(&mut self, raw: &[RawCitation], of: &str, place: &Place) -> Vec<Citation> {
        let Some(sources) = self.sources else { return Vec::new() };
        check_citations(raw, of, sources, place).report_to(&mut self.problems)
    }

    pub(crate) fn grades(&mut self, names: &[String], place: &Place) -> Vec<GradeIndex> {
        names.iter().filter_map(|name| self.grade(name, place)).collect()
    }

    pub(crate) fn grade(&mut self, name: &str, place: &Place) -> Option<GradeIndex> {
        let found = self.grades.find(name);
        if found.is_none() {
            let problem = Problem::new(Code::UnknownReference, place);
            self.problems.push(problem.with_word("what", Word::Thing, "grade").with("name", name));
        }
        found
    }

    pub(crate) fn floor(&mut self, raw: &RawFloor) -> Floor {
        let place = self.file.place_of(&raw.rate);
        Floor {
            rate: self.rate("floor.rate", raw.rate.get_ref(), &place),
            grades: self.grades(&raw.grades, &place),
            citations: self.citations(&raw.citation, "floor", &place),
        }
    }

    pub(crate) fn rates(&mut self, raw: &[RawRate]) -> Vec<Option<GradeRate>> {
        let mut rates: Vec<Option<GradeRate>> = vec![None; self.grades.grades.len()];
        for entry in raw {
            let place = self.file.place_of(&entry.grade);
            let name = entry.grade.get_ref();
            let citations = self.citations(&entry.citation, name, &place);
            let found = self.grade(name, &place);
            if let Some(grade) = found.filter(|_| entry.rate.trim().is_empty()) {
                self.problems.push(rate_to_fill(grade, self.grades, &place));
                continue;
            }
            let rate = self.rate("rate", &entry.rate, &place);
            let Some(GradeIndex(at)) = found else { continue };
            if rates[at].is_some() {
                let problem = Problem::new(Code::RepeatedId, &place);
                self.problems
                    .push(problem.with_word("what", Word::Thing, "grade").with("id", name));
            }
            rates[at] = Some(GradeRate { rate, citations, place });
        }
        rates
    }

    pub(crate) fn rules(&mut self, raw: &[RawPolicyRule]) -> Vec<Rule> {
        let mut rules: Vec<Rule> = Vec::with_capacity(raw.len());
        for entry in raw {
            let place = self.file.place_of(&entry.id);
            let id = entry.id.get_ref();
            if rules.iter().any(|known| known.id == *id) {
                let problem = Problem::new(Code::RepeatedId, &place);
                self.problems.push(problem.with_word("what", Word::Thing, "rule").with("id", id));
            }
            let citations = self.citations(&entry.citation, id, &place);
            let execution = entry.when.execution_below.as_ref();
            let when = When {
                grades: self.grades(&entry.when.grade, &place),
                execution_below: execution.map(|text| self.rate("execution_below", text, &place)),
                grade_last_year: self.grades(&entry.when.grade_last_year, &place),
                categories: entry.when.category.clone(),
                service_classes: entry.when.service_class.clone(),
                departments: entry.when.department.clone(),
            };
            let Some(effect) = self.effect(entry, &place) else { continue };
            let title = entry.title.clone().into();
            rules.push(Rule { id: id.clone(), title, when, effect, citations, place });
        }
        rules
    }

    fn effect(&mut self, raw: &RawPolicyRule, place: &Place) -> Option<Effect> {
        let mut effects = Vec::new();
        let mut rated = |text: &Option<String>, field: &str, effect: fn(Rate) -> Effect| {
            if let Some(text) = text {
                effects.push(effect(self.rate(field, text, place)));
            }
        };
        rated(&raw.add, "add", Effect::Add);
        rated(&raw.at_least, "at_least", Effect::AtLeast);
        rated(&raw.set, "set", Effect::Set);
        rated(&raw.at_most, "at_most", Effect::AtMost);
        if let Some(name) = &raw.no_growth_over {
            let Some(column) = Column::from_name(name) else {
                self.problems.push(unreadable(place, "no_growth_over", name));
                return None;
            };
            effects.push(Effect::NoGrowthOver(column));
        }
        if effects.len() != 1 {
            let problem = Problem::new(Code::RuleEffect, place);
            self.problems.push(problem.with("rule", raw.id.get_ref()).with("count", effects.len()));
        }
        effects.pop()
    }
}

/// Asks for the rate of a grade that was left empty.
pub(crate) fn rate_to_fill(grade: GradeIndex, grades: &Grades, place: &Place) -> Problem {
    Problem::new(Code::RateToFill, place).with_title("grade", &grades.get(grade).title)
}

pub(crate) fn unreadable(place: &Place, field: &str, value: &str) -> Problem {
    Problem::new(Code::BadQuantity, place).with("field", field).with("value", value)
}
