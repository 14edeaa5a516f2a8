//! What stands in a project's row: the values taken over, and the result of every formula.

use super::super::scores;
use crate::result::grid::{Book, Cell, Look, Shade};
use crate::result::live::{C, Certain, Places, Row, common, result_of, taken};
use crate::wording::BookText;
use crate::xlsx::write_text;
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::policy::Policy;
use jixiao_core::project::Project;
use jixiao_core::quantity::{Money, Rate};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Writes the row of a project; one whose cut is open has no formulas.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    places: &Places<'_>,
    at: u32,
    (project, result): (&Project, &ProjectResult),
) -> Result<(), XlsxError> {
    let record = &project.record;
    let plain = |text: &str| Cell::Text(text.to_owned());
    let department = book.view.department(&record.department);
    let mut remark = book.language.cut_remark(policy, record, result.cut.as_ref());
    let certain = Certain::of(result);
    if certain.is_none() {
        let values = [("remark", remark)];
        remark = book.language.book_with(BookText::LiveOpen, &values);
    }
    let mut row = Row { sheet, book, places, at };
    row.texts(&[
        (C::Id, plain(&record.id)),
        (C::Name, plain(&record.name)),
        (C::Department, plain(department)),
        (C::Grade, Cell::Centre(scores::grade(book, result))),
        (C::Remark, plain(&remark)),
    ])?;
    if let Some(certain) = &certain {
        inputs(&mut row, project, certain)?;
        let formulas = common(places, at).into_iter().chain(taken(places, at));
        return row
            .formulas(formulas.collect(), |column| result_of(column, policy, record, certain));
    }
    for (column, ..) in places.layout.shown() {
        if !matches!(column, C::Id | C::Name | C::Department | C::Grade | C::Remark) {
            let place = (at, places.layout.index(*column));
            write_text(row.sheet, place, "", book.styles.cell(Look::Text, Shade::Plain))?;
        }
    }
    Ok(())
}

/// Writes what may be changed, and the base.
fn inputs(
    row: &mut Row<'_, '_>,
    project: &Project,
    certain: &Certain<'_>,
) -> Result<(), XlsxError> {
    let record = &project.record;
    let money = |amount: Option<Money>| amount.map_or(String::new(), |one| one.to_string());
    let rate = |rate: Option<Rate>| rate.map_or(String::new(), |one| one.to_string());
    let share = record.exemption.as_ref().map(|exemption| exemption.share);
    let inputs = [
        (C::ExemptShare, Look::Rate, rate(share)),
        (C::OwnRate, Look::Rate, rate(certain.own_rate())),
        (C::Request, Look::Amount, money(record.amounts.request)),
        (C::Reviewed, Look::Amount, money(record.amounts.reviewed)),
        (C::Limit, Look::Amount, money(certain.limit())),
    ];
    // What a fixed cut would not follow is not to be changed.
    let open = if row.places.fixed { Shade::Plain } else { Shade::Input };
    for (column, look, value) in inputs {
        let of_cut = matches!(column, C::ExemptShare | C::OwnRate);
        row.value(column, look, if of_cut { open } else { Shade::Input }, &value)?;
    }
    let places = row.places;
    let goes = if record.continues { places.yes } else { places.no };
    let format = row.book.styles.cell(Look::Centre, open);
    write_text(row.sheet, (row.at, places.layout.index(C::Goes)), goes, format)?;
    row.value(C::Base, Look::Amount, Shade::Plain, &certain.cut.base.to_string())
}
