//! `check --explain-columns`: what every column of the tables is taken for, by what, and what else it could be.

use super::console::{BOLD, Console, styled};
use super::table::table;
use crate::assess::Assessment;
use crate::portfolio::{ColumnHead, CouldBe, Role, TableHead, TakenBy, could_be};
use crate::wording::{ColumnText, Language};
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::Rulebook;

/// Shows every table that was read.
pub(super) fn show(console: &mut Console, assessment: &Assessment) {
    let (language, rulebook) = (console.language, &assessment.rules.rulebook);
    for head in &assessment.heads {
        let values = [
            ("place", head.place.to_string()),
            ("what", language.portfolio_file(head.kind.name()).to_owned()),
        ];
        console.line(&styled(BOLD, &language.column_with(ColumnText::Table, &values)));
        let headings = [
            ColumnText::HeadPlace,
            ColumnText::HeadWritten,
            ColumnText::HeadTaken,
            ColumnText::HeadBy,
            ColumnText::HeadUnit,
            ColumnText::HeadElse,
        ]
        .map(|text| language.column(text));
        let rows = head.columns.iter().map(|column| {
            let place = column.place.cell().unwrap_or_default();
            let taken = taken(language, rulebook, column);
            let by = language.column(by(column)).to_owned();
            let unit = unit(language, head, column);
            vec![
                place,
                column.written.clone(),
                taken,
                by,
                unit,
                other(language, rulebook, head, column),
            ]
        });
        console.line(&table(&headings, rows.collect(), headings.len()));
    }
}

/// Gives the same as JSON.
pub(super) fn as_json(assessment: &Assessment, language: Language) -> serde_json::Value {
    let rulebook = &assessment.rules.rulebook;
    let tables = assessment.heads.iter().map(|head| {
        let columns = head.columns.iter().map(|column| {
            serde_json::json!({
                "place": column.place.to_string(),
                "heading": column.written,
                "column": id_of(rulebook, column),
                "by": language.column(by(column)),
                "unit": column.unit.map(MoneyUnit::name),
                "could_be": other(language, rulebook, head, column),
            })
        });
        let columns: Vec<_> = columns.collect();
        serde_json::json!({
            "place": head.place.to_string(),
            "table": head.kind.name(),
            "unit": head.unit.map(MoneyUnit::name),
            "columns": columns,
        })
    });
    serde_json::json!({ "tables": tables.collect::<Vec<_>>() })
}

fn id_of(rulebook: &Rulebook, column: &ColumnHead) -> Option<String> {
    match &column.taken {
        Role::Field(field) => Some(field.name().to_owned()),
        Role::Award(at) => Some(rulebook.indicators[*at].id.clone()),
        Role::Fact(at, fact) => Some(format!("{}.{fact}", rulebook.indicators[*at].id)),
        Role::Unknown => column.column.map(str::to_owned),
    }
}

/// Names what a heading is taken for.
fn taken(language: Language, rulebook: &Rulebook, column: &ColumnHead) -> String {
    let indicator = |at: usize| language.of(&rulebook.indicators[at].title).to_owned();
    match &column.taken {
        Role::Field(field) => named(language, field.name()),
        Role::Award(at) => {
            language.column_with(ColumnText::Points, &[("indicator", indicator(*at))])
        }
        Role::Fact(at, fact) => language.value_named(rulebook, Some(*at), ("", fact)),
        Role::Unknown => column.column.map_or_else(String::new, |name| named(language, name)),
    }
}

fn named(language: Language, name: &str) -> String {
    language.common_fact_name(name).unwrap_or(name).to_owned()
}

const fn by(column: &ColumnHead) -> ColumnText {
    match column.by {
        TakenBy::Itself => ColumnText::ByItself,
        TakenBy::Mapping => ColumnText::ByMapping,
        TakenBy::NotUsed => ColumnText::NotUsed,
        TakenBy::Projects => ColumnText::LeftToProjects,
        TakenBy::Nothing => ColumnText::Unknown,
    }
}

/// Says in what unit the amounts of a column stand, and what says so.
fn unit(language: Language, head: &TableHead, column: &ColumnHead) -> String {
    let said =
        |text, unit: MoneyUnit| language.column_with(text, &[("unit", unit.name().to_owned())]);
    match (column.unit, head.unit) {
        (Some(unit), _) => said(ColumnText::UnitOfHeading, unit),
        (None, Some(unit)) if column.is_money => said(ColumnText::UnitOfTable, unit),
        (None, None) if column.is_money => language.column(ColumnText::UnitOfSettings).to_owned(),
        _ => String::new(),
    }
}

/// Says what a heading that is not used, or not known, could be.
fn other(language: Language, rulebook: &Rulebook, head: &TableHead, column: &ColumnHead) -> String {
    if matches!(column.by, TakenBy::Itself | TakenBy::Mapping) {
        return String::new();
    }
    match could_be(head.kind, &column.written, rulebook) {
        CouldBe::Nothing => String::new(),
        CouldBe::Column(name) => named(language, name),
        CouldBe::Indicator(at) => language.of(&rulebook.indicators[at].title).to_owned(),
        CouldBe::Several => language.column(ColumnText::Several).to_owned(),
    }
}
