//! What stands in a project's row: the values taken over, and the result of every formula.

use super::super::book::Book;
use super::super::grid::{self, Cell};
use super::super::scores;
use super::super::style::{Look, Shade};
use super::column::C;
use super::formula::{Settings, of_row};
use crate::wording::BookText;
use crate::xlsx::text;
use crate::xlsx::{write_exact, write_text};
use jixiao_core::cut::{Act, Cut};
use jixiao_core::evaluate::CutResult;
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::policy::Policy;
use jixiao_core::project::Project;
use jixiao_core::quantity::{Money, Rate};
use jixiao_core::rulebook::GradeIndex;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

/// Ten thousand, by which amounts are split and rates counted.
const MANY: i64 = 10_000;

/// A cut that is certain, with what the sheet needs beside it.
pub(super) struct Certain<'a> {
    pub(super) grade: GradeIndex,
    pub(super) cut: &'a Cut,
    acts: &'a [Act],
}

/// Gives the certain cut of a project.
pub(super) fn certain(result: &ProjectResult) -> Option<Certain<'_>> {
    let grade = result.grade()?;
    match result.cut.as_ref()? {
        CutResult::Exact(cut, acts) => Some(Certain { grade, cut, acts }),
        CutResult::Between(..) => None,
    }
}

impl Certain<'_> {
    /// Gives the rate that rules led to, where one acted.
    fn own_rate(&self) -> Option<Rate> {
        let acted = self.acts.iter().any(|act| matches!(act, Act::Rule { .. }));
        self.cut.rate.filter(|_| acted)
    }

    /// Gives the least amount that a rule against growth allows.
    fn limit(&self) -> Option<Money> {
        let most = self.acts.iter().filter_map(|act| match act {
            Act::NoGrowth { most, .. } => Some(*most),
            _ => None,
        });
        most.min()
    }
}

/// Writes the row of a project; one whose cut is open has no formulas.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    settings: &Settings<'_>,
    row: u32,
    (project, result): (&Project, &ProjectResult),
) -> Result<(), XlsxError> {
    let record = &project.record;
    let plain = |text: &str| Cell::Text(text.to_owned());
    let department = book.view.department(&record.department);
    let mut remark = book.language.cut_remark(policy, record, result.cut.as_ref());
    let certain = certain(result);
    if certain.is_none() {
        let values = [("remark", remark)];
        remark = book.language.book_with(BookText::LiveOpen, &values);
    }
    let lead = [
        (C::Id, plain(&record.id)),
        (C::Name, plain(&record.name)),
        (C::Department, plain(department)),
        (C::Grade, Cell::Centre(scores::grade(book, result))),
        (C::Remark, plain(&remark)),
    ];
    let mut most = 1;
    for (column, content) in &lead {
        grid::cell(sheet, book, (row, column.index()), content, Shade::Plain)?;
        if let Cell::Text(words) | Cell::Centre(words) = content {
            let width = super::column::SHOWN[usize::from(column.index())].2;
            most = most.max(text::lines(book.language, words, width));
        }
    }
    sheet.set_row_height(row, text::height(most))?;
    if let Some(certain) = &certain {
        inputs(sheet, book, settings, row, project, certain)?;
        return formulas(sheet, book, policy, settings, row, project, certain);
    }
    for column in C::Goes.index()..C::Remark.index() {
        write_text(sheet, (row, column), "", book.styles.cell(Look::Text, Shade::Plain))?;
    }
    Ok(())
}

