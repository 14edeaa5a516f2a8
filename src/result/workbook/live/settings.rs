//! The head of the sheet that calculates: floor and rates to be changed, and the sums they lead to.

use super::super::book::Book;
use super::super::grid::{self, Cell};
use super::super::style::{Look, Shade};
use super::column::{C, SHOWN};
use super::row::certain;
use crate::wording::BookText;
use crate::xlsx::{quoted, text};
use crate::xlsx::{write_exact, write_text};
use jixiao_core::policy::Policy;
use jixiao_core::quantity::MoneySum;
use rust_xlsxwriter::{Worksheet, XlsxError};

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

/// Where the head stands and where its projects do.
pub(super) struct Head {
    pub(super) floor: u32,
    pub(super) grades: (u32, u32),
    pub(super) projects: (u32, u32),
}

impl Head {
    /// Gives the row of the headings of the grades.
    const fn headings(&self) -> u32 {
        self.grades.0 - 1
    }

    const fn sum(&self) -> u32 {
        self.grades.1 + 1
    }
}

/// Writes the head.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    head: &Head,
) -> Result<(), XlsxError> {
    let (styles, language) = (&book.styles, book.language);
    let label = styles.cell(Look::Text, Shade::Sum);
    write_text(sheet, (head.floor, 0), &book.say(BookText::Floor), label)?;
    let floor = policy.floor.as_ref().map_or(String::new(), |floor| floor.rate.to_string());
    write_exact(sheet, (head.floor, 1), &floor, styles.cell(Look::Rate, Shade::Input))?;
    headings(sheet, book, head)?;
    let by_grade = by_grade(book);
    for (at, grade) in book.view.rulebook.grades.grades.iter().enumerate() {
        let row = head.grades.0 + u32::try_from(at).unwrap_or_default();
        let rate = policy.rates.get(at).and_then(Option::as_ref);
        let rate = rate.map_or(String::new(), |rate| rate.rate.to_string());
        let covered = policy
            .floor
            .as_ref()
            .is_some_and(|floor| floor.grades.iter().any(|grade| grade.0 == at));
        let title = language.of(&grade.title);
        write_text(sheet, (row, 0), title, styles.cell(Look::Centre, Shade::Plain))?;
        write_exact(sheet, (row, 1), &rate, styles.cell(Look::Rate, Shade::Input))?;
        let covered = language.yes_no_word(covered);
        write_text(sheet, (row, 2), covered, styles.cell(Look::Centre, Shade::Input))?;
        sums(sheet, book, head, row, by_grade[at])?;
        below_floor(sheet, book, policy, head, row, at)?;
        sheet.set_row_height(row, text::height(1))?;
    }
    grid::colour_grades(sheet, book, 0, head.grades)?;
    totals(sheet, book, head, &by_grade)
}

fn headings(sheet: &mut Worksheet, book: &Book<'_>, head: &Head) -> Result<(), XlsxError> {
    let row = head.headings();
    let lead = [
        (C::Id, BookText::Grade),
        (C::Name, BookText::Rate),
        (C::Department, BookText::FloorApplies),
        (C::Grade, BookText::Projects),
    ];
    let named = SUMMED.iter().map(|(column, _, text)| (*column, *text));
    let mut most = 1;
    for (column, text) in lead.into_iter().chain(named) {
        let heading = book.say(text);
        write_text(sheet, (row, column.index()), &heading, &book.styles.heading)?;
        most = most.max(text::lines(book.language, &heading, width(column)));
    }
    sheet.set_row_height(row, text::height(most))?;
    Ok(())
}

fn width(column: C) -> u16 {
    SHOWN[usize::from(column.index())].2
}

