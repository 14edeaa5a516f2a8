//! The sheet of scores: one row a project, one column an indicator.

use crate::result::grid::Book;
use crate::result::grid::{self, Cell};
use crate::result::grid::{Look, Shade};
use crate::wording::{BookText, Language};
use crate::xlsx::text;
use crate::xlsx::{write_exact, write_text};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::Project;
use jixiao_core::rulebook::Conversion;
use jixiao_core::score::{Outcome, Total};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The columns before the first indicator: id, name, department.
const LEAD: [u16; 3] = [10, 22, 14];

/// A column of points.
enum Points {
    Indicator(usize),
    Dimension(usize),
    Total,
    Grade,
    LastYear,
}

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let columns = points_columns(book);
    let widths: Vec<u16> = LEAD.into_iter().chain(columns.iter().map(width)).collect();
    let notices = book.notices();
    let top = grid::begin(sheet, book, BookText::SheetScores, &widths, &notices)?;
    let head = top + 2;
    headings(sheet, book, top, &columns)?;
    let view = book.view;
    let mut at = head + 1;
    for (project, result) in view.portfolio.projects.iter().zip(&view.evaluation.results) {
        write_project(sheet, book, at, &columns, project, result)?;
        at += 1;
    }
    let grade = columns.iter().position(|column| matches!(column, Points::Grade));
    let grade = u16::try_from(LEAD.len() + grade.unwrap_or_default()).unwrap_or_default();
    grid::colour_grades(sheet, book, grade, (head + 1, at - 1))?;
    grid::finish(sheet, book, (head, at - 1), widths.len(), 2)?;
    sheet.set_repeat_rows(top, head)?;
    Ok(())
}

/// Lists the columns after the first: the indicators of each dimension with their subtotal.
fn points_columns(book: &Book<'_>) -> Vec<Points> {
    let rulebook = book.view.rulebook;
    let mut columns = Vec::new();
    for at in 0..rulebook.dimensions.len() {
        let own = rulebook.indicators.iter().enumerate();
        let own = own.filter(|(_, indicator)| indicator.dimension == at);
        columns.extend(own.map(|(indicator, _)| Points::Indicator(indicator)));
        columns.push(Points::Dimension(at));
    }
    columns.extend([Points::Total, Points::Grade]);
    let grades = &rulebook.grades;
    let known = |project: &Project| book.language.last_grade(grades, &project.record).is_some();
    columns.extend(book.view.portfolio.projects.iter().any(known).then_some(Points::LastYear));
    columns
}

const fn width(column: &Points) -> u16 {
    match column {
        Points::Indicator(_) => 6,
        Points::Dimension(_) => 7,
        Points::Total => 8,
        Points::Grade | Points::LastYear => 9,
    }
}

/// Writes dimensions, maxima and titles in three rows.
fn headings(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    top: u32,
    columns: &[Points],
) -> Result<(), XlsxError> {
    let (language, rulebook) = (book.language, book.view.rulebook);
    let styles = &book.styles;
    let lead = [BookText::Project, BookText::ProjectName, BookText::Department];
    for (column, text) in (0..).zip(lead) {
        sheet.write_blank(top, column, &styles.heading)?;
        sheet.write_blank(top + 1, column, &styles.heading)?;
        write_text(sheet, (top + 2, column), &book.say(text), &styles.heading)?;
    }
    write_text(sheet, (top, 0), &book.say(BookText::Dimension), &styles.heading)?;
    write_text(sheet, (top + 1, 0), &book.say(BookText::Max), &styles.heading)?;
    let title_format = if language == Language::English { &styles.turned } else { &styles.heading };
    // A number on a line of its own, where titles are not turned.
    let between = if language == Language::English { ' ' } else { '\n' };
    let mut first = 3;
    let mut most = 1;
    for (at, column) in (3..).zip(columns) {
        let (title, max) = match column {
            Points::Indicator(indicator) => {
                let indicator = &rulebook.indicators[*indicator];
                let title = language.of(&indicator.title);
                (format!("{}{between}{title}", indicator.number), Some(indicator.max))
            }
            Points::Dimension(dimension) => {
                let dimension = &rulebook.dimensions[*dimension];
                let title = language.of(&dimension.title).to_owned();
                let format = &styles.heading;
                if at > first {
                    sheet.merge_range(top, first, top, at, &title, format)?;
                } else {
                    write_text(sheet, (top, at), &title, format)?;
                }
                first = at + 1;
                let values = [("dimension", title)];
                (language.book_with(BookText::Subtotal, &values), Some(dimension.weight))
            }
            Points::Total => (book.say(BookText::Total), Some(rulebook.total)),
            Points::Grade => (book.say(BookText::Grade), None),
            Points::LastYear => {
                (language.common_fact_name("grade_last_year").unwrap_or_default().to_owned(), None)
            }
        };
        let max = max.map_or(String::new(), |max| max.to_string());
        if matches!(column, Points::Total | Points::Grade | Points::LastYear) {
            sheet.write_blank(top, at, &styles.heading)?;
        }
        write_exact(sheet, (top + 1, at), &max, &styles.heading)?;
        write_text(sheet, (top + 2, at), &title, title_format)?;
        most = most.max(text::lines(language, &title, width(column)));
    }
    sheet.set_row_height(top, text::height(1))?;
    sheet.set_row_height(top + 1, text::height(1))?;
    // Turned texts need a fixed height; a button of the filter takes a line of the others.
    let height = if language == Language::English { 170.0 } else { text::height(most + 1) };
    sheet.set_row_height(top + 2, height)?;
    Ok(())
}

