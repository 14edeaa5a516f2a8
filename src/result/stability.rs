//! The certificate of every project as a table: csv and workbook.

use super::listed::{Cells, Column, Holds, Listed, Row, listed_workbook, rows_csv};
use crate::stability::{CutStability, ProjectStability, SURE_PERCENT};
use crate::view::{StableView, append_shift, append_total};
use crate::wording::StabilityText as Text;
use jixiao_core::quantity::MoneySum;
use rust_xlsxwriter::XlsxError;

/// Writes a line a project as csv for people.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn stability_csv(view: &StableView<'_>) -> Result<Vec<u8>, csv::Error> {
    let projects = view.stability.projects.iter();
    rows_csv(&columns(view), projects, |one, cells| line(view, one, cells))
}

/// Writes the workbook: a sheet with a line a project, and one with the weights that its total spreads by.
///
/// # Errors
/// When there are more lines than a worksheet has rows.
pub fn stability_workbook(view: &StableView<'_>) -> Result<Vec<u8>, XlsxError> {
    listed_workbook(view.language, &[grades(view), spread(view)])
}

fn column(heading: String, width: u16, holds: Holds) -> Column {
    Column { heading, width, holds }
}

/// Says what was drawn, and what is printed wherever rules are shown.
fn notes(view: &StableView<'_>, own: impl IntoIterator<Item = String>) -> Vec<String> {
    let notice = view.language.notice(&view.rulebook.heading);
    [view.title.to_owned(), view.drawn()].into_iter().chain(own).chain(notice).collect()
}

fn columns(view: &StableView<'_>) -> Vec<Column> {
    let say = |text| view.language.stability(text).to_owned();
    let shares = view.rulebook.grades.iter().map(|(_, grade)| {
        let values = [("grade", view.language.of(&grade.title).to_owned())];
        column(view.language.stability_with(Text::HeadShareOf, &values), 9, Holds::Percent)
    });
    let mut columns = vec![
        column(say(Text::HeadId), 12, Holds::Text),
        column(say(Text::HeadName), 36, Holds::Text),
        column(say(Text::HeadDepartment), 20, Holds::Text),
        column(say(Text::HeadTotal), 8, Holds::Number),
        column(say(Text::HeadGrade), 8, Holds::Mark),
        column(say(Text::HeadSure), 7, Holds::Mark),
        column(say(Text::HeadGradeHolds), 9, Holds::Percent),
        column(say(Text::HeadCutHolds), 9, Holds::Percent),
    ];
    columns.extend(shares);
    columns.extend(
        [
            (Text::HeadRankLow, 7, Holds::Count),
            (Text::HeadRankMiddle, 7, Holds::Count),
            (Text::HeadRankHigh, 7, Holds::Count),
            (Text::HeadWeightBy, 11, Holds::Number),
            (Text::HeadWeightTo, 8, Holds::Mark),
            (Text::HeadPointsBy, 11, Holds::Number),
            (Text::HeadPointsTo, 8, Holds::Mark),
            (Text::HeadCost, 15, Holds::Money),
            (Text::HeadCutExpected, 15, Holds::Money),
            (Text::HeadCutLow, 15, Holds::Money),
            (Text::HeadCutHigh, 15, Holds::Money),
        ]
        .map(|(text, width, holds)| column(say(text), width, holds)),
    );
    columns
}

fn grades(view: &StableView<'_>) -> Listed {
    let say = |text| view.language.stability(text).to_owned();
    let sure = [("percent", SURE_PERCENT.to_string())];
    let sure = view.language.stability_with(Text::NoteSure, &sure);
    let own = [sure, say(Text::NoteFlip)].into_iter().chain(view.expected_cuts());
    let row = |one: &ProjectStability| {
        let mut cells = Cells::default();
        line(view, one, &mut cells);
        cells.row()
    };
    Listed {
        name: say(Text::SheetGrades),
        title: say(Text::WorkbookTitle),
        notes: notes(view, own),
        columns: columns(view),
        rows: view.stability.projects.iter().map(row).collect(),
    }
}

/// Fills in the cells of a project.
fn line(view: &StableView<'_>, one: &ProjectStability, cells: &mut Cells) {
    let title = |grade| view.language.of(&view.rulebook.grades.get(grade).title);
    let share = |count: u32| view.stability.thousandths(count);
    let sure = if view.stability.is_sure(one) { Text::Sure } else { Text::Unsure };
    let cut = one.cut.as_ref();
    for text in [&one.named.id, &one.named.name, &one.named.department] {
        cells.text(text);
    }
    cells.number(|out| append_total(one, out));
    cells.text(title(one.grade));
    cells.text(view.language.stability(sure));
    cells.share(Some(share(one.grade_holds)));
    cells.share(cut.map(|cut| share(cut.holds)));
    for (wanted, _) in view.rulebook.grades.iter() {
        let met = one.grades.iter().filter(|(grade, _)| *grade == wanted);
        cells.share(Some(share(met.map(|(_, count)| count).sum())));
    }
    for rank in one.ranks {
        cells.count(rank);
    }
    let weight = one.weight.and_then(|flips| flips.smallest());
    let points = one.points.and_then(|flips| flips.smallest());
    cells.number(|out| weight.iter().for_each(|flip| append_shift(flip, out)));
    cells.text(weight.map(|flip| title(flip.grade)).unwrap_or_default());
    cells.number(|out| points.iter().for_each(|flip| flip.by.append_to(out)));
    cells.text(points.map(|flip| title(flip.grade)).unwrap_or_default());
    let interval = [0, 1].map(|at| cut.map(|cut| i128::from(cut.interval[at])));
    let expected = [one.cost_of_flip().map(i128::from), cut.map(CutStability::expected_fen)];
    for fen in expected.into_iter().chain(interval) {
        cells.number(|out| fen.iter().for_each(|fen| MoneySum::from_fen(*fen).append_to(out)));
    }
}

fn spread(view: &StableView<'_>) -> Listed {
    let say = |text| view.language.stability(text).to_owned();
    let columns = [
        (Text::HeadId, 12, Holds::Text),
        (Text::HeadName, 36, Holds::Text),
        (Text::HeadIndicator, 32, Holds::Text),
        (Text::HeadFirst, 12, Holds::Percent),
        (Text::HeadWhole, 12, Holds::Percent),
    ];
    let rows = view.stability.projects.iter().flat_map(|one| {
        view.stability.sources(one).into_iter().map(|(indicator, index)| {
            let title = &view.rulebook.indicators[indicator].title;
            let cells = vec![
                one.named.id.clone(),
                one.named.name.clone(),
                view.language.of(title).to_owned(),
                format!("{:.4}", index.first),
                format!("{:.4}", index.total),
            ];
            Row { cells, of_sums: false }
        })
    });
    Listed {
        name: say(Text::SheetWeights),
        title: say(Text::SpreadTitle),
        notes: notes(view, [say(Text::NoteSpread)]),
        columns: columns.map(|(text, width, holds)| column(say(text), width, holds)).to_vec(),
        rows: rows.collect(),
    }
}
