//! Where the points stand that a row can give: in a column, beside each level, or in the names.

use super::amount::{Amount, Scale};
use super::columns::Column;
use super::heading::Role;
use super::line::Line;
use super::words::stated_points;
use jixiao_core::problem::{Checked, Place};
use jixiao_core::quantity::Points;

/// Where the points of an indicator table stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Weights<'c> {
    /// The column of the rows' points; `None` where their names state them.
    pub(super) column: Option<&'c Column>,
    /// How the column writes them.
    pub(super) scale: Scale,
    /// The columns of points that stand beside the first and second level: sums of their rows.
    pub(super) of_levels: Vec<(usize, &'c Column)>,
    /// The names state the points: 立项依据充分性（4分）.
    pub(super) in_names: bool,
}

/// Finds where the points stand; two columns that should be the same and are not are a question.
pub(super) fn weights_of<'c>(columns: &'c [Column], lines: &[Line<'_>]) -> Checked<Weights<'c>> {
    let of = |role: Role| columns.iter().filter(move |column| column.role == Some(role));
    let mut points: Vec<&Column> = of(Role::Weight).collect();
    let of_levels = beside_levels(columns, &points);
    if let Some((_, last)) = of_levels.last() {
        points = vec![*last];
    }
    let of_levels = of_levels[..of_levels.len().saturating_sub(1)].to_vec();
    let all: Vec<&Column> = points.into_iter().chain(of(Role::Share)).collect();
    let column = all.iter().find(|column| column.is_filled(lines)).or(all.first()).copied();
    let Some(column) = column else {
        return Checked::sound(Weights {
            in_names: names_state_points(columns, lines),
            ..Weights::default()
        });
    };
    let like = |other: &Column| lines.iter().all(|line| same_points(line, column, other));
    let unlike = all.iter().filter(|other| **other != column && !like(other));
    let problems = unlike.map(|other| other.repeats(column)).collect();
    let scale = match column.role {
        Some(Role::Share) if are_fractions(column, lines) => Scale::Fractions,
        Some(Role::Share) => Scale::Shares,
        _ => Scale::Points,
    };
    Checked::new(Weights { column: Some(column), scale, of_levels, in_names: false }, problems)
}

/// Lists columns of points where each stands behind a level of its own: 一级指标 | 分值 | 二级指标 | 分值.
fn beside_levels<'c>(columns: &'c [Column], points: &[&'c Column]) -> Vec<(usize, &'c Column)> {
    let mut level = None;
    let mut found: Vec<(usize, &Column)> = Vec::new();
    for column in columns {
        match column.role {
            Some(Role::Level(own)) => level = Some(own),
            Some(Role::Weight) => {
                let Some(own) = level.take() else { return Vec::new() };
                found.push((own, column));
            }
            _ => {}
        }
    }
    let deeper = found.windows(2).all(|pair| pair[0].0 < pair[1].0);
    if points.len() > 1 && deeper { found } else { Vec::new() }
}

fn names_state_points(columns: &[Column], lines: &[Line<'_>]) -> bool {
    let is_level = |column: &&Column| matches!(column.role, Some(Role::Level(_)));
    let Some(names) = columns.iter().rfind(is_level) else { return false };
    let filled = || lines.iter().map(|line| line.text(&names.span)).filter(|text| !text.is_empty());
    let stated = filled().filter(|text| stated_points(text).1.is_some()).count();
    stated > 1 && stated * 2 > filled().count()
}

/// Says whether shares are written as fractions of one: none is above 1, and most are parts of it.
fn are_fractions(column: &Column, lines: &[Line<'_>]) -> bool {
    let read = |line: &Line<'_>| {
        let amount = Amount::of(&line.text(&column.span), Place::default(), "", Scale::Fractions);
        amount.points()
    };
    let whole = Points::from_hundredths(10_000);
    let shares: Vec<Points> = lines.iter().filter_map(read).collect();
    shares.len() > 1 && shares.iter().all(|share| *share <= whole)
}

/// Says whether two cells state the same points: 0.15, 15 and 15% are the same beside 15 分.
fn same_points(line: &Line<'_>, one: &Column, other: &Column) -> bool {
    let (Some(one), Some(other)) = (one.points(line), other.points(line)) else { return true };
    let (one, other) = (one.hundredths(), other.hundredths());
    one == other || one == other * 100 || one * 100 == other
}
