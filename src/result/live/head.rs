//! The head of a sheet that calculates: floor, rates and lines to be changed, and the sums they lead to.

use super::certain::Certain;
use super::column::C;
use super::place::Places;
use crate::result::grid::{self, Book, Cell, Look, Shade};
use crate::wording::BookText;
use crate::xlsx::{quoted, text};
use crate::xlsx::{write_exact, write_text};
use jixiao_core::policy::Policy;
use jixiao_core::quantity::{MoneySum, Points};
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

/// Sums of the columns Base, Rest, Cut, Kept and Next, with the projects they are of.
#[derive(Clone, Copy, Default)]
struct Sums {
    projects: u64,
    amounts: [MoneySum; 5],
}

/// The summed columns with those that hold their 分.
const SUMMED: [(C, C, BookText); 5] = [
    (C::Base, C::BaseFen, BookText::Base),
    (C::Rest, C::RestFen, BookText::Rest),
    (C::Cut, C::CutFen, BookText::Cut),
    (C::Kept, C::KeptFen, BookText::Kept),
    (C::Next, C::NextFen, BookText::Next),
];

/// What is said where a condition holds, and whether it does.
pub(in crate::result) type Warning = (String, BookText, bool);

/// What the head is written from.
pub(in crate::result) struct Head<'a> {
    pub(in crate::result) places: &'a Places<'a>,
    pub(in crate::result) policy: &'a Policy,
    /// The certain cuts.
    pub(in crate::result) known: Vec<Certain<'a>>,
    /// By grade: whether the floor holds for it.
    pub(in crate::result) covered: Vec<bool>,
    /// Whether it may be chosen which grades the floor holds for.
    pub(in crate::result) choose: bool,
    /// By grade: what is said of its settings.
    pub(in crate::result) warnings: Vec<Vec<Warning>>,
    /// The columns that it is said over.
    pub(in crate::result) warned: (C, C),
    /// What the sums as they were, and the difference from them, are called.
    pub(in crate::result) labels: [BookText; 2],
}

impl Head<'_> {
    /// Gives how a setting looks: one that nothing follows is none to be changed.
    const fn shade(&self, open: bool) -> Shade {
        if open && !self.places.fixed { Shade::Input } else { Shade::Plain }
    }
}

/// Says so where a rate is below the floor that applies to its grade.
pub(in crate::result) fn below_floor(places: &Places<'_>, policy: &Policy, at: usize) -> Warning {
    let row = places.grades.0 + u32::try_from(at).unwrap_or_default();
    let (rate, applies) = (places.at(C::Name, row), places.at(C::Department, row));
    let (floor, yes) = (places.at(C::Name, places.floor), quoted(places.yes));
    let below = policy.floor.as_ref().is_some_and(|floor| {
        let rate = policy.rates.get(at).and_then(Option::as_ref);
        floor.grades.iter().any(|grade| grade.0 == at)
            && rate.is_some_and(|rate| rate.rate < floor.rate)
    });
    let condition = format!("AND({applies}={yes},{rate}<>\"\",{rate}<{floor})");
    (condition, BookText::BelowFloor, below)
}

/// Writes the head.
pub(in crate::result) fn settings(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    head: &Head<'_>,
) -> Result<(), XlsxError> {
    let (styles, places, policy) = (&book.styles, head.places, head.policy);
    let label = styles.cell(Look::Text, Shade::Sum);
    write_text(sheet, (places.floor, 0), &book.say(BookText::Floor), label)?;
    let floor = policy.floor.as_ref().map_or(String::new(), |floor| floor.rate.to_string());
    let format = styles.cell(Look::Rate, head.shade(true));
    write_exact(sheet, (places.floor, places.layout.index(C::Name)), &floor, format)?;
    headings(sheet, book, places)?;
    let by_grade = by_grade(head);
    for (at, known) in by_grade.iter().enumerate() {
        let row = places.grades.0 + u32::try_from(at).unwrap_or_default();
        settings_of(sheet, book, head, row, at)?;
        sums(sheet, book, places, row, (at, known))?;
        warn(sheet, book, head, row, &head.warnings[at])?;
        sheet.set_row_height(row, text::height(1))?;
    }
    grid::colour_grades(sheet, book, 0, places.grades)?;
    totals(sheet, book, head, &by_grade)
}

/// Writes the settings of one grade.
fn settings_of(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    head: &Head<'_>,
    row: u32,
    at: usize,
) -> Result<(), XlsxError> {
    let (language, layout) = (book.language, head.places.layout);
    let format = |look, open| book.styles.cell(look, head.shade(open));
    let grade = &book.view.rulebook.grades.grades[at];
    let title = language.of(&grade.title);
    write_text(sheet, (row, 0), title, format(Look::Centre, false))?;
    let rate = head.policy.rates.get(at).and_then(Option::as_ref);
    let rate = rate.map_or(String::new(), |rate| rate.rate.to_string());
    write_exact(sheet, (row, layout.index(C::Name)), &rate, format(Look::Rate, true))?;
    let covered = language.yes_no_word(head.covered[at]);
    let place = (row, layout.index(C::Department));
    write_text(sheet, place, covered, format(Look::Centre, head.choose))?;
    if layout.has(C::Total) {
        // The worst grade begins at zero, whatever the others do.
        let open = grade.band.is_some_and(|band| band.from > Points::ZERO);
        let line = grade.band.map_or(String::new(), |band| band.from.to_string());
        let place = (row, layout.index(C::Total));
        write_exact(sheet, place, &line, format(Look::Points, open))?;
    }
    Ok(())
}

