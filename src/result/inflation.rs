//! Self-evaluation against key evaluation as tables: csv and workbook.

use super::listed::{Column, Holds, Listed, Row, listed_csv, listed_workbook};
use crate::inflation::{Inflated, Inflation, Pair};
use crate::view::View;
use crate::wording::{InflationText as Text, bare_probability};
use jixiao_core::quantity::{Money, MoneySum};
use rust_xlsxwriter::XlsxError;

/// Writes a line a project as csv for people.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn inflation_csv(view: &View<'_>, inflation: &Inflation) -> Result<Vec<u8>, csv::Error> {
    listed_csv(&projects(view, inflation))
}

/// Writes the workbook: projects, indicators and departments.
///
/// # Errors
/// When there are more lines than a worksheet has rows.
pub fn inflation_workbook(view: &View<'_>, inflation: &Inflation) -> Result<Vec<u8>, XlsxError> {
    let title =
        |one: &Inflated| view.language.of(&view.rulebook.indicators[one.of].title).to_owned();
    let department = |one: &Inflated| {
        view.department(&view.portfolio.projects[one.of].record.department).to_owned()
    };
    let indicators =
        by(view, inflation, (Text::SheetIndicators, Text::HeadIndicator), |inflation| {
            inflation.indicators.iter().map(|one| (title(one), one)).collect()
        });
    let departments =
        by(view, inflation, (Text::SheetDepartments, Text::HeadDepartment), |inflation| {
            inflation.departments.iter().map(|one| (department(one), one)).collect()
        });
    listed_workbook(view.language, &[projects(view, inflation), indicators, departments])
}

fn column(view: &View<'_>, (text, width, holds): (Text, u16, Holds)) -> Column {
    Column { heading: view.language.inflation(text).to_owned(), width, holds }
}

fn notes(view: &View<'_>, own: Text) -> Vec<String> {
    let notice = view.notice_of(&view.rulebook.heading);
    let own = view.language.inflation(own).to_owned();
    [view.portfolio.title.clone(), own].into_iter().chain(notice).collect()
}

fn projects(view: &View<'_>, inflation: &Inflation) -> Listed {
    let columns = [
        (Text::HeadId, 12, Holds::Text),
        (Text::HeadName, 24, Holds::Text),
        (Text::HeadDepartment, 16, Holds::Text),
        (Text::HeadOwnTotal, 10, Holds::Number),
        (Text::HeadKeyTotal, 10, Holds::Number),
        (Text::HeadDifference, 10, Holds::Number),
        (Text::HeadOwnGrade, 9, Holds::Mark),
        (Text::HeadKeyGrade, 9, Holds::Mark),
        (Text::HeadOwnCut, 15, Holds::Money),
        (Text::HeadKeyCut, 15, Holds::Money),
        (Text::HeadKept, 15, Holds::Money),
    ];
    let title = view.language.inflation(Text::Title).to_owned();
    Listed {
        name: view.language.inflation(Text::SheetProjects).to_owned(),
        title,
        notes: notes(view, Text::NoteProjects),
        columns: columns.map(|one| column(view, one)).to_vec(),
        rows: inflation.pairs.iter().map(|pair| line(view, pair)).collect(),
    }
}

fn line(view: &View<'_>, pair: &Pair) -> Row {
    let record = &view.portfolio.projects[pair.project].record;
    let grade =
        |at: usize| view.language.of(&view.rulebook.grades.get(pair.grades[at]).title).to_owned();
    let yuan = |amount: Option<Money>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let [own, key] = pair.totals;
    let [own_cut, key_cut] = pair.cuts;
    let kept = own_cut.zip(key_cut).map(|(own, key)| {
        MoneySum::from_fen(i128::from(key.fen()) - i128::from(own.fen())).to_string()
    });
    let [low, high] = pair.numbers();
    Row {
        cells: vec![
            record.id.clone(),
            record.name.clone(),
            record.department.clone(),
            own.truncated(2),
            key.truncated(2),
            format!("{:.2}", low - high),
            grade(0),
            grade(1),
            yuan(own_cut),
            yuan(key_cut),
            kept.unwrap_or_default(),
        ],
        of_sums: false,
    }
}

fn by<'i>(
    view: &View<'_>,
    inflation: &'i Inflation,
    (name, head): (Text, Text),
    of: impl Fn(&'i Inflation) -> Vec<(String, &'i Inflated)>,
) -> Listed {
    let columns = [
        (head, 26, Holds::Text),
        (Text::HeadProjects, 9, Holds::Count),
        (Text::HeadOwnMean, 10, Holds::Number),
        (Text::HeadKeyMean, 10, Holds::Number),
        (Text::HeadDifference, 10, Holds::Number),
        (Text::HeadLow, 10, Holds::Number),
        (Text::HeadHigh, 10, Holds::Number),
        (Text::HeadStudent, 14, Holds::Mark),
        (Text::HeadRank, 14, Holds::Mark),
    ];
    let number = |value: Option<f64>| value.map(|value| format!("{value:.2}")).unwrap_or_default();
    let row = |(name, one): (String, &Inflated)| {
        let mean = one.paired.mean.as_ref().ok();
        let interval = mean.and_then(|mean| mean.interval);
        let test = mean.and_then(|mean| mean.test).map(|test| bare_probability(test.p()));
        let rank = one.paired.rank.as_ref().ok().map(|rank| bare_probability(rank.p));
        let cells = vec![
            name,
            one.paired.subjects.to_string(),
            number(one.means.map(|[own, _]| own)),
            number(one.means.map(|[_, key]| key)),
            number(one.difference()),
            number(interval.map(|one| one.low)),
            number(interval.map(|one| one.high)),
            test.unwrap_or_default(),
            rank.unwrap_or_default(),
        ];
        Row { cells, of_sums: false }
    };
    let name = view.language.inflation(name).to_owned();
    Listed {
        title: name.clone(),
        name,
        notes: notes(view, Text::NoteTests),
        columns: columns.map(|one| column(view, one)).to_vec(),
        rows: of(inflation).into_iter().map(row).collect(),
    }
}
