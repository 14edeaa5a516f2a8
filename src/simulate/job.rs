//! A file of scenarios and an input → every scenario beside the run.

use super::computed::Computed;
use super::reallocate::{self, ReallocateWanted, Reallocated};
use super::simulation::{RUN, Simulated, Simulation};
use super::target::{TargetResult, TargetWanted, Targets, reach_target};
use crate::assess::{Asked, Assessed, Assessment, assess, assess_as_asked};
use crate::error::{Cause, Error, Failure};
use crate::manifest::FileHash;
use crate::portfolio::read_new_projects;
use crate::rules::{self, Rules};
use crate::source::{NamedBytes, Source};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::evaluate::Mode;
use jixiao_core::problem::{Checked, Code, Place, Problem, Word, near};
use jixiao_core::project::NewProject;
use jixiao_core::quantity::Rate;
use jixiao_core::rulebook::raw::RawFile;
use jixiao_core::simulate::raw::{RawScenario, RawScenarios};
use jixiao_core::simulate::{Outcome, Setting, change, moves, outcome, years_ahead};
use std::path::Path;
use toml::Spanned;

/// What is to be simulated.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The file of scenarios, if any.
    pub scenarios: Option<NamedBytes>,
    /// Where names of rulebooks and policies in it lead to.
    pub names: Source,
    /// How many years to look ahead, at least one.
    pub years: u32,
    /// By how much budgets grow from year to year.
    pub growth: Rate,
    /// The scenario that the target and what is given out start from; the run where none is named.
    pub on: Option<String>,
    /// A savings target.
    pub target: Option<TargetWanted>,
    /// How freed money is given out.
    pub reallocate: Option<ReallocateWanted>,
}

/// Computes every scenario beside the run. A scenario with problems is not computed, and says why;
/// the others are.
///
/// # Errors
/// When the input, its rules or the file of scenarios cannot be read, when the run itself has problems
/// that block, or there is no policy.
pub fn simulate(source: &Source, asked: &Asked, wanted: &Wanted) -> Result<Simulation, Error> {
    let assessment = run(source, asked)?;
    let policy = assessment.rules.policy();
    let title = Path::new(source.title());
    let policy = policy.ok_or_else(|| Failure::new(title, Cause::NoPolicy))?;
    let setting = Setting::of_run(&assessment.rules.rulebook, policy);
    let outcome = Outcome::of(&assessment.portfolio, &assessment.evaluation);
    let outcome = outcome.ok_or_else(|| Error::Problems(assessment.problems.clone()))?;
    let file = wanted.scenarios.as_ref().map(read_file).transpose()?;
    let job = Job { source, assessment: &assessment, wanted };
    let mut problems = Vec::new();
    let run = job.computed(setting, outcome).report_to(&mut problems);
    let scenarios = file.as_ref().map(|file| job.all(file, &run)).unwrap_or_default();
    let (title, notice) = file.map(|file| (file.value.title, file.value.notice)).unzip();
    let Ends { targets, reallocations } = job.ends(&run, &scenarios)?;
    let new_projects = wanted.reallocate.as_ref().and_then(|wanted| wanted.new_projects.as_ref());
    Ok(Simulation {
        title: title.flatten().map(Bilingual::from),
        notice: notice.flatten().map(Bilingual::from),
        run,
        problems,
        scenarios,
        years: wanted.years,
        growth: wanted.growth,
        file: wanted.scenarios.as_ref().map(|file| FileHash::of(&file.name, &file.bytes)),
        on: wanted.on.clone(),
        targets,
        reallocations,
        new_projects: new_projects.map(|file| FileHash::of(&file.name, &file.bytes)),
        assessment,
    })
}

/// Assesses the input, which must come out without a problem that blocks.
fn run(source: &Source, asked: &Asked) -> Result<Assessment, Error> {
    let Assessed::Portfolio(assessment) = assess_as_asked(source, asked, Mode::Final)? else {
        return Err(Failure::new(Path::new(source.title()), Cause::Kind).into());
    };
    if assessment.problems.iter().any(Problem::blocks) {
        return Err(Error::Problems(assessment.problems));
    }
    Ok(*assessment)
}

fn read_file(file: &NamedBytes) -> Result<RawFile<RawScenarios>, Error> {
    let place = Place::file(file.name.clone());
    let read: RawFile<RawScenarios> = rules::parse(&place, &file.bytes)?;
    if read.value.scenario.is_empty() {
        return Err(Problem::new(Code::ScenariosEmpty, &place).into());
    }
    Ok(read)
}

/// What computing scenarios needs.
struct Job<'a> {
    source: &'a Source,
    assessment: &'a Assessment,
    wanted: &'a Wanted,
}

