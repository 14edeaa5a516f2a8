//! A scenario as written → the setting it is computed with: a function from rulebook and policy to
//! new ones, or every problem with it.

use super::raw::{RawExempt, RawScenario, RawScenarios};
use super::setting::Setting;
use crate::alike::is_same;
use crate::bilingual::Bilingual;
use crate::citation::Status;
use crate::policy::parts::{Parts, rate_to_fill, unreadable};
use crate::policy::{Column, Effect, Floor, GradeRate, Rule, When, disagreements};
use crate::problem::{Checked, Code, Place, Problem, Sourced, Word, near};
use crate::project::{Exemption, Portfolio};
use crate::quantity::{Points, Rate};
use crate::rulebook::raw::RawFile;
use crate::rulebook::{GradeIndex, Grades, Rulebook, band_problems};
use std::collections::BTreeMap;
use toml::Spanned;

/// Changes a setting as a scenario says. What it does not name stays as it was.
pub fn change(
    file: &RawFile<RawScenarios>,
    raw: &RawScenario,
    before: Setting,
    portfolio: &Portfolio,
) -> Checked<Option<Setting>> {
    let mut change = Change { file, portfolio, problems: Vec::new() };
    let mut setting = before;
    change.points(raw, &mut setting);
    change.lines(raw, &mut setting.rulebook.grades);
    change.policy(raw, &mut setting);
    for exempt in &raw.exempt {
        change.exempt(exempt, &mut setting.exemptions);
    }
    let place = file.place_of(&raw.id);
    let own = |mut problem: Problem| {
        if problem.place.file != place.file {
            problem.place = place.clone();
        }
        problem
    };
    let disagree = disagreements(&setting.policy, &setting.rulebook.grades);
    let mut problems = change.problems;
    problems.extend(disagree.into_iter().map(own));
    setting.policy.heading.status = Status::Trial;
    let fine = !problems.iter().any(Problem::blocks);
    Checked::new(fine.then_some(setting), problems)
}

struct Change<'a> {
    file: &'a RawFile<RawScenarios>,
    portfolio: &'a Portfolio,
    problems: Vec<Problem>,
}