/// Sums up what the evaluation has, by grade.
fn by_grade(book: &Book<'_>) -> Vec<Sums> {
    let mut sums = vec![Sums::default(); book.view.rulebook.grades.grades.len()];
    for certain in book.view.evaluation.results.iter().filter_map(certain) {
        let (own, cut) = (&mut sums[certain.grade.0], certain.cut);
        own.projects += 1;
        let next = cut.next_budget.unwrap_or_default();
        let amounts = [cut.base, cut.base - cut.exempt, cut.cut, cut.kept, next];
        for (sum, amount) in own.amounts.iter_mut().zip(amounts) {
            *sum += amount;
        }
    }
    sums
}

/// Writes the sums of one grade.
fn sums(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    head: &Head,
    row: u32,
    known: Sums,
) -> Result<(), XlsxError> {
    let grades = C::Grade.range(head.projects);
    let own = C::Id.at(row);
    let count = format!("COUNTIF({grades},{own})");
    let count = Cell::Formula(Look::Count, count, known.projects.to_string());
    grid::cell(sheet, book, (row, C::Grade.index()), &count, Shade::Plain)?;
    for ((column, fen, _), known) in SUMMED.iter().zip(known.amounts) {
        let sum = format!("SUMIF({grades},{own},{})/100", fen.range(head.projects));
        let sum = Cell::Formula(Look::Amount, sum, known.to_string());
        grid::cell(sheet, book, (row, column.index()), &sum, Shade::Plain)?;
    }
    Ok(())
}

/// Says so where a rate is below the floor that applies to its grade.
fn below_floor(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    head: &Head,
    row: u32,
    at: usize,
) -> Result<(), XlsxError> {
    let (rate, applies, floor) = (C::Name.at(row), C::Department.at(row), C::Name.at(head.floor));
    let yes = quoted(book.language.yes_no_word(true));
    let said = book.say(BookText::BelowFloor);
    let below = policy.floor.as_ref().is_some_and(|floor| {
        let rate = policy.rates.get(at).and_then(Option::as_ref);
        floor.grades.iter().any(|grade| grade.0 == at)
            && rate.is_some_and(|rate| rate.rate < floor.rate)
    });
    let formula =
        format!("IF(AND({applies}={yes},{rate}<>\"\",{rate}<{floor}),{},\"\")", quoted(&said));
    let result = if below { said } else { String::new() };
    let cell = Cell::Formula(Look::Text, formula, result);
    grid::cell(sheet, book, (row, C::Remark.index()), &cell, Shade::Plain)
}

/// Writes the sum of all grades, what this run came to, and how far they are apart.
fn totals(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    head: &Head,
    by_grade: &[Sums],
) -> Result<(), XlsxError> {
    let mut total = Sums::default();
    for one in by_grade {
        total.projects += one.projects;
        for (sum, amount) in total.amounts.iter_mut().zip(one.amounts) {
            *sum += amount;
        }
    }
    let sum = head.sum();
    let rows = [(sum, BookText::Sum), (sum + 1, BookText::AsRun), (sum + 2, BookText::Difference)];
    for (row, text) in rows {
        sheet.merge_range(
            row,
            0,
            row,
            2,
            &book.say(text),
            book.styles.cell(Look::Text, Shade::Sum),
        )?;
        sheet.set_row_height(row, text::height(1))?;
    }
    let counted = C::Grade.range(head.grades);
    let all = Cell::Formula(Look::Count, format!("SUM({counted})"), total.projects.to_string());
    grid::cell(sheet, book, (sum, C::Grade.index()), &all, Shade::Sum)?;
    for ((column, fen, _), known) in SUMMED.iter().zip(total.amounts) {
        let live = format!("SUM({})/100", fen.range(head.projects));
        let cells = [
            Cell::Formula(Look::Amount, live, known.to_string()),
            Cell::Number(Look::Amount, known.to_string()),
            Cell::Formula(
                Look::Amount,
                format!("ROUND({}-{},2)", column.at(sum), column.at(sum + 1)),
                "0.00".to_owned(),
            ),
        ];
        for (row, cell) in (sum..).zip(&cells) {
            grid::cell(sheet, book, (row, column.index()), cell, Shade::Sum)?;
        }
    }
    Ok(())
}