impl Job<'_> {
    fn all(&self, file: &RawFile<RawScenarios>, run: &Computed) -> Vec<Simulated> {
        let mut all: Vec<Simulated> = Vec::with_capacity(file.value.scenario.len());
        for raw in &file.value.scenario {
            let id = raw.id.get_ref().clone();
            let mut problems = Vec::new();
            if id.trim().is_empty() || id == RUN {
                let problem = Problem::new(Code::BadQuantity, &file.place_of(&raw.id));
                problems.push(problem.with("field", "id").with("value", &id));
            }
            if all.iter().any(|known| known.id == id) {
                let problem = Problem::new(Code::RepeatedId, &file.place_of(&raw.id));
                let problem = problem.with_word("what", Word::Thing, "scenario");
                problems.push(problem.with("id", &id));
            }
            let before = match &raw.on {
                None => Some(&run.setting),
                Some(on) => before(on, &all, file).report_to(&mut problems),
            };
            let setting = before.and_then(|before| {
                self.setting(file, raw, before.clone()).report_to(&mut problems)
            });
            let fine = setting.filter(|_| !problems.iter().any(Problem::blocks));
            let computed = fine.and_then(|setting| self.compute(setting).report_to(&mut problems));
            let moves = computed.as_ref().map(|computed| {
                let from = (&run.setting.policy, &run.outcome);
                moves(from, (&computed.setting.policy, &computed.outcome))
            });
            all.push(Simulated {
                title: raw.title.clone().map(Bilingual::from).unwrap_or_default(),
                note: raw.note.clone().map(Bilingual::from),
                on: raw.on.as_ref().map(|on| on.get_ref().clone()),
                computed,
                moves: moves.unwrap_or_default(),
                problems,
                id,
            });
        }
        all
    }

    /// Changes a setting as a scenario says: first other rules, then what it changes in them.
    fn setting(
        &self,
        file: &RawFile<RawScenarios>,
        raw: &RawScenario,
        before: Setting,
    ) -> Checked<Option<Setting>> {
        let rules = self.rules(file, raw, before);
        rules.and_then(|setting| match setting {
            None => Checked::sound(None),
            Some(setting) => change(file, raw, setting, &self.assessment.portfolio),
        })
    }

    /// Takes another rulebook or policy, where a scenario names one.
    fn rules(
        &self,
        file: &RawFile<RawScenarios>,
        raw: &RawScenario,
        mut setting: Setting,
    ) -> Checked<Option<Setting>> {
        let names = &self.wanted.names;
        let refused = |error: Error, named: &Spanned<String>| match error {
            Error::Problems(mut problems) => {
                let missing = problems.iter_mut().filter(|one| one.code == Code::RulesMissing);
                missing.for_each(|problem| problem.place = file.place_of(named));
                Checked::new(None, problems)
            }
            Error::Failure(failure) => {
                let problem = Problem::new(Code::FileUnreadable, &file.place_of(named));
                Checked::refused(problem.with("reason", failure.cause.detail()))
            }
        };
        if let Some(named) = &raw.rulebook {
            let rulebook = match rules::load_rulebook(named.get_ref(), names) {
                Ok((rulebook, _)) => rulebook,
                Err(error) => return refused(error, named),
            };
            let ids = |rulebook: &jixiao_core::rulebook::Rulebook| {
                rulebook.grades.iter().map(|(_, grade)| grade.id.clone()).collect::<Vec<_>>()
            };
            if raw.policy.is_none() && ids(&rulebook) != ids(&setting.rulebook) {
                let problem = Problem::new(Code::ScenarioNeedsPolicy, &file.place_of(named));
                return Checked::refused(problem.with("rulebook", named.get_ref()));
            }
            setting.rulebook = rulebook;
            setting.scores_anew = true;
        }
        if let Some(named) = &raw.policy {
            match rules::load_policy(named.get_ref(), names, &setting.rulebook.grades) {
                Ok((policy, _)) => setting.policy = policy,
                Err(error) => return refused(error, named),
            }
        }
        Checked::sound(Some(setting))
    }

    /// Evaluates under a setting; the input is read again where indicators give other points.
    fn compute(&self, setting: Setting) -> Checked<Option<Computed>> {
        let found = if setting.scores_anew {
            self.scored_anew(&setting)
        } else {
            outcome(&self.assessment.portfolio, &setting)
        };
        let found = found.map(|outcome| outcome.map(|outcome| (setting, outcome)));
        let computed = found.and_then(|found| match found {
            Some((setting, outcome)) => self.computed(setting, outcome).map(Some),
            None => Checked::sound(None),
        });
        Checked { problems: blocking(computed.problems), ..computed }
    }

    fn scored_anew(&self, setting: &Setting) -> Checked<Option<Outcome>> {
        let run = &self.assessment.rules;
        let rules = Rules {
            rulebook: setting.rulebook.clone(),
            rulebook_hash: run.rulebook_hash.clone(),
            policy: run.policy_hash().map(|hash| (setting.policy.clone(), hash.clone())),
        };
        match assess(self.source, &rules, Mode::Final) {
            Ok(Assessed::Portfolio(scored)) => {
                let problems = blocking(scored.problems);
                if problems.is_empty() {
                    outcome(&scored.portfolio, setting)
                } else {
                    Checked::new(None, problems)
                }
            }
            Ok(Assessed::Sheet(_)) => Checked::sound(None),
            Err(Error::Problems(problems)) => Checked::new(None, problems),
            Err(Error::Failure(failure)) => {
                let place = Place::file(failure.path);
                let problem = Problem::new(Code::FileUnreadable, &place);
                Checked::refused(problem.with("reason", failure.cause.detail()))
            }
        }
    }

    fn computed(&self, setting: Setting, outcome: Outcome) -> Checked<Computed> {
        let Wanted { years, growth, .. } = *self.wanted;
        let portfolio = &self.assessment.portfolio;
        let ahead = years_ahead(portfolio, &setting, &outcome, years.max(1), growth);
        ahead.map(|ahead| Computed { setting, outcome, ahead })
    }
}