fn write_project(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    row: u32,
    columns: &[Points],
    project: &Project,
    result: &ProjectResult,
) -> Result<(), XlsxError> {
    let record = &project.record;
    let lead = [record.id.as_str(), &record.name, book.view.department(&record.department)];
    let mut most = 1;
    for ((at, words), width) in (0..).zip(lead).zip(LEAD) {
        grid::cell(sheet, book, (row, at), &Cell::Text(words.to_owned()), Shade::Plain)?;
        most = most.max(text::lines(book.language, words, width));
    }
    for (at, column) in (3..).zip(columns) {
        let (content, shade) = match column {
            Points::Indicator(indicator) => {
                (of_outcome(book, result.card.indicators[*indicator].outcome), Shade::Plain)
            }
            Points::Dimension(dimension) => (of_dimension(book, result, *dimension), Shade::Sum),
            Points::Total => (of_total(book, result.total), Shade::Sum),
            Points::Grade => (Cell::Centre(grade(book, result)), Shade::Sum),
            Points::LastYear => {
                let last = book.language.last_grade(&book.view.rulebook.grades, record);
                (Cell::Centre(last.unwrap_or_default()), Shade::Plain)
            }
        };
        if let Cell::Text(words) | Cell::Centre(words) = &content {
            most = most.max(text::lines(book.language, words, width(column)));
        }
        grid::cell(sheet, book, (row, at), &content, shade)?;
    }
    sheet.set_row_height(row, text::height(most))?;
    Ok(())
}

fn of_outcome(book: &Book<'_>, outcome: Outcome) -> Cell {
    match outcome {
        Outcome::Scored(points) => Cell::Number(Look::Points, points.to_string()),
        Outcome::NotApplicable => Cell::Centre(book.say(BookText::NotApplicable)),
        Outcome::Missing { low, high } => {
            Cell::Centre(book.between(&low.to_string(), &high.to_string()))
        }
    }
}

/// Gives a subtotal as `results.csv` has it; what is open as a range.
fn of_dimension(book: &Book<'_>, result: &ProjectResult, at: usize) -> Cell {
    let rulebook = book.view.rulebook;
    let total = &result.card.totals.dimensions[at];
    let (low, high) = match rulebook.conversion {
        Conversion::Total => (total.low.to_string(), total.high.to_string()),
        // What does not fit was a problem before, and nothing is written then.
        Conversion::Dimension => match total.contribution(rulebook, at).ok().flatten() {
            Some((low, high)) => (low.truncated(2), high.truncated(2)),
            None => return Cell::Centre(String::new()),
        },
    };
    if total.low == total.high {
        Cell::Number(Look::Points, low)
    } else {
        Cell::Centre(book.between(&low, &high))
    }
}

fn of_total(book: &Book<'_>, total: Option<Total>) -> Cell {
    match total {
        Some(Total::Exact(total)) => Cell::Number(Look::Points, total.truncated(2)),
        Some(Total::Between(low, high)) => {
            Cell::Centre(book.between(&low.truncated(2), &high.truncated(2)))
        }
        None => Cell::Centre(String::new()),
    }
}

/// Names the grade, or the best and the worst that are possible.
pub(super) fn grade(book: &Book<'_>, result: &ProjectResult) -> String {
    let title = |grade| book.language.of(&book.view.rulebook.grades.get(grade).title);
    match &result.graded {
        Some(graded) if graded.certain().is_some() => title(graded.best).to_owned(),
        Some(graded) => book.between(title(graded.best), title(graded.worst)),
        None => String::new(),
    }
}
