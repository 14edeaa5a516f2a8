//! Cuts by department, each bar made up of its grades.

use super::bars::{HALF_PAGE, Names, length, row_height};
use super::canvas::{Area, At, Canvas, LABEL, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot, unit_for};
use super::grades::with_share;
use super::palette::{self, GRID, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::analysis::{SharePercent, SummaryRow};
use jixiao_core::rulebook::GradeIndex;

#[derive(Debug)]
struct Cuts {
    rows: Vec<Row>,
    grades: Vec<String>,
}

#[derive(Debug)]
struct Row {
    name: String,
    label: String,
    /// By grade, in 分.
    parts: Vec<i128>,
}

const LEGEND: i32 = 44;

/// The name of the chart.
pub(super) const NAME: &str = "cuts";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    view.policy.ok_or(Nothing::Policy)?;
    let settled = view.settled()?.len();
    let summary = view.summary;
    let mut departments = summary.by_department();
    departments.sort_by_key(|(_, row)| std::cmp::Reverse(row.cut));
    let greatest = departments.iter().map(|(_, row)| row.cut.fen()).max().unwrap_or(0);
    let unit = unit_for(view.language, greatest);
    let rate = |row: &SummaryRow| SharePercent::of_sums(row.cut.fen(), row.base.fen());
    let rate = |row: &SummaryRow| rate(row).map_or_else(|| "0.00".to_owned(), |rate| rate.0);
    let row = |(department, sums): &(&str, SummaryRow)| {
        let part = |(grade, _)| {
            summary.rows.get(&((*department).to_owned(), grade)).map_or(0, |row| row.cut.fen())
        };
        Row {
            name: view.named(department),
            label: with_share(view, &view.amount(sums.cut.fen(), unit), &rate(sums)),
            parts: view.rulebook.grades.iter().map(part).collect(),
        }
    };
    let rows: Vec<Row> = departments.iter().map(row).collect();
    let all = summary.total();
    let alternative = if all.cut.fen() == 0 {
        view.text(ChartText::CutsNone).to_owned()
    } else {
        let cut = departments.iter().filter(|(_, row)| row.cut.fen() > 0).take(3);
        let items = cut.map(|(department, row)| {
            let unit_name = view.language.money_unit(unit);
            let amount = format!("{} {unit_name}", view.amount(row.cut.fen(), unit));
            let name = view.named(department);
            view.say(ChartText::CutsItem, &[("name", name), ("amount", amount)])
        });
        let items: Vec<String> = items.collect();
        let unit = unit_for(view.language, all.base.fen());
        let values = [
            ("cut", view.amount(all.cut.fen(), unit)),
            ("unit", view.language.money_unit(unit).to_owned()),
            ("base", view.amount(all.base.fen(), unit)),
            ("rate", rate(&all)),
            ("items", view.language.chart_list(&items)),
        ];
        view.say(ChartText::CutsAlternative, &values)
    };
    let unit_name = [("unit", view.language.money_unit(unit).to_owned())];
    let mut notes = vec![view.say(ChartText::CutsNote, &unit_name)];
    notes.extend(view.note_open(settled));
    let grades = view.rulebook.grades.iter().map(|(at, _)| view.grade(at)).collect();
    let title = view.text(ChartText::CutsTitle).to_owned();
    let table = table(view, &departments);
    let plot = Box::new(Cuts { rows, grades });
    let figure = view.figure(NAME, title, notes, alternative, table, plot);
    Ok(Figure { source: view.source(view.policy), ..figure })
}

fn table(view: &View<'_>, departments: &[(&str, SummaryRow)]) -> DataTable {
    let text = |of| view.text(of).to_owned();
    let yuan = |name: String| {
        let unit = view.text(ChartText::UnitYuan).to_owned();
        view.say(ChartText::WithUnit, &[("name", name), ("unit", unit)])
    };
    let grades: Vec<GradeIndex> = view.rulebook.grades.iter().map(|(at, _)| at).collect();
    let mut headings = vec![
        text(ChartText::ColumnDepartment),
        text(ChartText::ColumnProjects),
        yuan(text(ChartText::ColumnBase)),
        yuan(text(ChartText::Cut)),
    ];
    let of_grade =
        |at: &GradeIndex| yuan(format!("{} {}", view.text(ChartText::Cut), view.grade(*at)));
    headings.extend(grades.iter().map(of_grade));
    let row = |(department, sums): &(&str, SummaryRow)| {
        let mut row = vec![
            (*department).to_owned(),
            sums.projects.to_string(),
            sums.base.to_string(),
            sums.cut.to_string(),
        ];
        row.extend(grades.iter().map(|grade| {
            let part = view.summary.rows.get(&((*department).to_owned(), *grade));
            part.map(|row| row.cut).unwrap_or_default().to_string()
        }));
        row
    };
    DataTable { headings, rows: departments.iter().map(row).collect() }
}

impl Plot for Cuts {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        let step = row_height(self.rows.len(), HALF_PAGE, 20, 36);
        LEGEND + length(self.rows.len()) * step + 6
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        self.legend(canvas, top);
        let top = top + LEGEND;
        let step = row_height(self.rows.len(), HALF_PAGE, 20, 36);
        let size = if step >= 30 { LABEL } else { SMALL };
        let titles = self.rows.iter().map(|row| row.name.as_str());
        let names = Names::new(&canvas.ruler, titles, size, 300, step);
        let left = names.width + 14;
        let widest = canvas.ruler.widest(self.rows.iter().map(|row| row.label.as_str()), size);
        let sum = |row: &Row| row.parts.iter().sum::<i128>();
        let greatest = self.rows.iter().map(sum).max().unwrap_or(0).max(1);
        let scale = Scale::new(0, greatest, left, WIDTH - widest - 14);
        let bottom = top + length(self.rows.len()) * step;
        canvas.line((left, top), (left, bottom), GRID, 2);
        for (at, row) in (0..).zip(&self.rows) {
            let y = top + at * step + step / 2;
            names.write(canvas, 0, y, &row.name);
            let mut so_far = 0;
            for (grade, part) in row.parts.iter().enumerate() {
                let (from, to) = (scale.at(so_far), scale.at(so_far + part));
                so_far += part;
                let bar = Area::new(from, y - step * 3 / 10, to, y + step * 3 / 10);
                canvas.fill_grade(bar, grade, self.grades.len());
            }
            let end = (scale.at(so_far) + 8, y);
            canvas.middle(end, At::Start, size, TEXT, &row.label);
        }
    }
}

impl Cuts {
    /// Names the grades that lose anything.
    fn legend(&self, canvas: &mut Canvas<'_>, top: i32) {
        let mut x = 0;
        for (grade, title) in self.grades.iter().enumerate() {
            if self.rows.iter().all(|row| row.parts[grade] == 0) {
                continue;
            }
            canvas.fill_grade(Area::new(x, top + 4, x + 34, top + 24), grade, self.grades.len());
            canvas.middle((x + 42, top + 14), At::Start, LABEL, palette::TEXT, title);
            x += 42 + canvas.ruler.width(title, LABEL) + 26;
        }
    }
}