/// What is computed from one outcome.
#[derive(Debug, Default)]
struct Ends {
    targets: Option<Targets>,
    reallocations: Vec<Reallocated>,
}

impl Job<'_> {
    /// Meets the target and gives out what is freed; every problem at once where there is nothing to
    /// show.
    fn ends(&self, run: &Computed, scenarios: &[Simulated]) -> Result<Ends, Error> {
        let Wanted { target, reallocate, .. } = self.wanted;
        let mut problems = Vec::new();
        let start = match self.start(run, scenarios) {
            Ok(start) => start,
            Err(problem) => return Err(Error::from(*problem)),
        };
        let portfolio = &self.assessment.portfolio;
        let targets = target.as_ref().map(|wanted| reach_target(portfolio, start, wanted));
        if let Some(none) = targets.as_ref().filter(|targets| targets.results.is_empty()) {
            problems.extend(none.problems.iter().cloned());
        }
        let mut reallocations = Vec::new();
        if let Some(wanted) = reallocate {
            let rule = reallocate::rule(wanted).map_err(|found| problems.extend(found)).ok();
            let new = self.new_projects(wanted).report_to(&mut problems);
            if let Some(rule) = &rule {
                let results: Vec<Option<&TargetResult>> = match &targets {
                    None => vec![None],
                    Some(targets) => targets.results.iter().map(Some).collect(),
                };
                let give = |target| reallocate::give_out(portfolio, start, target, rule, &new);
                reallocations.extend(results.into_iter().map(give));
            }
        }
        if problems.iter().any(Problem::blocks) {
            return Err(Error::Problems(blocking(problems)));
        }
        Ok(Ends { targets, reallocations })
    }

    /// Finds the scenario that the target starts from.
    fn start<'s>(
        &self,
        run: &'s Computed,
        scenarios: &'s [Simulated],
    ) -> Result<&'s Computed, Box<Problem>> {
        let Some(name) = &self.wanted.on else { return Ok(run) };
        let place = Place::file(format!("--on {name}"));
        let Some(found) = scenarios.iter().find(|one| one.id == *name) else {
            let near = near(name, scenarios.iter().map(|one| one.id.as_str())).join(" ");
            let near = if near.is_empty() { "—".to_owned() } else { near };
            let problem = Problem::new(Code::ScenarioNameUnknown, &place);
            let problem = problem.with_word("what", Word::Thing, "scenario");
            return Err(Box::new(problem.with("name", name).with("near", near)));
        };
        let refused = || Problem::new(Code::ScenarioOnRefused, &place).with("name", name);
        found.computed.as_ref().ok_or_else(|| Box::new(refused()))
    }

    fn new_projects(&self, wanted: &ReallocateWanted) -> Checked<Vec<NewProject>> {
        let Some(file) = &wanted.new_projects else { return Checked::default() };
        match read_new_projects(file) {
            Ok(read) => read.and_then(|new| {
                let problems = reallocate::repeated(&self.assessment.portfolio, &new);
                Checked::new(new, problems)
            }),
            Err(problems) => Checked::new(Vec::new(), problems),
        }
    }
}

fn blocking(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.retain(Problem::blocks);
    problems
}

/// Finds the setting that a scenario builds on, which must stand before it.
fn before<'s>(
    on: &Spanned<String>,
    all: &'s [Simulated],
    file: &RawFile<RawScenarios>,
) -> Checked<Option<&'s Setting>> {
    let (name, place) = (on.get_ref(), file.place_of(on));
    let Some(found) = all.iter().find(|known| known.id == *name) else {
        let mut known = near(name, all.iter().map(|known| known.id.as_str())).join(" ");
        if known.is_empty() {
            "—".clone_into(&mut known);
        }
        let problem = Problem::new(Code::ScenarioOnUnknown, &place);
        return Checked::refused(problem.with("name", name).with("near", known));
    };
    match &found.computed {
        Some(computed) => Checked::sound(Some(&computed.setting)),
        None => Checked::refused(Problem::new(Code::ScenarioOnRefused, &place).with("name", name)),
    }
}
