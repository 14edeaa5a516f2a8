//! Which column of several counts: scores of the unit beside those of a reviewer, 权重 beside 分值.

use super::amount::Amount;
use super::columns::Column;
use super::heading::Role;
use super::line::Line;
use super::words::bare;
use jixiao_core::problem::{Checked, Code, Place, Problem, Word};
use jixiao_core::quantity::Points;

/// The columns of one indicator table that count.
#[derive(Clone, Debug)]
pub(super) struct Choice<'c> {
    /// The points a row can give.
    pub(super) weight: Option<&'c Column>,
    /// The scores.
    pub(super) score: Option<&'c Column>,
    /// Scores of others.
    pub(super) others: Vec<&'c Column>,
}

/// Chooses the columns of a table. Where two columns mean the same and differ, it is a question.
pub(super) fn choose<'c>(
    columns: &'c [Column],
    lines: &[Line<'_>],
    asked: Option<&str>,
) -> Checked<Option<Choice<'c>>> {
    let of = |role: Role| columns.iter().filter(move |column| column.role == Some(role));
    let (weights, shares): (Vec<_>, Vec<_>) =
        (of(Role::Weight).collect(), of(Role::Share).collect());
    let mut scores: Vec<&Column> = of(Role::Score).collect();
    let heading = columns.first().map(|column| column.place.clone()).unwrap_or_default();
    let mut problems = Vec::new();
    let weight = weights.iter().chain(&shares).find(|column| is_filled(column, lines));
    let weight = weight.or(weights.first()).or(shares.first()).copied();
    if let Some(weight) = weight {
        let like = |other: &Column| lines.iter().all(|line| same_points(line, weight, other));
        let others = weights.iter().chain(&shares).filter(|other| **other != weight);
        problems.extend(others.filter(|other| !like(other)).map(|other| both(weight, other)));
        scores.extend(columns.iter().filter(|other| looks_like_scores(other, weight, lines)));
    }
    let score = if let Some(asked) = asked {
        let named = |column: &&Column| bare(&column.heading) == bare(asked);
        let found = columns.iter().find(named);
        if found.is_none() {
            problems.push(missing(asked, &heading));
        }
        found
    } else {
        let filled: Vec<&Column> =
            scores.iter().copied().filter(|column| is_filled(column, lines)).collect();
        let differs = |one: &Column, other: &Column| {
            lines.iter().any(|line| line.text(&one.span) != line.text(&other.span))
        };
        if let [one, others @ ..] = filled.as_slice() {
            let other = others.iter().find(|other| differs(one, other));
            problems.extend(other.map(|other| both(one, other)));
        }
        filled.first().or(scores.first()).copied()
    };
    for (found, name) in [(weight, "weight"), (score, "score")] {
        if found.is_none() && asked.is_none() {
            problems.push(missing(name, &heading));
        }
    }
    let others = scores.into_iter().filter(|other| Some(*other) != score).collect();
    let refused = problems.iter().any(Problem::blocks);
    Checked::new((!refused).then_some(Choice { weight, score, others }), problems)
}

fn missing(column: &str, place: &Place) -> Problem {
    let place = Place { column: None, ..place.clone() };
    Problem::new(Code::ColumnMissing, &place).with_word("column", Word::Column, column)
}

fn both(first: &Column, other: &Column) -> Problem {
    Problem::new(Code::ColumnRepeated, &other.place)
        .with_word("first", Word::Column, &first.heading)
        .with_word("column", Word::Column, &other.heading)
}

fn points(line: &Line<'_>, column: &Column) -> Option<Points> {
    Amount::of(&line.text(&column.span), Place::default(), "", true).points()
}

fn is_filled(column: &Column, lines: &[Line<'_>]) -> bool {
    lines.iter().any(|line| points(line, column).is_some())
}

/// Says whether two cells state the same points: 0.15, 15 and 15% are the same beside 15 分.
fn same_points(line: &Line<'_>, one: &Column, other: &Column) -> bool {
    let (Some(one), Some(other)) = (points(line, one), points(line, other)) else { return true };
    let (one, other) = (one.hundredths(), other.hundredths());
    one == other || one == other * 100 || one * 100 == other
}

/// Says whether a column whose heading is not understood holds what may be scores: points for most
/// rows, none above what its row can give.
fn looks_like_scores(column: &Column, weight: &Column, lines: &[Line<'_>]) -> bool {
    if column.role.is_some() || column.heading.is_empty() {
        return false;
    }
    let rows = || lines.iter().filter_map(|line| Some((points(line, weight)?, line)));
    let within = |(weight, line): &(Points, &Line<'_>)| {
        points(line, column).is_some_and(|score| score <= *weight)
    };
    let others = rows().filter(|(_, line)| !line.text(&column.span).is_empty());
    rows().filter(within).count() * 2 > rows().count()
        && others.count() == rows().filter(within).count()
}
