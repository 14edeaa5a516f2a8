//! The certificate of every project as a table: csv and workbook.

use super::listed::{Column, Holds, Listed, Row, listed_csv, listed_workbook};
use crate::stability::{ProjectStability, SURE_PERCENT, Stability};
use crate::view::View;
use crate::wording::StabilityText as Text;
use jixiao_core::quantity::MoneySum;
use jixiao_core::rulebook::GradeIndex;
use rust_xlsxwriter::XlsxError;

/// Writes a line a project as csv for people.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn stability_csv(view: &View<'_>, stability: &Stability) -> Result<Vec<u8>, csv::Error> {
    listed_csv(&grades(view, stability))
}

/// Writes the workbook: a sheet with a line a project, and one with the weights that its total spreads by.
///
/// # Errors
/// When there are more lines than a worksheet has rows.
pub fn stability_workbook(view: &View<'_>, stability: &Stability) -> Result<Vec<u8>, XlsxError> {
    listed_workbook(view.language, &[grades(view, stability), spread(view, stability)])
}

fn column(heading: String, width: u16, holds: Holds) -> Column {
    Column { heading, width, holds }
}

/// Says what was drawn, and what is printed wherever rules are shown.
fn notes(
    view: &View<'_>,
    stability: &Stability,
    own: impl IntoIterator<Item = String>,
) -> Vec<String> {
    let notice = view.notice_of(&view.rulebook.heading);
    let drawn = view.drawn(stability);
    [view.portfolio.title.clone(), drawn].into_iter().chain(own).chain(notice).collect()
}

fn grades(view: &View<'_>, stability: &Stability) -> Listed {
    let say = |text| view.language.stability(text).to_owned();
    let sure = [("percent", SURE_PERCENT.to_string())];
    let sure = view.language.stability_with(Text::NoteSure, &sure);
    let own = [sure, say(Text::NoteFlip)].into_iter().chain(view.expected_cuts(stability));
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
    Listed {
        name: say(Text::SheetGrades),
        title: say(Text::WorkbookTitle),
        notes: notes(view, stability, own),
        columns,
        rows: stability.projects.iter().map(|one| line(view, stability, one)).collect(),
    }
}

fn line(view: &View<'_>, stability: &Stability, one: &ProjectStability) -> Row {
    let record = &view.portfolio.projects[one.project].record;
    let title = |grade| view.language.of(&view.rulebook.grades.get(grade).title).to_owned();
    let share = |count: u32| stability.share_of_one(count);
    let total = view.evaluation.results[one.project].total;
    let sure = if stability.is_sure(one) { Text::Sure } else { Text::Unsure };
    let mut cells = vec![
        record.id.clone(),
        record.name.clone(),
        record.department.clone(),
        total.map_or_else(String::new, |total| total.low().truncated(2)),
        title(one.grade),
        view.language.stability(sure).to_owned(),
        share(one.grade_holds),
        one.cut.as_ref().map_or_else(String::new, |cut| share(cut.holds)),
    ];
    let count = |wanted: GradeIndex| {
        let met = one.grades.iter().filter(|(grade, _)| *grade == wanted);
        met.map(|(_, count)| count).sum()
    };
    cells.extend(view.rulebook.grades.iter().map(|(grade, _)| share(count(grade))));
    cells.extend(one.ranks.map(|rank| rank.to_string()));
    let weight = one.weight.and_then(|flips| flips.smallest());
    let points = one.points.and_then(|flips| flips.smallest());
    cells.extend([
        weight.as_ref().map(crate::view::shift_text).unwrap_or_default(),
        weight.map(|flip| title(flip.grade)).unwrap_or_default(),
        points.map(|flip| flip.by.to_string()).unwrap_or_default(),
        points.map(|flip| title(flip.grade)).unwrap_or_default(),
        one.cost_of_flip().map(|fen| yuan(fen.into())).unwrap_or_default(),
    ]);
    let cut = one.cut.as_ref();
    let [low, high] = [0, 1].map(|at| cut.map(|cut| yuan(cut.interval[at].into())));
    cells.extend([
        cut.map(|cut| yuan(cut.expected_fen())).unwrap_or_default(),
        low.unwrap_or_default(),
        high.unwrap_or_default(),
    ]);
    Row { cells, of_sums: false }
}

fn yuan(fen: i128) -> String {
    MoneySum::from_fen(fen).to_string()
}

fn spread(view: &View<'_>, stability: &Stability) -> Listed {
    let say = |text| view.language.stability(text).to_owned();
    let columns = [
        (Text::HeadId, 12, Holds::Text),
        (Text::HeadName, 36, Holds::Text),
        (Text::HeadIndicator, 32, Holds::Text),
        (Text::HeadFirst, 12, Holds::Percent),
        (Text::HeadWhole, 12, Holds::Percent),
    ];
    let rows = stability.projects.iter().flat_map(|one| {
        let record = &view.portfolio.projects[one.project].record;
        one.sources().into_iter().map(|(indicator, index)| {
            let title = &view.rulebook.indicators[indicator].title;
            let cells = vec![
                record.id.clone(),
                record.name.clone(),
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
        notes: notes(view, stability, [say(Text::NoteSpread)]),
        columns: columns.map(|(text, width, holds)| column(say(text), width, holds)).to_vec(),
        rows: rows.collect(),
    }
}
