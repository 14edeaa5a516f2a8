//! A project's row on the sheet of a scenario.

use super::plan::{Plan, Planned};
use super::rules::{NO_LIMIT, grade_at, limit_fen, rate_parts};
use crate::result::grid::{Cell, Look, Shade};
use crate::result::live::{C, Certain, Row, common, fen, or_blank, result_of};
use crate::xlsx::write_text;
use jixiao_core::cut::Subject;
use jixiao_core::evaluate::CutResult;
use jixiao_core::project::Record;
use jixiao_core::quantity::{Money, MoneySum};
use jixiao_core::simulate::Standing;
use rust_xlsxwriter::XlsxError;

/// A project under a scenario.
pub(super) struct Stands<'a> {
    /// Its place among the projects.
    pub(super) at: usize,
    pub(super) record: &'a Record,
    pub(super) standing: &'a Standing,
    /// The place of its department among all, from 1.
    pub(super) department: usize,
}

/// Writes the row.
pub(super) fn write(
    row: &mut Row<'_, '_>,
    plan: &Plan<'_>,
    planned: &Planned<'_>,
    project: &Stands<'_>,
) -> Result<(), XlsxError> {
    let (record, standing) = (project.record, project.standing);
    let book = row.book;
    let plain = |text: &str| Cell::Text(text.to_owned());
    let goes = if record.continues { row.places.yes } else { row.places.no };
    row.texts(&[
        (C::Id, plain(&record.id)),
        (C::Name, plain(&record.name)),
        (C::Department, plain(book.view.department(&record.department))),
        (C::Goes, Cell::Centre(goes.to_owned())),
        (C::Remark, Cell::Text(remark(row, planned, project))),
    ])?;
    let total = standing.total.map_or(String::new(), |total| total.truncated(2));
    let money = |amount: Option<Money>| amount.map_or(String::new(), |one| one.to_string());
    let share = record.exemption.as_ref().map(|exemption| exemption.share.to_string());
    let open = if row.places.fixed { Shade::Plain } else { Shade::Input };
    row.value(C::Total, Look::Points, Shade::Plain, &total)?;
    row.value(C::Base, Look::Amount, Shade::Plain, &standing.cut.base.to_string())?;
    row.value(C::ExemptShare, Look::Rate, open, &share.unwrap_or_default())?;
    row.value(C::Request, Look::Amount, Shade::Plain, &money(record.amounts.request))?;
    row.value(C::Reviewed, Look::Amount, Shade::Plain, &money(record.amounts.reviewed))?;
    row.hidden(C::DepartmentAt, &project.department.to_string())?;
    let own = own(row, planned, project)?;
    let mut formulas = common(row.places, row.at);
    formulas.extend(own);
    formulas.extend(changes(row, plan, project));
    let from = plan.simulation.run.outcome.standings.get(project.at);
    let certain = Certain::from(standing);
    let policy = &planned.computed.setting.policy;
    let title = &book.view.rulebook.grades.get(standing.grade).title;
    row.formulas(formulas, |column| match column {
        C::Grade => book.language.of(title).to_owned(),
        C::TotalParts => hundredths(&total),
        C::LimitFen => certain.limit().map_or_else(|| NO_LIMIT.to_owned(), fen),
        C::CutChange => change(from.map(|from| from.cut.cut), Some(standing.cut.cut)),
        C::NextChange => {
            change(from.and_then(|from| from.cut.next_budget), standing.cut.next_budget)
        }
        C::Moved => from.map_or(0, |from| usize::from(moved(from, standing))).to_string(),
        _ => result_of(column, policy, record, &certain),
    })
}

/// Says why the project moved, or, of the run, what does not follow from the rate of its grade.
fn remark(row: &Row<'_, '_>, planned: &Planned<'_>, project: &Stands<'_>) -> String {
    let (language, setting) = (row.book.language, &planned.computed.setting);
    if let Some(scenario) = planned.scenario {
        let found = scenario.moves.iter().find(|one| one.project == project.at);
        return found.map_or_else(String::new, |one| {
            language.why_moved(&one.why, &setting.rulebook.grades)
        });
    }
    let Standing { cut, acts, .. } = project.standing;
    let cut = CutResult::Exact(*cut, acts.clone());
    language.cut_remark(&setting.policy, project.record, Some(&cut))
}