fn headings(sheet: &mut Worksheet, book: &Book<'_>, places: &Places<'_>) -> Result<(), XlsxError> {
    let (row, layout) = (places.headings(), places.layout);
    let lead = [
        (C::Id, BookText::Grade),
        (C::Name, BookText::Rate),
        (C::Department, BookText::FloorApplies),
        (C::Total, BookText::Line),
        (C::Grade, BookText::Projects),
    ];
    let named = SUMMED.iter().map(|(column, _, text)| (*column, *text));
    let mut most = 1;
    for (column, text) in lead.into_iter().chain(named).filter(|(one, _)| layout.has(*one)) {
        let heading = book.say(text);
        write_text(sheet, (row, layout.index(column)), &heading, &book.styles.heading)?;
        most = most.max(text::lines(book.language, &heading, layout.width(column)));
    }
    sheet.set_row_height(row, text::height(most))?;
    Ok(())
}

/// Sums up what is known, by grade.
fn by_grade(head: &Head<'_>) -> Vec<Sums> {
    let mut sums = vec![Sums::default(); head.covered.len()];
    for Certain { grade, cut, .. } in &head.known {
        let own = &mut sums[grade.0];
        own.projects += 1;
        let next = cut.next_budget.unwrap_or_default();
        let amounts = [cut.base, cut.base - cut.exempt, cut.cut, cut.kept, next];
        for (sum, amount) in own.amounts.iter_mut().zip(amounts) {
            *sum += amount;
        }
    }
    sums
}

/// Lists the summed columns that a sheet shows, each with what is known of it.
fn summed<'s>(
    places: &Places<'s>,
    known: &Sums,
) -> impl Iterator<Item = (C, C, MoneySum)> + use<'s> {
    let layout = places.layout;
    let all = SUMMED.iter().zip(known.amounts);
    all.filter(move |((column, ..), _)| layout.has(*column))
        .map(|((column, fen, _), known)| (*column, *fen, known))
}

/// Writes the sums of one grade.
fn sums(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    places: &Places<'_>,
    row: u32,
    (at, known): (usize, &Sums),
) -> Result<(), XlsxError> {
    let layout = places.layout;
    let (grades, own) = (layout.range(C::GradeAt, places.projects), at + 1);
    let count = format!("COUNTIF({grades},{own})");
    let count = Cell::Formula(Look::Count, count, known.projects.to_string());
    grid::cell(sheet, book, (row, layout.index(C::Grade)), &count, Shade::Plain)?;
    for (column, fen, known) in summed(places, known) {
        let sum = format!("SUMIF({grades},{own},{})/100", layout.range(fen, places.projects));
        let sum = Cell::Formula(Look::Amount, sum, known.to_string());
        grid::cell(sheet, book, (row, layout.index(column)), &sum, Shade::Plain)?;
    }
    Ok(())
}

/// Says the first of what holds; nothing where nothing does.
pub(in crate::result) fn warn(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    head: &Head<'_>,
    row: u32,
    warnings: &[Warning],
) -> Result<(), XlsxError> {
    let otherwise = |formula: String, (condition, said, _): &Warning| {
        format!("IF({condition},{},{formula})", quoted(&book.say(*said)))
    };
    let formula = warnings.iter().rev().fold("\"\"".to_owned(), otherwise);
    let result = warnings.iter().find(|(_, _, holds)| *holds);
    let result = result.map_or(String::new(), |(_, said, _)| book.say(*said));
    let [first, last] =
        [head.warned.0, head.warned.1].map(|column| head.places.layout.index(column));
    let format = if first < last {
        sheet.merge_range(row, first, row, last, "", &book.styles.notice)?;
        &book.styles.notice
    } else {
        book.styles.cell(Look::Text, Shade::Plain)
    };
    let formula = Formula::new(formula).set_result(result);
    sheet.write_formula_with_format(row, first, formula, format)?;
    Ok(())
}

/// Writes the sum of all grades, what it was, and how far they are apart.
fn totals(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    head: &Head<'_>,
    by_grade: &[Sums],
) -> Result<(), XlsxError> {
    let (places, layout) = (head.places, head.places.layout);
    let mut total = Sums::default();
    for one in by_grade {
        total.projects += one.projects;
        for (sum, amount) in total.amounts.iter_mut().zip(one.amounts) {
            *sum += amount;
        }
    }
    let sum = places.sum();
    let before_count = layout.index(C::Grade) - 1;
    let [as_was, difference] = head.labels;
    for (row, text) in (sum..).zip([BookText::Sum, as_was, difference]) {
        let format = book.styles.cell(Look::Text, Shade::Sum);
        sheet.merge_range(row, 0, row, before_count, &book.say(text), format)?;
        sheet.set_row_height(row, text::height(1))?;
    }
    let counted = layout.range(C::Grade, places.grades);
    let all = Cell::Formula(Look::Count, format!("SUM({counted})"), total.projects.to_string());
    grid::cell(sheet, book, (sum, layout.index(C::Grade)), &all, Shade::Sum)?;
    for (column, fen, known) in summed(places, &total) {
        let live = format!("SUM({})/100", layout.range(fen, places.projects));
        let apart = format!("ROUND({}-{},2)", places.at(column, sum), places.at(column, sum + 1));
        let cells = [
            Cell::Formula(Look::Amount, live, known.to_string()),
            Cell::Number(Look::Amount, known.to_string()),
            Cell::Formula(Look::Amount, apart, "0.00".to_owned()),
        ];
        for (row, cell) in (sum..).zip(&cells) {
            grid::cell(sheet, book, (row, layout.index(column)), cell, Shade::Sum)?;
        }
    }
    Ok(())
}
