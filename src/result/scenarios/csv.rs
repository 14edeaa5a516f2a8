//! `scenarios.csv`, `changes.csv` and `years.csv`.

use crate::simulate::{Part, RUN, Simulated, Simulation};
use crate::wording::Language;
use crate::xlsx::harmless;
use jixiao_core::quantity::MoneySum;
use jixiao_core::rulebook::Grades;

fn id(scenario: Option<&Simulated>) -> String {
    scenario.map_or_else(|| RUN.to_owned(), |scenario| scenario.id.clone())
}

/// Writes the sums of the run and of every scenario, a row each: in all, by grade, by department, with the
/// difference from the run in yuan. Of a scenario that was not computed there is one row without sums.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn scenarios_csv(language: Language, simulation: &Simulation) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "scenario",
        "title",
        "part",
        "name",
        "projects",
        "base",
        "cut",
        "next_budget",
        "cut_change",
        "next_budget_change",
        "moved",
    ])?;
    let run = simulation.run.sums();
    for (scenario, computed) in simulation.columns() {
        let title = scenario.map(|scenario| language.of(&scenario.title)).unwrap_or_default();
        for (part, row) in computed.sums() {
            let before = run.iter().find(|(known, _)| *known == part).map(|(_, row)| *row);
            let before = before.unwrap_or_default();
            let moved = match (&part, scenario) {
                (Part::Total, Some(scenario)) => scenario.moves.len().to_string(),
                _ => String::new(),
            };
            let (kind, name) = named(language, &part, &computed.setting.rulebook.grades);
            let cells = [
                id(scenario),
                title.to_owned(),
                kind.to_owned(),
                name,
                row.projects.to_string(),
                row.base.to_string(),
                row.cut.to_string(),
                row.next_budget.to_string(),
                (row.cut - before.cut).to_string(),
                (row.next_budget - before.next_budget).to_string(),
                moved,
            ];
            writer.write_record(cells.map(harmless))?;
        }
    }
    for refused in simulation.scenarios.iter().filter(|one| one.computed.is_none()) {
        let mut cells = vec![refused.id.clone(), language.of(&refused.title).to_owned()];
        cells.push("refused".to_owned());
        let codes = refused.problems.iter().map(|problem| problem.code.id());
        let mut codes: Vec<_> = codes.collect();
        codes.dedup();
        cells.push(codes.join(" "));
        cells.resize(11, String::new());
        writer.write_record(cells.into_iter().map(harmless))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn named(language: Language, part: &Part, grades: &Grades) -> (&'static str, String) {
    match part {
        Part::Total => ("total", String::new()),
        Part::Grade(grade) => ("grade", language.of(&grades.get(*grade).title).to_owned()),
        Part::Department(name) => ("department", name.clone()),
    }
}

/// Writes every project that stands elsewhere than in the run, by scenario, and why.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn changes_csv(language: Language, simulation: &Simulation) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "scenario",
        "project_id",
        "name",
        "department",
        "grade_from",
        "grade_to",
        "cut_from",
        "cut_to",
        "cut_change",
        "next_budget_from",
        "next_budget_to",
        "why",
    ])?;
    let grades_of_run = &simulation.run.setting.rulebook.grades;
    for (scenario, computed) in simulation.computed() {
        let grades = &computed.setting.rulebook.grades;
        for one in &scenario.moves {
            let record = &simulation.assessment.portfolio.projects[one.project].record;
            let from = &simulation.run.outcome.standings[one.project];
            let to = &computed.outcome.standings[one.project];
            let [before, after] = [from.cut.cut, to.cut.cut].map(|cut| {
                let mut sum = MoneySum::default();
                sum += cut;
                sum
            });
            let next = |amount: Option<_>| {
                amount.map_or_else(String::new, |amount: jixiao_core::quantity::Money| {
                    amount.to_string()
                })
            };
            let cells = [
                scenario.id.clone(),
                record.id.clone(),
                record.name.clone(),
                record.department.clone(),
                language.of(&grades_of_run.get(from.grade).title).to_owned(),
                language.of(&grades.get(to.grade).title).to_owned(),
                from.cut.cut.to_string(),
                to.cut.cut.to_string(),
                (after - before).to_string(),
                next(from.cut.next_budget),
                next(to.cut.next_budget),
                language.why_moved(&one.why, grades),
            ];
            writer.write_record(cells.map(harmless))?;
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// Writes the sums of every year ahead.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn years_csv(simulation: &Simulation) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["scenario", "year", "base", "cut", "next_budget"])?;
    for (scenario, computed) in simulation.columns() {
        for (year, sums) in (1..).zip(&computed.ahead) {
            let sums = [sums.base, sums.cut, sums.next_budget].map(|sum| sum.to_string());
            let head = [harmless(id(scenario)), year.to_string()];
            writer.write_record(head.into_iter().chain(sums))?;
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
