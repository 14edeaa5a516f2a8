//! The parts of a policy as written → what they say: rates, floor and rules.

use super::raw::{RawDecision, RawFloor, RawPolicyRule, RawRate, RawSpread, RawTotalRule};
use super::{
    Column, Decision, Effect, Floor, GradeRate, Rule, Spread, TotalEffect, TotalRule, TotalWhen,
    Verdict, When,
};
use crate::alike::is_same;
use crate::citation::raw::RawCitation;
use crate::citation::{Citation, Source, check_citations};
use crate::problem::{Code, Place, Problem, Word};
use crate::quantity::{Points, Rate};
use crate::rulebook::raw::RawFile;
use crate::rulebook::{GradeIndex, Grades};
use std::collections::BTreeMap;

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

    pub(crate) fn rates(&mut self, raw: &[RawRate], year: Option<i32>) -> Vec<Option<GradeRate>> {
        let mut rates: Vec<Option<GradeRate>> = vec![None; self.grades.grades.len()];
        for entry in raw {
            let place = self.file.place_of(&entry.grade);
            let name = entry.grade.get_ref();
            let citations = self.citations(&entry.citation, name, &place);
            let found = self.grade(name, &place);
            let empty = entry.by_year.is_empty()
                && entry.rate.as_deref().is_none_or(|rate| rate.trim().is_empty());
            if let Some(grade) = found.filter(|_| empty) {
                self.problems.push(rate_to_fill(grade, self.grades, &place));
                continue;
            }
            let years = self.years(&entry.by_year, &place);
            let rate = self.rate_of(entry, &years, year, &place);
            let Some(rate) = rate else { continue };
            let Some(GradeIndex(at)) = found else { continue };
            if rates[at].is_some() {
                let problem = Problem::new(Code::RepeatedId, &place);
                self.problems
                    .push(problem.with_word("what", Word::Thing, "grade").with("id", name));
            }
            rates[at] = Some(GradeRate { rate, years, citations, place });
        }
        rates
    }

    /// Takes a rate; one that cannot be read is told and stands for none, so that nothing is compared with it.
    fn readable(&mut self, field: &str, text: &str, place: &Place) -> Option<Rate> {
        let told = self.problems.len();
        let rate = self.rate(field, text, place);
        (self.problems.len() == told).then_some(rate)
    }

    fn years(&mut self, raw: &BTreeMap<String, String>, place: &Place) -> BTreeMap<i32, Rate> {
        let mut years = BTreeMap::new();
        for (year, text) in raw {
            let rate = self.rate("by_year", text, place);
            match year.parse() {
                Ok(year) => _ = years.insert(year, rate),
                Err(_) => self.problems.push(unreadable(place, "by_year", year)),
            }
        }
        years
    }

    /// Takes the rate, or that of the budget year where rates are set anew each year; none where it is not known.
    fn rate_of(
        &mut self,
        entry: &RawRate,
        years: &BTreeMap<i32, Rate>,
        year: Option<i32>,
        place: &Place,
    ) -> Option<Rate> {
        if let Some(text) = &entry.rate {
            if !years.is_empty() {
                let clash = Problem::new(Code::SettingsClash, place);
                let clash = clash.with_word("one", Word::Column, "rate");
                self.problems.push(clash.with_word("other", Word::Column, "by_year"));
            }
            return self.readable("rate", text, place);
        }
        if let Some(rate) = year.and_then(|year| years.get(&year)) {
            return Some(*rate);
        }
        let known: Vec<String> = years.keys().map(ToString::to_string).collect();
        let year = year.map_or_else(|| "—".to_owned(), |year| year.to_string());
        let problem = Problem::new(Code::RateOfYearMissing, place);
        let problem = problem.with("grade", entry.grade.get_ref()).with("year", year);
        self.problems.push(problem.with("known", known.join(" ")));
        None
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
        rated(&raw.hold, "hold", Effect::Hold);
        effects.extend(raw.decide.then_some(Effect::Decide));
        effects.extend(raw.bar_new.then_some(Effect::BarNew));
        effects.extend(raw.priority.map(Effect::Priority));
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

    pub(crate) fn totals(&mut self, raw: &[RawTotalRule]) -> Vec<TotalRule> {
        raw.iter().filter_map(|entry| self.total(entry)).collect()
    }

    fn total(&mut self, raw: &RawTotalRule) -> Option<TotalRule> {
        let place = self.file.place_of(&raw.id);
        let id = raw.id.get_ref();
        let citations = self.citations(&raw.citation, id, &place);
        let mut rate = |field: &str, text: &Option<String>| {
            text.as_ref().map(|text| self.rate(field, text, &place))
        };
        let when = TotalWhen {
            execution_from: rate("execution_from", &raw.when.execution_from),
            execution_below: rate("execution_below", &raw.when.execution_below),
            over_target: rate("over_target", &raw.when.over_target),
        };
        let mut points = |field: &str, text: &String| {
            let read = Points::parse(text.as_bytes()).ok();
            if read.is_none() {
                self.problems.push(unreadable(&place, field, text));
            }
            read
        };
        let at_most = raw.at_most.as_ref().map(|text| points("at_most", text));
        let off = raw.off.as_ref().map(|text| points("off", text));
        let effect = match (at_most, off) {
            (Some(most), None) => TotalEffect::AtMost(most?),
            (None, Some(off)) => TotalEffect::Off(off?),
            (one, other) => {
                let count = usize::from(one.is_some()) + usize::from(other.is_some());
                let problem = Problem::new(Code::RuleEffect, &place);
                self.problems.push(problem.with("rule", id).with("count", count));
                return None;
            }
        };
        if when == TotalWhen::default() {
            self.problems.push(unreadable(&place, "when", ""));
        }
        let title = raw.title.clone().into();
        Some(TotalRule { id: id.clone(), title, when, effect, citations, place })
    }

    pub(crate) fn spread(&mut self, raw: &RawSpread) -> Spread {
        let place = self.file.place_of(&raw.id);
        Spread {
            id: raw.id.get_ref().clone(),
            title: raw.title.clone().into(),
            grades: self.grades(&raw.grades, &place),
            over: self.grades(&raw.over, &place),
            citations: self.citations(&raw.citation, raw.id.get_ref(), &place),
            place,
        }
    }

    /// Reads what was decided; every decision is on a rule that leaves something to be decided.
    pub(crate) fn decisions(&mut self, raw: &[RawDecision], rules: &[Rule]) -> Vec<Decision> {
        let mut decisions: Vec<Decision> = Vec::with_capacity(raw.len());
        for entry in raw {
            let place = self.file.place_of(&entry.rule);
            let (rule, project) = (entry.rule.get_ref(), &entry.project);
            let effect = rules.iter().find(|one| one.id == *rule).map(|one| one.effect);
            let Some(effect @ (Effect::Decide | Effect::Hold(_))) = effect else {
                let problem = Problem::new(Code::UnknownReference, &place);
                let problem = problem.with_word("what", Word::Thing, "rule").with("name", rule);
                self.problems.push(problem);
                continue;
            };
            let verdict = Verdict::parse(&entry.decision);
            let fits = |verdict: &Verdict| {
                matches!(effect, Effect::Hold(_)) == (*verdict == Verdict::Release)
            };
            let Some(verdict) = verdict.filter(fits) else {
                self.problems.push(unreadable(&place, "decision", &entry.decision));
                continue;
            };
            if decisions.iter().any(|one| one.rule == *rule && is_same(&one.project, project)) {
                let problem = Problem::new(Code::RepeatedId, &place);
                let problem = problem.with_word("what", Word::Thing, "decision");
                self.problems.push(problem.with("id", project));
            }
            let (rule, project) = (rule.clone(), project.clone());
            let document = entry.document.clone();
            decisions.push(Decision { rule, project, verdict, document, place });
        }
        decisions
    }
}

/// Asks for the rate of a grade that was left empty.
pub(crate) fn rate_to_fill(grade: GradeIndex, grades: &Grades, place: &Place) -> Problem {
    Problem::new(Code::RateToFill, place).with_title("grade", &grades.get(grade).title)
}

pub(crate) fn unreadable(place: &Place, field: &str, value: &str) -> Problem {
    Problem::new(Code::BadQuantity, place).with("field", field).with("value", value)
}
