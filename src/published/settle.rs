//! Which reading of a form counts: the only one that fits the form's own arithmetic.

use super::built::{Built, build};
use super::item::{Item, Kind};
use jixiao_core::problem::{Code, Problem};

/// So many readings are compared; with more, each line is what it looks like.
const READINGS: usize = 256;

/// What a form comes to, and what each of its lines is.
pub(super) struct Settled {
    /// The reading.
    pub(super) built: Built,
    /// The kind of each item.
    pub(super) kinds: Vec<Kind>,
    /// Readings that fit as well and come to something else.
    pub(super) question: Option<Problem>,
}

/// Settles what every line is. A reading that fits where others do not is the one that counts; where
/// none fits, every line is what it looks like, and what does not fit is named.
pub(super) fn settle(items: &[Item]) -> Settled {
    let usual: Vec<Kind> = items.iter().map(|item| item.kinds[0]).collect();
    let doubtful: Vec<usize> = (0..items.len()).filter(|at| items[*at].kinds.len() > 1).collect();
    let built = build(items, &usual);
    let mut fitting: Vec<(Built, Vec<Kind>)> = Vec::new();
    if built.fits() {
        fitting.push((built.clone(), usual.clone()));
    }
    let readings = doubtful.iter().map(|at| items[*at].kinds.len());
    let mut unsure = None;
    if readings.fold(1_usize, usize::saturating_mul) <= READINGS {
        for kinds in others(items, &usual, &doubtful) {
            let other = build(items, &kinds);
            let is_new = fitting.iter().all(|(known, _)| known.given() != other.given());
            if !other.fits() || !is_new {
                continue;
            }
            // What repeats another line is told from what adds to it by a printed total alone.
            let has_total = other.printed.as_ref().is_some_and(|printed| printed.score.is_some());
            if kinds.contains(&Kind::Repeated) && !has_total {
                unsure.get_or_insert((other, kinds));
            } else {
                fitting.push((other, kinds));
            }
        }
    }
    let question = match (fitting.as_slice(), &unsure) {
        ([], Some(other)) => question(items, &(built.clone(), usual.clone()), other),
        ([one, other, ..], _) => question(items, one, other),
        _ => None,
    };
    let (built, kinds) = fitting.into_iter().next().unwrap_or((built, usual));
    Settled { built, kinds, question }
}

/// Lists every other reading, those nearest to the usual one first.
fn others(items: &[Item], usual: &[Kind], doubtful: &[usize]) -> Vec<Vec<Kind>> {
    let mut all = vec![usual.to_vec()];
    for at in doubtful {
        let more: Vec<Vec<Kind>> = items[*at].kinds[1..]
            .iter()
            .flat_map(|kind| {
                all.iter().map(move |kinds| {
                    let mut kinds = kinds.clone();
                    kinds[*at] = *kind;
                    kinds
                })
            })
            .collect();
        all.extend(more);
    }
    let apart =
        |kinds: &Vec<Kind>| kinds.iter().zip(usual).filter(|(one, other)| one != other).count();
    all.remove(0);
    all.sort_by_key(apart);
    all
}

/// Asks what the first line is in which two readings differ.
fn question(
    items: &[Item],
    (one, kinds): &(Built, Vec<Kind>),
    (other, others): &(Built, Vec<Kind>),
) -> Option<Problem> {
    let at = (0..items.len()).find(|at| kinds[*at] != others[*at])?;
    let problem = Problem::new(Code::SheetLineUnclear, &items[at].place);
    let problem = problem.with("row", items[at].name());
    Some(problem.with("one", one.given()).with("other", other.given()))
}
