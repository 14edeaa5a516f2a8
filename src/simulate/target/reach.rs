//! The cuts that meet a target, and what follows from them.

use super::amount::{Amount, Asked, read};
use super::field::Field;
use super::refused;
use super::result::{
    Shares, TargetConcession, TargetDepartment, TargetPart, TargetProject, TargetResult, Targets,
};
use super::wanted::TargetWanted;
use crate::simulate::computed::Computed;
use jixiao_core::cut::{Cut, Silent, Subject, with_amount};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::Portfolio;
use jixiao_core::quantity::{Money, MoneySum};
use jixiao_core::target::{
    self, Answer, Item, Method, Question, Reach, Refusal, Scope, Spared, concede, solve,
};

/// One target, and whose it is.
struct Part {
    department: Option<usize>,
    target: Money,
    place: Place,
}

/// Meets a target by every method asked for, starting from where projects stand by the rules alone.
pub(in crate::simulate) fn reach_target(
    portfolio: &Portfolio,
    computed: &Computed,
    wanted: &TargetWanted,
) -> Targets {
    let portfolio = computed.setting.portfolio(portfolio);
    let mut problems = Vec::new();
    let field = Field::of(&portfolio, computed, wanted.ceiling).report_to(&mut problems);
    problems.extend(ceiling_low(computed, wanted));
    let parts = parts(&field, wanted, &mut problems);
    let spares = spares(&field, wanted, &parts, &mut problems);
    let by_department = wanted.by_department;
    let mut results = Vec::new();
    if problems.is_empty() {
        let job = Job { field: &field, wanted, parts: &parts, spares: &spares };
        for method in &wanted.methods {
            let mut own = Vec::new();
            results.extend(job.result(*method, &mut own));
            own.retain(|problem| !problems.contains(problem));
            problems.extend(own);
        }
    }
    Targets { by_department, results, problems }
}

/// Refuses a ceiling below the floor.
fn ceiling_low(computed: &Computed, wanted: &TargetWanted) -> Option<Problem> {
    let floor = computed.setting.policy.floor.as_ref()?;
    let ceiling = wanted.ceiling;
    let place = Place::file(format!("--ceiling {}", ceiling.percent()));
    (ceiling < floor.rate).then(|| {
        let problem = Problem::new(Code::TargetCeilingLow, &place);
        problem.with("ceiling", ceiling.percent()).with("floor", floor.rate.percent())
    })
}

/// Reads the targets: one for all, or one a department.
fn parts(field: &Field<'_>, wanted: &TargetWanted, problems: &mut Vec<Problem>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for written in &wanted.amounts {
        let part = read("--target", written).and_then(|asked| part(field, &asked));
        match part {
            Ok(part) => {
                if let Some(first) = parts.iter().find(|known| known.department == part.department)
                {
                    problems.push(contradict(&first.place, &part.place));
                } else {
                    parts.push(part);
                }
            }
            Err(problem) => problems.push(*problem),
        }
    }
    let whole = parts.iter().find(|part| part.department.is_none());
    let own = parts.iter().find(|part| part.department.is_some());
    if let (Some(whole), Some(own)) = (whole, own) {
        problems.push(contradict(&whole.place, &own.place));
    }
    if let Some(own) = own.filter(|_| wanted.scope == Scope::Overall) {
        problems.push(contradict(&own.place, &Place::file("--scope overall")));
    }
    parts
}

fn part(field: &Field<'_>, asked: &Asked<'_>) -> Result<Part, Box<Problem>> {
    let place = &asked.place;
    let department = asked.department.map(|name| field.named(name, place)).transpose()?;
    let portfolio = field.portfolio.projects.iter().zip(&field.computed.outcome.standings);
    let own = portfolio
        .filter(|(one, _)| asked.department.is_none_or(|name| one.record.department == name));
    let base: MoneySum = own.map(|(_, standing)| standing.cut.base).sum();
    let target = asked.amount.of(base).ok_or_else(|| {
        let written = place.file.trim_start_matches("--target ").to_owned();
        let problem = Problem::new(Code::TargetUnreadable, place);
        Box::new(problem.with("argument", "--target").with("value", written))
    })?;
    Ok(Part { department, target, place: place.clone() })
}

