//! Which columns of an indicator table count: scores of the unit beside those of a reviewer.

use super::amount::{Amount, Scale};
use super::columns::Column;
use super::heading::Role;
use super::line::Line;
use super::weights::{Weights, weights_of};
use super::words::bare;
use crate::table::headings_of;
use jixiao_core::problem::{Checked, Code, Place, Problem, Word};
use jixiao_core::quantity::Points;
use strsim::levenshtein;

/// The columns of one indicator table that count.
#[derive(Clone, Debug)]
pub(super) struct Choice<'c> {
    /// The points a row can give.
    pub(super) weights: Weights<'c>,
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
    let mut problems = Vec::new();
    let heading = columns.first().map(|column| column.place.clone()).unwrap_or_default();
    let weights = weights_of(columns, lines).report_to(&mut problems);
    if weights.column.is_none() && !weights.in_names {
        problems.push(missing("weight", &heading));
        problems.extend(near("weight", columns));
    }
    let mut scores: Vec<&Column> =
        columns.iter().filter(|column| column.role == Some(Role::Score)).collect();
    if let Some(weight) = weights.column {
        // A column that is not known may make scores doubtful; it never stands in for them.
        if !scores.is_empty() {
            scores.extend(columns.iter().filter(|other| looks_like_scores(other, weight, lines)));
        }
        scores = without_raw(scores, &weights, lines);
        scores = with_mean_first(scores, lines);
    }
    let score = match asked {
        Some(asked) => {
            let named = |column: &&Column| bare(&column.heading) == bare(asked);
            let found = columns.iter().find(named);
            problems.extend(found.is_none().then(|| missing(asked, &heading)));
            found
        }
        None if is_mean(&scores, lines) => scores.first().copied(),
        None => the_score(&scores, lines).report_to(&mut problems),
    };
    if score.is_none() && asked.is_none() {
        problems.push(missing("score", &heading));
        problems.extend(near("score", columns));
    }
    let others = scores.into_iter().filter(|other| Some(*other) != score).collect();
    let refused = problems.iter().any(Problem::blocks);
    Checked::new((!refused).then_some(Choice { weights, score, others }), problems)
}

/// Takes the one column of scores that is filled in, or the first of several that say the same.
fn the_score<'c>(scores: &[&'c Column], lines: &[Line<'_>]) -> Checked<Option<&'c Column>> {
    let filled: Vec<&Column> =
        scores.iter().copied().filter(|column| column.is_filled(lines)).collect();
    let differs = |one: &Column, other: &Column| {
        lines.iter().any(|line| line.text(&one.span) != line.text(&other.span))
    };
    let mut problems = Vec::new();
    if let [one, others @ ..] = filled.as_slice() {
        let other = others.iter().find(|other| differs(one, other));
        problems.extend(other.map(|other| other.repeats(one)));
    }
    Checked::new(filled.first().or(scores.first()).copied(), problems)
}

/// Leaves out scores of a hundred beside those that are their share of the points: 评分（百分制） beside
/// 加权得分.
fn without_raw<'c>(
    scores: Vec<&'c Column>,
    weights: &Weights<'_>,
    lines: &[Line<'_>],
) -> Vec<&'c Column> {
    let Some(weight) = weights.column else { return scores };
    let [one, other] = scores.as_slice() else { return scores };
    let is_share = |share: &Column, raw: &Column| {
        let rows = lines.iter().filter_map(|line| {
            let of = |column: &Column, scale| {
                let text = line.text(&column.span);
                Amount::of(&text, Place::default(), "", scale).points().map(Points::hundredths)
            };
            let share = of(share, Scale::Points)?;
            Some((of(weight, weights.scale)?, share, of(raw, Scale::Points)?))
        });
        let rows: Vec<_> = rows.collect();
        let holds = |(weight, share, raw): &(i64, i64, i64)| weight * raw == share * 10_000;
        let differs = rows.iter().any(|(_, share, raw)| share != raw);
        rows.len() > 1 && differs && rows.iter().all(holds)
    };
    match (is_share(one, other), is_share(other, one)) {
        (true, false) => vec![*one],
        (false, true) => vec![*other],
        _ => scores,
    }
}

/// Says whether the first column is the mean of the others on every row, as that of several experts is.
fn is_mean(scores: &[&Column], lines: &[Line<'_>]) -> bool {
    let [mean, others @ ..] = scores else { return false };
    let rows = lines.iter().filter_map(|line| {
        let of = |column: &Column| column.points(line).map(Points::hundredths);
        let others = others.iter().map(|other| of(other)).collect::<Option<Vec<i64>>>()?;
        Some((of(mean)?, others))
    });
    let rows: Vec<(i64, Vec<i64>)> = rows.collect();
    // A mean is rounded to hundredths, so it is off by half a hundredth at most.
    let holds = |(mean, others): &(i64, Vec<i64>)| {
        let count = i64::try_from(others.len()).unwrap_or(i64::MAX);
        2 * (mean * count - others.iter().sum::<i64>()).abs() <= count
    };
    let differ = |(_, others): &(i64, Vec<i64>)| others.iter().any(|other| *other != others[0]);
    others.len() > 1 && rows.len() > 1 && rows.iter().any(differ) && rows.iter().all(holds)
}

/// Puts the column first that is the mean of the others, where there is one.
fn with_mean_first<'c>(scores: Vec<&'c Column>, lines: &[Line<'_>]) -> Vec<&'c Column> {
    for at in 0..scores.len() {
        let mut order = scores.clone();
        order[..=at].rotate_right(1);
        if is_mean(&order, lines) {
            return order;
        }
    }
    scores
}

fn missing(column: &str, place: &Place) -> Problem {
    let place = Place { column: None, ..place.clone() };
    Problem::new(Code::ColumnMissing, &place).with_word("column", Word::Column, column)
}

/// Offers headings that are not understood and are one letter off a needed column's.
fn near(column: &str, columns: &[Column]) -> Vec<Problem> {
    let is_near = |heading: &str| {
        let heading = bare(heading);
        headings_of(column).any(|known| levenshtein(known, &heading) == 1)
    };
    let unknown = columns.iter().filter(|one| one.role.is_none() && is_near(&one.heading));
    let problem = |one: &Column| {
        let problem = Problem::new(Code::SheetHeadingNear, &one.place);
        problem.with("heading", &one.heading).with_word("column", Word::Column, column)
    };
    unknown.map(problem).collect()
}

/// Says whether a column whose heading is not understood holds what may be scores: points for most
/// rows, none above what its row can give.
fn looks_like_scores(column: &Column, weight: &Column, lines: &[Line<'_>]) -> bool {
    if column.role.is_some() || column.heading.is_empty() {
        return false;
    }
    let rows = || lines.iter().filter_map(|line| Some((weight.points(line)?, line)));
    let within = |(weight, line): &(Points, &Line<'_>)| {
        column.points(line).is_some_and(|score| score <= *weight)
    };
    let others = rows().filter(|(_, line)| !line.text(&column.span).is_empty());
    let fitting = rows().filter(within).count();
    fitting * 2 > rows().count() && others.count() == fitting
}
