//! The sheet as a whole: its head, its rows and the notes below.

use super::row;
use crate::result::grid::{self, Book};
use crate::result::live::{
    Asked, C, Certain, Head, Layout, Places, Shown, ask, below_floor, close, settings,
};
use crate::wording::BookText;
use jixiao_core::policy::Policy;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The row of the floor; above it stand title and a hint.
const FLOOR: u32 = 2;
/// The row of the first grade.
const GRADES: u32 = 4;

/// The shown columns with their headings and widths.
const SHOWN: [Shown; 18] = [
    (C::Id, BookText::Project, 14),
    (C::Name, BookText::ProjectName, 24),
    (C::Department, BookText::Department, 15),
    (C::Grade, BookText::Grade, 9),
    (C::Goes, BookText::Goes, 8),
    (C::Base, BookText::Base, 17),
    (C::ExemptShare, BookText::ExemptShare, 9),
    (C::Rest, BookText::Rest, 17),
    (C::GradeRate, BookText::GradeRate, 9),
    (C::OwnRate, BookText::OwnRate, 9),
    (C::Rate, BookText::RateUsed, 9),
    (C::Cut, BookText::Cut, 16),
    (C::Kept, BookText::Kept, 17),
    (C::Request, BookText::Request, 16),
    (C::Reviewed, BookText::Reviewed, 16),
    (C::Limit, BookText::Limit, 16),
    (C::Next, BookText::Next, 17),
    (C::Remark, BookText::Remark, 44),
];

/// Writes the sheet.
pub(in crate::result::workbook) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
) -> Result<(), XlsxError> {
    let view = book.view;
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let grades = (GRADES, GRADES + count(view.rulebook.grades.grades.len()) - 1);
    // Sum, result and difference stand between the grades and the headings of the projects.
    let headings = grades.1 + 4;
    let last = headings + count(view.portfolio.projects.len()).max(1);
    let [yes, no] = [true, false].map(|yes| book.language.yes_no_word(yes));
    let layout = Layout::new(SHOWN.to_vec(), &[]);
    let places = Places {
        layout: &layout,
        floor: FLOOR,
        grades,
        projects: (headings + 1, last),
        rounding: policy.rounding,
        yes,
        no,
        fixed: policy.spread.is_some(),
    };
    let mut columns: Vec<grid::Column> =
        SHOWN.iter().map(|(_, text, width)| (book.say(*text), *width)).collect();
    let base = [("column", book.language.column_title(policy.base).to_owned())];
    columns[usize::from(layout.index(C::Base))].0 =
        book.language.book_with(BookText::BaseOf, &base);
    let widths = layout.widths();
    // A formula that gives an empty text would otherwise be kept as 0 until it is recalculated.
    sheet.set_formula_result_default("");
    let hint = book.say(BookText::LiveHint);
    grid::begin(sheet, book, BookText::SheetLive, &widths, &[hint])?;
    settings(sheet, book, &head(book, policy, &places))?;
    grid::headings(sheet, book, headings, &columns)?;
    let projects = view.portfolio.projects.iter().zip(&view.evaluation.results);
    for (row, project) in (headings + 1..).zip(projects) {
        row::write(sheet, book, policy, &places, row, project)?;
    }
    grid::colour_grades(sheet, book, layout.index(C::Grade), places.projects)?;
    let end = notes(sheet, book, policy, last + 2, &widths)?;
    asked(sheet, book, &places)?;
    close(sheet, book, &layout, (headings, last), end)
}

fn head<'a>(book: &Book<'a>, policy: &'a Policy, places: &'a Places<'a>) -> Head<'a> {
    let grades = 0..book.view.rulebook.grades.grades.len();
    let floor = policy.floor.as_ref();
    let covered =
        |at: usize| floor.is_some_and(|floor| floor.grades.iter().any(|grade| grade.0 == at));
    Head {
        places,
        policy,
        known: book.view.evaluation.results.iter().filter_map(Certain::of).collect(),
        covered: grades.clone().map(covered).collect(),
        choose: true,
        warnings: grades.map(|at| vec![below_floor(places, policy, at)]).collect(),
        warned: (C::Remark, C::Remark),
        labels: [BookText::AsRun, BookText::Difference],
    }
}

/// Says what follows what; gives the last row.
fn notes(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    first: u32,
    widths: &[u16],
) -> Result<u32, XlsxError> {
    let language = book.language;
    let rounding = [("rounding", language.rounding(policy.rounding).to_owned())];
    let open = [("count", book.open().to_string())];
    let mut lines = vec![
        (language.book_with(BookText::LiveNote, &[]), false),
        (language.book_with(BookText::LiveNoteCut, &rounding), false),
        (language.book_with(BookText::LiveNoteNext, &[]), false),
        (language.book_with(BookText::LiveNoteTaken, &[]), false),
    ];
    if policy.spread.is_some() {
        lines.push((book.say(BookText::FixedSpread), true));
    }
    if book.open() > 0 {
        lines.push((language.book_with(BookText::LiveNoteOpen, &open), true));
    }
    lines.extend(language.notice(&policy.heading).map(|notice| (notice, true)));
    let mut row = first;
    for (line, notice) in lines {
        grid::across(sheet, book, row, widths, &line, notice)?;
        row += 1;
    }
    Ok(row - 1)
}

/// Limits what may be entered.
fn asked(sheet: &mut Worksheet, book: &Book<'_>, places: &Places<'_>) -> Result<(), XlsxError> {
    let projects = places.projects;
    let all = [
        (Asked::Rate, C::Name, (places.floor, places.floor)),
        (Asked::Rate, C::Name, places.grades),
        (Asked::Rate, C::ExemptShare, projects),
        (Asked::Rate, C::OwnRate, projects),
        (Asked::Amount, C::Request, projects),
        (Asked::Amount, C::Reviewed, projects),
        (Asked::Amount, C::Limit, projects),
        (Asked::YesNo, C::Department, places.grades),
        (Asked::YesNo, C::Goes, projects),
    ];
    for (asked, column, rows) in all {
        ask(sheet, book, places, asked, column, rows)?;
    }
    Ok(())
}