impl Change<'_> {
    /// Reports a name that is not known, with the known ones most like it.
    fn unknown<'k>(
        &mut self,
        what: &'static str,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
        place: &Place,
    ) {
        let problem = Problem::new(Code::ScenarioNameUnknown, place)
            .with_word("what", Word::Thing, what)
            .with("name", name)
            .with("near", near(name, known).join(" "));
        self.problems.push(problem);
    }

    fn grade(&mut self, name: &str, grades: &Grades, place: &Place) -> Option<GradeIndex> {
        let found = grades.find(name);
        if found.is_none() {
            let known = grades.grades.iter().map(|grade| grade.title.zh.as_str());
            let ids = grades.grades.iter().map(|grade| grade.id.as_str());
            self.unknown("grade", name, known.chain(ids), place);
        }
        found
    }

    fn rate(&mut self, field: &str, text: &Spanned<String>) -> Option<(Rate, Place)> {
        let place = self.file.place_of(text);
        let rate = Rate::parse(text.get_ref()).ok();
        if rate.is_none() {
            self.problems.push(unreadable(&place, field, text.get_ref()));
        }
        Some((rate?, place))
    }

    fn read_points(&mut self, field: &str, text: &Spanned<String>) -> Option<(Points, Place)> {
        let place = self.file.place_of(text);
        let points = Points::parse(text.get_ref().as_bytes()).ok();
        if points.is_none() {
            self.problems.push(unreadable(&place, field, text.get_ref()));
        }
        Some((points?, place))
    }

    /// Changes what indicators give; together they must still give the total.
    fn points(&mut self, raw: &RawScenario, setting: &mut Setting) {
        let rulebook = &mut setting.rulebook;
        for (name, text) in &raw.points {
            let Some((points, place)) = self.read_points("points", text) else { continue };
            let Some(at) = rulebook.indicator_named(name) else {
                let ids = rulebook.indicators.iter().map(|indicator| indicator.id.as_str());
                let titles = rulebook.indicators.iter().map(|one| one.title.zh.as_str());
                let known: Vec<&str> = ids.chain(titles).collect();
                self.unknown("indicator", name, known, &place);
                continue;
            };
            if points.hundredths() % rulebook.rounding.step() != 0 {
                self.problems.push(unreadable(&place, "points", text.get_ref()));
            }
            rulebook.indicators[at].max = points;
            setting.scores_anew = true;
        }
        let known = self.problems.is_empty();
        if !raw.points.is_empty() && known {
            let place = self.file.place_of(&raw.id);
            self.problems.extend(add_up(rulebook, raw.id.get_ref(), &place));
        }
    }

    /// Moves the lowest totals of grades, and with each the end of the next worse one.
    fn lines(&mut self, raw: &RawScenario, grades: &mut Grades) {
        for (name, text) in &raw.lines {
            let Some((from, place)) = self.read_points("lines", text) else { continue };
            let Some(GradeIndex(at)) = self.grade(name, grades, &place) else { continue };
            let Some(band) = grades.grades[at].band.as_mut() else {
                self.problems.push(unreadable(&place, "lines", name));
                continue;
            };
            band.from = from;
            let next = grades.grades[at + 1..].iter_mut().find_map(|grade| grade.band.as_mut());
            if let Some(worse) = next {
                worse.to = from;
            }
        }
        if raw.lines.is_empty() {
            return;
        }
        let total = grades.grades.iter().find_map(|grade| grade.band).map(|band| band.to);
        let place = self.file.place_of(&raw.id);
        let problems = band_problems(&grades.grades, total.unwrap_or_default(), &place);
        self.problems.extend(problems);
    }

    fn policy(&mut self, raw: &RawScenario, setting: &mut Setting) {
        let Setting { rulebook, policy, .. } = setting;
        let grades = &rulebook.grades;
        if let Some(text) = &raw.base {
            if let Some(column) = Column::from_name(text.get_ref()) {
                policy.base = column;
            } else {
                let known = Column::ALL.map(Column::name);
                self.unknown("column", text.get_ref(), known, &self.file.place_of(text));
            }
        }
        if let Some((rate, _)) = raw.floor.as_ref().and_then(|text| self.rate("floor", text)) {
            let floor = policy.floor.take();
            policy.floor = Some(match floor {
                Some(floor) => Floor { rate, ..floor },
                None => Floor::under_all_but_the_best(rate, grades),
            });
        }
        for (name, text) in &raw.rates {
            if text.get_ref().trim().is_empty() {
                let place = self.file.place_of(text);
                let grade = self.grade(name, grades, &place);
                self.problems.extend(grade.map(|grade| rate_to_fill(grade, grades, &place)));
                continue;
            }
            let Some((rate, place)) = self.rate("rates", text) else { continue };
            let Some(GradeIndex(at)) = self.grade(name, grades, &place) else { continue };
            policy.rates[at] = Some(GradeRate::tried(rate, place));
        }
        for (name, text) in &raw.flat {
            policy.rules.extend(self.flat(name, text));
        }
        if let Some(first) = raw.no_growth.first() {
            let place = self.file.place_of(first);
            let named = |name: &Spanned<String>| {
                let place = self.file.place_of(name);
                self.grade(name.get_ref(), grades, &place)
            };
            let grades = raw.no_growth.iter().filter_map(named).collect();
            let when = When { grades, ..When::default() };
            let effect = Effect::NoGrowthOver(Column::Budget);
            policy.rules.push(rule_of("no-growth", "次年不增长", "no growth", when, effect, place));
        }
        let mut parts = Parts { file: self.file, grades, sources: None, problems: Vec::new() };
        let rules = parts.rules(&raw.rule);
        policy.rules.extend(rules);
        policy.totals.extend(parts.totals(&raw.total));
        if let Some(spread) = &raw.spread {
            policy.spread = Some(parts.spread(spread));
        }
        let decisions = parts.decisions(&raw.decision, &policy.rules);
        policy.decisions.extend(decisions);
        self.problems.extend(parts.problems);
    }

    /// Cuts a category or a class of service by one rate, whatever the grade.
    fn flat(&mut self, name: &str, text: &Spanned<String>) -> Option<Rule> {
        let (rate, place) = self.rate("flat", text)?;
        let records = || self.portfolio.projects.iter().map(|project| &project.record);
        let mut when = When::default();
        if records().any(|record| record.category == name) {
            when.categories.push(name.to_owned());
        } else if records().any(|record| record.service_class == name) {
            when.service_classes.push(name.to_owned());
        } else {
            let known: Vec<&str> = records()
                .flat_map(|record| [record.category.as_str(), record.service_class.as_str()])
                .filter(|name| !name.is_empty())
                .collect();
            self.unknown("category", name, known, &place);
            return None;
        }
        let (zh, en) = (format!("{name}统一压减"), format!("flat cut of {name}"));
        Some(rule_of(&format!("flat-{name}"), &zh, &en, when, Effect::Set(rate), place))
    }

    fn exempt(&mut self, entry: &Spanned<RawExempt>, exemptions: &mut Vec<(usize, Exemption)>) {
        let place = self.file.place_of(entry);
        let raw = entry.get_ref();
        let share = match raw.share.as_deref().map(Rate::parse) {
            None => Rate::ONE,
            Some(Ok(share)) => share,
            Some(Err(_)) => {
                let share = raw.share.as_deref().unwrap_or_default();
                self.problems.push(unreadable(&place, "share", share));
                return;
            }
        };
        let targets = [
            ("project", &raw.project),
            ("category", &raw.category),
            ("department", &raw.department),
        ];
        let named: Vec<_> =
            targets.iter().filter_map(|(what, name)| Some((*what, name.as_ref()?))).collect();
        let [(what, name)] = named[..] else {
            let problem = Problem::new(Code::ScenarioExemptTarget, &place);
            self.problems.push(problem.with("count", named.len()));
            return;
        };
        let projects = self.portfolio.projects.iter();
        let of = |record: &'_ crate::project::Record| match what {
            "project" => [record.id.clone(), String::new()],
            "category" => [record.category.clone(), record.service_class.clone()],
            _ => [record.department.clone(), String::new()],
        };
        let found: Vec<usize> = projects
            .enumerate()
            .filter(|(_, project)| of(&project.record).iter().any(|one| is_same(one, name)))
            .map(|(at, _)| at)
            .collect();
        if found.is_empty() {
            let known: Vec<String> =
                self.portfolio.projects.iter().flat_map(|one| of(&one.record)).collect();
            let known = known.iter().map(String::as_str).filter(|name| !name.is_empty());
            self.unknown(what, name, known, &place);
        }
        let document = Sourced { value: raw.document.clone(), place };
        let exemption = Exemption { share, reason: raw.reason.clone(), document };
        exemptions.retain(|(at, _)| !found.contains(at));
        exemptions.extend(found.into_iter().map(|at| (at, exemption.clone())));
    }
}

fn rule_of(id: &str, zh: &str, en: &str, when: When, effect: Effect, place: Place) -> Rule {
    let title = Bilingual { zh: zh.to_owned(), en: en.to_owned() };
    Rule { id: id.to_owned(), title, when, effect, citations: Vec::new(), place }
}

/// Adds what the indicators give to what their dimensions give; together it must be the total.
fn add_up(rulebook: &mut Rulebook, id: &str, place: &Place) -> Option<Problem> {
    let mut sums: BTreeMap<usize, Points> = BTreeMap::new();
    for indicator in &rulebook.indicators {
        let sum = sums.entry(indicator.dimension).or_default();
        *sum += indicator.max;
    }
    for (at, sum) in sums {
        let dimension = &mut rulebook.dimensions[at];
        if dimension.weight == dimension.max {
            dimension.weight = sum;
        }
        dimension.max = sum;
    }
    let weights: Points = rulebook.dimensions.iter().map(|dimension| dimension.weight).sum();
    (weights != rulebook.total).then(|| {
        Problem::new(Code::PointsDoNotAdd, place)
            .with("of", id)
            .with("stated", rulebook.total)
            .with("sum", weights)
    })
}