/// Writes what may be changed, and the base.
fn inputs(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    settings: &Settings<'_>,
    row: u32,
    project: &Project,
    certain: &Certain<'_>,
) -> Result<(), XlsxError> {
    let record = &project.record;
    let money = |amount: Option<Money>| amount.map_or(String::new(), |one| one.to_string());
    let rate = |rate: Option<Rate>| rate.map_or(String::new(), |one| one.to_string());
    let goes = if record.continues { settings.yes } else { settings.no };
    let share = record.exemption.as_ref().map(|exemption| exemption.share);
    let inputs = [
        (C::ExemptShare, Look::Rate, rate(share)),
        (C::OwnRate, Look::Rate, rate(certain.own_rate())),
        (C::Request, Look::Amount, money(record.amounts.request)),
        (C::Reviewed, Look::Amount, money(record.amounts.reviewed)),
        (C::Limit, Look::Amount, money(certain.limit())),
    ];
    let format = |look| book.styles.cell(look, Shade::Input);
    for (column, look, value) in inputs {
        write_exact(sheet, (row, column.index()), &value, format(look))?;
    }
    write_text(sheet, (row, C::Goes.index()), goes, format(Look::Centre))?;
    let base = Cell::Number(Look::Amount, certain.cut.base.to_string());
    grid::cell(sheet, book, (row, C::Base.index()), &base, Shade::Plain)
}

fn formulas(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    settings: &Settings<'_>,
    row: u32,
    project: &Project,
    certain: &Certain<'_>,
) -> Result<(), XlsxError> {
    for (column, formula) in of_row(settings, row) {
        let result = result_of(column, policy, project, certain);
        let look = match column {
            C::GradeRate | C::Rate => Some(Look::Rate),
            _ if column.index() < C::Remark.index() => Some(Look::Amount),
            _ => None,
        };
        let format = look.map_or(&book.styles.hidden, |look| book.styles.cell(look, Shade::Plain));
        let formula = Formula::new(formula).set_result(result);
        sheet.write_formula_with_format(row, column.index(), formula, format)?;
    }
    Ok(())
}

/// Gives what a formula comes to, from the evaluation.
fn result_of(column: C, policy: &Policy, project: &Project, certain: &Certain<'_>) -> String {
    let (record, cut) = (&project.record, certain.cut);
    let of_grade = policy.rates.get(certain.grade.0).and_then(Option::as_ref);
    let share = record.exemption.as_ref().map(|exemption| exemption.share);
    let floor = policy.floor.as_ref().filter(|floor| floor.grades.contains(&certain.grade));
    let rest = cut.base - cut.exempt;
    let or_blank = |amount: Option<Money>| amount.map_or(String::new(), |one| fen(one).to_string());
    let next = cut.next_budget;
    match column {
        C::Rest => rest.to_string(),
        C::GradeRate => of_grade.map_or(String::new(), |rate| rate.rate.to_string()),
        C::Rate => cut.rate.map_or(String::new(), |rate| rate.to_string()),
        C::Cut => cut.cut.to_string(),
        C::Kept => cut.kept.to_string(),
        C::Next => next.map_or(String::new(), |next| next.to_string()),
        C::BaseFen => fen(cut.base).to_string(),
        C::BaseMany => (fen(cut.base) / MANY).to_string(),
        C::BaseFew => (fen(cut.base) % MANY).to_string(),
        C::ExemptParts => parts(share).to_string(),
        C::ExemptFen => fen(cut.exempt).to_string(),
        C::RestFen => fen(rest).to_string(),
        C::RestMany => (fen(rest) / MANY).to_string(),
        C::RestFew => (fen(rest) % MANY).to_string(),
        C::RateParts => parts(cut.rate).to_string(),
        C::FloorParts => parts(floor.map(|floor| floor.rate)).to_string(),
        C::CutFen => fen(cut.cut).to_string(),
        C::KeptFen => fen(cut.kept).to_string(),
        C::RequestFen => or_blank(record.amounts.request),
        C::ReviewedFen => or_blank(record.amounts.reviewed),
        C::LimitFen => or_blank(certain.limit()),
        C::NextFen => or_blank(next),
        _ => String::new(),
    }
}

const fn fen(amount: Money) -> i64 {
    amount.fen()
}

fn parts(rate: Option<Rate>) -> i64 {
    rate.map_or(0, |rate| {
        let (numerator, denominator) = rate.as_ratio();
        numerator * (MANY / denominator)
    })
}
