//! A savings target: by each method what departments and projects lose, and what sparing one costs the
//! others.

use super::super::content::{Column, Row, Section, Table};
use super::super::tables::titled;
use super::scene::Scene;
use crate::simulate::{TargetConcession, TargetPart, TargetProject, TargetResult};
use crate::wording::{BookText, ReportText, SimulateText, TargetText, rate_percent};
use jixiao_core::quantity::MoneySum;

/// So many projects are listed; the csv file has them all.
const LISTED: usize = 60;

/// Writes the chapter; nothing where no target was met.
pub(super) fn write(scene: Scene<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    let Some(targets) = &simulation.targets else { return };
    let Some(first) = targets.results.first() else { return };
    out.chapter(draft.say(ReportText::MemoTarget));
    out.blocks.push(draft.body(&asked(scene, first)));
    for result in &targets.results {
        out.blocks.push(draft.body(&found(scene, result)));
    }
    out.table(departments(scene, &targets.results));
    out.table(projects(scene, &targets.results));
    if first.projects.len() > LISTED {
        let count = [("count", (first.projects.len() - LISTED).to_string())];
        out.blocks.push(draft.body(&draft.tell(ReportText::MemoRestTarget, &count)));
    }
    for result in &targets.results {
        for concession in &result.concessions {
            let values = [
                ("department", result.departments[concession.department].name.clone()),
                ("spared", told(scene, concession.spared)),
                ("method", scene.language().target_method(result.method).to_owned()),
            ];
            out.blocks.push(draft.body(&draft.tell(ReportText::MemoConcession, &values)));
            out.table(conceded(scene, result, concession));
        }
    }
}

fn told(scene: Scene<'_>, sum: MoneySum) -> String {
    scene.language().money_told(sum.fen())
}

/// Says what is to be saved, and what must hold.
fn asked(scene: Scene<'_>, result: &TargetResult) -> String {
    let language = scene.language();
    let simulation = scene.simulation;
    let start = simulation.scenarios.iter().find(|one| Some(&one.id) == simulation.on.as_ref());
    let values = [
        ("target", told(scene, result.target)),
        ("start", scene.name(start)),
        ("now", told(scene, result.now)),
        ("least", told(scene, result.least)),
        ("most", told(scene, result.most)),
        ("ceiling", result.ceiling.percent()),
        ("scope", language.target_scope(result.scope).to_owned()),
    ];
    scene.draft.tell(ReportText::MemoTargetAsked, &values)
}

/// Says by a method what was found, and how it was checked.
fn found(scene: Scene<'_>, result: &TargetResult) -> String {
    let language = scene.language();
    let part = |TargetPart { department, parameter, certificate, .. }: &TargetPart| {
        let of = department.map(|at| result.departments[at].name.clone());
        let said = [of, Some(language.target_parameter(parameter))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let values = [
            ("setting", said.join(language.target(TargetText::BarsStart))),
            ("checked", language.target_certificate(certificate)),
        ];
        scene.draft.tell(ReportText::MemoTargetSetting, &values)
    };
    let values = [
        ("method", language.target_method(result.method).to_owned()),
        ("settings", result.parts.iter().map(part).collect()),
    ];
    scene.draft.tell(ReportText::MemoTargetFound, &values)
}

fn departments(scene: Scene<'_>, results: &[TargetResult]) -> Table {
    let (draft, language) = (scene.draft, scene.language());
    let mut table = titled(draft, ReportText::MemoTableTargetDepartments);
    let yuan = |text| draft.in_yuan(language.target(text));
    table.columns = vec![
        Column::text(language.simulate(SimulateText::HeadDepartment).to_owned(), 24),
        Column::number(yuan(TargetText::HeadCutBefore), 20),
    ];
    let methods = results.iter().map(|result| draft.in_yuan(language.target_method(result.method)));
    table.columns.extend(methods.map(|method| Column::number(method, 20)));
    table.columns.push(Column::number(yuan(TargetText::HeldLeast), 20));
    table.columns.push(Column::number(yuan(TargetText::HeldMost), 22));
    for (at, one) in results[0].departments.iter().enumerate() {
        let after = results.iter().map(|result| result.departments[at].after.cut);
        let sums = [one.before.cut].into_iter().chain(after).chain([one.least, one.most]);
        let sums = sums.map(|sum| language.money(sum.fen()));
        table.rows.push(Row::Cells(std::iter::once(one.name.clone()).chain(sums).collect()));
    }
    let after = results.iter().map(|result| result.after.cut);
    let first = &results[0];
    let sums = [first.before.cut].into_iter().chain(after).chain([first.least, first.most]);
    let sums = sums.map(|sum| language.money(sum.fen()));
    let named = language.book(BookText::Sum).to_owned();
    table.rows.push(Row::Sums(std::iter::once(named).chain(sums).collect()));
    table
}

fn projects(scene: Scene<'_>, results: &[TargetResult]) -> Table {
    let (draft, language) = (scene.draft, scene.language());
    let mut table = titled(draft, ReportText::MemoTableTargetProjects);
    table.columns = vec![
        Column::text(language.book(BookText::ProjectName).to_owned(), 28),
        Column::mark(language.simulate(SimulateText::HeadGrade).to_owned(), 9),
        Column::number(draft.in_yuan(language.target(TargetText::HeadCutBefore)), 20),
    ];
    for result in results {
        let method = draft.in_yuan(language.target_method(result.method));
        table.columns.push(Column::number(method, 20));
        table.columns.push(Column::number(language.target(TargetText::HeadRate).to_owned(), 18));
    }
    let grades = &scene.simulation.start().setting.rulebook.grades;
    let rate = |one: &TargetProject| {
        one.rate_of(one.after.cut).map_or_else(|| "—".to_owned(), rate_percent)
    };
    for (at, one) in results[0].projects.iter().enumerate().take(LISTED) {
        let record = &scene.simulation.assessment.portfolio.projects[one.project].record;
        let mut cells = vec![
            record.name.clone(),
            language.of(&grades.get(one.grade).title).to_owned(),
            language.money(one.before.cut.fen().into()),
        ];
        for result in results {
            let own = &result.projects[at];
            cells.extend([language.money(own.after.cut.fen().into()), rate(own)]);
        }
        table.rows.push(Row::Cells(cells));
    }
    table
}

/// Lists what every department loses where one is spared.
fn conceded(scene: Scene<'_>, result: &TargetResult, concession: &TargetConcession) -> Table {
    let (draft, language) = (scene.draft, scene.language());
    let mut table = titled(draft, ReportText::MemoTableConcession);
    let yuan = |text: &str| draft.in_yuan(text);
    table.columns = vec![
        Column::text(language.simulate(SimulateText::HeadDepartment).to_owned(), 30),
        Column::number(yuan(language.target_method(result.method)), 24),
        Column::number(yuan(language.target(TargetText::HeadCutAfter)), 24),
        Column::number(yuan(language.target(TargetText::HeadDifference)), 24),
    ];
    let departments = result.departments.iter().zip(&concession.after);
    for (one, after) in departments.filter(|(one, _)| one.projects > 0) {
        let (before, after) = (one.after.cut.fen(), after.fen());
        table.rows.push(Row::Cells(vec![
            one.name.clone(),
            language.money(before),
            language.money(after),
            scene.change(after - before),
        ]));
    }
    table
}
