//! The sheet of charts, with the figures they are drawn from beside them.

use crate::chart::grade_fill;
use crate::result::grid::Book;
use crate::result::grid::{self, Cell, Column};
use crate::result::grid::{Look, Shade};
use crate::view::DepartmentRow;
use crate::wording::BookText;
use crate::xlsx::font;
use jixiao_core::quantity::MoneySum;
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartFont, ChartFormat, ChartLine, ChartPoint,
    ChartSolidFill, Color, Worksheet, XlsxError,
};

/// The most departments in a chart.
const DEPARTMENTS: usize = 30;
/// The pixels between the lefts of charts, and between their tops.
const STEP: (u32, u32) = (500, 330);
/// The column the charts begin in.
const FIRST: u16 = 4;

/// A run of cells: first and last row.
type Rows = (u32, u32);

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    departments: &[DepartmentRow],
) -> Result<(), XlsxError> {
    let widths = [24, 12, 18, 3];
    grid::begin(sheet, book, BookText::SheetCharts, &widths, &[])?;
    let grades = grades(sheet, book)?;
    let cuts = book.view.policy.is_some();
    let shown = &departments[..departments.len().min(DEPARTMENTS)];
    let of_departments = write_departments(sheet, book, shown, cuts, grades.1 + 3)?;
    let title = match (cuts, shown.len() < departments.len()) {
        (true, false) => BookText::ChartCut,
        (true, true) => BookText::ChartCutFirst,
        (false, false) => BookText::ChartBudgetOf,
        (false, true) => BookText::ChartBudgetFirst,
    };
    let title = book.language.book_with(title, &[("count", shown.len().to_string())]);
    let count = book.say(BookText::ChartCount);
    let budget = book.say(BookText::ChartBudget);
    let mut by_count = chart(book, false, &count, grades, 1, "0");
    let mut by_budget = chart(book, false, &budget, grades, 2, "#,##0.00");
    let mut by_department = chart(book, true, &title, of_departments, 2, "#,##0.00");
    sheet.insert_chart_with_offset(1, FIRST, by_count.set_width(490), 0, 0)?;
    sheet.insert_chart_with_offset(1, FIRST, by_budget.set_width(490), STEP.0, 0)?;
    let rows = u32::try_from(shown.len()).unwrap_or_default();
    let by_department = by_department.set_width(990).set_height(150 + 26 * rows);
    sheet.insert_chart_with_offset(1, FIRST, by_department, 0, STEP.1)?;
    // Rows are 20 pixels high and columns 64 wide.
    let below = (STEP.1 + 150 + 26 * rows) / 20 + 3;
    sheet.set_print_area(0, 0, below.max(of_departments.1 + 1), FIRST + 15)?;
    grid::printed(sheet, book);
    Ok(())
}

/// Writes the figures by grade.
fn grades(sheet: &mut Worksheet, book: &Book<'_>) -> Result<Rows, XlsxError> {
    let grades = &book.view.rulebook.grades.grades;
    let columns = columns(book, [BookText::Grade, BookText::Projects], BookText::ChartBudget);
    grid::headings(sheet, book, 1, &columns)?;
    let mut at = 2;
    for (grade, (_, row)) in grades.iter().zip(book.view.summary.by_grade(grades.len())) {
        let cells = [
            Cell::Text(book.language.of(&grade.title).to_owned()),
            Cell::Number(Look::Count, row.projects.to_string()),
            Cell::Number(Look::Amount, in_wan(row.budget)),
        ];
        grid::row(sheet, book, at, &columns, &cells, Shade::Plain)?;
        at += 1;
    }
    grid::colour_grades(sheet, book, 0, (2, at - 1))?;
    Ok((2, at - 1))
}

/// Writes the figures by department.
fn write_departments(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    rows: &[DepartmentRow],
    cuts: bool,
    head: u32,
) -> Result<Rows, XlsxError> {
    let what = if cuts { BookText::ChartCut } else { BookText::ChartBudgetOf };
    let columns = columns(book, [BookText::Department, BookText::Projects], what);
    grid::headings(sheet, book, head, &columns)?;
    let mut at = head + 1;
    for (name, row) in rows {
        let amount = if cuts { row.cut } else { row.budget };
        let cells = [
            Cell::Text(name.clone()),
            Cell::Number(Look::Count, row.projects.to_string()),
            Cell::Number(Look::Amount, in_wan(amount)),
        ];
        grid::row(sheet, book, at, &columns, &cells, Shade::Plain)?;
        at += 1;
    }
    Ok((head + 1, at.max(head + 2) - 1))
}

fn columns(book: &Book<'_>, texts: [BookText; 2], amount: BookText) -> [Column; 3] {
    [(book.say(texts[0]), 24), (book.say(texts[1]), 12), (book.say(amount), 18)]
}

/// Gives an amount in 万元, exactly.
fn in_wan(sum: MoneySum) -> String {
    let wan = Decimal::try_from_i128_with_scale(sum.fen(), 6);
    wan.map_or(String::new(), |wan| wan.normalize().to_string())
}

/// Makes a chart of one column of figures: upright by grade, lying by department.
fn chart(
    book: &Book<'_>,
    lying: bool,
    title: &str,
    (first, last): Rows,
    column: u16,
    numbers: &str,
) -> Chart {
    let mut chart = if lying { Chart::new_bar() } else { Chart::new_column() };
    let name = book.say(BookText::SheetCharts);
    let font = font_of(book, 10);
    let mut labels = ChartDataLabel::new();
    labels.show_value().set_num_format(numbers).set_font(&font);
    let series = chart.add_series();
    series
        .set_categories((name.as_str(), first, 0, last, 0))
        .set_values((name.as_str(), first, column, last, column))
        .set_name(title)
        .set_data_label(&labels)
        .set_gap(60)
        .set_format(&mut bar(0x008E_A9DB));
    if !lying {
        let grades = book.view.rulebook.grades.grades.len();
        let points: Vec<ChartPoint> = (0..grades)
            .map(|at| ChartPoint::new().set_format(&mut bar(grade_fill(at, grades).0)))
            .collect();
        series.set_points(&points);
    }
    chart.title().set_name(title).set_font(&font_of(book, 13));
    chart.legend().set_hidden();
    chart.x_axis().set_font(&font);
    chart.y_axis().set_font(&font);
    let mut grid = ChartLine::new();
    grid.set_color(Color::RGB(0x00D9_D9D9)).set_width(0.5);
    // A bar that lies has its scale along the x-axis.
    let scale = if lying { chart.x_axis() } else { chart.y_axis() };
    scale.set_num_format("#,##0").set_min(0).set_major_gridlines_line(&grid);
    if lying {
        // The greatest stands at the top, and the scale stays at the foot.
        scale.set_label_position(ChartAxisLabelPosition::High);
        chart.y_axis().set_reverse();
    }
    chart.set_alt_text(title);
    chart
}

fn font_of(book: &Book<'_>, size: u8) -> ChartFont {
    let mut chart_font = ChartFont::new();
    chart_font.set_name(font(book.language)).set_size(f64::from(size));
    chart_font
}

/// Fills a bar, with a line around it for printers without colour.
fn bar(colour: u32) -> ChartFormat {
    let mut format = ChartFormat::new();
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(0x0040_4040)).set_width(0.75);
    let mut fill = ChartSolidFill::new();
    fill.set_color(Color::RGB(colour));
    format.set_solid_fill(&fill).set_border(&line);
    format
}
