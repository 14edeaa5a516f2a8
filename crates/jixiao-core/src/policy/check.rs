//! Raw policy → [`Policy`], or every problem with it.

use super::raw::{RawFloor, RawPolicy, RawPolicyRule, RawRate};
use super::{Column, Effect, Floor, GradeRate, Policy, Rule, When};
use crate::citation::raw::{RawCitation, RawHeading};
use crate::citation::{Citation, Source, check_citations, check_heading, check_sources};
use crate::problem::{Code, Place, Problem, Word};
use crate::quantity::{Money, Rate, Rounding};
use crate::rulebook::raw::RawFile;
use crate::rulebook::{GradeIndex, Grades};

/// Checks a policy against the grades of the rulebook it will be used with.
///
/// # Errors
/// With every problem found, where one of them blocks.
pub fn check(file: &RawFile<RawPolicy>, grades: &Grades) -> Result<Policy, Vec<Problem>> {
    let raw = &file.value;
    let mut problems = Vec::new();
    let heading = check_heading(heading_of(raw), &file.place).report_to(&mut problems);
    let sources = check_sources(raw.source.clone(), &file.place).report_to(&mut problems);
    let base = Column::from_name(&raw.base).unwrap_or_else(|| {
        problems.push(unreadable(&file.place, "base", &raw.base));
        Column::Budget
    });
    let rounding = Rounding::from_name(&raw.rounding).unwrap_or_else(|| {
        problems.push(unreadable(&file.place, "rounding", &raw.rounding));
        Rounding::HalfUp
    });
    let mut check = Check { file, grades, sources: &sources, problems };
    let floor = raw.floor.as_ref().map(|floor| check.floor(floor));
    let rates = check.rates(&raw.rate);
    let rules = check.rules(&raw.rule);
    check.rates_rise(&rates);
    if let Some(floor) = &floor {
        check.floor_holds(floor, &rates, &rules);
    }
    let problems = check.problems;
    if problems.iter().any(Problem::blocks) {
        return Err(problems);
    }
    Ok(Policy { heading, base, rounding, floor, rates, rules, sources })
}

fn heading_of(raw: &RawPolicy) -> RawHeading {
    RawHeading {
        id: raw.id.clone(),
        edition: raw.edition.clone(),
        title: raw.title.clone(),
        issuer: raw.issuer.clone(),
        document: raw.document.clone(),
        status: raw.status.clone(),
        notice: raw.notice.clone(),
    }
}

fn unreadable(place: &Place, field: &str, value: &str) -> Problem {
    Problem::new(Code::BadQuantity, place).with("field", field).with("value", value)
}

/// What checking a policy's parts needs.
struct Check<'a> {
    file: &'a RawFile<RawPolicy>,
    grades: &'a Grades,
    sources: &'a [Source],
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn rate(&mut self, field: &str, text: &str, place: &Place) -> Rate {
        Rate::parse(text).unwrap_or_else(|_| {
            self.problems.push(unreadable(place, field, text));
            Rate::ZERO
        })
    }

    fn citations(&mut self, raw: &[RawCitation], of: &str, place: &Place) -> Vec<Citation> {
        check_citations(raw, of, self.sources, place).report_to(&mut self.problems)
    }

    fn grades(&mut self, names: &[String], place: &Place) -> Vec<GradeIndex> {
        names.iter().filter_map(|name| self.grade(name, place)).collect()
    }

    fn grade(&mut self, name: &str, place: &Place) -> Option<GradeIndex> {
        let found = self.grades.find(name);
        if found.is_none() {
            let problem = Problem::new(Code::UnknownReference, place);
            self.problems.push(problem.with_word("what", Word::Thing, "grade").with("name", name));
        }
        found
    }

    fn floor(&mut self, raw: &RawFloor) -> Floor {
        let place = self.file.place_of(&raw.rate);
        Floor {
            rate: self.rate("floor.rate", raw.rate.get_ref(), &place),
            grades: self.grades(&raw.grades, &place),
            citations: self.citations(&raw.citation, "floor", &place),
        }
    }

    fn rates(&mut self, raw: &[RawRate]) -> Vec<Option<GradeRate>> {
        let mut rates: Vec<Option<GradeRate>> = vec![None; self.grades.grades.len()];
        for entry in raw {
            let place = self.file.place_of(&entry.grade);
            let name = entry.grade.get_ref();
            let rate = self.rate("rate", &entry.rate, &place);
            let citations = self.citations(&entry.citation, name, &place);
            let Some(GradeIndex(at)) = self.grade(name, &place) else { continue };
            if rates[at].is_some() {
                let problem = Problem::new(Code::RepeatedId, &place);
                self.problems
                    .push(problem.with_word("what", Word::Thing, "grade").with("id", name));
            }
            rates[at] = Some(GradeRate { rate, citations, place });
        }
        rates
    }

    fn rules(&mut self, raw: &[RawPolicyRule]) -> Vec<Rule> {
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

    /// A worse grade never loses less than a better one.
    fn rates_rise(&mut self, rates: &[Option<GradeRate>]) {
        let known = rates.iter().enumerate();
        let known: Vec<(usize, &GradeRate)> =
            known.filter_map(|(at, rate)| Some((at, rate.as_ref()?))).collect();
        for pair in known.windows(2) {
            let ((better, better_rate), (worse, worse_rate)) = (pair[0], pair[1]);
            if worse_rate.rate < better_rate.rate {
                self.problems.push(
                    Problem::new(Code::RatesFall, &worse_rate.place)
                        .with_title("better", &self.grades.grades[better].title)
                        .with("better_rate", better_rate.rate.percent())
                        .with_title("worse", &self.grades.grades[worse].title)
                        .with("worse_rate", worse_rate.rate.percent()),
                );
            }
        }
    }

    /// No rate and no rule may name less than the floor for a grade the floor covers.
    fn floor_holds(&mut self, floor: &Floor, rates: &[Option<GradeRate>], rules: &[Rule]) {
        for grade in &floor.grades {
            if let Some(rate) = rates[grade.0].as_ref().filter(|rate| rate.rate < floor.rate) {
                let by = &self.grades.get(*grade).id;
                self.undercut(floor, *grade, (rate.rate, by, &rate.place));
            }
        }
        for rule in rules {
            let (Effect::Set(rate) | Effect::AtMost(rate)) = rule.effect else { continue };
            let covered = |grade: &&GradeIndex| {
                rule.when.grades.is_empty() || rule.when.grades.contains(grade)
            };
            if let Some(grade) = floor.grades.iter().find(covered).filter(|_| rate < floor.rate) {
                self.undercut(floor, *grade, (rate, &rule.id, &rule.place));
            }
        }
    }

    /// Reports an undercut floor with a case that shows it.
    fn undercut(
        &mut self,
        floor: &Floor,
        grade: GradeIndex,
        (rate, by, place): (Rate, &str, &Place),
    ) {
        // 10,000 yuan: every rate of four decimals comes out as whole 分.
        let base = Money::from_fen(1_000_000).unwrap_or_default();
        self.problems.push(
            Problem::new(Code::FloorUndercut, place)
                .with("by", by)
                .with_title("grade", &self.grades.get(grade).title)
                .with("base", base)
                .with("rate", rate.percent())
                .with("cut", base.times(rate, Rounding::Down))
                .with("floor", floor.rate.percent())
                .with("least", base.times(floor.rate, Rounding::Up)),
        );
    }
}