fn contradict(one: &Place, other: &Place) -> Problem {
    let problem = Problem::new(Code::ArgumentsContradict, other);
    problem.with("one", &one.file).with("other", &other.file)
}

/// A department that is to be spared.
struct Spare {
    department: usize,
    spared: Spared,
    place: Place,
}

fn spares(
    field: &Field<'_>,
    wanted: &TargetWanted,
    parts: &[Part],
    problems: &mut Vec<Problem>,
) -> Vec<Spare> {
    let mut spares: Vec<Spare> = Vec::new();
    for written in &wanted.spare {
        let spare = read("--spare", written).and_then(|asked| {
            let place = asked.place;
            let unreadable = || {
                let problem = Problem::new(Code::TargetUnreadable, &place);
                Box::new(problem.with("argument", "--spare").with("value", written))
            };
            let department = field.named(asked.department.ok_or_else(unreadable)?, &place)?;
            let spared = match asked.amount {
                Amount::Money(amount) => Spared::Amount(amount),
                Amount::All => Spared::AllButLeast,
                Amount::Share(_) => return Err(unreadable()),
            };
            Ok(Spare { department, spared, place })
        });
        match spare {
            Ok(spare) => spares.push(spare),
            Err(problem) => problems.push(*problem),
        }
    }
    let own = parts.iter().find(|part| part.department.is_some());
    if let (Some(own), Some(spare)) = (own, spares.first()) {
        problems.push(contradict(&own.place, &spare.place));
    }
    spares
}

/// What answering needs.
struct Job<'a> {
    field: &'a Field<'a>,
    wanted: &'a TargetWanted,
    parts: &'a [Part],
    spares: &'a [Spare],
}

