//! The heading of an indicator table, and what its columns hold.

use super::amount::{Amount, Scale};
use super::heading::{Role, may_be_heading, role_of};
use super::line::Line;
use super::words::bare;
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::quantity::{Points, Written};
use std::ops::RangeInclusive;

/// A column of an indicator table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// The heading as written.
    pub(super) heading: String,
    /// What it holds; `None` where the heading is not understood.
    pub(super) role: Option<Role>,
    /// The columns of the grid that it goes over.
    pub(super) span: RangeInclusive<usize>,
    /// Where the heading stands.
    pub(super) place: Place,
}

impl Column {
    /// Gives the points in a cell, where there are any.
    pub(super) fn points(&self, line: &Line<'_>) -> Option<Points> {
        Amount::of(&line.text(&self.span), Place::default(), "", Scale::Shares).points()
    }

    /// Says whether there are points on any line.
    pub(super) fn is_filled(&self, lines: &[Line<'_>]) -> bool {
        lines.iter().any(|line| self.points(line).is_some())
    }

    /// Says that it means the same as a column before it.
    pub(super) fn repeats(&self, first: &Self) -> Problem {
        Problem::new(Code::ColumnRepeated, &self.place)
            .with_word("first", Word::Column, &first.heading)
            .with_word("column", Word::Column, &self.heading)
    }
}

/// The heading of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableHeading {
    /// How many lines it takes.
    pub(super) lines: usize,
    /// The columns; where indicators stand side by side, those of each block.
    pub(super) blocks: Vec<Vec<Column>>,
    /// How many cells its first line has.
    pub(super) width: usize,
}

impl TableHeading {
    /// Says whether another heading has the same columns, as on the next page.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let columns = |one: &Self| -> Vec<_> {
            let all = one.blocks.iter().flatten();
            all.map(|column| (column.role, *column.span.start())).collect()
        };
        columns(self) == columns(other)
    }
}

/// Reads the heading of an indicator table that starts with a line; `None` where none does.
pub(super) fn heading_of(lines: &[Line<'_>]) -> Option<TableHeading> {
    let first = lines.first()?;
    if !may_be_heading(first.filled().map(|(_, text)| text)) {
        return None;
    }
    let columns = columns_of(first);
    if !is_heading(&columns) {
        return None;
    }
    let below = lines.get(1).and_then(|next| with_line_below(&columns, next));
    let (lines, columns) = below.map_or((1, columns), |columns| (2, columns));
    Some(TableHeading { lines, blocks: side_by_side(columns), width: first.width() })
}

fn columns_of(line: &Line<'_>) -> Vec<Column> {
    let column = |(at, text): (usize, &str)| Column {
        heading: text.to_owned(),
        role: role_of(text),
        span: line.span(at),
        place: line.place_of(at),
    };
    with_names(line.filled().map(column).collect())
}

/// Settles which column names the indicators: the one called 三级指标, or else what stands for it; a
/// heading over several columns, as 绩效指标 over three, is that of all levels.
fn with_names(mut columns: Vec<Column>) -> Vec<Column> {
    let has_level = |columns: &[Column], level: usize| {
        columns.iter().any(|column| column.role == Some(Role::Level(level)))
    };
    let name = columns.iter().position(|column| column.role == Some(Role::Name));
    let named = has_level(&columns, 3);
    for (at, column) in columns.iter_mut().enumerate() {
        if column.role == Some(Role::Name) {
            let counts = !named && name == Some(at);
            column.role = Some(if counts { Role::Level(3) } else { Role::Beside });
        }
    }
    let levels = (1..=3).any(|level| has_level(&columns, level));
    let over_all = |column: &Column| {
        column.role == Some(Role::Beside)
            && bare(&column.heading).ends_with("指标")
            && column.span.start() < column.span.end()
    };
    let wide = columns.iter().position(over_all).filter(|_| !levels);
    if let Some(at) = wide {
        let all = columns.remove(at);
        let width = all.span.end() - all.span.start() + 1;
        let levels = if width == 2 { [1, 3, 3] } else { [1, 2, 3] };
        let parts = all.span.clone().take(3).zip(levels).map(|(column, level)| Column {
            role: Some(Role::Level(level)),
            span: column..=if level == 3 { *all.span.end() } else { column },
            ..all.clone()
        });
        columns.splice(at..at, parts.collect::<Vec<_>>());
    }
    columns
}

/// An indicator is named, and it has points or a score.
fn is_heading(columns: &[Column]) -> bool {
    let has = |wanted: fn(Role) -> bool| columns.iter().any(|one| one.role.is_some_and(wanted));
    let of_projects = columns.iter().any(|one| {
        let heading = bare(&one.heading);
        ["project_id", "项目编号", "项目编码"].contains(&heading.as_str())
    });
    let weight = has(|role| matches!(role, Role::Weight | Role::Share));
    let score = has(|role| role == Role::Score);
    let levels = columns.iter().filter(|one| matches!(one.role, Some(Role::Level(_)))).count();
    // A list of indicators may name the project on every line; a table of projects has no levels.
    let is_list = levels > 1 && weight && score;
    levels > 0
        && (weight || score)
        && columns.iter().filter(|one| one.role.is_some()).count() > 2
        && (is_list || !of_projects)
}

/// Puts a second line of the heading below the first: 得分 over 自评 and 复核.
fn with_line_below(columns: &[Column], next: &Line<'_>) -> Option<Vec<Column>> {
    let mut below: Vec<(usize, &str)> = next.filled().collect();
    let is_word = |text: &str| Written::read(text).is_none() && text.chars().count() <= 12;
    let above = |at: usize| columns.iter().position(|column| column.span.contains(&at));
    below.retain(|(at, text)| {
        // The same heading in both lines, as cells merged down are when a table is exported.
        above(*at).is_none_or(|above| columns[above].heading != *text)
    });
    let parts =
        |at: usize| below.iter().filter(move |(column, _)| columns[at].span.contains(column));
    let fits = |(at, text): &(usize, &str)| {
        is_word(text) && above(*at).is_some_and(|above| parts(above).count() > 1)
    };
    if below.is_empty() || !below.iter().all(fits) {
        return None;
    }
    let mut all = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if parts(at).count() == 0 {
            all.push(column.clone());
        }
        all.extend(parts(at).map(|(below, text)| Column {
            heading: format!("{text}{}", column.heading),
            role: role_of(text).or(column.role),
            span: next.span(*below),
            place: next.place_of(*below),
        }));
    }
    Some(all)
}

/// Parts columns where the levels start again behind the scores.
fn side_by_side(columns: Vec<Column>) -> Vec<Vec<Column>> {
    let mut blocks: Vec<Vec<Column>> = vec![Vec::new()];
    let mut scored = false;
    for column in columns {
        match column.role {
            Some(Role::Level(_)) if scored => {
                blocks.push(Vec::new());
                scored = false;
            }
            Some(Role::Score) => scored = true,
            _ => {}
        }
        if let Some(block) = blocks.last_mut() {
            block.push(column);
        }
    }
    blocks
}