/// Gives the formulas of grade, rate and the most for next year; where nothing follows, values are
/// written in their place.
fn own(
    row: &mut Row<'_, '_>,
    planned: &Planned<'_>,
    project: &Stands<'_>,
) -> Result<Vec<(C, String)>, XlsxError> {
    let (places, at) = (row.places, row.at);
    let (record, standing) = (project.record, project.standing);
    let (rulebook, policy) = (&planned.computed.setting.rulebook, &planned.computed.setting.policy);
    let certain = Certain::from(standing);
    let titles = places.layout.range(C::Id, places.grades);
    let mut formulas = vec![
        (C::Grade, format!("INDEX({titles},{})", places.at(C::GradeAt, at))),
        (C::TotalParts, format!("ROUND({}*100,0)", places.at(C::Total, at))),
        (C::Rate, format!("IF({},\"\",{}/10000)", places.ends(at), places.at(C::RateParts, at))),
    ];
    let value = |column| result_of(column, policy, record, &certain);
    if places.fixed || standing.total.is_none() {
        row.hidden(C::GradeAt, &value(C::GradeAt))?;
    } else {
        formulas.push((C::GradeAt, grade_at(places, &rulebook.grades, &standing.limits, at)));
    }
    let subject = Subject::from(record);
    if places.fixed {
        row.hidden(C::RateParts, &value(C::RateParts))?;
        row.hidden(C::LimitFen, &or_blank(certain.limit()))?;
        if places.layout.has(C::Limit) {
            row.value(C::Limit, Look::Amount, Shade::Plain, &value(C::Limit))?;
        }
        return Ok(formulas);
    }
    formulas.push((C::RateParts, rate_parts(places, policy, &subject, at)));
    if let Some(limit) = limit_fen(places, policy, &subject, at) {
        let own = places.at(C::LimitFen, at);
        formulas.push((C::Limit, format!("IF({own}={NO_LIMIT},\"\",{own}/100)")));
        formulas.push((C::LimitFen, limit));
    } else if places.layout.has(C::Limit) {
        let place = (at, places.layout.index(C::Limit));
        write_text(row.sheet, place, "", row.book.styles.cell(Look::Amount, Shade::Plain))?;
    }
    Ok(formulas)
}

/// Gives the formulas of how far the project is from where it stands in the run.
fn changes(row: &Row<'_, '_>, plan: &Plan<'_>, project: &Stands<'_>) -> Vec<(C, String)> {
    let Some(run) = plan.run().filter(|_| row.places.layout.has(C::Moved)) else {
        return Vec::new();
    };
    let own = |column: C| row.places.at(column, row.at);
    let of_run = |column: C| run.cell(column, u32::try_from(project.at).unwrap_or_default());
    let differs = [C::GradeAt, C::BaseFen, C::CutFen, C::NextFen]
        .map(|column| format!("{}<>{}", own(column), of_run(column)));
    // A project that ends has no next budget; its cell has a text, which counts for nothing.
    let next = format!("(N({})-N({}))/100", own(C::NextFen), of_run(C::NextFen));
    vec![
        (C::CutChange, format!("({}-{})/100", own(C::CutFen), of_run(C::CutFen))),
        (C::NextChange, next),
        (C::Moved, format!("IF(OR({}),1,0)", differs.join(","))),
    ]
}

fn moved(from: &Standing, to: &Standing) -> bool {
    let stands = |one: &Standing| (one.grade, one.cut.base, one.cut.cut, one.cut.next_budget);
    stands(from) != stands(to)
}

fn change(from: Option<Money>, to: Option<Money>) -> String {
    let [from, to] = [from, to].map(|amount| {
        let mut sum = MoneySum::default();
        sum += amount.unwrap_or_default();
        sum
    });
    (to - from).to_string()
}

/// Counts the hundredths of points written with two decimals.
fn hundredths(points: &str) -> String {
    points.replace('.', "").parse::<i64>().unwrap_or_default().to_string()
}
