//! Where the freed money goes: who draws on it, what each department keeps, what is returned.

use super::super::content::{Column, Row, Section, Table};
use super::super::tables::titled;
use super::scene::Scene;
use crate::simulate::{Claim, Reallocated, Simulated};
use crate::wording::{BookText, ReportText, SimulateText, TargetText};
use jixiao_core::quantity::Money;

/// So many are listed; the csv file has them all.
const LISTED: usize = 60;

/// Writes the chapter; nothing where nothing is given out.
pub(super) fn write(scene: Scene<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    if simulation.reallocations.is_empty() {
        return;
    }
    out.chapter(draft.say(ReportText::MemoGiven));
    for one in &simulation.reallocations {
        out.blocks.push(draft.body(&said(scene, one)));
        let drawing = |claim: &&Claim| claim.given.amount > Money::ZERO;
        let claims: Vec<&Claim> = one.claims.iter().filter(drawing).collect();
        if !claims.is_empty() {
            out.table(table(scene, &claims[..claims.len().min(LISTED)]));
        }
        let rest = one.claims.len() - claims.len().min(LISTED);
        if rest > 0 {
            let count = [("count", rest.to_string())];
            out.blocks.push(draft.body(&draft.tell(ReportText::MemoRestGiven, &count)));
        }
        out.table(departments(scene, one));
    }
}

/// Says what is freed, given and returned, and by which rule.
fn said(scene: Scene<'_>, one: &Reallocated) -> String {
    let language = scene.language();
    let told = |sum: jixiao_core::quantity::MoneySum| language.money_told(sum.fen());
    let from = one.from.map(|method| language.target_method(method).to_owned());
    let from = from.unwrap_or_else(|| {
        let named = |one: &&Simulated| Some(&one.id) == scene.simulation.on.as_ref();
        scene.name(scene.simulation.scenarios.iter().find(named))
    });
    let values = [
        ("from", from),
        ("freed", told(one.freed)),
        ("given", told(one.given)),
        ("returned", told(one.returned)),
        ("order", language.give_order(&one.rule.order)),
        ("method", language.give_method(one.rule.method).to_owned()),
        ("keep", one.rule.keep.percent()),
    ];
    scene.draft.tell(ReportText::MemoGivenSaid, &values)
}

fn table(scene: Scene<'_>, claims: &[&Claim]) -> Table {
    let (draft, language) = (scene.draft, scene.language());
    let mut table = titled(draft, ReportText::MemoTableGiven);
    let yuan = |text| draft.in_yuan(language.target(text));
    table.columns = vec![
        Column::text(language.book(BookText::ProjectName).to_owned(), 30),
        Column::text(language.simulate(SimulateText::HeadDepartment).to_owned(), 20),
        Column::mark(language.simulate(SimulateText::HeadGrade).to_owned(), 10),
        Column::number(yuan(TargetText::HeadBase), 20),
        Column::number(yuan(TargetText::HeadClaim), 20),
        Column::number(yuan(TargetText::HeadGiven), 20),
        Column::number(yuan(TargetText::HeadOwn), 20),
        Column::text(language.target(TargetText::HeadCap).to_owned(), 14),
    ];
    let grades = &scene.simulation.start().setting.rulebook.grades;
    for claim in claims {
        let grade = claim.grade.map(|grade| language.of(&grades.get(grade).title));
        let amounts = [claim.base, claim.given.claim, claim.given.amount, claim.given.from_own];
        let mut cells = vec![
            claim.name.clone(),
            claim.department.clone(),
            grade.unwrap_or(language.target(TargetText::HeadNew)).to_owned(),
        ];
        cells.extend(amounts.map(|amount| language.money(amount.fen().into())));
        cells.push(language.cap(claim.given.cap).to_owned());
        table.rows.push(Row::Cells(cells));
    }
    table
}

fn departments(scene: Scene<'_>, one: &Reallocated) -> Table {
    let (draft, language) = (scene.draft, scene.language());
    let mut table = titled(draft, ReportText::MemoTableGivenDepartments);
    let yuan = |text| draft.in_yuan(language.target(text));
    table.columns = vec![
        Column::text(language.simulate(SimulateText::HeadDepartment).to_owned(), 30),
        Column::number(yuan(TargetText::HeadFreed), 22),
        Column::number(yuan(TargetText::HeadKept), 22),
        Column::number(yuan(TargetText::HeadUsed), 22),
        Column::number(yuan(TargetText::HeadGiven), 22),
    ];
    for share in &one.departments {
        let sums = [share.freed, share.kept, share.used, share.given];
        let sums = sums.map(|sum| language.money(sum.fen()));
        table.rows.push(Row::Cells(std::iter::once(share.name.clone()).chain(sums).collect()));
    }
    table
}