impl Job<'_> {
    /// Lists the places of a part's items.
    fn of(&self, part: &Part) -> Vec<usize> {
        let items = self.field.items.iter().enumerate();
        let own = |item: &Item<'_>| {
            part.department.is_none_or(|department| item.department as usize == department)
        };
        items.filter(|(_, item)| own(item)).map(|(at, _)| at).collect()
    }

    /// Meets the targets by one method; nothing where one of them cannot be met.
    fn result(&self, method: Method, problems: &mut Vec<Problem>) -> Option<TargetResult> {
        let mut solved = Vec::new();
        let mut concessions = Vec::new();
        let mut reached = Reach { least: MoneySum::default(), most: MoneySum::default() };
        for part in self.parts {
            let places = self.of(part);
            let items: Vec<Item<'_>> = places.iter().map(|at| self.field.items[*at]).collect();
            let Part { target, .. } = *part;
            let question = Question { items: &items, target, scope: self.wanted.scope, method };
            match target::reach(&question).and_then(|reach| Ok((reach, solve(&question)?))) {
                Ok((reach, answer)) => {
                    reached.least += reach.least;
                    reached.most += reach.most;
                    self.spare(&question, &answer, &mut concessions, problems);
                    solved.push((part, places, answer));
                }
                Err(refusal) => {
                    problems.extend(refused::problems(&refusal, self.field, &items, &part.place));
                }
            }
        }
        let all = solved.len() == self.parts.len();
        all.then(|| self.put_together(method, reached, solved, concessions, problems))
    }

    fn spare(
        &self,
        question: &Question<'_>,
        answer: &Answer,
        concessions: &mut Vec<TargetConcession>,
        problems: &mut Vec<Problem>,
    ) {
        for spare in self.spares {
            let department = u32::try_from(spare.department).unwrap_or(u32::MAX);
            match concede(question, answer, department, spare.spared) {
                Ok(found) => {
                    let mut after = vec![MoneySum::default(); self.field.departments.len()];
                    let mut spared = MoneySum::default();
                    for of in &found.departments {
                        after[of.department as usize] = of.after;
                        if of.department == department {
                            spared = of.before - of.after;
                        }
                    }
                    let (department, cuts) = (spare.department, found.cuts);
                    concessions.push(TargetConcession { department, spared, cuts, after });
                }
                Err(refusal) => {
                    let items = question.items;
                    let found = refused::problems(&refusal, self.field, items, &spare.place);
                    problems.extend(found);
                }
            }
        }
    }

    fn put_together(
        &self,
        method: Method,
        reached: Reach,
        solved: Vec<(&Part, Vec<usize>, Answer)>,
        concessions: Vec<TargetConcession>,
        problems: &mut Vec<Problem>,
    ) -> TargetResult {
        let standings = &self.field.computed.outcome.standings;
        let mut after: Vec<Cut> = standings.iter().map(|standing| standing.cut).collect();
        let (mut projects, mut parts) = (Vec::new(), Vec::new());
        for (part, places, answer) in solved {
            for (at, cut) in places.into_iter().zip(&answer.cuts) {
                match self.project(at, *cut) {
                    Ok(project) => {
                        after[project.project] = project.after;
                        projects.push(project);
                    }
                    Err(problem) => problems.push(*problem),
                }
            }
            let Part { department, target, .. } = *part;
            let Answer { parameter, certificate, .. } = answer;
            parts.push(TargetPart { department, target, parameter, certificate });
        }
        projects.sort_by_key(|project| project.project);
        let sum = |cuts: &mut dyn Iterator<Item = &Cut>| {
            let mut shares = Shares::default();
            cuts.for_each(|cut| shares.add(cut));
            shares
        };
        TargetResult {
            method,
            scope: self.wanted.scope,
            ceiling: self.wanted.ceiling,
            target: parts.iter().map(|part| part.target).sum(),
            least: reached.least,
            most: reached.most,
            now: projects.iter().map(|project| project.before.cut).sum(),
            departments: self.departments(&after),
            before: sum(&mut standings.iter().map(|standing| &standing.cut)),
            after: sum(&mut after.iter()),
            parts,
            projects,
            concessions,
        }
    }

    fn project(&self, at: usize, cut: target::Cut) -> Result<TargetProject, Box<Problem>> {
        let (place, item) = (self.field.places[at], &self.field.items[at]);
        let record = &self.field.portfolio.projects[place].record;
        let before = self.field.computed.outcome.standings[place].cut;
        let policy = &self.field.computed.setting.policy;
        let subject = Subject::from(record);
        let after = with_amount(&before, cut.amount, policy, item.grade, &subject, &mut Silent)?;
        Ok(TargetProject {
            project: place,
            department: item.department as usize,
            grade: item.grade,
            base: item.base,
            least: item.least,
            most: item.most,
            before,
            after,
            held: cut.held,
        })
    }

    fn departments(&self, after: &[Cut]) -> Vec<TargetDepartment> {
        let field = self.field;
        let of = |(at, name): (usize, &&str)| {
            let items: Vec<Item<'_>> =
                field.items.iter().filter(|item| item.department as usize == at).copied().collect();
            let own = |part: &&Part| part.department == Some(at);
            let mut department = TargetDepartment {
                name: (*name).to_owned(),
                projects: items.len(),
                target: self.parts.iter().find(own).map(|part| part.target),
                least: MoneySum::default(),
                most: MoneySum::default(),
                before: Shares::default(),
                after: Shares::default(),
            };
            if let Ok(Reach { least, most }) = reach_alone(&items) {
                (department.least, department.most) = (least, most);
            }
            for (place, project) in field.portfolio.projects.iter().enumerate() {
                if project.record.department == *name {
                    department.before.add(&field.computed.outcome.standings[place].cut);
                    department.after.add(&after[place]);
                }
            }
            department
        };
        field.departments.iter().enumerate().map(of).collect()
    }
}

/// Finds how little and how much the projects of one department can give; the target and the method
/// are not read.
fn reach_alone(items: &[Item<'_>]) -> Result<Reach, Refusal> {
    let (scope, method) = (Scope::Department, Method::Least);
    target::reach(&Question { items, target: Money::ZERO, scope, method })
}
